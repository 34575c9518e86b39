import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { useWorkbench } from './workbench';

const ARTICLE = 'kaidan.ja.md';

/** Of another program: a note on the article’s page there, an answer to it, and one that cannot be read. */
const ANNOTATIONS = [
  {
    id: 'https://annotations.example/1',
    type: 'Annotation',
    body: { type: 'TextualBody', value: 'Came from elsewhere. <img src=x onerror=alert(1)>' },
    target: {
      source: 'https://news.example/kaidan',
      selector: {
        type: 'TextQuoteSelector',
        exact: '翌日',
        prefix: '大統領は',
        suffix: '、記者団',
      },
    },
  },
  {
    id: 'https://annotations.example/2',
    type: 'Annotation',
    motivation: 'replying',
    body: { type: 'TextualBody', value: 'An answer to it.' },
    target: 'https://annotations.example/1',
  },
  'https://annotations.example/3',
];

for (const host of ['node', 'web'] as const) {
  describe(`Notes of other programs, ${host} extension host`, () => {
    const workbench = useWorkbench({ host });

    /** VS Code’s own dialog for files, where there is none of a desktop. */
    const dialog = (): Locator => workbench().page.locator('.quick-input-widget:visible');

    async function choose(label: string): Promise<void> {
      const row = dialog().locator('.quick-input-list .monaco-list-row', { hasText: label });
      await row.first().click();
    }

    async function chooseFile(name: string): Promise<void> {
      const ok = dialog().getByRole('button', { name: 'OK' });
      // Until the folder is listed, the dialog writes over what is typed.
      await dialog().getByText('denwa.txt').or(dialog().getByText('user')).first().waitFor();
      while (await ok.isVisible()) {
        const input = dialog().locator('input[type="text"]').first();
        await input.fill(path.join(workbench().folder, name));
        await workbench().page.waitForTimeout(1_000);
        await workbench().press('Enter');
        await workbench().page.waitForTimeout(1_000);
      }
    }

    it('come to the article that is open, are reported on, and go out again', async function () {
      this.timeout(240_000);
      const { folder } = workbench();
      fs.writeFileSync(path.join(folder, 'theirs.jsonld'), JSON.stringify(ANNOTATIONS));
      await workbench().openInReader(ARTICLE);
      await workbench().runCommandThatAsks('Kunten: Import Notes…');
      await chooseFile('theirs.jsonld');
      const put = workbench().page.getByRole('button', { name: /^Put Them on/ });
      await put.waitFor();
      await workbench().screenshot(`import question ${host}`);
      await put.click();
      await workbench().runCommand('Kunten: Show Translation Notes');
      await workbench().notes.getByText('Came from elsewhere.').first().waitFor();
      await workbench().notes.getByText('An answer to it.').first().waitFor();

      await workbench().answerNotification('Notes of theirs.jsonld', 'Show Report');
      const report = workbench().page.locator('.tab.active', {
        hasText: 'Import of theirs.jsonld',
      });
      await report.waitFor();
      await workbench().textEditor.getByText('https://annotations.example/3').first().waitFor();
      await workbench().screenshot(`import report ${host}`);

      await workbench().openInReader(ARTICLE);
      await workbench().runCommandThatAsks('Kunten: Export Notes…');
      await dialog().getByText('W3C Web Annotation (JSON-LD)').waitFor();
      await workbench().screenshot(`export formats ${host}`);
      await choose('W3C Web Annotation (JSON-LD)');
      await dialog().getByText('All Notes').waitFor();
      await workbench().screenshot(`export scopes ${host}`);
      await choose('This Article');
      await chooseFile('ours.jsonld');
      const out = path.join(folder, 'ours.jsonld');
      for (let i = 0; i < 200 && !fs.existsSync(out); i++)
        await workbench().page.waitForTimeout(100);
      const { total, first } = JSON.parse(fs.readFileSync(out, 'utf8')) as {
        readonly total: number;
        readonly first: { readonly items: readonly { readonly id: string }[] };
      };
      assert.equal(total, 2);
      assert.equal(first.items[0]?.id, 'https://annotations.example/1');
    });
  });
}
