import { codePointBefore } from '../../text/scripts';
import { isEastAsian } from '../../text/eastAsian';

export type Emphasis = 'emphasis' | 'strong';

/** A run of `*` or `_`, and what becomes of it. */
export interface DelimiterRun {
  readonly kind: 'delimiters';
  readonly start: number;
  /** How many of its characters are left as text, behind those that close and before those that open. */
  left: number;
  /** What it closes, innermost first. */
  readonly closes: Emphasis[];
  /** What it opens, innermost first. */
  readonly opens: Emphasis[];
  readonly marker: string;
  readonly length: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  previous: DelimiterRun | undefined;
  next: DelimiterRun | undefined;
}

/**
 * The run of delimiters at an offset (CommonMark 6.2), with one amendment: Chinese, Japanese and
 * Korean characters do not count as punctuation here, since no spaces stand around emphasis in such
 * text. **「引用」**は would otherwise not be strong.
 */
export function delimiterRunAt(text: string, start: number): DelimiterRun {
  const marker = text.charAt(start);
  let end = start + 1;
  while (text.charAt(end) === marker) end++;
  const before = surroundings(codePointBefore(text, start));
  const after = surroundings(text.codePointAt(end));
  const isLeftFlanking = !after.isSpace && (!partsWords(after) || before.isBoundary);
  const isRightFlanking = !before.isSpace && (!partsWords(before) || after.isBoundary);
  const isInWord = marker === '_' && isLeftFlanking && isRightFlanking;
  return {
    kind: 'delimiters',
    start,
    left: end - start,
    closes: [],
    opens: [],
    marker,
    length: end - start,
    canOpen: isLeftFlanking && (!isInWord || before.isPunctuation),
    canClose: isRightFlanking && (!isInWord || after.isPunctuation),
    previous: undefined,
    next: undefined,
  };
}

interface Surroundings {
  readonly isSpace: boolean;
  readonly isPunctuation: boolean;
  readonly isEastAsian: boolean;
  /** Whether emphasis can stand beside it even if it begins or ends with punctuation. */
  readonly isBoundary: boolean;
}

function surroundings(codePoint: number | undefined): Surroundings {
  const character = codePoint === undefined ? ' ' : String.fromCodePoint(codePoint);
  const isSpace = /\s/.test(character);
  const isPunctuation = /[\p{P}\p{S}]/u.test(character);
  const isEastAsianCharacter = codePoint !== undefined && isEastAsian(codePoint);
  return {
    isSpace,
    isPunctuation,
    isEastAsian: isEastAsianCharacter,
    isBoundary: isSpace || isPunctuation || isEastAsianCharacter,
  };
}

/** Whether a character parts words that stand beside it: the punctuation of languages with spaces. */
function partsWords(side: Surroundings): boolean {
  return side.isPunctuation && !side.isEastAsian;
}

/** The runs of delimiters that are not matched yet, from left to right. */
export class DelimiterStack {
  #top: DelimiterRun | undefined;

  get top(): DelimiterRun | undefined {
    return this.#top;
  }

  push(run: DelimiterRun): void {
    run.previous = this.#top;
    if (this.#top) this.#top.next = run;
    this.#top = run;
  }

  /**
   * Matches the runs above one, and takes them off the stack (CommonMark, appendix: process emphasis).
   * Linear in their number: where no opener was found once, none is looked for again.
   */
  match(bottom: DelimiterRun | undefined): void {
    const searched = new Map<string, number>();
    let closer = bottom ? bottom.next : this.#first();
    while (closer) {
      if (!closer.canClose || closer.left === 0) {
        closer = closer.next;
        continue;
      }
      const kind = `${closer.marker}${closer.canOpen ? 1 : 0}${closer.length % 3}`;
      const opener = openerOf(closer, bottom, searched.get(kind) ?? 0);
      if (opener) {
        pair(opener, closer);
        // What stands between the two stays text.
        opener.next = closer;
        closer.previous = opener;
        if (opener.left === 0) this.#remove(opener);
        if (closer.left > 0) continue;
        const { next } = closer;
        this.#remove(closer);
        closer = next;
      } else {
        searched.set(kind, closer.start);
        const { next } = closer;
        if (!closer.canOpen) this.#remove(closer);
        closer = next;
      }
    }
    this.#top = bottom;
    if (bottom) bottom.next = undefined;
  }

  #first(): DelimiterRun | undefined {
    let run = this.#top;
    while (run?.previous) run = run.previous;
    return run;
  }

  #remove({ previous, next }: DelimiterRun): void {
    if (previous) previous.next = next;
    if (next) next.previous = previous;
    else this.#top = previous;
  }
}

/** The nearest run above one, from an offset on, that a run can close. */
function openerOf(
  closer: DelimiterRun,
  bottom: DelimiterRun | undefined,
  from: number,
): DelimiterRun | undefined {
  let opener = closer.previous;
  while (opener && opener !== bottom && opener.start >= from) {
    if (fits(opener, closer)) return opener;
    opener = opener.previous;
  }
  return undefined;
}

function fits(opener: DelimiterRun, closer: DelimiterRun): boolean {
  if (opener.marker !== closer.marker || !opener.canOpen) return false;
  // The rule of three: *foo**bar* is one emphasis.
  const isEither = opener.canClose || closer.canOpen;
  return !isEither || (opener.length + closer.length) % 3 !== 0 || closer.length % 3 === 0;
}

function pair(opener: DelimiterRun, closer: DelimiterRun): void {
  const isStrong = opener.left >= 2 && closer.left >= 2;
  const emphasis = isStrong ? 'strong' : 'emphasis';
  const used = isStrong ? 2 : 1;
  opener.opens.push(emphasis);
  closer.closes.push(emphasis);
  opener.left -= used;
  closer.left -= used;
}
