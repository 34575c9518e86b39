/** What a reader has decided against, or ahead of, what linking would find. */
export interface Overrules {
  /** A form that does not mean an entry, wherever it stands; without an entry, that is no name at all. */
  readonly never: readonly { readonly form: string; readonly entry?: string }[];
  /** A form that means an entry, wherever it stands. */
  readonly always: readonly { readonly form: string; readonly entry: string }[];
  /** A place in the article, by its offsets in the source text, that does not mean an entry. */
  readonly notHere: readonly {
    readonly start: number;
    readonly end: number;
    readonly entry: string;
  }[];
}

export const NO_OVERRULES: Overrules = { never: [], always: [], notHere: [] };
