import type { Entry } from '../../glossary/entry';
import { type Add, type Case, isHan } from './case';
import { areRelatives } from '../besideNames';
import { type Dossier, dossierOf } from '../dossier';
import type { Find } from '../find';
import { isOtherGeneration } from '../generation';
import { fitsKinRole } from '../kinRole';
import { isCommon } from '../lexicon/commonWords';
import type { Hypothesis, Owner } from '../owner';
import { AGAINST, WEIGHTS } from './weights';

/** 父ブッシュ, the elder Bush, Bush senior. */
const ELDER_BEFORE = /(?:父|[^\p{Script=Han}]老|^老|\b(?:elder|older|senior|altere|Vater) )$/iu;

const YOUNGER_BEFORE = /(?:息?子|[^\p{Script=Han}]小|^小|\b(?:younger|junior|jungere|Sohn) )$/iu;

const ELDER_BEHIND = /^(?:・?シニア|[（(]父親?[）)]|父子の父|,? (?:senior|sr)\b)/i;

const YOUNGER_BEHIND = /^(?:・?ジュニア|[（(]息?子[）)]|,? (?:junior|jr)\b)/i;

/** Father and son of one name are told by that. */
export function addGeneration(
  { find, read }: Case,
  { owner: { entry } }: Hypothesis,
  add: Add,
): void {
  const { start, end, hypotheses } = find;
  if (entry.type !== 'person') return;
  if (hypotheses.length === 1) {
    if (isOtherGeneration(entry, read.text, end) === true) add(AGAINST);
    return;
  }
  const before = read.text.slice(Math.max(0, start - 8), start);
  const called = find.title?.text ?? '';
  const behind = read.text.slice(end, end + 16).replace(called, '');
  if (fitsKinRole(before, dossierOf(entry).text) === true) add(WEIGHTS.kinRole);
  const isElder = ELDER_BEFORE.test(before) || ELDER_BEHIND.test(behind);
  if (!isElder && !YOUNGER_BEFORE.test(before) && !YOUNGER_BEHIND.test(behind)) return;
  // Father and son held offices; a singer of that name is neither.
  if (lastOf(entry) < 0 && hypotheses.some(({ owner }) => lastOf(owner.entry) > 0)) return;
  add(isLast(find, entry) === isElder ? -WEIGHTS.generation : WEIGHTS.generation);
}

/** The last year since when something was so, as far as is told, or else -1. */
function lastOf(entry: Entry): number {
  return Math.max(-1, ...dossierOf(entry).years.map(([from]) => from));
}

/** Whether nobody else who may be meant held an office later, as far as is told. */
export function isLast({ hypotheses }: Find, entry: Entry): boolean {
  const last = lastOf(entry);
  return (
    last > 0 && hypotheses.every(({ owner }) => owner.entry === entry || lastOf(owner.entry) < last)
  );
}

/** Sisters are called by given names, which are surnames and words as well: 妹のメイ. */
const KIN_OF_SOMEBODY = /(?:[妹姉弟兄娘孫]|息子|[長次三][男女]|恋人|親友|愛[犬猫])の$/;

export function isSomebodysKin({ find, read }: Case, dossier: Dossier): boolean {
  if (find.title !== undefined || find.hypotheses.length > 1) return false;
  if (!isCommon(find.form, read.language) || isHan(find.form)) return false;
  const before = read.text.slice(Math.max(0, find.start - 4), find.start);
  return KIN_OF_SOMEBODY.test(before) && fitsKinRole(before, dossier.text) !== true;
}

/** Whether the given name tells that a relative is meant by it, and another by the surname: キュリーは……妻のマリーは. */
export function isNamedAsKin({ find, read, index }: Case, entry: Entry): boolean {
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
export function isOfKin({ find, read }: Case): boolean {
  return (
    find.hypotheses.length > 1 &&
    KIN_BEFORE.test(read.text.slice(Math.max(0, find.start - 40), find.start))
  );
}

const KIN_BEFORE =
  /(?:[妻夫父母兄弟姉妹]|祖[父母]|[長次三]男|[長次三]女|息子|娘)[の、]$|\b(?:his|her|whose|seine[mnrs]?|ihre?[mnrs]?) (?:late |former |first |second |older |younger )?(?:wife|husband|father|mother|son|daughter|brother|sister|Frau|Mann|Vater|Mutter|Sohn|Tochter|Bruder|Schwester),? (?:[\p{L}.]+ ){0,3}$/u;

/** Whether what the family is called stands right before: 小泉元首相の次男、進次郎氏. */
export function isAfterSurname({ read, index }: Case, entry: Entry): boolean {
  return read.finds.finds
    .slice(Math.max(0, index - 3), index)
    .some(({ hypotheses }) =>
      hypotheses.some(({ owner }) => owner.entry === entry && owner.role === 'surname'),
    );
}

/** Whether another of the family is named near it, or someone of that surname before. */
export function isAmongFamily(one: Case, hypothesis: Hypothesis): boolean {
  const { find, read, index } = one;
  const { owner } = hypothesis;
  if (LATIN.test(find.form)) return isOfFamilyBefore(one, hypothesis);
  const { finds, bearers } = read.finds;
  return (
    finds
      .slice(Math.max(0, index - NEAR), index + NEAR + 1)
      .some(({ hypotheses }) => hypotheses.some((other) => isOfFamily(other.owner, owner))) ||
    bearers.some(({ form, start }) => start < find.start && owner.isSurname(form))
  );
}

/** How many finds before and behind it. */
const NEAR = 4;
const LATIN = /^\p{Script=Latin}/u;

function isOfFamily(other: Owner, owner: Owner): boolean {
  return (
    other.entry !== owner.entry &&
    other.entry.type === 'person' &&
    other.role !== 'given' &&
    other.isOfFamily(owner)
  );
}

/** Whether a relative is named in full near a given name that is hardly another’s: アンネ, and オットー・フランク. */
export function isRelativeNamed(one: Case, { owner }: Hypothesis): boolean {
  const { find, read, index } = one;
  if (find.title !== undefined || isCommon(find.form, read.language)) return false;
  if (LATIN.test(find.form)) return false;
  // The baker’s マリー is somebody else.
  if (read.text.charAt(find.start - 1) === 'の') return false;
  if (/^と(?:いう|名乗)/.test(read.text.slice(find.end, find.end + 3))) return false;
  const { finds } = read.finds;
  return finds.slice(Math.max(0, index - NEAR), index + NEAR + 1).some((near) => {
    const other = namedInFull(near);
    return other !== undefined && isOfFamily(other, owner) && areRelatives(other, owner);
  });
}

/** Who is beyond doubt named in full. */
function namedInFull({ hypotheses: [{ owner, way }, ...others] }: Find): Owner | undefined {
  const isFull = owner.role === 'listed' || way === 'extended';
  return isFull && others.length === 0 ? owner : undefined;
}

/** Whether someone of the same family is named in full before it, not far off: Ed Miliband ... his brother David. */
function isOfFamilyBefore({ find, read, index }: Case, { owner }: Hypothesis): boolean {
  return (
    !NOT_THEIRS.test(read.text.slice(Math.max(0, find.start - 24), find.start)) &&
    read.finds.finds.slice(Math.max(0, index - NEAR), index).some((near) => {
      const other = namedInFull(near);
      return other !== undefined && other.entry !== owner.entry && owner.isOfFamily(other);
    })
  );
}

/** My brother David is none of theirs. */
const NOT_THEIRS =
  /(?:^|[^\p{L}])(?:my|our|your|meine?[mnrs]?|unsere?[mnrs]?|eure?[mnrs]?|an?|eine?[mnrs]?) (?:\p{L}+,? ){1,2}$/iu;

/** What a word for someone stands behind who is introduced: Pierre, a waiter. */
const INTRODUCED = /^, (?:an?|the|eine?|der|die|das) /;

/**
 * Whether it is the given name of someone whose spouse or the like has just been named in full: Stevenson's Fanny. In
 * Latin letters only, where nothing else is a word that stands so, and if nobody else of that name follows.
 */
export function isHouseholds(one: Case, hypothesis: Hypothesis): boolean {
  const { find, read, names } = one;
  return (
    find.title === undefined &&
    LATIN.test(find.form) &&
    !isCommon(find.form, read.language) &&
    names.namesakeBehind(find.form, { read, start: find.start }) === undefined &&
    !INTRODUCED.test(read.text.slice(find.end, find.end + 7)) &&
    isOfFamilyBefore(one, hypothesis)
  );
}

/** By the given name alone those are mentioned whose family is spoken of: トーマス・マンの兄のハインリヒ. */
export const KIN =
  /(?:[妻夫父母兄弟姉妹娘孫甥姪婿嫁]|[長次三四五末][男女]|息子|いとこ)[の、]?$|[^\p{L}](?:wife|brother|sister|son|father|mother|Frau|Bruder|Sohn|Tochter),? $|(?:夫人|妻子|丈夫|儿子|女儿|之妻|之子)$/u;
