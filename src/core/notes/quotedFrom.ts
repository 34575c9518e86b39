import type { Note } from './note';

/** UTF-16 code units that must be found in all: less is in many texts. */
const LEAST_FOUND = 20;
/** How much of all that notes quote must be found. */
const LEAST_SHARE = 0.6;

/**
 * Whether a text is, by all appearances, a later state of the one that notes were written on: most of what
 * they quote stands in it.
 */
export function areQuotedFrom(notes: readonly Note[], text: string): boolean {
  const quotes = [...new Set(notes.map(({ selector }) => selector.exact.trim()))];
  const found = quotes.filter((quote) => text.includes(quote));
  return lengthOf(found) >= Math.max(LEAST_FOUND, LEAST_SHARE * lengthOf(quotes));
}

function lengthOf(quotes: readonly string[]): number {
  return quotes.reduce((length, quote) => length + quote.length, 0);
}
