import type { Passage } from '../article/article';
import { toSource } from '../article/offsets';
import { foldText, unfoldRange, type FoldedText } from '../text/foldText';
import { unknownNames, type UnknownName } from './candidates';
import { findNames, type Finds } from './find';
import type { FormIndex } from './formIndex';
import { areSame, Memo } from './memo';
import type { Candidate, Mention, NameMention, ReferenceMention, Spot } from './mention';
import type { Overrules } from './overrules';
import type { FoundReference, ReadPassage } from './references';
import type { Decision, Read } from './resolve';
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

/** What linking finds in a passage, in order. */
export interface PassageLinking {
  readonly mentions: readonly Mention[];
  readonly candidates: readonly Candidate[];
}

/** A passage with its names decided on, as if its text were an article of its own. */
export interface NamedPassage extends ReadPassage {
  readonly names: readonly NameMention[];
  readonly unknown: readonly Candidate[];
}

interface Placed {
  readonly from: readonly unknown[];
  readonly place: Place;
  readonly linking: PassageLinking;
}

/**
 * A passage's text, and what linking finds in it, step by step. A step is done again only if what it goes
 * by has changed: after an edit nearly all of an article is what it was, though further up or down.
 */
export class PassageReading {
  readonly #text: string;
  readonly #folded: FoldedText;
  readonly #finds: Finds;
  readonly #ruled = new Memo<Read>();
  readonly #names = new Memo<readonly NameMention[]>();
  readonly #named = new Memo<NamedPassage>();
  readonly #references = new Memo<readonly ReferenceMention[]>();
  #placed: Placed | undefined;

  constructor(text: string, language: string, index: FormIndex) {
    this.#text = text;
    this.#folded = foldText(text);
    this.#finds = findNames(this.#folded.text, language, index);
  }

  /** What may be a name, after what the reader has ruled for whole texts. */
  ruled({ overrules: { never, always }, ruling }: Rules): Read {
    const { text } = this.#folded;
    return this.#ruled.of([never, always], () => ({
      text,
      finds: ruling.apply(text, this.#finds),
    }));
  }

  named(decisions: readonly Decision[], place: Place, rules: Rules): NamedPassage {
    const text = this.#text;
    const all = this.#names.of([decisions], () =>
      decisions.map((decision) => nameOf(text, this.#folded, decision)),
    );
    const names = withoutOverruled(all, place, rules);
    return this.#named.of([names], () => ({
      text,
      names,
      unknown: unknownNames(text, names).map((unknown) => candidateOf(text, unknown)),
    }));
  }

  /** @param context the passages that `find` goes by */
  references(
    context: readonly ReadPassage[],
    find: () => readonly FoundReference[],
  ): readonly ReferenceMention[] {
    return this.#references.of(context, () =>
      find().map((found) => referenceOf(this.#text, found)),
    );
  }

  /** What has been found, where it is now. */
  place(
    named: NamedPassage,
    references: readonly ReferenceMention[],
    place: Place,
    rules: Rules,
  ): PassageLinking {
    const { names, unknown } = named;
    const meant = withoutOverruled(references, place, rules);
    const from = [named, meant, rules.overrules.never];
    const last = this.#placed;
    const linking =
      last && areSame(from, last.from) && isMoved(last.place, place)
        ? moved(last, place)
        : {
            mentions: placed(inOrder(names, meant), place),
            // Before they are placed: what is written may hold markup.
            candidates: placed(
              unknown.filter(({ surface }) => !rules.ruling.isNoName(surface)),
              place,
            ),
          };
    this.#placed = { from, place, linking };
    return linking;
  }
}

// One object after another is made of these: written out, they are made many times as fast as by spreading.

function nameOf(
  text: string,
  folded: FoldedText,
  { find, hypothesis, reason }: Decision,
): NameMention {
  const { start, end } = unfoldRange(folded, find.start, find.end);
  const { id, type } = hypothesis.owner.entry;
  return {
    kind: 'name',
    start,
    end,
    surface: text.slice(start, end),
    passage: 0,
    textStart: start,
    textEnd: end,
    entry: id,
    type,
    reason,
    others: find.hypotheses.map(({ owner }) => owner.entry.id).filter((other) => other !== id),
  };
}

function referenceOf(text: string, found: FoundReference): ReferenceMention {
  const { textStart, textEnd, type, reason, guesses } = found;
  return {
    kind: 'reference',
    start: textStart,
    end: textEnd,
    surface: text.slice(textStart, textEnd),
    passage: 0,
    textStart,
    textEnd,
    entry: guesses[0],
    type,
    reason,
    guesses,
  };
}

function candidateOf(text: string, { textStart, textEnd, type, reason }: UnknownName): Candidate {
  return {
    start: textStart,
    end: textEnd,
    surface: text.slice(textStart, textEnd),
    passage: 0,
    textStart,
    textEnd,
    type,
    reason,
  };
}

function inOrder(
  names: readonly NameMention[],
  references: readonly ReferenceMention[],
): readonly Mention[] {
  if (references.length === 0) return names;
  return [...names, ...references].sort((a, b) => a.textStart - b.textStart);
}

/** The same list, unless the reader has overruled one of the places. */
function withoutOverruled<T extends Mention>(
  all: readonly T[],
  { passage }: Place,
  { overrules: { notHere }, ruling }: Rules,
): readonly T[] {
  if (notHere.length === 0) return all;
  const left = all.filter(({ textStart, textEnd, entry }) => {
    const { start, end } = toSource(passage, textStart, textEnd);
    return !ruling.isNotHere(start, end, entry);
  });
  return left.length === all.length ? all : left;
}

function placed<T extends Spot>(all: readonly T[], { passage, index, source }: Place): T[] {
  return all.map((one) => {
    const { start, end } = toSource(passage, one.textStart, one.textEnd);
    return { ...one, start, end, surface: source.slice(start, end), passage: index };
  });
}

/** Whether a passage is written the same way in both places, to the character. */
function isMoved(from: Place, to: Place): boolean {
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

function moved({ place, linking }: Placed, to: Place): PassageLinking {
  const by = to.passage.start - place.passage.start;
  if (by === 0 && to.index === place.index) return linking;
  const move = <T extends Spot>(one: T): T => ({
    ...one,
    start: one.start + by,
    end: one.end + by,
    passage: to.index,
  });
  return { mentions: linking.mentions.map(move), candidates: linking.candidates.map(move) };
}
