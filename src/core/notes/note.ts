import type { Range } from '../article/article';
import type { HighlightColor } from './highlightColor';
import type { WebAnnotation } from './webAnnotation';

/** What a reader wrote about a passage. A translation note says how it was rendered, and why. */
export type NoteKind = 'personal' | 'translation';

/**
 * How a note says where it belongs: the TextQuoteSelector and TextPositionSelector of the W3C Web
 * Annotation Data Model (sections 4.2.4 and 4.2.5), over the article's source text. As the standard
 * asks, `start` and `end` count code points; everything else in Kunten counts UTF-16 code units.
 */
export interface Selector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}

export interface Note {
  /** A UUID, version 7 for notes made here. */
  readonly id: string;
  readonly kind: NoteKind;
  /** Markdown. Empty where the passage is only highlighted. */
  readonly body: string;
  readonly tags: readonly string[];
  readonly color?: HighlightColor;
  /** The name of who wrote it, where that is known. */
  readonly creator?: string;
  /** The id of the note that this one answers. It has the same passage, so that it can stand alone. */
  readonly replyTo?: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly modified: string;
  /** Set when the note has been deleted; it is kept, so that deleting can be undone. */
  readonly deleted?: string;
  /** The id of the article it belongs to: a UUID. */
  readonly article: string;
  /** The anchor that it was made with, or put on by its reader. It does not change when the article does. */
  readonly selector: Selector;
  /** The anchors that it had before its reader put it elsewhere, the oldest first. */
  readonly earlier?: readonly Selector[];
  /**
   * The annotation that it was read from: what it holds besides, from other programs or other versions,
   * is written back as it was.
   */
  readonly annotation?: WebAnnotation;
}

/**
 * How surely a note's passage was found: unchanged; with other words; unchanged, but elsewhere; at
 * several places alike; not at all.
 */
export type AnchorState = 'exact' | 'changed' | 'moved' | 'ambiguous' | 'orphan';

/** Where a note is in today's text. An ambiguous one or an orphan has no range: rather none than a wrong one. */
export interface Anchor {
  readonly state: AnchorState;
  readonly range?: Range;
}

export interface AnchoredNote {
  readonly note: Note;
  readonly anchor: Anchor;
}
