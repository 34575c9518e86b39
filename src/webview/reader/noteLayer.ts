import type { Range as SourceRange } from '../../core/article/article';
import { HIGHLIGHT_COLORS, type HighlightColor } from '../../core/notes/highlightColor';
import { threads, type Thread } from '../../core/notes/thread';
import type { NoteView } from '../../protocol/messages';
import type { SourceMap } from './sourceMap';

/** The line under what has been written about, over the tint of what is highlighted. */
type Line = 'personal' | 'translation' | 'changed' | HighlightColor;
type Tint = Exclude<Line, 'changed'>;
/** A name that `::highlight()` in media/highlights.css paints. */
type Paint = `kunten-tint-${Tint}` | `kunten-line-${Line}` | 'kunten-note-active' | 'kunten-flash';

const TINTS: readonly Tint[] = ['personal', 'translation', ...HIGHLIGHT_COLORS];
const LINES: readonly Line[] = [...TINTS, 'changed'];
/** From the lowest to the highest. */
const PAINTS: readonly Paint[] = [
  ...TINTS.map((tint) => `kunten-tint-${tint}` as const),
  ...LINES.map((line) => `kunten-line-${line}` as const),
  'kunten-note-active',
  'kunten-flash',
];

const FLASH_MS = 1600;

interface PlacedThread extends Thread<NoteView> {
  readonly ranges: readonly Range[];
}

/**
 * The notes on the page: painted with the CSS Custom Highlight API, so that the article's DOM stays
 * whole, and found again by place. Answers are where the note is that they answer.
 */
export class NoteLayer {
  #placed: readonly PlacedThread[] = [];
  #all: readonly NoteView[] = [];
  #flash: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly map: SourceMap) {}

  /** Those that are no answers. */
  get notes(): readonly NoteView[] {
    return this.#placed.map(({ note }) => note);
  }

  /** A note, whether it has a place or not. */
  get(id: string): NoteView | undefined {
    return this.#all.find((note) => note.id === id);
  }

  /** The note that a note belongs to: itself, or the one that its thread begins with. */
  beginningOf(id: string): NoteView | undefined {
    const isIt = (note: NoteView): boolean => note.id === id;
    return this.#placed.find(({ note, replies }) => isIt(note) || replies.some(isIt))?.note;
  }

  /** The answers to a note. */
  repliesTo({ id }: NoteView): readonly NoteView[] {
    return this.#placed.find(({ note }) => note.id === id)?.replies ?? [];
  }

  /** Shows these notes, in today's blocks. */
  set(notes: readonly NoteView[]): void {
    this.#all = notes;
    this.#placed = threads(notes).map((thread) => ({
      ...thread,
      ranges: thread.note.range ? this.map.rangesOf(thread.note.range) : [],
    }));
    const painted = new Map<Paint, Range[]>();
    const add = (name: Paint, ranges: readonly Range[]): void => {
      const there = painted.get(name);
      if (there) there.push(...ranges);
      else painted.set(name, [...ranges]);
    };
    for (const { note, replies, ranges } of this.#placed) {
      const { state, body, color, kind } = note;
      add(`kunten-tint-${color ?? kind}`, ranges);
      // What is only highlighted has no line: so one sees where there is something to read.
      const isWritten = body.trim() !== '' || replies.length > 0 || color === undefined;
      if (state === 'changed') add('kunten-line-changed', ranges);
      else if (isWritten) add(`kunten-line-${color ?? kind}`, ranges);
    }
    for (const name of PAINTS.slice(0, -2)) paint(name, painted.get(name) ?? []);
  }

  /** The notes on the text under a point of the viewport. */
  at(x: number, y: number): NoteView[] {
    const caret = document.caretPositionFromPoint(x, y);
    const offset = caret ? this.map.offsetAt(caret.offsetNode, caret.offset) : undefined;
    if (offset === undefined) return [];
    return this.#placed
      .filter(({ note: { range } }) => range && range.start <= offset && offset <= range.end)
      .filter(({ ranges }) => ranges.some((range) => covers(range, x, y)))
      .map(({ note }) => note);
  }

  /** The notes that share text with a part of the source. */
  on({ start, end }: SourceRange): NoteView[] {
    return this.notes.filter(({ range }) => range && range.start < end && range.end > start);
  }

  rangesOf(note: NoteView): readonly Range[] {
    return this.#placed.find((placed) => placed.note.id === note.id)?.ranges ?? [];
  }

  /** Marks the passage that an open note, or the one being written, is about. */
  activate(ranges: readonly Range[]): void {
    paint('kunten-note-active', ranges);
  }

  /** Marks a passage for a moment. */
  flash(ranges: readonly Range[]): void {
    clearTimeout(this.#flash);
    paint('kunten-flash', ranges);
    this.#flash = setTimeout(() => paint('kunten-flash', []), FLASH_MS);
  }
}

function paint(name: Paint, ranges: readonly Range[]): void {
  const highlight = new Highlight(...ranges);
  highlight.priority = PAINTS.indexOf(name);
  CSS.highlights.set(name, highlight);
}

function covers(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    (box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom,
  );
}
