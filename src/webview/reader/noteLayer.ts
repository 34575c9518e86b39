import type { Range as SourceRange } from '../../core/article/article';
import type { NoteView } from '../../protocol/messages';
import type { SourceMap } from './sourceMap';

/** The names that `::highlight()` in media/article.css paints, from the lowest to the highest. */
const PAINTS = [
  'kunten-note-personal',
  'kunten-note-translation',
  'kunten-note-changed',
  'kunten-note-active',
  'kunten-flash',
] as const;
type Paint = (typeof PAINTS)[number];

const FLASH_MS = 1600;

interface PlacedNote {
  readonly note: NoteView;
  readonly ranges: readonly Range[];
}

/**
 * The notes on the page: painted with the CSS Custom Highlight API, so that the article's DOM stays
 * whole, and found again by place.
 */
export class NoteLayer {
  #placed: readonly PlacedNote[] = [];
  #flash: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly map: SourceMap) {}

  get notes(): readonly NoteView[] {
    return this.#placed.map(({ note }) => note);
  }

  /** Shows these notes, in today's blocks. */
  set(notes: readonly NoteView[]): void {
    this.#placed = notes.map((note) => ({
      note,
      ranges: note.range ? this.map.rangesOf(note.range) : [],
    }));
    const painted: Record<NoteView['kind'] | 'changed', Range[]> = {
      personal: [],
      translation: [],
      changed: [],
    };
    for (const { note, ranges } of this.#placed) {
      painted[note.state === 'changed' ? 'changed' : note.kind].push(...ranges);
    }
    paint('kunten-note-personal', painted.personal);
    paint('kunten-note-translation', painted.translation);
    paint('kunten-note-changed', painted.changed);
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
