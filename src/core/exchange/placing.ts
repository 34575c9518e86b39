import { Anchoring } from '../anchoring/anchor';
import type { Range } from '../article/article';
import type { Selector } from '../notes/note';

/** How many passages are looked for at a time: it takes a moment, and then something else can be done. */
const AT_ONCE = 500;

/**
 * Where passages are in an article's text of today; nothing for those that are not there.
 *
 * @param isAsLastSeen whether the text is the one that their positions count in
 * @yields how many have been looked for, each time some have
 */
export function* placePassages(
  text: string,
  selectors: readonly Selector[],
  isAsLastSeen: boolean,
): Generator<number, (Range | undefined)[]> {
  const anchoring = new Anchoring(text);
  const found: (Range | undefined)[] = [];
  for (let from = 0; from < selectors.length; from += AT_ONCE) {
    const some = anchoring.findAll(selectors.slice(from, from + AT_ONCE), isAsLastSeen);
    for (const { range } of some) found.push(range);
    yield found.length;
  }
  return found;
}
