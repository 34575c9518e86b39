import type { Range } from '../article/article';
import type { Anchor, Note } from '../notes/note';
import { Anchoring } from './anchor';
import { shift, type Edit } from './shift';

interface Place {
  readonly anchor: Anchor;
  /** The passage as the note was made on it. */
  readonly exact: string;
}

/**
 * Where notes are in a text that is being edited. Known places are shifted with each edit, which is
 * exact, however alike the passages are; only a note without a place is looked for, and not before
 * someone asks, since that takes much longer.
 */
export class NotePlaces {
  readonly #known = new Map<string, Place>();
  #anchoring: Anchoring | undefined;

  /**
   * @param text the text as it is now
   * @param isAsLastSeen whether the text is the one that the notes' positions count in
   */
  constructor(
    private text: string,
    private isAsLastSeen: boolean,
  ) {}

  /** Where a note is now. */
  of({ id, selector }: Note): Anchor {
    const known = this.#known.get(id);
    if (known) return known.anchor;
    this.#anchoring ??= new Anchoring(this.text);
    const anchor = this.#anchoring.find(selector, this.isAsLastSeen);
    this.#known.set(id, { anchor, exact: selector.exact });
    return anchor;
  }

  /** Says where a note is. */
  set({ id, selector }: Note, anchor: Anchor): void {
    this.#known.set(id, { anchor, exact: selector.exact });
  }

  /** Forgets where a note is. */
  forget(id: string): void {
    this.#known.delete(id);
  }

  /**
   * Takes all places through edits.
   *
   * @param edits in the order in which they apply, each in the offsets that hold when it does
   * @param text the text after all of them
   */
  follow(edits: readonly Edit[], text: string): void {
    this.text = text;
    this.isAsLastSeen = false;
    this.#anchoring = undefined;
    for (const [id, { anchor, exact }] of this.#known) {
      const range = shiftAll(anchor.range, edits);
      if (range) this.#known.set(id, { exact, anchor: settle(text, range, exact, anchor) });
      else this.#known.delete(id);
    }
  }
}

/** Where a range is after several edits; undefined if one of them took it away. */
export function shiftAll(range: Range | undefined, edits: readonly Edit[]): Range | undefined {
  let shifted = range;
  for (const edit of edits) shifted &&= shift(shifted, edit);
  return shifted && shifted.end > shifted.start ? shifted : undefined;
}

/**
 * The anchor of a passage that an edit has reached. Where the passage stands there in full again, as it
 * does when a deletion that cut it is undone, the anchor takes it in.
 */
function settle(text: string, range: Range, exact: string, { state }: Anchor): Anchor {
  const unchanged = state === 'moved' ? 'moved' : 'exact';
  if (text.slice(range.start, range.end) === exact) return { state: unchanged, range };
  const from = Math.max(0, range.start - exact.length);
  const near = text.slice(from, range.end + exact.length);
  const at = near.indexOf(exact);
  if (at < 0) return { state: 'changed', range };
  return { state: unchanged, range: { start: from + at, end: from + at + exact.length } };
}
