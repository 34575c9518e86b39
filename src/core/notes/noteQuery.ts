import { foldForSearch } from '../text/foldForSearch';

/** The fields that a query can name: `tag:語彙`. */
const FIELDS = ['tag', 'color', 'is', 'article', 'by'] as const;
type Field = (typeof FIELDS)[number];

/** What notes are searched for. All of it is folded, and all of it must hold. */
export interface NoteQuery {
  /** Each must occur somewhere in the note, or in the title of its article. */
  readonly words: readonly string[];
  readonly fields: Readonly<Record<Field, readonly string[]>>;
}

/** A field's name, if there is one, and a phrase in quotation marks or what stands between spaces. */
const TERM = /(?:([a-z]{2,7})[:：])?(?:["“”]([^"“”]*)["“”]|(\S+))/giu;
/** A field of which the value is still to be typed. */
const UNFINISHED = /^([a-z]{2,7})[:：]["“”]*$/iu;
const QUOTATION_MARKS = /["“”]/g;

/**
 * A query as it is typed: words, phrases in quotation marks, and fields (`tag:`, `color:`, `is:`,
 * `article:`, `by:`). What only looks like a field is a word.
 */
export function parseNoteQuery(query: string): NoteQuery {
  const words: string[] = [];
  const fields: Record<Field, string[]> = { tag: [], color: [], is: [], article: [], by: [] };
  for (const [term, name, phrase, word = ''] of query.matchAll(TERM)) {
    const field = fieldOf(name);
    if (fieldOf(UNFINISHED.exec(term)?.[1])) continue;
    const value = name !== undefined && !field ? term : (phrase ?? word);
    const folded = foldForSearch(value.replace(QUOTATION_MARKS, '')).trim();
    if (folded !== '') (field ? fields[field] : words).push(folded);
  }
  return { words, fields };
}

/** Whether a query asks for nothing, so that every note answers it. */
export function isEmptyQuery({ words, fields }: NoteQuery): boolean {
  return words.length === 0 && FIELDS.every((field) => fields[field].length === 0);
}

function fieldOf(name: string | undefined): Field | undefined {
  return FIELDS.find((field) => field === name?.toLowerCase());
}
