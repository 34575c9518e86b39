import { firstIndex } from '../order/firstIndex';
import type { Range } from '../article/article';
import type { Alignment } from './alignment';
import { breakAt, LINE_BREAK, SENTENCE_END } from './breaks';
import type { Cluster } from './cluster';
import { Occurrences } from './occurrences';
import { UNKNOWN, weightOf, type Readable } from './readable';

/** How much of the surroundings is looked at on each side, in units. */
const CONTEXT = 32;
/** What surroundings count that another sentence parts from the passage. */
const NEXT_SENTENCE = 0.4;
/** Length of the stretches by which turns of phrase are told from what is said once. */
const PHRASE = 6;
/** Length of the shortest stretches by which words are told apart that are common and that are rare, and what they must weigh. */
const WORD = 3;
const WORD_WEIGHT = 6;
/** Where a passage is to be expected is told by the next match of so many units, so many matches and units away. */
const NEIGHBOUR = { length: 6, matches: 6, distance: 300 } as const;
/** How far off that may be by itself: the jump of a word or two. */
const LEEWAY = 4;
/** What is next to a passage when it is asked whether there are several like it, in units on each side. */
const BESIDE = 8;
/** Longer lines, and longer passages, are looked at no further than this. */
const LONGEST_LINE = 400;

/** What speaks for a place where a passage, or part of it, was found. All ranges count units. */
export class Evidence {
  #phrasesHere: Occurrences | undefined;
  readonly #there = new Map<number, Occurrences>();

  constructor(
    private readonly from: Readable,
    private readonly to: Readable,
    private readonly alignment: Alignment,
  ) {}

  /** Whether all that is near a passage is near its place in the same way. */
  isDeepInside({ start, end }: Range, place: Range): boolean {
    const { counterparts } = this.alignment;
    const shift = place.start - start;
    for (let i = start - CONTEXT; i < start; i++) if (counterparts[i] !== i + shift) return false;
    for (let i = end; i < end + CONTEXT; i++) if (counterparts[i] !== i + shift) return false;
    return true;
  }

  /** Share of the surroundings that are around the place as well; the nearest count most. */
  agreement({ start, end }: Range, place: Range): number {
    const { counterparts } = this.alignment;
    const { units } = this.from;
    let known = 0;
    let kept = 0;
    for (const step of [-1, 1] as const) {
      const [from, at] = step > 0 ? [end, place.end] : [start - 1, place.start - 1];
      let part = 1;
      for (let i = 0; i < CONTEXT; i++) {
        const unit = from + i * step;
        if (unit < 0 || unit >= units.length || units[unit] === UNKNOWN) break;
        if (breakAt(this.from, step > 0 ? unit : unit + 1) >= SENTENCE_END) part *= NEXT_SENTENCE;
        const weight = part * (CONTEXT - i);
        const counterpart = counterparts[unit] ?? -1;
        const distance = (counterpart - at) * step;
        known += weight;
        if (counterpart >= 0 && distance >= 0 && distance < 2 * CONTEXT) kept += weight;
      }
    }
    return known === 0 ? 1 : kept / known;
  }

  /** Whether the line that a passage is in is unchanged. */
  isInWholeLine(start: number, place: number): boolean {
    const { from, to } = this;
    const { counterparts } = this.alignment;
    let [first, last] = [start, start + 1];
    while (breakAt(from, first) !== LINE_BREAK && last - first < LONGEST_LINE) first--;
    while (breakAt(from, last) !== LINE_BREAK && last - first < LONGEST_LINE) last++;
    const shift = place - start;
    for (let i = first; i < last; i++) if (counterparts[i] !== i + shift) return false;
    return breakAt(to, first + shift) === LINE_BREAK && breakAt(to, last + shift) === LINE_BREAK;
  }

  /**
   * What is left of a passage and of the sentence around it says: the weight of what the earlier text had
   * but once. A mere turn of phrase says nothing.
   */
  telling(place: Cluster): number {
    const { units } = this.from;
    this.#phrasesHere ??= new Occurrences(units, PHRASE);
    let telling = 0;
    for (const at of this.#stretches(place, PHRASE)) {
      if (this.#phrasesHere.of(units, at) === 1) telling += weightOf(units, at, at + 1);
    }
    return telling;
  }

  /**
   * How often what is left of a passage is to be expected by chance as near as it is to what is next to
   * it: its rarest word decides.
   */
  chance(passage: Range, place: Cluster): number {
    const { units } = this.from;
    let rarest = Infinity;
    for (const size of [WORD, PHRASE]) {
      const there = this.#occurrencesThere(size);
      for (const at of this.#stretches(place, size)) {
        if (weightOf(units, at, at + size) >= WORD_WEIGHT) {
          rarest = Math.min(rarest, there.of(units, at));
        }
      }
    }
    // Where little has been seen, one more is to be reckoned with.
    return ((rarest + 1) * this.#room(passage, place)) / this.to.units.length;
  }

  /** Whether all of a passage and what is next to it occurs in the other text, and at least so often. */
  occurs({ start, end }: Range, times: number): boolean {
    const { units } = this.from;
    let [first, last] = [start, Math.min(end, start + LONGEST_LINE)];
    while (first > 0 && start - first < BESIDE && units[first - 1] !== UNKNOWN) first--;
    while (last < units.length && last - end < BESIDE && units[last] !== UNKNOWN) last++;
    const there = this.#occurrencesThere(PHRASE);
    for (let at = first; at + PHRASE <= last; at++) if (there.of(units, at) < times) return false;
    return last - first >= PHRASE;
  }

  #occurrencesThere(size: number): Occurrences {
    const known = this.#there.get(size) ?? new Occurrences(this.to.units, size);
    this.#there.set(size, known);
    return known;
  }

  /** Where stretches of a length begin that are unchanged, in a passage and in the sentences its ends are in. */
  *#stretches(place: Cluster, length: number): Generator<number> {
    const { counterparts } = this.alignment;
    const isWhole = (at: number): boolean => {
      const [before, after] = [counterparts[at - 1] ?? -1, counterparts[at] ?? -1];
      return before >= 0 && after === before + 1 && breakAt(this.from, at) < SENTENCE_END;
    };
    let [start, end] = [place.first, place.last + 1];
    while (place.first - start < CONTEXT && isWhole(start)) start--;
    while (end - place.last < CONTEXT && isWhole(end)) end++;
    for (let at = start, run = 0; at < end; at++) {
      const there = counterparts[at] ?? -1;
      const isHere = there >= place.start - CONTEXT && there < place.end + CONTEXT;
      const goesOn = run > 0 && there === (counterparts[at - 1] ?? -1) + 1;
      run = isHere ? (goesOn ? run : 0) + 1 : 0;
      if (run >= length) yield at + 1 - length;
    }
  }

  /** In how many units around where its neighbours put it a passage stands; in all the text if they do not tell. */
  #room({ start, end }: Range, place: Range): number {
    const { matches } = this.alignment;
    const before = firstIndex(matches, ({ a }) => a >= start);
    const after = firstIndex(matches, ({ a }) => a >= end);
    const sides = [
      matches
        .slice(Math.max(0, before - NEIGHBOUR.matches), before)
        .map(({ a, b, length }) => ({
          length,
          here: start - a - length,
          there: place.start - b - length,
        })) // prettier-ignore
        .reverse(),
      matches
        .slice(after, after + NEIGHBOUR.matches)
        .map(({ a, b, length }) => ({ length, here: a - end, there: b - place.end })),
    ];
    const rooms = sides.map((neighbours) => {
      const next = neighbours.find(({ length, here, there }) => length >= NEIGHBOUR.length && here >= 0 && there >= 0); // prettier-ignore
      if (!next || next.here > NEIGHBOUR.distance) return Infinity;
      return 2 * Math.max(next.here, next.there) + LEEWAY;
    });
    return Math.min(...rooms, this.to.units.length);
  }
}
