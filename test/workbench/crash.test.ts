import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { useWorkbench, Workbench } from './workbench';

const ARTICLE = 'denwa.txt';
const IN_READER = '書きかけの注。窓が落ちても残る。';
const IN_PANEL = 'A translation note that was never saved.';

describe('After a crash', function () {
  this.timeout(240_000);
  const workbench = useWorkbench();
  let restarted: Workbench;

  /** Waits until there is something on disk that holds a text. */
  async function written(text: string): Promise<void> {
    const drafts = path.join(workbench().folder, '.kunten', 'drafts');
    const patience = Date.now() + 15_000;
    for (;;) {
      const names = fs.existsSync(drafts)
        ? fs.readdirSync(drafts, { recursive: true, encoding: 'utf8' })
        : [];
      const files = names.filter((name) => name.endsWith('.json'));
      const texts = files.map((name) => fs.readFileSync(path.join(drafts, name), 'utf8'));
      if (texts.some((draft) => draft.includes(text))) return;
      if (Date.now() > patience) assert.fail(`Not on disk: ${text}`);
      await workbench().page.waitForTimeout(100);
    }
  }

  before(async () => {
    const { article, reader, notes } = workbench();
    await workbench().openInReader(ARTICLE);
    await article
      .locator('p')
      .first()
      .click({ clickCount: 3, position: { x: 4, y: 10 } });
    await reader.getByRole('button', { name: 'Add Note', exact: true }).click();
    await reader.locator('textarea').fill(IN_READER);
    await written(IN_READER);
    await workbench().runCommand('Kunten: Show Translation Notes');
    await notes.getByRole('button', { name: 'New translation note' }).click();
    await notes.locator('.composer textarea').fill(IN_PANEL);
    await written(IN_PANEL);
    // What is on disk at this moment is all that a crash leaves; the other VS Code has never run before.
    restarted = await Workbench.open({ workspace: workbench().folder });
    await restarted.openInReader(ARTICLE);
  });
  after(() => restarted.close());

  it('the reader offers what was being written in it', async () => {
    const { reader } = restarted;
    await reader.locator('.toast-message', { hasText: 'An unfinished note is kept' }).waitFor();
    await reader.getByRole('button', { name: 'Continue Writing' }).click();
    assert.equal(await reader.locator('.composer textarea').inputValue(), IN_READER);
  });

  it('the panel shows what was being written in it', async () => {
    const { notes } = restarted;
    await restarted.runCommand('Kunten: Show Translation Notes');
    const box = notes.locator('.composer textarea');
    await box.waitFor();
    assert.equal(await box.inputValue(), IN_PANEL);
  });
});
