import { render, type ComponentChild } from 'preact';
import { Anchored, type Anchorage } from './anchored';

/** A part of the overlay, shown beside a passage of the article. */
export class OverlayPanel {
  readonly element: HTMLElement;
  readonly #anchored: Anchored;
  #ranges: readonly Range[] = [];
  #pick: (boxes: readonly DOMRect[]) => Anchorage | undefined = aroundAll;

  /**
   * @param role an ARIA role, and its label
   * @param lost called when the passage is gone
   */
  constructor(
    overlay: HTMLElement,
    name: string,
    role: { readonly role: string; readonly label: string },
    lost: () => void,
  ) {
    this.element = document.createElement('div');
    this.element.className = name;
    this.element.popover = 'manual';
    this.element.role = role.role;
    this.element.ariaLabel = role.label;
    this.element.tabIndex = -1;
    overlay.append(this.element);
    this.#anchored = new Anchored(this.element, lost);
  }

  get isOpen(): boolean {
    return this.#anchored.isOpen;
  }

  get hasFocus(): boolean {
    return this.element.contains(document.activeElement);
  }

  /**
   * Shows content beside ranges of the article.
   *
   * @param pick which of the ranges' boxes it goes beside
   */
  show(
    content: ComponentChild,
    ranges: readonly Range[],
    pick: (boxes: readonly DOMRect[]) => Anchorage | undefined = aroundAll,
  ): void {
    this.#ranges = ranges;
    this.#pick = pick;
    this.#anchored.show(
      () => this.#pick(this.#ranges.flatMap((range) => [...range.getClientRects()])),
      () => render(content, this.element),
    );
  }

  /** @returns whether it was open */
  hide(): boolean {
    if (!this.isOpen) return false;
    this.#anchored.hide();
    render(null, this.element);
    return true;
  }
}

/** Beside a passage as a whole; by its last place when it is out of view or gone. */
export function aroundAll(boxes: readonly DOMRect[]): Anchorage {
  const { innerHeight } = window;
  const anchor =
    boxes.length === 0
      ? { left: 0, top: 0, right: 0, bottom: innerHeight / 3 }
      : {
          left: Math.min(...boxes.map((box) => box.left)),
          top: Math.min(...boxes.map((box) => box.top)),
          right: Math.max(...boxes.map((box) => box.right)),
          bottom: Math.max(...boxes.map((box) => box.bottom)),
        };
  return { anchor, avoid: [] };
}
