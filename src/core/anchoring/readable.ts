/**
 * A text reduced to what tells whether two passages read the same: width, composition, kinds of
 * punctuation, white space and the marks of Markdown are folded away.
 */
export interface Readable {
  readonly source: string;
  /** The characters that are left, as UTF-16 code units. */
  readonly units: Uint16Array;
  /** For each unit where its character begins and ends in the source. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Stands where nothing is known of a text; it corresponds to nothing. */
export const UNKNOWN = 0xffff;

/**
 * How much a stretch of units says: an ideograph or a kana as much as two letters.
 */
export function weightOf(units: Uint16Array, start: number, end: number): number {
  let weight = 0;
  for (let at = start; at < end; at++) weight += (units[at] ?? 0) >= FIRST_IDEOGRAPHIC ? 2 : 1;
  return weight;
}

const FIRST_IDEOGRAPHIC = 0x2e80;

/** The longest cluster, and the longest decomposition, that is folded: longer ones are meant to do harm. */
const LONGEST = 16;

/** What is left out everywhere: white space, invisible characters, and marks of emphasis, code, tables. */
const SILENT = /[\s\p{Cf}\p{Cc}\p{Variation_Selector}*_`|\\]/u;
/** What is left out at the beginning of a line: marks of headings, quotations and lists. */
const LINE_MARK = /[#>+\-*]/;
/** Belongs to the character before it, so that both are composed together. */
const COMBINES = /[\p{M}\u1160-\u11FF\uFF9E\uFF9F]/u;
/** Punctuation that stands for the same: typographic variants, and what encodings confuse. */
const ALIKE: readonly (readonly [string, string])[] = [
  ['、', ','],
  ['。', '.'],
  ['“”„‟〝〞〟', '"'],
  ['‘’‚‛', "'"],
  ['‐‒–—―−─', '-'],
  ['〜∼', '~'],
  ['∥', '‖'],
];
const CANONICAL: ReadonlyMap<string, string> = new Map(
  ALIKE.flatMap(([variants, canonical]) => Array.from(variants, (v) => [v, canonical] as const)),
);

/** What is known of each code unit: 0 nothing yet, else its one folded unit, or one of these. */
const known = new Uint16Array(0x10000);
const OMITTED = 1;
const COMPLEX = 2;
const COMBINING = 3;

/** Folds a text for comparison. */
export function readable(source: string): Readable {
  let capacity = source.length + LONGEST;
  let units = new Uint16Array(capacity);
  let starts = new Uint32Array(capacity);
  let ends = new Uint32Array(capacity);
  let length = 0;
  let atLineStart = true;
  let next: number;
  for (let at = 0; at < source.length; at = next) {
    const unit = source.charCodeAt(at);
    const kind = (known[unit] ||= kindOf(unit));
    next = at + 1;
    if (kind === OMITTED) {
      if (unit === 0x0a || unit === 0x0d) atLineStart = true;
      continue;
    }
    if (atLineStart && unit < 0x40 && LINE_MARK.test(source.charAt(at))) continue;
    atLineStart = false;
    const following = next < source.length ? source.charCodeAt(next) : 0x20;
    const isPlain = kind > COMBINING && (known[following] ||= kindOf(following)) !== COMBINING;
    let folded = '';
    if (!isPlain) {
      next = endOfCluster(source, at);
      folded = foldCluster(source.slice(at, next));
    }
    const count = isPlain ? 1 : folded.length;
    if (length + count > capacity) {
      capacity *= 2;
      units = grown(units, new Uint16Array(capacity));
      starts = grown(starts, new Uint32Array(capacity));
      ends = grown(ends, new Uint32Array(capacity));
    }
    for (let i = 0; i < count; i++, length++) {
      units[length] = isPlain ? kind : folded.charCodeAt(i);
      starts[length] = at;
      ends[length] = next;
    }
  }
  return {
    source,
    units: units.subarray(0, length),
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
  };
}

function kindOf(unit: number): number {
  const character = String.fromCharCode(unit);
  if (SILENT.test(character)) return OMITTED;
  if (COMBINES.test(character)) return COMBINING;
  const folded = foldCluster(character);
  const isOne = folded.length === 1 && (unit < 0xd800 || unit > 0xdfff);
  return isOne && folded.charCodeAt(0) > COMBINING ? folded.charCodeAt(0) : COMPLEX;
}

function endOfCluster(source: string, start: number): number {
  let end = start + ((source.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  while (end < source.length && end - start < LONGEST) {
    const unit = source.charCodeAt(end);
    if ((known[unit] ||= kindOf(unit)) !== COMBINING) break;
    end++;
  }
  return end;
}

function foldCluster(cluster: string): string {
  const normal = cluster.normalize('NFKC');
  let folded = '';
  for (const character of normal.length > LONGEST ? cluster : normal) {
    if (!SILENT.test(character)) folded += CANONICAL.get(character) ?? character;
  }
  return folded;
}

function grown<T extends Uint16Array | Uint32Array>(array: T, larger: T): T {
  larger.set(array);
  return larger;
}
