import type { Stretch } from './runs';

/** Tells, of places that are asked for from left to right, whether something stands at their first or last character. */
export function coverage(stretches: readonly Stretch[]): (start: number, end: number) => boolean {
  let next = 0;
  return (start, end) => {
    while ((stretches[next]?.end ?? Infinity) <= start) next++;
    let last = next;
    while ((stretches[last]?.end ?? Infinity) < end) last++;
    const isIn = (stretch: Stretch | undefined, at: number): boolean =>
      stretch !== undefined && stretch.start <= at;
    return isIn(stretches[next], start) || isIn(stretches[last], end - 1);
  };
}

/** Tells, of places that are asked for from left to right, whether one stretch takes in all of them. */
export function covering(stretches: readonly Stretch[]): (start: number, end: number) => boolean {
  let next = 0;
  return (start, end) => {
    while ((stretches[next]?.end ?? Infinity) <= start) next++;
    const stretch = stretches[next];
    return stretch !== undefined && stretch.start <= start && end <= stretch.end;
  };
}
