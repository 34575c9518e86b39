import type { Entry } from '../../glossary/entry';
import { isLater } from '../articleNames';
import { isObject } from '../besideNames';
import { type Add, type Case, ONE_KANJI, isHan } from './case';
import { dossierOf } from '../dossier';
import type { Find } from '../find';
import { mayBeAnyWord } from '../hints';
import { isNamedAsKin, isOfKin } from './kin';
import { isCommon } from '../lexicon/commonWords';
import type { Hypothesis, Owner } from '../owner';
import type { Told } from '../read';
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
    const isAnothers = isOfKin(one) || isCalledAs(namesake, full, find);
    const weight = isAnothers ? WEIGHTS.fullApart : weightOfFull(one, owner, full);
    add(weight, { kind: 'in-full', form: full.form });
    if (way === 'variant' && !full.form.includes(find.form)) add(WEIGHTS.otherSpelling);
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
export function isWordBeforeName({ find, read, names }: Case, { id, type }: Entry): boolean {
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
export function isToldApart({ find, read, names }: Case, { id }: Entry): boolean {
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
