import type { Range } from '../article/article';
import { heaviestChain } from './chain';
import { matchingLines } from './lines';
import { NOWHERE, Pairing } from './pairing';
import { weightOf, type Readable } from './readable';
import { SeedFinder, type Match } from './seeds';

/** A match, and whether it keeps its order among the others or was moved. */
export interface AlignedMatch extends Match {
  readonly inOrder: boolean;
}

/**
 * Lengths of stretches that count as the same passage wherever they are; longer ones go first. The
 * shortest are often turns of phrase, and count only where they are in order.
 */
const ANYWHERE = [
  { size: 32, mayMove: true },
  { size: 16, mayMove: true },
  { size: 8, mayMove: false },
] as const;
/** What such a stretch must weigh: eight ideographs, sixteen letters. */
const UNMISTAKABLE = 16;
/** Lengths that count between two places that belong together, and the longest gap they are good for. */
const NEARBY = [
  { size: 16, longest: 20_000 },
  { size: 8, longest: 8_000 },
  { size: 4, longest: 1_000 },
  { size: 2, longest: 120 },
] as const;

/** How far is looked between two known places with something unknown between them. */
const LOOSE_REACH = 4_000;
/** Shorter lines (a brace, a rule) are no sign of anything. */
const SHORTEST_LINE = 4;

export interface Alignment {
  /** For each unit of `a` its counterpart in `b`, or less than 0. */
  readonly counterparts: Int32Array;
  /** Maximal, by their place in `a`. */
  readonly matches: readonly AlignedMatch[];
}

/**
 * Tells which stretches of two texts correspond, each unit at most once: first what is unmistakable
 * anywhere, then, between two places that belong together, ever shorter stretches. What is near goes
 * before what is far and twice as long.
 */
export function align(a: Readable, b: Readable): Alignment {
  const aligner = new Aligner(a, b);
  aligner.matchLines(ANYWHERE[0].size, true);
  for (const { size, mayMove } of ANYWHERE) {
    if (!mayMove) aligner.matchLines(SHORTEST_LINE, false);
    for (const near of NEARBY) {
      if (2 * near.size >= size) aligner.matchGaps(near.size, near.longest);
    }
    aligner.matchAnywhere(size, mayMove);
  }
  for (const near of NEARBY) {
    if (near.size <= ANYWHERE[2].size) aligner.matchGaps(near.size, near.longest);
  }
  return aligner.result();
}

class Aligner {
  readonly #pairs: Pairing;
  readonly #seeds: SeedFinder;

  constructor(
    private readonly a: Readable,
    private readonly b: Readable,
  ) {
    this.#pairs = new Pairing(a, b);
    this.#pairs.claimEnds();
    this.#seeds = new SeedFinder(a.units, b.units);
  }

  matchAnywhere(size: number, mayMove: boolean): void {
    const free = this.#pairs.free();
    const { units } = this.a;
    const matches = this.#seeds
      .find(size, free.a, free.b)
      .filter(({ a, length }) => weightOf(units, a, a + length) >= UNMISTAKABLE);
    this.#pairs.claim(matches, mayMove);
  }

  matchLines(least: number, mayMove: boolean): void {
    const free = this.#pairs.free();
    this.#pairs.claim(matchingLines(least, this.a, free.a, this.b, free.b), mayMove);
  }

  /** Matches what lies between places that belong together. */
  matchGaps(size: number, longest: number): void {
    const { inB } = this.#pairs;
    const { a: gaps } = this.#pairs.free();
    const bounds = this.#boundsOf(gaps);
    gaps.forEach(({ start, end }, i) => {
      if (end - start < size) return;
      // Beyond what is unknown, the neighbours only tell between which places to look.
      const leftIsKnown = inB[start - 1] !== NOWHERE;
      const rightIsKnown = inB[end] !== NOWHERE;
      const isLoose = !leftIsKnown || !rightIsKnown;
      const reach = Math.min(longest, isLoose ? LOOSE_REACH : 2 * (end - start) + 64);
      const after = this.#pairs.freeAfter(bounds[i]?.start ?? 0, reach);
      const before = this.#pairs.freeBefore(bounds[i]?.end ?? 0, reach);
      const isOne = after.start <= before.start && before.start <= after.end;
      if (end - start <= longest && isOne) {
        this.#matchGap(size, { start, end }, { start: after.start, end: before.end });
        return;
      }
      if (leftIsKnown) {
        this.#matchGap(size, { start, end: Math.min(end, start + reach) }, after);
      }
      if (rightIsKnown) {
        this.#matchGap(size, { start: Math.max(start, end - reach), end }, before);
      }
    });
  }

  #matchGap(size: number, gap: Range, place: Range): void {
    if (gap.end - gap.start >= size && place.end - place.start >= size) {
      this.#pairs.claim(this.#seeds.find(size, [gap], [place]), size >= 8);
    }
  }

  /** Between which places of `b` gaps of `a` lie: those of the nearest units that have counterparts. */
  #boundsOf(gaps: readonly Range[]): Range[] {
    const { inB, inA } = this.#pairs;
    const bounds = gaps.map(() => ({ start: 0, end: inA.length }));
    for (let i = 0, at = 0, start = 0; i < gaps.length; i++) {
      for (const until = gaps[i]?.start ?? 0; at < until; at++) {
        const there = inB[at] ?? -1;
        if (there >= 0) start = there + 1;
      }
      Object.assign(bounds[i] ?? {}, { start });
    }
    for (let i = gaps.length - 1, at = inB.length - 1, end = inA.length; i >= 0; i--) {
      for (const from = gaps[i]?.end ?? 0; at >= from; at--) {
        const there = inB[at] ?? -1;
        if (there >= 0) end = there;
      }
      Object.assign(bounds[i] ?? {}, { end });
    }
    return bounds;
  }

  result(): Alignment {
    this.#pairs.slide();
    const matches = this.#pairs.matches();
    const byB = matches.slice().sort((x, y) => x.b - y.b);
    const isOnChain = heaviestChain(byB);
    const inOrder = new Set(byB.filter((_, i) => isOnChain[i]));
    return {
      counterparts: this.#pairs.inB,
      matches: matches.map((match) => ({ ...match, inOrder: inOrder.has(match) })),
    };
  }
}
