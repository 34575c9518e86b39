import { Anchored, type Anchorage } from './anchored';
import { passageText } from './passageText';
import { isInView } from './view';
import type { Mentions } from './mentions';
import { showWhy, weightyWhy } from './why';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface CardEvents {
  /** A card is shown for a mention. A held one stays until it is closed. */
  shown(card: HTMLElement, mention: HTMLElement, held: boolean): void;
  hidden(card: HTMLElement): void;
}

/** The cards of the entries that occur in the article, of which at most one is open. */
export class Cards {
  #open:
    | {
        readonly anchored: Anchored;
        readonly mention: HTMLElement;
        /** What the card is about. */
        readonly entry: string;
        readonly line: number;
      }
    | undefined;

  constructor(
    private readonly container: HTMLElement,
    private readonly mentions: Mentions,
    private readonly events: CardEvents,
  ) {}

  /** The open card. */
  get element(): HTMLElement | undefined {
    return this.#open?.anchored.element;
  }

  /** The mention that the open card is shown for. */
  get mention(): HTMLElement | undefined {
    return this.#open?.mention;
  }

  get hasFocus(): boolean {
    return this.element?.contains(document.activeElement) ?? false;
  }

  /**
   * Shows the card of a mention, beside the line that the pointer is on, or else its first.
   *
   * @param entry of the entries that it may mean, the one whose card is shown
   * @returns whether the mention has a card
   */
  show(
    mention: HTMLElement,
    held: boolean,
    at?: Point,
    entry = mention.dataset['entry'] ?? '',
  ): boolean {
    const card = this.#cardOf(entry);
    if (!card) return false;
    if (this.element === card) this.mention?.setAttribute('aria-expanded', 'false');
    else this.hide();
    const anchored = this.#open?.anchored ?? new Anchored(card, () => this.hide());
    const line = at ? nearest(this.mentions.boxes(mention), at) : 0;
    this.#open = { anchored, mention, entry, line };
    mention.setAttribute('aria-expanded', 'true');
    showWhy(card, mention);
    this.#markEnds(card, mention);
    // What is done now may add to the card, so it is placed afterwards.
    this.events.shown(card, mention, held);
    anchored.show(() => this.#anchorage());
    return true;
  }

  hide(): void {
    const open = this.#open;
    if (!open) return;
    this.#open = undefined;
    open.mention.setAttribute('aria-expanded', 'false');
    open.anchored.hide();
    this.events.hidden(open.anchored.element);
  }

  /** Moves the focus into the open card. */
  enter(): void {
    this.element?.focus();
  }

  /** To be called when blocks or cards have changed: the open card stays if its mention has. */
  refresh(): void {
    const open = this.#open;
    if (!open) return;
    const { mention, entry } = open;
    const card = this.#cardOf(entry);
    if (this.mentions.at(mention) !== mention || !card) this.hide();
    else if (card !== this.element) this.show(mention, true, undefined, entry);
    else {
      this.#markEnds(card, mention);
      open.anchored.place();
    }
  }

  #cardOf(entry: string): HTMLElement | undefined {
    const card = document.getElementById(`card-${entry}`);
    return card && this.container.contains(card) ? card : undefined;
  }

  #anchorage(): Anchorage | undefined {
    const open = this.#open;
    if (!open) return undefined;
    const boxes = this.mentions.boxes(open.mention);
    if (!isInView(boxes) && !this.hasFocus) return undefined;
    const anchor = boxes[Math.min(open.line, boxes.length - 1)];
    return anchor && { anchor, avoid: boxes.filter((box) => box !== anchor) };
  }

  /** There is no previous mention at the first one, and no next at the last. */
  #markEnds(card: HTMLElement, mention: HTMLElement): void {
    const mark = (action: string, step: 1 | -1) => {
      const isEnd = !this.mentions.sameEntry(mention, step, card.dataset['entry']);
      card.querySelector(`[data-action="${action}"]`)?.setAttribute('aria-disabled', String(isEnd));
    };
    mark('previous-same', -1);
    mark('next-same', 1);
  }
}

/** The index of the box that is nearest to a point. */
function nearest(boxes: readonly DOMRect[], { x, y }: Point): number {
  const distances = boxes.map((box) =>
    Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom)),
  );
  return Math.max(0, distances.indexOf(Math.min(...distances)));
}

/** What a card says first: what is to be known before, the name, the description's first sentence. */
export function summaryOf(card: HTMLElement): string {
  const name = document.getElementById(card.getAttribute('aria-labelledby') ?? '');
  const description = card.querySelector<HTMLElement>('.card-description');
  const parts = [name ? passageText(name) : ''];
  if (description) {
    const language = description.closest<HTMLElement>('[lang]')?.lang;
    const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    const [first] = segmenter.segment(passageText(description));
    parts.push(first?.segment ?? '');
  }
  const summary = parts.map((part) => part.trim()).join('. ');
  return `${weightyWhy(card)?.firstElementChild?.textContent ?? ''} ${summary}`.trim();
}
