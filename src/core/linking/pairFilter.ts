/** A power of two: of a passage's pairs few fall together. */
const SIZE = 1024;

/**
 * Tells most words that a text cannot hold from one look at their first two UTF-16 code units, where searching
 * for each would take far longer: a Bloom filter with one hash function.
 */
export class PairFilter {
  readonly #pairs = new Uint8Array(SIZE);

  constructor(text: string) {
    for (let at = 1; at < text.length; at++) this.#pairs[pairAt(text, at - 1)] = 1;
  }

  /** @param word of two code units at least */
  mayHold(word: string): boolean {
    return this.#pairs[pairAt(word, 0)] === 1;
  }
}

function pairAt(text: string, at: number): number {
  return ((text.charCodeAt(at) << 5) ^ text.charCodeAt(at + 1)) & (SIZE - 1);
}
