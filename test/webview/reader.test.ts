import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { Locator } from 'playwright-core';
import {
  dragOver,
  linesOf,
  noteOn,
  pointAt,
  readerModel,
  readerPage,
  selectedText,
  type PageOptions,
} from './readerPage';
import { THEMES, type Theme } from './themes';
import { useBrowser, Webview } from './webview';

const TEXT = `# 停戦への道

トランプ氏は交渉を始めた。ウクライナは**まだ停戦**を&amp;信じていない。誰も先を急がない。

二つ目の段落には、長い文がある。トランプ氏の名前もここにある。

> 引用された言葉である。

- 項目の一つ
- ウクライナの項目
`;

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Many screens of it. */
const LONG = Array.from(
  { length: 80 },
  (_, i) => `第${i}段落。ウクライナについての文が続く。`,
).join('\n\n');

describe('The reader', () => {
  const browser = useBrowser();
  let reader: Webview;
  let expectedErrors: readonly string[] = [];

  async function open(
    text = TEXT,
    options: PageOptions & { width?: number; height?: number; kept?: unknown; theme?: Theme } = {},
  ): Promise<Webview> {
    const { width = 900, height = 700, kept, theme = THEMES[0], ...page } = options;
    assert.ok(theme);
    reader = await Webview.open(browser(), {
      ...readerPage(text, page),
      theme,
      width,
      height,
      ...(kept === undefined ? {} : { kept }),
    });
    return reader;
  }

  const card = (id: string): Locator => reader.page.locator(`#card-${id}`);
  const mention = (n: number): Locator => reader.page.locator('a.mention').nth(n);
  const toolbar = (): Locator => reader.page.locator('.selection-toolbar');
  const composer = (): Locator => reader.page.locator('.composer');
  const notePopover = (): Locator => reader.page.locator('.note-popover');
  const toast = (): Locator => reader.page.locator('.toast');
  const press = (...keys: string[]): Promise<void> =>
    keys.reduce(
      (before, key) => before.then(() => reader.page.keyboard.press(key)),
      Promise.resolve(),
    );
  const focused = (): Promise<string> =>
    reader.page.evaluate(() => {
      const { activeElement: it } = document;
      return [it?.id, it?.className, it?.tagName].find(Boolean) ?? '';
    });
  /** Waits until the last message of a type is this one: on the way there may have been others. */
  async function lastPosted(type: string, payload: unknown): Promise<void> {
    for (;;) {
      const { payload: posted } = await reader.next(type);
      if (isDeepStrictEqual(posted, payload)) return;
    }
  }
  const status = (): Promise<string | null> => reader.page.locator('#status').textContent();
  /** The note that the page asks to create next, without its id. */
  const created = async (): Promise<Record<string, unknown>> => {
    const { id, ...note } = (await reader.next('note/create')).payload as Record<string, unknown>;
    assert.match(String(id), UUID);
    return note;
  };
  const createdOn = async (): Promise<unknown> => (await created())['range'];
  const scrollY = (): Promise<number> => reader.page.evaluate(() => window.scrollY);

  afterEach(async () => {
    const { errors } = reader;
    await reader.close();
    assert.deepEqual(errors, expectedErrors);
    expectedErrors = [];
  });

  it('says that it has been loaded, with the revision that it shows', async () => {
    await open();
    assert.deepEqual((await reader.next('reader/loaded')).payload, { revision: 1 });
  });

  describe('with a pointer', () => {
    it('shows a card when it rests on a mention, and lets it into the card', async () => {
      await open();
      await pointAt(reader.page, 'ウクライナは');
      await card('ukraine').waitFor();
      await card('ukraine').hover();
      await reader.page.waitForTimeout(500);
      assert.ok(await card('ukraine').isVisible());
      await reader.page.mouse.move(890, 690);
      await card('ukraine').waitFor({ state: 'hidden' });
    });

    it('closes the card with Esc, though the pointer stays', async () => {
      await open();
      await pointAt(reader.page, 'ウクライナは');
      await card('ukraine').waitFor();
      await press('Escape');
      await card('ukraine').waitFor({ state: 'hidden' });
    });

    it('shows the card beside the line that it points at, covering neither part of the name', async () => {
      await open(`${'前'.repeat(11)}ドナルド・トランプ氏は${'後'.repeat(40)}`, { width: 360 });
      const lines = await linesOf(reader.page, 'ドナルド・トランプ');
      assert.equal(lines.length, 2);
      for (const [index, line] of lines.entries()) {
        await reader.page.mouse.move(350, 650);
        await card('donald-trump').waitFor({ state: 'hidden' });
        await pointAt(reader.page, 'ドナルド・トランプ', index);
        await card('donald-trump').waitFor();
        const box = await card('donald-trump').boundingBox();
        assert.ok(box);
        assert.ok(box.y >= line.bottom && box.x >= 0 && box.x + box.width <= 360);
        for (const { left, top, right, bottom } of lines) {
          const apart =
            box.x >= right ||
            box.x + box.width <= left ||
            box.y >= bottom ||
            box.y + box.height <= top;
          assert.ok(apart, 'the card covers the name');
        }
      }
    });

    it('keeps a card that was opened by a click until a click elsewhere', async () => {
      await open();
      await mention(1).click();
      await card('donald-trump').waitFor();
      await reader.page.mouse.move(890, 690);
      await reader.page.waitForTimeout(500);
      assert.ok(await card('donald-trump').isVisible());
      assert.equal(await mention(1).getAttribute('aria-expanded'), 'true');
      await reader.page.mouse.click(890, 690);
      await card('donald-trump').waitFor({ state: 'hidden' });
      assert.equal(await mention(1).getAttribute('aria-expanded'), 'false');
    });

    it('has the host open the links of a card', async () => {
      await open();
      await mention(1).click();
      await card('donald-trump').getByText('The White House').click();
      const { payload } = await reader.next('link/open');
      assert.deepEqual(payload, { url: 'https://www.whitehouse.gov/' });
    });

    it('goes from mention to mention of an entry by the buttons of its card', async () => {
      await open();
      await mention(1).click();
      const next = card('donald-trump').locator('[data-action="next-same"]');
      await next.click();
      assert.equal(await mention(4).getAttribute('aria-expanded'), 'true');
      assert.equal(await mention(1).getAttribute('aria-expanded'), 'false');
      assert.equal(await next.getAttribute('aria-disabled'), 'true');
      await card('donald-trump').locator('[data-action="close"]').click();
      await card('donald-trump').waitFor({ state: 'hidden' });
    });

    it('waits as long as the settings say', async () => {
      await open();
      await reader.send('reader/settings', { hoverDelay: 60_000, density: 'all' });
      await pointAt(reader.page, 'ウクライナは');
      await reader.page.waitForTimeout(300);
      assert.ok(await card('ukraine').isHidden());
    });

    it('lets the card follow its mention, and closes it once that is out of view', async () => {
      await open(LONG);
      await mention(3).click();
      const before = await card('ukraine').boundingBox();
      await reader.page.evaluate(() => window.scrollBy(0, 40));
      await reader.page.waitForTimeout(50);
      const after = await card('ukraine').boundingBox();
      assert.ok(before && after);
      assert.equal(Math.round(before.y - after.y), 40);
      await reader.page.evaluate(() => window.scrollBy(0, 2000));
      await card('ukraine').waitFor({ state: 'hidden' });
    });
  });

  describe('with a keyboard', () => {
    it('has one Tab stop, from which the other mentions are reached', async () => {
      await open();
      await press('Tab');
      assert.ok(await mention(0).evaluate((it) => it === document.activeElement));
      assert.ok(await card('ceasefire').isVisible());
      await press('ArrowRight', 'n');
      assert.ok(await mention(2).evaluate((it) => it === document.activeElement));
      await press('p', 'ArrowLeft');
      assert.ok(await mention(0).evaluate((it) => it === document.activeElement));
      await press('End');
      assert.ok(await mention(5).evaluate((it) => it === document.activeElement));
      assert.equal(await reader.page.locator('#article [tabindex="0"]').count(), 1);
    });

    it('shows and announces the card without taking the focus', async () => {
      await open();
      await press('n', 'n');
      assert.ok(await card('donald-trump').isVisible());
      assert.ok(await mention(1).evaluate((it) => it === document.activeElement));
      assert.equal(await status(), 'ドナルド・トランプ. President of the United States.');
    });

    it('enters the card with Enter and comes back with Esc', async () => {
      await open();
      await press('n', 'n', 'Enter');
      assert.equal(await focused(), 'card-donald-trump');
      await press('Escape');
      assert.ok(await mention(1).evaluate((it) => it === document.activeElement));
      assert.ok(await card('donald-trump').isHidden());
    });

    it('goes through the card with Tab, back to the mention, and on', async () => {
      await open();
      await press('n', 'n', 'Tab');
      assert.ok(await card('donald-trump').evaluate((it) => it.contains(document.activeElement)));
      await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab');
      assert.ok(await mention(1).evaluate((it) => it === document.activeElement));
      assert.ok(await card('donald-trump').isHidden());
      await press('Tab');
      assert.ok(await mention(1).evaluate((it) => it !== document.activeElement));
    });

    it('goes to the next and the previous mention of the same entry', async () => {
      await open();
      await press('n', 'n', 'Shift+N');
      assert.ok(await mention(4).evaluate((it) => it === document.activeElement));
      await press('Shift+P');
      assert.ok(await mention(1).evaluate((it) => it === document.activeElement));
    });

    it('selects sentence by sentence, and extends the selection', async () => {
      await open();
      await press('j');
      assert.equal(await selectedText(reader.page), '停戦への道');
      await press('j', 'j');
      assert.equal(await selectedText(reader.page), 'ウクライナはまだ停戦を&信じていない。');
      await press('Shift+J');
      assert.equal(
        await selectedText(reader.page),
        'ウクライナはまだ停戦を&信じていない。誰も先を急がない。',
      );
      await press('k');
      assert.equal(await selectedText(reader.page), 'トランプ氏は交渉を始めた。');
      await press('j', 'Shift+K');
      assert.equal(
        await selectedText(reader.page),
        'トランプ氏は交渉を始めた。ウクライナはまだ停戦を&信じていない。',
      );
    });

    it('goes on from the sentence of a mention, and from a sentence to its first mention', async () => {
      await open();
      await press('n', 'n', 'n', 'j');
      assert.equal(await selectedText(reader.page), 'ウクライナはまだ停戦を&信じていない。');
      await press('j', 'n');
      assert.ok(await mention(4).evaluate((it) => it === document.activeElement));
    });

    it('leaves keys alone that are not for the article', async () => {
      await open();
      await reader.page.evaluate(() => {
        const button = document.createElement('button');
        document.body.append(button);
        button.focus();
      });
      await press('n', 'm');
      assert.equal(await focused(), 'BUTTON');
      await reader.page.locator('#article').focus();
      await press('Control+m', 'Alt+n');
      assert.equal(await focused(), 'article');
    });

    it('does what commands ask for', async () => {
      await open();
      await reader.send('reader/do', { action: 'nextMention' });
      assert.ok(await card('ceasefire').isVisible());
      await reader.send('reader/do', { action: 'openCard' });
      assert.equal(await focused(), 'card-ceasefire');
      await reader.send('reader/do', { action: 'closeCard' });
      assert.ok(await card('ceasefire').isHidden());
      await reader.send('reader/do', { action: 'nextSentence' });
      await reader.send('reader/do', { action: 'addTranslationNote' });
      assert.ok(await composer().isVisible());
    });

    it('can reach the article where it has no mentions', async () => {
      await open('何の名前もない。');
      await press('j');
      assert.equal(await selectedText(reader.page), '何の名前もない。');
      assert.equal(await reader.page.locator('#article').getAttribute('tabindex'), '0');
    });
  });

  describe('Notes', () => {
    const rangeOf = (from: string, to = from) => ({
      start: TEXT.indexOf(from),
      end: TEXT.indexOf(to) + to.length,
    });

    async function write(body: string): Promise<void> {
      await toolbar().getByText('Add Note').click();
      await reader.page.keyboard.type(body);
      await press('Control+Enter');
    }

    it('are written on what the pointer selects, in the source behind the page', async () => {
      await open();
      await dragOver(reader.page, '二つ目の段落');
      await write('A *note*.');
      assert.deepEqual(await created(), {
        range: rangeOf('二つ目の段落'),
        quote: '二つ目の段落',
        kind: 'personal',
        body: 'A *note*.',
      });
    });

    it('may begin inside a mention, and contain markup', async () => {
      await open();
      await dragOver(reader.page, 'ウクライナは', '信じて');
      assert.equal(await selectedText(reader.page), 'ウクライナはまだ停戦を&信じて');
      await write('x');
      assert.deepEqual(await created(), {
        range: rangeOf('ウクライナは', '信じて'),
        kind: 'personal',
        body: 'x',
      });
    });

    it('take a character reference whole, and leave the markup around a word out', async () => {
      await open();
      await dragOver(reader.page, 'まだ停戦');
      await write('x');
      assert.deepEqual(await createdOn(), rangeOf('まだ停戦'));
      await reader.answer(reader.posted('note/create')[0] ?? { type: '', payload: {} });
      await dragOver(reader.page, '&');
      await write('y');
      assert.deepEqual(await createdOn(), rangeOf('&amp;'));
    });

    it('may go over several blocks', async () => {
      await open();
      await dragOver(reader.page, '名前もここ', '引用された');
      await write('x');
      assert.deepEqual(await createdOn(), rangeOf('名前もここ', '引用された'));
    });

    it('leave the blank of a triple click out', async () => {
      await open();
      const [line] = await linesOf(reader.page, '二つ目');
      assert.ok(line);
      await reader.page.mouse.click(line.left + 5, line.top + 8, { clickCount: 3 });
      await write('x');
      assert.deepEqual(await createdOn(), rangeOf('二つ目', 'トランプ氏の名前もここにある。'));
    });

    it('tell the host what is selected', async () => {
      await open();
      await dragOver(reader.page, '交渉');
      await lastPosted('reader/selection', { range: rangeOf('交渉') });
      await reader.page.mouse.click(890, 690);
      await lastPosted('reader/selection', {});
    });

    it('are begun by key, on the sentence being read', async () => {
      await open();
      await press('j', 'j', 't');
      assert.equal(
        await composer().locator('.note-quote').textContent(),
        'トランプ氏は交渉を始めた。',
      );
      assert.ok(await composer().getByLabel('Translation note').isChecked());
      await reader.page.keyboard.type('x');
      await press('Control+Enter');
      assert.deepEqual(await created(), {
        range: rangeOf('トランプ氏は交渉を始めた。'),
        quote: 'トランプ氏は交渉を始めた。',
        kind: 'translation',
        body: 'x',
      });
      await reader.answer(reader.posted('note/create')[0] ?? { type: '', payload: {} });
      assert.ok(await composer().isHidden());
      assert.equal(await focused(), 'article');
      assert.equal(await status(), 'Note saved');
    });

    it('stay in the composer, with the reason, when saving fails', async () => {
      await open();
      await press('j', 'm');
      await reader.page.keyboard.type('precious');
      await press('Control+Enter');
      await reader.answer(await reader.next('note/create'), 'The disk is full');
      assert.equal(
        await composer().locator('[role="alert"]').textContent(),
        'Not saved: The disk is full',
      );
      assert.equal(await composer().locator('textarea').inputValue(), 'precious');
      await composer().getByRole('button', { name: 'Save' }).click();
      const again = await reader.next('note/create');
      assert.deepEqual(again.payload, reader.posted('note/create')[0]?.payload);
      await reader.answer(again);
      assert.ok(await composer().isHidden());
    });

    it('are kept as drafts, and offered again, also when the page is opened anew', async () => {
      await open();
      await press('j', 'm');
      await reader.page.keyboard.type('half a thou');
      await press('Escape');
      assert.ok(await composer().isHidden());
      await toast().getByText('Continue Writing').click();
      assert.equal(await composer().locator('textarea').inputValue(), 'half a thou');
      const kept = await reader.kept();
      await reader.close();

      await open(TEXT, { kept });
      await toast().getByText('Continue Writing').click();
      assert.equal(await composer().locator('textarea').inputValue(), 'half a thou');
      await press('Control+Enter');
      const request = await reader.next('note/create');
      const [{ id }] = (kept as { drafts: [{ id: string }] }).drafts;
      assert.deepEqual(request.payload, {
        id,
        range: rangeOf('停戦への道'),
        quote: '停戦への道',
        kind: 'personal',
        body: 'half a thou',
      });
      await reader.answer(request);
      assert.deepEqual(((await reader.kept()) as { drafts: unknown }).drafts, []);
    });

    it('lose no other draft on the same passage', async () => {
      const draft = (quote: string, written: number) => {
        const begun = { id: quote, written, range: rangeOf(quote), quote, kind: 'personal' };
        return { ...begun, body: `About ${quote}` };
      };
      await open(TEXT, { kept: { drafts: [draft('停戦', 1), draft('道', 2)] } });
      await dragOver(reader.page, '停戦への道');
      await toolbar().getByRole('button', { name: 'Add Note' }).click();
      assert.equal(await composer().locator('textarea').inputValue(), 'About 道');
      await reader.page.keyboard.type('!');
      const bodies = async () => {
        const { drafts } = (await reader.kept()) as { drafts: { body: string }[] };
        return drafts.map(({ body }) => body);
      };
      assert.deepEqual(await bodies(), ['About 停戦', 'About 道!']);
      await press('Control+Enter');
      await reader.answer(await reader.next('note/create'));
      assert.deepEqual(await bodies(), ['About 停戦']);
    });

    it('are not given up while they are being saved', async () => {
      await open();
      await press('j', 'm');
      await reader.page.keyboard.type('precious');
      await press('Control+Enter');
      const request = await reader.next('note/create');
      await press('Escape');
      await reader.send('reader/do', { action: 'closeCard' });
      assert.equal(await composer().locator('textarea').inputValue(), 'precious');
      await reader.answer(request);
      assert.ok(await composer().isHidden());
      assert.ok(await toast().isHidden());
    });

    it('leave keys to the input method while it composes', async () => {
      await open();
      await press('j', 'm');
      const send = (key: string) =>
        composer()
          .locator('textarea')
          .evaluate((box, pressed) => {
            const init = {
              key: pressed,
              ctrlKey: pressed === 'Enter',
              isComposing: true,
              bubbles: true,
            };
            box.dispatchEvent(new KeyboardEvent('keydown', init));
          }, key);
      await reader.page.keyboard.type('x');
      await send('Escape');
      await send('Enter');
      assert.ok(await composer().isVisible());
      assert.deepEqual(reader.posted('note/create'), []);
    });

    it('keep plain keys to themselves', async () => {
      await open();
      await press('j', 'm');
      await reader.page.evaluate(() => {
        window.addEventListener('keydown', ({ key }) => (document.title += ` ${key}`));
        document.title = 'heard:';
      });
      await press('n', 'Enter', 'Control+b');
      assert.equal(await reader.page.title(), 'heard: Control b');
    });

    it('are painted without touching the DOM', async () => {
      const notes = [
        noteOn(TEXT, '交渉を始めた'),
        noteOn(TEXT, 'まだ停戦**を&amp;信じて', { kind: 'translation' }),
        noteOn(TEXT, '項目の一つ', { state: 'changed' }),
        noteOn(TEXT, 'どこにもない', { state: 'orphan', range: undefined }),
      ];
      await open(TEXT, { notes });
      const painted = await reader.page.evaluate(() =>
        [...CSS.highlights]
          .map(([name, ranges]) => [name, [...ranges].map(String)])
          .filter(([, texts]) => texts?.length),
      );
      assert.deepEqual(painted, [
        ['kunten-tint-personal', ['交渉を始めた', '項目の一つ']],
        ['kunten-tint-translation', ['まだ停戦を&信じて']],
        ['kunten-line-personal', ['交渉を始めた']],
        ['kunten-line-translation', ['まだ停戦を&信じて']],
        ['kunten-line-changed', ['項目の一つ']],
      ]);
    });

    it('show where they stand, and can be changed there', async () => {
      const note = noteOn(TEXT, '長い文がある', { body: 'It is long.' });
      await open(TEXT, { notes: [note] });
      await pointAt(reader.page, '長い文がある');
      await notePopover().getByText('It is long.').waitFor();
      await notePopover().getByText('Edit').click();
      await reader.page.mouse.move(890, 690);
      await reader.page.waitForTimeout(500);
      await reader.page.keyboard.type(' Very.');
      await press('Control+Enter');
      const request = await reader.next('note/change');
      assert.deepEqual(request.payload, {
        id: note.id,
        body: 'It is long. Very.',
        was: { body: 'It is long.' },
      });
      const changed = { ...note, body: 'It is long. Very.', markup: ['It is long. Very.'] };
      await reader.send('reader/show', readerModel(TEXT, { notes: [changed] }));
      await reader.answer(request);
      await notePopover().getByText('It is long. Very.').waitFor();
    });

    it('are deleted, and brought back', async () => {
      const note = noteOn(TEXT, '長い文がある');
      await open(TEXT, { notes: [note] });
      await pointAt(reader.page, '長い文がある');
      await notePopover().getByText('Delete').click();
      const request = await reader.next('note/delete');
      assert.deepEqual(request.payload, { id: note.id });
      await reader.send('reader/show', readerModel(TEXT));
      await reader.answer(request);
      assert.ok(await notePopover().isHidden());
      assert.match((await toast().textContent()) ?? '', /Note deleted/);
      await toast().getByText('Undo').click();
      assert.deepEqual((await reader.next('note/undoDelete')).payload, { id: note.id });
    });

    it('of a sentence show with Enter', async () => {
      await open(TEXT, { notes: [noteOn(TEXT, '交渉')] });
      await press('j', 'j');
      assert.equal(await status(), '1 note here');
      await press('Enter');
      assert.equal(await focused(), 'note-popover');
      await press('Escape');
      assert.equal(await focused(), 'article');
      assert.ok(await notePopover().isHidden());
    });

    it('on a mention show in its card', async () => {
      await open(TEXT, { notes: [noteOn(TEXT, 'トランプ氏', { body: 'Of him.' })] });
      await pointAt(reader.page, 'トランプ');
      await card('donald-trump').getByText('Of him.').waitFor();
      await press('Escape');
      await mention(4).click();
      assert.equal(await card('donald-trump').getByText('Of him.').count(), 0);
    });
  });

  describe('when the article changes', () => {
    it('keeps the elements of what has not changed', async () => {
      await open();
      await reader.page.evaluate(() => {
        for (const block of document.querySelectorAll('#article > *, #cards > *')) {
          (block as HTMLElement & { marked?: boolean }).marked = true;
        }
      });
      const changed = TEXT.replace('\n\n', '\n\n新しい段落。\n\n').replace(
        '引用された',
        '変えられた',
      );
      await reader.send('reader/show', readerModel(changed));
      const blocks = await reader.page
        .locator('#article > *')
        .evaluateAll((all) =>
          all.map((block) => [
            block.textContent.trim().slice(0, 5),
            (block as HTMLElement & { marked?: boolean }).marked ?? false,
            Number((block as HTMLElement).dataset['start']),
          ]),
        );
      assert.deepEqual(blocks, [
        ['停戦への道', true, changed.indexOf('# 停戦')],
        ['新しい段落', false, changed.indexOf('新しい')],
        ['トランプ氏', true, changed.indexOf('トランプ氏は')],
        ['二つ目の段', true, changed.indexOf('二つ目')],
        ['変えられた', false, changed.indexOf('> 変え')],
        ['項目の一つ', true, changed.indexOf('- 項目')],
      ]);
      assert.equal(await reader.page.locator('#cards > *').count(), 3);
    });

    it('keeps selection, focus and an open card', async () => {
      await open();
      await press('j', 'j', 'j');
      await pointAt(reader.page, 'ウクライナは');
      await card('ukraine').waitFor();
      await reader.send('reader/show', readerModel(`前書き。\n\n${TEXT}`));
      assert.ok(await card('ukraine').isVisible());
      assert.equal(await selectedText(reader.page), 'ウクライナはまだ停戦を&信じていない。');
      assert.equal(await focused(), 'article');
    });

    it('selects in the source as it is now', async () => {
      await open();
      const changed = `前書き。\n\n${TEXT}`;
      await reader.send('reader/show', readerModel(changed));
      await dragOver(reader.page, 'まだ停戦');
      const start = changed.indexOf('まだ停戦');
      await lastPosted('reader/selection', { range: { start, end: start + 4 } });
    });

    it('leaves what is being read where it is', async () => {
      await open(LONG);
      await reader.page.evaluate(() => window.scrollTo(0, 1500));
      const place = async () => (await linesOf(reader.page, '第30段落'))[0]?.top;
      const before = await place();
      await reader.send(
        'reader/show',
        readerModel(`見出し\n\n長い前書き。${'前'.repeat(900)}\n\n${LONG}`),
      );
      await reader.page.waitForTimeout(100);
      assert.ok(Math.abs((before ?? 0) - ((await place()) ?? 0)) < 1);
    });

    it('lets what is being written stay with its passage', async () => {
      await open();
      await press('j', 'j', 'm');
      await reader.page.keyboard.type('on the negotiations');
      const changed = `前書き。\n\n${TEXT}`;
      await reader.send('reader/show', readerModel(changed));
      assert.equal(await composer().locator('textarea').inputValue(), 'on the negotiations');
      await press('Control+Enter');
      const start = changed.indexOf('トランプ氏は');
      assert.deepEqual(await createdOn(), { start, end: start + 13 });
    });

    it('leaves the keys working when what had the focus is gone', async () => {
      await open();
      await press('n', 'n');
      await reader.send('reader/show', readerModel('停戦だけが残った。'));
      assert.equal(await focused(), 'article');
      assert.equal(await reader.page.locator('.card:popover-open').count(), 0);
      await press('n');
      assert.ok(await card('ceasefire').isVisible());
    });
  });

  describe('The reading place', () => {
    const start = (n: number) => LONG.indexOf(`第${n}段落`);

    it('is told to the host, and kept', async () => {
      await open(LONG);
      await reader.next('reader/place');
      await reader.page.evaluate(() => window.scrollTo(0, 1500));
      const { payload } = await reader.next('reader/place');
      const { range } = payload as { range: { start: number; end: number } };
      const [line] = await linesOf(reader.page, LONG.slice(range.start, range.start + 5));
      assert.ok(line && line.top >= 0 && line.top < 80);
      const end = LONG.lastIndexOf('第', range.end - 1);
      const [last] = await linesOf(reader.page, LONG.slice(end, end + 4));
      assert.ok(last && last.bottom <= 700 && last.bottom > 580);
      assert.equal(((await reader.kept()) as { place: number }).place, range.start);
    });

    it('is found again', async () => {
      await open(LONG, { place: start(40) });
      const [line] = await linesOf(reader.page, '第40段落');
      assert.ok(line && line.top > 0 && line.top < 60);
      const { payload } = await reader.next('reader/place');
      assert.equal((payload as { range: { start: number } }).range.start, start(40));
    });

    it('is found again when the host knows none', async () => {
      await open(LONG, { kept: { place: start(40), drafts: [] } });
      const { payload } = await reader.next('reader/place');
      assert.equal((payload as { range: { start: number } }).range.start, start(40));
    });

    it('moves to a passage that is to be shown, which is marked', async () => {
      await open(LONG);
      await reader.send('reader/reveal', { range: { start: start(60), end: start(60) + 5 } });
      const [line] = await linesOf(reader.page, '第60段落');
      assert.ok(line && line.top > 100 && line.top < 400);
      const marked = await reader.page.evaluate(() =>
        [...(CSS.highlights.get('kunten-flash') ?? [])].map(String),
      );
      assert.deepEqual(marked, ['第60段落']);
    });

    it('does not move for a passage in view', async () => {
      await open(LONG);
      await reader.send('reader/reveal', { range: { start: start(2), end: start(2) + 5 } });
      assert.equal(await scrollY(), 0);
    });

    it('is where Tab leads', async () => {
      await open(LONG, { place: start(40) });
      await reader.next('reader/place');
      await press('Tab');
      assert.match(
        (await mention(40).evaluate((it) => document.activeElement === it)).toString(),
        /true/,
      );
    });
  });

  for (const theme of THEMES) {
    it(`has no accessibility problem in the ${theme.name} theme`, async () => {
      const notes = [
        noteOn(TEXT, '交渉を始めた', { kind: 'translation' }),
        noteOn(TEXT, '長い文がある', { state: 'changed', tags: ['syntax'] }),
      ];
      const picture = (what: string): Promise<void> =>
        reader.screenshot(`reader-${what}-${theme.name.replaceAll(' ', '-')}`);
      await open(TEXT, { theme, notes });
      await press('n', 'n', 'Enter');
      await picture('card');
      assert.deepEqual(await reader.accessibilityProblems(), []);
      await press('Escape');
      await pointAt(reader.page, '長い文がある');
      await notePopover().waitFor();
      await picture('note');
      assert.deepEqual(await reader.accessibilityProblems(), []);
      await dragOver(reader.page, '信じて');
      await picture('selection');
      assert.deepEqual(await reader.accessibilityProblems(), []);
      await press('m');
      await reader.page.keyboard.type('x');
      await press('Control+Enter');
      await reader.answer(await reader.next('note/create'), 'The disk is full');
      await picture('composer');
      assert.deepEqual(await reader.accessibilityProblems(), []);
      await press('Escape');
      await picture('draft');
      assert.deepEqual(await reader.accessibilityProblems(), []);
    });
  }

  it('runs nothing that an article, a glossary or a note brings along', async () => {
    const evil =
      '<img src=x onerror="document.title=\'run\'"><script>document.title="run"</script>';
    const text = `${evil}\n\n[押す](javascript:document.title='run') 停戦`;
    const entries = [
      {
        id: 'ceasefire',
        type: 'term',
        names: { ja: { name: '停戦' } },
        description: { en: `${evil} [click](javascript:alert(1))` },
        links: [{ label: evil, url: 'javascript:document.title="run"' }],
      },
    ] as const;
    const note = noteOn(text, '停戦', { markup: [evil], body: evil });
    await open(text, { entries, notes: [note] });
    const hostile = readerModel(`${text}。`, { entries, notes: [note] });
    await reader.send('reader/show', {
      ...hostile,
      blocks: [
        ...hostile.blocks,
        {
          key: 'x',
          start: 0,
          markup: {
            tag: 'a',
            attributes: { href: 'javascript:document.title="run"' },
            children: ['進む'],
          },
        },
      ],
    });
    await pointAt(reader.page, '停戦');
    await card('ceasefire').waitFor();
    assert.equal(await reader.page.locator('#article img, #article script, #cards img').count(), 0);
    assert.equal(await reader.page.locator('[href^="javascript"]').count(), 0);
    assert.match((await card('ceasefire').textContent()) ?? '', /<script>/);
    await reader.page.getByText('進む').click();
    assert.notEqual(await reader.page.title(), 'run');
  });

  it('refuses a message with elements that no page of ours has', async () => {
    await open();
    const { blocks, ...model } = readerModel(TEXT);
    const markup = { tag: 'iframe', attributes: {}, children: [] };
    await reader.send('reader/show', {
      ...model,
      blocks: [{ key: 'x', start: 0, markup }, ...blocks],
    });
    assert.equal(await reader.page.locator('iframe').count(), 0);
    assert.equal(await reader.page.locator('#article h1').textContent(), '停戦への道');
    expectedErrors = ['Kunten: No such tag: iframe'];
  });
});
