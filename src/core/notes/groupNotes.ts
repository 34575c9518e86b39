import { HIGHLIGHT_COLORS } from './highlightColor';
import type { ListedNote, NoteState } from './listedNote';

/** By what notes are put together. */
export const GROUPINGS = ['article', 'tag', 'color', 'state'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface NoteGroup<T extends ListedNote> {
  /** An article's key, a tag, a colour or a state; undefined for the notes that have none. */
  readonly value: string | undefined;
  /** By article, and in it by place. */
  readonly notes: readonly T[];
}

/** What needs its reader's care comes first. */
const STATES: readonly (NoteState | undefined)[] = [
  'orphan',
  'ambiguous',
  'missing',
  'changed',
  'moved',
  undefined,
  'exact',
];

/**
 * Notes in groups that are not empty, in the order in which they are to be listed: articles and tags by
 * name, colours and states in their own order. A note is in the group of each of its tags. Notes that
 * have no such thing come last.
 *
 * @param compare puts names in the order of the reader's language
 */
export function groupNotes<T extends ListedNote>(
  notes: readonly T[],
  grouping: Grouping,
  compare: (a: string, b: string) => number,
): NoteGroup<T>[] {
  const titles = new Map(notes.map(({ article }) => [article.key, article.title]));
  const byTitle = ([a, titleA]: readonly [string, string], [b, titleB]: readonly [string, string]): number => compare(titleA, titleB) || (a < b ? -1 : 1); // prettier-ignore
  const rank = new Map([...titles].sort(byTitle).map(([key], i) => [key, i]));
  const order = orderOf(grouping, rank, compare);
  const groups = new Map<string | undefined, T[]>();
  for (const listed of notes) {
    for (const value of valuesOf(listed, grouping)) {
      const group = groups.get(value);
      if (group) group.push(listed);
      else groups.set(value, [listed]);
    }
  }
  const byPlace = (a: T, b: T): number =>
    (rank.get(a.article.key) ?? 0) - (rank.get(b.article.key) ?? 0) ||
    a.note.selector.start - b.note.selector.start ||
    (a.note.created < b.note.created ? -1 : 1);
  return [...groups]
    .map(([value, group]) => ({ value, notes: group.sort(byPlace) }))
    .sort((a, b) => order(a.value, b.value));
}

function valuesOf(
  { note: { tags, color }, article, state }: ListedNote,
  grouping: Grouping,
): readonly (string | undefined)[] {
  switch (grouping) {
    case 'article':
      return [article.key];
    case 'tag':
      return tags.length === 0 ? [undefined] : [...new Set(tags)];
    case 'color':
      return [color];
    case 'state':
      return [state];
  }
}

type Order = (a: string | undefined, b: string | undefined) => number;

function orderOf(
  grouping: Grouping,
  articles: ReadonlyMap<string, number>,
  compare: (a: string, b: string) => number,
): Order {
  switch (grouping) {
    case 'article':
      return (a = '', b = '') => (articles.get(a) ?? 0) - (articles.get(b) ?? 0);
    case 'tag':
      return (a, b) =>
        a === undefined ? 1 : b === undefined ? -1 : compare(a, b) || (a < b ? -1 : 1);
    case 'color':
      return byPosition([...HIGHLIGHT_COLORS, undefined]);
    case 'state':
      return byPosition(STATES);
  }
}

function byPosition(values: readonly (string | undefined)[]): Order {
  return (a, b) => values.indexOf(a) - values.indexOf(b);
}
