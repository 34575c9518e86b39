import type { Range } from '../article/article';
import { searchable } from '../text/foldForSearch';
import { unfoldRange, type FoldedText } from '../text/foldText';
import { HIGHLIGHT_COLORS, type HighlightColor } from './highlightColor';
import type { ListedNote } from './listedNote';
import type { Note } from './note';
import type { NoteQuery } from './noteQuery';

/** The parts of a note that words are looked for in. */
export type SearchField = 'body' | 'quote' | 'tags' | 'creator' | 'title';

/** Where a word of a query occurs: UTF-16 offsets in that part as it is written; of tags, joined by commas. */
export interface SearchHit extends Range {
  readonly field: SearchField;
}

export interface FoundNote<T extends ListedNote> {
  readonly listed: T;
  /** The best occurrence of each word. */
  readonly hits: readonly SearchHit[];
}

/** How much an occurrence counts by where it is; at the beginning of a part or of a word there it counts more. */
const WEIGHTS: Readonly<Record<SearchField, number>> = {
  body: 6,
  tags: 5,
  quote: 3,
  creator: 2,
  title: 1,
};
const AT_THE_BEGINNING = 2;
const AT_A_WORD = 1;

/** Is in no text, and in no word. */
const BOUNDARY = '\u0000';
const SEPARATOR = /[\s\p{P}\p{S}]/u;

interface FoldedPart {
  readonly field: SearchField;
  readonly texts: readonly FoldedText[];
}

/** What is searched of a note, or of a title. */
interface FoldedParts {
  readonly parts: readonly FoldedPart[];
  /** All of their text at once: most notes have none of the words. */
  readonly all: string;
}

interface FoldedNote extends FoldedParts {
  readonly tags: readonly string[];
  /** Milliseconds since 1970; many of them are compared. */
  readonly modified: number;
}

/**
 * Full-text search over many notes. What is folded of a note is kept as long as the note is, so that
 * the next letter of a query costs no more than looking.
 */
export class NoteSearch {
  readonly #notes = new WeakMap<Note, FoldedNote>();
  readonly #titles = new Map<string, FoldedParts>();

  /** @param meaning what the user calls a colour: `color:` knows it by that name too */
  constructor(private readonly meaning: (color: HighlightColor) => string | undefined) {}

  /** The notes that answer a query, the best first: by where the words are, then the latest. */
  find<T extends ListedNote>(notes: readonly T[], query: NoteQuery): FoundNote<T>[] {
    const colors = this.#colors(query.fields.color);
    const found: (FoundNote<T> & { readonly score: number; readonly modified: number })[] = [];
    for (const listed of notes) {
      const note = this.#folded(listed.note);
      const title = this.#title(listed.article.title);
      const hasAll = query.words.every(
        (word) => note.all.includes(word) || title.all.includes(word),
      );
      if (!hasAll || !colors.has(listed.note.color)) continue;
      if (!hasFields(listed, note, title, query)) continue;
      const hits: SearchHit[] = [];
      let score = 0;
      for (const word of query.words) {
        const best = bestHit(note.parts, word) ?? bestHit(title.parts, word);
        if (!best) continue;
        hits.push(best.hit);
        score += best.score;
      }
      found.push({ listed, hits, score, modified: note.modified });
    }
    return found.sort((a, b) => b.score - a.score || b.modified - a.modified);
  }

  /** The colours that are asked for, each by its name or its meaning; undefined stands for none. */
  #colors(values: readonly string[]): ReadonlySet<HighlightColor | undefined> {
    const colors = [undefined, ...HIGHLIGHT_COLORS];
    if (values.length === 0) return new Set(colors);
    return new Set(
      colors.filter((color) => {
        const meaning = color === undefined ? '' : (this.meaning(color) ?? '');
        const names = [color ?? 'none', ...searchable(meaning).map(({ text }) => text)];
        return values.some((value) => startsOne(names, value));
      }),
    );
  }

  #folded(note: Note): FoldedNote {
    const known = this.#notes.get(note);
    if (known) return known;
    const { body, tags, creator = '', selector, modified } = note;
    const folded = {
      ...fold({ body, tags: tags.join(', '), quote: selector.exact, creator }),
      tags: tags.flatMap((tag) => searchable(tag).map(({ text }) => text)),
      modified: Date.parse(modified) || 0,
    };
    this.#notes.set(note, folded);
    return folded;
  }

  #title(title: string): FoldedParts {
    const known = this.#titles.get(title);
    if (known) return known;
    const folded = fold({ title });
    this.#titles.set(title, folded);
    return folded;
  }
}

function fold(texts: Partial<Record<SearchField, string>>): FoldedParts {
  const parts = (Object.entries(texts) as [SearchField, string][])
    .filter(([, text]) => text !== '')
    .map(([field, text]) => ({ field, texts: searchable(text) }));
  return { parts, all: parts.flatMap((part) => part.texts.map(({ text }) => text)).join(BOUNDARY) };
}

function hasFields(
  { note: { kind, replyTo }, state }: ListedNote,
  note: FoldedNote,
  title: FoldedParts,
  { fields: { tag, by, article, is } }: NoteQuery,
): boolean {
  return (
    tag.every((value) => startsOne(note.tags, value)) &&
    by.every((value) => contains(note, 'creator', value)) &&
    article.every((value) => contains(title, 'title', value)) &&
    is.every((value) =>
      startsOne([kind, replyTo === undefined ? 'note' : 'reply', state ?? 'unknown'], value),
    )
  );
}

function contains({ parts }: FoldedParts, field: SearchField, value: string): boolean {
  return parts.some((part) => part.field === field && part.texts.some(({ text }) => text.includes(value))); // prettier-ignore
}

function startsOne(names: readonly string[], value: string): boolean {
  return names.some((name) => name.startsWith(value));
}

function bestHit(
  parts: readonly FoldedPart[],
  word: string,
): { readonly hit: SearchHit; readonly score: number } | undefined {
  let best: { readonly hit: SearchHit; readonly score: number } | undefined;
  for (const { field, texts } of parts) {
    for (const folded of texts) {
      const at = placeOf(folded.text, word);
      if (at < 0) continue;
      const score = WEIGHTS[field] + beginning(folded.text, at);
      if (best && score <= best.score) continue;
      best = { hit: { field, ...unfoldRange(folded, at, at + word.length) }, score };
    }
  }
  return best;
}

/** How often a word is looked at until it stands at the beginning of one. */
const MOST_OCCURRENCES = 8;

/** Where a word occurs: at the beginning of a word, if it does anywhere. */
function placeOf(text: string, word: string): number {
  const first = text.indexOf(word);
  let at = first;
  for (let count = 0; at >= 0 && count < MOST_OCCURRENCES; count++) {
    if (beginning(text, at) > 0) return at;
    at = text.indexOf(word, at + 1);
  }
  return first;
}

function beginning(text: string, at: number): number {
  if (at === 0) return AT_THE_BEGINNING;
  return SEPARATOR.test(text.charAt(at - 1)) ? AT_A_WORD : 0;
}
