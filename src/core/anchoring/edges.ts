import type { Range } from '../article/article';
import { isGraphemeBoundary } from '../text/graphemes';
import type { Readable } from './readable';

/** Code units of the longest character that is kept whole. */
const LONGEST_CHARACTER = 32;

/**
 * A passage's edges may be white space or marks, which folding leaves out: they belong to it where they
 * are still there.
 *
 * @param passage in the source of `from`, and `units` that it folds to
 * @param found where those are in the source of `to`
 */
export function withSilentEdges(
  from: Readable,
  passage: Range,
  { start, end }: Range,
  to: Readable,
  found: Range,
): Range {
  const lead = from.source.slice(passage.start, from.starts[start]);
  const trail = from.source.slice(from.ends[end - 1], passage.end);
  const range = { ...found };
  const before = range.start - lead.length;
  if (lead !== '' && before >= 0 && to.source.startsWith(lead, before)) range.start = before;
  if (trail !== '' && to.source.startsWith(trail, range.end)) range.end += trail.length;
  return wholeCharacters(to.source, range);
}

/** Where a passage stands that was cut from within a character: it is cut so again. */
export function cutAlike(quote: string, text: string, place: Range): Range {
  if (place.end - place.start <= quote.length) return place;
  const at = text.slice(place.start, place.end).indexOf(quote);
  return at < 0 ? place : { start: place.start + at, end: place.start + at + quote.length };
}

function wholeCharacters(text: string, { start, end }: Range): Range {
  const first = Math.max(0, start - LONGEST_CHARACTER);
  const last = Math.min(text.length, end + LONGEST_CHARACTER);
  while (start > first && !isWhole(text, start)) start--;
  while (end < last && !isWhole(text, end)) end++;
  return { start, end };
}

/** Between decomposed syllables of Hangul a boundary is not told by its neighbours, but by what begins there. */
function isWhole(text: string, offset: number): boolean {
  return /[\u1100-\u115F]/.test(text.charAt(offset)) || isGraphemeBoundary(text, offset);
}
