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
export function isBetweenWords(text: string, offset: number): boolean {
  let from = offset;
  let to = offset;
  const isHan = isHanUnit(text.charCodeAt(offset));
  const belongs = (unit: number): boolean => isHanUnit(unit) || (!isHan && isHiraganaUnit(unit));
  while (from > 0 && offset - from < REACH && belongs(text.charCodeAt(from - 1))) from--;
  while (to < text.length && to - offset < REACH && belongs(text.charCodeAt(to))) to++;
  return wordStarts(text.slice(from, to)).has(offset - from);
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
