import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { accessibilityProblems } from '../accessibility';
import { THEMES, useWorkbench, type Theme } from './workbench';

const ARTICLE = 'denwa.txt';
const SENTENCE = '答えは短く、具体的な日付は一つも出なかった。';

/** Whether something holds; not, if it cannot even be asked yet. */
async function attempt(holds: () => boolean | Promise<boolean>): Promise<boolean> {
  try {
    return await holds();
  } catch {
    return false;
  }
}

/** The notes on disk below a workspace. */
function noteFiles(folder: string): string[] {
  return fs
    .readdirSync(path.join(folder, '.kunten', 'notes'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'));
}

for (const host of ['node', 'web'] as const) {
  describe(`Reading an article, ${host} extension host`, () => {
    const workbench = useWorkbench({ host });

    /** The painted text of the notes, as the reader's highlights have it. */
    async function highlighted(): Promise<string[]> {
      const frame = await workbench().frameOf(workbench().reader);
      return frame.evaluate(() =>
        [...CSS.highlights.entries()]
          .filter(([name]) => name.startsWith('kunten-tint'))
          .flatMap(([, ranges]) => [...ranges].map((range) => (range as Range).toString())),
      );
    }

    /** The top of a passage in the reader's viewport, in pixels. */
    function topOf(passage: Locator): Promise<number> {
      return passage.evaluate((element) => Math.round(element.getBoundingClientRect().top));
    }

    /** Selects a sentence of the article with the mouse. */
    async function select(sentence: string): Promise<void> {
      const { page, article } = workbench();
      const passage = article.getByText(sentence);
      const box = (await passage.boundingBox()) ?? assert.fail('The sentence is not in view');
      const [from, to] = await passage.evaluate((element, text) => {
        const origin = element.getBoundingClientRect();
        const node = [...element.childNodes].find((child) => child.textContent?.includes(text));
        if (!node) throw new Error('The sentence is not in one piece');
        const at = node.textContent?.indexOf(text) ?? 0;
        const middle = (start: number, end: number, side: 'left' | 'right'): [number, number] => {
          const range = document.createRange();
          range.setStart(node, start);
          range.setEnd(node, end);
          const rect = range.getBoundingClientRect();
          return [rect[side] - origin.left, rect.top + rect.height / 2 - origin.top];
        };
        return [
          middle(at, at + 1, 'left'),
          middle(at + text.length - 1, at + text.length, 'right'),
        ];
      }, sentence);
      await page.mouse.move(box.x + from[0] + 1, box.y + from[1]);
      await page.mouse.down();
      await page.mouse.move(box.x + to[0], box.y + to[1], { steps: 8 });
      await page.mouse.up();
    }

    async function eventually(
      what: string,
      holds: () => boolean | Promise<boolean>,
    ): Promise<void> {
      const deadline = Date.now() + 15_000;
      while (!(await attempt(holds))) {
        if (Date.now() > deadline) assert.fail(`Waited in vain: ${what}`);
        await workbench().page.waitForTimeout(100);
      }
    }

    it('takes a person from a name’s card to a note that stays on its sentence, and back after a restart', async function () {
      this.timeout(180_000);
      const { page, article, reader, folder } = workbench();
      await workbench().openInReader(ARTICLE);

      // Read the card of トランプ大統領.
      await article.locator('.mention', { hasText: 'トランプ' }).first().hover();
      const card = reader.locator('#card-donald-trump');
      await card.waitFor({ state: 'visible' });
      assert.match(await card.innerText(), /ドナルド・トランプ[\s\S]*Donald Trump[\s\S]*President/);
      await card.hover();
      await page.waitForTimeout(700);
      assert.ok(await card.isVisible(), 'the pointer can enter the card');
      await page.mouse.move(5, 5);
      await card.waitFor({ state: 'hidden' });

      // Write a note on a sentence.
      await select(SENTENCE);
      await reader.getByRole('button', { name: 'Add Note' }).click();
      await reader.locator('textarea').fill('日付を**言わない**のも答えである。');
      await page.keyboard.press('Control+Enter');
      await eventually('the note has a file', () => noteFiles(folder).length === 1);
      await reader.locator('textarea').waitFor({ state: 'detached' });
      await eventually('the sentence is highlighted', async () =>
        (await highlighted()).includes(SENTENCE),
      );

      // Edit the text above it, in a text editor beside it.
      await workbench().runCommand('Kunten: Open Source Text Beside');
      await workbench().textEditor.waitFor();
      await workbench().goToLine(3);
      await workbench().press('Home');
      await workbench().type('号外が出た。トランプ氏の名も大きく載っている。');
      await article.getByText('号外が出た。').waitFor();
      await eventually('the note is still on its sentence', async () =>
        (await highlighted()).includes(SENTENCE),
      );
      await workbench().press('Control+S');
      await workbench().runCommand('View: Close Editor');

      // Read on, reload the window: reader, reading place and note are back.
      const passage = article.getByText('武器支援を続けるかどうかは');
      await passage.evaluate((element) => element.scrollIntoView({ block: 'start' }));
      const before = await topOf(passage);
      await page.waitForTimeout(1_500);
      await workbench().reload();
      await workbench().article.waitFor({ timeout: 60_000 });
      await eventually('the note is back on its sentence', async () =>
        (await highlighted()).includes(SENTENCE),
      );
      const place = workbench().article.getByText('武器支援を続けるかどうかは');
      await eventually(
        'the reading place is back',
        async () => Math.abs((await topOf(place)) - before) < 60,
      );
    });

    it('keeps the place when another tab was in front, and shows it what a note in the panel is about', async function () {
      this.timeout(120_000);
      const { page, article } = workbench();
      const passage = article.getByText('帰り道、雪が降り始めた');
      await passage.evaluate((element) => element.scrollIntoView({ block: 'start' }));
      const before = await topOf(passage);
      await page.waitForTimeout(1_000);
      await workbench().openFile('kaidan.ja.md');
      await workbench().textEditor.waitFor();
      await page.locator('.tab', { hasText: ARTICLE }).last().click();
      await article.waitFor();
      await eventually(
        'the place is as it was left',
        async () => Math.abs((await topOf(passage)) - before) < 60,
      );

      await page.locator('.tab', { hasText: 'kaidan.ja.md' }).last().click();
      await workbench().textEditor.waitFor();
      await workbench().runCommand('Kunten: Show Translation Notes');
      await workbench().notes.getByText(SENTENCE).first().click();
      await eventually('the reader is in front and shows the sentence', async () => {
        const top = await topOf(article.getByText(SENTENCE));
        return top >= 0 && top < 700;
      });
    });

    it('is beautiful and accessible in every theme', async function () {
      this.timeout(180_000);
      const { page, reader } = workbench();
      await workbench().runCommand('Kunten: Show Translation Notes');
      await workbench().notes.locator('li, [role=listitem], article').first().waitFor();
      for (const theme of Object.keys(THEMES) as Theme[]) {
        await workbench().setTheme(theme);
        await workbench().article.locator('.mention.organization:visible').first().click();
        const card = reader.locator('.card:popover-open');
        await card.waitFor();
        await page.waitForTimeout(400);
        await workbench().screenshot(`reading-${host}-${theme}`);
        for (const view of [reader, workbench().notes]) {
          const frame = await workbench().frameOf(view);
          assert.deepEqual(await accessibilityProblems(frame), [], theme);
        }
        await page.keyboard.press('Escape');
        await card.waitFor({ state: 'hidden' });
      }
    });
  });
}
