import type { FoldedText } from './foldText';

/** A text that is written otherwise in places, from its beginning to its end, with the way back. */
export class Rewriting {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  #text = '';
  #taken = 0;

  constructor(private readonly original: string) {}

  /** Up to where the original has been taken over, in UTF-16 code units. */
  get taken(): number {
    return this.#taken;
  }

  /** Takes over the original up to a place, and writes what stands from there on otherwise. */
  replace(from: number, end: number, by: string): void {
    this.#takeUpTo(from);
    this.#text += by;
    for (let left = by.length; left > 0; left--) {
      this.#starts.push(from);
      this.#ends.push(end);
    }
    this.#taken = end;
  }

  /** The text, with the rest as it is. */
  finish(): FoldedText {
    if (this.#taken === 0) return { text: this.original, places: undefined };
    this.#takeUpTo(this.original.length);
    const places = { starts: Uint32Array.from(this.#starts), ends: Uint32Array.from(this.#ends) };
    return { text: this.#text, places };
  }

  #takeUpTo(end: number): void {
    this.#text += this.original.slice(this.#taken, end);
    for (let at = this.#taken; at < end; at++) {
      this.#starts.push(at);
      this.#ends.push(at + 1);
    }
    this.#taken = end;
  }
}
