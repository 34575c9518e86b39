import type { JSX } from 'preact';

/** Strokes on a grid of 16 by 16. */
const STROKES = {
  add: 'M8 3v10M3 8h10',
  chevron: 'm6 3.5 4.5 4.5L6 12.5',
  close: 'm4.5 4.5 7 7m0-7-7 7',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  info: 'M8 7.2v4M8 5v.1M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z',
  link: 'M6.8 9.2a2.6 2.6 0 0 0 3.9.3l2-2A2.6 2.6 0 0 0 9 3.8l-1 1M9.2 6.8a2.6 2.6 0 0 0-3.9-.3l-2 2A2.6 2.6 0 0 0 7 12.2l1-1',
  edit: 'm3 13 .6-3L10.4 3.2l2.4 2.4L6 12.4 3 13Zm6-8.4 2.4 2.4',
  more: 'M2.8 8a.7.7 0 1 0 1.4 0 .7.7 0 1 0-1.4 0M7.3 8a.7.7 0 1 0 1.4 0 .7.7 0 1 0-1.4 0M11.8 8a.7.7 0 1 0 1.4 0 .7.7 0 1 0-1.4 0',
  trash: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5M6.8 7v3.5m2.4-3.5v3.5',
  reply: 'M6.5 3.5 3 7l3.5 3.5M3.5 7H9a4 4 0 0 1 4 4v1.5',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Zm3.3-1.2 3.2 3.2',
  split: 'M2.5 8h11M8 2v3M6.5 3.5 8 5l1.5-1.5M8 14v-3m-1.5 1.5L8 11l1.5 1.5',
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
