import { isEastAsian, isHangul } from '../text/eastAsian';

/**
 * What to read for a line break inside a paragraph, given the characters around it: nothing in
 * Chinese and Japanese text, which is not parted by spaces, otherwise a space (cf. CSS Text Level 4,
 * segment break transformation). Digits and dashes, quotation marks and ellipses, which such a text
 * shares with others, follow the character on the other side.
 */
export function lineJoin(before: number | undefined, after: number | undefined): '' | ' ' {
  if (before === undefined || after === undefined) return '';
  const isSolid =
    (isUnspaced(before) && (isUnspaced(after) || isShared(after))) ||
    (isShared(before) && isUnspaced(after));
  return isSolid ? '' : ' ';
}

function isUnspaced(codePoint: number): boolean {
  return isEastAsian(codePoint) && !isHangul(codePoint);
}

function isShared(codePoint: number): boolean {
  const isDigit = codePoint >= 0x30 && codePoint <= 0x39;
  const isGeneralPunctuation = codePoint >= 0x2010 && codePoint <= 0x2027;
  return isDigit || isGeneralPunctuation;
}
