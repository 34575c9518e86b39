import { firstIndex } from '../order/firstIndex';
import type { Range } from '../article/article';
import type { AlignedMatch } from './alignment';

/** Where parts of a passage have gone together: a stretch of the new text, in units. */
export interface Cluster extends Range {
  /** The first and the last unit of the passage that is in it. */
  readonly first: number;
  readonly last: number;
  /** How many of the passage's units are. */
  readonly kept: number;
  /** Whether any of them kept its order. */
  readonly inOrder: boolean;
}

/** How many places are kept in mind for the parts of a passage. */
const MOST_OPEN = 4;
/** How much farther than its own length, and twice what was lost, parts of a passage may be apart. */
const APART = 32;

/** Where most of a passage has gone. */
export function largestCluster(
  matches: readonly AlignedMatch[],
  { start, end }: Range,
): Cluster | undefined {
  const open: Cluster[] = [];
  let largest: Cluster | undefined;
  const firstMatch = Math.max(0, firstIndex(matches, ({ a }) => a > start) - 1);
  for (let i = firstMatch; (matches[i]?.a ?? end) < end; i++) {
    const match = matches[i];
    if (!match) break;
    const first = Math.max(start, match.a);
    const last = Math.min(end, match.a + match.length) - 1;
    if (first > last) continue;
    const at = match.b + first - match.a;
    const part = { start: at, end: at + last + 1 - first, first, last, kept: last + 1 - first, inOrder: match.inOrder }; // prettier-ignore
    const nth = open.findIndex(
      (c) => at >= c.end && at - c.end <= 2 * (first - c.last) + APART + (end - start),
    );
    const [before] = nth < 0 ? [] : open.splice(nth, 1);
    const cluster = before ? joined(before, part) : part;
    open.splice(Math.max(0, nth), 0, cluster);
    open.length = Math.min(open.length, MOST_OPEN);
    if (cluster.kept > (largest?.kept ?? 0)) largest = cluster;
  }
  return largest;
}

function joined(before: Cluster, { end, last, kept, inOrder }: Cluster): Cluster {
  return {
    ...before,
    end,
    last,
    kept: before.kept + kept,
    inOrder: before.inOrder || inOrder,
  };
}
