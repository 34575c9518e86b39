const TAB_STOP = 4;

/** A place in a line, counted in columns, so that a tab can be taken in parts (CommonMark 2.2). */
export class LineCursor {
  /** The source offset of what has not been taken yet. */
  offset: number;
  /** Columns left of a tab just before `offset`. */
  padding = 0;
  #column = 0;

  constructor(
    private readonly source: string,
    start: number,
    /** Where the line ends in the source, its line ending left out. */
    readonly end: number,
  ) {
    this.offset = start;
  }

  /** The source offset of the next character that is no white space, or the line's end. */
  get next(): number {
    let next = this.offset;
    while (next < this.end && isSpace(this.source.charCodeAt(next))) next++;
    return next;
  }

  get isBlank(): boolean {
    return this.next === this.end;
  }

  /** Columns of white space from here. */
  get indent(): number {
    let column = this.#column + this.padding;
    for (let i = this.offset; i < this.end; i++) {
      const unit = this.source.charCodeAt(i);
      if (unit === 0x09) column += TAB_STOP - (column % TAB_STOP);
      else if (unit === 0x20) column++;
      else break;
    }
    return column - this.#column;
  }

  /** The line from the next character on that is no white space. */
  get rest(): string {
    return this.source.slice(this.next, this.end);
  }

  /** Takes up to so many columns of white space. */
  skipColumns(count: number): void {
    for (let left = count; left > 0;) {
      if (this.padding > 0) {
        this.padding--;
        this.#column++;
        left--;
      } else if (this.offset < this.end && this.source.charCodeAt(this.offset) === 0x20) {
        this.offset++;
        this.#column++;
        left--;
      } else if (this.offset < this.end && this.source.charCodeAt(this.offset) === 0x09) {
        this.offset++;
        this.padding = TAB_STOP - (this.#column % TAB_STOP);
      } else {
        return;
      }
    }
  }

  /** Takes the white space from here, and so many characters after it. */
  skipMarker(length: number): void {
    this.skipColumns(this.indent);
    this.offset += length;
    this.#column += length;
  }
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09;
}
