import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
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
      await thread().locator('.monaco-text-button', { hasText: /^Add Note$/ }).click();
      await thread().getByText('A note from the editor.').waitFor();
      assert.ok((await glyph().count()) > 0);

      await thread().getByRole('button', { name: 'Reply…' }).click();
      await workbench().type('An answer.');
      await thread().locator('.monaco-text-button', { hasText: /^Reply$/ }).click();
      await thread().getByText('An answer.').waitFor();
      await workbench().runCommand('Kunten: Show Translation Notes');
      await workbench().notes.getByText('An answer.').first().waitFor();
      await workbench().notes.getByText('A note from the editor.').first().waitFor();
      assert.equal(await page.locator('.review-widget img[src^="x"]').count(), 0);
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
