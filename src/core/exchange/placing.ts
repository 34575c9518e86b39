import type { NotePlaces, Placed } from '../anchoring/places';
import type { Range } from '../article/article';

/** How many passages are looked for at a time: it takes a moment, and then something else can be done. */
const AT_ONCE = 500;

/**
 * Where notes are in an article's text of today; nothing for those that are not there.
 *
 * @yields how many have been looked for, each time some have
 */
export function* placeNotes(
  notes: readonly Placed[],
  places: NotePlaces,
): Generator<number, (Range | undefined)[]> {
  const found: (Range | undefined)[] = [];
  for (let from = 0; from < notes.length; from += AT_ONCE) {
    for (const { range } of places.all(notes.slice(from, from + AT_ONCE))) found.push(range);
    yield found.length;
  }
  return found;
}
