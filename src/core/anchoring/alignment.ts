import type { Range } from '../article/article';
import { heaviestChain } from './chain';
import { matchingLines } from './lines';
import { UNKNOWN, weightOf, type Readable } from './readable';
import { SeedFinder, type Match } from './seeds';
import { slideJumps } from './slide';

/** A match, and whether it keeps its order among the others or was moved. */
export interface AlignedMatch extends Match {
  readonly inOrder: boolean;
}

/** Lengths of stretches that count as the same passage wherever they are; longer ones go first. */
const ANYWHERE = [32, 16, 8] as const;
/** What such a stretch must weigh: eight ideographs, sixteen letters. */
const UNMISTAKABLE = 16;
/** Lengths that count between two places that belong together, and the longest gap they are good for. */
const NEARBY = [
  { size: 16, longest: 20_000 },
  { size: 8, longest: 8_000 },
  { size: 4, longest: 1_000 },
  { size: 2, longest: 120 },
] as const;

/** Marks a unit that has no counterpart, and whose neighbours need not be each other's. */
const NOWHERE = -2;
/** How far is looked between two known places with something unknown between them. */
const LOOSE_REACH = 4_000;
const NO_PLACE: Range = { start: NaN, end: NaN };
/** Shorter lines (a brace, a rule) are no sign of anything. */
const SHORTEST_LINE = 4;

export interface Alignment {
  /** For each unit of `a` its counterpart in `b`, or -1. */
  readonly counterparts: Int32Array;
  /** Maximal, by their place in `a`. */
  readonly matches: readonly AlignedMatch[];
}

/**
 * Tells which stretches of two texts correspond, each unit at most once: first what is unmistakable
 * anywhere, then, between two places that belong together, ever shorter stretches.
 */
export function align(a: Readable, b: Readable): Alignment {
  const alignment = new Aligner(a, b);
  alignment.claimEnds();
  alignment.matchLines(ANYWHERE[0], true);
  for (const size of ANYWHERE) {
    if (size === 8) alignment.matchLines(SHORTEST_LINE, false);
    for (const { size: near, longest } of NEARBY) {
      if (near >= size) alignment.matchGaps(near, longest);
    }
    alignment.matchAnywhere(size);
  }
  for (const { size, longest } of NEARBY) {
    if (size <= 8) alignment.matchGaps(size, longest);
  }
  alignment.slide();
  return alignment.result();
}

class Aligner {
  /** For each unit its counterpart in the other text, or -1. */
  readonly #inB: Int32Array;
  readonly #inA: Int32Array;
  readonly #seeds: SeedFinder;
  #freeA: readonly Range[];
  #freeB: readonly Range[];

  constructor(
    private readonly from: Readable,
    private readonly to: Readable,
  ) {
    const { units: a } = from;
    const { units: b } = to;
    this.#inB = new Int32Array(a.length).fill(-1);
    for (let at = 0; at < a.length; at++) if (a[at] === UNKNOWN) this.#inB[at] = NOWHERE;
    this.#inA = new Int32Array(b.length).fill(-1);
    this.#seeds = new SeedFinder(a, b);
    this.#freeA = [{ start: 0, end: a.length }];
    this.#freeB = [{ start: 0, end: b.length }];
  }

  /** What both texts begin and end with. */
  claimEnds(): void {
    this.#extend({ a: 0, b: 0, length: 0 });
    this.#extend({ a: this.from.units.length, b: this.to.units.length, length: 0 });
  }

  matchAnywhere(size: number): void {
    this.#takeStock();
    const { units } = this.from;
    const matches = this.#seeds.find(size, this.#freeA, this.#freeB);
    this.#claimAll(
      matches.filter(({ a, length }) => weightOf(units, a, a + length) >= UNMISTAKABLE),
      true,
    );
  }

  matchLines(least: number, mayMove: boolean): void {
    this.#takeStock();
    const { from, to } = this;
    this.#claimAll(matchingLines(least, from, this.#freeA, to, this.#freeB), mayMove);
  }

  /** Matches what lies between places that belong together. */
  matchGaps(size: number, longest: number): void {
    this.#takeStock();
    for (const { start, end } of this.#freeA) {
      if (end - start < size) continue;
      // Beyond what is unknown, the neighbours only tell between which places to look.
      const [left, right] = [this.#inB[start - 1] ?? -1, this.#inB[end] ?? this.to.units.length];
      const isLoose = left === NOWHERE || right === NOWHERE;
      const last = left === NOWHERE ? (this.#inB[start - 2] ?? NOWHERE) : left;
      const next = right === NOWHERE ? (this.#inB[end + 1] ?? NOWHERE) : right;
      const reach = Math.min(longest, isLoose ? LOOSE_REACH : 2 * (end - start) + 64);
      const after = this.#freeAfter(last, reach);
      const before = this.#freeBefore(next, reach);
      const isOne = after.start <= before.start && before.start <= after.end;
      if (end - start <= longest && isOne) {
        this.#matchGap(size, { start, end }, { start: after.start, end: before.end });
        continue;
      }
      if (left !== NOWHERE) {
        this.#matchGap(size, { start, end: Math.min(end, start + reach) }, after);
      }
      if (right !== NOWHERE) {
        this.#matchGap(size, { start: Math.max(start, end - reach), end }, before);
      }
    }
  }

  #matchGap(size: number, gap: Range, place: Range): void {
    if (gap.end - gap.start >= size && place.end - place.start >= size) {
      this.#claimAll(this.#seeds.find(size, [gap], [place]), size >= 8);
    }
  }

  #freeAfter(last: number, reach: number): Range {
    if (last === NOWHERE) return NO_PLACE;
    const start = last + 1;
    let end = start;
    while (end < this.to.units.length && end - start < reach && this.#inA[end] === -1) end++;
    return { start, end };
  }

  #freeBefore(end: number, reach: number): Range {
    if (end === NOWHERE) return NO_PLACE;
    let start = end;
    while (start > 0 && end - start < reach && this.#inA[start - 1] === -1) start--;
    return { start, end };
  }

  #takeStock(): void {
    this.#freeA = stillFree(this.#freeA, this.#inB);
    this.#freeB = stillFree(this.#freeB, this.#inA);
  }

  /** Claims matches, first those that are in order, then the others if they may be out of it. */
  #claimAll(matches: readonly Match[], mayMove: boolean): void {
    const inOrder = heaviestChain(matches);
    const claimed = [
      ...matches.filter((_, i) => inOrder[i]),
      ...(mayMove ? matches.filter((_, i) => !inOrder[i]) : []),
    ].filter((match) => this.#claim(match));
    for (const match of claimed) this.#extend(match);
  }

  #claim({ a, b, length }: Match): boolean {
    for (let i = 0; i < length; i++) {
      if (this.#inB[a + i] !== -1 || this.#inA[b + i] !== -1) return i > 0;
      this.#inB[a + i] = b + i;
      this.#inA[b + i] = a + i;
    }
    return true;
  }

  /** Claims what is the same on both sides of a match. */
  #extend({ a, b, length }: Match): void {
    for (let by = length; this.#pair(a + by, b + by);) by++;
    for (let by = -1; this.#pair(a + by, b + by);) by--;
  }

  #pair(a: number, b: number): boolean {
    if (this.#inB[a] !== -1 || this.#inA[b] !== -1 || this.from.units[a] !== this.to.units[b])
      return false;
    this.#inB[a] = b;
    this.#inA[b] = a;
    return true;
  }

  /** Puts the jumps where a reader would see them. */
  slide(): void {
    slideJumps(this.to, this.#inB, this.#inA);
    slideJumps(this.from, this.#inA, this.#inB);
    for (const { a, b, length } of this.#runs()) this.#extend({ a, b, length });
  }

  /** Maximal matches by their place in `a`. */
  #runs(): Match[] {
    const runs: Match[] = [];
    for (let a = 0; a < this.from.units.length;) {
      const b = this.#inB[a] ?? -1;
      let length = 1;
      if (b >= 0) {
        while (this.#inB[a + length] === b + length) length++;
        runs.push({ a, b, length });
      }
      a += length;
    }
    return runs;
  }

  result(): Alignment {
    const matches = this.#runs();
    const byB = matches.slice().sort((x, y) => x.b - y.b);
    const isOnChain = heaviestChain(byB);
    const inOrder = new Set(byB.filter((_, i) => isOnChain[i]));
    return {
      counterparts: this.#inB,
      matches: matches.map((match) => ({ ...match, inOrder: inOrder.has(match) })),
    };
  }
}

/** What is still free of stretches that were. */
function stillFree(ranges: readonly Range[], counterparts: Int32Array): Range[] {
  const free: Range[] = [];
  for (const range of ranges) {
    let start = -1;
    for (let at = range.start; at <= range.end; at++) {
      const isFree = at < range.end && counterparts[at] === -1;
      if (isFree && start < 0) start = at;
      if (isFree || start < 0) continue;
      free.push({ start, end: at });
      start = -1;
    }
  }
  return free;
}
