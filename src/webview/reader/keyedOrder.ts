import { firstIndex } from '../../core/order/firstIndex';

/**
 * Which old items stay when a list changes: for each new key the index of the old item with that key,
 * or nothing if a new one has to be made. Those that stay keep their order, and there are as many of
 * them as possible (a longest increasing subsequence, by patience sorting).
 */
export function keyedOrder(
  oldKeys: readonly string[],
  newKeys: readonly string[],
): (number | undefined)[] {
  const places = new Map<string, number[]>();
  oldKeys.forEach((key, index) => {
    const known = places.get(key);
    if (known) known.push(index);
    else places.set(key, [index]);
  });
  // Equal keys are matched in their order.
  const used = new Map<string, number>();
  const candidates = newKeys.map((key) => {
    const nth = used.get(key) ?? 0;
    used.set(key, nth + 1);
    return places.get(key)?.[nth];
  });

  const piles: number[] = [];
  const before: (number | undefined)[] = [];
  candidates.forEach((old, index) => {
    if (old === undefined) return;
    const low = firstIndex(piles, (pile) => (candidates[pile] ?? 0) >= old);
    before[index] = piles[low - 1];
    piles[low] = index;
  });

  const kept: (number | undefined)[] = newKeys.map(() => undefined);
  for (let index = piles.at(-1); index !== undefined; index = before[index]) {
    kept[index] = candidates[index];
  }
  return kept;
}
