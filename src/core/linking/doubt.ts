import { isCommon } from './lexicon/commonWords';
import type { Hypothesis } from './owner';

/** Whether a form may well be something else, so that it names an entry only where something speaks for it. */
export function needsEvidence({ owner: { entry, form } }: Hypothesis, language: string): boolean {
  return isPhrase(entry.type, form, language) || isCommon(form, language);
}

/** A title or an event that is made of ordinary words: 戦争と平和, プラハの春, こころ, Der Prozess. */
function isPhrase(type: string, form: string, language: string): boolean {
  if (type === 'work') return !/^\p{Lu}.* /u.test(form) || isGermanNoun(form, language);
  return type === 'event' && /[のと与之]/.test(form);
}

/** All German nouns have capitals, those of titles no more than others. */
export function isGermanNoun(form: string, language: string): boolean {
  return language.startsWith('de') && /^(?:Der|Die|Das|Eine?) \p{L}+$/u.test(form);
}
