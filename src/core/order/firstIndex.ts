/**
 * The index of the first of some items for which something holds; their number if it holds for none. It must
 * hold from there on, as it does where items are in order: it is looked for by halves.
 */
export function firstIndex<T>(
  items: ArrayLike<T>,
  holds: (item: T, index: number) => boolean,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item, middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
