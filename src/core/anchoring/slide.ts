import { breakAt } from './breaks';
import type { Readable } from './readable';

const LONGEST_SLIDE = 200;

/**
 * Where it cannot be told which of two like stretches goes on (した。…した。), an alignment is made to jump
 * where a sentence, a line or a word ends.
 *
 * @param text whose units `from` maps to those of the other text, and `to` those back; -1 to none
 */
export function slideJumps(text: Readable, to: Int32Array, from: Int32Array): void {
  for (let at = 1; at < to.length; at++) {
    const start = (to[at - 1] ?? -1) + 1;
    const end = to[at] ?? -1;
    if (start > 0 && end >= 0 && start !== end) slideJump(text, at, start, end, to, from);
  }
}

/** Moves the jump of `to` from before `start` to `end`, which it takes before its unit `at`. */
function slideJump(
  text: Readable,
  at: number,
  start: number,
  end: number,
  to: Int32Array,
  from: Int32Array,
): void {
  const { units } = text;
  const score = (by: number): number => breakAt(text, start + by) + breakAt(text, end + by);
  let best = 0;
  let most = score(0);
  const consider = (by: number): void => {
    const reached = score(by);
    if (reached > most) [best, most] = [by, reached];
  };
  for (let by = -1; by >= -LONGEST_SLIDE; by--) {
    const isFree = from[end + by] === -1 || (start < end && end + by < start);
    if (!isFree || from[start + by] !== at + by || units[start + by] !== units[end + by]) break;
    consider(by);
  }
  for (let by = 0; by < LONGEST_SLIDE; by++) {
    const isFree = from[start + by] === -1 || (start < end && start + by >= end);
    if (!isFree || from[end + by] !== at + by || units[start + by] !== units[end + by]) break;
    consider(by + 1);
  }
  for (let by = -1; by >= best; by--) {
    from[start + by] = -1;
    from[end + by] = at + by;
    to[at + by] = end + by;
  }
  for (let by = 0; by < best; by++) {
    from[end + by] = -1;
    from[start + by] = at + by;
    to[at + by] = start + by;
  }
}
