import type { Find, Finds, Hypothesis } from './find';
import { dossierOf } from './dossier';
import { isCommon } from './lexicon/commonWords';
import { isOffice } from './lexicon/titles';
import { hintsAt } from './hints';
import { profileOf } from './profile';
import type { Reason } from './reason';

/** A passage of an article: its text folded, and what may be a name in it. */
export interface Read {
  readonly text: string;
  readonly finds: Finds;
}

/** What a find names, and why. */
export interface Decision {
  readonly find: Find;
  readonly hypothesis: Hypothesis;
  readonly reason: Reason;
}

/** What must speak for an entry before it is linked, and by how much more than for another. */
const FLOOR = 1;
const MARGIN = 0.5;

/** How much a kind of evidence counts. Found by trial on test/fixtures/linking/corpus. */
const WEIGHTS = {
  listed: 3,
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
  fullBefore: 3.5,
  fullAfter: 2,
  namesake: -5,
  namesakeOfPlace: -2.5,
  wife: 3,
  noWife: -4,
  prominent: 1,
  established: 1.5,
  year: 2,
  otherYear: -2,
  domain: 1,
  beside: 1.5,
  gender: 0.75,
  otherSpelling: -3,
  word: 1,
  mostWords: 2.5,
  related: 1,
  mostRelated: 2,
} as const;

/**
 * Decides what the finds of an article name. A form that only one entry goes by, and that is no common
 * word, needs nothing else. For the others what stands beside them is weighed: titles, names in full
 * elsewhere in the article, years and words that the entry’s description has too, and entries that belong
 * together. Where nothing tells, nothing is linked.
 *
 * @param known the decisions on a passage, if they have been taken already
 * @returns for each passage its decisions, in order
 */
export function resolve(
  reads: readonly Read[],
  language: string,
  known: (passage: number) => readonly Decision[] | undefined,
): (readonly Decision[])[] {
  const article = new ArticleNames(reads, language);
  const decide = (passage: number, finds: readonly Find[]): Decision[] =>
    finds.flatMap((find, index): Decision[] => {
      const decision =
        certain(find, language) ?? weigh(find, index, passage, reads, article, language);
      return decision ? [decision] : [];
    });
  return reads.map(({ finds: { finds } }, passage) => known(passage) ?? decide(passage, finds));
}

/** The decision on a find that leaves no doubt. */
function certain(find: Find, language: string): Decision | undefined {
  const [hypothesis] = find.hypotheses;
  if (find.hypotheses.length > 1) return undefined;
  const { owner, way, beside } = hypothesis;
  if (way === 'extended') {
    return { find, hypothesis, reason: { kind: 'extended', of: owner.of } };
  }
  if (way === 'overruled') return { find, hypothesis, reason: { kind: 'overruled' } };
  if (beside !== undefined) return { find, hypothesis, reason: { kind: 'beside', word: beside } };
  if (owner.role !== 'listed' || way !== 'exact' || needsEvidence(hypothesis, language))
    return undefined;
  return { find, hypothesis, reason: { kind: 'listed' } };
}

function needsEvidence({ owner: { entry, form } }: Hypothesis, language: string): boolean {
  return isCommon(form, language) || isPhrase(entry.type, form);
}

/** A title or an event that is made of ordinary words: 戦争と平和, プラハの春, こころ. */
function isPhrase(type: string, form: string): boolean {
  if (type === 'work') return !/^\p{Lu}.* /u.test(form);
  return type === 'event' && /[のと与之]/.test(form);
}

interface Weighed {
  readonly hypothesis: Hypothesis;
  readonly score: number;
  readonly reason: Reason;
}

function weigh(
  find: Find,
  index: number,
  passage: number,
  reads: readonly Read[],
  article: ArticleNames,
  language: string,
): Decision | undefined {
  const weighed = find.hypotheses
    .map((hypothesis) => weighOne(find, hypothesis, index, passage, reads, article, language))
    .sort((a, b) => b.score - a.score);
  const [best, next] = weighed;
  if (!best || best.score < FLOOR) return undefined;
  if (next && best.score - next.score < MARGIN) return undefined;
  return { find, hypothesis: best.hypothesis, reason: best.reason };
}

function weighOne(
  find: Find,
  hypothesis: Hypothesis,
  index: number,
  passage: number,
  reads: readonly Read[],
  article: ArticleNames,
  language: string,
): Weighed {
  const { entry } = hypothesis.owner;
  const isShared = find.hypotheses.length > 1;
  const dossier = dossierOf(entry);
  const base = baseOf(find, hypothesis, language);
  let { score } = base;
  let best = 0;
  let { reason } = base;
  const add = (weight: number, why?: Reason): void => {
    score += weight;
    if (why && weight > best) [best, reason] = [weight, why];
  };
  const { title } = find;
  let hasFittingTitle = false;
  const isPerson = entry.type === 'person';
  if (title && isPerson) {
    const why: Reason = { kind: 'title', title: title.text };
    if (title.text.endsWith('夫人')) add(dossier.isWife ? WEIGHTS.wife : WEIGHTS.noWife, why);
    else if (title.office === '') {
      add(
        /^(?:さん|ちゃん|くん|夫人)$/.test(title.text) ? WEIGHTS.familiarity : WEIGHTS.courtesy,
        why,
      );
    } else {
      const fit = dossier.hasTitle(title.office, title.text);
      hasFittingTitle = fit > 0;
      if (fit === 2) add(WEIGHTS.exactTitle, why);
      else if (fit === 1) add(WEIGHTS.title, why);
      else if (!dossier.hasOffice) add(WEIGHTS.anyTitle, why);
      else add(isCommon(find.form, language) ? WEIGHTS.otherTitle : WEIGHTS.otherTitle / 2);
    }
  } else if (title && isShared) add(WEIGHTS.otherTitle);

  if (isPerson && title) {
    const fit = genderFit(title.text, profileOf(entry).gender);
    // What a given name sounds like is no evidence against someone.
    if (Math.abs(fit) > 1) add(WEIGHTS.gender * fit);
  }
  const where = { passage, start: find.start };
  const full = article.fullName(entry.id, where);
  if (full)
    add(full.isBefore ? WEIGHTS.fullBefore : WEIGHTS.fullAfter, {
      kind: 'in-full',
      form: full.form,
    });
  else if (hypothesis.owner.role === 'given' && article.isEstablished(entry.id))
    add(WEIGHTS.established);
  const namesake = article.namesake(find.form, where);
  if (hypothesis.way === 'variant' && full) add(WEIGHTS.otherSpelling);
  if (namesake && !hasFittingTitle) {
    const isForgotten =
      full?.isBefore && isLater(full, namesake) && hypothesis.owner.role !== 'given';
    if (!isForgotten && (isPerson || language.startsWith('ja'))) {
      add(isPerson ? WEIGHTS.namesake : WEIGHTS.namesakeOfPlace);
    }
  }
  const isNamedByOthers = find.hypotheses.some(
    ({ owner }) => owner.entry !== entry && dossierOf(owner.entry).speaksOf(dossier),
  );
  if (isNamedByOthers && title?.text.endsWith('夫人') !== true) add(WEIGHTS.prominent);

  const { text } = reads[passage] ?? { text: '' };
  const hint = hintsAt(text, find, entry, hypothesis.owner.form, language);
  add(hint.weight, hint.word === undefined ? undefined : { kind: 'company', words: [hint.word] });

  const window = text.slice(Math.max(0, find.start - REACH), find.end + REACH).toLowerCase();
  // Unquoted, a short title is a word like any other.
  if (entry.type === 'work' && hint.weight === 0 && find.form.length < SHORT_TITLE) score -= 5;
  const years = yearOf(window, dossier.years);
  if (years)
    add(years.isInside ? WEIGHTS.year : isShared ? WEIGHTS.otherYear : 0, {
      kind: 'company',
      words: [years.year],
    });
  const around =
    window.slice(0, Math.min(REACH, find.start)) +
    ' ' +
    window.slice(Math.min(REACH, find.start) + find.end - find.start);
  const isGiven = hypothesis.owner.role === 'given';
  const words = dossier.words.filter(
    (word) =>
      around.includes(word) &&
      !find.form.toLowerCase().includes(word) &&
      title?.text.includes(word) !== true &&
      !(isGiven && isOffice(word)),
  );
  if ((isPerson || entry.type === 'organization') && !isGiven && dossier.isInDomain(around))
    add(WEIGHTS.domain);
  if (words.length > 0) {
    add(Math.min(WEIGHTS.mostWords, WEIGHTS.word * words.length), {
      kind: 'company',
      words: words.slice(0, 3),
    });
  }
  // Whoever only shares a given name with someone is not meant by words that suit them.
  if (hypothesis.owner.role === 'given' && !full && !title && !article.isEstablished(entry.id)) {
    if (!isArtist(hypothesis)) score -= 5;
  }
  if (isPerson && isBesidePerson(text, index, reads[passage]?.finds.finds ?? []))
    add(WEIGHTS.beside);
  const related = relatedNames(find, hypothesis, index, reads[passage]?.finds.finds ?? []);
  if (related.length > 0) {
    add(Math.min(WEIGHTS.mostRelated, WEIGHTS.related * related.length), {
      kind: 'company',
      words: related.slice(0, 3),
    });
  }
  return { hypothesis, score, reason };
}

/** Titles of fewer characters are quoted where they are meant. */
const SHORT_TITLE = 5;
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
  const common = needsEvidence(hypothesis, language) || isCommon(form, language);
  if (way === 'extended') return { score: WEIGHTS.extended, reason: { kind: 'extended', of } };
  if (way === 'variant') {
    const isLong = form.length >= (owner.entry.type === 'person' ? 5 : 4);
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

const AND = /^(?:・|と|、|や|及び|und | and |, | und )$/;

/** Whether another person is named right before or behind: トランプ・プーチン会談. */
function isBesidePerson(text: string, index: number, finds: readonly Find[]): boolean {
  const isPair = (a: Find | undefined, b: Find | undefined): boolean =>
    a !== undefined && b !== undefined && a.form !== b.form && AND.test(text.slice(a.end, b.start));
  const isPerson = (find: Find | undefined): boolean =>
    find?.hypotheses.some(({ owner }) => owner.entry.type === 'person') ?? false;
  const [before, find, behind] = [finds[index - 1], finds[index], finds[index + 1]];
  return (isPair(before, find) && isPerson(before)) || (isPair(find, behind) && isPerson(behind));
}

function relatedNames(
  find: Find,
  { owner }: Hypothesis,
  index: number,
  finds: readonly Find[],
): string[] {
  const dossier = dossierOf(owner.entry);
  const near = finds.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1);
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

interface Where {
  readonly passage: number;
  readonly start: number;
}

interface Full extends Where {
  readonly form: string;
}

/** What a passage tells the others: a name in full, an entry’s or another’s, or a surname beyond doubt. */
export interface Told {
  readonly what: 'full' | 'established' | 'namesake';
  /** The id of the entry; the form that a namesake goes by. */
  readonly of: string;
  readonly start: number;
  /** What is written. */
  readonly form: string;
}

const told = new WeakMap<Read, readonly Told[]>();

/** @param language always that of the passage */
export function toldBy(read: Read, language: string): readonly Told[] {
  let all = told.get(read);
  if (!all) told.set(read, (all = readTold(read, language)));
  return all;
}

function readTold({ text, finds: { finds, bearers } }: Read, language: string): Told[] {
  const all: Told[] = [];
  for (const { start, end, hypotheses } of finds) {
    if (hypotheses.length > 1) continue;
    const [hypothesis] = hypotheses;
    const { owner, way } = hypothesis;
    const tell = (what: Told['what']): void => {
      all.push({ what, of: owner.entry.id, start, form: text.slice(start, end) });
    };
    if (owner.role === 'surname' && !isCommon(owner.form, language)) tell('established');
    const isListed = way === 'exact' && owner.role === 'listed';
    if (way === 'extended' || (isListed && !needsEvidence(hypothesis, language))) tell('full');
  }
  for (const { start, end, form } of bearers) {
    all.push({ what: 'namesake', of: form, start, form: text.slice(start, end) });
  }
  return all.sort((a, b) => a.start - b.start);
}

/** Where an article gives names in full: those of entries, and those of others who share a surname. */
class ArticleNames {
  readonly #full = new Map<string, Full[]>();
  readonly #namesakes = new Map<string, Full[]>();
  readonly #established = new Set<string>();

  constructor(reads: readonly Read[], language: string) {
    reads.forEach((read, passage) => {
      for (const { what, of, start, form } of toldBy(read, language)) {
        if (what === 'established') this.#established.add(of);
        else append(what === 'full' ? this.#full : this.#namesakes, of, { passage, start, form });
      }
    });
  }

  /** The nearest place before one that gives an entry’s name in full, or else the first behind it. */
  fullName(entry: string, where: Where): (Full & { readonly isBefore: boolean }) | undefined {
    const all = this.#full.get(entry);
    const before = nearestBefore(all, where);
    const found =
      before ?? all?.find((full) => full.passage !== where.passage || full.start !== where.start);
    return found && { ...found, isBefore: before !== undefined };
  }

  /** Whether an entry is mentioned by its surname beyond doubt. */
  isEstablished(entry: string): boolean {
    return this.#established.has(entry);
  }

  /** The nearest place before one where someone else goes by a form. */
  namesake(form: string, where: Where): Full | undefined {
    return nearestBefore(this.#namesakes.get(form), where);
  }
}

/** The last of some places in order that comes before another. */
function nearestBefore(all: readonly Full[] = [], where: Where): Full | undefined {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const full = all[middle];
    if (full && isLater(where, full)) low = middle + 1;
    else high = middle;
  }
  return all[low - 1];
}

function isLater(a: Where, b: Where): boolean {
  return a.passage > b.passage || (a.passage === b.passage && a.start > b.start);
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
