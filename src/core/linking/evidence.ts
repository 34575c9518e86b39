import type { Entry } from '../glossary/entry';
import { isLater, type ArticleNames } from './articleNames';
import { AND, isObject, isOfCouple, isOpponent } from './besideNames';
import { dossierOf, type Dossier } from './dossier';
import { isGermanNoun, needsEvidence } from './doubt';
import type { Find } from './find';
import { isOtherGeneration } from './generation';
import { withLongVowels } from './katakana';
import { hintsAt, mayBeAnyWord, SHORT_TITLE } from './hints';
import { fitsKinRole } from './kinRole';
import { isCommon } from './lexicon/commonWords';
import { isOrdinaryWord } from './lexicon/senses';
import { isOffice, titleBefore, titleInApposition, titleInPredicate } from './lexicon/titles';
import type { Hypothesis, Owner } from './owner';
import { profileOf } from './profile';
import { genderBehind } from './pronouns';
import type { Read, Told } from './read';
import type { Reason } from './reason';
import { ordinalsIn, yearNear } from './years';

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
  ordinary: -4,
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
  ordinal: 2,
  kinRole: 2,
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
  if (isOrdinary(one.find, one.read)) add(WEIGHTS.ordinary);
  const related = relatedNames(one, hypothesis);
  addWords(one, hypothesis, related, add);
  addCompany(one, hypothesis, related, add);
  return { hypothesis, score, reason };
}

/** Whether a name is no name there, by the words around it. */
export function isOrdinary({ form, start, end, title }: Find, { text, language }: Read): boolean {
  return language.startsWith('ja') && title === undefined && isOrdinaryWord(form, text, start, end);
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

const ONE_KANJI = /^\p{Script=Han}$/u;

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

function addTitle(one: Case, { owner: { entry } }: Hypothesis, add: Add): void {
  const { find, read } = one;
  const { title } = find;
  if (entry.type === 'person') {
    const dossier = dossierOf(entry);
    const isAnother =
      isAnothersRole(read.text, find.start, dossier) || isSomebodysKin(one, dossier);
    if (isAnother) add(WEIGHTS.otherRole);
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
        !isAnybodys(find, read) &&
        !find.hypotheses.some(({ owner }) => dossierOf(owner.entry).isWife));
    add(isWife ? WEIGHTS.wife : WEIGHTS.noWife, why);
  } else if (title.office === '' || isNobles(title.office, dossier)) {
    addWomansTitle(find, entry, add, why);
    // 作家の林さん is told by what stands before her name, Ms Rice, the former secretary of state, by what is behind.
    const before = titleBefore(read.text, find.start) ?? titleInApposition(read.text, find.end);
    if (before) {
      const fits = dossier.hasTitle(before.office, before.text) > 0;
      if (fits) add(WEIGHTS.title, { kind: 'title', title: before.text });
      else if (dossier.isForeignTo(before.office)) add(WEIGHTS.otherTitle);
    }
    add(courtesyOf(one, title.text, entry), why);
  } else {
    const fit = dossier.hasTitle(title.office, title.text);
    if (fit === 2) add(WEIGHTS.exactTitle, why);
    else if (fit === 1) add(WEIGHTS.title, why);
    else if (dossier.isOfKin(title.office)) add(WEIGHTS.otherTitle);
    // A captain Murakami may be anyone.
    else if (!dossier.hasOffice) add(isAnybodys(find, read) ? 0 : WEIGHTS.anyTitle, why);
    else if (isOnlyPerson(find) && dossier.mayLead(title.office)) add(WEIGHTS.anyTitle, why);
    else {
      const isOther =
        isCommon(find.form, read.language) ||
        (isHan(find.form) && !dossier.mayLead(title.office)) ||
        dossier.isForeignTo(title.text);
      const least = isOther ? WEIGHTS.otherTitle : WEIGHTS.otherTitle / 2;
      add(HUMBLE.test(title.text) ? WEIGHTS.otherRole : least);
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

/** How much an honorific counts: a neighbour may be called 森さん, unless he is named in full without any office. */
function courtesyOf({ find, read, names }: Case, honorific: string, entry: Entry): number {
  const isTeacher = honorific === '先生' && dossierOf(entry).hasTitle('先生', '先生') === 0;
  if (!isTeacher && !FAMILIAR.test(honorific)) return WEIGHTS.courtesy;
  if (!isHan(find.form)) return WEIGHTS.familiarity;
  const where = { read, start: find.start };
  const full = names.fullName(entry.id, where);
  const isPlain =
    (full?.read === read && (full.title === undefined || full.title === honorific)) ||
    names.titled(entry.id, where)?.read === read;
  return isPlain ? WEIGHTS.familiarity : WEIGHTS.anybody;
}

/** Barons are made of ministers; what kings and princes are is said of them. */
function isNobles(office: string, dossier: Dossier): boolean {
  return /^(?:[公侯伯子男]爵|卿|閣下)$/.test(office) && dossier.hasTitle(office, office) === 0;
}

/** Whether a name is one of those in kanji that many bear. */
function isAnybodys({ form }: Find, { language }: Read): boolean {
  return isHan(form) && isCommon(form, language);
}

/** What nobody is any more who is known for an office. */
const HUMBLE =
  /(?:[軍兵]?曹|曹長|[伍兵]長|上等兵|巡査部?長?|警部補?|刑事|料理長|シェフ|料理人|駅長|車掌|運転士|看護師長?|教諭|保育士|消防士|sergeant|corporal|private|constable|inspector|feldwebel)$/i;

/** Said of neighbours rather than of those whom the news are about. */
const FAMILIAR =
  /^(?:さん|ちゃん|くん|君|夫人|夫婦|先輩|後輩|師匠|棟梁|女将|坊|嬢|一家|兄弟|姉妹|親子|父子)$/;

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
  if (entry.type !== 'person') return;
  if (hypotheses.length === 1) {
    if (isOtherGeneration(entry, read.text, end) === true) add(AGAINST);
    return;
  }
  const before = read.text.slice(Math.max(0, start - 8), start);
  const behind = read.text.slice(end, end + 10);
  if (fitsKinRole(before, dossierOf(entry).text) === true) add(WEIGHTS.kinRole);
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

/** Sisters are called by given names, which are surnames and words as well: 妹のメイ. */
const KIN_OF_SOMEBODY = /(?:[妹姉弟兄娘孫]|息子|[長次三][男女]|恋人|親友|愛[犬猫])の$/;

function isSomebodysKin({ find, read }: Case, dossier: Dossier): boolean {
  if (find.title !== undefined || find.hypotheses.length > 1) return false;
  if (!isCommon(find.form, read.language) || isHan(find.form)) return false;
  const before = read.text.slice(Math.max(0, find.start - 4), find.start);
  return KIN_OF_SOMEBODY.test(before) && fitsKinRole(before, dossier.text) !== true;
}

function isAnothersRole(text: string, start: number, dossier: Dossier): boolean {
  if (text.charAt(start - 1) !== 'の') return false;
  const role = ROLE_BEFORE.exec(text.slice(Math.max(0, start - 12), start))?.[1];
  return role !== undefined && !dossier.text.includes(role);
}

/** Rulers go by their given names: ナポレオン. */
function isRuler({ owner: { entry } }: Hypothesis): boolean {
  return /皇帝|国王|女王|emperor|\b(?:king|queen) of\b/.test(dossierOf(entry).said);
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
    const weight = isAnothers ? WEIGHTS.fullApart : weightOfFull(one, owner, full);
    add(weight, { kind: 'in-full', form: full.form });
    if (way === 'variant') add(WEIGHTS.otherSpelling);
    if (isSaidToBeAnother(one, full)) add(WEIGHTS.namesake);
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
  const isTold = namesake?.title !== find.title?.text && hasFittingTitle(find, hypothesis);
  if (namesake && !isTold) {
    const isForgotten =
      full?.isBefore &&
      isLater(full, namesake) &&
      owner.role !== 'given' &&
      !isCalledAs(namesake, full, find);
    // Nobody is named twice in a sentence: Jack London never liked London.
    const isPlaces =
      entry.type === 'place' &&
      namesake.read === read &&
      isInOneSentence(one, namesake) &&
      isObject(find, read);
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

/** How much an entry’s full name elsewhere counts. */
function weightOfFull(
  one: Case,
  { entry, role }: Owner,
  full: Told & { readonly isBefore: boolean },
): number {
  const { find, read } = one;
  if (isToldApart(one, entry)) return full.isBefore ? WEIGHTS.fullInSentence : WEIGHTS.fullApart;
  // 東の空 comes before 東健一町議 as well.
  if (ONE_KANJI.test(find.form) && find.title === undefined) {
    return full.isBefore ? WEIGHTS.fullInSentence : WEIGHTS.fullApart;
  }
  if (full.isBefore) return isWordBeside(one, full) ? WEIGHTS.fullApart : WEIGHTS.fullBefore;
  const isHere = full.read === read;
  // The baker’s マリー is none that is named in full in the same sentence, nor is ボリス君 Yeltsin.
  const isApart = find.title !== undefined || (isHere && isInOneSentence(one, full));
  if (isApart && isHere && role === 'given') return WEIGHTS.fullApart;
  // Apples come before the company that is called after them.
  const isWord = isCommon(find.form, read.language) && (entry.type !== 'person' || isHere);
  return isWord && find.title === undefined ? WEIGHTS.fullBehindWord : WEIGHTS.fullAfter;
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
  return isInOneSentence({ find, read }, full);
}

/** What is said where two are told apart who share a name. */
const NAMESAKES =
  /同じ(?:名字|苗字|姓|名前)|同姓|同名|縁もゆかりも|無関係|関係はな|血縁|別人|人違い|名前が同じ/;

/** Whether a sentence says that someone only shares the name of whom it names in full. */
function isSaidToBeAnother({ find, read }: Case, full: Told): boolean {
  if (full.read !== read || (find.title !== undefined && find.title.office !== '')) return false;
  if (!isInOneSentence({ find, read }, full)) return false;
  const from = Math.min(find.start, full.start);
  return NAMESAKES.test(
    read.text.slice(Math.max(0, from - 20), Math.max(find.end, full.start) + 30),
  );
}

/** Whether a noun of one kanji stands in the same sentence as a name that begins with it: 孫正義氏は孫の話を. */
function isWordBeside({ find, read }: Case, full: Told): boolean {
  return (
    full.read === read &&
    find.title === undefined &&
    find.form.length === 1 &&
    isHan(find.form) &&
    isInOneSentence({ find, read }, full)
  );
}

/** Whether a find stands in the same sentence as a name before or behind it in its passage. */
function isInOneSentence({ find, read }: Pick<Case, 'find' | 'read'>, { start }: Told): boolean {
  const between =
    start < find.start ? read.text.slice(start, find.start) : read.text.slice(find.end, start);
  return between.length < LONGEST_SENTENCE && !SENTENCE_END.test(between);
}

const LONGEST_SENTENCE = 200;
const SENTENCE_END = /[。．！？!?\n;]|」(?![のとはがをにも、で])|[\p{Ll}\d"')]\. /u;

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
  const at = find.start - from;
  const years = yearNear(window, at, dossier.years);
  if (years) {
    // People live on behind their time, unless it is another's.
    const isOthers =
      !years.isInside &&
      find.hypotheses.some(
        ({ owner }) => yearNear(window, at, dossierOf(owner.entry).years)?.isInside,
      );
    add(years.isInside ? WEIGHTS.year : isOthers ? WEIGHTS.otherYear : 0, {
      kind: 'company',
      words: [years.year],
    });
  }
  addOrdinal(find, dossier, window.slice(Math.max(0, at - 16), at + find.form.length + 24), add);
  const around = `${window.slice(0, at)} ${window.slice(find.end - from)}`;
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
  if (
    isGiven &&
    !isArtist(hypothesis) &&
    !isRuler(hypothesis) &&
    !isKnownByGiven(one, hypothesis, words)
  ) {
    const isKin =
      (related.length > 0 || isAfterSurname(one, entry)) &&
      KIN.test(read.text.slice(Math.max(0, find.start - 12), find.start));
    if (isKin) add(isAfterSurname(one, entry) ? WEIGHTS.kinOfNamesake : WEIGHTS.kin);
    else if (isOfCouple(read, one.index, hypothesis.owner)) add(WEIGHTS.couple);
    else if (!find.title && !names.fullName(entry.id, { read, start: find.start })) add(AGAINST);
  }
}

/** The 第41代 and the 第43代 of one name are told by that. */
function addOrdinal({ hypotheses }: Find, { ordinals }: Dossier, near: string, add: Add): void {
  if (hypotheses.length === 1 || ordinals.length === 0) return;
  const said = ordinalsIn(near);
  if (said.length === 0) return;
  add(said.some((one) => ordinals.includes(one)) ? WEIGHTS.ordinal : -WEIGHTS.ordinal);
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
      if (isArtist(hypothesis) || (!common && isRuler(hypothesis))) {
        return { score: WEIGHTS.artistsGiven, reason };
      }
      if (ONE_KANJI.test(form)) return { score: -9, reason };
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
