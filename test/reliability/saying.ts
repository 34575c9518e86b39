import type { Note } from '../../src/core/notes/note';
import type { NoteStep } from '../../src/core/notes/noteChange';
import { serializeNote } from '../../src/core/notes/webAnnotation';
import { fingerprint } from '../../src/core/text/hash';

/** What a writer says: before it makes a step, and when that is acknowledged. */
export type Said =
  | { readonly ready: true }
  | { readonly asks: readonly Saying[] }
  | { readonly did: readonly Saying[] };

/** What there is to know of a change. */
export interface Saying {
  readonly id: string;
  /** Of the note, as it is from then on. */
  readonly version: string;
  /** Of what it has taken the place of. */
  readonly replaces?: string;
}

/** Differs with everything that a note’s file says. */
export const versionOf = (note: Note): string => fingerprint(serializeNote(note));

export const sayingsOf = (step: NoteStep): Saying[] =>
  step.map(({ before, after }) => ({
    id: after.id,
    version: versionOf(after),
    ...(before ? { replaces: versionOf(before) } : {}),
  }));
