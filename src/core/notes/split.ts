import { isGraphemeBoundary } from '../text/graphemes';
import type { Note } from './note';
import { creation, type NoteStep } from './noteChange';

/**
 * The two parts of a note's text, without the white space between them; undefined if one of them would
 * be empty. What a reader sees as one character is never cut.
 *
 * @param at a UTF-16 offset
 */
export function splitText(body: string, at: number): readonly [string, string] | undefined {
  let cut = at;
  while (cut > 0 && !isGraphemeBoundary(body, cut)) cut--;
  const first = body.slice(0, cut).trimEnd();
  const second = body.slice(cut).trimStart();
  return first.trim() === '' || second === '' ? undefined : [first, second];
}

/**
 * Makes two notes of one: the first part of its text stays, the rest becomes a note beside it.
 *
 * @param before the note as it was
 * @param note the note as it is to be, but for its text
 * @param made the id of the new note, and when it is made (ISO 8601, UTC)
 */
export function split(
  before: Note,
  note: Note,
  [first, second]: readonly [string, string],
  made: { readonly id: string; readonly now: string },
): NoteStep {
  const { id, now } = made;
  // What other programs keep with the note stays with the first part.
  const { annotation: _, earlier: _earlier, deleted: _deleted, ...copied } = note;
  // It may have been deleted while it was being written.
  const { deleted: _gone, ...kept } = note;
  return [
    { before, after: { ...kept, body: first, modified: now } },
    creation({ ...copied, id, body: second, created: now, modified: now }),
  ];
}
