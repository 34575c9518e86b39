import type { Note } from '../../../src/core/notes/note';

/** A note of which only what a test is about is given. */
export function aNote(id: string, changes: Partial<Note> = {}): Note {
  return {
    id,
    kind: 'personal',
    body: `Body of ${id}.`,
    tags: [],
    created: '2025-02-14T09:00:00Z',
    modified: '2025-02-14T09:00:00Z',
    article: 'an-article',
    selector: { exact: '交渉', prefix: '', suffix: '', start: 0, end: 2 },
    ...changes,
  };
}

/** A UUID that ends in a digit. */
export const uuid = (digit: number): string => `01949f2e-0000-7000-8000-00000000000${digit}`;
