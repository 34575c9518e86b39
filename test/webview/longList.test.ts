import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { note, panelModel } from './panelModel';
import { THEMES, type Theme } from './themes';
import { useBrowser, Webview } from './webview';

const NOTES = 5_000;
const STEP = 30;
const [dark] = THEMES as [Theme];

describe('Thousands of notes in the panel', () => {
  const browser = useBrowser();
  let panel: Webview;

  const item = (id: string): Locator => panel.page.locator(`[data-key="note:${id}"]`);
  const focused = (): Promise<string | null> =>
    panel.page.evaluate(() => document.activeElement?.getAttribute('data-main') ?? null);
  /** The notes that can be seen, from above, by their numbers. */
  const seen = (): Promise<number[]> =>
    panel.page.locator('.item').evaluateAll((items) =>
      items
        .filter((it) => {
          const { top, bottom } = it.getBoundingClientRect();
          return bottom > 60 && top < innerHeight;
        })
        .map((it) => Number(it.getAttribute('data-key')?.slice('note:n'.length))),
    );

  before(async () => {
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
    const notes = Array.from({ length: NOTES }, (_, i) =>
      note({
        id: `n${i}`,
        quote: `${i}番目の言葉`,
        body: 'Why it is put so. '.repeat(1 + ((i * 7) % 20)),
        range: { start: i * STEP, end: i * STEP + 8 },
      }),
    );
    await panel.send('panel/show', panelModel({ notes, entryNotes: [] }));
  });
  after(async () => {
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
    await panel.page.evaluate(() => scrollTo({ top: 0 }));
    await item('n1').locator('.passage').focus();
    await panel.page.keyboard.press('End');
    assert.equal(await focused(), `note:n${NOTES - 1}`);
    await panel.page.keyboard.press('ArrowUp');
    assert.equal(await focused(), `note:n${NOTES - 2}`);
    assert.ok((await seen()).includes(NOTES - 2));
    await panel.page.keyboard.press('Home');
    assert.equal(await focused(), 'note:n0');
    await panel.page.keyboard.press('ArrowDown');
    assert.equal(await focused(), 'note:n1');
  });

  it('are opened from elsewhere', async () => {
    await panel.send('panel/openNote', { id: 'n2500' });
    assert.equal(await focused(), 'note:n2500');
    assert.ok((await seen()).includes(2500));
  });

  it('are not left while they are being written, however far one scrolls', async () => {
    await item('n2500').locator('.passage').press('e');
    await panel.page.keyboard.type('So. ');
    await panel.page.evaluate(() => scrollTo({ top: 0 }));
    await panel.page.waitForTimeout(100);
    assert.equal(await panel.page.locator('.item').first().getAttribute('data-key'), 'note:n0');
    assert.match(await item('n2500').locator('textarea').inputValue(), /So\. $/);
    await panel.page.keyboard.press('Escape');
    await panel.page.locator('form').waitFor({ state: 'detached' });
  });

  it('follow the reading place', async () => {
    await panel.page.evaluate(() => {
      const real = performance.now.bind(performance);
      performance.now = () => real() + 60_000;
    });
    await panel.send('panel/place', { range: { start: 4000 * STEP, end: 4003 * STEP } });
    await item('n4000').waitFor();
    await panel.page.waitForTimeout(700);
    assert.ok((await seen()).includes(4000));
  });
});
