import { isBesideRelative, isOfCouple } from '../besideNames';
import { isBehindAuthor } from './authorship';
import { type Add, type Case, isArtist, isHan, isRuler } from './case';
import { type Dossier, dossierOf } from '../dossier';
import { isGermanNoun } from '../doubt';
import type { Find } from '../find';
import { isToldApart, isWordBeforeName } from './fullName';
import { hintsAt } from '../hints/hints';
import { SHORT_TITLE } from '../hints/work';
import { KIN, isAfterSurname, isAmongFamily, isHouseholds, isRelativeNamed } from './kin';
import { isCommon } from '../lexicon/commonWords';
import { isOffice } from '../lexicon/titles';
import type { Hypothesis } from '../owner';
import { isPersonWord } from '../personWords';
import type { Read } from '../read';
import type { Reason } from '../reason';
import { AGAINST, WEIGHTS } from './weights';
import { ordinalsIn, yearNear } from '../years';

/** What stands right beside. */
export function addNeighbours(
  one: Case,
  { owner }: Hypothesis,
  related: readonly string[],
  add: Add,
): void {
  const { find, read, names } = one;
  const isShared =
    find.hypotheses.length > 1 ||
    (owner.entry.type === 'place' &&
      names.namesake(find.form, { read, start: find.start }) !== undefined);
  const { weight, word } =
    owner.entry.type === 'work' && isBehindAuthor(one, owner)
      ? { weight: 3, word: undefined }
      : hintsAt(read.text, find, owner, isShared, read.language);
  add(weight, word === undefined ? undefined : { kind: 'company', words: [word] });
  // Unquoted, a short title is a word like any other.
  const isByMaker = related.length > 0 && HAN_TITLE.test(find.form);
  if (owner.entry.type === 'work' && weight === 0 && !isByMaker) {
    if (find.form.length < SHORT_TITLE || isNounInTitle(find, read)) add(AGAINST);
  }
}

/** No common word, if whoever made it is named as well: 羅生門. */
const HAN_TITLE = /^(?:\p{Script=Han}{3,}|\p{Script=Han}.{2,}\p{Script=Han})$/u;

/** Die Verwandlung des Platzes: where a German sentence begins, any noun stands so. */
function isNounInTitle({ form, start }: Find, { text, language }: Read): boolean {
  return (
    isGermanNoun(form, language) &&
    /(?:^|[.!?:;] |\n)$/.test(text.slice(Math.max(0, start - 2), start))
  );
}

/** Years and words near it that belong with the entry. */
export function addWords(
  one: Case,
  hypothesis: Hypothesis,
  related: readonly string[],
  add: Add,
): void {
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
  const reach = reachOf(one, hypothesis);
  const to = Math.min(at + find.form.length + 24, reach.to - from);
  addOrdinal(find, dossier, window.slice(Math.max(0, at - 16), to), add);
  const around = `${window.slice(Math.max(0, reach.from - from), at)} ${window.slice(find.end - from, reach.to - from)}`;
  const form = find.form.toLowerCase();
  const words = dossier.words.filter(
    (word) =>
      read.mayHold(word) &&
      around.includes(word) &&
      !related.some((name) => name.toLowerCase() === word) &&
      !form.includes(word) &&
      find.title?.text.includes(word) !== true &&
      !(isGiven && isOffice(word)) &&
      !(isPerson && isThingOf(read, find, word)),
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
    const isSaidKin = KIN.test(read.text.slice(Math.max(0, find.start - 12), find.start));
    const isFamilys = isSaidKin && (isAfterSurname(one, entry) || isAmongFamily(one, hypothesis));
    if (isFamilys) add(WEIGHTS.kinOfNamesake);
    else if (isSaidKin && related.length > 0) add(WEIGHTS.kin);
    else if (related.length > 0 && isHouseholds(one, hypothesis)) add(WEIGHTS.kin);
    else if (
      isOfCouple(read, one.index, hypothesis.owner) ||
      isBesideRelative(read, one.index, hypothesis.owner)
    ) {
      add(WEIGHTS.couple);
    } else if (isRelativeNamed(one, hypothesis)) add(WEIGHTS.kin);
    else if (!find.title && !names.fullName(entry.id, { read, start: find.start })) add(AGAINST);
  }
}

/** What is said of something else: a shell, and not the oil company. */
const RATHER = /(?:(?:では|じゃ|でも)なくて?|ならぬ|とは(?:別|無関係)[^、。]{0,6})、?/g;

/**
 * How far around a find its words are said of it. Those that lead up to the same name in full, or with a title,
 * are said of that: the bush in the garden is none of 第43代のブッシュ大統領.
 */
function reachOf(
  { find, index, read }: Case,
  { owner: { entry } }: Hypothesis,
): { readonly from: number; readonly to: number } {
  const { text, language } = read;
  let from = find.start - REACH;
  let to = find.end + REACH;
  if (find.title !== undefined || !language.startsWith('ja') || !isCommon(find.form, language)) {
    return { from, to };
  }
  const first = Math.max(0, from);
  for (const { 0: rather, index: at } of text.slice(first, find.start).matchAll(RATHER)) {
    from = first + at + rather.length;
  }
  const others = read.finds.finds;
  for (let next = index + 1; next < others.length; next++) {
    const other = others[next];
    if (!other || other.start > to) break;
    const isFuller = other.title !== undefined || other.form.length > find.form.length;
    if (!isFuller || !other.hypotheses.some(({ owner }) => owner.entry === entry)) continue;
    to = find.end + lastClause(text.slice(find.end, other.start));
    break;
  }
  return { from, to };
}

/** Where the last clause of some words begins, or else their second half. */
function lastClause(words: string): number {
  const at = words.search(/[、。！？」\n][^、。！？」\n]*$/);
  return at < 0 ? words.length >> 1 : at;
}

/** The 第41代 and the 第43代 of one name are told by that. */
function addOrdinal({ hypotheses }: Find, { ordinals }: Dossier, near: string, add: Add): void {
  if (hypotheses.length === 1 || ordinals.length === 0) return;
  const said = ordinalsIn(near);
  if (said.length === 0) return;
  add(said.some((one) => ordinals.includes(one)) ? WEIGHTS.ordinal : -WEIGHTS.ordinal);
}

/** The court of tennis is none of a player: テニスのコート, but 劇作家のショー. */
function isThingOf({ text, language }: Read, { start, form }: Find, word: string): boolean {
  return (
    text.charAt(start - 1) === 'の' &&
    text.endsWith(word, start - 1) &&
    /^[ァ-ヺ]/.test(form) &&
    isCommon(form, language) &&
    !isPersonWord(word)
  );
}

/** Whether one of some words stands in what is said right before: 元演劇教師のマクロンさん. */
function isDescribedBefore(text: string, start: number, words: readonly string[]): boolean {
  if (text.charAt(start - 1) !== 'の') return false;
  const before = text.slice(Math.max(0, start - 12), start - 1);
  return words.some((word) => before.endsWith(word));
}

/** Where surnames come first, few are: words near it must belong with them. */
export function isKnownByGiven(
  { names, find }: Case,
  { owner: { entry, role } }: Hypothesis,
  words: readonly string[],
): boolean {
  const isSure = !isHan(find.form) || words.length > 0;
  return role === 'given' && names.isEstablished(entry.id) && isSure;
}

/** How far the words around a find may speak for it, in UTF-16 code units. */
const REACH = 90;
