import type { Range } from '../article/article';
import type { Anchor, Selector } from '../notes/note';
import { fromCodePoints } from '../text/codePoints';
import { commonPrefix, commonSuffix, likeness } from './likeness';
import { squeeze, type Squeezed } from './squeeze';

/** A passage shorter than this says too little by itself: its surroundings must agree as well. */
const TELLING_LENGTH = 20;
/** Share of the context that must agree for a place to count as the same one. */
const SAME_PLACE = 0.5;
/** By how much of the context the best place must lead the second best. */
const MARGIN = 0.15;
/** Share of character pairs that a changed passage must have kept. */
const STILL_ALIKE = 0.4;
/** The least context, in code units, between which a changed passage is looked for. */
const HANDLE = 6;
/** Occurrences of a very common passage that are looked at. */
const MOST_CANDIDATES = 2_000;

interface Candidate extends Range {
  /** Share of the context that agrees, 0 to 1. */
  readonly context: number;
  readonly distance: number;
}

/** Finds passages in one text. White space counts for nothing, so its squeezed form is made once. */
export class Anchoring {
  readonly #squeezed: Squeezed;

  constructor(private readonly text: string) {
    this.#squeezed = squeeze(text);
  }

  /**
   * Where a selector's passage is in this text. Rather an orphan than a wrong place: a place needs
   * enough of the passage and its context, and a lead over the second best.
   *
   * @param isSameText whether the selector's position counts in this very text: only then may it
   * decide between places that read alike all around
   */
  find(selector: Selector, isSameText = false): Anchor {
    const wanted = {
      exact: squeeze(selector.exact).text,
      prefix: squeeze(selector.prefix).text,
      suffix: squeeze(selector.suffix).text,
    };
    if (wanted.exact === '') return { state: 'orphan' };
    const hint = this.#squeezedOffset(fromCodePoints(this.text, selector.start));
    return (
      this.#unchanged(wanted, hint, isSameText) ??
      this.#changed(wanted, hint) ?? { state: 'orphan' }
    );
  }

  #unchanged(wanted: Wanted, hint: number, isSameText: boolean): Anchor | undefined {
    const candidates = this.#occurrences(wanted, hint);
    const [best, second] = candidates;
    if (!best) return undefined;
    const telling = wanted.exact.length >= TELLING_LENGTH;
    if (best.context < SAME_PLACE && !(telling && !second)) {
      return candidates.length > 1 && telling ? { state: 'ambiguous' } : undefined;
    }
    const isThere = isSameText && best.distance === 0;
    if (second && best.context - second.context < MARGIN && !isThere) {
      return { state: 'ambiguous' };
    }
    return {
      state: best.context >= SAME_PLACE ? 'exact' : 'moved',
      range: this.#sourceRange(best),
    };
  }

  /** The occurrences of the passage, best first: by context, then by nearness to where it was. */
  #occurrences(wanted: Wanted, hint: number): Candidate[] {
    const { text } = this.#squeezed;
    const found: Candidate[] = [];
    const length = wanted.exact.length;
    for (
      let at = text.indexOf(wanted.exact);
      at >= 0 && found.length < MOST_CANDIDATES;
      at = text.indexOf(wanted.exact, at + 1)
    ) {
      found.push({
        start: at,
        end: at + length,
        context: this.#contextAt(wanted, at, at + length),
        distance: Math.abs(at - hint),
      });
    }
    return found.sort((a, b) => b.context - a.context || a.distance - b.distance);
  }

  #contextAt({ prefix, suffix }: Wanted, start: number, end: number): number {
    const { text } = this.#squeezed;
    const before = text.slice(Math.max(0, start - prefix.length), start);
    const after = text.slice(end, end + suffix.length);
    const total = prefix.length + suffix.length;
    if (total === 0) return 1;
    return (commonSuffix(prefix, before) + commonPrefix(suffix, after)) / total;
  }

  /** The passage with other words, between what stood before and after it. */
  #changed({ exact, prefix, suffix }: Wanted, hint: number): Anchor | undefined {
    const { text } = this.#squeezed;
    const before = prefix.slice(-Math.max(HANDLE, Math.floor(prefix.length / 2)));
    const after = suffix.slice(0, Math.max(HANDLE, Math.floor(suffix.length / 2)));
    const longest = exact.length * 2 + 16;
    const places: (Range & { readonly alike: number })[] = [];
    const starts = before.length >= HANDLE ? ends(text, before) : prefix === '' ? [0] : [];
    for (const start of starts.slice(0, MOST_CANDIDATES)) {
      const end = after === '' ? text.length : text.indexOf(after, start);
      if (after !== '' && after.length < HANDLE) continue;
      if (end <= start || end - start > longest) continue;
      places.push({ start, end, alike: likeness(exact, text.slice(start, end)) });
    }
    places.sort((a, b) => b.alike - a.alike || Math.abs(a.start - hint) - Math.abs(b.start - hint));
    const [best, second] = places;
    if (!best || best.alike < STILL_ALIKE) return undefined;
    if (second && best.alike - second.alike < MARGIN) return { state: 'ambiguous' };
    return { state: 'changed', range: this.#sourceRange(best) };
  }

  #sourceRange({ start, end }: Range): Range {
    const { offsets } = this.#squeezed;
    return { start: offsets[start] ?? 0, end: (offsets[end - 1] ?? 0) + 1 };
  }

  /** The squeezed offset of a source offset. */
  #squeezedOffset(offset: number): number {
    const { offsets } = this.#squeezed;
    let low = 0;
    let high = offsets.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((offsets[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

interface Wanted {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** The offsets at which the occurrences of a string end. */
function ends(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    found.push(at + part.length);
  }
  return found;
}
