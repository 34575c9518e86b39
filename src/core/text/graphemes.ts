import { codePointBefore } from './scripts';

/** Continues the character before it (Unicode Standard Annex #29, rules GB9 and GB9a). */
const CONTINUES =
  /[\p{M}\p{Emoji_Modifier}\u0E33\u0EB3\u200C-\u200D\uFF9E\uFF9F\u{E0020}-\u{E007F}]/u;
/** Joins what follows to itself: the zero-width joiner (GB11) and signs put before a letter (GB9b). */
const JOINS =
  /[\u200D\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u0D4E\u{110BD}\u{110CD}\u{111C2}\u{111C3}\u{113D1}\u{1193F}\u{11941}\u{11A3A}\u{11A84}-\u{11A89}\u{11D46}\u{11F02}]/u;
/** Pairs make one character: conjoining Hangul letters (GB6 to GB8), halves of a flag (GB12, GB13). */
const HANGUL_PART = /[\u1100-\u11FF\uA960-\uA97F\uAC00-\uD7FB]/u;
const HANGUL_CONJOINING = /[\u1100-\u11FF\uA960-\uA97F\uD7B0-\uD7FB]/u;
const FLAG_HALF = /\p{Regional_Indicator}/u;
/** A mark can join two consonants of Indic scripts and those akin to them (GB9c). */
const MARK = /\p{M}/u;
const INDIC = /[\u0900-\u1CFF\uA800-\uABFF\u{11003}-\u{11FFF}]/u;

/**
 * Whether text may be cut at an offset without breaking what a reader sees as one character. It looks
 * at the two neighbours only, so that it costs nothing in a long text; where that is not enough to know
 * (a row of flags), it says no.
 */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (isPlain(text.charCodeAt(offset - 1)) && isPlain(text.charCodeAt(offset))) return true;
  const before = codePointBefore(text, offset);
  const after = text.codePointAt(offset);
  if (before === undefined || after === undefined) return true;
  if (isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(after)) return false;
  return !joined(String.fromCodePoint(before), String.fromCodePoint(after));
}

/** Nearly all characters: they join nothing, and nothing in the same ranges joins them. */
function isPlain(unit: number): boolean {
  return (
    (unit >= 0x20 && unit <= 0x7e) ||
    (unit >= 0x3000 && unit <= 0x3029) ||
    (unit >= 0x3030 && unit <= 0x3098) ||
    (unit >= 0x309b && unit <= 0x9fff) ||
    (unit >= 0xff01 && unit <= 0xff9d)
  );
}

function joined(before: string, after: string): boolean {
  return (
    CONTINUES.test(after) ||
    JOINS.test(before) ||
    (before === '\r' && after === '\n') ||
    (MARK.test(before) && INDIC.test(after)) ||
    (FLAG_HALF.test(before) && FLAG_HALF.test(after)) ||
    (HANGUL_PART.test(before) && HANGUL_PART.test(after) && HANGUL_CONJOINING.test(before + after))
  );
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(codePoint: number): boolean {
  return codePoint >= 0xdc00 && codePoint <= 0xdfff;
}
