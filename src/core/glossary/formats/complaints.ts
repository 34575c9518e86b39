import { Lines } from '../../json/lines';
import type { Problem } from '../../json/problem';

/** More than anyone mends in one go. */
const MOST = 100;

/** What is wrong with a text, as it is found: the first hundred. */
export class Complaints {
  readonly #found: { readonly offset: number; readonly message: string }[] = [];

  add(offset: number, message: string): void {
    if (this.#found.length <= MOST) this.#found.push({ offset, message });
  }

  /** In the text's order, with line and column. */
  in(text: string): Problem[] {
    if (this.#found.length === 0) return [];
    const lines = new Lines(text);
    const more = 'More problems follow, not listed here.';
    return this.#found
      .sort((a, b) => a.offset - b.offset)
      .map(({ offset, message }, i) => ({
        ...lines.position(offset),
        path: '',
        message: i < MOST ? message : more,
      }));
  }
}
