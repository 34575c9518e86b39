/**
 * The index of the last of some ascending numbers that is below a limit; -1 if there is none.
 *
 * @param at gives the number at an index
 */
export function lastBefore(length: number, at: (index: number) => number, limit: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(middle) < limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
