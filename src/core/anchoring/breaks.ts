import type { Readable } from './readable';

/** The strengths of breaks that are told apart by name. */
export const SENTENCE_END = 3;
export const LINE_BREAK = 4;

/** How well a text can be divided before a unit: from 0, within a word, to `LINE_BREAK`. */
export function breakAt({ source, units, starts, ends }: Readable, at: number): number {
  if (at <= 0 || at >= units.length) return LINE_BREAK;
  const end = ends[at - 1] ?? 0;
  const start = starts[at] ?? 0;
  for (let i = end; i < start; i++) if (source.charCodeAt(i) === 0x0a) return LINE_BREAK;
  switch (String.fromCharCode(units[at - 1] ?? 0)) {
    case '.':
    case '!':
    case '?':
      return SENTENCE_END;
    case ',':
      return 2;
    default:
      return end < start ? 1 : 0;
  }
}
