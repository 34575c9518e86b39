import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { prose } from '../../src/core/rendering/prose';
import type { NoteView, Wording } from '../../src/protocol/messages';
import { note, panelModel } from './panelModel';
import { THEMES, type Theme } from './themes';
import { useBrowser, Webview } from './webview';

/** Notes to be found by all that there is to find them by. */
const NOTES: readonly NoteView[] = [
  note({
    id: 'single',
    quote: '1本の電話',
    range: { start: 1, end: 3 },
    color: 'yellow',
    tags: ['lead', '語順'],
    creator: '佐藤',
    body: 'A **single** call.',
    linkedFrom: [{ id: 'later', title: 'Compare the readout' }],
  }),
  note({
    id: 'answer',
    quote: '1本の電話',
    range: { start: 1, end: 3 },
    replyTo: 'single',
    creator: 'Miller',
    created: new Date(Date.now() - 2 * 60 * 60 * 1000).toISOString(),
    body: 'ガイダンスを見よ。',
  }),
  note({ id: 'marked', quote: '戦場', range: { start: 5, end: 9 }, color: 'pink', body: '' }),
  note({ id: 'later', quote: '歯車', range: { start: 20, end: 22 }, state: 'changed', tags: ['lead'] }), // prettier-ignore
  note({ id: 'twice', quote: '交渉', state: 'ambiguous', places: 3 }),
];

/** What a note says, as a form that changes it remembers. */
function wordingOf(id: string): Wording {
  const { body = '', tags = [], color } = NOTES.find((one) => one.id === id) ?? {};
  return {
    body,
    ...(tags.length > 0 ? { tags } : {}),
    ...(color === undefined ? {} : { color }),
  };
}

const [dark] = THEMES as [Theme];

describe('Notes in the panel', () => {
  const browser = useBrowser();
  let panel: Webview;

  const open = async (theme: Theme = dark, kept?: unknown): Promise<void> => {
    panel = await Webview.open(browser(), {
      script: 'notes.js',
      styles: ['theme.css', 'highlights.css', 'note.css', 'notes.css'],
      body: `<main id="panel"></main>
<div id="status" role="status" aria-live="polite" class="visually-hidden"></div>`,
      boot: { messages: {} },
      theme,
      background: 'sideBar-background',
      width: 340,
      height: 800,
      ...(kept === undefined ? {} : { kept }),
    });
    await panel.next('panel/loaded');
    await panel.send('panel/show', panelModel({ notes: [...NOTES] }));
  };
  const get = (selector: string): Locator => panel.page.locator(selector);
  const item = (id: string): Locator => get(`[data-key="note:${id}"]`);
  const button = (name: string | RegExp): Locator =>
    panel.page.getByRole('button', { name, exact: typeof name === 'string' });
  const press = (key: string): Promise<void> => panel.page.keyboard.press(key);
  const listed = (): Promise<(string | null)[]> =>
    get('.item').evaluateAll((items) => items.map((it) => it.getAttribute('data-key')));
  const search = (text: string): Promise<void> => get('.search-text').fill(text);
  const announced = (): Promise<string | null> => get('#status').textContent();

  afterEach(async () => {
    const { errors } = panel;
    await panel.close();
    assert.deepEqual(errors, []);
  });

  describe('are found', () => {
    it('by words, however wide, in whichever case and kind of kana they are written', async () => {
      await open();
      await search('ＳＩＮＧＬＥ');
      assert.deepEqual(await listed(), ['note:single']);
      assert.equal(await announced(), '1 found');
      await search('ｶﾞｲﾀﾞﾝｽ');
      assert.deepEqual(await listed(), ['note:single']);
      await search('phone default');
      assert.deepEqual(await listed(), []);
      await search('PHONE');
      assert.deepEqual(await listed(), ['entry:telephone-talks']);
      await search('tag:語順');
      assert.deepEqual(await listed(), ['note:single']);
    });

    it('by colour, tag and state, with how many there are, by keyboard alone', async () => {
      await open();
      await get('.search-text').focus();
      await press('Tab');
      await press('Enter');
      assert.equal(await button('Colors, tags and states').getAttribute('aria-expanded'), 'true');
      assert.deepEqual(
        (await get('.facet').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ')),
        ['Yellow 1', 'To check 1', 'lead 2', '語順 1', 'Changed 1', 'Place uncertain 1'],
      );
      await press('Tab');
      await press('Enter');
      assert.deepEqual(await listed(), ['note:single']);
      await press('Tab');
      await press('Space');
      assert.deepEqual(await listed(), ['note:single', 'note:marked']);
      await press('Escape');
      assert.equal((await listed()).length, NOTES.length - 1 + 3);
      assert.equal(await panel.page.evaluate(() => document.activeElement?.className), 'search-text'); // prettier-ignore
      await button(/^Changed/).click();
      assert.deepEqual(await listed(), ['note:later']);
    });

    it('not at all, with a way back', async () => {
      await open();
      await search('zzz');
      assert.match(await get('.empty').innerText(), /No note matches[^]*Look for other words/);
      await button('Show all notes').press('Enter');
      assert.equal(await get('.search-text').inputValue(), '');
      assert.equal(await panel.page.evaluate(() => document.activeElement?.className), 'search-text'); // prettier-ignore
      assert.ok((await listed()).length > 3);
    });

    it('by a click on a tag, or Enter', async () => {
      await open();
      await item('single').getByRole('button', { name: 'lead' }).press('Enter');
      assert.deepEqual(await listed(), ['note:single', 'note:later']);
      await panel.send('panel/filter', { tag: '語順' });
      assert.deepEqual(await listed(), ['note:single']);
      await get('.filter').getByText('Glossary').click();
      await panel.send('panel/filter', { tag: 'lead' });
      assert.deepEqual(await listed(), ['note:single', 'note:later']);
    });

    it('also after the panel has been hidden, but not on another article', async () => {
      await open();
      await search('single');
      const kept = await panel.kept();
      await panel.close();
      await open(dark, kept);
      assert.deepEqual(await listed(), ['note:single']);
      const article = { id: 'file:///other', title: 'Another', language: 'ja' };
      await panel.send('panel/show', panelModel({ article, notes: [...NOTES] }));
      assert.ok((await listed()).length > 3);
    });

    it('one after the other by Tab, whatever links are in them', async () => {
      await open();
      const linked = ['a', 'b'].map((id, at) => {
        const range = { start: 30 + at, end: 31 + at };
        const markup = prose('[words](https://example.org/)');
        return note({ id, quote: id, range, body: '[words](https://example.org/)', markup });
      });
      await panel.send('panel/show', panelModel({ notes: linked }));
      await item('b').locator('.passage').focus();
      const stops = get('.note-text a:not([tabindex="-1"])');
      assert.deepEqual(await stops.evaluateAll((links) => links.map((link) => link.closest('.item')?.getAttribute('data-key'))), ['note:b']); // prettier-ignore
    });

    it('where they are hidden, when a link leads to them', async () => {
      await open();
      await search('phone');
      await panel.send('panel/openNote', { id: 'answer' });
      const focused = await panel.page.evaluate(() =>
        document.activeElement?.closest('.item')?.getAttribute('data-key'),
      );
      assert.equal(focused, 'note:single');
    });
  });

  describe('are shown', () => {
    it('with colour, author, date, answers and where they are linked from', async () => {
      await open();
      assert.match(
        await item('single').innerText(),
        /Translation note\s+Yellow\s+佐藤\s+Feb 14, 2025[^]*Linked from\s+Compare the readout[^]*Miller\s+2 hours ago/,
      );
      assert.match(await item('marked').innerText(), /To check/);
      assert.match(await item('twice').getByRole('article').innerText(), /Translation note/);
      assert.equal(await item('twice').locator('.note-state-label').textContent(), 'The passage fits 3 places'); // prettier-ignore
      await item('single').getByRole('button', { name: 'Compare the readout' }).click();
      const focused = await panel.page.evaluate(() => document.activeElement?.textContent);
      assert.equal(focused, '歯車');
    });
  });

  describe('are changed', () => {
    const more = async (id: string): Promise<void> => {
      await item(id).hover();
      await item(id).getByRole('button', { name: 'More' }).first().click();
    };

    it('in colour, which can be undone', async () => {
      await open();
      await more('single');
      await item('single').getByRole('button', { name: 'To check' }).click();
      const request = await panel.next('note/change');
      assert.deepEqual(request.payload, { id: 'single', color: 'pink' });
      await panel.answer(request);
      assert.match(await get('.done').innerText(), /Color: To check/);
      await get('.done').getByRole('button', { name: 'Undo' }).click();
      const undo = await panel.next('note/undo');
      assert.deepEqual(undo.payload, { id: 'single' });
      await panel.answer(undo);
      assert.equal(await announced(), 'Undone');
    });

    it('in colour by the arrow keys', async () => {
      await open();
      await more('single');
      await item('single').locator('.swatch[tabindex="0"]').focus();
      await press('ArrowRight');
      assert.equal(await item('single').locator('.color-name').innerText(), 'Green');
      await press('Enter');
      assert.deepEqual((await panel.next('note/change')).payload, { id: 'single', color: 'green' });
    });

    it('in tags, which are offered, and end with a comma of any width', async () => {
      await open();
      await item('later').locator('.passage').focus();
      await press('e');
      const tags = item('later').getByLabel('Tags, separated by commas');
      assert.deepEqual(
        await item('later').locator('datalist option').evaluateAll((all) => all.map((it) => it.getAttribute('value'))), // prettier-ignore
        ['attribution', 'metaphor'],
      );
      await tags.pressSequentially('語順、#check，tone');
      assert.deepEqual(await item('later').locator('.tag').allInnerTexts(), ['lead', '語順', 'check']); // prettier-ignore
      await press('Enter');
      await press('Backspace');
      assert.deepEqual(await item('later').locator('.tag').allInnerTexts(), ['lead', '語順', 'check']); // prettier-ignore
      await item('later').getByRole('button', { name: 'Remove the tag lead' }).click();
      await press('Control+Enter');
      const { payload } = await panel.next('note/change');
      assert.deepEqual(payload, { id: 'later', tags: ['語順', 'check'], was: wordingOf('later') });
    });

    it('not by saving what is the same', async () => {
      await open();
      await item('later').locator('.passage').focus();
      await press('e');
      await press('Control+Enter');
      await get('.note-form').waitFor({ state: 'detached' });
      assert.deepEqual(panel.posted('note/change'), []);
    });

    it('by an answer, which is kept while it is written', async () => {
      await open();
      await item('single').locator('.passage').focus();
      await press('r');
      await panel.page.keyboard.type('Agreed.');
      const kept = await panel.kept();
      await panel.close();
      await open(dark, kept);
      const box = item('single').getByLabel('Reply, in Markdown');
      assert.equal(await box.inputValue(), 'Agreed.');
      await box.press('Control+Enter');
      const request = await panel.next('note/reply');
      assert.deepEqual(request.payload, { to: 'single', body: 'Agreed.' });
      await panel.answer(request);
      assert.equal(await box.count(), 0);
    });

    it('into two, at the cursor', async () => {
      await open();
      await item('single').locator('.passage').focus();
      await press('e');
      await button('Split at Cursor').click();
      assert.match(await item('single').getByRole('alert').innerText(), /Put the cursor/);
      await panel.page.evaluate(() => {
        document.querySelector('textarea')?.setSelectionRange(4, 4);
      });
      await button('Split at Cursor').click();
      assert.deepEqual((await panel.next('note/split')).payload, {
        id: 'single',
        body: 'A **single** call.',
        at: 4,
        was: wordingOf('single'),
      });
    });

    it('into two with what else has been changed', async () => {
      await open();
      await item('single').locator('.passage').focus();
      await press('e');
      await item('single').getByLabel('Tags, separated by commas').fill('tone');
      await panel.page.evaluate(() => {
        document.querySelector('textarea')?.setSelectionRange(4, 4);
      });
      await button('Split at Cursor').click();
      assert.deepEqual((await panel.next('note/split')).payload, {
        id: 'single',
        body: 'A **single** call.',
        at: 4,
        tags: ['lead', '語順', 'tone'],
        was: wordingOf('single'),
      });
    });

    it('by a link, where the cursor is', async () => {
      await open();
      await item('single').locator('.passage').focus();
      await press('e');
      await panel.page.evaluate(() => {
        document.querySelector('textarea')?.setSelectionRange(4, 10);
      });
      await button('Link to…').click();
      assert.deepEqual((await panel.next('note/pickLink')).payload, { words: 'single' });
      await panel.send('note/link', { markdown: '[single](kunten:entry/one)' });
      const box = item('single').locator('textarea');
      assert.equal(await box.inputValue(), 'A **[single](kunten:entry/one)** call.');
      await panel.page.keyboard.type('!');
      assert.match(await box.inputValue(), /one\)!\*\*/);
    });

    it('by no link that comes when the form has been closed, be it before it was painted', async () => {
      await open();
      await item('single')
        .locator('.passage')
        .evaluate(async (passage) => {
          const press = async (target: Element | null, key: string): Promise<void> => {
            target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
            for (let turn = 0; turn < 10; turn++) await Promise.resolve();
          };
          await press(passage, 'e');
          const form = document.querySelector('.note-form');
          const buttons = [...(form?.querySelectorAll('button') ?? [])];
          buttons.find(({ textContent }) => textContent.includes('Link to'))?.click();
          await press(form?.querySelector('textarea') ?? null, 'Escape');
        });
      await panel.next('note/pickLink');
      assert.equal(await get('.note-form').count(), 0);
      await panel.send('note/link', { markdown: '[single](kunten:entry/one)' });
      assert.equal(await get('.note-form').count(), 0);
    });

    it('in their place, or made one with others, by who shows the article', async () => {
      await open();
      await item('twice').getByRole('button', { name: 'Choose Its Passage…' }).press('Enter');
      assert.deepEqual((await panel.next('note/choosePlace')).payload, { id: 'twice' });
      await more('single');
      await button('Merge with…').click();
      assert.deepEqual((await panel.next('note/merge')).payload, { id: 'single' });
      await button('Name the colors…').click();
      await panel.next('note/nameColors');
    });
  });

  for (const theme of THEMES) {
    it(`are accessible with all this in the ${theme.name} theme`, async () => {
      await open(theme);
      await button('Colors, tags and states').click();
      await item('single').hover();
      await item('single').getByRole('button', { name: 'More' }).first().click();
      await item('later').locator('.passage').press('r');
      assert.deepEqual(await panel.accessibilityProblems(), []);
      await panel.screenshot(`panel-notes-${theme.name}`);
      await search('zzz');
      assert.deepEqual(await panel.accessibilityProblems(), []);
    });
  }
});
