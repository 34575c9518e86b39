/** What is wrong with a file, and where, said so that its owner can mend it. */
export interface Problem {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  /** Offset in UTF-16 code units. */
  readonly offset: number;
  /** JSON Pointer (RFC 6901) of the value that is wrong; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
}
