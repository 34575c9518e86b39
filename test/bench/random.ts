/** Gives numbers from 0 up to 1. */
export type Random = () => number;

/** A source of random numbers that gives the same ones in every run: mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function shuffled<T>(list: Iterable<T>, random: Random): T[] {
  return Array.from(list, (item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** @param where in the list, from 0 up to 1 */
export function pick(list: readonly string[], where: number): string {
  return list[Math.floor(where * list.length)] ?? '';
}
