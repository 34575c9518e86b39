/** A stretch of a text, in UTF-16 code units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** From left to right, none overlapping: where two do, the longer one at the earlier place stays. */
export function inOrder<T extends Stretch>(stretches: readonly T[]): readonly T[] {
  let done = 0;
  const isFree = ({ start, end }: Stretch): boolean => {
    if (start < done) return false;
    done = end;
    return true;
  };
  if (stretches.every(isFree)) return stretches;
  done = 0;
  return [...stretches].sort((a, b) => a.start - b.start || b.end - a.end).filter(isFree);
}

export function isKatakanaUnit(unit: number): boolean {
  return (unit >= 0x30a1 && unit <= 0x30fa) || (unit >= 0x30fc && unit <= 0x30ff);
}

/** No name has more. */
const MOST_PARTS = 6;

/** The runs of katakana in a text, and of those that ・ joins: ウラジーミル, プーチン, ウラジーミル・プーチン, the longer first. */
export function katakanaRuns(text: string): Stretch[] {
  const runs: Stretch[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!isKatakanaUnit(text.charCodeAt(at))) continue;
    const parts: Stretch[] = [];
    for (let from = at; ;) {
      let to = from;
      while (isKatakanaUnit(text.charCodeAt(to))) to++;
      parts.push({ start: from, end: to });
      at = to;
      if (text.charAt(to) !== '・' || !isKatakanaUnit(text.charCodeAt(to + 1))) break;
      from = to + 1;
    }
    if (parts.length > 1 && parts.length <= MOST_PARTS)
      runs.push({ start: parts[0]?.start ?? at, end: at });
    for (const part of parts) runs.push(part);
  }
  return runs;
}
