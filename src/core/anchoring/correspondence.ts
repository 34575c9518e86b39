import { firstIndex } from '../order/firstIndex';
import type { Range } from '../article/article';
import type { Anchor } from '../notes/note';
import { align, type Alignment } from './alignment';
import { largestCluster, type Cluster } from './cluster';
import { cutAlike, withSilentEdges } from './edges';
import { Evidence } from './evidence';
import { UNKNOWN, weightOf, type Readable } from './readable';

/** A passage that weighs less (twenty ideographs) says too little by itself: its surroundings must agree as well. */
const TELLING_WEIGHT = 40;
/** What must be left of what was said but once, for a part of a sentence to tell where it is; more if not all of the earlier text is known. */
const TELLING_PHRASES = { whole: 6, partial: 18 };
/** Share of the surroundings that must agree for a place to count as the same one. */
const SAME_PLACE = 0.45;
/** What is less to be expected by chance is none, where so much of a passage is left. */
const NO_CHANCE = { chance: 0.05, kept: 0.6 };
/** Share of a passage that must be left for it to count as changed rather than gone, by whether its surroundings agree. */
const LEAST_KEPT = { here: 0.4, elsewhere: 0.5 };
/** What is left must weigh so much: a character is not what was quoted. */
const LEAST_WEIGHT = 3;
/** How much longer than what it replaces a passage's new edge may be, besides twice as long. */
const LONGER_EDGE = 8;

/**
 * Which passages of two texts are the same. The texts are aligned once; each passage is then judged by
 * what is left of it and of its surroundings.
 */
export class Correspondence {
  readonly #alignment: Alignment;
  readonly #evidence: Evidence;
  readonly #tellingPhrases: number;

  constructor(
    private readonly from: Readable,
    private readonly to: Readable,
  ) {
    this.#alignment = align(from, to);
    this.#evidence = new Evidence(from, to, this.#alignment);
    this.#tellingPhrases = TELLING_PHRASES[from.units.includes(UNKNOWN) ? 'partial' : 'whole'];
  }

  /** Where a passage of the one text is in the other. */
  find(passage: Range): Anchor {
    const { from, to } = this;
    const units = this.#unitsOf(passage);
    if (units.start >= units.end) return this.#findSilent(passage, units.start);
    const cluster = largestCluster(this.#alignment.matches, units);
    const state = cluster ? this.#judge(units, cluster) : 'orphan';
    if (!cluster || state === 'orphan') {
      return { state: this.#evidence.occurs(units, 2) ? 'ambiguous' : 'orphan' };
    }
    const { start, end } = state === 'changed' ? this.#withNewEdges(units, cluster) : cluster;
    const found = { start: to.starts[start] ?? 0, end: to.ends[end - 1] ?? 0 };
    const range = withSilentEdges(from, passage, units, to, found);
    if (state === 'changed') return { state, range };
    const quote = from.source.slice(passage.start, passage.end);
    return { state, range: cutAlike(quote, to.source, range) };
  }

  /** Whether a passage seems to be in the other text, though its place is not known. */
  seemsThere(passage: Range): boolean {
    return this.#evidence.occurs(this.#unitsOf(passage), 1);
  }

  #unitsOf({ start, end }: Range): Range {
    const { starts, ends } = this.from;
    return {
      start: firstIndex(ends, (other) => other > start),
      end: firstIndex(starts, (other) => other >= end),
    };
  }

  #judge(passage: Range, place: Cluster): Anchor['state'] {
    const length = passage.end - passage.start;
    const isSame = place.kept === length && place.end - place.start === length;
    if (isSame && place.inOrder && this.#evidence.isDeepInside(passage, place)) return 'exact';
    const agrees =
      this.#evidence.agreement(passage, place) >= SAME_PLACE ||
      (place.inOrder && isSame && this.#evidence.isInWholeLine(passage.start, place.start));
    const kept = place.kept / length;
    const isThere =
      agrees ||
      this.#evidence.telling(place) >= this.#tellingPhrases ||
      (kept >= NO_CHANCE.kept && this.#evidence.chance(passage, place) < NO_CHANCE.chance);
    const weight = kept * weightOf(this.from.units, passage.start, passage.end);
    const isLong = weight >= TELLING_WEIGHT;
    if (!isThere && !isLong) return 'orphan';
    if (isSame) return isThere && place.inOrder ? 'exact' : 'moved';
    const isHere = isLong ? isThere : agrees;
    const isEnough = kept >= LEAST_KEPT[isHere ? 'here' : 'elsewhere'] && weight >= LEAST_WEIGHT;
    return isEnough ? 'changed' : 'orphan';
  }

  /** A passage whose beginning or end was replaced takes in what stands for it now. */
  #withNewEdges({ start, end }: Range, place: Cluster): Range {
    const { counterparts } = this.#alignment;
    const range = { start: place.start, end: place.end };
    const before = start === 0 ? -1 : (counterparts[start - 1] ?? -1);
    const after = end === counterparts.length ? this.to.units.length : (counterparts[end] ?? -1);
    const stands = (room: number, lost: number): boolean =>
      lost > 0 && room >= 0 && room <= 2 * lost + LONGER_EDGE;
    if ((start === 0 || before >= 0) && stands(place.start - before - 1, place.first - start)) {
      range.start = before + 1;
    }
    if (after >= 0 && stands(after - place.end, end - 1 - place.last)) range.end = after;
    return range;
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
