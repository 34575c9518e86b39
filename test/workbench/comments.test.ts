import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { projectPath } from '../host/project.mjs';
import { THEMES, useWorkbench, type Theme } from './workbench';

const ARTICLE = 'kaidan.ja.md';

for (const host of ['node', 'web'] as const) {
  describe(`Notes beside the text of an article, ${host} extension host`, () => {
    const workbench = useWorkbench({ host });

    const thread = (): Locator => workbench().page.locator('.review-widget:visible');

    /** The glyph of the comments on a line, in the margin of the text editor. */
    const glyph = (): Locator =>
      workbench().textEditor.locator('.margin .comment-range-glyph.comment-thread');

    it('show a note as a thread, and take an answer, which is in the reader at once', async function () {
      this.timeout(180_000);
      const { page, folder } = workbench();
      assert.ok(fs.existsSync(path.join(folder, ARTICLE)));
      await workbench().openInReader(ARTICLE);
      await workbench().runCommand('Kunten: Open Source Text Beside');
      await workbench().textEditor.waitFor();
      await workbench().goToLine(3);
      await workbench().runCommand('Kunten: Annotate This Text');
      await thread().locator('.comment-form .monaco-editor').first().click();
      await workbench().type('A note from the *editor*. <img src=x onerror=alert(1)>');
      await thread()
        .locator('.monaco-text-button', { hasText: /^Add Note$/ })
        .click();
      await thread().getByText('A note from the editor.').waitFor();
      assert.ok((await glyph().count()) > 0);

      await thread().getByRole('button', { name: 'Reply…' }).click();
      await workbench().type('An answer.');
      await thread()
        .locator('.monaco-text-button', { hasText: /^Reply$/ })
        .click();
      await thread().getByText('An answer.').waitFor();
      assert.equal(await thread().count(), 1);
      await workbench().runCommand('Kunten: Show Translation Notes');
      await workbench().notes.getByText('An answer.').first().waitFor();
      await workbench().notes.getByText('A note from the editor.').first().waitFor();

      await thread().getByText('A note from the editor.').hover();
      await thread().getByRole('button', { name: 'Edit' }).first().click();
      await thread().locator('.edit-container .monaco-editor').click();
      await workbench().press('Control+A');
      await workbench().type('Another text.');
      await thread()
        .locator('.monaco-text-button', { hasText: /^Save$/ })
        .click();
      await workbench().notes.getByText('Another text.').first().waitFor();
      await thread().getByText('Another text.').waitFor();
      assert.equal(await page.locator('.review-widget img[src^="x"]').count(), 0);
    });

    it('keep a note in sight whose passage is gone, and say so', async function () {
      this.timeout(120_000);
      await workbench().goToLine(3);
      await workbench().press('Control+Shift+K');
      const lost = thread().filter({ hasText: 'No longer in the text: “トランプ' });
      await lost.getByText('Another text.').waitFor();
      await workbench().screenshot(`comments lost ${host}`);
      await workbench().textEditor.locator('.view-line').first().click();
      await workbench().press('Control+Z');
      await lost.waitFor({ state: 'hidden' });
      await thread().getByText('Another text.').waitFor();
    });

    it('look right in every theme', async function () {
      this.timeout(120_000);
      if (host === 'web') this.skip();
      for (const theme of Object.keys(THEMES) as Theme[]) {
        await workbench().setTheme(theme);
        await workbench().page.waitForTimeout(500);
        await workbench().screenshot(`comments ${theme}`);
      }
    });
  });
}

describe('A text whose notes are hostile', () => {
  const workbench = useWorkbench({ workspace: projectPath('test', 'fixtures', 'hostile') });

  it('has them beside it, though no reader was ever opened, as the text that they are', async function () {
    this.timeout(120_000);
    const { page } = workbench();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await workbench().openFile('hostile.ja.md');
    await workbench().textEditor.waitFor();
    const glyph = workbench().textEditor.locator('.comment-range-glyph.comment-thread');
    await glyph.first().waitFor({ timeout: 60_000 });
    await workbench().runCommand('Comments: Expand All Comments');
    const comment = page.locator('.review-widget:visible .comment-body');
    await comment.getByText("<script>document.title='pwned'</script>").first().waitFor();
    assert.equal(await page.locator('.review-widget:visible').count(), 1);
    assert.notEqual(await page.title(), 'pwned');
    const elements = page
      .locator('.review-widget')
      .locator('img, iframe, script, svg, object, form');
    assert.equal(await elements.count(), 0);
    const links = await comment
      .locator('a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('data-href') ?? ''));
    for (const link of links) assert.match(link, /^(https?:|mailto:)/);
    await workbench().screenshot('comments hostile');
    const outside = requests.filter((url) => !/^(https?:\/\/(127\.0\.0\.1|localhost)|data:|blob:|vscode-|https:\/\/[^/]*vscode-cdn)/.test(url)); // prettier-ignore
    assert.deepEqual(outside, []);
  });
});
