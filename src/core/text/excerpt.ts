import type { Range } from '../article/article';
import { isGraphemeBoundary } from './graphemes';

/**
 * A text on one line, cut where it is too long.
 *
 * @param length the most UTF-16 code units
 */
export function onOneLine(text: string, length: number): string {
  // What is cut off need not be looked at, however long it is.
  const line = text
    .slice(0, 4 * length)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= length) return line;
  return `${line.slice(0, boundaryBefore(line, length)).trimEnd()}…`;
}

/** What stands around a range of a text, on one line. */
export function excerpt(text: string, { start, end }: Range, length: number): string {
  const before = Math.max(0, Math.floor((length - (end - start)) / 3));
  const from = boundaryBefore(text, Math.max(0, start - before));
  return `${from > 0 ? '…' : ''}${onOneLine(text.slice(from), length)}`;
}

function boundaryBefore(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isGraphemeBoundary(text, at)) at--;
  return at;
}
