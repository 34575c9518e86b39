/**
 * How many milliseconds an action takes when nothing else gets in its way: the least of several rounds.
 * @param within for how many milliseconds another round is begun
 */
export function best(action: () => unknown, rounds: { atMost: number; within: number }): number {
  let least = Infinity;
  const end = performance.now() + rounds.within;
  for (let round = 0; round < rounds.atMost; round++) {
    const start = performance.now();
    if (round > 0 && start > end) break;
    action();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
