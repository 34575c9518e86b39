import type { Translate } from '../text/translate';
import { derivedId } from './derivedId';
import type { Note } from './note';
import { parseNoteFile, type NotePlace } from './noteFile';
import { isSameNote, timeless } from './reconcile';

/** The two texts that git could not merge; the part that they come from, if git shows it, is left out. */
export type Sides = readonly [ours: string, theirs: string];

/** The two sides of a text with conflict markers; `undefined` if it has none, or some that do not fit. */
export function splitConflict(text: string): Sides | undefined {
  let ours = '';
  let theirs = '';
  let at: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  let conflicts = 0;
  for (const line of text.split(/(?<=\n)/)) {
    const marker = /^(<{7}|\|{7}|={7}|>{7})(?:[ \r\n]|$)/.exec(line)?.[1]?.[0];
    if (marker === undefined) {
      if (at === 'both' || at === 'ours') ours += line;
      if (at === 'both' || at === 'theirs') theirs += line;
    } else if (marker === '<' && at === 'both') {
      at = 'ours';
      conflicts++;
    } else if (marker === '|' && at === 'ours') at = 'base';
    else if (marker === '=' && (at === 'ours' || at === 'base')) at = 'theirs';
    else if (marker === '>' && at === 'theirs') at = 'both';
    else return undefined;
  }
  return conflicts > 0 && at === 'both' ? [ours, theirs] : undefined;
}

/**
 * The notes that a file with conflict markers holds: one if both sides have changed different parts of
 * it, or one has deleted what the other went on writing; else both versions, the second under an id of
 * its own, which is the same whenever this conflict is read. `undefined` if a side is no note.
 */
export function notesInConflict(
  text: string,
  place: NotePlace,
  t: Translate,
): readonly [Note] | readonly [Note, Note] | undefined {
  const sides = splitConflict(text)?.map((side) => parseNoteFile(side, place, t));
  if (!sides) return undefined;
  const [ours, theirs] = sides.map((side) => ('note' in side ? side.note : undefined));
  if (!ours || !theirs) return undefined;
  const areDeleted = isTombstone(ours) && isTombstone(theirs);
  const newer = ours.modified < theirs.modified ? theirs : ours;
  // Where only one side has deleted it, git has put the deletion into both: the edit is stronger.
  if (isSameNote(timeless(ours), timeless(theirs))) return [areDeleted ? newer : standing(newer)];
  if (isTombstone(ours) !== isTombstone(theirs)) return [isTombstone(ours) ? theirs : ours];
  const { annotation: _, ...rest } = theirs;
  return [ours, { ...rest, id: derivedId(theirs.id, theirs.modified, theirs.body) }];
}

/** Whether a note was deleted last of all that happened to it. */
function isTombstone({ deleted, modified }: Note): boolean {
  return deleted !== undefined && deleted === modified;
}

function standing(note: Note): Note {
  const { deleted: _, ...kept } = note;
  return kept;
}
