import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import type { Page } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { parseArticle } from '../../src/core/article/parse';
import { exportHtml, inlineScript, inlineStyle, type Inlined } from '../../src/core/exchange/html';
import { describeFormat, EXPORT_FORMATS } from '../../src/core/exchange/formats';
import { planImport } from '../../src/core/exchange/importPlan';
import { importReport } from '../../src/core/exchange/importReport';
import { KnownNotes } from '../../src/core/exchange/importSources';
import { readImport } from '../../src/core/exchange/readImport';
import { csvRecords } from '../../src/core/glossary/formats/csvRecords';
import { Complaints } from '../../src/core/glossary/formats/complaints';
import type { Entry } from '../../src/core/glossary/entry';
import { parseGlossary } from '../../src/core/glossary/parse';
import { compileLinker } from '../../src/core/linking/link';
import { h } from '../../src/core/markup/element';
import { toHtml } from '../../src/core/markup/html';
import type { Note } from '../../src/core/notes/note';
import { parseNote, serializeNote } from '../../src/core/notes/webAnnotation';
import { prose } from '../../src/core/rendering/prose';
import { translator } from '../../src/core/text/translate';
import { safeUrl } from '../../src/core/text/url';
import type { NoteView, PanelModel } from '../../src/protocol/messages';
import { projectPath } from '../host/project.mjs';
import { panelModel } from '../webview/panelModel';
import { readerPage } from '../webview/readerPage';
import { THEMES, type Theme } from '../webview/themes';
import { useBrowser, Webview, type WebviewOptions } from '../webview/webview';
import { noteWith } from './notes';

interface Family {
  readonly from: string;
  readonly vectors: readonly string[];
}

const FAMILIES = JSON.parse(
  fs.readFileSync(projectPath('test', 'fixtures', 'xss.json'), 'utf8'),
) as readonly Family[];
const VECTORS = FAMILIES.flatMap(({ vectors }) => vectors);

const [theme] = THEMES as [Theme];
const t = translator({});
const NOW = '2026-11-23T00:00:00.000Z';

/** What our pages link to; everything else is refused. */
const HARMLESS = /^(#|https?:\/\/|mailto:)/;
/** Elements that run, load, send, or style, and that no page of ours has but in its head. */
const HARMFUL =
  'img, image, iframe, frame, object, embed, applet, base, meta, link, style, audio, video, source, track, picture, portal, marquee, math, template, animate, set, use, foreignObject, svg:not(.icon)';

/** A note of which everything that can be is a vector. */
const hostileNote = (vector: string, n: number): Note =>
  noteWith({
    body: vector,
    tags: [vector, `tag ${n}`],
    creator: vector,
    kind: n % 2 === 0 ? 'personal' : 'translation',
    selector: { exact: vector, prefix: vector, suffix: vector, start: n, end: n + 1 },
  });

/** A note as its file gives it back. */
function fromFile(note: Note): Note {
  const read = parseNote(serializeNote(note));
  assert.ok('note' in read, note.body);
  return read.note;
}

/** A note as the host shows it. */
function viewOf({ id, kind, body, tags, creator, selector }: Note, n: number): NoteView {
  const states = ['exact', 'changed', 'moved', 'ambiguous', 'orphan'] as const;
  const state = states[n % states.length] ?? 'exact';
  const isPlaced = state !== 'ambiguous' && state !== 'orphan';
  return {
    id,
    kind,
    state,
    ...(isPlaced ? { range: { start: n, end: n + 1 } } : {}),
    quote: selector.exact,
    body,
    markup: prose(body),
    tags: [...tags],
    ...(creator === undefined ? {} : { creator }),
    linkedFrom: [{ id: uuidv7(), title: body }],
    created: NOW,
    modified: NOW,
  };
}

const idOf = (n: number): string => `entry-${n}`;
const surfaceOf = (n: number): string => `名${String(n).padStart(4, '0')}号`;

/** An entry that the vector is everywhere in, but in the name that finds it. */
const hostileEntry = (vector: string, n: number): Entry => ({
  id: idOf(n),
  type: 'person',
  names: {
    ja: { name: surfaceOf(n), reading: vector, romanization: vector },
    en: { name: vector },
  },
  aliases: [{ language: 'ja', name: vector, kind: 'variant' }],
  description: { en: vector, ja: vector },
  facts: [{ label: { en: vector }, value: { en: vector }, asOf: '2025-02' }],
  renderings: { en: [{ text: vector, use: vector }] },
  note: { en: vector },
  links: [{ label: vector, url: vector }],
  sources: [{ title: vector, url: vector }],
});

/** The panel draws a list of as many whole; of a longer one what is in view. */
const DRAWN = 100;

function batchesOf<T>(all: readonly T[]): T[][] {
  const number = Math.ceil(all.length / DRAWN);
  return Array.from({ length: number }, (_, i) => all.slice(i * DRAWN, (i + 1) * DRAWN));
}

const ENTRIES = VECTORS.map(hostileEntry);
const TEXT = VECTORS.map((vector, n) => `${surfaceOf(n)}は${vector}`).join('\n\n');

describe('Hostile texts of every known kind', function () {
  const browser = useBrowser();
  /** What scripts that were not to run, and requests that were not to be made, have left. */
  const harm: string[] = [];

  before(async () => {
    const context = browser();
    await context.exposeFunction('harmReported', (what: string) => harm.push(what));
    await context.addInitScript(watchForHarm);
    context.on('dialog', (dialog) => {
      harm.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    context.on('page', (page) => {
      page.on('popup', () => harm.push('a window was opened'));
      page.on('framenavigated', (frame) => {
        if (!/^(about:blank|https:\/\/[a-z]+\.kunten\.test\/(#.*)?)$/.test(frame.url())) {
          harm.push(`went to ${frame.url()}`);
        }
      });
    });
    await context.route('**/*', async (route) => {
      harm.push(`asked for ${route.request().url()}`);
      await route.abort();
    });
  });
  beforeEach(() => {
    harm.length = 0;
  });

  const open = async (options: Partial<WebviewOptions>): Promise<Webview> =>
    Webview.open(browser(), {
      script: 'notes.js',
      styles: ['theme.css', 'note.css', 'notes.css'],
      body: '<main id="panel"></main><div id="status" role="status" aria-live="polite"></div>',
      boot: { messages: {} },
      theme,
      background: 'sideBar-background',
      width: 500,
      height: 800,
      ...options,
    });

  /** Nothing has run, nothing could, and nothing has left. */
  const assertHarmless = async (page: Page, errors: readonly string[]): Promise<void> => {
    const found = await page.evaluate(followEverything, HARMFUL);
    // What links do is a task of its own.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    assert.deepEqual(harm, []);
    assert.deepEqual(errors, []);
    assert.deepEqual(found.elements, []);
    assert.deepEqual(found.handlers, []);
    assert.deepEqual(
      found.links.filter((link) => !HARMLESS.test(link)),
      [],
    );
  };

  const showNotes = async (model: Partial<PanelModel>): Promise<Webview> => {
    const panel = await open({});
    await panel.next('panel/loaded');
    await panel.send('panel/show', panelModel({ notes: [], entryNotes: [], people: [], unknownNames: [], vocabulary: { colors: {}, tags: [] }, ...model })); // prettier-ignore
    return panel;
  };

  it(`are ${VECTORS.length}, from ${FAMILIES.length} families`, () => {
    assert.ok(VECTORS.length >= 200);
    assert.equal(new Set(VECTORS).size, VECTORS.length);
  });

  it('do nothing as notes in the panel', async () => {
    const notes = VECTORS.map((vector, n) => viewOf(fromFile(hostileNote(vector, n)), n));
    const vocabulary = { colors: { yellow: VECTORS[0] ?? '' }, tags: VECTORS };
    let shown = '';
    for (const batch of batchesOf(notes)) {
      const panel = await showNotes({
        notes: batch,
        vocabulary,
        article: { id: 'x', title: VECTORS[0] ?? '', language: '"><script>alert(1)</script>' },
      });
      shown += (await panel.page.locator('#panel').textContent()) ?? '';
      assert.equal(await panel.page.locator('.item').count(), batch.length);
      await assertHarmless(panel.page, panel.errors);
      await panel.close();
    }
    for (const vector of VECTORS) assert.ok(shown.includes(vector.trim()), vector);
  });

  it('do nothing as entries, names and people in the panel', async () => {
    const entryNotes = VECTORS.map((vector, n) => ({
      entry: idOf(n),
      name: vector,
      type: vector,
      range: { start: n, end: n + 1 },
      count: 1,
      renderings: [{ text: vector, use: vector }],
      markup: prose(vector),
    }));
    for (const batch of batchesOf(entryNotes)) {
      const panel = await showNotes({
        entryNotes: batch,
        people: VECTORS.map((vector, n) => ({ entry: idOf(n), name: vector, places: [{ start: n, end: n + 1 }] })), // prettier-ignore
        unknownNames: VECTORS.map((vector, n) => ({ form: vector, type: 'person', places: [{ start: n, end: n + 1 }] })), // prettier-ignore
      });
      assert.equal(await panel.page.locator('.item').count(), batch.length);
      await assertHarmless(panel.page, panel.errors);
      await panel.close();
    }
  });

  for (const format of ['plain', 'markdown'] as const) {
    it(`do nothing in a ${format} article, its cards and its notes`, async () => {
      const notes = VECTORS.map((vector, n) => viewOf(fromFile(hostileNote(vector, n)), n));
      const reader = await open(readerPage(TEXT, { format, entries: ENTRIES, notes }));
      const shown = await reader.page.locator('#article').textContent();
      assert.ok(shown?.includes('onerror=alert(1)'));
      assert.ok((await reader.page.locator('.mention').count()) > VECTORS.length / 2);
      await assertHarmless(reader.page, reader.errors);
      await reader.close();
    });
  }

  it('do nothing in an exported page', async () => {
    const article = parseArticle(TEXT, { format: 'markdown', language: 'ja' });
    const html = exportHtml({
      article,
      mentions: compileLinker(ENTRIES).link(article).mentions,
      entries: ENTRIES,
      style: inlined(inlineStyle(fs.readFileSync(projectPath('media', 'export.css'), 'utf8'))),
      script: inlined(
        inlineScript(
          fs
            .readFileSync(projectPath('dist', 'webview', 'export.js'), 'utf8')
            .replace(/^\/\/# sourceMappingURL=.*$/m, ''),
        ),
      ),
      t,
      uiLanguage: 'en',
    });
    const page = await browser().newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.route('https://export.kunten.test/', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
    );
    await page.goto('https://export.kunten.test/');
    assert.ok((await page.locator('.mention').count()) > VECTORS.length / 2);
    await page.evaluate(() => {
      document.querySelector('style')?.remove();
      document.querySelectorAll('head > meta').forEach((meta) => meta.remove());
      // Its links lead where they say; what is of interest is that they are all that leads anywhere.
      document.querySelectorAll('a[href^="http"]').forEach((link) => {
        link.addEventListener('click', (event) => event.preventDefault());
      });
    });
    await assertHarmless(page, errors);
    await page.close();
  });

  it('stay what they are in the HTML of every page, also when that is parsed again and again', async () => {
    const page = await browser().newPage();
    const html = VECTORS.map((vector) => toHtml(h('p', { title: vector, lang: vector }, vector)));
    const read = await page.evaluate((html) => {
      const times = (markup: string, n: number): string => {
        const document = new DOMParser().parseFromString(markup, 'text/html');
        return n === 0 ? document.body.innerHTML : times(document.body.innerHTML, n - 1);
      };
      return html.map((markup) => {
        const { body } = new DOMParser().parseFromString(times(markup, 2), 'text/html');
        const [p] = body.children;
        return [p?.textContent, p?.getAttribute('title'), p?.getAttribute('lang'), body.querySelectorAll('*').length]; // prettier-ignore
      });
    }, html);
    // The parser makes one line feed of every line break, and leaves out a NUL, or replaces it.
    const asParsed = (text: string) => text.replace(/\r\n?/g, '\n').replace(/[\0\ufffd]/g, '');
    for (const [i, vector] of VECTORS.entries()) {
      const [text, title, lang, elements] = read[i] ?? [];
      assert.deepEqual([text, title, lang].map((one) => asParsed(String(one))), Array(3).fill(asParsed(vector)), html[i]); // prettier-ignore
      assert.equal(elements, 1);
    }
    await page.close();
  });

  it('are refused as colours, ids and addresses', () => {
    for (const vector of VECTORS) {
      const file = JSON.parse(serializeNote(noteWith())) as Record<string, unknown>;
      for (const key of ['kunten:color', 'kunten:replyTo', 'id', 'created', 'kunten:deleted']) {
        const read = parseNote(JSON.stringify({ ...file, [key]: vector }));
        assert.ok('problems' in read, `${key}: ${vector}`);
      }
      const url = safeUrl(vector);
      assert.ok(url === undefined || HARMLESS.test(url), vector);
      const glossary = {
        schemaVersion: 1,
        title: { en: vector },
        entries: [{ ...hostileEntry(vector, 1), links: [{ label: vector, url: vector }] }],
      };
      const { entries } = parseGlossary(JSON.stringify(glossary));
      for (const { links = [] } of entries) for (const link of links) assert.match(link.url, /^https?:\/\//); // prettier-ignore
    }
  });

  it('do nothing when they are imported, from any format', async () => {
    const notes = VECTORS.map((vector, n) => hostileNote(vector, n));
    const target = { id: noteWith().article, text: TEXT, format: 'plain' as const };
    const imported: Note[] = [];
    for (const [name, text] of importFiles(notes)) {
      const { items, skipped } = readImport(text, name);
      assert.ok(items.length > VECTORS.length / 2, name);
      const options = { now: NOW, newId: uuidv7, t };
      const planning = planImport(items, target, new KnownNotes([]), options);
      let next = planning.next();
      while (!next.done) next = planning.next();
      imported.push(...next.value.step.map(({ after }) => fromFile(after)));
      const report = importReport({ file: name, added: 0, updated: 0, unchanged: 0, orphans: next.value.orphans, skipped }, t); // prettier-ignore
      assertPlainMarkdown(report);
    }
    assert.ok(imported.length > VECTORS.length);
    for (const batch of batchesOf(imported.map(viewOf))) {
      const panel = await showNotes({ notes: batch });
      await assertHarmless(panel.page, panel.errors);
      await panel.close();
    }
  });

  it('do nothing in what is exported', async () => {
    const article = { id: noteWith().article, path: 'x.md', title: VECTORS[0] ?? '', href: 'x.md' };
    const notes = VECTORS.map((vector, n) => hostileNote(vector, n));
    const all = notes.map((note) => ({ note, article: { ...article, title: note.body } }));
    const context = { now: NOW, t, meaning: String, noteOf: () => undefined };
    const written = Object.fromEntries(
      EXPORT_FORMATS.map((format) => [
        format,
        [...describeFormat(format, t).write(all, context)].join(''),
      ]),
    ) as Record<(typeof EXPORT_FORMATS)[number], string>;
    for (const { cells } of csvRecords(written.csv, new Complaints())) {
      for (const cell of cells) assert.doesNotMatch(cell, /^\s*[=+\-@＝＋－＠\t\r]/);
    }
    // Both sides of a card are HTML, without any policy; ids and tags are not.
    const cards = written.anki
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .flatMap((line) => line.split('\t').slice(1, 3));
    assert.equal(cards.length, 2 * VECTORS.length);
    const page = await browser().newPage();
    await page.route('https://anki.kunten.test/', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: cards.join('\n') }),
    );
    await page.goto('https://anki.kunten.test/');
    await page.evaluate(() => document.querySelectorAll('a').forEach((link) => link.addEventListener('click', (event) => event.preventDefault()))); // prettier-ignore
    await assertHarmless(page, []);
    await page.close();
  });
});

/** Files of other programs, and of ours, with notes. */
function importFiles(notes: readonly Note[]): [string, string][] {
  const annotations = notes.map(({ body }, n) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `https://example.org/${n}`,
    type: 'Annotation',
    creator: { type: 'Person', name: body, homepage: body },
    body: [
      { type: 'TextualBody', value: body, format: n % 2 === 0 ? 'text/html' : 'text/markdown' },
      { type: 'TextualBody', value: body, purpose: 'tagging' },
      { type: 'Image', id: body },
    ],
    target: { source: body, selector: { type: 'TextQuoteSelector', exact: body, prefix: body } },
  }));
  const hypothesis = notes.map(({ body }, n) => ({
    id: `hypothesis-${n}`,
    text: body,
    tags: [body],
    user: body,
    user_info: { display_name: body },
    uri: body,
    document: { title: [body] },
    target: [{ source: body, selector: [{ type: 'TextQuoteSelector', exact: body }] }],
  }));
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = notes.map(({ body }) => [body, body, body, body, body, '1', body].map(cell).join());
  return [
    ['annotations.json', JSON.stringify(annotations)],
    ['hypothesis.json', JSON.stringify({ export_date: NOW, annotations: hypothesis })],
    ['readwise.csv', ['Highlight,Title,Author,URL,Note,Location,Date', ...rows].join('\r\n')],
  ];
}

/** Markdown in which all that came from elsewhere is only text. */
function assertPlainMarkdown(markdown: string): void {
  assert.doesNotMatch(toHtml(h('div', null, prose(markdown))), /<(?:a|img)\b/);
  // To renderers that let HTML through, too.
  assert.doesNotMatch(markdown.replace(/\\./g, ''), /<[a-z!?/]/i);
}

function inlined(text: string): Inlined {
  return { text, sha256: createHash('sha256').update(text, 'utf8').digest('base64') };
}

/** Runs in every page, before anything else. */
function watchForHarm(): void {
  const page = window as unknown as Record<string, unknown> & { harmReported(what: string): void };
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'msgbox']) {
    page[name] = (...args: unknown[]) => page.harmReported(`${name}(${args.join()}) ran`);
  }
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    page.harmReported(`${violatedDirective} kept ${blockedURI} from being loaded`),
  );
}

/** Clicks all links of a page, and tells what in it could do harm. */
function followEverything(harmful: string): {
  elements: string[];
  handlers: string[];
  links: string[];
} {
  const all = [...document.body.querySelectorAll('*')];
  const links = [
    ...document.querySelectorAll<HTMLElement>('[href], [src], [action], [formaction]'),
  ];
  const isHead = (element: Element) => element.closest('head') !== null;
  const addresses = links
    .filter((element) => !isHead(element) && element.localName !== 'script')
    .flatMap((element) =>
      ['href', 'src', 'action', 'formaction'].flatMap((name) => element.getAttribute(name) ?? []),
    );
  const found = {
    elements: [...document.body.querySelectorAll(harmful)].map(({ outerHTML }) => outerHTML),
    handlers: all.flatMap(
      ({ attributes }) =>
      [...attributes].filter(({ name }) => /^(?:on|style$|srcdoc$)/.test(name)).map(({ name, value }) => `${name}=${value}`), // prettier-ignore
    ),
    links: addresses,
  };
  // A link for mail is the system's business, and asks for a real click.
  for (const link of links) if (link.matches('a:not([href^="mailto:"])')) link.click();
  return found;
}
