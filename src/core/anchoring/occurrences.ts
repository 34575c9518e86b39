import { hashOf, mix, powerOf, roll } from './rollingHash';

/** Length, in units, of the stretches whose occurrences are counted. */
export const STRETCH = 6;
const POWER = powerOf(STRETCH);
const MOST_BUCKETS = 1 << 21;

/** Knows which short stretches a text has once, and which more often: mere turns of phrase. */
export class Occurrences {
  /** By hash, up to 2. A collision makes a rare stretch look common, never the reverse. */
  readonly #counts: Uint8Array;

  constructor(units: Uint16Array) {
    let buckets = 256;
    while (buckets < 8 * units.length && buckets < MOST_BUCKETS) buckets *= 2;
    this.#counts = new Uint8Array(buckets);
    let hash = hashOf(units, 0, STRETCH);
    for (let at = 0; at + STRETCH <= units.length; at++) {
      const bucket = mix(hash) & (buckets - 1);
      const count = this.#counts[bucket] ?? 0;
      if (count < 2) this.#counts[bucket] = count + 1;
      hash = roll(hash, POWER, units[at] ?? 0, units[at + STRETCH] ?? 0);
    }
  }

  /** How often the stretch at a place of a text occurs; 2 stands for any more. */
  of(units: Uint16Array, at: number): number {
    return this.#counts[mix(hashOf(units, at, STRETCH)) & (this.#counts.length - 1)] ?? 0;
  }
}
