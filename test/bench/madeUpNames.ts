import type { Random } from './random';

const KANJI =
  '山川田中本木村島野原石井上下大小松林森高橋谷口沢池内藤佐伊加斎渡辺清水三二千八西東北南新古金銀青赤白黒' +
  '花春夏秋冬月日星雪光子美恵幸和明正義信康家秀吉忠孝一郎太介助治次平成男彦之夫里香織奈菜優真理沙由紀代久' +
  '安岡崎坂宮城戸神岩浜津港竹梅桜菊蘭龍虎馬鹿鶴亀福富永長広瀬浅深';
const KATAKANA =
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワンー';

/** Different words that look like Japanese names: three of four in kanji, the others in katakana. */
export function madeUpNames(count: number, random: Random): string[] {
  const names = new Set<string>();
  while (names.size < count) {
    const isKanji = random() < 0.75;
    const characters = isKanji ? KANJI : KATAKANA;
    const character = (): string => characters.charAt(Math.floor(characters.length * random()));
    const length = (isKanji ? 2 : 3) + Math.floor(3 * random());
    names.add(Array.from({ length }, character).join(''));
  }
  return [...names];
}
