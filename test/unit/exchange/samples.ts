import fs from 'node:fs';
import fc from 'fast-check';
import { select } from '../../../src/core/anchoring/select';
import { parseArticle } from '../../../src/core/article/parse';
import { passages } from '../../../src/core/article/passages';
import type {
  ExportContext,
  ExportedArticle,
  ExportedNote,
} from '../../../src/core/exchange/exportedNote';
import type { Imported, ImportedNote } from '../../../src/core/exchange/importedNote';
import {
  planImport,
  type ImportPlan,
  type ImportTarget,
} from '../../../src/core/exchange/importPlan';
import { KnownNotes } from '../../../src/core/exchange/importSources';
import { readImport } from '../../../src/core/exchange/readImport';
import type { Note } from '../../../src/core/notes/note';
import { parseNote, serializeNote } from '../../../src/core/notes/webAnnotation';
import { translator } from '../../../src/core/text/translate';

export const TEXT = `# 川辺の朝市

朝市の町には二つの川が流れる。**朝市**は七時に開く。

𠮷野家の前に市が立つ。`;
export const ARTICLE = '019b0000-0000-7000-8000-0000000000a1';
export const NOW = '2026-03-02T00:00:00.000Z';

const parsed = parseArticle(TEXT, { format: 'markdown', language: 'ja' });
export const article: ExportedArticle = {
  id: ARTICLE,
  path: 'articles/kawa.md',
  title: '川辺の朝市',
  href: '../articles/kawa.md',
  reading: { text: TEXT, passages: passages(parsed), language: 'ja' },
};
export const target: ImportTarget = { id: ARTICLE, text: TEXT, format: 'markdown' };

export function uuid(n: number): string {
  return `019b0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
}

/** A note on the first place where the text has these words. */
export function note(n: number, words: string, rest: Partial<Note> = {}): Note {
  const start = TEXT.indexOf(words);
  return {
    id: uuid(n),
    kind: 'personal',
    body: `Note **${n}**`,
    tags: [],
    created: `2026-02-${String(10 + n)}T00:00:00.000Z`,
    modified: `2026-02-${String(10 + n)}T01:00:00.000Z`,
    article: ARTICLE,
    selector: select(TEXT, { start, end: start + words.length }),
    ...rest,
  };
}

function exported(note: Note): ExportedNote {
  const start = TEXT.indexOf(note.selector.exact);
  return { note, article, range: { start, end: start + note.selector.exact.length } };
}

function context(notes: readonly Note[] = []): ExportContext {
  return {
    now: NOW,
    t: translator({}),
    meaning: (color) => `means ${color}`,
    noteOf: (id) => notes.find((note) => note.id === id),
  };
}

/** What a format makes of notes. */
export function write(
  notes: readonly Note[],
  format: (notes: readonly ExportedNote[], context: ExportContext) => Iterable<string>,
): string {
  return [...format(notes.map(exported), context(notes))].join('');
}

/** What reading a file and importing it on the article comes to. */
export function plan(
  items: readonly ImportedNote[],
  there: readonly Note[] = [],
  on: ImportTarget = target,
): ImportPlan {
  let next = 900;
  const options = { now: NOW, newId: () => uuid(next++), t: translator({}) };
  const planning = planImport(items, on, new KnownNotes(there), options);
  for (;;) {
    const { done, value } = planning.next();
    if (done) return value;
  }
}

/** The notes that are there after an import, as their files hold them. */
export function imported({ step }: ImportPlan): Note[] {
  return step.map(({ after }) => {
    const read = parseNote(serializeNote(after));
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    return read.note;
  });
}

export function fixture(name: string): Imported {
  return readImport(fs.readFileSync(`test/fixtures/exchange/${name}`, 'utf8'), name);
}

/** Characters that mean something to one format or another. */
export const trouble = fc.constantFrom(
  ...Array.from('a 川𠮷\u{1f469}\u200d=+-@＝\'",;\t\r\n\u2028\0\\<>&#*_`[]().!|~'),
  '\ud800',
);
