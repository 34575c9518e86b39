import { firstIndex } from '../order/firstIndex';
import type { Passage, Range } from './article';
import { isLinear } from './passageText';

/** A range of a passage's text, in UTF-16 code units, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The source range of a part of a passage's text. Where markup stands between two characters, a start
 * comes after it and an end before it; a piece that cannot be divided is taken in whole.
 */
export function toSource({ runs, start: fallback }: Passage, start: number, end: number): Range {
  // Mostly there is one only.
  const isOne = runs.length === 1;
  const first = isOne
    ? runs[0]
    : (runs[firstIndex(runs, (run) => run.at + run.length > start)] ?? runs.at(-1));
  const last = isOne ? first : (runs[firstIndex(runs, (run) => run.at >= end) - 1] ?? runs[0]);
  if (!first || !last) return { start: fallback, end: fallback };
  const from = isLinear(first)
    ? first.start + clamp(start - first.at, first.length)
    : start < first.at + first.length
      ? first.start
      : first.end;
  const to = isLinear(last)
    ? last.start + clamp(end - last.at, last.length)
    : end > last.at
      ? last.end
      : last.start;
  return { start: from, end: Math.max(from, to) };
}

/**
 * The part of a passage's text that comes from a source range: empty, and as near as can be, if
 * nothing does.
 */
export function toText({ runs }: Passage, { start, end }: Range): TextRange {
  const first = runs[firstIndex(runs, (run) => run.end > start)] ?? runs.at(-1);
  const last = runs[firstIndex(runs, (run) => run.start >= end) - 1] ?? runs[0];
  if (!first || !last) return { start: 0, end: 0 };
  const from = isLinear(first)
    ? first.at + clamp(start - first.start, first.length)
    : start < first.end
      ? first.at
      : first.at + first.length;
  const to = isLinear(last)
    ? last.at + clamp(end - last.start, last.length)
    : end > last.start
      ? last.at + last.length
      : last.at;
  return { start: from, end: Math.max(from, to) };
}

/**
 * The index of the passage that a source offset stands in, or else of the nearest one before it; 0 if
 * there is none.
 */
export function passageIndexAt(passages: readonly Passage[], offset: number): number {
  return Math.max(0, firstIndex(passages, ({ start }) => start > offset) - 1);
}

function clamp(value: number, max: number): number {
  return Math.max(0, Math.min(value, max));
}
