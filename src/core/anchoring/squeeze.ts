/** A text without its white space, and for each of its code units the offset in the full text. */
export interface Squeezed {
  readonly text: string;
  readonly offsets: Uint32Array;
}

const SPACE = /[\s\u3000\uFEFF]/;

/**
 * Takes out all white space, so that a passage is found again when lines were wrapped anew, indented,
 * or given other line endings.
 */
export function squeeze(text: string): Squeezed {
  const offsets = new Uint32Array(text.length + 1);
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !SPACE.test(text.charAt(i))) {
      offsets[length++] = i;
      continue;
    }
    if (i > from) parts.push(text.slice(from, i));
    from = i + 1;
  }
  offsets[length] = text.length;
  return { text: parts.join(''), offsets: offsets.subarray(0, length + 1) };
}
