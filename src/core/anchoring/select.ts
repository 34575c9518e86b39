import type { Range } from '../article/article';
import type { Selector } from '../notes/note';
import { CodePoints } from '../text/codePoints';

/** Context kept on each side of a passage, in UTF-16 code units, as Hypothesis does. */
const CONTEXT = 32;

/**
 * The selector of a passage, from which it can be found again after the text has changed.
 *
 * @param points of the text, where many are made
 * @throws RangeError if the range is empty or not within the text
 */
export function select(
  text: string,
  { start, end }: Range,
  points = new CodePoints(text),
): Selector {
  if (!(start >= 0 && start < end && end <= text.length)) {
    throw new RangeError(`No passage from ${start} to ${end} in a text of ${text.length}`);
  }
  return {
    exact: text.slice(start, end),
    prefix: text.slice(wholeCharacter(text, Math.max(0, start - CONTEXT)), start),
    suffix: text.slice(end, wholeCharacter(text, Math.min(text.length, end + CONTEXT))),
    start: points.count(start),
    end: points.count(end),
  };
}

/** The offset itself, or the next one if it would cut a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  const before = text.charCodeAt(offset - 1);
  const cuts = unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
  return cuts ? offset + 1 : offset;
}
