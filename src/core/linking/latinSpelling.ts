/**
 * Names from other alphabets are spelt in Latin letters as each newsroom does it: Zelenskyy, Zelensky and
 * Zelenskiy, Mohamed and Mohammed, Chernobyl and Tschernobyl. Each rule gives a spelling and what it is
 * read as when spellings are compared.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/(?:[iy]y|[iy]j|ii)$/, 'i'],
  [/y$/, 'i'],
  [/tsch|tch|tsh/g, 'ch'],
  [/zh|dzh|dj/g, 'j'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/ou|oo/g, 'u'],
  [/y(?=[aeou])/g, 'i'],
  [/w/g, 'v'],
  [/([a-z])\1+/g, '$1'],
];

/** Shorter words are too many others: Rice and Ryce. */
const LEAST_LETTERS = 6;
const WORD = /(?<![\p{L}\p{Nd}'-])\p{Lu}\p{Ll}{4,}(?![\p{L}\p{Nd}-])/gu;

/** What spellings of one name in Latin letters have in common; undefined if it is too short to tell. */
export function latinSkeleton(name: string): string | undefined {
  if (name.length < LEAST_LETTERS || !/^[A-Z][a-z]+$/.test(name)) return undefined;
  return RULES.reduce((read, [spelling, by]) => read.replace(spelling, by), name.toLowerCase());
}

/** The words of a folded text that may be such names: their offsets, in order. */
export function capitalizedWords(text: string): { readonly start: number; readonly end: number }[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
}
