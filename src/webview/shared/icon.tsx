import type { JSX } from 'preact';

/** Strokes on a grid of 16 by 16. */
const STROKES = {
  add: 'M8 3v10M3 8h10',
  chevron: 'm6 3.5 4.5 4.5L6 12.5',
  close: 'm4.5 4.5 7 7m0-7-7 7',
  info: 'M8 7.2v4M8 5v.1M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z',
  warning: 'M8 6.3v3.2m0 2v.1M8 2.3 14.2 13H1.8L8 2.3Z',
  changed: 'M3 6h10M3 10h10M10.5 3l-5 10',
  moved: 'M2.5 5.5h8.7M8.5 2.5l3 3-3 3M13.5 10.5H4.8m2.7-3-3 3 3 3',
  ambiguous: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  orphan: 'M6.5 4.8 8 3.3a3.3 3.3 0 0 1 4.7 4.7l-1.5 1.5M9.5 11.2 8 12.7A3.3 3.3 0 0 1 3.3 8l1.5-1.5M2.5 2.5l11 11',
} as const; // prettier-ignore

export type IconName = keyof typeof STROKES;

/** A small picture beside words that say the same: screen readers pass over it. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={STROKES[name]} />
    </svg>
  );
}
