import { v7 as uuidv7 } from 'uuid';
import { NoteStore, type NoteStoreOptions } from '../../../src/core/storage/noteStore';
import type { Note } from '../../../src/core/notes/note';
import { translator } from '../../../src/core/text/translate';
import { MemoryDisk, type Mounting } from '../../reliability/memoryDisk';

export const ARTICLE = '01951f2c-8a40-7c1e-9d35-000000000001';

export const options: NoteStoreOptions = {
  newId: uuidv7,
  now: () => '2026-01-01T00:00:00.000Z',
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  staleLock: 50,
  t: translator({}),
};

let minutes = 0;

/** A note as a reader would write it, each later than the one before. */
export function noteOf(body: string, more: Partial<Note> = {}): Note {
  const time = new Date(Date.UTC(2026, 0, 1, 0, minutes++)).toISOString();
  return {
    id: uuidv7(),
    kind: 'personal',
    body,
    tags: [],
    created: time,
    modified: time,
    article: ARTICLE,
    selector: { exact: '猫', prefix: '', suffix: 'がいる。', start: 0, end: 1 },
    ...more,
  };
}

export { MemoryDisk };

/** A window that has a disk open. */
export async function open(disk: MemoryDisk, mounting: Mounting = {}): Promise<NoteStore> {
  const store = new NoteStore(disk.mount(mounting), options);
  await store.load();
  return store;
}

export function fileOf({ article, id }: Note): string {
  return `notes/${article}/${id}.json`;
}

export function textOf(disk: MemoryDisk, path: string): string {
  return new TextDecoder().decode(disk.files.get(path));
}

export function put(disk: MemoryDisk, path: string, text: string): void {
  disk.files.set(path, new TextEncoder().encode(text));
}

export function bodies(store: NoteStore): string[] {
  return store.notes.map(({ body }) => body).sort();
}

/** Lets everybody else take a number of steps. */
export async function steps(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setImmediate(resolve));
}
