import { type Add, type Case, ONE_KANJI, isArtist, isHan, isRuler } from './case';
import { addCompany, relatedNames } from './company';
import { needsEvidence } from '../doubt';
import type { Find } from '../find';
import { addNamesInFull } from './fullName';
import { withLongVowels, withoutV } from '../katakana';
import { addGeneration } from './kin';
import { isCommon } from '../lexicon/commonWords';
import { isOrdinaryWord } from '../lexicon/senses';
import type { Hypothesis } from '../owner';
import { addPeers } from './peers';
import { profileOf } from '../profile';
import { genderBehind } from '../pronouns';
import type { Read } from '../read';
import type { Reason } from '../reason';
import { addTitle } from './title';
import { AGAINST, WEIGHTS } from './weights';
import { addNeighbours, addWords } from './words';

/** How much speaks for an entry, and what most of all. */
export interface Weighed {
  readonly hypothesis: Hypothesis;
  readonly score: number;
  readonly reason: Reason;
}

/** Weighs all that tells whether a find names an entry. */
export function weighEvidence(one: Case, hypothesis: Hypothesis): Weighed {
  let { score, reason } = baseOf(one.find, hypothesis, one.read.language);
  let most = 0;
  const add: Add = (weight, why) => {
    score += weight;
    if (why && weight > most) [most, reason] = [weight, why];
  };
  // Of what weighs the same the first is told.
  if (isCalledJustSo(one, hypothesis)) add(WEIGHTS.ownName);
  addGeneration(one, hypothesis, add);
  addTitle(one, hypothesis, add);
  addPronoun(one, hypothesis, add);
  addNamesInFull(one, hypothesis, add);
  const related = relatedNames(one, hypothesis);
  addNeighbours(one, hypothesis, related, add);
  if (isOrdinary(one.find, one.read)) {
    add(hypothesis.owner.entry.type === 'place' ? AGAINST * 2 : WEIGHTS.ordinary);
  }
  addWords(one, hypothesis, related, add);
  addCompany(one, hypothesis, related, add);
  addPeers(one, hypothesis, add);
  return { hypothesis, score, reason };
}

/** Whether a name is no name there, by the words around it. */
export function isOrdinary(
  { form, start, end, title, hypotheses: [{ owner }] }: Find,
  { text, language }: Read,
): boolean {
  // A place has no title: 两国领导人.
  const mayBeOrdinary = title === undefined || owner.entry.type === 'place';
  return mayBeOrdinary && /^(?:ja|zh)/.test(language) && isOrdinaryWord(form, text, start, end);
}

/**
 * What a find may name, without what is called otherwise in the language: 本田 is a company in Chinese, in Japanese
 * that is ホンダ; in German the Amazon is the Amazonas.
 */
export function inOwnLanguage(one: Case): Case {
  const { find, read } = one;
  if (find.hypotheses.length === 1) return one;
  const own = find.hypotheses.filter((one) => !isOfAnotherLanguage(one, read.language));
  const [first, ...others] = own;
  if (!first || own.length === find.hypotheses.length) return one;
  return { ...one, find: { ...find, hypotheses: [first, ...others] } };
}

function isOfAnotherLanguage(
  { owner: { entry, of, role } }: Hypothesis,
  language: string,
): boolean {
  const name = entry.names[language]?.name;
  if (role !== 'listed' || name === undefined || name === of) return false;
  return entry.aliases?.some((alias) => alias.name === of && alias.language === language) !== true;
}

/** By a surname out of nothing a company or a city is meant that has no other name. */
function isCalledJustSo(
  { find, read, names }: Case,
  { owner: { entry, role } }: Hypothesis,
): boolean {
  return (
    role === 'listed' &&
    entry.type !== 'person' &&
    isCommon(find.form, read.language) &&
    !isHan(find.form) &&
    find.hypotheses.some(({ owner }) => owner.role === 'surname') &&
    names.namesake(find.form, { read, start: find.start }) === undefined
  );
}

/** Of a man and a woman of one name the pronoun tells who is spoken of: Gandhi kept her speeches. */
function addPronoun({ find, read }: Case, { owner: { entry } }: Hypothesis, add: Add): void {
  const { hypotheses, title, end } = find;
  if (hypotheses.length === 1 || title || !/^(?:en|zh)/.test(read.language)) return;
  const genders = hypotheses.map(({ owner }) => profileOf(owner.entry).gender);
  if (!genders.some((gender) => gender > 0) || !genders.some((gender) => gender < 0)) return;
  const pronoun = genderBehind(read.text, end, read.language);
  if (pronoun === 0) return;
  const isSame = Math.sign(pronoun) === Math.sign(profileOf(entry).gender);
  add(isSame ? WEIGHTS.pronoun : -WEIGHTS.pronoun);
}

function baseOf(
  { form, title }: Find,
  hypothesis: Hypothesis,
  language: string,
): { readonly score: number; readonly reason: Reason } {
  const { owner, way } = hypothesis;
  const { role, of } = owner;
  const common =
    needsEvidence(hypothesis, language) ||
    isCommon(form, language) ||
    (role === 'capitals' && isCommonInCapitals(form, language));
  if (way === 'extended') return { score: WEIGHTS.extended, reason: { kind: 'extended', of } };
  if (way === 'variant') {
    const isLong =
      form.length >= (owner.entry.type === 'person' ? 5 : 4) ||
      withLongVowels(form) === owner.form ||
      (form.length === 4 && withoutV(form) === withoutV(owner.form));
    if (!isLong && !title) return { score: -9, reason: { kind: 'variant', of } };
    const score = isLong && !common ? WEIGHTS.variant : WEIGHTS.shortVariant;
    return { score, reason: { kind: 'variant', of } };
  }
  const reason: Reason = role === 'listed' ? { kind: 'listed' } : { kind: 'part', of };
  switch (role) {
    case 'listed':
    case 'capitals':
      if (owner.entry.type === 'work' || owner.entry.type === 'event') {
        return { score: common ? WEIGHTS.phrase : WEIGHTS.listed, reason };
      }
      return { score: common ? 0 : WEIGHTS.listed, reason };
    case 'character':
      return { score: WEIGHTS.character, reason };
    case 'given':
      if (isArtist(hypothesis) || (!common && isRuler(hypothesis))) {
        return { score: WEIGHTS.artistsGiven, reason };
      }
      if (ONE_KANJI.test(form)) return { score: -9, reason };
      // 進次郎氏: of neighbours さん is said.
      if (title?.text === '氏' && form.length > 2 && isHan(form)) return { score: 0, reason };
      return { score: common ? WEIGHTS.given - 1 : WEIGHTS.given, reason };
    case 'surname':
      if (ONE_KANJI.test(form)) return { score: WEIGHTS.oneCharacterSurname, reason };
      return { score: common ? WEIGHTS.commonSurname : WEIGHTS.surname, reason };
  }
}

/** BUSH FIRES, CHAPTER XI. */
function isCommonInCapitals(form: string, language: string): boolean {
  return form.length < 4 || isCommon(form.charAt(0) + form.slice(1).toLowerCase(), language);
}
