/**
 * The article's mentions in the order of the text. A mention that inline markup splits has more than
 * one part: the link, and the spans that continue it.
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

  /** To be called whenever the article's blocks have changed. */
  refresh(): void {
    this.#parts.clear();
    this.#owners.clear();
    let owner: HTMLElement | undefined;
    for (const part of this.article.querySelectorAll<HTMLElement>('.mention')) {
      if (!('continued' in part.dataset)) owner = part;
      if (!owner) continue;
      plainLink(part);
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

  ofEntry(entry: string | undefined): HTMLElement[] {
    return this.#all.filter((mention) => mention.dataset['entry'] === entry);
  }
}

/**
 * Takes from a mention what is there for pages without a script. In Chromium no selection can begin
 * inside a link that leads somewhere (`HTMLAnchorElement::CanStartSelection`), nor at the beginning of
 * anything that a press of the button focuses.
 */
function plainLink(part: HTMLElement): void {
  if (!part.hasAttribute('href')) return;
  part.removeAttribute('href');
  // VS Code shows where a link leads by its title; a mention has a card for that.
  part.removeAttribute('title');
  part.removeAttribute('tabindex');
  part.role = 'link';
}
