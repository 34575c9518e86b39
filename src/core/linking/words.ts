/** How far around an offset a text is taken apart into words: further off nothing matters. */
const REACH = 24;
/** How many runs are remembered: an article says the same things again and again. */
const MOST_RUNS = 20_000;

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
const starts = new Map<string, ReadonlySet<number>>();

/**
 * Whether a word of Chinese or Japanese begins at an offset, after the dictionary of
 * `Intl.Segmenter` (UAX #29 leaves these languages to one): 中東|欧 no, 停戦|合意 yes.
 */
export function isBetweenWords(text: string, offset: number, language = 'ja'): boolean {
  let from = offset;
  let to = offset;
  const isHan = isHanUnit(text.charCodeAt(offset));
  const belongs = (unit: number): boolean => isHanUnit(unit) || (!isHan && isHiraganaUnit(unit));
  while (from > 0 && offset - from < REACH && belongs(text.charCodeAt(from - 1))) from--;
  while (to < text.length && to - offset < REACH && belongs(text.charCodeAt(to))) to++;
  const run = text.slice(from, to);
  return wordStarts(language.startsWith('zh') ? asInChina(run) : run).has(offset - from);
}

/** Kanji that are folded to today's Japanese form, behind what the Chinese words of the dictionary have. */
const FOLDED =
  '壹壱稻稲假仮卷巻陷陥薰薫惠恵溪渓圈圏效効碎砕册冊舍舎收収乘乗剩剰壤壌粹粋醉酔髓髄曾曽搜捜插挿窗窓增増藏蔵敕勅德徳霸覇拜拝拔抜姬姫拂払佛仏穗穂默黙每毎黑黒查査巢巣囊嚢渴渇揭掲';

/** A folded run as the dictionary has it in Chinese: 德国. */
function asInChina(run: string): string {
  let read = '';
  for (const character of run) {
    const at = FOLDED.indexOf(character);
    read += at % 2 === 1 ? FOLDED.charAt(at - 1) : character;
  }
  return read;
}

/** Whether some characters are a word of the dictionary, all of them. */
export function isWord(characters: string): boolean {
  return wordStarts(characters).size === 1;
}

/** How far the first word of a text goes. */
export function firstWord(text: string): number {
  let end = text.length;
  for (const start of wordStarts(text)) if (start > 0 && start < end) end = start;
  return end;
}

function wordStarts(run: string): ReadonlySet<number> {
  const known = starts.get(run);
  if (known) return known;
  if (starts.size >= MOST_RUNS) starts.clear();
  const found = new Set(Array.from(segmenter.segment(run), ({ index }) => index));
  starts.set(run, found);
  return found;
}

function isHanUnit(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || unit === 0x3005;
}

function isHiraganaUnit(unit: number): boolean {
  return unit >= 0x3041 && unit <= 0x3096;
}
