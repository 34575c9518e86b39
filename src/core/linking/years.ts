import { kanjiDigit, numberOf } from './numerals';

/** The years that something lasted. */
export type Span = readonly [from: number, to: number];

/** A year that is written near a name, and whether it lies in what is said of an entry. */
export interface YearNear {
  readonly year: string;
  readonly isInside: boolean;
}

/** 1970年代 and the 1970s last to 1979. */
const YEAR = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)(年代|s)?/g;
const KANJI_YEAR = /[一二][〇零一二三四五六七八九]{3}(?=年)/g;

/** The year that tells, of those written in a text: the nearest to an offset. */
export function yearNear(text: string, at: number, spans: readonly Span[]): YearNear | undefined {
  if (spans.length === 0) return undefined;
  let found: YearNear | undefined;
  let least = Infinity;
  for (const { 0: written, 1: decade, index } of inDigits(text).matchAll(YEAR)) {
    const year = written.slice(0, 4);
    const last = Number(year) + (decade === undefined ? 0 : 9);
    const isInside = spans.some(([from, to]) => last >= from && Number(year) <= to);
    const distance = Math.abs(index - at);
    if (distance >= least) continue;
    [found, least] = [{ year, isInside }, distance];
  }
  return found;
}

/** 一九七〇年 is 1970年. */
function inDigits(text: string): string {
  return text.replace(KANJI_YEAR, (year) =>
    Array.from(year, (digit) => String(Math.max(0, kanjiDigit(digit)))).join(''),
  );
}

/** 第41代, 第四十一代, the 41st: what number an office has that someone held. */
const ORDINAL =
  /(?:第|(?<![\d一二三四五六七八九十百]))(\d{1,3}|[一二三四五六七八九十百]{1,5})代目?(?=の?[\p{Script=Katakana}ー]|(?:の|米)?(?:大統領|首相|総理|国王|皇帝|将軍|教皇|法王|会長|社長|総裁|横綱|当主|主席))|\b(\d{1,3})(?:st|nd|rd|th) (?:president|prime minister|chancellor|pope)\b/giu;

/** The numbers of offices that a text names. */
export function ordinalsIn(text: string): readonly number[] {
  const all: number[] = [];
  for (const [, japanese, english] of text.matchAll(ORDINAL)) {
    all.push(numberOf(japanese ?? english ?? ''));
  }
  return all;
}
