import { v7 as uuidv7 } from 'uuid';
import type { Note } from '../../src/core/notes/note';
import { serializeNote } from '../../src/core/notes/webAnnotation';
import type { FileSystem } from '../../src/core/storage/fileSystem';
import { NoteStore, type NoteStoreOptions } from '../../src/core/storage/noteStore';
import { translator } from '../../src/core/text/translate';

/** Articles to write notes on. */
export const ARTICLES = [
  '01951f2c-8a40-7c1e-9d35-00000000000a',
  '01951f2c-8a40-7c1e-9d35-00000000000b',
] as const;
export const [ARTICLE] = ARTICLES;

/** A note with what is not given being of no account. */
export function noteWith(changes: Partial<Note> = {}): Note {
  const { created = '2026-11-23T00:00:00.000Z' } = changes;
  return {
    id: uuidv7(),
    kind: 'personal',
    body: 'A note.',
    tags: [],
    created,
    modified: created,
    article: ARTICLE,
    selector: { exact: '歯車', prefix: '外交の', suffix: 'が回り始めた', start: 5, end: 7 },
    ...changes,
  };
}

/** Where a note's file is in its library. */
export const pathOf = ({ article, id }: Pick<Note, 'article' | 'id'>): string =>
  `notes/${article}/${id}.json`;

/** A note's file as another program writes it. */
export const fileOf = (note: Note): Uint8Array => new TextEncoder().encode(serializeNote(note));

/** What storing asks of the world, as it is. */
export const SERVICES: NoteStoreOptions = {
  t: translator({}),
  newId: uuidv7,
  now: () => new Date().toISOString(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** A note store as a window has one. */
export function openStore(files: FileSystem, options: Partial<NoteStoreOptions> = {}): NoteStore {
  return new NoteStore(files, { ...SERVICES, ...options });
}
