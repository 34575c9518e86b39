import { Locator } from '../json/locate';
import { withoutMark } from '../json/parseJson';
import type { Problem } from '../json/problem';
import type { Translate } from '../text/translate';
import type { Note } from './note';
import { parseNote } from './webAnnotation';

/** Where a note's file lies: `.kunten/notes/<article>/<id>.json`. */
export interface NotePlace {
  readonly article: string;
  readonly id: string;
}

/**
 * A note from the text of its file, or what is wrong with it. A file that was copied or moved is no
 * note: it would hold a second one of the same id, or one on another article, and which is meant is for
 * its owner to say.
 */
export function parseNoteFile(
  json: string,
  place: NotePlace,
  t: Translate,
): { readonly note: Note } | { readonly problems: readonly Problem[] } {
  const parsed = parseNote(json);
  if ('problems' in parsed) return parsed;
  const { id, article } = parsed.note;
  if (id === place.id && article === place.article) return parsed;
  return { problems: misplaced(parsed.note, place, new Locator(withoutMark(json)), t) };
}

function misplaced(note: Note, place: NotePlace, locator: Locator, t: Translate): Problem[] {
  const problems: Problem[] = [];
  if (note.id !== place.id) {
    const message = t('The file is not called after the id of its note, {0}.', note.id);
    problems.push({ ...locator.find('/id'), message });
  }
  if (note.article !== place.article) {
    const message = t('The file is not in the folder of its note’s article, {0}.', note.article);
    problems.push({ ...locator.find('/target/source'), message });
  }
  return problems;
}
