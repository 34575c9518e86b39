/**
 * The article: a text as a reader sees it, with the way back to its source.
 *
 * All offsets are UTF-16 code units. `start` and `end` (exclusive) always refer to the source text,
 * which is the document as it is on disk without a byte-order mark; line endings are kept as they are.
 */

export type ArticleFormat = 'plain' | 'markdown';

export interface Article {
  /** The source text. */
  readonly text: string;
  /** BCP 47 tag of the language that the article is written in. */
  readonly language: string;
  readonly format: ArticleFormat;
  /** The text of the first heading, if there is one. */
  readonly title: string | undefined;
  readonly blocks: readonly Block[];
}

/** Part of the page that stands on its own: a passage of text, or a container of blocks. */
export type Block = Passage | Quotation | List | ThematicBreak;

export interface Quotation {
  readonly kind: 'quotation';
  readonly start: number;
  readonly end: number;
  readonly children: readonly Block[];
}

export interface List {
  readonly kind: 'list';
  readonly start: number;
  readonly end: number;
  readonly ordered: boolean;
  /** The number of the first item of an ordered list. */
  readonly first: number;
  readonly items: readonly (readonly Block[])[];
}

export interface ThematicBreak {
  readonly kind: 'break';
  readonly start: number;
  readonly end: number;
}

/** A block that holds text: the unit in which names are linked and sentences are found. */
export interface Passage {
  readonly kind: 'heading' | 'paragraph' | 'code';
  /** 1 to 6 for a heading, 0 otherwise. */
  readonly level: number;
  readonly start: number;
  readonly end: number;
  readonly content: readonly Inline[];
  /** The text as read: markup gone, lines joined. */
  readonly text: string;
  /** Where each stretch of `text` comes from, in order, covering `text` without gaps. */
  readonly runs: readonly Run[];
}

/**
 * A stretch of a passage's text and its place in the source. If `length` equals `end - start` they
 * correspond character by character, and are the same text but that a line break may be read as a
 * space; otherwise (a character reference, a joined line) it is one indivisible piece.
 */
export interface Run {
  /** Offset in the passage's text. */
  readonly at: number;
  readonly length: number;
  readonly start: number;
  readonly end: number;
}

export type Inline =
  | { readonly kind: 'text'; readonly at: number; readonly text: string }
  | { readonly kind: 'code'; readonly at: number; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | { readonly kind: 'break'; readonly at: number };

/** A range of source text, in UTF-16 code units, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}
