import type { AnchorState, Note } from './note';

/** How a note's passage is in today's text; `missing` where the article itself is not to be found. */
export type NoteState = AnchorState | 'missing';

/** A note in a list of notes on many articles, with what is known of it besides. */
export interface ListedNote {
  readonly note: Note;
  /** The article that it is on; `key` tells articles of all libraries apart. */
  readonly article: { readonly key: string; readonly title: string };
  /** Undefined as long as nobody has looked. */
  readonly state: NoteState | undefined;
}
