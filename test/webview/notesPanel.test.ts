import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { h } from '../../src/core/markup/element';
import type { DraftView, NoteView, PanelModel } from '../../src/protocol/messages';
import { entryNote, note, panelModel } from './panelModel';
import { THEMES, type Theme } from './themes';
import { useBrowser, Webview, type WebviewOptions } from './webview';

const [dark] = THEMES as [Theme];

const BODY = `<main id="panel"></main>
<div id="status" role="status" aria-live="polite" class="visually-hidden"></div>`;

describe('The translation-notes panel', () => {
  const browser = useBrowser();
  let panel: Webview;

  const open = async (changes: Partial<WebviewOptions> = {}): Promise<void> => {
    panel = await Webview.open(browser(), {
      script: 'notes.js',
      styles: ['theme.css', 'highlights.css', 'note.css', 'notes.css'],
      body: BODY,
      boot: { messages: {} },
      theme: dark,
      background: 'sideBar-background',
      width: 320,
      height: 700,
      ...changes,
    });
    await panel.next('panel/loaded');
  };
  /** Closes the page and opens it again, as VS Code does when the view is hidden and shown. */
  const reopen = async (): Promise<void> => {
    const kept = await panel.kept();
    await panel.close();
    await open({ kept });
  };
  const show = (model: PanelModel): Promise<void> => panel.send('panel/show', model);
  const showNotes = (...notes: NoteView[]): Promise<void> =>
    show(panelModel({ notes, entryNotes: [] }));

  const get = (selector: string): Locator => panel.page.locator(selector);
  const button = (name: string): Locator => panel.page.getByRole('button', { name, exact: true });
  const press = (key: string): Promise<void> => panel.page.keyboard.press(key);
  const type = (text: string): Promise<void> => panel.page.keyboard.type(text);
  const passages = (): Promise<string[]> => get('.passage').allTextContents();
  const item = (passage: string): Locator => get('.item').filter({ hasText: passage });
  const focused = (): Promise<string> =>
    panel.page.evaluate(() => (document.activeElement as HTMLElement).innerText);
  const focusedName = (): Promise<string> =>
    panel.page.evaluate(() => {
      const it = document.activeElement as HTMLElement;
      return it.ariaLabel ?? it.innerText;
    });
  const announced = (): Promise<string> => get('#status').innerText();

  /** Buttons below the 24 by 24 pixels of WCAG 2.2, success criterion 2.5.8. */
  const smallTargets = (): Promise<string[]> =>
    get('button, label').evaluateAll((targets) =>
      targets
        .filter((target) => {
          const { width, height } = target.getBoundingClientRect();
          return width < 24 || height < 24;
        })
        .map((target) => `too small: ${target.outerHTML}`),
    );

  afterEach(async () => {
    const { errors } = panel;
    await panel.close();
    assert.deepEqual(errors, []);
  });

  describe('lists', () => {
    beforeEach(() => open());

    it('notes and glossary in the order of the article, and lost notes at the end', async () => {
      await show(panelModel());
      assert.deepEqual(await passages(), [
        '電話会談',
        '止まっていた外交の歯車が、1本の電話で回り始めた。',
        '戦争終結のための交渉にただちに入ることで合意したと発表した。ロシアによる侵攻の開始から、まもなく丸3年になる。ただ、戦場となってきた国の大統領に知らせが届いたのは、米ロの話がついた後だった。',
        '次の4人である',
        '「そう遠くない将来だ」と述べるにとどまった',
        '根本原因',
        '善意の表れ',
        '交渉',
        '電話会談は先週から準備されていた',
      ]);
      const lost = panel.page.getByRole('region', { name: 'Passage not found' });
      assert.deepEqual(await lost.locator('.passage').allTextContents(), [
        '電話会談は先週から準備されていた',
      ]);
      assert.match(await lost.innerText(), /no longer in it. The notes are kept/);
      const uncertain = panel.page.getByRole('region', { name: 'Place uncertain' });
      assert.deepEqual(await uncertain.locator('.passage').allTextContents(), ['交渉']);
    });

    it('a note with its passage, kind, state, text and tags', async () => {
      await show(panelModel());
      const lead = item('止まっていた外交の歯車が');
      assert.equal(await lead.locator('.passage').getAttribute('lang'), 'ja');
      assert.match(await lead.innerText(), /Translation note/);
      assert.equal(await lead.locator('strong').innerText(), 'single');
      assert.deepEqual(
        await lead.getByRole('list', { name: 'Tags' }).locator('li').allInnerTexts(),
        ['lead', 'word-order', 'metaphor'],
      );
      assert.match(await item('戦争終結').innerText(), /The passage has changed/);
      assert.equal(await item('戦争終結').locator('.note-state svg').count(), 1);
      assert.match(await item('そう遠くない').innerText(), /Personal note\s+The passage has moved/);
    });

    it('no more than two lines of a passage', async () => {
      await show(panelModel());
      const lines = await item('戦争終結')
        .locator('.passage-text')
        .evaluate(
          (text) => text.clientHeight / Number.parseFloat(getComputedStyle(text).lineHeight),
        );
      assert.equal(Math.round(lines), 2);
    });

    it('an entry with its renderings, its note and how often it is mentioned', async () => {
      await show(panelModel());
      const entry = item('電話会談').first();
      const renderings = entry.getByRole('list', { name: 'Preferred renderings' });
      assert.deepEqual(await renderings.locator('.rendering').allInnerTexts(), [
        'phone call',
        'speak by phone',
        'telephone conversation',
      ]);
      assert.match(await renderings.innerText(), /in official readouts/);
      assert.match(await entry.innerText(), /Mentioned 3 times/);
      assert.match(await item('善意の表れ').innerText(), /Mentioned once/);
    });

    it('in the language of the user interface', async () => {
      await panel.close();
      await open({ boot: { messages: { 'Mentioned {0} times': '本文に{0}回登場' } } });
      await show(panelModel());
      assert.match(await item('電話会談').first().innerText(), /本文に3回登場/);
    });

    it('where keeping notes is restricted, that it is so', async () => {
      const { article } = panelModel();
      assert.ok(article);
      await show(panelModel({ article: { ...article, storageNotice: 'Kept elsewhere.' } }));
      assert.equal(await get('.storage-notice').innerText(), 'Kept elsewhere.');
    });

    it('hostile content as text', async () => {
      const hostile = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
      await show({
        article: { id: hostile, title: hostile, language: 'ja', storageNotice: hostile },
        notes: [
          note({
            id: '"]<b>',
            quote: hostile,
            body: hostile,
            tags: [hostile],
            markup: [h('p', null, hostile)],
          }),
        ],
        entryNotes: [
          entryNote({
            entry: '__proto__',
            name: hostile,
            type: hostile,
            renderings: [{ text: hostile, use: hostile }],
            markup: [hostile],
          }),
        ],
        people: [{ entry: '__proto__', name: hostile, places: [{ start: 0, end: 3 }] }],
        unknownNames: [{ form: hostile, type: 'person', places: [] }],
        vocabulary: { colors: { pink: hostile }, tags: [hostile] },
      });
      await panel.page.getByRole('button', { name: /^People/ }).click();
      assert.equal(await get('.person-name').count(), 2);
      assert.equal(await get('.item').count(), 2);
      await get('.passage').first().focus();
      await press('e');
      await panel.send('panel/compose', {
        range: { start: 0, end: 3 },
        quote: hostile,
        kind: 'translation',
      });
      assert.equal(await get('main img, main script, main b').count(), 0);
      assert.equal(await panel.page.evaluate(() => 'hacked' in window), false);
      assert.equal(await get('.note-form .note-quote').first().innerText(), hostile);
    });
  });

  describe('reveals', () => {
    beforeEach(async () => {
      await open();
      await show(panelModel());
    });

    it('the passage of an item that is clicked, anywhere on it', async () => {
      await item('根本原因').locator('.passage').click();
      assert.deepEqual((await panel.next('reader/reveal')).payload, {
        range: { start: 810, end: 814 },
      });
      await item('次の4人').locator('.note-text').click();
      assert.deepEqual((await panel.next('reader/reveal')).payload, {
        range: { start: 420, end: 427 },
      });
    });

    it('the passage of the item that has the focus, by Enter', async () => {
      await item('善意の表れ').locator('.passage').focus();
      await press('Enter');
      assert.deepEqual((await panel.next('reader/reveal')).payload, {
        range: { start: 1490, end: 1495 },
      });
    });

    it('nothing when text is being selected, and nothing for a lost note', async () => {
      await item('次の4人').locator('.note-text strong').dblclick();
      const before = panel.posted('reader/reveal').length;
      await item('次の4人')
        .locator('.note-text')
        .click({ modifiers: ['Shift'] });
      assert.equal(panel.posted('reader/reveal').length, before);
      await item('先週から準備').locator('.passage').click({ force: true });
      await item('先週から準備').locator('.note-text').click();
      assert.equal(panel.posted('reader/reveal').length, before);
    });

    it('a link by asking the host to open it', async () => {
      await panel.page.getByRole('link', { name: 'the readout' }).click();
      assert.deepEqual((await panel.next('link/open')).payload, {
        url: 'https://example.org/readout',
      });
      assert.deepEqual(panel.posted('reader/reveal'), []);
    });
  });

  describe('filters', () => {
    beforeEach(async () => {
      await open();
      await show(panelModel());
    });

    it('by the reader’s own notes and the glossary, with their counts', async () => {
      const filter = panel.page.getByRole('group', { name: 'Which notes are listed' });
      assert.deepEqual(
        (await filter.locator('label').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ')),
        ['All 9', 'Notes 6', 'Glossary 3'],
      );
      await filter.getByText('Glossary').click();
      assert.deepEqual(await passages(), ['電話会談', '根本原因', '善意の表れ']);
      await press('ArrowLeft');
      assert.equal(await get('.item').count(), 6);
      assert.equal(await get('.item.entry').count(), 0);
    });

    it('the same way when the panel is opened again', async () => {
      await panel.page.locator('.filter label', { hasText: 'Notes' }).click();
      await reopen();
      await show(panelModel());
      assert.equal(await panel.page.getByRole('radio', { name: /^Notes/ }).isChecked(), true);
      assert.equal(await get('.item').count(), 6);
    });

    it('nothing when what was kept is not understood', async () => {
      await panel.close();
      await open({ kept: { filter: 'nonsense', drafts: [3] } });
      await show(panelModel());
      assert.equal(await get('.item').count(), 9);
    });
  });

  describe('follows the reading place', () => {
    const inView = (): Promise<string[]> => get('[aria-current="true"]').allTextContents();
    /** Until an item stands at the top of the list. */
    const whenAtTop = (passage: string): Promise<unknown> =>
      item(passage).evaluate(async (element) => {
        const head = document.querySelector('.panel-header')?.getBoundingClientRect().bottom ?? 0;
        const isThere = () => Math.abs(element.getBoundingClientRect().top - head) < 3;
        while (!isThere()) await new Promise(requestAnimationFrame);
      });
    const glide = (): Promise<void> => panel.page.clock.runFor(1500);

    beforeEach(async () => {
      await open({ height: 420 });
      await panel.page.clock.install();
      await show(panelModel());
    });

    it('marking what is in view, by more than a colour', async () => {
      assert.deepEqual(
        (await inView()).map((text) => text.slice(0, 4)),
        ['電話会談', '止まって', '戦争終結'],
      );
      await panel.send('panel/place', { range: { start: 700, end: 900 } });
      assert.deepEqual(await inView(), ['「そう遠くない将来だ」と述べるにとどまった', '根本原因']);
      const widthOfBar = (passage: string) =>
        item(passage).evaluate((element) => getComputedStyle(element, '::before').inlineSize);
      assert.equal(await widthOfBar('根本原因'), '3px');
      assert.notEqual(await widthOfBar('善意の表れ'), '3px');
      await panel.send('panel/place', {});
      assert.deepEqual(await inView(), []);
    });

    it('bringing the first of it into the list', async () => {
      await panel.send('panel/place', { range: { start: 700, end: 900 } });
      await whenAtTop('そう遠くない');
    });

    it('leaving the list alone while what is in view can be seen', async () => {
      await panel.send('panel/place', { range: { start: 13, end: 17 } });
      assert.equal(await panel.page.evaluate(() => window.scrollY), 0);
    });

    it('leaving the list alone while it is in use, and for a few seconds after', async () => {
      await panel.page.mouse.move(100, 200);
      await panel.send('panel/place', { range: { start: 700, end: 900 } });
      await glide();
      assert.equal(await panel.page.evaluate(() => window.scrollY), 0);
      assert.equal((await inView()).length, 2);
      await panel.page.clock.runFor(4000);
      await panel.send('panel/place', { range: { start: 701, end: 900 } });
      await whenAtTop('そう遠くない');
    });

    it('leaving the list alone while a note is being written, however long it takes', async () => {
      await panel.send('panel/compose', {
        range: { start: 31, end: 57 },
        quote: '止まっていた外交の歯車',
        kind: 'translation',
      });
      await panel.page.clock.runFor(60_000);
      await panel.send('panel/place', { range: { start: 700, end: 900 } });
      await glide();
      assert.equal(await panel.page.evaluate(() => window.scrollY), 0);
    });

    it('without gliding where motion is to be reduced', async () => {
      await panel.page.evaluate(() => {
        const seen: unknown[] = [];
        Element.prototype.scrollIntoView = (options) => {
          seen.push((options as ScrollIntoViewOptions).behavior);
        };
        Object.assign(window, { seen });
      });
      await panel.send('panel/place', { range: { start: 1480, end: 1500 } });
      await panel.page.evaluate(() => {
        document.body.classList.add('vscode-reduce-motion');
      });
      await panel.send('panel/place', { range: { start: 1481, end: 1500 } });
      const seen = await panel.page.evaluate(() => (window as unknown as { seen: string[] }).seen);
      assert.deepEqual(seen, ['smooth', 'instant']);
    });
  });

  describe('has a new note', () => {
    const target = {
      range: { start: 31, end: 57 },
      quote: '止まっていた外交の歯車が、1本の電話で回り始めた。',
      kind: 'translation',
    };
    const elsewhere = { ...target, range: { start: 98, end: 110 }, quote: '戦争終結のための交渉' };
    const created = note({ id: 'new', body: '訳注 *test*', range: target.range });
    const compose = (): Promise<void> => panel.send('panel/compose', target);

    beforeEach(async () => {
      await open();
      await showNotes();
    });

    it('written on what the host says, and saved', async () => {
      await button('New translation note').click();
      const asked = await panel.next('panel/compose');
      await compose();
      await panel.answer(asked);
      const form = get('.composer');
      assert.equal(await form.locator('blockquote').innerText(), target.quote);
      assert.equal(await form.locator('blockquote').getAttribute('lang'), 'ja');
      await type('訳注 *test*');
      await press('Control+Enter');
      const request = await panel.next('note/create');
      const { id, ...saved } = request.payload as { id: string };
      assert.deepEqual(saved, {
        article: panelModel().article?.id,
        range: target.range,
        kind: 'translation',
        body: '訳注 *test*',
        quote: target.quote,
      });
      await showNotes({ ...created, id });
      await panel.answer(request);
      assert.equal(await form.count(), 0);
      assert.equal(await focused(), created.quote);
      assert.equal(await announced(), 'Note saved.');
    });

    it('kept in the form, with the reason, when it cannot be saved', async () => {
      await compose();
      await type('A thought');
      await button('Save').click();
      await panel.answer(await panel.next('note/create'), 'The disk is full');
      assert.match(await get('.composer [role="alert"]').innerText(), /The disk is full/);
      assert.equal(await get('.composer textarea').inputValue(), 'A thought');
      await press('Control+Enter');
      await panel.next('note/create');
    });

    it('kept in the form, with what to do, when VS Code does not answer', async () => {
      await panel.page.clock.install();
      await compose();
      await type('A thought');
      await button('Save').click();
      await panel.next('note/create');
      await panel.page.clock.fastForward(20_000);
      assert.match(await get('.composer [role="alert"]').innerText(), /before you try again/);
      assert.equal(await get('.composer textarea').inputValue(), 'A thought');
    });

    it('given up by Esc, with the focus back on the button', async () => {
      await compose();
      await type('Never mind');
      await press('Escape');
      assert.equal(await get('.composer').count(), 0);
      const label = await panel.page.evaluate(() =>
        document.activeElement?.getAttribute('aria-label'),
      );
      assert.equal(label, 'New translation note');
      await reopen();
      await showNotes();
      assert.equal(await get('.composer').count(), 0);
    });

    it('brought back after Esc, as long as no other one has been begun', async () => {
      await compose();
      await type('Mind');
      await press('Escape');
      const undo = get('.done').getByRole('button', { name: 'Undo' });
      assert.match(await get('.done').innerText(), /has been discarded/);
      await compose();
      await undo.press('Enter');
      await type(' it');
      assert.equal(await get('.composer textarea').inputValue(), 'Mind it');
      assert.equal(await get('.done').count(), 0);
    });

    it('still there as a draft when the panel is opened again, without taking the focus', async () => {
      await compose();
      await type('Half a thou');
      await reopen();
      await showNotes();
      assert.equal(await get('.composer textarea').inputValue(), 'Half a thou');
      assert.equal(await get('.composer blockquote').innerText(), target.quote);
      assert.equal(await panel.page.evaluate(() => document.activeElement?.tagName), 'BODY');
    });

    it('not offered on another article, and still there on its own', async () => {
      await compose();
      await type('About the first');
      await show(
        panelModel({ article: { id: 'other', title: '別の記事', language: 'ja' }, notes: [] }),
      );
      assert.equal(await get('.composer').count(), 0);
      await showNotes();
      assert.equal(await get('.composer textarea').inputValue(), 'About the first');
    });

    it('saved on its own article, without a word lost on the one that is shown by then', async () => {
      const other = { id: 'other', title: '別の記事', language: 'ja' };
      await show(panelModel({ article: other, notes: [] }));
      await compose();
      await type('About the second');
      await showNotes();
      await compose();
      await type('About the first');
      await press('Control+Enter');
      const request = await panel.next('note/create');
      await show(panelModel({ article: other, notes: [] }));
      await panel.answer(request);
      assert.equal(await get('.composer textarea').inputValue(), 'About the second');
      const dropped = (await panel.next('draft/drop')).payload as { article: string };
      assert.equal(dropped.article, panelModel().article?.id);
      await showNotes();
      assert.equal(await get('.composer').count(), 0);
    });

    it('not given up while it is being saved', async () => {
      await compose();
      await type('A thought');
      await press('Control+Enter');
      const request = await panel.next('note/create');
      await press('Escape');
      await button('Cancel').press('Enter');
      assert.equal(await get('.composer textarea').inputValue(), 'A thought');
      assert.equal(await get('.done').count(), 0);
      await panel.answer(request);
      assert.equal(await get('.composer').count(), 0);
    });

    it('kept with the tag that is only half typed', async () => {
      await compose();
      await panel.page.getByLabel('Tags, separated by commas').focus();
      await type('word-ord');
      await reopen();
      await showNotes();
      assert.equal(await get('.composer .tag').innerText(), 'word-ord');
    });

    it('what the host kept last, where the panel kept an older copy', async () => {
      await compose();
      await type('Old');
      const kept = panel.posted('draft/keep').at(-1)?.payload as DraftView;
      const draft = { ...kept.draft, body: 'Old, and more', written: kept.draft.written + 1 };
      await reopen();
      await show(panelModel({ drafts: { kept: [{ key: kept.key, draft }], dropped: {} } }));
      assert.equal(await get('.composer textarea').inputValue(), 'Old, and more');
    });

    it('kept when another one is asked for', async () => {
      await compose();
      await type('Begun');
      await panel.send('panel/compose', elsewhere);
      assert.equal(await get('.composer blockquote').innerText(), target.quote);
      assert.equal(await get('.composer textarea').inputValue(), 'Begun');
      assert.match(await get('.composer .held').innerText(), /Save or cancel this note/);
    });

    it('moved to another passage as long as nothing has been written', async () => {
      await compose();
      await panel.send('panel/compose', elsewhere);
      assert.equal(await get('.composer blockquote').innerText(), elsewhere.quote);
      await type('Now');
      assert.equal(await get('.composer textarea').inputValue(), 'Now');
    });

    it('typed without VS Code seeing the plain keys, but its own', async () => {
      await panel.page.evaluate(() => {
        const seen: string[] = [];
        window.addEventListener('keydown', ({ key }) => seen.push(key));
        Object.assign(window, { seen });
      });
      await compose();
      await type('ab');
      await press('Delete');
      await press('Control+b');
      await press('F1');
      const seen = await panel.page.evaluate(() => (window as unknown as { seen: string[] }).seen);
      assert.deepEqual(seen, ['Control', 'b', 'F1']);
    });

    it('not started for a reason that is said', async () => {
      await button('New translation note').click();
      await panel.answer(await panel.next('panel/compose'), 'Nothing is in view');
      assert.match(await panel.page.getByRole('alert').innerText(), /Nothing is in view/);
      await button('Close').click();
      assert.equal(await panel.page.getByRole('alert').count(), 0);
    });
  });

  describe('has a note edited in its place', () => {
    const first = note({ id: 'a', body: 'First', quote: '一', range: { start: 0, end: 1 } });
    const second = note({ id: 'b', body: 'Second', quote: '二', range: { start: 5, end: 6 } });
    const box = (): Locator => get('.item textarea');

    beforeEach(async () => {
      await open();
      await showNotes(first, second);
      await item('二').locator('.passage').focus();
      await press('e');
    });

    it('and saved, with the focus back on the item', async () => {
      assert.equal(await box().inputValue(), 'Second');
      await press('Control+A');
      await type('Better');
      await press('Control+Enter');
      const request = await panel.next('note/change');
      assert.deepEqual(request.payload, { id: 'b', body: 'Better', was: { body: 'Second' } });
      await showNotes(first, { ...second, body: 'Better', markup: ['Better'] });
      await panel.answer(request);
      assert.equal(await box().count(), 0);
      assert.equal(await focused(), '二');
      assert.match(await item('二').innerText(), /Better/);
      assert.equal(await announced(), 'Note saved.');
    });

    it('without taking back what others write there meanwhile', async () => {
      await showNotes(first, { ...second, body: 'Theirs', markup: ['Theirs'], tags: ['theirs'] });
      assert.equal(await box().inputValue(), 'Second', 'what is being written stays');
      await item('二').getByLabel('Tags, separated by commas').fill('urgent');
      await press('Control+Enter');
      const { payload } = await panel.next('note/change');
      assert.deepEqual(payload, { id: 'b', tags: ['urgent'], was: { body: 'Second' } });
    });

    it('and kept in the form when it cannot be saved', async () => {
      await press('End');
      await type(' thought');
      await button('Save').click();
      await panel.answer(await panel.next('note/change'), 'Read-only');
      assert.equal(await box().inputValue(), 'Second thought');
      assert.match(await get('.item [role="alert"]').innerText(), /Read-only/);
    });

    it('by the button as well, and given up by Esc', async () => {
      await press('Escape');
      assert.equal(await focused(), '二');
      assert.equal(await get('.done').count(), 0, 'there is nothing to bring back');
      await item('一').hover();
      await item('一').getByRole('button', { name: 'Edit' }).click();
      assert.equal(await box().inputValue(), 'First');
      assert.equal(await panel.page.evaluate(() => document.activeElement?.tagName), 'TEXTAREA');
    });

    it('and what was written is brought back after Esc', async () => {
      await type(', better');
      const written = await box().inputValue();
      await press('Escape');
      await get('.done').getByRole('button', { name: 'Undo' }).click();
      assert.equal(await box().inputValue(), written);
    });

    it('while the list around it changes', async () => {
      await press('End');
      await type(' thought');
      await box().evaluate((element) => Object.assign(window, { before: element }));
      const earlier = note({ id: 'c', quote: '零', range: { start: 0, end: 9 } });
      await showNotes(first, earlier, { ...second, range: { start: 50, end: 51 } });
      await type('s');
      assert.equal(await box().inputValue(), 'Second thoughts');
      const isSame = await box().evaluate(
        (element) => (window as unknown as { before: unknown }).before === element,
      );
      assert.ok(isSame, 'the text box is still the same element');
    });

    it('and goes on where it was when the panel is opened again', async () => {
      await press('End');
      await type(' thought');
      await reopen();
      await showNotes(first, second);
      assert.equal(await box().inputValue(), 'Second thought');
    });
  });

  describe('has a note deleted', () => {
    const notes = ['一', '二', '三'].map((quote, index) =>
      note({ id: quote, quote, range: { start: index * 10, end: index * 10 + 1 } }),
    );
    const [first, , third] = notes as [NoteView, NoteView, NoteView];

    const deleteSecond = async (): Promise<void> => {
      await item('二').locator('.passage').focus();
      await press('Delete');
      const request = await panel.next('note/delete');
      assert.deepEqual(request.payload, { id: '二' });
      await showNotes(first, third);
      await panel.answer(request);
    };

    beforeEach(async () => {
      await open();
      await showNotes(...notes);
    });

    it('and brought back in its place', async () => {
      await deleteSecond();
      const texts = await get('.item').allInnerTexts();
      assert.match(texts[1] ?? '', /^Note deleted\.\s+Undo/);
      assert.equal(await announced(), 'Note deleted.');
      assert.equal(await focused(), 'Undo');
      await press('Enter');
      const request = await panel.next('note/undoDelete');
      assert.deepEqual(request.payload, { id: '二' });
      await showNotes(...notes);
      await panel.answer(request);
      assert.deepEqual(await passages(), ['一', '二', '三']);
      assert.equal(await focused(), '二');
      assert.equal(await announced(), 'Note restored.');
    });

    it('with what was being written in it', async () => {
      await item('二').locator('.passage').focus();
      await press('e');
      await get('textarea').fill('Half of a thought');
      await deleteSecond();
      assert.equal(await get('textarea').count(), 0);
      await press('Enter');
      const request = await panel.next('note/undoDelete');
      await showNotes(...notes);
      await panel.answer(request);
      assert.equal(await item('二').locator('textarea').inputValue(), 'Half of a thought');
    });

    it('also when the reply comes before the list', async () => {
      await item('二').hover();
      await item('二').getByRole('button', { name: 'Delete' }).click();
      await panel.answer(await panel.next('note/delete'));
      assert.deepEqual(await passages(), ['一', '三']);
      await showNotes(first, third);
      assert.equal(await button('Undo').count(), 1);
    });

    it('and the offer to bring it back is put away', async () => {
      await deleteSecond();
      await button('Close').click();
      assert.equal(await button('Undo').count(), 0);
      assert.deepEqual(await passages(), ['一', '三']);
      assert.equal(await focused(), '三');
    });

    it('not, for a reason that is said', async () => {
      await item('二').locator('.passage').focus();
      await press('Delete');
      await panel.answer(await panel.next('note/delete'), 'Read-only');
      assert.match(await panel.page.getByRole('alert').innerText(), /Read-only/);
      assert.deepEqual(await passages(), ['一', '二', '三']);
    });
  });

  describe('works by keyboard', () => {
    beforeEach(async () => {
      await open();
      await show(panelModel({ place: undefined }));
    });

    it('with one item at a time in the Tab order, and its buttons after it', async () => {
      await panel.page.getByRole('radio', { name: 'All' }).focus();
      const tabbed: string[] = [];
      const tabTo = async (last: string): Promise<string[]> => {
        tabbed.length = 0;
        while (tabbed.at(-1) !== last && tabbed.length < 12) {
          await press('Tab');
          tabbed.push(await focusedName());
        }
        return tabbed;
      };
      assert.deepEqual(await tabTo('電話会談'), [
        'New translation note',
        'Search the notes',
        'Colors, tags and states',
        '電話会談',
      ]);
      await press('ArrowDown');
      assert.match(await focused(), /^止まっていた/);
      assert.deepEqual(await tabTo('More'), [
        'lead',
        'word-order',
        'metaphor',
        'Edit',
        'Reply',
        'Delete',
        'More',
      ]);
      for (let i = 0; i < 7; i++) await press('Shift+Tab');
      assert.match(await focused(), /^止まっていた/);
      assert.equal(await get('.passage[tabindex="0"]').count(), 1);
    });

    it('with arrows, Home and End through all sections, stopping at the ends', async () => {
      await get('.passage').first().focus();
      await press('End');
      assert.equal(await focused(), '電話会談は先週から準備されていた');
      await press('ArrowDown');
      assert.equal(await focused(), '電話会談は先週から準備されていた');
      await press('ArrowUp');
      assert.equal(await focused(), '交渉');
      await press('Home');
      await press('ArrowUp');
      assert.equal(await focused(), '電話会談');
    });

    it('without E and Delete doing anything to the glossary', async () => {
      await get('.passage').first().focus();
      await press('e');
      await press('Delete');
      assert.equal(await get('textarea').count(), 0);
      assert.deepEqual(panel.posted('note/delete'), []);
    });

    it('keeping the item that has the focus below the head of the panel', async () => {
      await get('.passage').last().focus();
      await press('Home');
      await press('ArrowDown');
      await press('ArrowDown');
      await press('ArrowUp');
      await press('ArrowUp');
      const head = await get('.panel-header').boundingBox();
      const box = await get('.passage').first().boundingBox();
      assert.ok(head && box && box.y >= head.y + head.height);
    });
  });

  describe('with nothing to list', () => {
    beforeEach(() => open());

    it('says what to do while no article is open', async () => {
      await show({
        notes: [],
        entryNotes: [],
        people: [],
        unknownNames: [],
        vocabulary: { colors: {}, tags: [] },
      });
      assert.match(await get('main').innerText(), /No article is open/);
      assert.match(await get('main').innerText(), /Kunten: Open in Reader/);
      await button('Open sample article').click();
      await panel.answer(await panel.next('panel/openSample'), 'No such file');
      assert.match(await panel.page.getByRole('alert').innerText(), /No such file/);
    });

    it('says how to write the first note', async () => {
      await showNotes();
      assert.match(await get('main').innerText(), /No notes on this article yet\s+Select words/);
    });

    it('says that a filter leaves nothing', async () => {
      await show(panelModel({ notes: [] }));
      await panel.page.locator('.filter label', { hasText: 'Notes' }).click();
      assert.match(await get('main').innerText(), /No notes of your own yet/);
    });
  });

  describe('lists who is in the article', () => {
    const places = (...starts: number[]) => starts.map((start) => ({ start, end: start + 4 }));
    const people = [
      { entry: 'donald-trump', name: 'ドナルド・トランプ', places: places(10, 60, 200) },
      { entry: 'vladimir-putin', name: 'ウラジーミル・プーチン', places: places(30) },
    ];
    const unknownNames = [
      { form: 'ミーナ・クロスビー', type: 'person', places: places(90, 300) },
      { form: 'カラス', type: 'person', places: places(120) },
    ] as const;
    const model = panelModel({ people, unknownNames: [...unknownNames] });
    const toggle = (): Locator => panel.page.getByRole('button', { name: /^People/ });
    const names = (): Promise<string[]> => get('.people .name').allTextContents();
    const person = (name: string): Locator => get('.person-name').filter({ hasText: name });

    beforeEach(async () => {
      await open();
      await show(model);
    });

    it('by how many at first, and by name when it is opened, now and later', async () => {
      assert.match(await toggle().innerText(), /^People\s+2\s+Not in the glossary: 2$/);
      assert.equal(await toggle().getAttribute('aria-expanded'), 'false');
      assert.deepEqual(await names(), []);
      await toggle().click();
      assert.equal(await toggle().getAttribute('aria-expanded'), 'true');
      assert.deepEqual(await names(), [
        'ドナルド・トランプ',
        'ウラジーミル・プーチン',
        'ミーナ・クロスビー',
        'カラス',
      ]);
      const known = panel.page.getByRole('list', { name: 'People' });
      assert.equal(await known.getByRole('listitem').count(), 2);
      const unknown = panel.page.getByRole('list', { name: 'Not in the glossary' });
      assert.equal(await unknown.getByRole('listitem').count(), 2);
      await reopen();
      await show(model);
      assert.equal((await names()).length, 4);
    });

    it('with how often each is mentioned, and shows the first mention, then the next', async () => {
      await toggle().click();
      await panel.page
        .getByRole('button', { name: 'ドナルド・トランプ Mentioned 3 times' })
        .waitFor();
      await panel.page.getByRole('button', { name: 'カラス Mentioned once' }).waitFor();
      for (const start of [10, 60, 200, 10]) {
        await person('トランプ').click();
        assert.deepEqual((await panel.next('reader/reveal')).payload, {
          range: { start, end: start + 4 },
        });
      }
      assert.equal(await announced(), 'Mention 1 of 3');
      await person('ミーナ').click();
      assert.deepEqual((await panel.next('reader/reveal')).payload, {
        range: { start: 90, end: 94 },
      });
    });

    it('with the offer to add a name that the glossary does not have', async () => {
      await toggle().click();
      await button('Add “ミーナ・クロスビー” to the glossary').click();
      assert.deepEqual((await panel.next('glossary/add')).payload, {
        form: 'ミーナ・クロスビー',
        type: 'person',
        language: 'ja',
        range: { start: 90, end: 94 },
      });
    });

    it('with the way to say that something is no name, keeping the focus at the list', async () => {
      await toggle().click();
      await button('“カラス” is no name').click();
      const request = await panel.next('linking/never');
      assert.deepEqual(request.payload, { form: 'カラス' });
      await show({ ...model, unknownNames: unknownNames.slice(0, 1) });
      await panel.answer(request);
      assert.equal((await names()).length, 3);
      assert.match(await focused(), /^People/);
      await button('“ミーナ・クロスビー” is no name').click();
      await panel.answer(await panel.next('linking/never'), 'Read-only');
      assert.match(await panel.page.getByRole('alert').innerText(), /Read-only/);
    });

    it('by keyboard, with one name at a time in the Tab order', async () => {
      await button('Colors, tags and states').focus();
      await press('Tab');
      await press('Enter');
      await press('Tab');
      assert.match(await focused(), /^ドナルド・トランプ/);
      await press('End');
      assert.match(await focused(), /^カラス/);
      await press('ArrowUp');
      await press('Tab');
      await press('Enter');
      assert.equal(
        ((await panel.next('glossary/add')).payload as { form: string }).form,
        'ミーナ・クロスビー',
      );
      await press('Tab');
      await press('Tab');
      assert.equal(await focused(), '電話会談');
    });

    it('not at all where it has no names', async () => {
      await show(panelModel());
      assert.equal(await toggle().count(), 0);
    });

    for (const theme of THEMES) {
      it(`accessibly in ${theme.name}`, async () => {
        await panel.close();
        await open({ theme });
        await show(model);
        await toggle().click();
        await person('トランプ').click();
        assert.deepEqual(await panel.accessibilityProblems(), []);
        assert.deepEqual(await smallTargets(), []);
        await panel.screenshot(`notes-panel-people-${theme.name.replaceAll(' ', '-')}`);
      });
    }
  });

  describe('is accessible', () => {
    for (const theme of THEMES) {
      it(`in ${theme.name}: no violation, and targets large enough`, async () => {
        await open({ theme });
        const problems = async (): Promise<string[]> => [
          ...(await panel.accessibilityProblems()),
          ...(await smallTargets()),
        ];
        await show({
          notes: [],
          entryNotes: [],
          people: [],
          unknownNames: [],
          vocabulary: { colors: {}, tags: [] },
        });
        assert.deepEqual(await problems(), []);
        await showNotes();
        assert.deepEqual(await problems(), []);
        await show(panelModel());
        await panel.screenshot(`notes-panel-${theme.name.replaceAll(' ', '-')}`);
        assert.deepEqual(await problems(), []);

        const { notes } = panelModel();
        await item('次の4人').locator('.passage').focus();
        await press('Delete');
        const request = await panel.next('note/delete');
        await show(panelModel({ notes: notes.filter(({ id }) => id !== 'mine') }));
        await panel.answer(request);
        await item('そう遠くない').locator('.passage').focus();
        await press('e');
        await type(' Or not.');
        await button('Save').click();
        await panel.answer(await panel.next('note/change'), 'Read-only');
        await item('止まっていた').hover();
        await panel.send('panel/compose', {
          range: { start: 31, end: 57 },
          quote: '止まっていた外交の歯車',
          kind: 'translation',
        });
        await type('Single');
        assert.deepEqual(await problems(), []);
        await panel.screenshot(`notes-panel-writing-${theme.name.replaceAll(' ', '-')}`);
      });
    }
  });
});
