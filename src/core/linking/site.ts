import type { Find } from './find';
import type { FormIndex } from './formIndex';
import type { Title } from './lexicon/titles';
import type { Beside } from './nameSequence';

/** A folded text that names are looked for in, and the forms that they may have. */
export interface SearchedText {
  readonly text: string;
  readonly language: string;
  readonly index: FormIndex;
}

/** Where a form stands, and what has been read around it. Offsets are UTF-16 code units. */
export interface Site extends SearchedText {
  readonly start: number;
  readonly end: number;
  readonly beside: Beside;
  readonly title: Title | undefined;
  /** What was found last before it. */
  readonly last: Find | undefined;
}
