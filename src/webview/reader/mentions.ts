/** What the density leaves out: as in media/article.css. */
const HIDDEN =
  '[data-density="section"] :not([data-first]), [data-density="article"] :not([data-first="article"])';

/**
 * The article's mentions in the order of the text, without those that the density hides: they are text
 * like any other. A mention that inline markup splits has more than one part: the link, and the spans
 * that continue it.
 */
export class Mentions {
  #all: readonly HTMLElement[] = [];
  readonly #parts = new Map<HTMLElement, HTMLElement[]>();
  readonly #owners = new Map<HTMLElement, HTMLElement>();

  constructor(private readonly article: HTMLElement) {
    this.refresh();
  }

  get all(): readonly HTMLElement[] {
    return this.#all;
  }

  /** To be called whenever the article's blocks or the density have changed. */
  refresh(): void {
    this.#parts.clear();
    this.#owners.clear();
    let owner: HTMLElement | undefined;
    for (const part of this.article.querySelectorAll<HTMLElement>('.mention')) {
      if (!('continued' in part.dataset)) {
        const isShown = !part.matches(HIDDEN);
        setLink(part, isShown);
        owner = isShown ? part : undefined;
      }
      if (!owner) continue;
      this.#owners.set(part, owner);
      const parts = this.#parts.get(owner);
      if (parts) parts.push(part);
      else this.#parts.set(owner, [part]);
    }
    this.#all = [...this.#parts.keys()];
  }

  /** The mention that a node belongs to. */
  at(node: Node): HTMLElement | undefined {
    const element = node instanceof Element ? node : node.parentElement;
    const part = element?.closest<HTMLElement>('.mention');
    return part ? this.#owners.get(part) : undefined;
  }

  parts(mention: HTMLElement): readonly HTMLElement[] {
    return this.#parts.get(mention) ?? [];
  }

  /** Where a mention is: a rectangle for each line and part. */
  boxes(mention: HTMLElement): DOMRect[] {
    return this.parts(mention).flatMap((part) => [...part.getClientRects()]);
  }

  rangeOf(mention: HTMLElement): Range {
    const range = document.createRange();
    range.setStartBefore(mention);
    range.setEndAfter(this.parts(mention).at(-1) ?? mention);
    return range;
  }

  /** The next or previous mention of an entry: of that of `from`, if no other is given. */
  sameEntry(
    from: HTMLElement,
    step: 1 | -1,
    entry = from.dataset['entry'],
  ): HTMLElement | undefined {
    let at = this.#all.indexOf(from) + step;
    while (this.#all[at] && this.#all[at]?.dataset['entry'] !== entry) at += step;
    return this.#all[at];
  }
}

/**
 * Makes a mention a link for screen readers, or no link, and takes from it what is there for pages
 * without a script. In Chromium no selection can begin inside a link that leads somewhere
 * (`HTMLAnchorElement::CanStartSelection`), nor at the beginning of anything that a press of the button
 * focuses.
 */
function setLink(part: HTMLElement, isLink: boolean): void {
  if (part.hasAttribute('href')) {
    part.removeAttribute('href');
    // VS Code shows where a link leads by its title; a mention has a card for that.
    part.removeAttribute('title');
    part.removeAttribute('tabindex');
  } else if (part.hasAttribute('role') === isLink) return;
  part.role = isLink ? 'link' : null;
  part.ariaHasPopup = isLink ? 'dialog' : null;
  if (!isLink) part.ariaExpanded = null;
}
