import type { Match } from './seeds';

/**
 * The heaviest of the chains of matches that are in the same order in both texts; what is not on it has
 * been moved. (A longest increasing subsequence by length of match, with a Fenwick tree: O(n log n).)
 *
 * @param matches by their place in `b`, without overlaps
 * @returns for each match whether it is on the chain
 */
export function heaviestChain(matches: readonly Match[]): boolean[] {
  const byA = matches.map((_, i) => i).sort((i, j) => (matches[i]?.a ?? 0) - (matches[j]?.a ?? 0));
  const rank = new Int32Array(matches.length);
  byA.forEach((match, i) => (rank[match] = i + 1));
  const weight = new Float64Array(matches.length);
  const before = new Int32Array(matches.length).fill(-1);
  /** The end of the heaviest chain so far whose rank is in the node's reach. */
  const tree = new Int32Array(matches.length + 1).fill(-1);
  const weightOf = (match: number): number => weight[match] ?? 0;
  let best = -1;
  matches.forEach(({ length }, i) => {
    let last = -1;
    for (let node = (rank[i] ?? 0) - 1; node > 0; node -= node & -node) {
      const other = tree[node] ?? -1;
      if (other >= 0 && weightOf(other) > weightOf(last)) last = other;
    }
    weight[i] = length + weightOf(last);
    before[i] = last;
    for (let node = rank[i] ?? 0; node <= matches.length; node += node & -node) {
      const other = tree[node] ?? -1;
      if (other < 0 || weightOf(i) > weightOf(other)) tree[node] = i;
    }
    if (weightOf(i) > weightOf(best)) best = i;
  });
  const isOn = new Array<boolean>(matches.length).fill(false);
  for (let match = best; match >= 0; match = before[match] ?? -1) isOn[match] = true;
  return isOn;
}
