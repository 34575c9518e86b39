import type { Range as SourceRange } from '../../core/article/article';
import { passageLength, textRange } from './passageText';
import type { ShownPassage, SourceMap } from './sourceMap';
import { firstAtOrBelow } from './view';

/** How far below the window's top the line goes at which reading continues, in px. */
const INSET = 24;
/** How many blocks from the first in view are tried as what stays in place when the page changes. */
const ANCHORS = 50;

/** Where reading is: the part of the article in view, and how it is kept or found again. */
export class ReadingPlace {
  constructor(
    private readonly article: HTMLElement,
    private readonly map: SourceMap,
  ) {}

  /** The source of the lines that are wholly in view. */
  get inView(): SourceRange | undefined {
    const { passages } = this.map;
    const elements = passages.map(({ element }) => element);
    const index = firstAtOrBelow(elements, 0);
    const first = passages[index];
    if (!first) return undefined;
    const top = firstBelow(first, 0, 'top');
    // Of a passage that ends in a line cut by the window's edge, nothing is wholly in view.
    const next = top === undefined ? passages[index + 1] : undefined;
    const start = next?.start ?? first.toSource(top ?? 0, 'start');

    const { innerHeight } = window;
    const last = passages[firstAtOrBelow(elements, innerHeight)] ?? passages.at(-1) ?? first;
    const bottom = firstBelow(last, innerHeight, 'bottom');
    const end = bottom === undefined ? last.end : last.toSource(bottom, 'end');
    return { start, end: Math.max(start, end) };
  }

  /** Puts the line of a source offset to the top of the window. */
  goTo(offset: number): void {
    const [first] = this.map.passages;
    if (!first || offset <= first.start) return;
    const passage = this.map.passageAt(offset);
    if (!passage) return;
    const at = Math.min(passage.toText(offset, 'start'), passageLength(passage.element) - 1);
    const box = textRange(passage.element, Math.max(0, at), Math.max(0, at) + 1);
    window.scrollTo({
      top: window.scrollY + box.getBoundingClientRect().top - INSET,
      behavior: 'instant',
    });
  }

  /** Changes the page, and leaves what is being read where it is in the window. */
  keepDuring(change: () => void): void {
    const blocks = [...this.article.children];
    const first = firstAtOrBelow(blocks, 0);
    const anchors = blocks
      .slice(first, first + ANCHORS)
      .map((block) => ({ block, top: block.getBoundingClientRect().top }));
    change();
    const anchor = anchors.find(({ block }) => block.isConnected);
    if (!anchor) return;
    const moved = anchor.block.getBoundingClientRect().top - anchor.top;
    window.scrollBy({ top: moved, behavior: 'instant' });
  }
}

/** The offset of a passage's first character whose line has an edge at or below a height, if any has. */
function firstBelow(passage: ShownPassage, y: number, edge: 'top' | 'bottom'): number | undefined {
  const { element } = passage;
  const length = passageLength(element);
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (textRange(element, middle, middle + 1).getBoundingClientRect()[edge] >= y) high = middle;
    else low = middle + 1;
  }
  return low < length ? low : undefined;
}
