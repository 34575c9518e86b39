import { firstIndex } from '../order/firstIndex';
import type { Problem } from './problem';

/** The lines of a text, to say where an offset is. */
export class Lines {
  readonly #starts = [0];

  constructor(text: string) {
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      this.#starts.push(end + 1);
    }
  }

  /** Line and column, 1-based, in UTF-16 code units. */
  position(offset: number): Pick<Problem, 'line' | 'column' | 'offset'> {
    const line = Math.max(0, firstIndex(this.#starts, (start) => start > offset) - 1);
    return { line: line + 1, column: offset - this.#start(line) + 1, offset };
  }

  #start(line: number): number {
    return this.#starts[line] ?? 0;
  }
}
