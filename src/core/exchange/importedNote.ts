import type { HighlightColor } from '../notes/highlightColor';
import type { NoteKind, Selector } from '../notes/note';
import type { WebAnnotation } from '../notes/webAnnotation';

/** A note as a file has it, before it is known whose article and which passage it is on. */
export interface ImportedNote {
  /** Where in the file: a JSON Pointer, or the line of a table. */
  readonly place: string;
  /** What it is called where it comes from. A UUID without `urn:uuid:`. */
  readonly id?: string;
  /** The ids of what may be notes that it answers, the nearest first. */
  readonly answers: readonly string[];
  /** Whether it is an answer and nothing else, so that it cannot stand without what it answers. */
  readonly isAnswer: boolean;
  readonly about: ImportedSource;
  /** Absent for a note on the whole article. */
  readonly selector?: ImportedSelector;
  readonly kind: NoteKind;
  readonly body: string;
  readonly tags: readonly string[];
  readonly color?: HighlightColor;
  readonly creator?: string;
  /** ISO 8601, UTC. */
  readonly created?: string;
  readonly modified?: string;
  /** The anchors that it had before. */
  readonly earlier?: readonly Selector[];
  /** What the note is to be kept with: all that its file says of it. */
  readonly annotation?: Partial<WebAnnotation>;
}

/** What a file says of the article that a note is on. */
export interface ImportedSource {
  /** Addresses, or names of any kind. */
  readonly uris: readonly string[];
  /** As in an article's record. */
  readonly path?: string;
  readonly title?: string;
}

/** What a file says of a note's passage. At least the quote or the position is there. */
export interface ImportedSelector {
  readonly exact?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly start?: number;
  readonly end?: number;
  /** What start and end count. */
  readonly unit: 'codePoint' | 'codeUnit';
}

/** What was not imported, or not wholly, and why. */
export interface Skipped {
  /** Where in the file. */
  readonly place: string;
  /** The beginning of its text or quote. */
  readonly what: string;
  readonly why: string;
}

export interface Imported {
  readonly items: readonly ImportedNote[];
  readonly skipped: readonly Skipped[];
}

/** The file is none that notes can be read from. The message says why, and where. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}
