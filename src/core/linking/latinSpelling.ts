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

/** How given names are written in one language and in another: Wladimir, Sergej, Michail, Alexej. */
const GIVEN_RULES: readonly (readonly [RegExp, string])[] = [
  [/w/g, 'v'],
  [/[jy]/g, 'i'],
  [/x/g, 'ks'],
  [/ph/g, 'f'],
  // Charlie is not Karlie.
  [/kh|(?<=.)ch|^ch(?=[^aeiou])/g, 'k'],
  [/ck|c(?!h)/g, 'k'],
  [/(.)\1+/g, '$1'],
];
/** Jan and Ian are two. */
const LEAST_OF_GIVEN = 4;
const GIVEN = /^[A-Z][a-z]+(?:-[A-Z]?[a-z]+)?$/;

/** What the spellings of one given name in Latin letters have in common; short ones are spelt in one way only. */
export function latinGiven(name: string): string {
  if (!GIVEN.test(name)) return name;
  const read = GIVEN_RULES.reduce(
    (given, [spelling, by]) => given.replace(spelling, by),
    name.toLowerCase(),
  );
  return read.length < LEAST_OF_GIVEN ? name : read;
}

/** The words of a folded text that may be such names: their offsets, in order. */
export function capitalizedWords(text: string): { readonly start: number; readonly end: number }[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
}
