import type { Find } from '../find';

/** What the words right beside a find say for or against an entry. */
export interface Hint {
  readonly weight: number;
  /** The word that says so. */
  readonly word: string | undefined;
}

export const NOTHING: Hint = { weight: 0, word: undefined };

const DETERMINER = /(?:^|\P{L})(?:an?|every|each|another|no|any|two|three|many|some) $/iu;

/** What is said of many is no name of one. In German a letter is sent an Merkel. */
export function isOneOfMany(before: string, language: string): boolean {
  return !language.startsWith('de') && DETERMINER.test(before);
}

const QUOTED = /^[『「《〈“"„»«‚›‹]/;

export interface Beside {
  readonly text: string;
  readonly find: Find;
  readonly before: string;
  readonly behind: string;
  readonly isShared: boolean;
  readonly isInDoubt: boolean;
  readonly language: string;
}

export function hint(pattern: RegExp, text: string, weight: number): Hint | undefined {
  const word = pattern.exec(text)?.[0];
  return word === undefined ? undefined : { weight, word: word.trim() };
}

export function wordless(weight: number): Hint {
  return { weight, word: undefined };
}

export function isQuoted(before: string, behind: string): boolean {
  return QUOTED.test(before.slice(-1)) && /^[』」》〉”"“«»‘›‹]/.test(behind);
}
