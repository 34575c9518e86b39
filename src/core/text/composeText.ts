import type { FoldedText } from './foldText';
import { Rewriting } from './rewriting';

/** Marks and vowels that are composed with what they follow: in Latin, Cyrillic, Arabic, Korean and kana. */
const FOLLOWS = '\\u0300-\\u036f\\u0653-\\u0655\\u3099\\u309a\\u1161-\\u11ff';
const FOLLOWING = new RegExp(`[${FOLLOWS}]`);
/** Composing takes a time that grows with the square of the marks; no writing has so many. */
const CLUSTER = new RegExp(`[^${FOLLOWS}][${FOLLOWS}]{1,16}`, 'gu');

/**
 * A text with its characters composed (NFC), and the way back. Some systems write プ as フ and a mark, which
 * whoever reads character by character would take for the end of a word.
 */
export function composeText(original: string): FoldedText {
  if (!FOLLOWING.test(original)) return { text: original, places: undefined };
  const rewriting = new Rewriting(original);
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    const composed = cluster.normalize('NFC');
    if (composed !== cluster) rewriting.replace(index, index + cluster.length, composed);
  }
  return rewriting.finish();
}
