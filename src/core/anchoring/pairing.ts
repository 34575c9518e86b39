import type { Range } from '../article/article';
import { heaviestChain } from './chain';
import { UNKNOWN, type Readable } from './readable';
import type { Match } from './seeds';
import { slideJumps } from './slide';

/** Marks a unit that has no counterpart, and whose neighbours need not be each other's. */
export const NOWHERE = -2;

/** Which units of two texts are paired, each once at most. */
export class Pairing {
  /** For each unit its counterpart in the other text, or -1. */
  readonly inB: Int32Array;
  readonly inA: Int32Array;
  #freeA: readonly Range[];
  #freeB: readonly Range[];

  constructor(
    private readonly a: Readable,
    private readonly b: Readable,
  ) {
    this.inB = new Int32Array(a.units.length).fill(-1);
    a.units.forEach((unit, at) => {
      if (unit === UNKNOWN) this.inB[at] = NOWHERE;
    });
    this.inA = new Int32Array(b.units.length).fill(-1);
    this.#freeA = [{ start: 0, end: a.units.length }];
    this.#freeB = [{ start: 0, end: b.units.length }];
  }

  /** The stretches that have no counterparts yet. */
  free(): { a: readonly Range[]; b: readonly Range[] } {
    this.#freeA = stillFree(this.#freeA, this.inB);
    this.#freeB = stillFree(this.#freeB, this.inA);
    return { a: this.#freeA, b: this.#freeB };
  }

  /** What is free in `b` from a place on, up to a length. */
  freeAfter(start: number, longest: number): Range {
    let end = start;
    while (end < this.inA.length && end - start < longest && this.inA[end] === -1) end++;
    return { start, end };
  }

  /** What is free in `b` before a place, up to a length. */
  freeBefore(end: number, longest: number): Range {
    let start = end;
    while (start > 0 && end - start < longest && this.inA[start - 1] === -1) start--;
    return { start, end };
  }

  /** Claims matches, first those that are in order, then the others if they may be out of it. */
  claim(matches: readonly Match[], mayMove: boolean): void {
    const inOrder = heaviestChain(matches);
    const claimed = [
      ...matches.filter((_, i) => inOrder[i]),
      ...(mayMove ? matches.filter((_, i) => !inOrder[i]) : []),
    ].filter((match) => this.#claim(match));
    for (const match of claimed) this.#extend(match);
  }

  /** Claims what both texts begin and end with. */
  claimEnds(): void {
    this.#extend({ a: 0, b: 0, length: 0 });
    this.#extend({ a: this.inB.length, b: this.inA.length, length: 0 });
  }

  /** Puts the jumps where a reader would see them. */
  slide(): void {
    slideJumps(this.b, this.inB, this.inA);
    slideJumps(this.a, this.inA, this.inB);
    for (const match of this.matches()) this.#extend(match);
  }

  /** Maximal matches by their place in `a`. */
  matches(): Match[] {
    const found: Match[] = [];
    for (let a = 0; a < this.inB.length;) {
      const b = this.inB[a] ?? -1;
      let length = 1;
      if (b >= 0) {
        while (this.inB[a + length] === b + length) length++;
        found.push({ a, b, length });
      }
      a += length;
    }
    return found;
  }

  #claim({ a, b, length }: Match): boolean {
    for (let i = 0; i < length; i++) {
      if (this.inB[a + i] !== -1 || this.inA[b + i] !== -1) return i > 0;
      this.inB[a + i] = b + i;
      this.inA[b + i] = a + i;
    }
    return true;
  }

  /** Claims what is the same on both sides of a match. */
  #extend({ a, b, length }: Match): void {
    for (let by = length; this.#pair(a + by, b + by);) by++;
    for (let by = -1; this.#pair(a + by, b + by);) by--;
  }

  #pair(a: number, b: number): boolean {
    const isFree = this.inB[a] === -1 && this.inA[b] === -1;
    if (!isFree || this.a.units[a] !== this.b.units[b]) return false;
    this.inB[a] = b;
    this.inA[b] = a;
    return true;
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
