import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { Entry } from '../../src/core/glossary/entry';
import type { Density } from '../../src/core/rendering/density';
import {
  dragOver,
  ENTRIES,
  pointAt,
  readerModel,
  readerPage,
  type Found,
  type PageOptions,
} from './readerPage';
import { THEMES, type Theme } from './themes';
import { useBrowser, Webview } from './webview';

const TEXT = `# 会談の行方

ブラウン氏は停戦を訴えた。同氏は**会議**を&amp;急ぐという。ロペス氏も同席した。

トランプ氏とプーチン氏が会った。両氏は停戦で折り合った。

## その後

トランプ氏は停戦を急がなかった。停戦はまだ遠い。`;

const PEOPLE: readonly Entry[] = [
  ...ENTRIES,
  ...[
    { id: 'gordon-brown', name: 'ゴードン・ブラウン', description: 'A British politician.' },
    { id: 'dan-brown', name: 'ダン・ブラウン', description: 'A writer of thrillers.' },
    { id: 'vladimir-putin', name: 'ウラジーミル・プーチン', description: 'President of Russia.' },
  ].map(({ id, name, description }): Entry => ({
    id,
    type: 'person',
    names: { ja: { name } },
    description: { en: description },
  })),
];

/** What linking is taken to have found, whatever it finds. */
const FOUND: readonly Found[] = [
  {
    text: 'ブラウン',
    kind: 'name',
    entry: 'gordon-brown',
    type: 'person',
    reason: { kind: 'company', words: ['内閣'] },
    others: ['dan-brown'],
  },
  {
    text: '同氏',
    kind: 'reference',
    entry: 'gordon-brown',
    type: 'person',
    reason: { kind: 'topic', form: 'ブラウン氏' },
    guesses: ['gordon-brown', 'vladimir-putin'],
  },
  { text: 'ロペス', type: 'person', reason: { kind: 'titled', title: '氏' } },
  {
    text: 'トランプ',
    kind: 'name',
    entry: 'donald-trump',
    type: 'person',
    reason: { kind: 'part', of: 'ドナルド・トランプ' },
    others: [],
  },
  {
    text: 'プーチン',
    kind: 'name',
    entry: 'vladimir-putin',
    type: 'person',
    reason: { kind: 'title', title: '氏' },
    others: [],
  },
  {
    text: '両氏',
    kind: 'reference',
    entry: 'donald-trump',
    type: 'person',
    reason: { kind: 'pair', forms: ['トランプ氏', 'プーチン氏'] },
    guesses: ['donald-trump', 'vladimir-putin'],
  },
];

const rangeOf = (text: string) => ({
  start: TEXT.indexOf(text),
  end: TEXT.indexOf(text) + text.length,
});

describe('Links in the reader', () => {
  const browser = useBrowser();
  let reader: Webview;

  const options: PageOptions = { entries: PEOPLE, found: FOUND };

  async function open(changes: PageOptions & { theme?: Theme; width?: number } = {}) {
    const { theme = THEMES[0], width = 900, ...page } = changes;
    assert.ok(theme);
    reader = await Webview.open(browser(), {
      ...readerPage(TEXT, { ...options, ...page }),
      theme,
      width,
      height: 760,
    });
  }

  afterEach(async () => {
    const { errors } = reader;
    await reader.close();
    assert.deepEqual(errors, []);
  });

  const openCard = (): Locator => reader.page.locator('.card:popover-open');
  const mention = (text: string, nth = 0): Locator =>
    reader.page.locator('a.mention').filter({ hasText: text }).nth(nth);
  const why = (): Locator => openCard().locator('.card-why > li:visible');
  const doubt = (): Locator => openCard().getByText('Not right?');
  const choices = (): Promise<string[]> => openCard().locator('.card-choice').allTextContents();
  const status = (): Promise<string | null> => reader.page.locator('#status').textContent();
  const hasFocus = (element: Locator): Promise<boolean> =>
    element.evaluate((it) => it === document.activeElement);
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await reader.page.keyboard.press(key);
  };
  /** Moves the keyboard to a mention by the keys that readers have. */
  async function goTo(text: string): Promise<void> {
    await press('Home');
    while (!(await hasFocus(mention(text)))) await press('n');
  }

  describe('The reason', () => {
    it('stands at the foot of the card, for this mention', async () => {
      await open();
      await pointAt(reader.page, 'トランプ');
      await openCard().waitFor();
      assert.equal(
        await why().textContent(),
        'Why: “トランプ” is part of the name ドナルド・トランプ, and no other entry goes by it.',
      );
      await press('Escape');
      await mention('停戦').click();
      assert.equal(await why().textContent(), 'Why: The glossary lists this name.');
    });

    it('comes first where several go by the name, and says who else', async () => {
      await open();
      await mention('ブラウン').click();
      const text = await why().textContent();
      assert.match(text ?? '', /^Why: “ブラウン” stands near words/);
      assert.match(text ?? '', /Others of this name: ダン・ブラウン$/);
      const [reason, description] = [await why().boundingBox(), await openCard().locator('.card-description').boundingBox()]; // prettier-ignore
      assert.ok(reason && description && reason.y < description.y);
      assert.equal(
        await openCard().getAttribute('aria-describedby'),
        await openCard().locator('.card-why').getAttribute('id'),
      );
    });
  });

  describe('A reference', () => {
    it('is said to be a guess, before anything else', async () => {
      await open();
      await goTo('同氏');
      assert.equal(
        await status(),
        '“同氏” probably means ゴードン・ブラウン. This is a guess. ゴードン・ブラウン. A British politician.',
      );
      const text = await why().textContent();
      assert.match(text ?? '', /^“同氏” probably means ゴードン・ブラウン\. This is a guess\./);
      assert.match(text ?? '', /Why: The sentence before “同氏” is about ブラウン氏\.$/);
    });

    it('leads to the card of the other guess, and back', async () => {
      await open();
      await mention('同氏').click();
      await why().getByText('ウラジーミル・プーチン').click();
      assert.equal(await openCard().getAttribute('id'), 'card-vladimir-putin');
      assert.ok(await hasFocus(openCard()));
      assert.match(
        (await why().textContent()) ?? '',
        /^“同氏” could also mean ウラジーミル・プーチン/,
      );
      assert.equal(await mention('同氏').getAttribute('aria-expanded'), 'true');
      await why().getByText('ゴードン・ブラウン', { exact: true }).click();
      assert.equal(await openCard().getAttribute('id'), 'card-gordon-brown');
      await press('Escape');
      assert.ok(await hasFocus(mention('同氏')));
      assert.equal(await openCard().count(), 0);
    });

    it('names both where it means both', async () => {
      await open();
      await goTo('両氏');
      assert.match((await why().textContent()) ?? '', /both of these\. This is a guess\. ドナルド・トランプ ウラジーミル・プーチン/); // prettier-ignore
      await press('Enter', 'Tab', 'Tab', 'Tab');
      const other = why().getByText('ウラジーミル・プーチン', { exact: true });
      assert.ok(await hasFocus(other));
      await press('Enter');
      assert.equal(await openCard().getAttribute('id'), 'card-vladimir-putin');
      const next = openCard().locator('[data-action="previous-same"]');
      assert.equal(await next.count(), 0);
    });

    it('is decided for its place only', async () => {
      await open();
      await mention('同氏').click();
      await doubt().click();
      assert.deepEqual(await choices(), ['Not ゴードン・ブラウン here']);
    });
  });

  describe('Overruling', () => {
    it('by pointer: not here', async () => {
      await open();
      await pointAt(reader.page, 'ブラウン');
      await doubt().click();
      // A card that is being worked with stays when the pointer leaves.
      await reader.page.mouse.move(890, 740);
      await reader.page.waitForTimeout(400);
      assert.deepEqual(await choices(), [
        'Not ゴードン・ブラウン here',
        'Never link “ブラウン” to ゴードン・ブラウン',
        'Always link “ブラウン” to ダン・ブラウン',
        'Link “ブラウン” to another entry…',
      ]);
      await openCard().getByText('Not ゴードン・ブラウン here').click();
      assert.deepEqual((await reader.next('linking/notHere')).payload, {
        range: rangeOf('ブラウン'),
        entry: 'gordon-brown',
      });
      assert.equal(await openCard().count(), 0);
    });

    it('by keyboard alone: never, and always', async () => {
      await open();
      await goTo('ブラウン');
      await press('o');
      const [notHere, never, always] = ['Not ゴ', 'Never', 'Always'].map((text) =>
        openCard().getByText(text),
      );
      assert.ok(notHere && never && always);
      assert.ok(await hasFocus(notHere));
      await press('ArrowDown');
      assert.ok(await hasFocus(never));
      await press('Enter');
      const { payload } = await reader.next('linking/never');
      assert.deepEqual(payload, { form: 'ブラウン', entry: 'gordon-brown' });
      assert.ok(await hasFocus(mention('ブラウン')));
      await press('Enter', 'Tab', 'Tab');
      assert.ok(await hasFocus(doubt()));
      await press('ArrowDown', 'ArrowDown', 'ArrowDown');
      assert.ok(await hasFocus(always));
      await press('ArrowUp', 'ArrowUp', 'ArrowUp');
      assert.ok(await hasFocus(doubt()));
      await press('Tab', 'Tab', 'Tab', 'Space');
      assert.deepEqual((await reader.next('linking/always')).payload, {
        form: 'ブラウン',
        entry: 'dan-brown',
      });
    });

    it('closes its choices with Esc, and then the card', async () => {
      await open();
      await goTo('ブラウン');
      await reader.send('reader/do', { action: 'overrule' });
      assert.equal((await choices()).length, 4);
      await press('Escape');
      assert.deepEqual(await choices(), []);
      assert.ok(await hasFocus(doubt()));
      assert.equal(await doubt().getAttribute('aria-expanded'), 'false');
      await press('Escape');
      assert.equal(await openCard().count(), 0);
      assert.ok(await hasFocus(mention('ブラウン')));
    });

    it('leaves the keyboard where it was, when the mention is gone or means another', async () => {
      await open();
      await goTo('同氏');
      const gone = FOUND.filter(({ text }) => text !== '同氏');
      await reader.send('reader/show', readerModel(TEXT, { ...options, found: gone }));
      await press('n');
      assert.ok(await hasFocus(mention('ロペス')));
      const other = FOUND.map((found) =>
        found.text === 'ロペス' ? { ...found, type: 'organization' as const } : found,
      );
      await reader.send('reader/show', readerModel(TEXT, { ...options, found: other }));
      assert.ok(await hasFocus(mention('ロペス')));
    });

    it('says where it could not be kept', async () => {
      await open();
      await mention('ブラウン').click();
      await doubt().click();
      await openCard().getByText('Never').click();
      await reader.answer(await reader.next('linking/never'), 'The disk is full');
      const toast = reader.page.locator('.toast');
      assert.match((await toast.textContent()) ?? '', /^Not saved: The disk is full/);
      assert.equal(await status(), 'Not saved: The disk is full');
    });

    it('knows the place after the text above it has changed', async () => {
      await open();
      await mention('ブラウン').click();
      await doubt().click();
      await reader.send('reader/show', readerModel(`前書き。\n\n${TEXT}`, options));
      await openCard().getByText('Not ゴ').click();
      const { start, end } = rangeOf('ブラウン');
      assert.deepEqual((await reader.next('linking/notHere')).payload, {
        range: { start: start + 6, end: end + 6 },
        entry: 'gordon-brown',
      });
    });
  });

  describe('What is selected', () => {
    it('can be linked to an entry, by pointer and by key', async () => {
      await open();
      await dragOver(reader.page, '会議');
      await reader.page.locator('.selection-toolbar').getByText('Link to an Entry').click();
      const choose = { form: '会議', range: rangeOf('会議') };
      assert.deepEqual((await reader.next('linking/choose')).payload, choose);
      await reader.send('reader/do', { action: 'linkSelection' });
      assert.deepEqual((await reader.next('linking/choose')).payload, choose);
    });

    it('is not offered to be linked where it is no name', async () => {
      await open();
      await dragOver(reader.page, '同席', '折り合った');
      const toolbar = reader.page.locator('.selection-toolbar');
      assert.ok(await toolbar.getByText('Add Note').isVisible());
      assert.equal(await toolbar.getByText('Link to an Entry').count(), 0);
    });
  });

  describe('An unknown name', () => {
    it('can be added to the glossary', async () => {
      await open();
      await pointAt(reader.page, 'ロペス');
      await openCard().waitFor();
      assert.equal(await openCard().locator('.card-type').textContent(), 'Unknown person');
      assert.equal(await openCard().locator('h2').textContent(), 'ロペス');
      assert.match((await why().textContent()) ?? '', /“ロペス” stands beside “氏”/);
      await openCard().getByText('Add to Glossary').click();
      assert.deepEqual((await reader.next('glossary/add')).payload, {
        form: 'ロペス',
        language: 'ja',
        type: 'person',
        range: rangeOf('ロペス'),
      });
    });

    it('can be said to be no name, by keyboard alone', async () => {
      await open();
      await goTo('ロペス');
      await press('o');
      assert.ok(await hasFocus(openCard().getByText('Add to Glossary')));
      await press('Tab', 'Tab', 'Enter');
      assert.deepEqual((await reader.next('linking/never')).payload, { form: 'ロペス' });
    });
  });

  describe('The density', () => {
    const links = (): Promise<string[]> => reader.page.getByRole('link').allTextContents();
    const underlined = (): Promise<string[]> =>
      reader.page
        .locator('a.mention')
        .evaluateAll((all) =>
          all
            .filter((it) => getComputedStyle(it).textDecorationLine === 'underline')
            .map((it) => it.textContent),
        );
    const SHOWN: Record<Density, string[]> = {
      all: ['ブラウン', '停戦', '同氏', 'ロペス', 'トランプ', 'プーチン', '両氏', '停戦', 'トランプ', '停戦', '停戦'],
      section: ['ブラウン', '停戦', '同氏', 'ロペス', 'トランプ', 'プーチン', '両氏', 'トランプ', '停戦'],
      article: ['ブラウン', '停戦', '同氏', 'ロペス', 'トランプ', 'プーチン', '両氏'],
    }; // prettier-ignore

    it('goes from all mentions to the first in each section and in the article', async () => {
      await open();
      for (const density of ['section', 'article', 'all'] as const) {
        await press('d');
        assert.deepEqual(await links(), SHOWN[density]);
        assert.deepEqual(await underlined(), SHOWN[density]);
        assert.deepEqual((await reader.next('reader/density')).payload, { density });
      }
    });

    it('is said, and can be set from elsewhere', async () => {
      await open();
      await reader.send('reader/do', { action: 'cycleDensity' });
      assert.equal(await status(), 'Marked: the first mention in each section');
      assert.match((await reader.page.locator('.toast').textContent()) ?? '', /^Marked: the first mention in each section/); // prettier-ignore
      await reader.send('reader/settings', { hoverDelay: 50, density: 'article' });
      assert.deepEqual(await links(), SHOWN.article);
      assert.equal(reader.posted('reader/density').length, 1);
    });

    it('is there before the script, and leaves what it hides alone', async () => {
      await open({ density: 'article' });
      assert.deepEqual(await underlined(), SHOWN.article);
      await pointAt(reader.page, '停戦で');
      await reader.page.waitForTimeout(300);
      assert.equal(await openCard().count(), 0);
      await press('End');
      assert.ok(await hasFocus(mention('両氏')));
    });

    it('keeps the keys working when it hides the mention that has the focus', async () => {
      await open();
      await press('End', 'd', 'd');
      assert.ok(await hasFocus(reader.page.locator('#article')));
      assert.equal(await openCard().count(), 0);
      await press('p');
      assert.ok(await hasFocus(mention('両氏')));
    });
  });

  for (const theme of THEMES) {
    it(`have no accessibility problem in the ${theme.name} theme`, async () => {
      const check = async (what: string): Promise<void> => {
        await reader.screenshot(`links-${what}-${theme.name.replaceAll(' ', '-')}`);
        assert.deepEqual(await reader.accessibilityProblems(), []);
      };
      await open({ theme });
      await check('marks');
      await mention('トランプ').click();
      await check('reason');
      await press('Escape');
      await mention('ブラウン').click();
      await check('shared');
      await press('Escape');
      await goTo('ブラウン');
      await press('o');
      await check('choices');
      await press('Escape', 'Escape');
      await mention('同氏').click();
      await check('guess');
      await press('Escape');
      await mention('両氏').click();
      await check('pair');
      await press('Escape');
      await goTo('ロペス');
      await press('Enter');
      await check('unknown');
      await press('Escape', 'd');
      await check('density');
      await dragOver(reader.page, '折り合った');
      await check('selection');
    });
  }
});
