import type { Find } from '../find';
import { isBehindSaying, isNameInside, isPlainNoun } from '../germanNouns';
import { isCommon } from '../lexicon/commonWords';
import { GERMAN_ARTICLE } from './organization';

/** How far the same word without a capital is looked for. */
const SAME_WORD = 90;

/** Where a sentence begins with a word that comes again without its capital: Brown rice, brown bread. */
export function isWordAlso(text: string, find: Find, language: string): boolean {
  const { start, end, form } = find;
  if (!mayBeAnyWord(text, find) || !isCommon(form, language)) return false;
  // May may yet win, and Will will.
  if (/^(?:May|Will)$/.test(form)) return false;
  const word = form.toLowerCase();
  const near = text.slice(Math.max(0, start - SAME_WORD), end + SAME_WORD);
  for (let at = near.indexOf(word); at >= 0; at = near.indexOf(word, at + 1)) {
    const behind = near.charCodeAt(at + word.length);
    const rest =
      near.charAt(at + word.length) === 's' ? near.charCodeAt(at + word.length + 1) : behind;
    if (!isLetter(near.charCodeAt(at - 1)) && !isLetter(rest)) return true;
  }
  return false;
}

function isLetter(unit: number): boolean {
  return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
}

/** Whether an article or its like makes a common noun of a name that is one in German. */
export function isGermanNoun(text: string, { start, end, form }: Find, language: string): boolean {
  if (!language.startsWith('de') || !isCommon(form, language)) return false;
  const before = text.slice(Math.max(0, start - 48), start);
  const behind = text.slice(end, end + 12);
  if (isBehindSaying(before)) return false;
  if (GERMAN_ARTICLE.test(before)) return true;
  return !isNameInside(form, before, behind) && isPlainNoun(before, behind);
}

export function isCapitals(form: string): boolean {
  return /^[A-Z][A-Z.' -]+$/.test(form);
}

export function isSentenceStart(text: string, { start }: Find): boolean {
  return /(?:^|[.!?]["”’']? |["“]|\n)$/.test(text.slice(Math.max(0, start - 3), start));
}

/** Whether it has a capital as any word has where a sentence begins. */
export function mayBeAnyWord(text: string, find: Find): boolean {
  return /^[A-Z]/.test(find.form) && isSentenceStart(text, find);
}

/** Pronouns and conjunctions that people are called by as well. */
const PRONOUN = /^(?:He|She|It|We|You|They|I|Her|His|My|Our|When|But|If|As|Er|Sie|Es|Wir|Ihr|Wer|Wen|Wie|Wo|Als|Ob|Man|Du)$/; // prettier-ignore
const CONJUNCTION = /^(?:An|In|On|To|So|No|Do|For|Or|And|Nor|Yet|Not|All|Any|Weil|Da|Um|Zu|Im|Am|Nun|Nur|Bis|Aus|Bei)$/; // prettier-ignore
/** What a name does: Weil hatte, To said. */
const VERB_BEHIND =
  /^ (?:said|says|told|won|has|had|was|is|will|hat|hatte|ist|war|wird|wurde|will|wollte|sagte|schrieb|starb|\p{Ll}{3,}(?:ed|te))(?!\p{L})/u;

/** Whether a sentence begins with a word that joins or stands for others, and seldom is a name: He held, Weil es. */
export function isSmallWord(text: string, find: Find): boolean {
  const { form, end } = find;
  if (form.length > 4 || !mayBeAnyWord(text, find)) return false;
  if (PRONOUN.test(form)) return true;
  return CONJUNCTION.test(form) && !VERB_BEHIND.test(text.slice(end, end + 20));
}

/** A capital inside an English sentence makes a name of a common word. */
export function isCapitalInside(text: string, { start, form }: Find, language: string): boolean {
  // All German nouns have capitals.
  if (language.startsWith('de') || !/^\p{Lu}\p{L}/u.test(form)) return false;
  return /[\p{Ll}\d,;] $/u.test(text.slice(Math.max(0, start - 2), start));
}
