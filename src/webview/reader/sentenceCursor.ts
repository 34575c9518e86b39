import { textOffset, textRange } from './passageText';
import { sentenceRanges } from './sentences';
import type { ShownPassage, SourceMap } from './sourceMap';
import { firstAtOrBelow } from './view';

/** A sentence: a range of a passage's text. */
interface Sentence {
  readonly passage: ShownPassage;
  readonly start: number;
  readonly end: number;
}

/**
 * Moves through the article by the sentence. Where it is, is the DOM's own selection, so that it
 * also goes on from what the pointer selected.
 */
export class SentenceCursor {
  constructor(
    private readonly article: HTMLElement,
    private readonly map: SourceMap,
  ) {}

  /** Selects the sentence after or before what is selected; the first in view if nothing is. */
  move(step: 1 | -1, from: Node | undefined): boolean {
    const sentence = this.#target(step, from);
    if (!sentence) return false;
    const range = rangeOf(sentence);
    select(range);
    reveal(range);
    return true;
  }

  /** Adds the sentence after or before what is selected to it. */
  extend(step: 1 | -1): boolean {
    const sentence = this.#target(step, undefined);
    if (!sentence) return false;
    const added = rangeOf(sentence);
    const range = this.#selected() ?? added;
    if (step === 1) range.setEnd(added.endContainer, added.endOffset);
    else range.setStart(added.startContainer, added.startOffset);
    select(range);
    reveal(added);
    return true;
  }

  /** The range of the sentence that is being read: that of a node, or else at the caret. */
  current(from: Node | undefined): Range | undefined {
    const range = this.#selected();
    const sentence = from
      ? this.#sentenceAt(from, 0)
      : range && this.#sentenceAt(range.startContainer, range.startOffset);
    return sentence && rangeOf(sentence);
  }

  #target(step: 1 | -1, from: Node | undefined): Sentence | undefined {
    const selected = this.#selected();
    if (from) return this.#sentenceAt(from, 0);
    if (!selected) return this.#firstInView();
    const { collapsed, startContainer, startOffset, endContainer, endOffset } = selected;
    if (collapsed || step === -1) {
      const here = this.#sentenceAt(startContainer, startOffset);
      // The first key press selects the sentence that the caret stands in.
      return here && (collapsed ? here : this.#neighbour(here, step));
    }
    // The end of a sentence still belongs to it, though the next one begins there.
    const here = this.#sentenceAt(endContainer, Math.max(0, endOffset - 1));
    return here && this.#neighbour(here, step);
  }

  /** The selection, or the caret, if it is in the text. */
  #selected(): Range | undefined {
    const selection = document.getSelection();
    if (!selection?.rangeCount) return undefined;
    const range = selection.getRangeAt(0);
    const isInText = [range.startContainer, range.endContainer].every(
      (node) => this.article.contains(node) && this.map.passageOf(node),
    );
    return isInText ? range.cloneRange() : undefined;
  }

  #sentenceAt(node: Node, offset: number): Sentence | undefined {
    const passage = this.map.passageOf(node);
    if (!passage) return undefined;
    const at = textOffset(passage.element, node, offset);
    const ranges = sentenceRanges(passage.text, passage.sentences);
    const range = ranges.find(({ end }) => end > at) ?? ranges.at(-1);
    return range && { passage, ...range };
  }

  #neighbour({ passage, start }: Sentence, step: 1 | -1): Sentence | undefined {
    const ranges = sentenceRanges(passage.text, passage.sentences);
    const near = ranges[ranges.findIndex((range) => range.start === start) + step];
    if (near) return { passage, ...near };
    const { passages } = this.map;
    for (let i = passages.indexOf(passage) + step; i >= 0 && i < passages.length; i += step) {
      const other = passages[i];
      if (!other) break;
      const others = sentenceRanges(other.text, other.sentences);
      const range = step === 1 ? others[0] : others.at(-1);
      if (range) return { passage: other, ...range };
    }
    return undefined;
  }

  #firstInView(): Sentence | undefined {
    const { passages } = this.map;
    const index = firstAtOrBelow(
      passages.map(({ element }) => element),
      0,
    );
    const passage = passages[index];
    if (!passage) return undefined;
    const ranges = sentenceRanges(passage.text, passage.sentences);
    const range =
      ranges.find(({ start, end }) => {
        return rangeOf({ passage, start, end }).getBoundingClientRect().top >= 0;
      }) ?? ranges.at(-1);
    return range && { passage, ...range };
  }
}

function rangeOf({ passage, start, end }: Sentence): Range {
  return textRange(passage.element, start, end);
}

function select({ startContainer, startOffset, endContainer, endOffset }: Range): void {
  document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

/** Scrolls as little as needed to have a range in the window, with some text around it. */
function reveal(range: Range): void {
  const box = range.getBoundingClientRect();
  const room = Math.min(96, window.innerHeight / 6);
  const top = box.top - room;
  const bottom = box.bottom + room - window.innerHeight;
  if (top < 0) window.scrollBy(0, top);
  else if (bottom > 0) window.scrollBy(0, Math.min(bottom, top));
}
