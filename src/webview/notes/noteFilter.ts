import { HIGHLIGHT_COLORS, type HighlightColor } from '../../core/notes/highlightColor';
import { parseNoteQuery } from '../../core/notes/noteQuery';
import { searchable } from '../../core/text/foldForSearch';
import type { Markup } from '../../core/markup/element';
import type { EntryNoteView, NoteView } from '../../protocol/messages';

/** What there can be to say of a passage, and so to look for: unchanged ones are all the others. */
export const SHOWN_STATES = ['changed', 'moved', 'ambiguous', 'orphan'] as const;
export type ShownState = (typeof SHOWN_STATES)[number];

/** What is looked for: all of the words and tags, and one of the colours and of the states. */
export interface NoteFilter {
  readonly text: string;
  readonly colors: readonly HighlightColor[];
  readonly tags: readonly string[];
  readonly states: readonly ShownState[];
}

export const NO_FILTER: NoteFilter = { text: '', colors: [], tags: [], states: [] };

/** Whether anything is looked for, or any note is listed. */
export function isFiltering({ text, colors, tags, states }: NoteFilter): boolean {
  return text.trim() !== '' || colors.length + tags.length + states.length > 0;
}

/** What notes can be chosen by, with how many of them there are. */
export interface Facets {
  readonly colors: readonly (readonly [HighlightColor, number])[];
  /** The most frequent first. */
  readonly tags: readonly (readonly [string, number])[];
  readonly states: readonly (readonly [ShownState, number])[];
}

export function facets(notes: readonly NoteView[]): Facets {
  const tags = new Map<string, number>();
  for (const tag of notes.flatMap((note) => note.tags)) tags.set(tag, (tags.get(tag) ?? 0) + 1);
  const count = (has: (note: NoteView) => boolean): number => notes.filter(has).length;
  return {
    colors: HIGHLIGHT_COLORS.map(
      (color) => [color, count((note) => note.color === color)] as const,
    ).filter(([, number]) => number > 0),
    tags: [...tags].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)),
    states: SHOWN_STATES.map(
      (state) => [state, count((note) => note.state === state)] as const,
    ).filter(([, number]) => number > 0),
  };
}

/** Folding takes time, and notes stay the same while a word is typed. */
const folded = new WeakMap<object, string>();
const BOUNDARY = '\u0000';

/**
 * Tells whether a note, or a glossary's, is what is looked for. The text is a query as in the search over
 * all notes, so that what was learnt there holds here.
 */
export function matcher({ text, colors, tags, states }: NoteFilter): {
  note(note: NoteView): boolean;
  entry(entry: EntryNoteView): boolean;
} {
  const { words, fields } = parseNoteQuery(text);
  const hasWords = (it: object, parts: () => readonly string[]): boolean => {
    if (words.length === 0) return true;
    let known = folded.get(it);
    if (known === undefined) {
      known = parts().flatMap(foldings).join(BOUNDARY);
      folded.set(it, known);
    }
    return words.every((word) => known.includes(word));
  };
  const wantsNotes = Object.values(fields).some((values) => values.length > 0);
  const isAny = colors.length + tags.length + states.length === 0;
  return {
    note(note) {
      const { body, quote, creator = '', color, kind, state } = note;
      const begins = (names: readonly (string | undefined)[], value: string): boolean =>
        names.some((name) => foldings(name ?? '').some((part) => part.startsWith(value)));
      return (
        (colors.length === 0 || (color !== undefined && colors.includes(color))) &&
        tags.every((tag) => note.tags.includes(tag)) &&
        (states.length === 0 || states.some((one) => one === state)) &&
        fields.tag.every((value) => begins(note.tags, value)) &&
        fields.by.every((value) => foldings(creator).some((part) => part.includes(value))) &&
        (fields.color.length === 0 || fields.color.some((value) => begins([color], value))) &&
        fields.is.every((value) => begins([kind, state], value)) &&
        hasWords(note, () => [body, quote, note.tags.join(', '), creator])
      );
    },
    entry(entry) {
      const { name, renderings, markup } = entry;
      return (
        isAny &&
        !wantsNotes &&
        hasWords(entry, () => [name, ...renderings.map((it) => it.text), markup.map(textOf).join(' ')]) // prettier-ignore
      );
    },
  };
}

function foldings(text: string): string[] {
  return searchable(text).map((part) => part.text);
}

function textOf(markup: Markup): string {
  return typeof markup === 'string' ? markup : markup.children.map(textOf).join('');
}
