import { CODE_UNITS } from './doubleArray';
import { FormAutomaton } from './formAutomaton';

/**
 * A serialised automaton is a word that says what it is (KFA and the version), the codes, the cells, and a
 * checksum. A word is 32 bits, the lowest byte first, as on all machines that run VS Code: to another kind
 * the bytes look foreign, and it refuses them.
 */
const VERSION_1 = 0x0141464b;
const CODES_AT = 1;
const CELLS_AT = CODES_AT + CODE_UNITS / 2;

export function serialise({ trie: { codes, cells } }: FormAutomaton): Uint8Array {
  const words = new Int32Array(CELLS_AT + cells.length + 1);
  words[0] = VERSION_1;
  new Uint16Array(words.buffer, 4 * CODES_AT).set(codes);
  words.set(cells, CELLS_AT);
  words[words.length - 1] = checksum(words);
  return new Uint8Array(words.buffer);
}

/**
 * Reads what `serialise` has written. The result is a view of the bytes, which must not change any more;
 * only bytes that begin within a word of their buffer are copied first. The checksum is there to reveal
 * damage. Someone who forges it gets wrong finds, even of forms that there are not; but a walk that is led
 * out of the cells, or past the end of a text, ends there.
 * @throws {RangeError} if the bytes are something else, of another version, or damaged
 */
export function deserialise(bytes: Uint8Array): FormAutomaton {
  const { buffer, byteOffset, length } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const words = new Int32Array(buffer, byteOffset, length >> 2);
  if (words[0] !== VERSION_1) {
    throw new RangeError('Not forms that this version of Kunten has compiled');
  }
  if (length % 4 !== 0 || length < 4 * CELLS_AT || words.at(-1) !== checksum(words)) {
    throw new RangeError('The compiled forms are damaged');
  }
  return new FormAutomaton({
    codes: new Uint16Array(buffer, byteOffset + 4 * CODES_AT, CODE_UNITS),
    cells: words.subarray(CELLS_AT, -1),
  });
}

/**
 * Of all words but the last: the hash FNV-1a of Fowler, Noll and Vo, by words instead of bytes. A change
 * within a single word always changes it.
 */
function checksum(words: Int32Array): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length - 1; i++) {
    hash = Math.imul(hash ^ (words[i] ?? 0), 0x01000193);
  }
  return hash;
}
