import type { Range } from '../article/article';
import type { Selector } from '../notes/note';
import { toCodePoints } from '../text/codePoints';
import { UNKNOWN } from './readable';

/** What selectors tell of the text that they were made on, and where in it the passages are. */
export interface Excerpts {
  /** Stretches of the text in their order, with `UNKNOWN` around each, but none at the very beginning. */
  readonly text: string;
  /** The passage of each selector. */
  readonly passages: readonly Range[];
}

const GAP = String.fromCharCode(UNKNOWN);

/**
 * Puts together what is left of a text when only selectors are. Those that overlap and agree in what
 * they overlap become one stretch, so that together they tell more than each by itself. They may have
 * been made on different states of the text.
 */
export function excerpts(selectors: readonly Selector[]): Excerpts {
  const quoted = selectors
    .map(({ exact, prefix, suffix, start }, index) => ({
      index,
      text: prefix + exact + suffix,
      lead: prefix.length,
      length: exact.length,
      at: start - toCodePoints(prefix, prefix.length),
    }))
    .sort((a, b) => a.at - b.at);
  const passages = new Array<Range>(selectors.length);
  const parts: string[] = [];
  let length = 0;
  const append = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  // What was put together so far, from the code point `at` on.
  let rest = '';
  let at = NaN;
  for (const { index, text, lead, length: exact, at: wanted } of quoted) {
    let skipped = 0;
    for (; at < wanted && skipped < rest.length; at++) {
      skipped += (rest.codePointAt(skipped) ?? 0) > 0xffff ? 2 : 1;
    }
    rest = rest.slice(skipped);
    const goesOn = at === wanted && (rest.length < text.length ? text.startsWith(rest) : rest.startsWith(text)); // prettier-ignore
    if (!goesOn) {
      if (wanted !== 0 || parts.length > 0) append(GAP);
      rest = '';
      at = wanted;
    }
    const start = length - rest.length + lead;
    passages[index] = { start, end: start + exact };
    if (text.length > rest.length) {
      append(text.slice(rest.length));
      rest = text;
    }
  }
  append(GAP);
  return { text: parts.join(''), passages };
}
