import type { Note } from './note';
import type { NoteChange } from './noteChange';
import { serializeNote } from './webAnnotation';

/** What a note becomes when a change of it is applied to what is there by now. */
export interface Reconciled {
  /** What is to be there from now on; absent if that is there already. */
  readonly note?: Note;
  /** Set if both sides have written the same part anew: what was asked for, to be a note of its own. */
  readonly beside?: Note;
}

/** The parts of a note that are changed each by itself. */
const PARTS = ['kind', 'body', 'color', 'creator', 'replyTo', 'article', 'selector'] as const;

/** Whether two notes would make the same file. */
export function isSameNote(a: Note, b: Note): boolean {
  return a === b || serializeNote(a) === serializeNote(b);
}

/**
 * A change, made in the light of what someone else has written meanwhile. What only one side has changed
 * is as that side wants it; an edit is stronger than a deletion; where both have written the same part
 * anew, theirs stays and ours is to be a note beside it.
 *
 * @param there what is there by now, if anything
 */
export function reconcile({ before, after }: NoteChange, there: Note | undefined): Reconciled {
  if (!there) return { note: after };
  if (isSameNote(there, after)) return {};
  if (before && isSameNote(before, there)) return { note: after };
  if (!before) return there.deleted !== undefined ? { note: after } : besideOther(after, there);
  return merge(before, after, there);
}

/** The same made twice, as by two windows with the same draft, is one note. */
function besideOther(after: Note, there: Note): Reconciled {
  return isSameNote(timeless(after), timeless(there)) ? {} : { beside: after };
}

/** A note as if it were always there. */
export function timeless({ deleted: _, ...note }: Note): Note {
  return { ...note, created: '', modified: '' };
}

function merge(before: Note, ours: Note, theirs: Note): Reconciled {
  if (PARTS.some((part) => isContested(before[part], ours[part], theirs[part]))) {
    return { beside: ours };
  }
  const mine = PARTS.filter((part) => !isSame(before[part], ours[part]));
  const merged = defined({
    ...theirs,
    ...Object.fromEntries(mine.map((part) => [part, ours[part]])),
    earlier: mine.includes('selector') ? ours.earlier : theirs.earlier,
    tags: mergeTags(before.tags, ours.tags, theirs.tags),
    modified: ours.modified > theirs.modified ? ours.modified : theirs.modified,
    deleted: mergeDeletions(before, ours, theirs),
  });
  const isTheirs = isSameNote({ ...merged, modified: theirs.modified }, theirs);
  return isTheirs ? {} : { note: merged };
}

/** When the merged note was deleted: not at all where one side has deleted it, the other has gone on writing. */
function mergeDeletions(before: Note, ours: Note, theirs: Note): string | undefined {
  const isWritten = [ours, theirs].some(
    (side) => side.deleted === undefined && isEdited(before, side),
  );
  if (isWritten) return undefined;
  return ours.deleted === before.deleted ? theirs.deleted : ours.deleted;
}

function isEdited(before: Note, after: Note): boolean {
  return [...PARTS, 'tags' as const].some((part) => !isSame(before[part], after[part]));
}

/** Whether both sides have made something else of the same. */
function isContested(before: unknown, ours: unknown, theirs: unknown): boolean {
  return !isSame(before, ours) && !isSame(before, theirs) && !isSame(ours, theirs);
}

/** Their tags, without those that we took away, and with those that we added. */
function mergeTags(
  before: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): string[] {
  const kept = theirs.filter((tag) => ours.includes(tag) || !before.includes(tag));
  return [...kept, ...ours.filter((tag) => !before.includes(tag) && !kept.includes(tag))];
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function defined(note: { readonly [Part in keyof Note]: Note[Part] | undefined }): Note {
  return Object.fromEntries(
    Object.entries(note).filter(([, value]) => value !== undefined),
  ) as unknown as Note;
}
