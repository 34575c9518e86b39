import type { Entry } from '../glossary/entry';
import { numberOf } from './numerals';

/** ナポレオン三世, Elizabeth II; but not 三世代 and 三世紀. */
const REGNAL =
  /・?([一二三四五六七八九]|十[一二三四五六七八九]?|[1-9]|1\d)世(?![紀代界一])| (I{2,3}|IV|VI{0,3}|IX|XI{0,3}|XI?V|XVI{0,3})(?![\p{L}-])/uy;
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI', 'XVII', 'XVIII']; // prettier-ignore
const JUNIOR = /・?ジュニア(?![ァ-ヶー])|,? (?:Jr|jun)\b/y;
const JUNIOR_WITHIN = /ジュニア|\bJr\b/;

/**
 * Whether the name of an entry goes on as that of another of the family: ナポレオン三世, ドナルド・トランプ・ジュニア.
 *
 * @returns whether it is another’s; undefined if neither a number nor the like stands there
 */
export function isOtherGeneration(entry: Entry, text: string, end: number): boolean | undefined {
  const first = text.charAt(end);
  if (!BEGINNINGS.includes(first) || first === '') return undefined;
  REGNAL.lastIndex = end;
  const [, japanese, roman] = REGNAL.exec(text) ?? [];
  if (japanese !== undefined || roman !== undefined) {
    const number = roman === undefined ? numberOf(japanese ?? '') : ROMAN.indexOf(roman) + 1;
    const numbers = numbersOf(entry);
    return !(numbers.length === 0 && number === 1) && !numbers.includes(number);
  }
  JUNIOR.lastIndex = end;
  if (!JUNIOR.test(text)) return undefined;
  return !namesOf(entry).some((name) => JUNIOR_WITHIN.test(name));
}

/** Francis of Assisi, Franziskus von Assisi; Lula of Brazil is said of its president. */
const OF_SOMEWHERE = / (?:of|von|da|de|d') ?(\p{Lu}\p{L}+)/uy;

/**
 * Where the name of a saint, a ruler or a master goes on with where they are from, which tells them from all others
 * of that one name; undefined if it does not, or if the entry is called so.
 */
export function endOfOrigin(
  entry: Entry,
  text: string,
  end: number,
): { readonly end: number; readonly where: string } | undefined {
  if (text.charAt(end) !== ' ' || !'ovd'.includes(text.charAt(end + 1) || ' ')) return undefined;
  OF_SOMEWHERE.lastIndex = end;
  const [whole, where] = OF_SOMEWHERE.exec(text) ?? [];
  if (whole === undefined || where === undefined) return undefined;
  if (namesOf(entry).some((name) => name.includes(where))) return undefined;
  return { end: end + whole.length, where };
}

/** What a number or the like begins with. */
const BEGINNINGS = '・ ,ジ一二三四五六七八九十123456789';

function namesOf({ names, aliases = [] }: Entry): string[] {
  return [...Object.values(names), ...aliases].map(({ name }) => name);
}

/** The numbers in the names of a ruler. */
function numbersOf(entry: Entry): number[] {
  return namesOf(entry).flatMap((name) => {
    const [, japanese, roman] = /([一二三四五六七八九十]+|\d+)世|\s([IVX]+)\.?$/.exec(name) ?? [];
    if (japanese !== undefined) return [numberOf(japanese)];
    return roman === undefined ? [] : [ROMAN.indexOf(roman) + 1];
  });
}
