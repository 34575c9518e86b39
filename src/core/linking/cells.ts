import { BASE, CELL, FORM, LABEL } from './doubleArray';

/** The cells of a double array that is being laid out. */
export interface Cells {
  /**
   * Finds room for the children of a node; those of the root have theirs.
   * @param codes those that lead to them, in order
   * @returns its base
   */
  addChildren(cell: number, codes: readonly number[]): number;
  /** Lets a form end at a node, unless one does already. */
  addForm(cell: number, form: number): void;
  finish(): Int32Array;
}

/** @param codeCount how many codes there are */
export function createCells(codeCount: number): Cells {
  /** How many cells are in use: at first the root, and one for each code, in case it begins a form. */
  let count = codeCount + 1;
  let capacity = 0x400 * Math.ceil(count / 0x100);
  let cells = new Int32Array(CELL * capacity);
  /** A bit for each cell that is some node’s child, and for each base that a node has. */
  let taken = new Uint32Array(capacity / 32);
  let bases = new Uint32Array(capacity / 32);
  /** Where to look first for room for about 2ⁿ children: before, such nodes found hardly any. */
  const hints: number[] = [];

  /** Tries 32 bases at once. Those of them that will not do have their bit set in `unfit`. */
  function findBase(codes: readonly number[]): number {
    const [first = 0] = codes;
    const size = Math.clz32(codes.length);
    for (let word = hints[size] ?? (codeCount >> 5) + 1; ; word++) {
      if (32 * word + codeCount + 64 > capacity) grow();
      const base = 32 * word - first;
      let unfit = bitsFrom(bases, base);
      for (let i = 0; i < codes.length && unfit !== ~0; i++) {
        unfit |= bitsFrom(taken, base + (codes[i] ?? 0));
      }
      if (unfit === ~0) continue;
      hints[size] = word;
      return base + 31 - Math.clz32(~unfit & (unfit + 1));
    }
  }

  function grow(): void {
    capacity *= 2;
    cells = copy(cells, new Int32Array(CELL * capacity));
    taken = copy(taken, new Uint32Array(capacity / 32));
    bases = copy(bases, new Uint32Array(capacity / 32));
  }

  return {
    addChildren(cell, codes) {
      if (cell === 0 || codes.length === 0) return 0;
      const base = findBase(codes);
      setBit(bases, base);
      for (const code of codes) {
        setBit(taken, base + code);
        cells[CELL * (base + code) + LABEL] = code;
        count = Math.max(count, base + code + 1);
      }
      cells[CELL * cell + BASE] = base;
      return base;
    },
    addForm(cell, form) {
      cells[CELL * cell + FORM] ||= form + 1;
    },
    finish() {
      // Any code may be looked for at any base.
      return cells.slice(0, CELL * (count + codeCount));
    },
  };
}

function copy<T extends Int32Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function setBit(bits: Uint32Array, index: number): void {
  bits[index >> 5] = (bits[index >> 5] ?? 0) | (1 << (index & 31));
}

/** The 32 bits from an index on, the first of them lowest. */
function bitsFrom(bits: Uint32Array, index: number): number {
  const low = bits[index >> 5] ?? 0;
  const high = bits[(index >> 5) + 1] ?? 0;
  // In two steps, as a shift by 32 would not shift at all.
  return (low >>> (index & 31)) | ((high << 1) << (~index & 31));
}
