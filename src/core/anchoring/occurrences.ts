import { hashOf, mix, powerOf, roll } from './rollingHash';

const MOST_BUCKETS = 1 << 21;
const MOST = 0xffff;

/** Knows how often stretches of a length occur in a text: which are rare, and which mere turns of phrase. */
export class Occurrences {
  /** By hash. A collision makes a rare stretch look common, never the reverse. */
  readonly #counts: Uint16Array;

  constructor(
    units: Uint16Array,
    private readonly size: number,
  ) {
    let buckets = 256;
    while (buckets < 8 * units.length && buckets < MOST_BUCKETS) buckets *= 2;
    this.#counts = new Uint16Array(buckets);
    const power = powerOf(size);
    let hash = hashOf(units, 0, size);
    for (let at = 0; at + size <= units.length; at++) {
      const bucket = mix(hash) & (buckets - 1);
      const count = this.#counts[bucket] ?? 0;
      if (count < MOST) this.#counts[bucket] = count + 1;
      hash = roll(hash, power, units[at] ?? 0, units[at + size] ?? 0);
    }
  }

  /** How often the stretch at a place of a text occurs; 65,535 stands for any more. */
  of(units: Uint16Array, at: number): number {
    return this.#counts[mix(hashOf(units, at, this.size)) & (this.#counts.length - 1)] ?? 0;
  }
}
