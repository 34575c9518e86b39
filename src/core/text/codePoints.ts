import { firstIndex } from '../order/firstIndex';

/** Number of code points in the first `offset` UTF-16 code units of a text. */
export function toCodePoints(text: string, offset: number): number {
  let count = 0;
  for (let i = 0; i < offset && i < text.length; count++) i += width(text, i);
  return count;
}

function width(text: string, offset: number): 1 | 2 {
  return (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
}

/** Converts offsets in a text between UTF-16 code units and code points, in logarithmic time. */
export class CodePoints {
  /** Where a text's characters of two units have their second. */
  readonly #seconds: number[] = [];

  constructor(private readonly text: string) {
    for (const { index } of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu))
      this.#seconds.push(index + 1);
  }

  /** Number of code points in the first `units` code units. */
  count(units: number): number {
    const within = Math.min(units, this.text.length);
    return within - firstIndex(this.#seconds, (second) => second >= within);
  }

  /** Offset in code units of a code point; the text's length if there are not so many. */
  offset(codePoints: number): number {
    const before = firstIndex(this.#seconds, (second, i) => second - i > codePoints);
    return Math.min(codePoints + before, this.text.length);
  }
}
