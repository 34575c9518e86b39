/**
 * How many milliseconds an action takes when nothing else gets in its way: the least of several rounds.
 * @param rounds.within for how many milliseconds another round is begun
 * @param rounds.before is done before each round, and not counted
 */
export function best(
  action: () => unknown,
  rounds: { atMost: number; within: number; before?: () => unknown },
): number {
  let least = Infinity;
  const end = performance.now() + rounds.within;
  for (let round = 0; round < rounds.atMost; round++) {
    if (round > 0 && performance.now() > end) break;
    rounds.before?.();
    const start = performance.now();
    action();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
