import type { Range } from '../article/article';
import type { Anchor, AnchorState, Note, Selector } from '../notes/note';
import { Anchoring } from './anchor';
import { shift, type Edit } from './shift';

/** What has a place in an article: a note, or something else that is kept like one. */
export type Placed = Pick<Note, 'id' | 'selector'>;

/** Where notes, by their ids, were in a text. */
export interface KnownPlaces {
  readonly text: string;
  readonly anchors: ReadonlyMap<string, Anchor>;
}

/** A note's place, changed in place: with thousands of notes every keystroke counts. */
interface Place {
  readonly selector: Selector;
  state: AnchorState;
  /** The offsets; -1 both if there is no place. */
  start: number;
  end: number;
}

const NO_RANGE: Range = { start: -1, end: -1 };

/** How far around an edit a passage is looked for that had been lost: it may have been put back there. */
const AROUND = 2_000;
/** How many characters are compared at most to see whether a passage that was cut is whole again. */
const MOST_COMPARED = 4_000_000;
/** A passage that is put back shows by its first or its last characters. */
const SIGN = 6;

/**
 * Where notes are in a text that is being edited. Known places are shifted with its edits, which is
 * exact, however alike the passages are; only notes without a place are looked for. Neither is done
 * before someone asks: typing must not wait for thousands of notes.
 */
export class NotePlaces {
  readonly #places = new Map<string, Place>();
  /** Edits that places have not been taken through yet. */
  #pending: Edit[] = [];
  /** What has been edited since lost passages were last looked for. */
  #edited: Range | undefined;
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
  of(note: Placed): Anchor {
    return this.all([note])[0] ?? { state: 'orphan' };
  }

  /** Where notes are now. Many at once are found faster, and more surely, than one by one. */
  all(notes: readonly Placed[]): Anchor[] {
    const unknown = notes.filter((note) => !this.#isKnown(note));
    if (unknown.length > 0) {
      this.#anchoring ??= new Anchoring(this.text);
      const selectors = unknown.map(({ selector }) => selector);
      const found = this.#anchoring.findAll(selectors, this.isAsLastSeen);
      unknown.forEach((note, i) => this.set(note, found[i] ?? { state: 'orphan' }));
    }
    this.#catchUp();
    this.#findAgain();
    return notes.map(({ id }) => {
      const { state, start, end } = this.#places.get(id) ?? { state: 'orphan', ...NO_RANGE };
      return start >= 0 ? { state, range: { start, end } } : { state };
    });
  }

  /** A note that has been put on another passage, or back, has another selector. */
  #isKnown({ id, selector }: Placed): boolean {
    const known = this.#places.get(id)?.selector;
    if (known === selector) return true;
    const { exact, start, end } = selector;
    return known?.exact === exact && known.start === start && known.end === end;
  }

  /** Says where a note is. */
  set({ id, selector }: Placed, { state, range = NO_RANGE }: Anchor): void {
    this.#catchUp();
    this.#places.set(id, { selector, state, start: range.start, end: range.end });
  }

  /**
   * Takes over what is known of notes from an earlier text, or from this one. That decides: a passage that
   * is gone from there is not looked for elsewhere, unless it had other words there than its note quotes.
   */
  takeOver(notes: readonly Placed[], { text, anchors }: KnownPlaces): void {
    const known = notes.flatMap((note) => {
      const { state, range } = anchors.get(note.id) ?? {};
      return range && range.end <= text.length ? [{ note, before: state, range }] : [];
    });
    if (known.length === 0) return;
    this.#anchoring ??= new Anchoring(this.text);
    const ranges = known.map(({ range }) => range);
    const found = this.#anchoring.findPassages(text, ranges);
    known.forEach(({ note, before }, i) => {
      const { state, range } = found[i] ?? { state: 'orphan' };
      const hadOtherWords = before === 'changed';
      if (!range) {
        if (!hadOtherWords) this.set(note, { state });
        return;
      }
      const moved = before === 'moved' || state === 'moved';
      const unchanged = moved ? 'moved' : 'exact';
      if (!hadOtherWords && state !== 'changed') {
        this.set(note, { state: unchanged, range });
        return;
      }
      const whole = wholeAround(this.text, range, note.selector.exact);
      this.set(note, whole ? { state: unchanged, range: whole } : { state: 'changed', range });
    });
  }

  /** Forgets where a note is. */
  forget(id: string): void {
    this.#places.delete(id);
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
    for (const edit of edits) {
      this.#edited = around(this.#edited, edit);
      const last = this.#pending.at(-1);
      if (last && isWithin(edit, last)) {
        const inserted = last.inserted + edit.inserted - edit.length;
        this.#pending[this.#pending.length - 1] = { ...last, inserted };
      } else this.#pending.push(edit);
    }
  }

  #catchUp(): void {
    const edits = this.#pending;
    if (edits.length === 0) return;
    this.#pending = [];
    for (const place of this.#places.values()) if (place.start >= 0) move(this.text, place, edits);
  }

  /** Looks for lost passages where the text has been edited. */
  #findAgain(): void {
    if (!this.#edited) return;
    const start = Math.max(0, this.#edited.start - AROUND);
    const part = this.text.slice(start, this.#edited.end + AROUND);
    this.#edited = undefined;
    const lost: Place[] = [];
    for (const place of this.#places.values()) {
      if (place.start < 0 && showsIn(part, place.selector.exact)) lost.push(place);
    }
    const found = new Anchoring(part).findAll(lost.map(({ selector }) => selector));
    lost.forEach((place, i) => {
      const { state, range } = found[i] ?? { state: 'orphan' };
      const offset = range ? start : 0;
      const { start: from, end: to } = range ?? NO_RANGE;
      Object.assign(place, { state, start: from + offset, end: to + offset });
    });
  }
}

/** Whether a passage may stand in a part of the text. */
function showsIn(part: string, exact: string): boolean {
  return part.includes(exact.slice(0, SIGN)) || part.includes(exact.slice(-SIGN));
}

/** Where a range is after several edits; undefined if one of them took it away. */
export function shiftAll(range: Range | undefined, edits: readonly Edit[]): Range | undefined {
  let shifted = range;
  for (const edit of edits) shifted &&= shift(shifted, edit);
  return shifted && shifted.end > shifted.start ? shifted : undefined;
}

/** Where a passage stands in full of which a range has a part. */
function wholeAround(text: string, { start, end }: Range, exact: string): Range | undefined {
  const from = Math.max(0, start - exact.length + 1);
  const at = text.slice(from, end + exact.length - 1).indexOf(exact);
  return at < 0 ? undefined : { start: from + at, end: from + at + exact.length };
}

/** Whether an edit changes no more than an earlier one put in, as it does when someone types on. */
function isWithin({ start, length }: Edit, earlier: Edit): boolean {
  return start >= earlier.start && start + length <= earlier.start + earlier.inserted;
}

/** Takes a place through edits. Most are far from it. */
function move(text: string, place: Place, edits: readonly Edit[]): void {
  // Where a passage was cut, what is put back may stand beside it.
  const reach = place.state === 'changed' ? place.selector.exact.length : 0;
  let { start, end } = place;
  let isReached = false;
  for (const edit of edits) {
    if (edit.start >= end + reach) continue;
    if (edit.start + edit.length <= start - reach) {
      start += edit.inserted - edit.length;
      end += edit.inserted - edit.length;
      continue;
    }
    isReached = true;
    const range = shiftAll({ start, end }, [edit]);
    if (!range) {
      Object.assign(place, { state: 'orphan', ...NO_RANGE });
      return;
    }
    ({ start, end } = range);
  }
  if (isReached) {
    settle(text, place, { start, end });
    return;
  }
  place.start = start;
  place.end = end;
}

/** What was edited before an edit, and the edit, in the offsets after it. */
function around(edited: Range | undefined, { start, length, inserted }: Edit): Range {
  if (!edited) return { start, end: start + inserted };
  const end = Math.max(edited.end, start + length) + inserted - length;
  return { start: Math.min(edited.start, start), end: Math.max(end, start + inserted) };
}

/**
 * Says how a passage is that an edit has reached. Where it stands there in full again, as it does when a
 * deletion that cut it is undone, its place takes it in.
 */
function settle(text: string, place: Place, { start, end }: Range): void {
  const { exact } = place.selector;
  const at = startAround(text, { start, end }, exact);
  if (at === undefined) {
    Object.assign(place, { state: 'changed', start, end });
    return;
  }
  if (place.state !== 'moved') place.state = 'exact';
  place.start = at;
  place.end = at + exact.length;
}

/** Where a passage begins that has all of a range within it. One that only stands beside it is another one like it. */
function startAround(text: string, { start, end }: Range, exact: string): number | undefined {
  const missing = exact.length - (end - start);
  if (missing < 0 || missing * exact.length > MOST_COMPARED) return undefined;
  const from = Math.max(0, start - missing);
  const at = text.slice(from, end + missing).indexOf(exact);
  return at < 0 ? undefined : from + at;
}
