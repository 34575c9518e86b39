import { firstIndex } from '../order/firstIndex';
import type { Range } from '../article/article';
import type { Anchor } from '../notes/note';
import { isGraphemeBoundary } from '../text/graphemes';
import { align, type Alignment } from './alignment';
import { breakAt, LINE_BREAK, SENTENCE_END } from './breaks';
import { Occurrences, STRETCH } from './occurrences';
import { UNKNOWN, weightOf, type Readable } from './readable';

/** A passage that weighs less (twenty ideographs) says too little by itself: its surroundings must agree as well. */
const TELLING_WEIGHT = 40;
/** What stretches must weigh that are found once only, for a part of a sentence to tell where it is. */
const TELLING_STRETCHES = 6;
/** How much of the surroundings is looked at on each side, in units. */
const CONTEXT = 32;
/** Share of the surroundings that must agree for a place to count as the same one. */
const SAME_PLACE = 0.45;
/** What surroundings count that another sentence parts from the passage. */
const NEXT_SENTENCE = 0.4;
/** Share of a passage that must be left for it to count as changed rather than gone, by whether its surroundings agree. */
const LEAST_KEPT = { here: 0.4, elsewhere: 0.5 };
/** How much longer than what it replaces a passage's new edge may be, besides twice as long. */
const LONGER_EDGE = 8;
/** What is next to a passage when it is asked whether there are several like it, in units on each side. */
const BESIDE = 8;
/** Longer lines, and longer passages, are looked at no further than this. */
const LONGEST_LINE = 400;
/** Code units of the longest character that is kept whole. */
const LONGEST_CHARACTER = 32;
/** How many places are kept in mind for the parts of a passage. */
const MOST_CLUSTERS = 4;

/** Where a passage's parts have gone: a stretch of the new text, in units. */
interface Cluster {
  start: number;
  end: number;
  /** The first and the last unit of the passage that is in it. */
  first: number;
  last: number;
  kept: number;
  inOrder: boolean;
}

/**
 * Which passages of two texts are the same. The texts are aligned once; each passage is then judged by
 * what is left of it and of its surroundings.
 */
export class Correspondence {
  readonly #alignment: Alignment;
  /** Whether not all is known of the earlier text: what seems rare in it need not be. */
  readonly #isPartial: boolean;
  #here: Occurrences | undefined;
  #there: Occurrences | undefined;

  constructor(
    private readonly from: Readable,
    private readonly to: Readable,
  ) {
    this.#alignment = align(from, to);
    this.#isPartial = from.units.includes(UNKNOWN);
  }

  /** Where a passage of the one text is in the other. */
  find(range: Range): Anchor {
    const { to } = this;
    const { start, end } = this.#unitsOf(range);
    if (start >= end) return this.#findSilent(range, start);
    const cluster = this.#bestCluster({ start, end });
    const state = cluster ? this.#judge({ start, end }, cluster) : 'orphan';
    if (!cluster || state === 'orphan') {
      return { state: this.#occurs({ start, end }, 2) ? 'ambiguous' : 'orphan' };
    }
    const [first, last] =
      state === 'changed'
        ? [this.#startOf(start, cluster), this.#endOf(end, cluster)]
        : [cluster.start, cluster.end];
    const found = { start: to.starts[first] ?? 0, end: to.ends[last - 1] ?? 0 };
    const place = this.#withSilentEdges(range, { start, end }, found);
    return { state, range: state === 'changed' ? place : this.#cutAlike(range, place) };
  }

  /** Whether a passage seems to be in the other text, though its place is not known. */
  seemsThere(range: Range): boolean {
    return this.#occurs(this.#unitsOf(range), 1);
  }

  #unitsOf({ start, end }: Range): Range {
    const { starts, ends } = this.from;
    return {
      start: firstIndex(ends, (other) => other > start),
      end: firstIndex(starts, (other) => other >= end),
    };
  }

  #bestCluster({ start, end }: Range): Cluster | undefined {
    const { matches } = this.#alignment;
    const open: Cluster[] = [];
    let best: Cluster | undefined;
    const first = firstIndex(matches, ({ a }) => a > start) - 1;
    for (let i = Math.max(0, first); i < matches.length; i++) {
      const match = matches[i];
      if (!match || match.a >= end) break;
      const first = Math.max(start, match.a);
      const last = Math.min(end, match.a + match.length) - 1;
      if (first > last) continue;
      const at = match.b + first - match.a;
      const length = last - first + 1;
      let cluster = open.find(
        (c) => at >= c.end && at - c.end <= 2 * (first - c.last) + CONTEXT + (end - start),
      );
      if (!cluster) {
        cluster = { start: at, end: at, first, last, kept: 0, inOrder: match.inOrder };
        open.unshift(cluster);
        open.length = Math.min(open.length, MOST_CLUSTERS);
      }
      cluster.end = at + length;
      cluster.last = last;
      cluster.kept += length;
      cluster.inOrder ||= match.inOrder;
      if (!best || cluster.kept > best.kept) best = cluster;
    }
    return best;
  }

  #judge({ start, end }: Range, place: Cluster): Anchor['state'] {
    const length = end - start;
    const span = place.end - place.start;
    const isSame = place.kept === length && span === length;
    if (isSame && place.inOrder && this.#isDeepInside({ start, end }, place)) return 'exact';
    const agrees =
      this.#agreement({ start, end }, place) >= SAME_PLACE ||
      (place.inOrder && isSame && this.#isInWholeLine(start, place.start));
    const isThere = agrees || this.#isTelling(place);
    const kept = place.kept / length;
    const isLong = kept * weightOf(this.from.units, start, end) >= TELLING_WEIGHT;
    if (!isThere && !isLong) return 'orphan';
    if (isSame) return isThere && place.inOrder ? 'exact' : 'moved';
    return kept >= ((isLong ? isThere : agrees) ? LEAST_KEPT.here : LEAST_KEPT.elsewhere)
      ? 'changed'
      : 'orphan';
  }

  /** Whether all that is near a passage is near its place in the same way. */
  #isDeepInside({ start, end }: Range, place: Range): boolean {
    const { counterparts } = this.#alignment;
    const shift = place.start - start;
    for (let i = start - CONTEXT; i < start; i++) if (counterparts[i] !== i + shift) return false;
    for (let i = end; i < end + CONTEXT; i++) if (counterparts[i] !== i + shift) return false;
    return true;
  }

  /** Whether a part of the passage is in an unchanged stretch of its sentence that is no mere turn of phrase. */
  #isTelling({ first, last }: Cluster): boolean {
    const { counterparts } = this.#alignment;
    let [start, end] = [first, first + 1];
    const isWhole = (at: number): boolean => {
      const [before, after] = [counterparts[at - 1] ?? -1, counterparts[at] ?? -1];
      return before >= 0 && after === before + 1 && breakAt(this.from, at) < SENTENCE_END;
    };
    while (first - start < CONTEXT && isWhole(start)) start--;
    while (end - last < CONTEXT && isWhole(end)) end++;
    this.#here ??= new Occurrences(this.from.units);
    let rare = 0;
    for (let at = start; at + STRETCH <= end; at++) {
      if (this.#here.of(this.from.units, at) === 1) rare += weightOf(this.from.units, at, at + 1);
    }
    return rare >= (this.#isPartial ? 3 : 1) * TELLING_STRETCHES;
  }

  /** Whether all of a passage and what is next to it occurs in the other text, and at least so often. */
  #occurs({ start, end }: Range, times: 1 | 2): boolean {
    const { units } = this.from;
    let [first, last] = [start, Math.min(end, start + LONGEST_LINE)];
    while (first > 0 && start - first < BESIDE && units[first - 1] !== UNKNOWN) first--;
    while (last < units.length && last - end < BESIDE && units[last] !== UNKNOWN) last++;
    this.#there ??= new Occurrences(this.to.units);
    for (let at = first; at + STRETCH <= last; at++) {
      if (this.#there.of(units, at) < times) return false;
    }
    return last - first >= STRETCH;
  }

  /** Whether the line that a passage is in is unchanged. */
  #isInWholeLine(start: number, place: number): boolean {
    const { from, to } = this;
    const { counterparts } = this.#alignment;
    let [first, last] = [start, start + 1];
    while (breakAt(from, first) !== LINE_BREAK && last - first < LONGEST_LINE) first--;
    while (breakAt(from, last) !== LINE_BREAK && last - first < LONGEST_LINE) last++;
    const shift = place - start;
    for (let i = first; i < last; i++) if (counterparts[i] !== i + shift) return false;
    return breakAt(to, first + shift) === LINE_BREAK && breakAt(to, last + shift) === LINE_BREAK;
  }

  /** Share of the surroundings that are around the place as well; the nearest count most. */
  #agreement({ start, end }: Range, place: Range): number {
    const { counterparts } = this.#alignment;
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

  /** Where a passage begins whose own beginning was replaced: it takes in what stands for it now. */
  #startOf(start: number, place: Cluster): number {
    const { counterparts } = this.#alignment;
    const lost = place.first - start;
    if (lost === 0) return place.start;
    const before = counterparts[start - 1] ?? -1;
    const room = place.start - before - 1;
    const isBeside = start === 0 || (before >= 0 && room >= 0);
    if (isBeside && room <= 2 * lost + LONGER_EDGE) return before + 1;
    return place.start;
  }

  #endOf(end: number, place: Cluster): number {
    const { counterparts } = this.#alignment;
    const lost = end - 1 - place.last;
    if (lost === 0) return place.end;
    const after = end === counterparts.length ? this.to.units.length : (counterparts[end] ?? -1);
    const room = after - place.end;
    return after >= 0 && room >= 0 && room <= 2 * lost + LONGER_EDGE ? after : place.end;
  }

  /** A passage's edges may be white space or marks; they belong to it where they are still there. */
  #withSilentEdges(passage: Range, { start, end }: Range, found: Range): Range {
    const { from, to } = this;
    const lead = from.source.slice(passage.start, from.starts[start]);
    const trail = from.source.slice(from.ends[end - 1], passage.end);
    const range = { ...found };
    const before = range.start - lead.length;
    if (lead !== '' && before >= 0 && to.source.startsWith(lead, before)) range.start = before;
    if (trail !== '' && to.source.startsWith(trail, range.end)) range.end += trail.length;
    return wholeCharacters(to.source, range);
  }

  /** A passage that was cut from within a character is cut so again. */
  #cutAlike(passage: Range, place: Range): Range {
    const length = passage.end - passage.start;
    if (place.end - place.start <= length) return place;
    const { source } = this.to;
    const quote = this.from.source.slice(passage.start, passage.end);
    const at = source.slice(place.start, place.end).indexOf(quote);
    return at < 0 ? place : { start: place.start + at, end: place.start + at + length };
  }

  /** A passage of nothing but white space or marks: it is there if all is as it was around it. */
  #findSilent(passage: Range, next: number): Anchor {
    const { from, to } = this;
    const { counterparts } = this.#alignment;
    const after = next < counterparts.length ? (counterparts[next] ?? -1) : to.units.length;
    const before = next > 0 ? (counterparts[next - 1] ?? -1) : -1;
    const isBetween = after === before + 1 && (before >= 0 || next === 0);
    if (!isBetween) return { state: 'orphan' };
    const old = { start: from.ends[next - 1] ?? 0, end: from.starts[next] ?? from.source.length };
    const now = { start: to.ends[before] ?? 0, end: to.starts[after] ?? to.source.length };
    const isSame = from.source.slice(old.start, old.end) === to.source.slice(now.start, now.end);
    if (!isSame) return { state: 'orphan' };
    const shift = now.start - old.start;
    return { state: 'exact', range: { start: passage.start + shift, end: passage.end + shift } };
  }
}

function wholeCharacters(text: string, { start, end }: Range): Range {
  const first = Math.max(0, start - LONGEST_CHARACTER);
  const last = Math.min(text.length, end + LONGEST_CHARACTER);
  while (start > first && !isWhole(text, start)) start--;
  while (end < last && !isWhole(text, end)) end++;
  return { start, end };
}

/** Between decomposed syllables of Hangul a boundary is not told by its neighbours, but by what begins there. */
function isWhole(text: string, offset: number): boolean {
  return /[\u1100-\u115F]/.test(text.charAt(offset)) || isGraphemeBoundary(text, offset);
}
