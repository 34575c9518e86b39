import { codePointBefore } from '../text/scripts';
import type { Run } from './article';

/** Gathers the text of a passage, piece by piece, together with where it comes from. */
export class PassageText {
  readonly #pieces: string[] = [];
  readonly #runs: Run[] = [];
  #length = 0;

  constructor(private readonly source: string) {}

  get text(): string {
    return this.#pieces.join('');
  }

  get length(): number {
    return this.#length;
  }

  get runs(): readonly Run[] {
    return this.#runs;
  }

  get lastCodePoint(): number | undefined {
    const piece = this.#pieces.at(-1);
    return piece === undefined ? undefined : codePointBefore(piece, piece.length);
  }

  /**
   * Adds a stretch of the source as it is. Only U+0000, which no page can hold, becomes U+FFFD.
   *
   * @returns the text added
   */
  copy(start: number, end: number): string {
    const text = this.source.slice(start, end).replaceAll('\0', '\uFFFD');
    this.stand(text, start, end);
    return text;
  }

  /** Adds a text that stands for a stretch of the source. */
  stand(text: string, start: number, end: number): void {
    if (text === '') return;
    const run = { at: this.#length, length: text.length, start, end };
    const last = this.#runs.at(-1);
    if (last && isLinear(last) && isLinear(run) && last.end === start) {
      const length = last.length + run.length;
      this.#runs[this.#runs.length - 1] = { at: last.at, length, start: last.start, end };
    } else {
      this.#runs.push(run);
    }
    this.#pieces.push(text);
    this.#length += text.length;
  }
}

/** Whether a run maps character by character. */
export function isLinear({ length, start, end }: Run): boolean {
  return length === end - start;
}
