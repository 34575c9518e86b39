import type { Range } from '../article/article';

/** An edit: `length` UTF-16 code units from `start` were replaced by `inserted` others. */
export interface Edit {
  readonly start: number;
  readonly length: number;
  readonly inserted: number;
}

/**
 * Where a range is after an edit. Text typed at its edges stays outside. `undefined` when the edit
 * swallowed the range whole, so that nothing of it is left to stand on.
 */
export function shift(range: Range, edit: Edit): Range | undefined {
  const editEnd = edit.start + edit.length;
  const delta = edit.inserted - edit.length;
  if (edit.start >= range.end) return range;
  if (editEnd <= range.start) return { start: range.start + delta, end: range.end + delta };
  if (edit.start <= range.start && editEnd >= range.end) return undefined;
  // The edit cuts the range's beginning, its end, or lies within it.
  if (edit.start < range.start) {
    return { start: edit.start + edit.inserted, end: range.end + delta };
  }
  if (editEnd > range.end) return { start: range.start, end: edit.start };
  return { start: range.start, end: range.end + delta };
}
