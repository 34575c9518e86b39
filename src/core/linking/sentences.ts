import { firstIndex } from '../order/firstIndex';
import { unitTable } from '../text/unitTable';

const MARKS = unitTable('「」。！？!?\n');
const OPENING = 0x300c;
const CLOSING = 0x300d;

/**
 * Where the sentences of a Japanese text begin, and where its quotations begin and end. What is quoted
 * belongs to the sentence around it. Offsets are UTF-16 code units.
 */
export class Sentences {
  readonly #starts = [0];
  /** Starts and ends take turns. */
  readonly #quotations: number[] = [];

  constructor(private readonly text: string) {
    const starts = this.#starts;
    const quotations = this.#quotations;
    let depth = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (!MARKS[unit]) continue;
      if (unit === OPENING) {
        if (depth++ === 0) quotations.push(at);
      } else if (unit === CLOSING) {
        if (depth > 0 && --depth === 0) quotations.push(at + 1);
      } else if (depth === 0 && at + 1 < text.length) {
        // Several marks end one sentence.
        if (starts.at(-1) === at) starts.pop();
        starts.push(at + 1);
      }
    }
  }

  get count(): number {
    return this.#starts.length;
  }

  /** The sentence at an offset, by its index. */
  at(offset: number): number {
    return Math.max(0, lastAt(this.#starts, offset));
  }

  /** What stands around an offset in its sentence. */
  near(offset: number): string {
    const i = this.at(offset);
    const start = Math.max(this.#starts[i] ?? 0, offset - 200);
    return this.text.slice(start, Math.min(this.#starts[i + 1] ?? this.text.length, offset + 200));
  }

  /** Where the quotation begins that an offset is in; -1 outside any. */
  quotationAt(offset: number): number {
    if (this.#quotations.length === 0) return -1;
    const i = lastAt(this.#quotations, offset);
    return i >= 0 && i % 2 === 0 ? (this.#quotations[i] ?? -1) : -1;
  }
}

function lastAt(offsets: readonly number[], offset: number): number {
  return firstIndex(offsets, (at) => at > offset) - 1;
}
