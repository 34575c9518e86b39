import type { Passage, Range } from '../article/article';
import { toSource } from '../article/offsets';
import { firstIndex } from '../order/firstIndex';
import { composeText } from '../text/composeText';
import { foldText, unfoldRange, type FoldedText } from '../text/foldText';
import { unknownNames, type UnknownName } from './candidates';
import type { Finds, NameFinder } from './find';
import { withoutOtherReadings } from './rubyReadings';
import { withoutTwoWords } from './lineEnds';
import type { Candidate, Mention, NameMention, ReferenceMention, Spot } from './mention';
import type { Overrules } from './overrules';
import { Read } from './read';
import { hasReferenceWords } from './referenceWords';
import { CONTEXT_PASSAGES, type FoundReference, type ReadPassage } from './references';
import type { Decision } from './resolve';
import type { Ruling } from './ruling';

/** A passage where it stands in an article. */
export interface Place {
  readonly passage: Passage;
  /** Its index among the passages. */
  readonly index: number;
  /** The article's source text. */
  readonly source: string;
}

/** What the reader has ruled. */
export interface Rules {
  readonly overrules: Overrules;
  readonly ruling: Ruling;
}

/** A passage with its names decided on, as if its text were an article of its own. */
export type NamedPassage = ReadPassage;

const NONE: readonly never[] = [];

/**
 * A passage of an article, and what linking finds in it, step by step. A step is done again only if what it
 * goes by has changed: after an edit nearly all of an article is what it was, though further up or down.
 */
export class PassageReading {
  /** What is read: characters composed. All offsets in it are of this text until mentions are given out. */
  readonly #composed: FoldedText;
  readonly #folded: FoldedText;
  /** Wherever lines end. */
  readonly #found: Finds;
  #finds: Finds;
  readonly #mayRefer: boolean;
  #read: Read | undefined;
  #ruled: readonly unknown[] = NONE;
  #decisions: readonly Decision[] | undefined;
  #place: Place;
  #names: readonly NameMention[] = NONE;
  #candidates: readonly Candidate[] = NONE;
  #references: readonly ReferenceMention[] = NONE;
  /** What the references were found in. */
  #context: readonly NamedPassage[] = NONE;
  #named: NamedPassage | undefined;

  /** @param text what of the passage is read */
  constructor(
    readonly text: string,
    place: Place,
    private readonly finder: NameFinder,
  ) {
    this.#place = place;
    const composed = (this.#composed = composeText(text));
    this.#folded = foldText(composed.text);
    this.#found = withoutOtherReadings(finder.find(this.#folded.text), this.#folded, composed.text);
    this.#finds = withoutTwoWords(this.#found, this.#folded, composed, place, finder);
    this.#mayRefer = finder.language.startsWith('ja') && hasReferenceWords(composed.text);
  }

  /** What may be a name, after what the reader has ruled for whole texts. */
  read({ overrules: { never, always }, ruling }: Rules): Read {
    const ruled = [never, always];
    if (!this.#read || !areSame(ruled, this.#ruled)) {
      const { text } = this.#folded;
      this.#read = new Read(text, ruling.apply(text, this.#finds), this.finder.language);
      this.#ruled = ruled;
    }
    return this.#read;
  }

  /** Follows the passage to where it stands now: with the same text, though perhaps written otherwise. */
  move(place: Place): void {
    const from = this.#place;
    this.#place = place;
    const by = place.passage.start - from.passage.start;
    if (!isWrittenAlike(from, place)) {
      this.#finds = withoutTwoWords(this.#found, this.#folded, this.#composed, place, this.finder);
      this.#read = undefined;
      this.#names = this.#names.map((one) => placedAgain(one, this.#composed, place));
      this.#candidates = this.#candidates.map((one) => placedAgain(one, this.#composed, place));
      this.#references = this.#references.map((one) => placedAgain(one, this.#composed, place));
    } else if (by !== 0 || place.index !== from.index) {
      this.#names = this.#names.map((one) => movedName(one, by, place.index));
      this.#candidates = this.#candidates.map((one) => moved(one, by, place.index));
      this.#references = this.#references.map((one) => moved(one, by, place.index));
    }
  }

  named(decisions: readonly Decision[], rules: Rules): NamedPassage {
    const { text } = this.#composed;
    if (decisions !== this.#decisions) {
      this.#decisions = decisions;
      this.#names = decisions.map((decision) =>
        nameOf(decision, this.#folded, this.#composed, this.#place),
      );
      this.#named = undefined;
    }
    const names = withoutOverruled(this.#names, rules);
    // Most often nothing is overruled: then all of them are the same as all of them were.
    const isWhole = names === this.#names && names.length === this.#named?.names.length;
    if (!this.#named || !(isWhole || areInSamePlaces(this.#named.names, names))) {
      const unknown = unknownNames(text, names);
      this.#named = { text, names, unknown };
      this.#candidates = unknown.map((name) => candidateOf(name, this.#composed, this.#place));
    }
    return this.#named;
  }

  /**
   * Finds the references, if there can be any.
   *
   * @param passages up to this one, which is the last
   */
  refer(passages: readonly NamedPassage[], find: () => readonly FoundReference[]): void {
    if (!this.#mayRefer) return;
    const context = passages.slice(-1 - CONTEXT_PASSAGES);
    if (areSame(context, this.#context)) return;
    this.#context = context;
    this.#references = find().map((found) => referenceOf(found, this.#composed, this.#place));
  }

  /** What has been found, in order. */
  mentions(rules: Rules): readonly Mention[] {
    const names = this.#asWritten(withoutOverruled(this.#names, rules));
    if (this.#references.length === 0) return names;
    const references = this.#asWritten(withoutOverruled(this.#references, rules));
    const free = names.filter((name) => !isWithin(name, references));
    return [...free, ...references].sort((a, b) => a.textStart - b.textStart);
  }

  candidates({ overrules, ruling }: Rules): readonly Candidate[] {
    const candidates = this.#asWritten(this.#candidates);
    if (overrules.never.length === 0) return candidates;
    return candidates.filter(
      // What is written may hold markup.
      ({ textStart, textEnd }) => !ruling.isNoName(this.text.slice(textStart, textEnd)),
    );
  }

  /** With offsets in the passage’s own text. */
  #asWritten<T extends Spot>(all: readonly T[]): readonly T[] {
    const composed = this.#composed;
    if (!composed.places) return all;
    return all.map((one) => {
      const { start, end } = unfoldRange(composed, one.textStart, one.textEnd);
      return { ...one, textStart: start, textEnd: end };
    });
  }
}

function sourceOf(passage: Passage, composed: FoldedText, from: number, to: number): Range {
  if (!composed.places) return toSource(passage, from, to);
  const { start, end } = unfoldRange(composed, from, to);
  return toSource(passage, start, end);
}

// One object after another is made of these: written out, they are made many times as fast as by spreading.

function nameOf(
  { find, hypothesis, reason }: Decision,
  folded: FoldedText,
  composed: FoldedText,
  { passage, index, source }: Place,
): NameMention {
  const { start: textStart, end: textEnd } = unfoldRange(folded, find.start, find.end);
  const { start, end } = sourceOf(passage, composed, textStart, textEnd);
  const { id, type } = hypothesis.owner.entry;
  const { hypotheses } = find;
  return {
    kind: 'name',
    start,
    end,
    surface: source.slice(start, end),
    passage: index,
    textStart,
    textEnd,
    entry: id,
    type,
    reason,
    others:
      hypotheses.length === 1
        ? NONE
        : hypotheses.map(({ owner }) => owner.entry.id).filter((other) => other !== id),
  };
}

function referenceOf(
  { textStart, textEnd, type, reason, guesses }: FoundReference,
  composed: FoldedText,
  { passage, index, source }: Place,
): ReferenceMention {
  const { start, end } = sourceOf(passage, composed, textStart, textEnd);
  return {
    kind: 'reference',
    start,
    end,
    surface: source.slice(start, end),
    passage: index,
    textStart,
    textEnd,
    entry: guesses[0],
    type,
    reason,
    guesses,
  };
}

function candidateOf(
  { textStart, textEnd, type, reason }: UnknownName,
  composed: FoldedText,
  { passage, index, source }: Place,
): Candidate {
  const { start, end } = sourceOf(passage, composed, textStart, textEnd);
  const surface = source.slice(start, end);
  return { start, end, surface, passage: index, textStart, textEnd, type, reason };
}

function placedAgain<T extends Spot>(
  one: T,
  composed: FoldedText,
  { passage, index, source }: Place,
): T {
  const { start, end } = sourceOf(passage, composed, one.textStart, one.textEnd);
  return { ...one, start, end, surface: source.slice(start, end), passage: index };
}

function movedName(one: NameMention, by: number, passage: number): NameMention {
  const { kind, surface, textStart, textEnd, entry, type, reason, others } = one;
  const [start, end] = [one.start + by, one.end + by];
  return { kind, start, end, surface, passage, textStart, textEnd, entry, type, reason, others };
}

function moved<T extends Spot>(one: T, by: number, passage: number): T {
  return { ...one, start: one.start + by, end: one.end + by, passage };
}

/** The same list, unless the reader has overruled one of the places. */
function withoutOverruled<T extends Mention>(
  all: readonly T[],
  { overrules: { notHere }, ruling }: Rules,
): readonly T[] {
  if (notHere.length === 0) return all;
  return all.filter(({ start, end, entry }) => !ruling.isNotHere(start, end, entry));
}

/** Whether a name is only a part of a reference: the 報道官 of 同報道官. */
function isWithin({ textStart, textEnd }: Spot, references: readonly Spot[]): boolean {
  const one = references[firstIndex(references, (other) => other.textEnd >= textEnd)];
  return one !== undefined && one.textStart <= textStart;
}

/** Whether two lists hold the same objects. */
function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Whether two selections of the same names are the same. */
function areInSamePlaces(
  a: readonly { readonly textStart: number }[],
  b: readonly { readonly textStart: number }[],
): boolean {
  return a.length === b.length && a.every(({ textStart }, i) => b[i]?.textStart === textStart);
}

/** Whether a passage is written the same way in both places, to the character. */
function isWrittenAlike(from: Place, to: Place): boolean {
  const [a, b] = [from.passage, to.passage];
  const by = b.start - a.start;
  return (
    from.source.slice(a.start, a.end) === to.source.slice(b.start, b.end) &&
    a.runs.length === b.runs.length &&
    a.runs.every((run, i) => {
      const other = b.runs[i];
      return (
        other?.at === run.at &&
        other.length === run.length &&
        other.start === run.start + by &&
        other.end === run.end + by
      );
    })
  );
}
