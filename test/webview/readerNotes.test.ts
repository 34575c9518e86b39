import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { HIGHLIGHT_COLORS } from '../../src/core/notes/highlightColor';
import { prose } from '../../src/core/rendering/prose';
import type { NoteView } from '../../src/protocol/messages';
import { dragOver, noteOn, pointAt, readerModel, readerPage } from './readerPage';
import { THEMES, type Theme } from './themes';
import { useBrowser, Webview } from './webview';

const TEXT = `# 停戦への道

止まっていた外交の歯車が回り始めた。トランプ氏は交渉を始めた。誰も先を急がない。

二つ目の段落には、長い文がある。会談は九十分に及んだ。
`;

const uuid = (digit: number): string => `01949f2e-0000-7000-8000-00000000000${digit}`;
const [ONE, TWO, LOST, ANSWER] = [uuid(1), uuid(2), uuid(3), uuid(4)];
const written = (body: string): Pick<NoteView, 'body' | 'markup'> => ({
  body,
  markup: prose(body),
});

const NOTES: readonly NoteView[] = [
  noteOn(TEXT, '外交の歯車', {
    id: ONE,
    color: 'yellow',
    tags: ['lead'],
    creator: '佐藤',
    linkedFrom: [{ id: TWO, title: 'The second' }],
    ...written(`[Two](kunten:note/${TWO}), [lost](kunten:note/${LOST}), [him](kunten:entry/donald-trump), [none](kunten:entry/nobody)`), // prettier-ignore
  }),
  noteOn(TEXT, '外交の歯車', { id: ANSWER, replyTo: ONE, creator: 'Miller', ...written('Yes.') }),
  noteOn(TEXT, '会談', { id: TWO, ...written('The second') }),
  noteOn(TEXT, '誰も', { id: uuid(5), color: 'green', body: '', markup: [] }),
];
const { range: _, ...unplaced } = noteOn(TEXT, '会談', { id: LOST, state: 'orphan' });

/** Brightness of a colour in sRGB, and the contrast of two (WCAG 2.2, relative luminance). */
function contrast(a: readonly number[], b: readonly number[]): number {
  const luminance = (rgb: readonly number[]): number => {
    const [r = 0, g = 0, blue = 0] = rgb.map((part) => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const [dark] = THEMES as [Theme];

describe('Notes in the reader', () => {
  const browser = useBrowser();
  let reader: Webview;

  const open = async (theme: Theme = dark, notes = NOTES): Promise<void> => {
    reader = await Webview.open(browser(), {
      ...readerPage(TEXT, { notes: [...notes, unplaced] }),
      theme,
      width: 900,
      height: 700,
    });
  };
  const get = (selector: string): Locator => reader.page.locator(selector);
  const button = (name: string): Locator => reader.page.getByRole('button', { name, exact: true });
  const press = (key: string): Promise<void> => reader.page.keyboard.press(key);
  const popover = (): Locator => get('.note-popover');
  const toast = (): Locator => get('.toast');
  const status = (): Promise<string | null> => get('#status').textContent();
  const show = (notes: readonly NoteView[]): Promise<void> =>
    reader.send('reader/show', readerModel(TEXT, { notes: [...notes, unplaced] }));
  const openNote = async (text: string): Promise<void> => {
    await pointAt(reader.page, text);
    await popover().waitFor();
  };
  const at = (text: string): { start: number; end: number } => {
    const start = TEXT.indexOf(text);
    return { start, end: start + text.length };
  };

  afterEach(async () => {
    const { errors } = reader;
    await reader.close();
    assert.deepEqual(errors, []);
  });

  describe('Highlighting', () => {
    it('takes a click on a colour, which says its name, and can be undone', async () => {
      await open();
      await dragOver(reader.page, '回り始めた');
      const pink = get('.selection-toolbar').getByRole('button', { name: 'To check' });
      await pink.hover();
      assert.match(await pink.evaluate((it) => getComputedStyle(it, '::after').content), /To check/); // prettier-ignore
      await pink.click();
      const request = await reader.next('note/create');
      const { id, ...asked } = request.payload as { id: string };
      assert.deepEqual(asked, {
        range: at('回り始めた'),
        quote: '回り始めた',
        kind: 'personal',
        body: '',
        color: 'pink',
      });
      await show([...NOTES, noteOn(TEXT, '回り始めた', { id, color: 'pink', body: '' })]);
      await reader.answer(request);
      assert.match(await toast().innerText(), /Highlighted: To check/);
      await toast().getByRole('button', { name: 'Undo' }).click();
      assert.deepEqual((await reader.next('note/undo')).payload, { id });
    });

    it('takes a key: of a colour, or of the one used last', async () => {
      await open();
      await get('#article').focus();
      await press('j');
      await press('j');
      await press('2');
      const first = (await reader.next('note/create')).payload as { color: string; quote: string };
      assert.equal(first.color, 'green');
      assert.equal(first.quote, '止まっていた外交の歯車が回り始めた。');
      await press('j');
      await press('h');
      const second = (await reader.next('note/create')).payload as { color: string };
      assert.equal(second.color, 'green');
    });

    it('gives a passage that is highlighted another colour', async () => {
      await open();
      await dragOver(reader.page, '誰も');
      await get('.selection-toolbar .swatch.blue').click();
      assert.deepEqual((await reader.next('note/change')).payload, { id: uuid(5), color: 'blue' });
    });

    it('can be written about, recoloured and deleted where it stands', async () => {
      await open();
      await openNote('誰も');
      assert.match(await popover().innerText(), /Green/);
      await popover().getByRole('button', { name: 'Orange' }).click();
      const request = await reader.next('note/change');
      assert.deepEqual(request.payload, { id: uuid(5), color: 'orange' });
      await reader.answer(request);
      await popover().getByRole('button', { name: 'Write' }).click();
      await reader.page.keyboard.type('Now there is a note.');
      await press('Control+Enter');
      const written = await reader.next('note/change');
      assert.deepEqual(written.payload, {
        id: uuid(5),
        body: 'Now there is a note.',
        was: { body: '', color: 'green' },
      });
      await reader.answer(written);
      await popover().getByRole('button', { name: 'Delete' }).click();
      await reader.next('note/delete');
    });

    it('is painted, with a line only where there is something to read', async () => {
      await open();
      const painted = await reader.page.evaluate(() =>
        [...CSS.highlights].filter(([, ranges]) => ranges.size > 0).map(([name]) => name),
      );
      assert.deepEqual(painted, [
        'kunten-tint-personal',
        'kunten-tint-yellow',
        'kunten-tint-green',
        'kunten-line-personal',
        'kunten-line-yellow',
      ]);
    });

    for (const theme of THEMES) {
      it(`leaves text legible in every colour, in the ${theme.name} theme`, async () => {
        await open(theme);
        const colors = [...HIGHLIGHT_COLORS.map((color) => `--kunten-${color}`), '--kunten-note-personal', '--kunten-note-translation']; // prettier-ignore
        const drawn = await reader.page.evaluate((names) => {
          const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true }); // prettier-ignore
          if (!context) return [];
          const probe = document.body.appendChild(document.createElement('span'));
          const draw = (...layers: string[]): number[] => {
            context.clearRect(0, 0, 1, 1);
            for (const layer of layers) {
              probe.style.color = layer;
              context.fillStyle = getComputedStyle(probe).color;
              context.fillRect(0, 0, 1, 1);
            }
            return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
          };
          const background = 'var(--kunten-background)';
          return names.map((name) => ({
            name,
            text: draw('var(--kunten-foreground)'),
            activeText: draw('var(--kunten-active-foreground)'),
            tint: draw(background, `var(${name})`),
            active: draw(background, `var(${name})`, 'var(--kunten-note-active)'),
            line: draw(`var(${name}-line, var(--kunten-foreground))`),
            page: draw(background),
          }));
        }, colors);
        assert.equal(drawn.length, colors.length);
        for (const { name, text, activeText, tint, active, line, page } of drawn) {
          assert.ok(contrast(text, tint) >= 4.5, `${name}: ${contrast(text, tint)}`);
          const ratio = contrast(activeText, active);
          assert.ok(ratio >= 4.5, `${name}, active: ${ratio}`);
          assert.ok(contrast(line, page) >= 3, `${name}, line: ${contrast(line, page)}`);
        }
      });
    }

    it('does without tints in high contrast: each colour has a line of its own', async () => {
      for (const theme of THEMES.filter(({ name }) => name.startsWith('high contrast'))) {
        await open(theme);
        const marks = await reader.page.evaluate((colors) => {
          const style = getComputedStyle(document.documentElement);
          return colors.map((color) => style.getPropertyValue(`--kunten-${color}-mark`).split(/ (?:rgb|#|color|var|oklch)/)[0]); // prettier-ignore
        }, HIGHLIGHT_COLORS);
        assert.equal(new Set(marks).size, HIGHLIGHT_COLORS.length, marks.join(', '));
        if (theme !== THEMES.at(-1)) await reader.close();
      }
    });
  });

  describe('A thread', () => {
    it('is shown with who wrote what, and can be answered', async () => {
      await open();
      await openNote('外交の歯車');
      assert.match(await popover().innerText(), /佐藤[^]*Linked from[^]*Miller[^]*Yes\./);
      await popover().getByRole('button', { name: 'Reply' }).click();
      await reader.page.keyboard.type('No.');
      await press('Control+Enter');
      const request = await reader.next('note/reply');
      assert.deepEqual(request.payload, { to: ONE, body: 'No.' });
      await reader.answer(request);
      await popover().locator('.note-form').waitFor({ state: 'detached' });
    });

    it('begins no draft for who only passes through the form', async () => {
      await open();
      await openNote('外交の歯車');
      await popover().getByRole('button', { name: 'Edit' }).first().click();
      await popover().getByLabel('Tags, separated by commas').focus();
      await popover().getByRole('button', { name: 'Save' }).focus();
      assert.deepEqual(reader.posted('draft/keep'), []);
      await popover().locator('textarea').fill('Other words.');
      await popover()
        .locator('textarea')
        .fill(NOTES[0]?.body ?? '');
      await reader.next('draft/drop');
    });

    it('gives the focus back to the card that it stands in', async () => {
      await open(dark, [noteOn(TEXT, 'トランプ', { id: ONE, ...written('Who?') })]);
      await get('.mention.person').first().click();
      await get('.card-notes').getByRole('button', { name: 'Edit' }).press('Enter');
      await press('Escape');
      assert.ok(await reader.page.evaluate(() => document.activeElement?.matches('.card')));
    });

    it('keeps an answer that was begun', async () => {
      await open();
      await openNote('外交の歯車');
      await popover().getByRole('button', { name: 'Reply' }).click();
      await reader.page.keyboard.type('Half');
      await press('Escape');
      await popover().getByRole('button', { name: 'Reply' }).click();
      assert.equal(await popover().locator('textarea').inputValue(), 'Half');
    });
  });

  describe('A link in a note', () => {
    it('leads to another note, an entry, or where the host knows more', async () => {
      await open();
      await openNote('外交の歯車');
      await popover().getByRole('link', { name: 'Two' }).click();
      assert.match(await popover().innerText(), /The second/);
      await openNote('外交の歯車');
      await popover().getByRole('link', { name: 'lost' }).click();
      assert.deepEqual((await reader.next('note/open')).payload, { id: LOST });
      await popover().getByRole('link', { name: 'him' }).press('Enter');
      await get('#card-donald-trump').waitFor();
      await press('Escape');
      await openNote('外交の歯車');
      await popover().getByRole('link', { name: 'none' }).click();
      assert.match(await toast().innerText(), /not mentioned/);
    });

    it('back leads there too, and a tag to the notes that have it', async () => {
      await open();
      await openNote('外交の歯車');
      await popover().getByRole('button', { name: 'The second' }).click();
      assert.match(await popover().innerText(), /The second/);
      await openNote('外交の歯車');
      await popover().getByRole('button', { name: 'lead' }).click();
      assert.deepEqual((await reader.next('panel/filter')).payload, { tag: 'lead' });
    });
  });

  describe('Another passage', () => {
    it('is chosen with the pointer', async () => {
      await open();
      await openNote('会談');
      await popover().getByRole('button', { name: 'More' }).click();
      await popover().getByRole('button', { name: 'Move to Another Passage…' }).click();
      assert.match(await get('.placing').innerText(), /Select the passage/);
      await dragOver(reader.page, '長い文');
      await get('.selection-toolbar').getByRole('button', { name: 'Move Note Here' }).click();
      const request = await reader.next('note/place');
      assert.deepEqual(request.payload, { id: TWO, range: at('長い文'), quote: '長い文' });
      assert.ok(await get('.placing').isHidden());
      await reader.answer(request);
      await toast().getByRole('button', { name: 'Undo' }).click();
      assert.deepEqual((await reader.next('note/undo')).payload, { id: TWO });
    });

    it('is chosen by keyboard, also for a note that has lost its own', async () => {
      await open();
      await reader.send('reader/choosePlace', { id: LOST });
      assert.match((await status()) ?? '', /Enter moves it, Esc leaves it/);
      await press('j');
      await press('j');
      await get('.placing').getByText('Move the note to what is selected?').waitFor();
      await press('Enter');
      const { payload } = await reader.next('note/place');
      assert.equal((payload as { id: string }).id, LOST);
      assert.equal((payload as { quote: string }).quote, '止まっていた外交の歯車が回り始めた。');
    });

    it('is not chosen after all, with Esc', async () => {
      await open();
      await reader.send('reader/choosePlace', { id: LOST });
      await press('j');
      await press('Escape');
      assert.ok(await get('.placing').isHidden());
      await press('Enter');
      assert.deepEqual(reader.posted('note/place'), []);
    });
  });

  for (const theme of THEMES) {
    it(`are accessible with all this in the ${theme.name} theme`, async () => {
      await open(theme);
      await openNote('外交の歯車');
      await popover().getByRole('button', { name: 'More' }).click();
      await reader.screenshot(`reader-note-${theme.name}`);
      assert.deepEqual(await reader.accessibilityProblems(), []);
      await popover().getByRole('button', { name: 'Edit' }).first().click();
      assert.deepEqual(await reader.accessibilityProblems(), []);
      await press('Escape');
      await press('Escape');
      await reader.send('reader/choosePlace', { id: LOST });
      await dragOver(reader.page, '長い文');
      assert.deepEqual(await reader.accessibilityProblems(), []);
      await button('Cancel').click();
      await dragOver(reader.page, '長い文');
      assert.deepEqual(await reader.accessibilityProblems(), []);
      await reader.screenshot(`reader-highlights-${theme.name}`);
    });
  }
});
