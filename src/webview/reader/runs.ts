/**
 * A stretch of a passage's text and its place in the source: `[at, length, start, end]`, as in
 * `data-runs`. If `length` equals `end - start` it is the same text, character by character,
 * otherwise one indivisible piece (core/article: `Run`).
 */
export type Run = readonly [at: number, length: number, start: number, end: number];

/** Which end of a range an offset is: it decides at a boundary between runs, and inside a piece. */
export type Edge = 'start' | 'end';

/** The source offset of an offset in a passage's text. */
export function toSource(runs: readonly Run[], offset: number, edge: Edge): number {
  const run =
    edge === 'start'
      ? (runs.find(([at, length]) => at + length > offset) ?? runs.at(-1))
      : (runs.findLast(([at]) => at < offset) ?? runs[0]);
  if (!run) return 0;
  const [at, length, start, end] = run;
  const into = Math.max(0, Math.min(offset - at, length));
  if (length === end - start) return start + into;
  return edge === 'start' ? (into < length ? start : end) : into > 0 ? end : start;
}

/** The offset in a passage's text of a source offset; one inside markup gives the text beside it. */
export function toText(runs: readonly Run[], offset: number, edge: Edge): number {
  const run =
    edge === 'start'
      ? (runs.find(([, , , end]) => end > offset) ?? runs.at(-1))
      : (runs.findLast(([, , start]) => start < offset) ?? runs[0]);
  if (!run) return 0;
  const [at, length, start, end] = run;
  const into = Math.max(0, Math.min(offset - start, end - start));
  if (length === end - start) return at + into;
  return edge === 'start' ? (into < end - start ? at : at + length) : into > 0 ? at + length : at;
}
