import type { Entry } from '../../glossary/entry';
import { isLater } from '../articleNames';
import { isObject } from '../besideNames';
import { type Add, type Case, ONE_KANJI, isHan } from './case';
import { dossierOf } from '../dossier';
import type { Find } from '../find';
import { isGivenNameToo } from '../germanGivenNames';
import { mayBeAnyWord } from '../hints/anyWord';
import { isNamedAsKin, isOfKin } from './kin';
import { isCommon } from '../lexicon/commonWords';
import type { Hypothesis, Owner } from '../owner';
import type { Told } from '../read';
import { NOBLE, isAnothersRole } from './title';
import {
  NAMESAKES,
  doesSomething,
  isAnotherNameOfIt,
  isOnlyCompared,
  isTopic,
  remainsTopic,
} from './topic';
import { WEIGHTS } from './weights';
import { isKnownByGiven } from './words';

function hasFittingTitle({ title }: Find, { owner: { entry } }: Hypothesis): boolean {
  if (!title || title.office === '' || title.text.endsWith('夫人')) return false;
  return entry.type === 'person' && dossierOf(entry).hasTitle(title.office, title.text) > 0;
}

/** Who is named in full elsewhere in the article. */
export function addNamesInFull(one: Case, hypothesis: Hypothesis, add: Add): void {
  const { find, read, names } = one;
  const { owner, way } = hypothesis;
  const { entry } = owner;
  const isPerson = entry.type === 'person';
  const where = { read, start: find.start };
  const full = names.fullName(entry.id, where);
  const namesake = names.namesake(find.form, where);
  if (full) {
    const isAnother = isOfAnother(one, hypothesis, full);
    const isAnothers =
      isAnother ||
      (find.title !== undefined && isAnothersRole(read.text, find.start, dossierOf(entry))) ||
      isOfKin(one) ||
      isCalledAs(namesake, full, find) ||
      isStillSpokenOf(one, hypothesis, namesake, full);
    const weight = isAnothers ? WEIGHTS.fullApart : weightOfFull(one, owner, full);
    add(weight, { kind: 'in-full', form: full.form });
    if (way === 'variant' && !full.form.includes(find.form)) add(WEIGHTS.otherSpelling);
    if (isAnother || isSaidToBeAnother(one, full)) add(WEIGHTS.namesake);
    if (find.hypotheses.length > 1 && isSpokenOf(one, hypothesis, full)) add(WEIGHTS.spokenOf);
  } else if (isKnownByGiven(one, hypothesis, []) && !isNeighbour(find)) add(WEIGHTS.established);
  else if (isOfOtherOffice(one, hypothesis)) add(WEIGHTS.namesake);
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
      (isLater(full, namesake) || remainsTopic(full, namesake)) &&
      owner.role !== 'given' &&
      !isCalledAs(namesake, full, find) &&
      !isStillSpokenOf(one, hypothesis, namesake, full);
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
  // Frank put down the book. His friend Frank Weber never did.
  if (isPerson && !full?.isBefore && isUntitled && isGivenNameToo(find.form, read.language)) {
    if (names.namesakeBehind(find.form, where)?.read === read) add(WEIGHTS.namesake);
  }
  const isInShadow = find.hypotheses.some(({ owner: other }) => {
    if (other.entry === entry || !isPerson || other.entry.type !== 'person') return false;
    // Who alone is named in full stands in nobody's shadow.
    if (full?.isBefore === false && !names.fullName(other.entry.id, where)) return false;
    const [one, another] = [dossierOf(entry), dossierOf(other.entry)];
    const isNamed = one.speaksOf(another) && !another.speaksOf(one);
    return isNamed || one.isKnownBy(another);
  });
  if (
    isInShadow &&
    (!full || full.isBefore) &&
    !hasFittingTitle(find, hypothesis) &&
    find.title?.text.endsWith('夫人') !== true
  )
    add(WEIGHTS.inShadow);
}

/** The アガサさん of a neighbour is not she who is called Christie beside. */
function isNeighbour({ title, form }: Find): boolean {
  return title !== undefined && /^(?:さん|ちゃん|くん|君)$/.test(title.text) && !isHan(form);
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
    if (!full.isBefore) return isAnotherNameOfIt(full) ? WEIGHTS.fullAfter : WEIGHTS.fullApart;
    const isHe = full.read === read && isTopic(full) && doesSomething(read, find.end);
    return isHe && !isInOneSentence(one, full) ? WEIGHTS.fullAsTopic : WEIGHTS.fullInSentence;
  }
  if (full.isBefore) {
    const isWord = isWordBeside(one, full) || (role === 'given' && isThingInKatakana(one));
    return isWord ? WEIGHTS.fullApart : WEIGHTS.fullBefore;
  }
  const isHere = full.read === read;
  // The baker’s マリー is none that is named in full in the same sentence, nor is ボリス君 Yeltsin.
  const isApart = find.title !== undefined || (isHere && isInOneSentence(one, full));
  if (isApart && isHere && role === 'given') return WEIGHTS.fullApart;
  // Apples come before the company that is called after them.
  const isWord = isCommon(find.form, read.language) && (entry.type !== 'person' || isHere);
  return isWord && find.title === undefined ? WEIGHTS.fullBehindWord : WEIGHTS.fullAfter;
}

/** Of whom a given name in Japanese is a common noun too hardly anyone says it without an honorific: ビル, マーク. */
function isThingInKatakana({ find: { form, title, end }, read }: Case): boolean {
  if (title !== undefined || !/^[ァ-ヺ]/.test(form) || !isCommon(form, read.language)) return false;
  return !read.text.startsWith('と呼', end);
}

/** Whether a sentence begins with what may be any word, and the name follows in full: Baker wanted by Mayor Thomas Baker. */
export function isWordBeforeName({ find, read, names }: Case, { id, type }: Entry): boolean {
  const isOneKanji = ONE_KANJI.test(find.form);
  if (type !== 'person' || find.title) return false;
  if (!isOneKanji && !(isCommon(find.form, read.language) && mayBeAnyWord(read.text, find))) {
    return false;
  }
  const full = names.fullName(id, { read, start: find.start });
  if (full?.read !== read || full.isBefore) return false;
  return !isOneKanji || (isInOneSentence({ find, read }, full) && !isAnotherNameOfIt(full));
}

/** Whether a find has the title or honorific of someone else, and the entry another: クリントンさん, not クリントン氏. */
function isCalledAs(namesake: Told | undefined, full: Told, { title }: Find): boolean {
  return title !== undefined && title.text === namesake?.title && title.text !== full.title;
}

/**
 * Whether an entry stands in full beside the same name alone, as where two are told apart: テスラ is named after
 * ニコラ・テスラ. Nobody is named twice in a sentence, nor alone first and then in full.
 */
export function isToldApart({ find, read, names }: Case, { id }: Entry): boolean {
  if (find.hypotheses.length === 1) return false;
  const full = names.fullName(id, { read, start: find.start });
  if (full?.read !== read || isAnotherNameOfIt(full)) return false;
  const isAnother = find.hypotheses.some(({ owner }) => owner.entry.type !== 'person');
  if (full.isBefore && !isAnother && find.title === undefined) return false;
  return isInOneSentence({ find, read }, full);
}

/** Whether a sentence says that someone only shares the name of whom it names in full. */
function isSaidToBeAnother({ find, read }: Case, full: Told): boolean {
  if (full.read !== read || (find.title !== undefined && find.title.office !== '')) return false;
  if (!isInOneSentence({ find, read }, full)) return false;
  const from = Math.min(find.start, full.start);
  return NAMESAKES.test(
    read.text.slice(Math.max(0, from - 20), Math.max(find.end, full.start) + 30),
  );
}

/** Whether someone who shares a name is still meant, though an entry was named in full since. */
function isStillSpokenOf(
  { find }: Case,
  hypothesis: Hypothesis,
  namesake: Told | undefined,
  full: Told & { readonly isBefore: boolean },
): boolean {
  if (!namesake || !full.isBefore || !isLater(full, namesake)) return false;
  if (hypothesis.owner.role === 'given') return false;
  return isOnlyCompared(full) || remainsTopic(namesake, full) || hasOtherOffice(find, hypothesis);
}

/** Whether one of those who may be meant is named in full behind, and a title is neither theirs nor the entry’s. */
function isOfOtherOffice({ find, read, names }: Case, hypothesis: Hypothesis): boolean {
  if (find.hypotheses.length === 1 || !hasOtherOffice(find, hypothesis)) return false;
  return find.hypotheses.some((other) => {
    const full = names.fullName(other.owner.entry.id, { read, start: find.start });
    return full?.read === read && !full.isBefore && hasOtherOffice(find, other);
  });
}

/** Whether a find has the title of an office that an entry, known for another one, never held. */
function hasOtherOffice({ title }: Find, { owner: { entry } }: Hypothesis): boolean {
  if (!title || title.office === '' || entry.type !== 'person') return false;
  const dossier = dossierOf(entry);
  return (
    !NOBLE.test(title.office) &&
    dossier.hasOffice &&
    dossier.hasTitle(title.office, title.text) === 0 &&
    !dossier.mayLead(title.office)
  );
}

/**
 * Whether somebody else has been spoken of under the name: by a title that is not the entry’s, before it is named in
 * full (安藤社長は…。安藤忠雄氏の設計した…), or where a sentence before has told the two apart.
 */
function isOfAnother(
  { find, read }: Case,
  hypothesis: Hypothesis,
  full: Told & { readonly isBefore: boolean },
): boolean {
  if (full.read !== read || hypothesis.owner.role === 'given') return false;
  if (!full.isBefore) return hasOtherOffice(find, hypothesis);
  return (
    find.title?.office === undefined &&
    isOnlyCompared(full) &&
    read.finds.finds.some(
      (other) =>
        other.form === find.form &&
        other.start < full.start &&
        isInOneSentence({ find: other, read }, full),
    )
  );
}

/** Whether of two whom a sentence before names in full an entry is the one whom it is about. */
function isSpokenOf(
  { find, read, names }: Case,
  { owner: { entry } }: Hypothesis,
  full: Told & { readonly isBefore: boolean },
): boolean {
  if (!full.isBefore || full.read !== read || !isTopic(full)) return false;
  return find.hypotheses.some(({ owner }) => {
    const other =
      owner.entry === entry
        ? undefined
        : names.fullName(owner.entry.id, { read, start: find.start });
    return other?.isBefore && other.read === read && !isTopic(other);
  });
}

/** Whether a noun of one kanji stands in the same sentence as a name that begins with it: 孫正義氏は孫の話を. */
function isWordBeside({ find, read }: Case, full: Told): boolean {
  return (
    full.read === read &&
    find.title === undefined &&
    ONE_KANJI.test(find.form) &&
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
