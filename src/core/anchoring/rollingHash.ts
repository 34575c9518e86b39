/**
 * A polynomial hash of a stretch of fixed length that is carried on from place to place in constant time
 * (Karp and Rabin, 1987), modulo 2³².
 */
const BASE = 0x01000193;

/** The hash of the stretch of `size` units from a place; what lies beyond the end counts as nothing. */
export function hashOf(units: Uint16Array, at: number, size: number): number {
  let hash = 0;
  for (let i = at; i < at + size; i++) hash = (Math.imul(hash, BASE) + (units[i] ?? 0)) | 0;
  return hash;
}

/** What the first unit of a stretch is multiplied by. */
export function powerOf(size: number): number {
  let power = 1;
  for (let i = 1; i < size; i++) power = Math.imul(power, BASE);
  return power;
}

/** The hash of the next stretch, which leaves the first unit and takes in the one after the last. */
export function roll(hash: number, power: number, left: number, taken: number): number {
  return (Math.imul(hash - Math.imul(left, power), BASE) + taken) | 0;
}

/** Spreads a hash over all its bits. */
export function mix(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
