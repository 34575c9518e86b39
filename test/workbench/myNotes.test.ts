import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { serializeArticleRecord } from '../../src/core/notes/articleRecord';
import type { HighlightColor } from '../../src/core/notes/highlightColor';
import type { Note } from '../../src/core/notes/note';
import { parseNote, serializeNote } from '../../src/core/notes/webAnnotation';
import { fingerprint } from '../../src/core/text/hash';
import { useWorkbench, type Theme } from './workbench';

const MEETING = [
  '# 首脳会談の見通し',
  '両首脳は来週、電話で会談する。',
  '停戦の条件をめぐり、隔たりは大きい。',
  '報道官は日程を明らかにしなかった。',
].join('\n\n');
const WEATHER = ['# 週末の天気', '西から雨が広がる。', '気温は平年並み。'].join('\n\n');
const HOSTILE =
  '[ここを押す](command:workbench.action.closeWindow) <img src=x onerror=alert(1)> https://evil.example www.evil.example a@evil.example $(trash)';

const id = (nth: number): string => `01951f2c-8a40-7c1e-9d35-${String(nth).padStart(12, '0')}`;

interface Written {
  readonly quote: string;
  readonly body: string;
  readonly tags?: readonly string[];
  readonly color?: HighlightColor;
  readonly kind?: Note['kind'];
}

for (const host of ['node', 'web'] as const) {
  describe(`My Notes, ${host} extension host`, () => {
    const workbench = useWorkbench({
      host,
      settings: {
        'kunten.highlights': { yellow: '大事なところ', pink: '誤訳かもしれない' },
        // In a browser it is on from the start.
        'files.autoSave': 'off',
      },
    });
    let written = 0;

    function writeArticle(name: string, text: string, notes: readonly Written[]): void {
      const { folder } = workbench();
      const article = id(900 + written);
      const record = { id: article, path: name, title: text.split('\n')[0]?.slice(2) ?? '', hash: fingerprint(text) }; // prettier-ignore
      const kunten = path.join(folder, '.kunten');
      fs.mkdirSync(path.join(kunten, 'articles'), { recursive: true });
      fs.mkdirSync(path.join(kunten, 'notes', article), { recursive: true });
      fs.writeFileSync(path.join(kunten, 'articles', `${article}.json`), serializeArticleRecord(record)); // prettier-ignore
      if (name !== 'moved-away.md') fs.writeFileSync(path.join(folder, name), text);
      for (const { quote, ...content } of notes) {
        const start = Math.max(0, text.indexOf(quote));
        const time = new Date(Date.UTC(2026, 0, 1, 0, written)).toISOString();
        const note: Note = {
          kind: 'personal',
          tags: [],
          ...content,
          id: id(++written),
          created: time,
          modified: time,
          article,
          selector: { exact: quote, prefix: '', suffix: '', start, end: start + quote.length },
        };
        fs.writeFileSync(path.join(kunten, 'notes', article, `${note.id}.json`), serializeNote(note)); // prettier-ignore
      }
    }

    /** A row of the tree, by a part of its label. */
    function row(text: string): Locator {
      const tree = workbench().page.getByRole('tree', { name: 'My Notes' });
      return tree.getByRole('treeitem').filter({ hasText: text }).first();
    }

    async function expand(text: string): Promise<void> {
      const group = row(text);
      await group.waitFor();
      if ((await group.getAttribute('aria-expanded')) === 'false') await group.click();
    }

    /** Presses a button above the list. */
    async function pressAbove(title: string): Promise<void> {
      const { page } = workbench();
      await page.locator('.pane-header', { hasText: 'My Notes' }).hover();
      await page.getByRole('button', { name: title }).click();
    }

    async function groupBy(option: string): Promise<void> {
      await pressAbove('Group My Notes By…');
      const options = workbench().page.locator('.quick-input-list').getByRole('option');
      await options.filter({ hasText: option }).click();
    }

    function bodyOf(nth: number): string {
      const notes = path.join(workbench().folder, '.kunten', 'notes');
      const [file] = fs
        .readdirSync(notes, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith(`${id(nth)}.json`));
      // Where a rename deletes first it is not there for a moment.
      if (file === undefined || !fs.existsSync(path.join(notes, file))) return '';
      const parsed = parseNote(fs.readFileSync(path.join(notes, file), 'utf8'));
      return 'note' in parsed ? parsed.note.body : '';
    }

    async function eventually(what: string, holds: () => boolean): Promise<void> {
      const deadline = Date.now() + 60_000;
      while (!holds()) {
        if (Date.now() > deadline) assert.fail(`Waited in vain: ${what}`);
        await workbench().page.waitForTimeout(100);
      }
    }

    it('says what to do as long as there are none', async function () {
      this.timeout(120_000);
      // Until a window is up, its command palette lacks what extensions contribute.
      await workbench().openInReader('kaidan.ja.md');
      await workbench().runCommand('Kunten: Show My Notes');
      const { page } = workbench();
      await page.getByText('There are none yet').waitFor();
      await page.getByRole('button', { name: 'Open the Sample Article' }).waitFor();
      await workbench().screenshot(`my-notes-empty-${host}`);
      // The list gets all the room that there is.
      await page.locator('.pane-header', { hasText: 'Translation Notes' }).click();
    });

    it('lists the notes of all articles, and shows one in its article', async function () {
      this.timeout(180_000);
      writeArticle('meeting.md', MEETING, [
        { quote: '両首脳は来週、電話で会談する。', body: '**誰が**提案したのか。', tags: ['外交'], color: 'yellow' }, // prettier-ignore
        { quote: '停戦の条件', body: '', color: 'pink' },
        { quote: '報道官', body: '直訳は「広報担当」。', kind: 'translation', tags: ['語彙', '外交'], color: 'blue' }, // prettier-ignore
        { quote: 'この文はもうない。', body: '消えた文への注', color: 'green' },
      ]);
      writeArticle('weather.md', WEATHER, [
        { quote: '西から雨が広がる。', body: HOSTILE, color: 'orange' },
        { quote: '平年並み', body: '「例年」との違いは?', tags: ['語彙'], color: 'purple' },
      ]);
      writeArticle('moved-away.md', '# 行方の分からない記事', [
        { quote: '見出し', body: 'どこへ?' },
      ]);
      await expand('首脳会談の見通し');
      await expand('週末の天気');
      await row('誰が提案したのか。').waitFor();
      await workbench().screenshot(`my-notes-article-${host}`);
      await row('誰が提案したのか。').click();
      await workbench().article.getByText('両首脳は来週').waitFor({ timeout: 60_000 });
    });

    it('shows what others wrote as text: no links, no commands, no icons', async function () {
      this.timeout(120_000);
      const { page } = workbench();
      await row('ここを押す').hover();
      const tooltip = page.locator('.workbench-hover-container .hover-contents');
      await tooltip.filter({ hasText: 'evil.example' }).first().waitFor();
      await workbench().screenshot(`my-notes-tooltip-${host}`);
      assert.equal(await tooltip.locator('a, img, .codicon').count(), 0);
      assert.match(await tooltip.first().innerText(), /https:\/\/evil\.example www\.evil\.example/);
      await page.mouse.move(0, 0);
    });

    it('groups them by colour with its meaning, by tag, and by what needs care', async function () {
      this.timeout(180_000);
      await groupBy('Color');
      await expand('大事なところ');
      await row('誤訳かもしれない').waitFor();
      await expand('Blue');
      await workbench().screenshot(`my-notes-color-${host}`);
      await groupBy('Tag');
      await row('語彙').waitFor();
      await groupBy('State: what needs care first');
      await expand('The passage is gone');
      await row('消えた文への注').waitFor();
      await expand('The article is missing');
      await row('どこへ?').waitFor();
      await expand('In its place');
      for (const theme of ['dark', 'light', 'hcDark', 'hcLight'] satisfies Theme[]) {
        await workbench().setTheme(theme);
        await workbench().page.waitForTimeout(500);
        await workbench().screenshot(`my-notes-state-${theme}-${host}`);
      }
      await workbench().setTheme('dark');
    });

    it('finds them by their words while these are typed, and filters the list', async function () {
      this.timeout(180_000);
      const { page } = workbench();
      await groupBy('Article');
      await pressAbove('Search Notes');
      const input = page.locator('.quick-input-widget input[type="text"]');
      await input.fill('語彙 広報');
      const options = page.locator('.quick-input-list').getByRole('option');
      await options.filter({ hasText: '例年' }).waitFor({ state: 'detached' });
      await options.filter({ hasText: '広報担当' }).waitFor();
      assert.equal(await options.count(), 2, 'the note, and showing all that was found');
      await input.fill('tag:語彙');
      await options.filter({ hasText: '例年' }).waitFor();
      await workbench().screenshot(`my-notes-search-${host}`);
      await options.filter({ hasText: 'Show in My Notes' }).click();
      await page.getByText('Filter: tag:語彙').waitFor();
      await row('広報担当').waitFor();
      assert.equal(await row('誰が提案').count(), 0);
      await workbench().screenshot(`my-notes-filter-${host}`);
      await workbench().runCommand('Kunten: Clear Filter of My Notes');
      await row('行方の分からない記事').waitFor();
    });

    it('opens a note as a document, whose text is saved to it', async function () {
      this.timeout(180_000);
      const { page } = workbench();
      await expand('週末の天気');
      await row('例年').hover();
      await row('例年').getByRole('button', { name: 'Open Note as Document' }).click();
      await page.locator('.tab.active', { hasText: '週末の天気 — 平年並み.md' }).waitFor();
      await workbench().goToLine(1);
      await workbench().type('長い文章を書く。');
      await workbench().screenshot(`my-notes-document-${host}`);
      await workbench().press('Control+S');
      await eventually('it is saved', () => bodyOf(6).startsWith('長い文章を書く。「例年」'));
      await row('長い文章を書く。').waitFor();
    });

    it('keeps what is not saved yet in such a document when the window is closed', async function () {
      this.timeout(180_000);
      await workbench().goToLine(1);
      await workbench().type('保存していない。');
      await workbench().page.waitForTimeout(2_000);
      await workbench().reload();
      const { page } = workbench();
      await page.locator('.tab.active', { hasText: '平年並み.md' }).waitFor({ timeout: 60_000 });
      await page.locator('.monaco-editor .view-line', { hasText: '保存していない。' }).waitFor({ timeout: 60_000 }); // prettier-ignore
      await workbench().textEditor.click();
      await workbench().press('Control+S');
      await eventually('it is saved', () => bodyOf(6).startsWith('保存していない。'));
    });

    it('deletes a note by its key, and takes that back', async function () {
      this.timeout(120_000);
      await workbench().runCommand('Kunten: Show My Notes');
      await expand('首脳会談の見通し');
      await row('直訳は').click();
      // The article comes to the front, and takes the focus.
      await workbench().reader.locator('body:focus-within').waitFor();
      await workbench().page.waitForTimeout(1_000);
      await workbench().runCommand('Kunten: Show My Notes');
      await workbench().press('Delete');
      await row('直訳は').waitFor({ state: 'detached' });
      await workbench().answerNotification('Deleted: 1 note', 'Undo');
      await row('直訳は').waitFor();
    });
  });
}
