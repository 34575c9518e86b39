import type { Range } from '../article/article';
import { foldText, unfoldRange, type FoldedText } from './foldText';

/** What somebody types who searches, with everything folded that does not matter: as names are, and in lower case. */
export function foldForSearch(typed: string): string {
  return lowerCase(foldText(typed).text);
}

/**
 * The texts that a folded word is looked for in: the original as it is folded, and, where that differs,
 * as it is written, since folding leaves out readings in brackets. All in lower case.
 */
export function searchable(original: string): readonly FoldedText[] {
  const { text, places } = foldText(original);
  const folded = { text: lowerCase(text), places };
  return places ? [folded, { text: lowerCase(original), places: undefined }] : [folded];
}

/** Where words, folded for search, occur in a text: in order, without overlaps. */
export function occurrences(original: string, words: readonly string[]): Range[] {
  const found = searchable(original).flatMap((folded) =>
    words.flatMap((word) => occurrencesIn(folded, word)),
  );
  const taken: Range[] = [];
  for (const range of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (range.start >= (taken.at(-1)?.end ?? 0)) taken.push(range);
  }
  return taken;
}

function occurrencesIn(folded: FoldedText, word: string): Range[] {
  const ranges: Range[] = [];
  if (word === '') return ranges;
  let at = folded.text.indexOf(word);
  while (at >= 0) {
    const end = at + word.length;
    ranges.push(unfoldRange(folded, at, end));
    at = folded.text.indexOf(word, end);
  }
  return ranges;
}

/** Lower case that keeps every offset: a few letters would become longer. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (character) => {
    const small = character.toLowerCase();
    return small.length === character.length ? small : character;
  }).join('');
}
