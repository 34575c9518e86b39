import type { EntryType } from '../glossary/entry';

/** A place in an article that names an entry. Mentions are in order and never overlap. */
export interface Mention {
  /** Offsets in the source text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** The source text from `start` to `end`. */
  readonly surface: string;
  /** The id of the entry. */
  readonly entry: string;
  readonly type: EntryType;
  /** The passage it stands in, as an index into `passages(article)`. */
  readonly passage: number;
  /** Offsets in that passage's text. */
  readonly textStart: number;
  readonly textEnd: number;
}
