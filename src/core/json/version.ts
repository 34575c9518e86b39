import { Locator } from './locate';
import type { Problem } from './problem';

/** Says that a file is of a later version of its format than this Kunten reads, if it is. */
export function newerVersion(text: string, value: unknown, known: number): Problem | undefined {
  const version = (value as { readonly schemaVersion?: unknown } | null)?.schemaVersion;
  if (typeof version !== 'number' || version <= known) return undefined;
  const message = `This file was made with a newer Kunten (format ${version}; this one reads ${known}). Update Kunten to use it.`;
  return { ...new Locator(text).find('/schemaVersion'), message };
}
