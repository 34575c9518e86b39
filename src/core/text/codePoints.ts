/** Number of code points in the first `offset` UTF-16 code units of a text. */
export function toCodePoints(text: string, offset: number): number {
  let count = 0;
  for (let i = 0; i < offset && i < text.length; count++) i += width(text, i);
  return count;
}

/** Offset in UTF-16 code units of a code point; the text's length if there are not so many. */
export function fromCodePoints(text: string, codePoints: number): number {
  let offset = 0;
  for (let i = 0; i < codePoints && offset < text.length; i++) offset += width(text, offset);
  return offset;
}

function width(text: string, offset: number): 1 | 2 {
  return (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
}
