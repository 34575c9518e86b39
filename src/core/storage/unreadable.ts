import type { Problem } from '../json/problem';

/** The problem of a file that could not be read at all. */
export function unreadable(error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  return { line: 1, column: 1, offset: 0, path: '', message };
}
