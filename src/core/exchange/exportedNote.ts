import type { Passage, Range } from '../article/article';
import type { HighlightColor } from '../notes/highlightColor';
import type { Note } from '../notes/note';
import type { Translate } from '../text/translate';

/** What exporting needs to know of an article. */
export interface ExportedArticle {
  /** A UUID. */
  readonly id: string;
  /** As in its record: relative to its library's folder, or a whole address. */
  readonly path: string;
  readonly title: string;
  /** Leads from the exported file to the article: a relative reference or an address, percent-encoded. */
  readonly href: string;
  /** Absent where the article's file is gone. */
  readonly reading?: ArticleReading;
}

/** The article's text, where it can be read. */
export interface ArticleReading {
  /** The source text. */
  readonly text: string;
  readonly passages: readonly Passage[];
  /** BCP 47 tag. */
  readonly language: string;
}

export interface ExportedNote {
  readonly note: Note;
  readonly article: ExportedArticle;
  /** Where its passage is in today's text, if it is there. */
  readonly range?: Range;
}

/** What is the same for all notes of an export. */
export interface ExportContext {
  /** ISO 8601, UTC. */
  readonly now: string;
  readonly t: Translate;
  /** What a colour means, in the reader's words. */
  readonly meaning: (color: HighlightColor) => string;
  /** A note by its id, be it exported or not. */
  readonly noteOf: (id: string) => Note | undefined;
}
