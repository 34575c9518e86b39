import type { Range } from '../article/article';
import { hashOf, mix, powerOf, roll } from './rollingHash';

/** A stretch that reads the same in both texts: `length` units from `a` in one, from `b` in the other. */
export interface Match {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** A slot's position when nothing was seen there, or more than one place. */
const NONE = -1;
const MANY = -2;
/** How far a slot is looked for: hashes that were made to collide must not slow us down. */
const MOST_PROBES = 32;

/**
 * Finds stretches of a given length that occur exactly once in either text: a patience diff's anchors
 * (Cohen, 2008), over n-grams in place of lines, kept in one hash table for all calls.
 */
export class SeedFinder {
  #hashes = new Int32Array(0);
  #inA = new Int32Array(0);
  #inB = new Int32Array(0);
  /** Which call a slot belongs to, so that the table need not be emptied. */
  #calls = new Uint32Array(0);
  #call = 0;
  readonly #slotAt: Int32Array;

  constructor(
    private readonly a: Uint16Array,
    private readonly b: Uint16Array,
  ) {
    this.#slotAt = new Int32Array(b.length);
  }

  /** Maximal runs of such stretches within the given ranges, by their place in `b`. */
  find(size: number, inA: readonly Range[], inB: readonly Range[]): Match[] {
    this.#prepare(inA);
    for (const range of inA) this.#enter(size, range);
    for (const range of inB) this.#lookUp(size, range);
    const found: Match[] = [];
    for (const { start, end } of inB) this.#collect(size, start, end, found);
    return found;
  }

  #enter(size: number, { start, end }: Range): void {
    const { a } = this;
    const power = powerOf(size);
    let hash = hashOf(a, start, size);
    for (let at = start; at + size <= end; at++) {
      const slot = this.#slot(hash, true);
      if (slot >= 0) this.#inA[slot] = this.#inA[slot] === NONE ? at : MANY;
      hash = roll(hash, power, a[at] ?? 0, a[at + size] ?? 0);
    }
  }

  #lookUp(size: number, { start, end }: Range): void {
    const { b } = this;
    const power = powerOf(size);
    let hash = hashOf(b, start, size);
    for (let at = start; at + size <= end; at++) {
      const slot = this.#slot(hash, false);
      this.#slotAt[at] = slot;
      if (slot >= 0) this.#inB[slot] = this.#inB[slot] === NONE ? at : MANY;
      hash = roll(hash, power, b[at] ?? 0, b[at + size] ?? 0);
    }
  }

  #collect(size: number, start: number, end: number, found: Match[]): void {
    const { a, b } = this;
    let from = NONE;
    let first = NONE;
    let length = 0;
    for (let at = start; at + size <= end; at++) {
      const slot = this.#slotAt[at] ?? NONE;
      const place =
        slot >= 0 && (this.#inB[slot] ?? NONE) === at ? (this.#inA[slot] ?? NONE) : NONE;
      if (place < 0) continue;
      // A seed that goes on where the last one ended adds to it what lies beyond its end.
      if (from >= 0 && place - from === at - first && at <= first + length) {
        while (first + length < at + size && a[from + length] === b[first + length]) length++;
        continue;
      }
      if (!isSame(a, b, { a: place, b: at, length: size })) continue;
      if (from >= 0) found.push({ a: from, b: first, length });
      [from, first, length] = [place, at, size];
    }
    if (from >= 0) found.push({ a: from, b: first, length });
  }

  #prepare(inA: readonly Range[]): void {
    let count = 0;
    for (const { start, end } of inA) count += end - start;
    let size = 16;
    while (size < 2 * count) size *= 2;
    this.#call++;
    this.#mask = size - 1;
    if (size <= this.#hashes.length) return;
    this.#hashes = new Int32Array(size);
    this.#inA = new Int32Array(size);
    this.#inB = new Int32Array(size);
    this.#calls = new Uint32Array(size);
  }

  #mask = 0;

  /** The slot of a hash; -1 if there is none, and none is to be made. */
  #slot(hash: number, make: boolean): number {
    let slot = mix(hash) & this.#mask;
    for (let probe = 0; probe < MOST_PROBES; probe++, slot = (slot + 1) & this.#mask) {
      if (this.#calls[slot] !== this.#call) {
        if (!make) return NONE;
        this.#calls[slot] = this.#call;
        this.#hashes[slot] = hash;
        this.#inA[slot] = NONE;
        this.#inB[slot] = NONE;
        return slot;
      }
      if (this.#hashes[slot] === hash) return slot;
    }
    return NONE;
  }
}

/** Whether a match is one. */
export function isSame(a: Uint16Array, b: Uint16Array, match: Match): boolean {
  for (let i = 0; i < match.length; i++) if (a[match.a + i] !== b[match.b + i]) return false;
  return true;
}
