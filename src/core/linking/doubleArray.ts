/**
 * A trie of forms in one array of cells, after J. Aoe, “An Efficient Digital Search Algorithm by Using a
 * Double-Array Structure”, IEEE Transactions on Software Engineering 15 (9), 1989.
 *
 * A node is a cell. Its child for a code is the cell at its base plus the code, if that is the label there.
 * Aoe’s cells name their parent instead, which comes to the same, as no two nodes have the same base.
 *
 * The root is cell 0, and its base is 0. So is that of a node without children: the root’s children have
 * no labels, and only the root takes them for its own.
 */
export interface DoubleArray {
  /** For each UTF-16 code unit its code, from 1 for the commonest up, or `NO_CODE` if no form has it. */
  readonly codes: Uint16Array;
  /** The cells, each of `CELL` numbers: a label, a base, and a form (1 more than its index; 0 for none). */
  readonly cells: Int32Array;
}

export const CODE_UNITS = 0x10000;

/** The code of a unit that is in no form. It leads nowhere. */
export const NO_CODE = 0;

/** How many numbers a cell has, side by side because a search that reads one mostly needs the others. */
export const CELL = 3;
/** Where in a cell they are. */
export const LABEL = 0;
export const BASE = 1;
export const FORM = 2;
