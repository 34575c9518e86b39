import type { Range } from '../../core/article/article';
import { threads } from '../../core/notes/thread';
import type { EntryNoteView, NoteView, PanelModel } from '../../protocol/messages';
import { matcher, type NoteFilter } from './noteFilter';

/**
 * What stands in the panel's list: notes, each with its answers. A deleted note leaves its place to the
 * offer to bring it back.
 */
export type Item =
  | {
      readonly kind: 'note';
      readonly key: string;
      readonly note: NoteView;
      readonly replies: readonly NoteView[];
    }
  | { readonly kind: 'deleted'; readonly key: string; readonly note: NoteView }
  | { readonly kind: 'entry'; readonly key: string; readonly entry: EntryNoteView };

export const FILTERS = ['all', 'mine', 'glossary'] as const;
export type Filter = (typeof FILTERS)[number];

/** The items by what is known about their place. */
export interface Listing {
  /** In the article's order. */
  readonly placed: readonly Item[];
  /** Notes that fit several passages. */
  readonly ambiguous: readonly Item[];
  /** Notes whose passage is gone. */
  readonly orphans: readonly Item[];
}

/**
 * What is listed: of the kind that the filter says, and what is searched for. `deleted` are notes that can
 * still be brought back.
 */
function listing(
  model: PanelModel,
  deleted: readonly NoteView[],
  filter: Filter,
  search: NoteFilter,
): Listing {
  const items: Item[] = [];
  const wanted = matcher(search);
  if (filter !== 'glossary') {
    const gone = new Set(deleted.map(({ id }) => id));
    const found = threads(model.notes.filter(({ id }) => !gone.has(id))).filter(
      ({ note, replies }) => wanted.note(note) || replies.some((reply) => wanted.note(reply)),
    );
    for (const { note, replies } of found) {
      items.push({ kind: 'note', key: noteKey(note.id), note, replies });
    }
    for (const note of deleted) items.push({ kind: 'deleted', key: noteKey(note.id), note });
  }
  if (filter !== 'mine') {
    const found = model.entryNotes.filter((entry) => wanted.entry(entry));
    items.push(...found.map(entryItem));
  }

  const placed = items.filter(rangeOf).sort(byPlace);
  const unplaced = items.filter((item) => !rangeOf(item));
  return {
    placed,
    ambiguous: unplaced.filter(isAmbiguous),
    orphans: unplaced.filter((item) => !isAmbiguous(item)),
  };
}

interface Shown {
  readonly model?: PanelModel;
  readonly deleted: readonly NoteView[];
  readonly filter: Filter;
  readonly search: NoteFilter;
}

const lastOf = new WeakMap<PanelModel, { readonly shown: Shown; readonly listing: Listing }>();

/** What the panel lists; made anew only where that is something else. */
export function listingOf(shown: Shown): Listing | undefined {
  const { model, deleted, filter, search } = shown;
  if (!model) return undefined;
  const last = lastOf.get(model);
  const isSame =
    last?.shown.deleted === deleted && last.shown.filter === filter && last.shown.search === search;
  if (last && isSame) return last.listing;
  const made = listing(model, deleted, filter, search);
  lastOf.set(model, { shown: { model, deleted, filter, search }, listing: made });
  return made;
}

/** All items that are listed, in the order in which they stand. */
export function allOf({ placed, ambiguous, orphans }: Listing): readonly Item[] {
  return [...placed, ...ambiguous, ...orphans];
}

/** The item with a key, or the one in which the answer with it stands. */
export function itemWith(items: Listing, key: string): Item | undefined {
  const all = allOf(items);
  return (
    all.find((item) => item.key === key) ??
    all.find((item) => item.kind === 'note' && item.replies.some(({ id }) => noteKey(id) === key))
  );
}

function entryItem(entry: EntryNoteView): Item {
  return { kind: 'entry', key: `entry:${entry.entry}`, entry };
}

function isAmbiguous(item: Item): boolean {
  return item.kind !== 'entry' && item.note.state === 'ambiguous';
}

/** The key of a note's item: the same while it is edited, deleted and brought back. */
export function noteKey(id: string): string {
  return `note:${id}`;
}

/** How many items each filter shows. */
export function filterCounts({ notes, entryNotes }: PanelModel): Readonly<Record<Filter, number>> {
  const mine = threads(notes).length;
  return { all: mine + entryNotes.length, mine, glossary: entryNotes.length };
}

/** Where an item's passage is in today's text, if it is there. */
export function rangeOf(item: Item): Range | undefined {
  return item.kind === 'entry' ? item.entry.range : item.note.range;
}

/** Whether some of a passage is in the part of the article that is in view. */
export function isInView(range: Range | undefined, place: Range | undefined): boolean {
  return !!range && !!place && range.start < place.end && range.end > place.start;
}

/** By the beginning of the passage; where two begin together the longer one, which is about more. */
function byPlace(a: Item, b: Item): number {
  const [x, y] = [rangeOf(a), rangeOf(b)];
  return x && y ? x.start - y.start || y.end - x.end : 0;
}
