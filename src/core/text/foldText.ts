import { NEW_KANJI } from './oldKanji';
import { Rewriting } from './rewriting';

/**
 * A text with everything folded that does not matter to a name, and the way back. All offsets are UTF-16
 * code units.
 */
export interface FoldedText {
  readonly text: string;
  /** For each code unit of `text` where it begins and ends in the original; undefined if nothing differs. */
  readonly places: { readonly starts: Uint32Array; readonly ends: Uint32Array } | undefined;
}

const FULL_WIDTH_SPACE = 0x3000;
/** Halfwidth and Fullwidth Forms (Unicode chart FF00): ！ to ～ mirror ASCII at a fixed distance. */
const FULL_WIDTH = { first: 0xff01, last: 0xff5e, distance: 0xfee0 };
const HALF_WIDTH = { first: 0xff61, last: 0xff9f };
/** The full-width forms of U+FF61 to U+FF9F; the last two are the combining voicing marks. */
const FROM_HALF_WIDTH =
  '。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u3099\u309A';

const PLAIN = 0;
/** Becomes another character, alone or with what follows it. */
const CHANGES = 1;
/** May begin something that is left out. */
const OPENS = 2;
/** May part the words of a name. */
const PARTS = 3;

/** What to do with each code unit. */
const KINDS = new Uint8Array(0x10000);
for (let unit = 0xc0; unit <= 0x24f; unit++) KINDS[unit] = CHANGES;
for (let unit = 0x1e00; unit <= 0x1eff; unit++) KINDS[unit] = CHANGES;
for (let unit = FULL_WIDTH.first; unit <= HALF_WIDTH.last; unit++) KINDS[unit] = CHANGES;
// CJK compatibility ideographs are composed to those that they stand for.
for (let unit = 0xf900; unit <= 0xfaff; unit++) KINDS[unit] = CHANGES;
for (let unit = 0x300; unit <= 0x36f; unit++) KINDS[unit] = CHANGES;
for (const unit of [0x3099, 0x309a, ...NEW_KANJI.keys()]) KINDS[unit] = CHANGES;
for (const c of '’‘‐‑‒–\u00ad\u200b\u2060') KINDS[c.charCodeAt(0)] = CHANGES;
for (const c of '（(《｜|-') KINDS[c.charCodeAt(0)] = OPENS;
for (const c of ' \u3000\n=＝゠·‧•⋅･') KINDS[c.charCodeAt(0)] = PARTS;

const KATAKANA = /[\u30a1-\u30fa\u30fc-\u30ff\uff66-\uff9f]/;
const NAME_PART = /[\u30a1-\u30fa\u30fc-\u30ff\uff66-\uff9fA-ZＡ-Ｚ.．]/;
const HAN = /[\u3400-\u9fff\uf900-\ufaff々〆]/;
const DOT = /[·‧•⋅･]/;
const LETTER = /[A-Za-zＡ-Ｚａ-ｚ]/;
const INITIAL = /[A-Z]/;
const HAN_OR_INITIAL = /[\u3400-\u9fffA-Z.]/;
const MARKS = /[\u0300-\u036f\u3099\u309a\uff9e\uff9f]/;
/** Kana in brackets behind kanji say how it is read. */
const RUBY = /(?:（[ぁ-ゖー・\s]{1,20}）|\([ぁ-ゖー・\s]{1,20}\)|《[ぁ-ゖァ-ヺー・\s]{1,20}》)/y;
/** A word parted at the end of a line. */
const HYPHENATION = /-[ \n](?=\p{Ll})/uy;
/** Letters that Unicode does not take apart. */
const LETTERS: ReadonlyMap<string, string> = new Map(Object.entries({ ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ı: 'i', '’': "'", '‘': "'", '‐': '-', '‑': '-', '‒': '-', '–': '-' })); // prettier-ignore

/**
 * Folds width (ﾄﾗﾝﾌﾟ, ＮＡＴＯ), composition and diacritics of Latin letters, old kanji, what parts the words of a
 * name (= and spaces become ・ between katakana, and go between kanji), readings in brackets, and
 * hyphenation at a line end.
 */
export function foldText(original: string): FoldedText {
  let at = 0;
  while (at < original.length && KINDS[original.charCodeAt(at)] === PLAIN) at++;
  if (at === original.length) return { text: original, places: undefined };

  const rewriting = new Rewriting(original);
  for (; at < original.length; at++) {
    const kind = KINDS[original.charCodeAt(at)];
    if (kind === PLAIN) continue;
    const leftOut = kind === OPENS ? afterLeftOut(original, at) : undefined;
    // A mark belongs to the character before it.
    const from = at > rewriting.taken && MARKS.test(original.charAt(at)) ? at - 1 : at;
    const end = leftOut ?? afterCluster(original, at);
    const cluster = original.slice(from, end);
    const by =
      leftOut !== undefined
        ? ''
        : kind === PARTS
          ? foldParting(original, at)
          : foldCluster(cluster);
    if (by !== cluster) rewriting.replace(from, end, by);
    at = end - 1;
  }
  return rewriting.finish();
}

/** The range in the original of a range in the folded text, which is not empty. */
export function unfoldRange(
  { places }: FoldedText,
  start: number,
  end: number,
): { start: number; end: number } {
  if (!places) return { start, end };
  return { start: places.starts[start] ?? start, end: places.ends[end - 1] ?? end };
}

/** Composing takes a time that grows with the square of the marks; no writing has so many. */
const LONGEST_CLUSTER = 16;

function afterCluster(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && end - at < LONGEST_CLUSTER && MARKS.test(text.charAt(end))) end++;
  return end;
}

/** Where what can be left out at an offset ends. */
function afterLeftOut(text: string, at: number): number | undefined {
  const pattern = text.charAt(at) === '-' ? HYPHENATION : RUBY;
  const before = text.charAt(at - 1);
  if (pattern === HYPHENATION ? !/\p{Ll}/u.test(before) : !HAN.test(before)) return undefined;
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0];
  return found === undefined ? undefined : at + found.length;
}

/** What to read for a sign or a space that may part the words of a name. */
function foldParting(text: string, at: number): string {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  const sign = text.charAt(at);
  const isSpace = sign === ' ' || sign === '\n' || sign === '\u3000';
  if (NAME_PART.test(before) && KATAKANA.test(after)) return '・';
  if (KATAKANA.test(before) && NAME_PART.test(after)) return '・';
  if (!isSpace && NAME_PART.test(after) && isBehindInitial(text, at)) return '・';
  if (isSpace && HAN.test(before) && HAN.test(after)) return '';
  // 安藤 サクラ, 生成 AI
  if (isSpace && HAN.test(before) && (KATAKANA.test(after) || LETTER.test(after))) return '';
  if (!isSpace && HAN.test(before) && HAN.test(after)) return '・';
  // 乔治·W·布什
  if (
    DOT.test(sign) &&
    (HAN.test(before) ? INITIAL : HAN).test(after) &&
    HAN_OR_INITIAL.test(before)
  )
    return '・';
  return isSpace ? ' ' : foldUnit(sign.charCodeAt(0));
}

/** ジョージ=H=W=ブッシュ: the second sign stands between two initials. */
function isBehindInitial(text: string, at: number): boolean {
  return (
    NAME_PART.test(text.charAt(at - 1)) &&
    text.charAt(at - 2) === text.charAt(at) &&
    KATAKANA.test(text.charAt(at - 3))
  );
}

function foldCluster(cluster: string): string {
  let folded = '';
  for (let i = 0; i < cluster.length; i++) folded += foldUnit(cluster.charCodeAt(i));
  const composed = folded.normalize('NFC');
  const base = composed.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return /^\p{Script=Latin}+$/u.test(base) ? base : composed;
}

function foldUnit(unit: number): string {
  if (unit === FULL_WIDTH_SPACE) return ' ';
  if (unit >= FULL_WIDTH.first && unit <= FULL_WIDTH.last) {
    return String.fromCharCode(unit - FULL_WIDTH.distance);
  }
  if (unit >= HALF_WIDTH.first && unit <= HALF_WIDTH.last) {
    return FROM_HALF_WIDTH.charAt(unit - HALF_WIDTH.first);
  }
  if (unit === 0xad || unit === 0x200b || unit === 0x2060) return '';
  const character = String.fromCharCode(unit);
  return NEW_KANJI.get(unit) ?? LETTERS.get(character) ?? character;
}
