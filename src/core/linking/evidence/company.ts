import type { Entry } from '../../glossary/entry';
import { AND, isOpponent } from '../besideNames';
import type { Add, Case } from './case';
import { dossierOf } from '../dossier';
import type { Find } from '../find';
import type { Hypothesis } from '../owner';
import type { Reason } from '../reason';
import { WEIGHTS } from './weights';

/** Other names near it. */
export function addCompany(
  one: Case,
  hypothesis: Hypothesis,
  related: readonly string[],
  add: Add,
): void {
  const { read, index } = one;
  const { finds } = read.finds;
  const { entry } = hypothesis.owner;
  const joins = entry.type === 'person' || entry.type === 'organization' || entry.type === 'work';
  if (joins && isBesideLike(entry, read.text, index, finds)) add(WEIGHTS.beside);
  if (hypothesis.owner.codeKind === 'country' && isOpponent(read.text, index, finds)) {
    add(WEIGHTS.beside);
  }
  if (entry.type === 'place' && isIn(entry, read.text, finds[index - 1], one.find)) {
    add(WEIGHTS.inside);
  }
  if (entry.type === 'work' && isAnothersWork(one, entry)) add(WEIGHTS.anothersWork);
  if (related.length > 0) {
    const why: Reason = { kind: 'company', words: related.slice(0, 3) };
    add(Math.min(WEIGHTS.mostRelated, WEIGHTS.related * related.length), why);
  }
}

const MAKER_BEFORE = /([ァ-ヶー]+(?:・[ァ-ヶー]+)+)$/;

/** Whether a work is said to be of someone else: ザ・ビートルズの「ドライヴ・マイ・カー」 is no film. */
function isAnothersWork({ find, read, index }: Case, work: Entry): boolean {
  const { text, finds } = read;
  const quoted = '「『'.includes(text.charAt(find.start - 1) || '。') ? find.start - 1 : find.start;
  if (quoted === find.start || text.charAt(quoted - 1) !== 'の') return false;
  const to = quoted - 1;
  const before = finds.finds[index - 1];
  const maker = before?.end === to ? before.hypotheses[0].owner.entry : undefined;
  if (maker) return maker.type === 'person' && !dossierOf(work).isRelatedTo(dossierOf(maker));
  const name = MAKER_BEFORE.exec(text.slice(Math.max(0, to - 20), to))?.[1];
  return name !== undefined && !dossierOf(work).text.includes(name);
}

/** How many finds before and behind it. */
const NEIGHBOURS = 6;

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

/** The forms near a find that name what an entry has to do with. */
export function relatedNames({ find, index, read }: Case, { owner }: Hypothesis): string[] {
  const dossier = dossierOf(owner.entry);
  const { finds } = read.finds;
  const names: string[] = [];
  const last = Math.min(finds.length - 1, index + NEIGHBOURS);
  for (let at = Math.max(0, index - NEIGHBOURS); at <= last; at++) {
    const other = finds[at];
    if (!other || other.form === find.form || names.includes(other.form)) continue;
    const isRelated = other.hypotheses.some(
      ({ owner: { entry } }) =>
        entry !== owner.entry && isTelling(entry) && dossier.isRelatedTo(dossierOf(entry)),
    );
    if (isRelated) names.push(other.form);
  }
  return names;
}

function isTelling({ type }: { readonly type: string }): boolean {
  return type !== 'expression';
}
