/** A text with its variants of width folded, and the way back to the original. */
export interface Folded {
  readonly text: string;
  /**
   * For each offset in `text`, its end included, the offset in the original; undefined if the text is
   * the original. All offsets are UTF-16 code units.
   */
  readonly map: Uint32Array | undefined;
}

const FULL_WIDTH_SPACE = 0x3000;
/** Halfwidth and Fullwidth Forms (Unicode chart FF00): ！ to ～ mirror ASCII at a fixed distance. */
const FULL_WIDTH = { first: 0xff01, last: 0xff5e, distance: 0xfee0 };
const HALF_WIDTH = { first: 0xff61, last: 0xff9f };
/** The full-width forms of U+FF61 to U+FF9F; the last two are the combining voicing marks. */
const FROM_HALF_WIDTH =
  '。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u3099\u309A';

/** A character with the combining marks after it, or one that has another width. */
const FOLDABLE =
  /[\s\S][\u0300-\u036F\u3099\u309A\uFF9E\uFF9F]+|[\u3000\uFF01-\uFF5E\uFF61-\uFF9F]/g;

/**
 * Folds what differs in width only, so that a name is found however it was typed: full-width Latin
 * letters, digits and punctuation become half-width, half-width katakana full-width, and letters that
 * are followed by combining marks are composed (ﾌﾟ → プ, e + ´ → é).
 */
export function fold(text: string): Folded {
  if (text.search(FOLDABLE) < 0) return { text, map: undefined };
  const map = new Uint32Array(text.length + 1);
  let folded = '';
  const append = (part: string, from: number): void => {
    for (let i = 0; i < part.length; i++) map[folded.length + i] = from + i;
    folded += part;
  };
  let done = 0;
  for (const { 0: cluster, index } of text.matchAll(FOLDABLE)) {
    append(text.slice(done, index), done);
    append(foldCluster(cluster), index);
    done = index + cluster.length;
  }
  append(text.slice(done), done);
  map[folded.length] = text.length;
  return { text: folded, map: map.subarray(0, folded.length + 1) };
}

/** The offset in the original of an offset in the folded text. */
export function unfold({ map }: Folded, offset: number): number {
  return map ? (map[offset] ?? offset) : offset;
}

function foldCluster(cluster: string): string {
  let folded = '';
  for (let i = 0; i < cluster.length; i++) folded += foldUnit(cluster.charCodeAt(i));
  if (folded.length === 1) return folded;
  const composed = folded.normalize('NFC');
  return composed.length < folded.length ? composed : folded;
}

function foldUnit(unit: number): string {
  if (unit === FULL_WIDTH_SPACE) return ' ';
  if (unit >= FULL_WIDTH.first && unit <= FULL_WIDTH.last) {
    return String.fromCharCode(unit - FULL_WIDTH.distance);
  }
  if (unit >= HALF_WIDTH.first && unit <= HALF_WIDTH.last) {
    return FROM_HALF_WIDTH.charAt(unit - HALF_WIDTH.first);
  }
  return String.fromCharCode(unit);
}
