import type { Article, Range } from './article';
import { toSource, toText } from './offsets';
import { passages } from './passages';

/**
 * The part of a range of the source that is read: from the first character of its text to the last,
 * without white space and marks around them; undefined if there is none.
 */
export function textWithin(
  article: Pick<Article, 'blocks'>,
  { start, end }: Range,
): Range | undefined {
  let found: Range | undefined;
  for (const passage of passages(article)) {
    if (passage.end <= start || passage.start >= end) continue;
    const part = toText(passage, { start, end });
    const text = passage.text.slice(part.start, part.end);
    if (text.trim() === '') continue;
    const from = part.start + text.length - text.trimStart().length;
    const source = toSource(passage, from, part.start + text.trimEnd().length);
    found = { start: found?.start ?? source.start, end: source.end };
  }
  return found;
}
