/**
 * What kind of letter a character is, as far as it matters for where a word can begin and end.
 * Alphabetic are letters and digits of all scripts but those of Chinese, Japanese and Korean: words
 * written in them are parted by spaces. (Hangul is not among them, since Korean writes particles right
 * behind a name.)
 */
export type Script = 'katakana' | 'hiragana' | 'kanji' | 'alphabetic' | 'other';

const KANJI = /[\p{Script=Han}〆]/u;
const KATAKANA = /\p{Script=Katakana}/u;
const ALPHABETIC = /[\p{L}\p{M}\p{Nd}]/u;
const HANGUL = /\p{Script=Hangul}/u;

/** The script of a code point. */
export function scriptOf(codePoint: number): Script {
  if (codePoint < 0x80) return isAsciiAlphanumeric(codePoint) ? 'alphabetic' : 'other';
  if (codePoint >= 0x3041 && codePoint <= 0x3096) return 'hiragana';
  if (codePoint === 0x309d || codePoint === 0x309e) return 'hiragana'; // ゝゞ
  if (codePoint >= 0x30a1 && codePoint <= 0x30fa) return 'katakana';
  if (codePoint >= 0x30fc && codePoint <= 0x30ff) return 'katakana'; // ーヽヾヿ, but not ・
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return 'kanji';
  if (codePoint >= 0x3000 && codePoint <= 0x3002) return 'other'; // 、。
  if (codePoint >= 0x3008 && codePoint <= 0x3011) return 'other'; // brackets
  return rareScriptOf(String.fromCodePoint(codePoint));
}

function isAsciiAlphanumeric(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x30 && unit <= 0x39)
  );
}

function rareScriptOf(character: string): Script {
  if (KANJI.test(character)) return 'kanji';
  if (KATAKANA.test(character)) return 'katakana';
  return ALPHABETIC.test(character) && !HANGUL.test(character) ? 'alphabetic' : 'other';
}

/** The code point that ends at an offset; undefined at the start of the text. */
export function codePointBefore(text: string, offset: number): number | undefined {
  if (offset === 0) return undefined;
  const pair = offset > 1 ? text.codePointAt(offset - 2) : undefined;
  return pair !== undefined && pair > 0xffff ? pair : text.charCodeAt(offset - 1);
}
