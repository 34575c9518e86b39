import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { useWorkbench, type Workbench } from './workbench';

const ARTICLE = 'denwa.txt';
const NOTES_EACH = 4;

describe('Two windows on one folder', function () {
  this.timeout(240_000);
  const workbench = useWorkbench();
  let windows: readonly [Workbench, Workbench];

  /** The notes in the files of the folder: what they say, without the deleted ones. */
  function textsOnDisk(): string[] {
    const notes = path.join(workbench().folder, '.kunten', 'notes');
    return fs
      .readdirSync(notes, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name) => fs.readFileSync(path.join(notes, name), 'utf8'))
      .filter((text) => !text.includes('kunten:deleted'))
      .map((text) => (JSON.parse(text) as { body: { value: string }[] }).body[0]?.value ?? '')
      .sort();
  }

  async function writeNote(window: Workbench, paragraph: number, text: string): Promise<void> {
    const { article, reader, page } = window;
    await article
      .locator('p')
      .nth(paragraph)
      .click({ clickCount: 3, position: { x: 4, y: 10 } });
    await reader.getByRole('button', { name: 'Add Note', exact: true }).click();
    await reader.locator('textarea').fill(text);
    await page.keyboard.press('Control+Enter');
    await reader.locator('textarea').waitFor({ state: 'detached' });
  }

  /** Waits until the panel of a window shows all these texts. */
  async function shows(window: Workbench, texts: readonly string[]): Promise<void> {
    for (const text of texts) {
      await window.notes.locator('.item', { hasText: text }).first().waitFor({ timeout: 30_000 });
    }
  }

  before(async () => {
    windows = [workbench(), await workbench().openWindow()];
    for (const window of windows) {
      await window.openInReader(ARTICLE);
      await window.runCommand('Kunten: Show Translation Notes');
      await window.notes.getByText('Notes', { exact: true }).click();
    }
  });

  const texts = (name: string): string[] =>
    Array.from({ length: NOTES_EACH }, (_, n) => `Note ${n} of the ${name} window.`);

  it('both show all the notes that both have written at once', async () => {
    await Promise.all(
      windows.map(async (window, i) => {
        for (const [n, text] of texts(i === 0 ? 'first' : 'second').entries()) {
          await writeNote(window, 1 + n, text);
        }
      }),
    );
    const all = [...texts('first'), ...texts('second')];
    assert.deepEqual(textsOnDisk(), all.sort());
    for (const window of windows) await shows(window, all);
    await workbench().screenshot('two-windows');
  });

  it('keep both versions of a note that both have edited at once', async () => {
    const [text = ''] = texts('first');
    const versions = ['As the first has it.', 'As the second has it.'];
    await Promise.all(
      windows.map(async ({ notes }, i) => {
        const item = notes.locator('.item', { hasText: text }).first();
        await item.hover();
        await item.getByRole('button', { name: /^Edit/ }).first().click();
        await notes
          .locator('textarea')
          .first()
          .fill(versions[i] ?? '');
      }),
    );
    await Promise.all(
      windows.map(async ({ notes, page }) => {
        await notes.locator('textarea').first().focus();
        await page.keyboard.press('Control+Enter');
        await notes.locator('textarea').first().waitFor({ state: 'detached' });
      }),
    );
    for (const window of windows) await shows(window, versions);
    const said = textsOnDisk();
    for (const version of versions) assert.ok(said.includes(version), said.join(' | '));
  });
});
