import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { accessibilityProblems } from '../accessibility';
import { THEMES, useWorkbench, type Theme } from './workbench';

const ARTICLE = 'denwa.txt';

describe('Living with notes', () => {
  const workbench = useWorkbench();

  /** The painted passages, by the tint or line that they have. */
  async function painted(name: string): Promise<string[]> {
    const frame = await workbench().frameOf(workbench().reader);
    return frame.evaluate(
      (tint) => [...(CSS.highlights.get(tint) ?? [])].map((range) => (range as Range).toString()),
      name,
    );
  }

  async function eventually(what: string, holds: () => Promise<boolean>): Promise<void> {
    const patience = Date.now() + 15_000;
    while (!(await holds().catch(() => false))) {
      if (Date.now() > patience) assert.fail(`Not so: ${what}`);
      await workbench().page.waitForTimeout(100);
    }
  }

  const popover = (): Locator => workbench().reader.locator('.note-popover');
  const choices = (): Locator => workbench().page.locator('.quick-input-list');

  /** What is selected in the article. */
  async function selected(): Promise<string> {
    const frame = await workbench().frameOf(workbench().reader);
    return frame.evaluate(() => document.getSelection()?.toString() ?? '');
  }

  /**
   * Waits until the article has had the focus for a moment: VS Code hands it over in steps, also after
   * a list has closed, and a key that is pressed between two of them is lost.
   */
  async function focusRests(): Promise<void> {
    const frame = await workbench().frameOf(workbench().reader);
    let looks = 0;
    await eventually('the article has the focus', async () => {
      const isThere = await frame.evaluate(
        () => document.hasFocus() && document.activeElement?.id === 'article',
      );
      looks = isThere ? looks + 1 : 0;
      return looks === 5;
    });
  }

  async function focusArticle(): Promise<void> {
    await workbench().article.focus();
    await focusRests();
  }

  /** Goes to the sentence after the one that is selected, or selects the first in view. */
  async function nextSentence(): Promise<void> {
    const before = await selected();
    await workbench().press('j');
    await eventually('another sentence is selected', async () => {
      const now = await selected();
      return now !== '' && now !== before;
    });
  }

  /** Opens the notes on a painted passage by keyboard. */
  async function openNotesOn(tint: string): Promise<void> {
    const frame = await workbench().frameOf(workbench().reader);
    await frame.evaluate((name) => {
      const [range] = CSS.highlights.get(name) ?? [];
      const { startContainer, startOffset, endContainer, endOffset } = range as Range;
      const selection = document.getSelection();
      selection?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
    }, tint);
    await focusArticle();
    await workbench().press('Enter');
    await popover().waitFor();
  }

  it('a sentence is highlighted by key, undone and done again by command', async function () {
    this.timeout(180_000);
    await workbench().openInReader(ARTICLE);
    await focusRests();
    await nextSentence();
    await nextSentence();
    await workbench().press('1');
    await eventually('it is highlighted', async () => (await painted('kunten-tint-yellow')).length === 1); // prettier-ignore
    await workbench().runCommand('Kunten: Undo Note Change');
    await eventually('it is not', async () => (await painted('kunten-tint-yellow')).length === 0);
    await workbench().runCommand('Kunten: Redo Note Change');
    await eventually('it is again', async () => (await painted('kunten-tint-yellow')).length === 1);
  });

  it('a note is written with a link to an entry, which opens its card', async function () {
    this.timeout(120_000);
    const { reader } = workbench();
    await focusArticle();
    await nextSentence();
    await workbench().press('m');
    const box = reader.locator('.composer textarea');
    await box.fill('これは ');
    await reader.getByRole('button', { name: 'Link to…' }).click();
    await workbench().page.locator('.quick-input-widget input[type="text"]').fill('トランプ');
    await choices().getByRole('option').first().click();
    await eventually('the link is written', async () =>
      /^これは \[.*\]\(kunten:entry\/[a-z0-9-]+\)$/.test(await box.inputValue()),
    );
    await workbench().press('Control+Enter');
    await box.waitFor({ state: 'detached' });
    await openNotesOn('kunten-tint-personal');
    await popover().locator('.note-link.entry').click();
    await reader.locator('.card:popover-open').waitFor();
    await workbench().press('Escape');
  });

  it('two notes are made one, which can be undone where it is said', async function () {
    this.timeout(120_000);
    await openNotesOn('kunten-tint-personal');
    await popover().getByRole('button', { name: 'More' }).click();
    await popover().getByRole('button', { name: 'Merge with…' }).click();
    await choices().getByRole('option').first().click();
    await eventually('one is left', async () => {
      const all = [...(await painted('kunten-tint-personal')), ...(await painted('kunten-tint-yellow'))]; // prettier-ignore
      return all.length === 1;
    });
    await workbench().answerNotification('Two notes have been made one', 'Undo');
    await eventually('both are back', async () => {
      const all = [...(await painted('kunten-tint-personal')), ...(await painted('kunten-tint-yellow'))]; // prettier-ignore
      return all.length === 2;
    });
  });

  it('is accessible, and beautiful, in every theme', async function () {
    this.timeout(180_000);
    workbench().changeSettings({ 'kunten.highlights': { yellow: '主張' } });
    await workbench().runCommand('Kunten: Show Translation Notes');
    const { notes } = workbench();
    await notes.getByRole('button', { name: 'Colors, tags and states' }).click();
    await notes.locator('.facet', { hasText: '主張' }).waitFor();
    for (const theme of Object.keys(THEMES) as Theme[]) {
      await workbench().setTheme(theme);
      await workbench().page.waitForTimeout(400);
      await workbench().screenshot(`notes-${theme}`);
      const frame = await workbench().frameOf(notes);
      assert.deepEqual(await accessibilityProblems(frame), [], theme);
    }
  });
});
