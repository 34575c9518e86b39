// Holds what Kunten writes against the assertions of a checkout of w3c/web-annotation-tests, and reads the
// annotations that come with it: `webAnnotation.js CHECKOUT`, from the project’s folder.
import fs from 'node:fs';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { ImportError } from '../../src/core/exchange/importedNote';
import { KnownNotes } from '../../src/core/exchange/importSources';
import { planImport } from '../../src/core/exchange/importPlan';
import { readImport } from '../../src/core/exchange/readImport';
import { writeWebAnnotations } from '../../src/core/exchange/webAnnotation';
import { HIGHLIGHT_COLORS } from '../../src/core/notes/highlightColor';
import type { Note } from '../../src/core/notes/note';
import { parseNote, serializeNote } from '../../src/core/notes/webAnnotation';
import { translator } from '../../src/core/text/translate';
import { jsonFiles, listedIn, readAssertions, type Assertion } from './assertions';

const NOW = '2026-11-24T00:00:00.000Z';
const ARTICLE = '01951f2c-8a40-7c1e-9d35-00000000000a';
const t = translator({});

const SELECTOR = { exact: '歯車', prefix: '外交の', suffix: 'が', start: 3, end: 5 };
const PLAIN: Note = {
  id: '01951f2c-8a40-7c1e-9d35-000000000001',
  kind: 'personal',
  body: '歯車 are **gears**.',
  tags: [],
  created: '2026-11-23T00:00:00.000Z',
  modified: '2026-11-23T01:00:00.000Z',
  article: ARTICLE,
  selector: SELECTOR,
};
const tombstone = { ...PLAIN, deleted: NOW };

/** A note of every kind that there is. */
const KINDS: Readonly<Record<string, Note>> = {
  plain: PLAIN,
  'translation note': { ...PLAIN, kind: 'translation' },
  tagged: { ...PLAIN, tags: ['lead', '語順', ''] },
  'highlight only': { ...PLAIN, body: '' },
  ...Object.fromEntries(HIGHLIGHT_COLORS.map((color) => [color, { ...PLAIN, color }])),
  signed: { ...PLAIN, creator: '読者' },
  reply: { ...PLAIN, replyTo: '01951f2c-8a40-7c1e-9d35-000000000002' },
  're-attached': { ...PLAIN, earlier: [SELECTOR, { ...SELECTOR, start: 9, end: 11 }] },
  deleted: tombstone,
  'at the beginning': { ...PLAIN, selector: { ...SELECTOR, prefix: '', suffix: '', start: 0 } },
  'of half a character': { ...PLAIN, body: '\ud83c', tags: ['\udf8c'] },
  everything: {
    ...tombstone,
    kind: 'translation',
    tags: ['lead'],
    color: 'pink',
    creator: '読者',
    replyTo: PLAIN.id,
    earlier: [SELECTOR],
  },
};

class Check {
  failures = 0;
  checked = 0;
  readonly #fulfilled = new Set<Assertion>();

  constructor(private readonly assertions: readonly Assertion[]) {}

  /** Holds a document against assertions; those that it has to fulfil count. */
  hold(what: string, value: unknown, required: ReadonlySet<string>): void {
    this.checked++;
    for (const assertion of this.assertions) {
      if (assertion.holds(value)) this.#fulfilled.add(assertion);
      else if (required.has(assertion.file)) this.fail(`${what}: ${assertion.message}`);
    }
  }

  fail(message: string): void {
    this.failures++;
    console.log(`✘ ${message}`);
  }

  /** How many of the assertions of a level something has fulfilled. */
  share(level: Assertion['level']): string {
    const all = this.assertions.filter((assertion) => assertion.level === level);
    const fulfilled = all.filter((assertion) => this.#fulfilled.has(assertion));
    return `${fulfilled.length} of ${all.length} ${level.toUpperCase()}`;
  }
}

function shippedNotes(): Map<string, Note> {
  const root = 'annotations/sample/.kunten/notes';
  const files = fs.readdirSync(root, { recursive: true, encoding: 'utf8' });
  return new Map(
    files
      .filter((name) => name.endsWith('.json'))
      .map((name) => {
        const read = parseNote(fs.readFileSync(path.join(root, name), 'utf8'));
        if ('problems' in read) throw new Error(`${name} is no note`);
        return [name, read.note];
      }),
  );
}

/** An exported collection, as the value of its JSON. */
function exported(notes: Iterable<Note>): { first: { items: readonly unknown[] } } {
  const article = { id: ARTICLE, path: '記事.md', title: '記事', href: '%E8%A8%98%E4%BA%8B.md' };
  const all = [...notes].map((note) => ({ note, article }));
  const context = { now: NOW, t, meaning: String, noteOf: () => undefined };
  return JSON.parse([...writeWebAnnotations(all, context)].join('')) as ReturnType<typeof exported>;
}

/** The notes that an annotation is imported as. */
function imported(text: string): readonly Note[] {
  const { items } = readImport(text, 'sample.json');
  const target = { id: ARTICLE, text: 'No such passage.', format: 'plain' as const };
  const options = { now: NOW, newId: uuidv7, t };
  const planning = planImport(items, target, new KnownNotes([]), options);
  for (;;) {
    const next = planning.next();
    if (next.done) return next.value.step.map(({ after }) => after);
  }
}

function main(checkout: string): number {
  const assertions = readAssertions(checkout);
  const check = new Check(assertions);
  const musts = listedIn(checkout, 'annotations/annotationMusts.test');
  const collectionMusts = listedIn(checkout, 'collections/collectionMusts.test');
  const pageMusts = listedIn(checkout, 'collections/pages/pageMusts.test');
  console.log(`${assertions.length} assertions; an annotation has to fulfil ${musts.size}.`);

  const notes = new Map([...Object.entries(KINDS), ...shippedNotes()]);
  for (const [name, note] of notes) {
    check.hold(`the file of a note, ${name}`, JSON.parse(serializeNote(note)), musts);
  }
  const collection = exported(notes.values());
  check.hold('an exported collection', collection, collectionMusts);
  check.hold('an exported collection with its page', collection, pageMusts);
  for (const [i, name] of [...notes.keys()].entries()) {
    check.hold(`an exported note, ${name}`, collection.first.items[i], musts);
  }

  let read = 0;
  for (const file of jsonFiles(checkout, 'tools/samples/correct')) {
    const text = fs.readFileSync(path.join(checkout, file), 'utf8');
    try {
      const { items, skipped } = readImport(text, file);
      if (items.length === 0 && skipped.length === 0) check.fail(`${file}: passed over in silence`);
      read += items.length;
      const original: unknown = JSON.parse(text);
      const isWhole = assertions.every(({ file, holds }) => !musts.has(file) || holds(original));
      for (const one of exported(imported(text)).first.items) {
        check.hold(`${file}, imported and exported again`, one, isWhole ? musts : new Set());
      }
    } catch (error) {
      check.fail(`${file}: ${String(error)}`);
    }
  }
  for (const file of jsonFiles(checkout, 'tools/samples/incorrect')) {
    try {
      imported(fs.readFileSync(path.join(checkout, file), 'utf8'));
    } catch (error) {
      if (!(error instanceof ImportError)) check.fail(`${file}: ${String(error)}`);
    }
  }
  console.log(`${read} notes read from the sample annotations; the incorrect ones do no harm.`);
  const levels = (['must', 'should', 'may'] as const).map((level) => check.share(level));
  console.log(`${check.checked} documents held against the assertions; what they fulfil between them: ${levels.join(', ')}.`); // prettier-ignore
  console.log(`${check.failures} failures`);
  return check.failures === 0 ? 0 : 1;
}

process.exitCode = main(process.argv[2] ?? '');
