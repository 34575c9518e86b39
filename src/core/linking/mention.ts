import type { EntryType } from '../glossary/entry';
import type { Reason } from './reason';

/** A place in an article: where it is in the source, and where in the passage that it stands in. */
export interface Spot {
  /** Offsets in the source text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** The source text from `start` to `end`. */
  readonly surface: string;
  /** The passage it stands in, as an index into `passages(article)`. */
  readonly passage: number;
  /** Offsets in that passage's text. */
  readonly textStart: number;
  readonly textEnd: number;
}

interface Linked extends Spot {
  /** The id of the entry; for a reference that of its first guess. */
  readonly entry: string;
  readonly type: EntryType;
  /** Why this entry. */
  readonly reason: Reason;
}

/** A place that names an entry. */
export interface NameMention extends Linked {
  readonly kind: 'name';
  /** The ids of other entries that the same form could name: the reader may decide for one of them. */
  readonly others: readonly string[];
}

/** A word that means an entry without naming it: 同氏, 両国. */
export interface ReferenceMention extends Linked {
  readonly kind: 'reference';
  /** The ids of the entries most likely meant, likeliest first; of 両氏 and its like both. */
  readonly guesses: readonly [string, ...string[]];
}

/** A place in an article that means an entry. Mentions are in order and never overlap. */
export type Mention = NameMention | ReferenceMention;

/** A name that no entry goes by. Candidates are in order, and overlap no mention. */
export interface Candidate extends Spot {
  readonly type: EntryType;
  readonly reason: Reason;
}

/** What linking finds in an article. */
export interface Linking {
  readonly mentions: readonly Mention[];
  readonly candidates: readonly Candidate[];
}
