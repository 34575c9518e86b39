const KANJI_DIGITS = '〇一二三四五六七八九';

/** What 一 stands for; -1 if it is no digit. */
export function kanjiDigit(character: string): number {
  return KANJI_DIGITS.indexOf(character);
}

/** A number as Japanese texts write it: 41, 四十一. */
export function numberOf(written: string): number {
  if (/\d/.test(written)) return Number(written);
  let sum = 0;
  let digit = 0;
  for (const character of written) {
    const unit = character === '百' ? 100 : character === '十' ? 10 : 0;
    if (unit === 0) digit = kanjiDigit(character);
    else [sum, digit] = [sum + Math.max(1, digit) * unit, 0];
  }
  return sum + digit;
}

/** German number words, folded as names are: zwei, Funfzig. The alternatives of a regular expression. */
export const GERMAN_NUMBERS =
  '[Zz]wei|[Dd]rei|[Vv]ier|[Ff]unf|[Ss]echs|[Ss]ieben|[Aa]cht|[Nn]eun|[Zz]ehn|[Ee]lf|[Zz]wolf|\\p{L}+(?:zehn|zig|ßig|hundert|tausend)';
