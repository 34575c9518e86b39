import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { useWorkbench } from './workbench';

const ARTICLE = 'saeki.txt';
const TEXT = [
  '市民会館で二つの催し',
  '歌手の佐伯凛が歌い、会は始まった。',
  '開会の挨拶では佐伯氏が壇上に立ち、長い拍手を浴びた。',
  '午後の討論では佐伯氏が司会を務め、客席を笑わせた。',
  '閉会の後、佐伯氏は記者の問いに短く答えた。',
  'ミーナ・クロスビー氏は欠席した。',
].join('\n\n');

const SINGER = 'saeki-rin';
const MAYOR = 'saeki-mamoru';

function person(id: string, name: string, description: string): unknown {
  const alias = { language: 'ja', name: '佐伯', kind: 'surname' };
  return {
    id,
    type: 'person',
    names: { ja: { name } },
    aliases: [alias],
    description: { en: description },
  };
}

const GLOSSARY = {
  schemaVersion: 1,
  title: { en: 'Two of one surname' },
  entries: [person(SINGER, '佐伯凛', 'A singer.'), person(MAYOR, '佐伯守', 'A mayor.')],
};

for (const host of ['node', 'web'] as const) {
  describe(`Deciding what names mean, ${host} extension host`, () => {
    const workbench = useWorkbench({ host });

    /** Which entry each 佐伯氏 of the text is linked to, in its order; - where it is to none. */
    async function meant(): Promise<string[]> {
      const frame = await workbench().frameOf(workbench().reader);
      return frame.evaluate(() =>
        [...document.querySelectorAll('main#article p')].flatMap((passage) => {
          const at = passage.textContent.indexOf('佐伯氏');
          if (at < 0) return [];
          let before = 0;
          for (const node of passage.childNodes) {
            const length = node.textContent?.length ?? 0;
            if (at < before + length) {
              const entry = node instanceof HTMLElement ? node.dataset['entry'] : undefined;
              // A name that no entry goes by has a card as well.
              return [entry === undefined || entry.startsWith('?') ? '-' : entry];
            }
            before += length;
          }
          return ['-'];
        }),
      );
    }

    async function eventually(expected: string[], what: string): Promise<void> {
      const deadline = Date.now() + 20_000;
      let found: string[] = [];
      while (found.join() !== expected.join()) {
        if (Date.now() > deadline) assert.deepEqual(found, expected, what);
        await workbench().page.waitForTimeout(100);
        found = await meant().catch(() => []);
      }
    }

    /** Opens the card of a 佐伯, and decides by it. */
    async function decide(index: number, choice: string): Promise<void> {
      const { article, reader } = workbench();
      const mention = article.getByText('佐伯', { exact: true }).nth(index);
      await mention.click();
      const card = reader.locator('.card:popover-open');
      await card.getByRole('button', { name: 'Not right?' }).click();
      await card.getByRole('button', { name: choice, exact: true }).click();
      await card.waitFor({ state: 'hidden' });
    }

    it('holds in its place, through edits and a restart, until it is undone; never and always hold everywhere', async function () {
      this.timeout(240_000);
      const { folder } = workbench();
      const glossaries = path.join(folder, '.kunten', 'glossary');
      fs.mkdirSync(glossaries, { recursive: true });
      fs.writeFileSync(path.join(glossaries, 'saeki.json'), JSON.stringify(GLOSSARY, null, 2));
      fs.writeFileSync(path.join(folder, ARTICLE), TEXT);
      await workbench().openInReader(ARTICLE);
      await eventually([SINGER, SINGER, SINGER], 'as the glossary has it');

      await decide(1, 'Not 佐伯凛 here');
      await eventually([SINGER, '-', SINGER], 'in that place, and nowhere else');

      // The text above is edited, the window reloaded.
      await workbench().runCommand('Kunten: Open Source Text Beside');
      await workbench().textEditor.waitFor();
      await workbench().goToLine(3);
      await workbench().press('Home');
      await workbench().type('会場は満員だった。');
      await workbench().article.getByText('会場は満員だった。').waitFor();
      await eventually([SINGER, '-', SINGER], 'after an edit above');
      await workbench().press('Control+S');
      await workbench().runCommand('View: Close Editor');
      await workbench().reload();
      await workbench().article.waitFor({ timeout: 60_000 });
      await eventually([SINGER, '-', SINGER], 'after a restart');

      await workbench().runCommand('Kunten: Undo Overrule');
      await eventually([SINGER, SINGER, SINGER], 'undone');

      await decide(0, 'Never link “佐伯” to 佐伯凛');
      await eventually([MAYOR, MAYOR, MAYOR], 'never the one');
      await workbench().answerNotification('“佐伯” never means 佐伯凛.', 'Undo');
      await eventually([SINGER, SINGER, SINGER], 'undone by the notification');

      await decide(2, 'Always link “佐伯” to 佐伯守');
      await eventually([MAYOR, MAYOR, MAYOR], 'always the other');
      const kept = fs.readFileSync(path.join(folder, '.kunten', 'overrules.json'), 'utf8');
      assert.deepEqual(JSON.parse(kept), {
        schemaVersion: 1,
        always: [{ form: '佐伯', entry: MAYOR }],
      });

      // From the list of all entries, and in the file itself.
      await decide(0, 'Link “佐伯” to another entry…');
      const list = workbench().page.locator('.quick-input-list');
      await list.getByRole('option', { name: /^佐伯凛/ }).click();
      await eventually([SINGER, SINGER, SINGER], 'chosen from the list');
      await workbench().runCommand('Kunten: Show Overrules');
      await workbench().page.locator('.tab.active', { hasText: 'overrules.json' }).waitFor();
    });

    it('lets an unknown name be added to the glossary', async function () {
      this.timeout(120_000);
      const { page, folder, reader } = workbench();
      await workbench().openInReader(ARTICLE);
      const candidate = workbench().article.getByText('ミーナ・クロスビー', { exact: true });
      await candidate.click();
      const card = reader.locator('.card:popover-open');
      await card.getByRole('button', { name: 'Add to Glossary' }).click();
      const input = page.locator('.quick-input-widget input[type="text"]');
      await input.fill('A pianist.');
      await input.press('Enter');
      await workbench().article.locator('.mention[data-entry="mina-kurosubi"]').waitFor();
      const file = path.join(folder, '.kunten', 'glossary', 'workspace.json');
      const { entries } = JSON.parse(fs.readFileSync(file, 'utf8')) as { entries: unknown[] };
      assert.deepEqual(entries, [
        {
          id: 'mina-kurosubi',
          type: 'person',
          names: { ja: { name: 'ミーナ・クロスビー' } },
          description: { en: 'A pianist.' },
        },
      ]);
      await workbench().runCommand('Kunten: Show Translation Notes');
      const { notes } = workbench();
      await notes.getByRole('button', { name: /^People\s+2$/ }).click();
      const names = notes.locator('.person-name .name');
      assert.deepEqual(await names.allTextContents(), ['佐伯凛', 'ミーナ・クロスビー']);
      await workbench().answerNotification('“ミーナ・クロスビー” has been added', 'Edit…');
      await page.locator('.tab.active', { hasText: 'workspace.json' }).waitFor();
    });

    it('keeps for the workspace how many mentions are marked', async function () {
      this.timeout(120_000);
      await workbench().openInReader(ARTICLE);
      await workbench().runCommand('Kunten: Mark More or Fewer Mentions');
      await workbench().reader.locator('main#article[data-density="section"]').waitFor();
      const file = path.join(workbench().folder, '.vscode', 'settings.json');
      const isKept = (): boolean =>
        fs.existsSync(file) &&
        fs.readFileSync(file, 'utf8').includes('"kunten.mentions.density": "section"');
      for (let i = 0; i < 100 && !isKept(); i++) await workbench().page.waitForTimeout(100);
      assert.ok(isKept(), 'the setting of the workspace');
      await workbench().reload();
      await workbench()
        .reader.locator('main#article[data-density="section"]')
        .waitFor({ timeout: 60_000 });
    });
  });
}
