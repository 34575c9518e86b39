import { firstIndex } from '../../order/firstIndex';
import type { SourceLine } from './syntax';

/**
 * The text of a leaf: its lines, joined by line feeds, with the way back to the source. What is read
 * in it (emphasis, links) then need not know of line endings, indentation and quotation marks.
 */
export class LeafText {
  readonly text: string;
  /** Where each line begins in `text`. */
  readonly #starts: readonly number[];

  constructor(
    source: string,
    private readonly lines: readonly SourceLine[],
  ) {
    const starts: number[] = [];
    let length = 0;
    for (const { start, end } of lines) {
      starts.push(length);
      length += end - start + 1;
    }
    this.#starts = starts;
    this.text = lines.map(({ start, end }) => source.slice(start, end)).join('\n');
  }

  /** The source offset of an offset in `text`; that of a line feed is the end of its line. */
  toSource(offset: number): number {
    const index = this.#lineAt(offset);
    const line = this.lines[index];
    return line ? line.start + offset - (this.#starts[index] ?? 0) : 0;
  }

  /** The lines from an offset in `text` on. */
  linesFrom(offset: number): SourceLine[] {
    const index = this.#lineAt(offset);
    const [first, ...more] = this.lines.slice(index);
    return first ? [{ ...first, start: this.toSource(offset) }, ...more] : [];
  }

  #lineAt(offset: number): number {
    return firstIndex(this.#starts, (start) => start > offset) - 1;
  }
}
