import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { NoteView } from '../../src/protocol/messages';
import { note, panelModel } from './panelModel';
import { THEMES, type Theme } from './themes';
import { useBrowser, Webview } from './webview';

const NOTES = 5_000;
const STEP = 30;
const [dark] = THEMES as [Theme];

/** One note in seven is twenty times as high as the others: what is not drawn is not as high as supposed. */
const uneven = (i: number): string => 'Why it is put so. '.repeat(i % 7 === 0 ? 60 : 1);

function makeNotes(count: number, body: (i: number) => string = uneven): NoteView[] {
  return Array.from({ length: count }, (_, i) =>
    note({
      id: `n${i}`,
      quote: `${i}番目の言葉`,
      body: body(i),
      range: { start: i * STEP, end: i * STEP + 8 },
    }),
  );
}

function makeLostNotes(count: number): NoteView[] {
  return Array.from({ length: count }, (_, i) => {
    return note({ id: `lost${i}`, state: 'orphan', quote: `失われた${i}番目の言葉` });
  });
}

describe('Thousands of notes in the panel', () => {
  const browser = useBrowser();
  let panel: Webview;

  const item = (id: string): Locator => panel.page.locator(`[data-key="note:${id}"]`);
  const focused = (): Promise<string | null> =>
    panel.page.evaluate(() => document.activeElement?.getAttribute('data-main') ?? null);
  /** The notes that can be seen, from above. */
  const seenIds = (): Promise<string[]> =>
    panel.page.locator('.item').evaluateAll((items) =>
      items
        .filter((it) => {
          const { top, bottom } = it.getBoundingClientRect();
          return bottom > 60 && top < innerHeight - 20;
        })
        .map((it) => String(it.getAttribute('data-key')).slice('note:'.length)),
    );
  /** The same by their numbers. */
  const seen = async (): Promise<number[]> => (await seenIds()).map((id) => Number(id.slice(1)));
  /** Waits until nothing scrolls any more. */
  const rest = (): Promise<void> =>
    panel.page.evaluate(async () => {
      let y = scrollY;
      for (let rested = 0; rested < 10; rested++) {
        await new Promise(requestAnimationFrame);
        if (scrollY !== y) rested = 0;
        y = scrollY;
      }
    });
  const focusIsSeen = async (): Promise<boolean> => {
    await rest();
    return (await seenIds()).includes(String(await focused()).slice('note:'.length));
  };
  /** Has it be long ago that the panel was used. */
  const leave = (): Promise<void> =>
    panel.page.evaluate(() => {
      const real = performance.now.bind(performance);
      performance.now = () => real() + 60_000;
    });
  const read = (i: number): Promise<void> =>
    panel.send('panel/place', { range: { start: i * STEP, end: i * STEP + 20 } });

  beforeEach(async () => {
    panel = await Webview.open(browser(), {
      script: 'notes.js',
      styles: ['theme.css', 'highlights.css', 'note.css', 'notes.css'],
      body: `<main id="panel"></main>
<div id="status" role="status" aria-live="polite" class="visually-hidden"></div>`,
      boot: { messages: {} },
      theme: dark,
      background: 'sideBar-background',
      width: 340,
      height: 800,
    });
    await panel.next('panel/loaded');
    await panel.send('panel/show', panelModel({ notes: makeNotes(NOTES), entryNotes: [] }));
  });
  afterEach(async () => {
    const { errors } = panel;
    await panel.close();
    assert.deepEqual(errors, []);
  });

  it('are not all drawn, but a screen reader knows how many there are', async () => {
    assert.ok((await panel.page.locator('.item').count()) < 100);
    assert.equal(await item('n0').getAttribute('aria-setsize'), String(NOTES));
    assert.equal(await item('n3').getAttribute('aria-posinset'), '4');
    assert.deepEqual(await panel.accessibilityProblems(), []);
  });

  it('are there wherever one scrolls, without a gap', async () => {
    for (const part of [0.5, 0.9, 0.1]) {
      await panel.page.evaluate((share) => {
        scrollTo({ top: share * document.documentElement.scrollHeight });
      }, part);
      await panel.page.waitForTimeout(100);
      const numbers = await seen();
      const [first = NaN] = numbers;
      assert.ok(Math.abs(first / NOTES - part) < 0.1, `${first} at ${part}`);
      assert.deepEqual(numbers, numbers.map((_, i) => first + i)); // prettier-ignore
      assert.ok(numbers.length > 1);
    }
  });

  it('are reached by keyboard, to the last', async () => {
    await item('n1').locator('.passage').focus();
    for (const [key, number] of [
      ['End', NOTES - 1],
      ['ArrowUp', NOTES - 2],
      ['ArrowUp', NOTES - 3],
      ['Home', 0],
      ['ArrowDown', 1],
      ['End', NOTES - 1],
    ] as const) {
      await panel.page.keyboard.press(key);
      assert.equal(await focused(), `note:n${number}`);
      assert.ok(await focusIsSeen(), `${number} after ${key}`);
    }
  });

  it('are in view when they are opened from elsewhere', async () => {
    for (const number of [2000, 1000, 4950, 500, 2500]) {
      await panel.send('panel/openNote', { id: `n${number}` });
      assert.equal(await focused(), `note:n${number}`);
      assert.ok(await focusIsSeen(), String(number));
    }
  });

  it('are opened where lists meet, too', async () => {
    const notes = [...makeNotes(NOTES), ...makeLostNotes(150)];
    await panel.send('panel/show', panelModel({ notes, entryNotes: [] }));
    await panel.send('panel/openNote', { id: 'lost0' });
    assert.ok(await focusIsSeen());
    await panel.page.keyboard.press('ArrowUp');
    assert.equal(await focused(), `note:n${NOTES - 1}`);
    assert.ok(await focusIsSeen());
  });

  it('have a new one among them that is in view when it has been saved', async () => {
    const range = { start: 2000 * STEP + 10, end: 2000 * STEP + 12 };
    await panel.send('panel/compose', { range, quote: '新しい', kind: 'translation' });
    await panel.page.keyboard.type('New.');
    await panel.page.keyboard.press('Control+Enter');
    const request = await panel.next('note/create');
    const { id } = request.payload as { id: string };
    const notes = [...makeNotes(NOTES), note({ id, body: 'New.', range })];
    await panel.send('panel/show', panelModel({ notes, entryNotes: [] }));
    await panel.answer(request);
    assert.equal(await focused(), `note:${id}`);
    assert.ok(await focusIsSeen());
  });

  it('are not left while they are being written, however far one scrolls', async () => {
    await panel.send('panel/openNote', { id: 'n2500' });
    await item('n2500').locator('.passage').press('e');
    await panel.page.keyboard.type('So. ');
    await panel.page.evaluate(() => scrollTo({ top: 0 }));
    await panel.page.waitForTimeout(100);
    assert.equal(await panel.page.locator('.item').first().getAttribute('data-key'), 'note:n0');
    assert.match(await item('n2500').locator('textarea').inputValue(), /So\. $/);
    await panel.page.keyboard.press('Escape');
    await panel.page.locator('form').waitFor({ state: 'detached' });
  });

  it('follow the reading place, however far it goes', async () => {
    await leave();
    for (const number of [4000, 1000, 4950, 500]) {
      await read(number);
      await rest();
      assert.ok((await seen()).includes(number), String(number));
    }
  });

  it('follow as one reads on, and back', async () => {
    const few = makeNotes(400, (i) => 'Why it is put so. '.repeat(i >= 40 && i % 3 === 0 ? 90 : 1));
    await panel.send('panel/show', panelModel({ notes: few, entryNotes: [] }));
    await leave();
    const forth = Array.from({ length: 5 }, (_, i) => 30 + i * 10);
    const missed: number[] = [];
    for (const number of [...forth, ...forth.toReversed()]) {
      await read(number);
      await rest();
      if (!(await seen()).includes(number)) missed.push(number);
    }
    assert.deepEqual(missed, []);
  }).timeout(60_000);

  it('are there when a search leaves only those of a lower list', async () => {
    const notes = [...makeNotes(1_000), ...makeLostNotes(300)];
    await panel.send('panel/show', panelModel({ notes, entryNotes: [] }));
    await panel.page.locator('.search-text').fill('is:orphan');
    await item('lost2').waitFor({ timeout: 5_000 });
    assert.deepEqual((await seenIds()).slice(0, 3), ['lost0', 'lost1', 'lost2']);
  });

  it('are there when what stood above them has gone', async () => {
    const people = Array.from({ length: 200 }, (_, i) => {
      return { entry: `e${i}`, name: `人${i}`, places: [{ start: i, end: i + 1 }] };
    });
    await panel.send('panel/show', panelModel({ notes: makeNotes(300), entryNotes: [], people }));
    await panel.page.locator('.people-toggle').click();
    for (const top of [300, 0]) {
      await panel.page.evaluate((top) => scrollTo({ top }), top);
      await rest();
    }
    await panel.page.locator('.people-toggle').click();
    await item('n1').waitFor({ timeout: 5_000 });
    assert.deepEqual((await seen()).slice(0, 2), [0, 1]);
  });

  describe('keep the focus near', () => {
    const without = (...ids: string[]) => {
      const notes = makeNotes(300).filter(({ id }) => !ids.includes(id));
      return panel.send('panel/show', panelModel({ notes, entryNotes: [] }));
    };
    beforeEach(async () => {
      await without();
      await panel.send('panel/openNote', { id: 'n200' });
    });

    it('when the offer to bring one back is closed', async () => {
      await panel.page.keyboard.press('Delete');
      await panel.answer(await panel.next('note/delete'));
      await without('n200');
      await item('n200').getByRole('button', { name: 'Close' }).press('Enter');
      assert.equal(await focused(), 'note:n201');
      assert.ok(await focusIsSeen());
    });

    it('when another window has deleted the one that has it', async () => {
      await without('n200', 'n201');
      assert.equal(await focused(), 'note:n202');
      await panel.page.keyboard.press('ArrowUp');
      assert.equal(await focused(), 'note:n199');
    });

    it('when that is the last', async () => {
      await panel.page.keyboard.press('End');
      await without('n299');
      assert.equal(await focused(), 'note:n298');
      assert.ok(await focusIsSeen());
    });

    it('wherever it is by then, if only what is shown changes', async () => {
      await panel.page.locator('.search-text').fill('nothing of the kind');
      await panel.page.locator('.search-text').fill('');
      await panel.page.locator('[data-main][tabindex="0"]').waitFor();
      assert.equal(
        await panel.page.locator('[data-main][tabindex="0"]').getAttribute('data-main'),
        'note:n200',
      );
    });
  });
});
