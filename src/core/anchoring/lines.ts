import type { Range } from '../article/article';
import { breakAt, LINE_BREAK } from './breaks';
import type { Readable } from './readable';
import { hashOf } from './rollingHash';
import { isSame, type Match } from './seeds';

/**
 * Finds lines (in prose: paragraphs) of a least length of which there is just one in either text.
 *
 * @param inA where they are looked for in `a`, and `inB` in `b`
 * @returns by their place in `b`
 */
export function matchingLines(
  least: number,
  a: Readable,
  inA: readonly Range[],
  b: Readable,
  inB: readonly Range[],
): Match[] {
  const there = linesIn(b, inB, least);
  const found: Match[] = [];
  for (const [hash, line] of linesIn(a, inA, least)) {
    const like = there.get(hash);
    if (!line || !like) continue;
    const match = { a: line.start, b: like.start, length: line.end - line.start };
    if (like.end - like.start === match.length && isSame(a.units, b.units, match))
      found.push(match);
  }
  return found.sort((x, y) => x.b - y.b);
}

/** The lines by their hash; nothing where there are several. */
function linesIn(
  text: Readable,
  ranges: readonly Range[],
  least: number,
): Map<number, Range | undefined> {
  const lines = new Map<number, Range | undefined>();
  for (const { start: first, end: last } of ranges) {
    let start = first;
    for (let end = first + 1; end <= last; end++) {
      if (breakAt(text, end) !== LINE_BREAK) continue;
      if (end - start >= least && breakAt(text, start) === LINE_BREAK) {
        const hash = hashOf(text.units, start, end - start);
        lines.set(hash, lines.has(hash) ? undefined : { start, end });
      }
      start = end;
    }
  }
  return lines;
}
