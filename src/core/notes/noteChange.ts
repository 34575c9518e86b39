import type { Note } from './note';

/** What happens to one note: as it was, if it was there, and as it is from then on. */
export interface NoteChange {
  readonly before?: Note;
  readonly after: Note;
}

/** Changes that are made together, and undone together. */
export type NoteStep = readonly NoteChange[];

/** A new note. */
export function creation(note: Note): NoteChange {
  return { after: note };
}

/** @param now ISO 8601, UTC */
export function revision(before: Note, change: Partial<Note>, now: string): NoteChange {
  return { before, after: { ...before, ...change, modified: now } };
}

/**
 * A deleted note stays, marked as such. It counts as modified then, so that git sees a conflict where it was
 * edited on another branch.
 *
 * @param now ISO 8601, UTC
 */
export function deletion(before: Note, now: string): NoteChange {
  return { before, after: { ...before, deleted: now, modified: now } };
}

/**
 * The step that takes a step back. A note that was new is deleted, since nothing that was written once
 * is ever removed.
 *
 * @param now ISO 8601, UTC
 */
export function inverse(step: NoteStep, now: string): NoteStep {
  return [...step]
    .reverse()
    .map(({ before, after }) => (before ? { before: after, after: before } : deletion(after, now)));
}
