import {
  isAcrossWords,
  isBeforeAdministration,
  isBeforeAirport,
  isBeforeSuffix,
  isInflected,
  isTakenApart,
  isWordBoundary,
} from './boundaries';
import { isInSaying, isStreet } from './chinese';
import {
  isAdjective,
  isMaterial,
  isNotNamed,
  isPartOfCompound,
  isShop,
  namesSomethingElse,
} from './compounds';
import { isAdjectiveBeforeNoun } from './declension';
import { isInhabitant } from './germanNouns';
import { isCountryAndGivenName } from './givenName';
import { judgePerson } from './judgePerson';
import { countryEvidence } from './lexicon/countryCharacters';
import type { Beside } from './nameSequence';
import { isBeforeGiven, isNamedPerson } from './otherPersons';
import type { Owner } from './owner';
import {
  isAmericanGeorgia,
  isElsewhere,
  isFeminine,
  isNamedAfter,
  isOtherThanPlace,
  isPeople,
  isPersonsName,
  isPrefecture,
} from './placeNames';
import { isKatakanaUnit } from './runs';
import type { SearchedText, Site } from './site';
import type { Verdict } from './verdict';

/** Judges by what stands around it; the article as a whole is to decide among those who can be meant. */
export function judge(owner: Owner, site: Site): Verdict {
  const { text, language, start, end } = site;
  const { entry, role } = owner;
  if (role === 'character') {
    const word = characterEvidence(site, start);
    return word === undefined ? undefined : { beside: word };
  }
  if (role === 'capitals' && owner.isOneWord && !isInCapitals(text, start, end)) return undefined;
  if (isPartOfCompound(text, start, end, language)) return undefined;
  if (isInflected(text, end) || isAcrossWords(text, start, end)) return undefined;
  if (isOnlyChinese(owner, language) || isTermOfOther(owner, language)) return undefined;
  const mayBeBorrowed = owner.isProper || entry.type === 'work';
  if (mayBeBorrowed && isNotNamed(text, end)) return undefined;
  if (owner.isProper && isMaterial(text, start, end)) return undefined;
  if (isShop(text, start, owner)) return undefined;
  if (owner.codeKind === 'language' && isAdjective(text, start, end, language)) return undefined;
  return entry.type === 'person' ? judgePerson(owner, site) : judgeThing(owner, site);
}

/** Whether a place, an organisation or whatever is nobody can be meant. */
function judgeThing(owner: Owner, site: Site): Verdict {
  const { text, language, start, end, beside, title } = site;
  const { entry } = owner;
  if (owner.isProper && isNamedAlike(beside, owner) && !isGenitive(owner, text, end))
    return 'other';
  if (
    entry.type === 'organization' &&
    isAdjectiveBeforeNoun(owner.form, text.slice(end, end + 3))
  ) {
    return undefined;
  }
  if (entry.type === 'event' && isJoinedTo(site)) return undefined;
  // オスカー・ピーターソン is no prize.
  if (entry.type === 'event' && beside.isLonger && beside.isKatakana && owner.isOneWord) {
    return 'other';
  }
  if (
    (entry.type === 'place' || language.startsWith('zh')) &&
    beside.isLonger &&
    !(owner.codeKind === 'country' && beside.isKatakana && !isCountryAndGivenName(text, start, end))
  ) {
    return 'other';
  }
  if (entry.type === 'place' && isNamedAfter(text, start, end, language)) return undefined;
  if (
    entry.type === 'place' &&
    owner.codeKind === undefined &&
    language.startsWith('ja') &&
    isOtherThanPlace(text, start, end, entry)
  ) {
    return undefined;
  }
  if (namesSomethingElse(text, start, end, owner, language)) return undefined;
  if (
    entry.type === 'place' &&
    owner.codeKind === undefined &&
    !/[「,] $/.test(text.slice(Math.max(0, start - 2), start)) &&
    isElsewhere(text, end, entry)
  ) {
    return undefined;
  }
  if (
    entry.type === 'organization' &&
    language.startsWith('de') &&
    isInhabitant(text, start, end)
  ) {
    return undefined;
  }
  if (entry.type === 'place' && language.startsWith('de')) {
    if (isPeople(text, start, end)) return undefined;
    if (owner.codeKind === undefined && isFeminine(text, start, end, entry)) return undefined;
  }
  if (entry.code === 'GE' && language.startsWith('en') && isAmericanGeorgia(text, start, end)) {
    return undefined;
  }
  if (owner.isProper && owner.codeKind === undefined && isBeforeGiven(text, start, end))
    return 'other';
  if (entry.type === 'place' && isPersonsName(text, start, end, language)) return 'other';
  if (entry.type === 'place' && isNamedPerson(owner, text, start, end, title)) return 'other';
  if (language.startsWith('zh') && isInSaying(text, start, end)) return undefined;
  if (language.startsWith('zh') && entry.type === 'place') {
    if (isStreet(text, end)) return undefined;
    if (isPrefecture(text, start, end)) return 'there';
  }
  if (language.startsWith('zh') && end - start > 3) return 'there';
  // 国連 in 米国連大使, where 米国 is none.
  const isBounded =
    (isBehindCountry(site) || isWordBoundary(text, start, language)) &&
    (isWordBoundary(text, end, language) ||
      isBeforeSuffix(text, start, end) ||
      isBeforeAirport(text, end) ||
      (entry.type === 'place' && isTakenApart(text, start, end, language)) ||
      (entry.type === 'place' && isBeforeAdministration(text, end)));
  return isBounded ? 'there' : undefined;
}

/** What shows that the character of a country stands for it: 米 in 米大統領. */
export function characterEvidence(where: SearchedText, start: number): string | undefined {
  return countryEvidence(where.text, start, where.language, (at) => organizationAt(where, at));
}

/** How far an organisation is looked for behind the character of its country. */
const LONGEST_ORGANIZATION = 12;

/** The organisation that is named at an offset, behind the character of its country. */
function organizationAt(
  { text, index, language }: SearchedText,
  offset: number,
): string | undefined {
  let name: string | undefined;
  index.scan(text.slice(offset, offset + LONGEST_ORGANIZATION), (start, end, form) => {
    const isWhole = start === 0 && end > 2 && isWordBoundary(text, offset + end, language);
    const isNamed = index.owners(form).some(({ entry }) => entry.type === 'organization');
    if (isWhole && isNamed) name = text.slice(offset, offset + end);
  });
  return name;
}

function isBehindCountry({ start, last }: Site): boolean {
  return last?.end === start && last.hypotheses[0].owner.role === 'character';
}

/** イグ・ノーベル賞 is another prize; but ロシア・ウクライナ戦争 is between two that are known. */
function isJoinedTo({ text, start, last }: Site): boolean {
  return (
    text.charCodeAt(start - 1) === 0x30fb &&
    isKatakanaUnit(text.charCodeAt(start - 2)) &&
    last?.end !== start - 1
  );
}

/** Whether names before it make it someone’s surname: Jack London. */
function isNamedAlike({ names, isBehindNoun }: Beside, { isOneWord }: Owner): boolean {
  return names.length > 0 && isOneWord && isBehindNoun !== true;
}

/** Whatever stands before it, a country is whose something is in German: Anfang Mai Indiens Premier. */
function isGenitive({ codeKind, form }: Owner, text: string, end: number): boolean {
  return codeKind === 'country' && text.charAt(end - 1) === 's' && !form.endsWith('s');
}

/** 丰田 is folded to 豊田, which in Japanese is a surname, not トヨタ. */
function isOnlyChinese({ entry, of, role }: Owner, language: string): boolean {
  return (
    entry.type === 'organization' &&
    role === 'listed' &&
    of.length === 2 &&
    language.startsWith('ja') &&
    /^\p{Script=Han}/u.test(of) &&
    entry.names['ja'] !== undefined &&
    !/^\p{Script=Han}/u.test(entry.names['ja'].name) &&
    !hasNameIn(entry, of, 'ja')
  );
}

/** 同意 is Japanese for consent, and Chinese for yes: terms are of one language, names of all. */
function isTermOfOther({ entry: { type, names } }: Owner, language: string): boolean {
  if (type !== 'term' && type !== 'expression') return false;
  const has = (asked: string): boolean => Object.keys(names).some((own) => own.startsWith(asked));
  const other = language.startsWith('zh') ? 'ja' : language.startsWith('ja') ? 'zh' : undefined;
  return other !== undefined && has(other) && !has(language.slice(0, 2));
}

function hasNameIn({ aliases = [] }: Owner['entry'], name: string, language: string): boolean {
  return aliases.some((alias) => alias.language === language && alias.name === name);
}

/** A name in capitals stands among words in capitals: a headline. */
function isInCapitals(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  const behind = /^[^,.:;!?]*/.exec(text.slice(end, end + 20))?.[0] ?? '';
  const around = before.slice(before.search(/[^,.:;!?]*$/)) + behind;
  return /[A-Z]{3}/.test(around) && !/\p{Ll}{2}|\p{Script=Hiragana}/u.test(around);
}
