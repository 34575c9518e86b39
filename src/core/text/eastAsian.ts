/**
 * Whether a character takes two columns, as an ideograph does (Unicode Standard Annex #11, wide and
 * full-width; to the block, which is exact enough to measure a line).
 */
function isWide(codePoint: number): boolean {
  if (codePoint < 0x1100) return false;
  return (
    codePoint <= 0x115f ||
    (codePoint >= 0x2e80 && codePoint <= 0xa4cf && codePoint !== 0x303f) ||
    (codePoint >= 0xa960 && codePoint <= 0xa97f) ||
    (codePoint >= 0xac00 && codePoint <= 0xd7a3) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0xfe30 && codePoint <= 0xfe6f) ||
    (codePoint >= 0xff00 && codePoint <= 0xff60) ||
    (codePoint >= 0xffe0 && codePoint <= 0xffe6) ||
    (codePoint >= 0x1f300 && codePoint <= 0x1faff) ||
    (codePoint >= 0x20000 && codePoint <= 0x3fffd)
  );
}

/** Whether a character is an ideograph, kana, Hangul, or punctuation that is set like them. */
export function isEastAsian(codePoint: number): boolean {
  const isEmoji = codePoint >= 0x1f300 && codePoint <= 0x1faff;
  const isHalfWidthKana = codePoint >= 0xff61 && codePoint <= 0xff9f;
  return isHalfWidthKana || (isWide(codePoint) && !isEmoji);
}

export function isHangul(codePoint: number): boolean {
  return (
    (codePoint >= 0x1100 && codePoint <= 0x11ff) ||
    (codePoint >= 0x3130 && codePoint <= 0x318f) ||
    (codePoint >= 0xa960 && codePoint <= 0xa97f) ||
    (codePoint >= 0xac00 && codePoint <= 0xd7ff)
  );
}

/** How many columns a text takes: two for a full-width character, one for any other. */
export function columns(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
  return width;
}
