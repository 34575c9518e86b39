import type { Entry } from '../glossary/entry';
import { isLater, type ArticleNames } from './articleNames';
import { AND, isObject, isOfCouple, isOpponent } from './besideNames';
import { dossierOf, type Dossier } from './dossier';
import { isGermanNoun, needsEvidence } from './doubt';
import type { Find } from './find';
import { withLongVowels } from './katakana';
import { hintsAt, mayBeAnyWord, SHORT_TITLE } from './hints';
import { isCommon } from './lexicon/commonWords';
import { isOffice, titleBefore, titleInApposition, titleInPredicate } from './lexicon/titles';
import type { Hypothesis } from './owner';
import { profileOf } from './profile';
import { genderBehind } from './pronouns';
import type { Read, Told } from './read';
import type { Reason } from './reason';

/** How much a kind of evidence counts. Found by trial on test/fixtures/linking/corpus. */
const WEIGHTS = {
  listed: 3,
  ownName: 1,
  otherLanguage: -1.5,
  phrase: 0.2,
  surname: 2,
  commonSurname: 0,
  oneCharacterSurname: -1,
  given: -1,
  artistsGiven: 1,
  variant: 2,
  shortVariant: 0,
  character: 3,
  extended: 4,
  exactTitle: 5,
  title: 3,
  anyTitle: 1.5,
  otherTitle: -1.5,
  courtesy: 1,
  familiarity: 0.5,
  anybody: -1.25,
  fullBefore: 3.5,
  fullAfter: 2,
  fullBehindWord: 0.5,
  fullInSentence: 1,
  toldApart: 1,
  fullApart: 0,
  titled: 2,
  namesake: -5,
  namesakeOfPlace: -2.5,
  namesakeBehind: -1.5,
  namedAsKin: -1.5,
  couple: 4,
  pronoun: 1,
  wife: 3,
  noWife: -4,
  woman: 2,
  inShadow: -1,
  established: 1.5,
  kin: 1.5,
  kinOfNamesake: 3,
  year: 2,
  otherYear: -2,
  domain: 1,
  trade: 1,
  home: 1,
  otherRole: -2.5,
  last: 2,
  generation: 3,
  beside: 1.5,
  inside: 2,
  gender: 0.75,
  otherSpelling: -3,
  word: 1,
  mostWords: 2.5,
  described: 1,
  related: 1,
  mostRelated: 2,
} as const;

/** A find of a passage, by its index, and the article that it stands in. */
export interface Case {
  readonly find: Find;
  readonly index: number;
  readonly read: Read;
  readonly names: ArticleNames;
}

/** Takes what speaks for an entry, or below zero against it, and how it is told. */
type Add = (weight: number, why?: Reason) => void;

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
  if (isOfAnotherLanguage(one, hypothesis)) add(WEIGHTS.otherLanguage);
  addGeneration(one, hypothesis, add);
  addTitle(one, hypothesis, add);
  addPronoun(one, hypothesis, add);
  addNamesInFull(one, hypothesis, add);
  addNeighbours(one, hypothesis, add);
  const related = relatedNames(one, hypothesis);
  addWords(one, hypothesis, related, add);
  addCompany(one, hypothesis, related, add);
  return { hypothesis, score, reason };
}

/** 本田 is a company in Chinese; in Japanese that is ホンダ, and 本田 someone’s name. */
function isOfAnotherLanguage(
  { find, read }: Case,
  { owner: { entry, of, role } }: Hypothesis,
): boolean {
  const { names, aliases } = entry;
  if (find.hypotheses.length === 1 || role !== 'listed' || !names[read.language]) return false;
  return (
    names[read.language]?.name !== of &&
    !aliases?.some(({ language, name }) => name === of && language === read.language)
  );
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

function addTitle({ find, read }: Case, { owner: { entry } }: Hypothesis, add: Add): void {
  const { title } = find;
  if (entry.type === 'person' && isAnothersRole(read.text, find.start, dossierOf(entry))) {
    add(WEIGHTS.otherRole);
  }
  if (!title) {
    const said = entry.type === 'person' && titleInPredicate(read.text, find.end);
    if (said && dossierOf(entry).hasTitle(said.office, said.text) > 0) {
      add(WEIGHTS.anyTitle, { kind: 'title', title: said.text });
    }
    return;
  }
  if (entry.type !== 'person') {
    if (find.hypotheses.length > 1) add(WEIGHTS.otherTitle);
    return;
  }
  const dossier = dossierOf(entry);
  const why: Reason = { kind: 'title', title: title.text };
  if (title.text.endsWith('夫人')) {
    const isWife =
      dossier.isWife ||
      (profileOf(entry).gender < 0 &&
        !find.hypotheses.some(({ owner }) => dossierOf(owner.entry).isWife));
    add(isWife ? WEIGHTS.wife : WEIGHTS.noWife, why);
  } else if (title.office === '') {
    addWomansTitle(find, entry, add, why);
    // 作家の林さん is told by what stands before her name, Ms Rice, the former secretary of state, by what is behind.
    const before = titleBefore(read.text, find.start) ?? titleInApposition(read.text, find.end);
    if (before) {
      const fits = dossier.hasTitle(before.office, before.text) > 0;
      if (fits) add(WEIGHTS.title, { kind: 'title', title: before.text });
      else if (dossier.isForeignTo(before.office)) add(WEIGHTS.otherTitle);
    }
    const isFamiliar = /^(?:さん|ちゃん|くん|夫人)$/.test(title.text);
    const isAnybody = isFamiliar && isHan(find.form) && !title.text.endsWith('夫人');
    add(isAnybody ? WEIGHTS.anybody : isFamiliar ? WEIGHTS.familiarity : WEIGHTS.courtesy, why);
  } else {
    const fit = dossier.hasTitle(title.office, title.text);
    if (fit === 2) add(WEIGHTS.exactTitle, why);
    else if (fit === 1) add(WEIGHTS.title, why);
    else if (dossier.isOfKin(title.office)) add(WEIGHTS.otherTitle);
    else if (!dossier.hasOffice) add(WEIGHTS.anyTitle, why);
    else if (isOnlyPerson(find) && dossier.mayLead(title.office)) add(WEIGHTS.anyTitle, why);
    else {
      const isOther =
        isCommon(find.form, read.language) ||
        (isHan(find.form) && !dossier.mayLead(title.office)) ||
        dossier.isForeignTo(title.text);
      add(isOther ? WEIGHTS.otherTitle : WEIGHTS.otherTitle / 2);
    }
  }
  // The one before is the last: 朴前大統領 is the daughter, not the father.
  if (title.text.startsWith('前') && find.hypotheses.length > 1 && isLast(find, entry)) {
    add(WEIGHTS.last, why);
  }
  const gender = genderFit(title.text, profileOf(entry).gender);
  // What a given name sounds like is no evidence against someone.
  if (gender > 0 || gender < -1) add(WEIGHTS.gender * gender);
}

/** Whether nobody else may be meant, but a place or a company may: General Washington. */
function isOnlyPerson({ hypotheses }: Find): boolean {
  const persons = hypotheses.filter(({ owner }) => owner.entry.type === 'person');
  return persons.length === 1 && hypotheses.length > 1;
}

/** 父ブッシュ, the elder Bush, Bush senior. */
const ELDER_BEFORE = /(?:父|[^\p{Script=Han}]老|^老|\b(?:elder|older|senior|altere|Vater) )$/iu;
const YOUNGER_BEFORE = /(?:息?子|[^\p{Script=Han}]小|^小|\b(?:younger|junior|jungere|Sohn) )$/iu;
const ELDER_BEHIND = /^(?:・?シニア|[（(]父[）)]|父子の父|,? (?:senior|sr)\b)/i;
const YOUNGER_BEHIND = /^(?:・?ジュニア|[（(]子[）)]|,? (?:junior|jr)\b)/i;

/** Father and son of one name are told by that. */
function addGeneration({ find, read }: Case, { owner: { entry } }: Hypothesis, add: Add): void {
  const { start, end, hypotheses } = find;
  if (hypotheses.length === 1 || entry.type !== 'person') return;
  const before = read.text.slice(Math.max(0, start - 8), start);
  const behind = read.text.slice(end, end + 10);
  const isElder = ELDER_BEFORE.test(before) || ELDER_BEHIND.test(behind);
  if (!isElder && !YOUNGER_BEFORE.test(before) && !YOUNGER_BEHIND.test(behind)) return;
  // Father and son held offices; a singer of that name is neither.
  if (lastOf(entry) < 0 && hypotheses.some(({ owner }) => lastOf(owner.entry) > 0)) return;
  add(isLast(find, entry) === isElder ? -WEIGHTS.generation : WEIGHTS.generation);
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

/** Mrs Clinton, of whom one is somebody's wife. */
function addWomansTitle({ title, hypotheses }: Find, entry: Entry, add: Add, why: Reason): void {
  if (!/^(?:Mrs|Ms|Miss|Frau|女士)\.?$/.test(title?.text ?? '')) return;
  if (dossierOf(entry).isWife) add(WEIGHTS.woman, why);
  else if (
    profileOf(entry).gender >= 0 &&
    hypotheses.some(({ owner }) => dossierOf(owner.entry).isWife)
  ) {
    add(-WEIGHTS.woman);
  }
}

/** The last year since when something was so, as far as is told, or else -1. */
function lastOf(entry: Entry): number {
  return Math.max(-1, ...dossierOf(entry).years.map(([from]) => from));
}

/** Whether nobody else who may be meant held an office later, as far as is told. */
function isLast({ hypotheses }: Find, entry: Entry): boolean {
  const last = lastOf(entry);
  return (
    last > 0 && hypotheses.every(({ owner }) => owner.entry === entry || lastOf(owner.entry) < last)
  );
}

/** What someone is stands before the name, though it is no title: 審判のカーニー, 料理長のキャメロン. */
const ROLE_BEFORE =
  /([\p{Script=Han}ー]{0,6}(?:審判|料理長|研究家|写真家|評論家|美容師|漁師|猟師|調教師|教諭|職人|店主|店長|女将|大工|板前|運転手|消防士|看護師|獣医師|生徒|学生|児童|園児|農家|主婦|会社員|団員|部員|愛好家|助手|[投捕野騎選]手))の$/u;

function isAnothersRole(text: string, start: number, dossier: Dossier): boolean {
  if (text.charAt(start - 1) !== 'の') return false;
  const role = ROLE_BEFORE.exec(text.slice(Math.max(0, start - 12), start))?.[1];
  return role !== undefined && !dossier.text.includes(role);
}

function hasFittingTitle({ title }: Find, { owner: { entry } }: Hypothesis): boolean {
  if (!title || title.office === '' || title.text.endsWith('夫人')) return false;
  return entry.type === 'person' && dossierOf(entry).hasTitle(title.office, title.text) > 0;
}

/** Who is named in full elsewhere in the article. */
function addNamesInFull(one: Case, hypothesis: Hypothesis, add: Add): void {
  const { find, read, names } = one;
  const { owner, way } = hypothesis;
  const { entry } = owner;
  const isPerson = entry.type === 'person';
  const where = { read, start: find.start };
  const full = names.fullName(entry.id, where);
  const namesake = names.namesake(find.form, where);
  if (full) {
    const isAnothers = isOfKin(one) || isCalledAs(namesake, full, find);
    const weight = isAnothers ? WEIGHTS.fullApart : weightOfFull(one, entry, full.isBefore);
    add(weight, { kind: 'in-full', form: full.form });
    if (way === 'variant') add(WEIGHTS.otherSpelling);
  } else if (isKnownByGiven(one, hypothesis, [])) add(WEIGHTS.established);
  // 外相のブラウン氏, and from then on ブラウン氏.
  const isPlain = find.title === undefined && isCommon(find.form, read.language);
  if (owner.role === 'surname' && !full && !find.title?.office && !isPlain) {
    const titled = names.titled(entry.id, where);
    if (titled) add(WEIGHTS.titled, { kind: 'title', title: titled.form });
  }
  // Where a person is told apart, what is called alike is meant.
  if (!isPerson && find.hypotheses.some(({ owner }) => isToldApart(one, owner.entry))) {
    add(WEIGHTS.toldApart);
  }
  if (owner.role === 'surname' && find.hypotheses.length > 1 && isNamedAsKin(one, entry)) {
    add(WEIGHTS.namedAsKin);
  }
  if (namesake && !hasFittingTitle(find, hypothesis)) {
    const isForgotten =
      full?.isBefore &&
      isLater(full, namesake) &&
      owner.role !== 'given' &&
      !isCalledAs(namesake, full, find);
    // Nobody is named twice in a sentence: Jack London never liked London.
    const isPlaces =
      entry.type === 'place' && isSameSentence(namesake, one) && isObject(find, read);
    if (!isForgotten && !isPlaces && (isPerson || isOfPerson(namesake.form, read.language))) {
      add(isPerson ? WEIGHTS.namesake : WEIGHTS.namesakeOfPlace);
    }
  }
  const isUntitled = find.title === undefined || find.title.text.endsWith('夫人');
  if (isPerson && !full?.isBefore && isUntitled && isCommon(find.form, read.language)) {
    const behind = names.namesakeBehind(find.form, where);
    if (behind?.read === read && (!full || isLater(full, behind))) add(WEIGHTS.namesakeBehind);
  }
  const isInShadow = find.hypotheses.some(({ owner: other }) => {
    if (other.entry === entry || !isPerson || other.entry.type !== 'person') return false;
    const [one, another] = [dossierOf(entry), dossierOf(other.entry)];
    const isNamed = one.speaksOf(another) && !another.speaksOf(one);
    return isNamed || one.isKnownBy(another);
  });
  if (isInShadow && find.title?.text.endsWith('夫人') !== true) add(WEIGHTS.inShadow);
}

function isSameSentence(told: Told, { find, read }: Case): boolean {
  if (told.read !== read) return false;
  const between = read.text.slice(told.start, find.start);
  return between.length < LONGEST_SENTENCE && !SENTENCE_END.test(between);
}

/** How much an entry’s full name elsewhere counts. */
function weightOfFull(one: Case, entry: Entry, isBefore: boolean): number {
  if (isToldApart(one, entry)) return isBefore ? WEIGHTS.fullInSentence : WEIGHTS.fullApart;
  if (isBefore) return WEIGHTS.fullBefore;
  // Apples come before the company that is called after them.
  const isCompany = entry.type !== 'person' && isCommon(one.find.form, one.read.language);
  const isWord = isCompany || isWordBeforeName(one, entry);
  return isWord ? WEIGHTS.fullBehindWord : WEIGHTS.fullAfter;
}

/** Whether a sentence begins with what may be any word, and the name follows in full: Baker wanted by Mayor Thomas Baker. */
function isWordBeforeName({ find, read, names }: Case, { id, type }: Entry): boolean {
  if (type !== 'person' || find.title || !isCommon(find.form, read.language)) return false;
  if (!mayBeAnyWord(read.text, find)) return false;
  const full = names.fullName(id, { read, start: find.start });
  return full?.read === read && !full.isBefore;
}

/** Whether a find has the title or honorific of someone else, and the entry another: クリントンさん, not クリントン氏. */
function isCalledAs(namesake: Told | undefined, full: Told, { title }: Find): boolean {
  return title !== undefined && title.text === namesake?.title && title.text !== full.title;
}

/**
 * Whether an entry stands in full beside the same name alone, as where two are told apart: テスラ is named after
 * ニコラ・テスラ. Nobody is named twice in a sentence, nor alone first and then in full.
 */
function isToldApart({ find, read, names }: Case, { id }: Entry): boolean {
  if (find.hypotheses.length === 1) return false;
  const full = names.fullName(id, { read, start: find.start });
  if (full?.read !== read) return false;
  const isAnother = find.hypotheses.some(({ owner }) => owner.entry.type !== 'person');
  if (full.isBefore && !isAnother && find.title === undefined) return false;
  const between = full.isBefore
    ? read.text.slice(full.start, find.start)
    : read.text.slice(find.end, full.start);
  return between.length < LONGEST_SENTENCE && !SENTENCE_END.test(between);
}

const LONGEST_SENTENCE = 200;
const SENTENCE_END = /[。．！？!?\n」;]|[\p{Ll}\d"')]\. /u;

/** Jordan Peele is a person, and China Airlines, Denmark Hill and the Georgia Bulldogs are none. */
const NO_PERSON =
  /s$|\b(?:Daily|Hill|Street|University|College|School|Bank|Post|Council|Party|Airport|City|Court|Park|Road|House|Square|Sea|Strait|Gulf|River|Bay|Coast|Open|Cup|Prix|Cross|Army|Navy|Force|Union|Valley|Beach|Island|Railway|Rail|Air|Today|Radio|State|Week|Summit|Forum|Fund|Accord|Agreement|Pact|Treaty|War|Inc|Corp|Ltd|Group|Team|Office|Station|Desk|Bridge|Canal|Zone|Border|Region|Province|Central|International|National)$/;

function isOfPerson(name: string, language: string): boolean {
  return (
    language.startsWith('ja') ||
    (language.startsWith('en') && !NO_PERSON.test(name.replace(/'s$/, '')))
  );
}

/** What stands right beside. */
function addNeighbours({ find, read, names }: Case, { owner }: Hypothesis, add: Add): void {
  const isShared =
    find.hypotheses.length > 1 ||
    (owner.entry.type === 'place' &&
      names.namesake(find.form, { read, start: find.start }) !== undefined);
  const { weight, word } = hintsAt(read.text, find, owner, isShared, read.language);
  add(weight, word === undefined ? undefined : { kind: 'company', words: [word] });
  // Unquoted, a short title is a word like any other.
  if (owner.entry.type === 'work' && weight === 0) {
    if (find.form.length < SHORT_TITLE || isNounInTitle(find, read)) add(AGAINST);
  }
}

/** Die Verwandlung des Platzes: where a German sentence begins, any noun stands so. */
function isNounInTitle({ form, start }: Find, { text, language }: Read): boolean {
  return (
    isGermanNoun(form, language) &&
    /(?:^|[.!?:;] |\n)$/.test(text.slice(Math.max(0, start - 2), start))
  );
}

/** Years and words near it that belong with the entry. */
function addWords(one: Case, hypothesis: Hypothesis, related: readonly string[], add: Add): void {
  const { find, read, names } = one;
  const { entry, role } = hypothesis.owner;
  const dossier = dossierOf(entry);
  const isPerson = entry.type === 'person';
  const isGiven = role === 'given';
  const from = Math.max(0, find.start - REACH);
  const window = read.text.slice(from, find.end + REACH).toLowerCase();
  const years = yearOf(window, dossier.years);
  if (years) {
    // People live on behind their time, unless it is another's.
    const isOthers =
      !years.isInside &&
      find.hypotheses.some(({ owner }) => yearOf(window, dossierOf(owner.entry).years)?.isInside);
    add(years.isInside ? WEIGHTS.year : isOthers ? WEIGHTS.otherYear : 0, {
      kind: 'company',
      words: [years.year],
    });
  }
  const around = `${window.slice(0, find.start - from)} ${window.slice(find.end - from)}`;
  const form = find.form.toLowerCase();
  const words = dossier.words.filter(
    (word) =>
      !related.some((name) => name.toLowerCase() === word) &&
      around.includes(word) &&
      !form.includes(word) &&
      find.title?.text.includes(word) !== true &&
      !(isGiven && isOffice(word)),
  );
  if ((isPerson || entry.type === 'organization') && !isGiven && dossier.isInDomain(around)) {
    add(WEIGHTS.domain);
    const mayBePlace = find.hypotheses.some(({ owner }) => owner.entry.type === 'place');
    if (isPerson && mayBePlace && dossier.isInTrade(around)) add(WEIGHTS.trade);
  }
  // By the country only those are told apart who share a name.
  if (isPerson && !isGiven && find.hypotheses.length > 1 && dossier.isAtHome(around)) {
    add(WEIGHTS.home);
  }
  // What stands beside the full name is said of that.
  if (words.length > 0 && !isToldApart(one, entry) && !isWordBeforeName(one, entry)) {
    const why: Reason = { kind: 'company', words: words.slice(0, 3) };
    add(Math.min(WEIGHTS.mostWords, WEIGHTS.word * words.length), why);
    const isCountry = hypothesis.owner.codeKind === 'country';
    if (isCountry || isDescribedBefore(read.text, find.start, words)) add(WEIGHTS.described, why);
  }
  // Whoever only shares a given name with someone is not meant by words that suit them.
  if (isGiven && !isArtist(hypothesis) && !isKnownByGiven(one, hypothesis, words)) {
    const isKin =
      (related.length > 0 || isAfterSurname(one, entry)) &&
      KIN.test(read.text.slice(Math.max(0, find.start - 12), find.start));
    if (isKin) add(isAfterSurname(one, entry) ? WEIGHTS.kinOfNamesake : WEIGHTS.kin);
    else if (isOfCouple(read, one.index, hypothesis.owner)) add(WEIGHTS.couple);
    else if (!find.title && !names.fullName(entry.id, { read, start: find.start })) add(AGAINST);
  }
}

/** Whether the given name tells that a relative is meant by it, and another by the surname: キュリーは……妻のマリーは. */
function isNamedAsKin({ find, read, index }: Case, entry: Entry): boolean {
  const { finds } = read.finds;
  return finds
    .slice(Math.max(0, index - 3), index + 4)
    .some(
      ({ start, hypotheses: [{ owner }, ...others] }) =>
        start !== find.start &&
        others.length === 0 &&
        owner.role === 'given' &&
        owner.entry === entry &&
        KIN.test(read.text.slice(Math.max(0, start - 12), start)),
    );
}

/** Whether a relative of someone spoken of is named who is called alike: 夫のブレア首相, her husband, Mr Blair. */
function isOfKin({ find, read }: Case): boolean {
  return (
    find.hypotheses.length > 1 &&
    KIN_BEFORE.test(read.text.slice(Math.max(0, find.start - 40), find.start))
  );
}

const KIN_BEFORE =
  /(?:[妻夫父母兄弟姉妹]|祖[父母]|[長次三]男|[長次三]女|息子|娘)[の、]$|\b(?:his|her|whose|seine[mnrs]?|ihre?[mnrs]?) (?:late |former |first |second |older |younger )?(?:wife|husband|father|mother|son|daughter|brother|sister|Frau|Mann|Vater|Mutter|Sohn|Tochter|Bruder|Schwester),? (?:[\p{L}.]+ ){0,3}$/u;

/** Whether one of some words stands in what is said right before: 元演劇教師のマクロンさん. */
function isDescribedBefore(text: string, start: number, words: readonly string[]): boolean {
  if (text.charAt(start - 1) !== 'の') return false;
  const before = text.slice(Math.max(0, start - 12), start - 1);
  return words.some((word) => before.endsWith(word));
}

/** Whether what the family is called stands right before: 小泉元首相の次男、進次郎氏. */
function isAfterSurname({ read, index }: Case, entry: Entry): boolean {
  return read.finds.finds
    .slice(Math.max(0, index - 3), index)
    .some(({ hypotheses }) =>
      hypotheses.some(({ owner }) => owner.entry === entry && owner.role === 'surname'),
    );
}

/** Where surnames come first, few are: words near it must belong with them. */
function isKnownByGiven(
  { names, find }: Case,
  { owner: { entry, role } }: Hypothesis,
  words: readonly string[],
): boolean {
  const isSure = !isHan(find.form) || words.length > 0;
  return role === 'given' && names.isEstablished(entry.id) && isSure;
}

/** By the given name alone those are mentioned whose family is spoken of: トーマス・マンの兄のハインリヒ. */
const KIN =
  /(?:[妻夫父母兄弟姉妹]|[長次]男|[長次]女|息子|[^\p{L}](?:wife|brother|sister|son|father|mother|Frau|Bruder|Sohn|Tochter)),?[の、 ]$|(?:夫人|妻子|丈夫|儿子|女儿|之妻|之子)$/u;

/** Other names near it. */
function addCompany(one: Case, hypothesis: Hypothesis, related: readonly string[], add: Add): void {
  const { read, index } = one;
  const { finds } = read.finds;
  const { entry } = hypothesis.owner;
  const joins = entry.type === 'person' || entry.type === 'organization';
  if (joins && isBesideLike(entry, read.text, index, finds)) add(WEIGHTS.beside);
  if (hypothesis.owner.codeKind === 'country' && isOpponent(read.text, index, finds)) {
    add(WEIGHTS.beside);
  }
  if (entry.type === 'place' && isIn(entry, read.text, finds[index - 1], one.find)) {
    add(WEIGHTS.inside);
  }
  if (related.length > 0) {
    const why: Reason = { kind: 'company', words: related.slice(0, 3) };
    add(Math.min(WEIGHTS.mostRelated, WEIGHTS.related * related.length), why);
  }
}

/** What leaves hardly any chance. */
const AGAINST = -5;
/** How far the words around a find may speak for it, in UTF-16 code units. */
const REACH = 90;
/** How many finds before and behind it. */
const NEIGHBOURS = 6;

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
      form.length >= (owner.entry.type === 'person' ? 5 : 4) || withLongVowels(form) === owner.form;
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
      if (isArtist(hypothesis)) return { score: WEIGHTS.artistsGiven, reason };
      if (/^\p{Script=Han}$/u.test(form)) return { score: -9, reason };
      return { score: common ? WEIGHTS.given - 1 : WEIGHTS.given, reason };
    case 'surname':
      if (/^\p{Script=Han}$/u.test(form)) return { score: WEIGHTS.oneCharacterSurname, reason };
      return { score: common ? WEIGHTS.commonSurname : WEIGHTS.surname, reason };
  }
}

/** BUSH FIRES, CHAPTER XI. */
function isCommonInCapitals(form: string, language: string): boolean {
  return form.length < 4 || isCommon(form.charAt(0) + form.slice(1).toLowerCase(), language);
}

/** Surnames in kanji have many bearers each. */
function isHan(form: string): boolean {
  return /^\p{Script=Han}+$/u.test(form);
}

/** Writers and painters of Japan go by their pen names: 漱石, 鷗外. */
function isArtist({ owner: { entry, form } }: Hypothesis): boolean {
  return (
    /^\p{Script=Han}{2,}$/u.test(form) &&
    /作家|小説家|詩人|俳人|歌人|画家|絵師/.test(dossierOf(entry).text)
  );
}

function yearOf(
  window: string,
  spans: readonly (readonly [number, number])[],
): { readonly year: string; readonly isInside: boolean } | undefined {
  if (spans.length === 0) return undefined;
  const years = window.match(/(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g);
  if (!years) return undefined;
  const inside = years.find((year) => {
    const isDecade = window.includes(`${year}年代`) || window.includes(`${year}s`);
    const last = Number(year) + (isDecade ? 9 : 0);
    return spans.some(([from, to]) => last >= from && Number(year) <= to);
  });
  return { year: inside ?? years[0], isInside: inside !== undefined };
}

/** Whether Mr or Frau fits what is known of someone: above zero if so, below if not, 0 if that is unknown. */
function genderFit(title: string, gender: number): number {
  if (/^(?:Mrs?|Ms|Miss|Herrn?|Frau|女史|女士|Sir|Lord|Lady|Dame)\.?$/.test(title)) {
    return /^(?:Mr|Herrn?|Sir|Lord)/.test(title) && !title.startsWith('Mrs') ? gender : -gender;
  }
  return 0;
}

/** Whether another of the same type is named right before or behind: トランプ・プーチン会談, アマゾンやアップル. */
function isBesideLike(
  { type }: Entry,
  text: string,
  index: number,
  finds: readonly Find[],
): boolean {
  const isPair = (a: Find | undefined, b: Find | undefined): boolean =>
    a !== undefined && b !== undefined && a.form !== b.form && AND.test(text.slice(a.end, b.start));
  const isLike = (find: Find | undefined): boolean =>
    find?.hypotheses.some(({ owner }) => owner.entry.type === type) ?? false;
  const [before, find, behind] = [finds[index - 1], finds[index], finds[index + 1]];
  return (isPair(before, find) && isLike(before)) || (isPair(find, behind) && isLike(behind));
}

/** Whether what a place lies in is said right before: オーストラリアのダーウィン. */
function isIn(
  place: Entry,
  text: string,
  before: Find | undefined,
  { start, title }: Find,
): boolean {
  const around = before?.hypotheses[0].owner.entry;
  return (
    before !== undefined &&
    around?.type === 'place' &&
    title === undefined &&
    /^(?:の|の(?:都市|町|首都))$/.test(text.slice(before.end, start)) &&
    dossierOf(place).isRelatedTo(dossierOf(around))
  );
}

function relatedNames({ find, index, read }: Case, { owner }: Hypothesis): string[] {
  const dossier = dossierOf(owner.entry);
  const near = read.finds.finds.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1);
  const names = near
    .filter((other) => other !== find && other.form !== find.form)
    .filter(({ hypotheses }) =>
      hypotheses.some(
        ({ owner: { entry } }) =>
          entry !== owner.entry && isTelling(entry) && dossier.isRelatedTo(dossierOf(entry)),
      ),
    )
    .map(({ form }) => form);
  return [...new Set(names)];
}

function isTelling({ type }: { readonly type: string }): boolean {
  return type !== 'expression';
}
