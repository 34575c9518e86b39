import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { useWorkbench } from './workbench';

const ARTICLE = 'kabuto.txt';
const TEXT = 'フランスの話\n\nトランプ氏は霞が関と兜町とを取り違えた。';

for (const host of ['node', 'web'] as const) {
  describe(`Choosing glossaries, ${host} extension host`, () => {
    const workbench = useWorkbench({ host });

    const own = (): string => path.join(workbench().folder, '.kunten', 'glossary', 'own.ja-en.tsv');

    async function expectMarked(...names: string[]): Promise<void> {
      const { article, page } = workbench();
      const patience = Date.now() + 20_000;
      let marked: string[] = [];
      while (Date.now() < patience) {
        marked = await article.locator('.mention').allInnerTexts();
        if (marked.join() === names.join()) return;
        await page.waitForTimeout(100);
      }
      assert.deepEqual(marked, names);
    }

    async function choose(): Promise<void> {
      await workbench().runCommandThatAsks('Kunten: Choose Glossaries…');
      const { page } = workbench();
      await page.locator('.quick-input-titlebar', { hasText: 'Choose Glossaries' }).waitFor();
    }

    it('marks the names of all, of a workspace file in TSV too', async () => {
      fs.writeFileSync(path.join(workbench().folder, ARTICLE), TEXT);
      fs.mkdirSync(path.dirname(own()), { recursive: true });
      fs.writeFileSync(own(), '霞が関\tKasumigaseki\tThe ministries.\nno tab\n');
      await workbench().openInReader(ARTICLE);
      await expectMarked('フランス', 'トランプ', '霞が関');
    });

    it('lists them with their place, entries and problems', async () => {
      await choose();
      const { page } = workbench();
      const list = page.locator('.quick-input-list');
      const row = list.getByRole('checkbox', { name: /own\.ja-en\.tsv.*1 entry/ });
      await row.waitFor();
      await list.getByText('line 2: A source and its translation are expected').waitFor();
      await list
        .getByRole('checkbox', { name: /^People.*comes with Kunten · 11 entries/ })
        .waitFor();
      await workbench().screenshot(`choose glossaries ${host}`);
      await workbench().press('Escape');
    });

    it('takes those out of force that are not chosen, at once and for this workspace', async () => {
      await choose();
      const { page, folder } = workbench();
      await page.getByRole('checkbox', { name: /^Countries, languages.*Kunten/ }).click();
      await workbench().press('Enter');
      await expectMarked('トランプ', '霞が関');
      const settings: unknown = JSON.parse(
        fs.readFileSync(path.join(folder, '.vscode', 'settings.json'), 'utf8'),
      );
      assert.deepEqual(settings, { 'kunten.disabledGlossaries': ['shipped:world'] });
      await choose();
      await page.getByRole('checkbox', { name: /^Countries, languages.*Kunten/ }).click();
      await workbench().press('Enter');
      await expectMarked('フランス', 'トランプ', '霞が関');
    });

    it('follows a file that is edited elsewhere', async () => {
      fs.writeFileSync(own(), '兜町\tKabutocho\n');
      await expectMarked('フランス', 'トランプ', '兜町');
    });

    it('follows the user’s own folder', async function () {
      // In a browser it is in the browser's storage.
      if (host === 'web') this.skip();
      const data = path.join(workbench().folder, '..', 'data', 'data', 'User', 'globalStorage');
      const file = path.join(data, 'kunten.kunten', 'glossary', 'mine.ja-en.csv');
      fs.writeFileSync(file, '霞が関,Kasumigaseki\n');
      await expectMarked('フランス', 'トランプ', '霞が関', '兜町');
    });
  });
}
