import { firstIndex } from '../../core/order/firstIndex';
import type { Range as SourceRange } from '../../core/article/article';
import { passageLength, passageText, textOffset, textRange } from './passageText';
import { toSource, toText, type Run } from './runs';

/** A passage on the page, and its way back to the source text. */
export class ShownPassage {
  /** Where it begins in the source text. */
  readonly start: number;
  #runs: readonly Run[] | undefined;

  constructor(
    readonly element: HTMLElement,
    private readonly blockStart: number,
  ) {
    this.start = blockStart + Number(element.dataset['at'] ?? 0);
  }

  /** Where its last character ends in the source text. */
  get end(): number {
    return this.toSource(passageLength(this.element), 'end');
  }

  get text(): string {
    return passageText(this.element);
  }

  /** Where its sentences begin, as offsets in its text. */
  get sentences(): readonly number[] {
    const { sentences } = this.element.dataset;
    return sentences === undefined ? [0] : (JSON.parse(sentences) as number[]);
  }

  toSource(offset: number, edge: 'start' | 'end'): number {
    return this.blockStart + toSource(this.#relativeRuns(), offset, edge);
  }

  toText(offset: number, edge: 'start' | 'end'): number {
    return toText(this.#relativeRuns(), offset - this.blockStart, edge);
  }

  #relativeRuns(): readonly Run[] {
    return (this.#runs ??= this.#readRuns());
  }

  #readRuns(): readonly Run[] {
    const { runs } = this.element.dataset;
    if (runs !== undefined) return JSON.parse(runs) as Run[];
    const at = this.start - this.blockStart;
    const length = passageLength(this.element);
    return [[0, length, at, at + length]];
  }
}

/** A part of the article: where it is in the source, on the page, and how it reads. */
export interface Excerpt {
  readonly range: SourceRange;
  /** Without white space at its ends; a line feed between passages. */
  readonly text: string;
}

/** The way from the page to the source text and back. */
export class SourceMap {
  #passages: readonly ShownPassage[] = [];
  readonly #byElement = new WeakMap<Element, ShownPassage>();

  constructor(private readonly article: HTMLElement) {
    this.refresh();
  }

  /** In the order of the text. */
  get passages(): readonly ShownPassage[] {
    return this.#passages;
  }

  /** To be called whenever the article's blocks have changed or moved in the source. */
  refresh(): void {
    const passages: ShownPassage[] = [];
    for (const block of this.article.children) {
      if (!(block instanceof HTMLElement)) continue;
      const start = Number(block.dataset['start'] ?? 0);
      const elements = block.querySelectorAll<HTMLElement>('[data-at]');
      for (const element of block.matches('[data-at]') ? [block, ...elements] : elements) {
        const passage = new ShownPassage(element, start);
        passages.push(passage);
        this.#byElement.set(element, passage);
      }
    }
    this.#passages = passages;
  }

  /** The passage that a node stands in. */
  passageOf(node: Node): ShownPassage | undefined {
    const element = node instanceof Element ? node : node.parentElement;
    const passage = element?.closest('[data-at]');
    return passage ? this.#byElement.get(passage) : undefined;
  }

  /** The source offset of a point of the DOM, if it stands in a passage. */
  offsetAt(node: Node, offset: number): number | undefined {
    const passage = this.passageOf(node);
    return passage?.toSource(textOffset(passage.element, node, offset), 'start');
  }

  /** What a range of the DOM covers of the article, white space at its ends left out. */
  excerpt(range: Range): Excerpt | undefined {
    const texts: string[] = [];
    let start: number | undefined;
    let end = 0;
    for (const passage of this.#passages) {
      if (!range.intersectsNode(passage.element)) continue;
      const part = coveredText(passage, range);
      if (!part) continue;
      start ??= passage.toSource(part.start, 'start');
      end = passage.toSource(part.end, 'end');
      texts.push(part.text);
    }
    return start === undefined ? undefined : { range: { start, end }, text: texts.join('\n') };
  }

  /** Where a range of the source is on the page: one range for each passage that it touches. */
  rangesOf({ start, end }: SourceRange): Range[] {
    const ranges: Range[] = [];
    for (let i = this.#lastStartingBefore(start + 1); i < this.#passages.length; i++) {
      const passage = this.#passages[i];
      if (!passage || passage.start >= end) break;
      if (passage.end <= start) continue;
      const from = passage.toText(start, 'start');
      const to = passage.toText(end, 'end');
      if (from < to) ranges.push(textRange(passage.element, from, to));
    }
    return ranges;
  }

  /** Where a text like that of an excerpt is, the nearest to a source offset if it is there often. */
  locate(text: string, near: number): SourceRange | undefined {
    const shown = this.#passages.map((passage) => ({ passage, text: passage.text.trim() }));
    const whole = shown.map((part) => part.text).join('\n');
    const source = (offset: number, edge: 'start' | 'end') => {
      let at = 0;
      for (const { passage, text: part } of shown) {
        if (offset <= at + part.length && (edge === 'end' || offset < at + part.length)) {
          const lead = passage.text.indexOf(part);
          return passage.toSource(offset - at + lead, edge);
        }
        at += part.length + 1;
      }
      return 0;
    };
    let best: SourceRange | undefined;
    for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) {
      const range = { start: source(at, 'start'), end: source(at + text.length, 'end') };
      if (best && Math.abs(range.start - near) >= Math.abs(best.start - near)) break;
      best = range;
    }
    return best;
  }

  /** The passage at a source offset, or else the one before it. */
  passageAt(offset: number): ShownPassage | undefined {
    return this.#passages[this.#lastStartingBefore(offset + 1)];
  }

  /** The index of the last passage that starts before an offset; 0 if none does. */
  #lastStartingBefore(offset: number): number {
    return Math.max(0, firstIndex(this.#passages, ({ start }) => start >= offset) - 1);
  }
}

function coveredText(
  passage: ShownPassage,
  range: Range,
): { readonly start: number; readonly end: number; readonly text: string } | undefined {
  const { element, text } = passage;
  const from = element.contains(range.startContainer)
    ? textOffset(element, range.startContainer, range.startOffset)
    : 0;
  const to = element.contains(range.endContainer)
    ? textOffset(element, range.endContainer, range.endOffset)
    : text.length;
  const covered = text.slice(from, to);
  const trimmed = covered.trim();
  if (trimmed === '') return undefined;
  const start = from + covered.indexOf(trimmed);
  return { start, end: start + trimmed.length, text: trimmed };
}
