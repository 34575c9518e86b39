/** A piece of a name, with its reading in kana where it is written in kanji. */
export interface FuriganaPart {
  readonly text: string;
  readonly reading?: string;
}

const KANJI = /[\p{Script=Han}々〆ヶ]/u;
/** Longer names have no reading in kana worth aligning; the limit keeps the search small. */
const MOST_PARTS = 24;

/**
 * Sets a reading over a name: アメリカ合衆国 with アメリカがっしゅうこく gives アメリカ, and 合衆国 under
 * がっしゅうこく. What is not kanji stands in the reading as it is (hiragana and katakana are alike) and
 * divides it; where the two cannot be brought together, the whole name carries the whole reading.
 */
export function furigana(name: string, reading: string): FuriganaPart[] {
  const pieces = name.match(/[\p{Script=Han}々〆ヶ]+|[^\p{Script=Han}々〆ヶ]+/gu) ?? [];
  if (!KANJI.test(name) || toHiragana(name) === toHiragana(reading)) return [{ text: name }];
  const readings =
    pieces.length <= MOST_PARTS ? align(pieces, 0, toHiragana(reading), 0, new Set()) : undefined;
  if (!readings) return [{ text: name, reading }];
  return pieces.map((text, i) => {
    const [from, to] = readings[i] ?? [0, 0];
    return KANJI.test(text) ? { text, reading: reading.slice(from, to) } : { text };
  });
}

/** The stretch of the reading for each piece from `index` on; `dead` holds the positions that lead nowhere. */
function align(
  pieces: readonly string[],
  index: number,
  reading: string,
  from: number,
  dead: Set<string>,
): [number, number][] | undefined {
  const piece = pieces[index];
  if (piece === undefined) return from === reading.length ? [] : undefined;
  const position = `${index}:${from}`;
  if (dead.has(position)) return undefined;
  for (const to of ends(piece, reading, from)) {
    const rest = align(pieces, index + 1, reading, to, dead);
    if (rest) return [[from, to], ...rest];
  }
  dead.add(position);
  return undefined;
}

/** Where in the reading a piece that begins at `from` may end. A kanji is read as one kana at least. */
function* ends(piece: string, reading: string, from: number): Generator<number> {
  if (!KANJI.test(piece)) {
    if (reading.startsWith(toHiragana(piece), from)) yield from + piece.length;
    return;
  }
  for (let to = from + Array.from(piece).length; to <= reading.length; to++) yield to;
}

function toHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60));
}
