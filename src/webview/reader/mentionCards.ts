import { announce } from '../shared/announce';
import { Cards, summaryOf } from './cards';
import type { HoverIntent, HoverTarget } from './hoverIntent';
import type { Actions } from './keys';
import { MentionCursor } from './mentionCursor';
import { Mentions } from './mentions';
import type { HoverSurface } from './pointer';

export interface Page {
  readonly article: HTMLElement;
  readonly cards: HTMLElement;
}

export interface MentionCardEvents {
  /** A card has been opened for a mention. */
  shown?(card: HTMLElement, mention: HTMLElement): void;
  hidden?(card: HTMLElement): void;
}

/** The article's mentions with their cards: by pointer, by focus and by keys. */
export class MentionCards implements HoverSurface {
  readonly mentions: Mentions;
  readonly cursor: MentionCursor;
  readonly cards: Cards;
  /** Whether focus is only being given back: that opens no card again. */
  #givesBack = false;

  constructor(
    private readonly page: Page,
    private readonly hover: HoverIntent,
    private readonly events: MentionCardEvents = {},
  ) {
    this.mentions = new Mentions(page.article);
    this.cursor = new MentionCursor(page.article, this.mentions);
    this.cards = new Cards(page.cards, this.mentions, {
      shown: (card, mention, held) => {
        this.events.shown?.(card, mention);
        this.hover.shown(mention, held);
      },
      hidden: (card) => {
        this.hover.closed();
        this.events.hidden?.(card);
      },
    });
    page.article.addEventListener('click', (event) => this.#clicked(event));
    page.article.addEventListener('focusin', (event) => this.#focused(event));
    page.article.addEventListener('focusout', (event) => this.#blurred(event));
    page.cards.addEventListener('click', (event) => this.#cardClicked(event));
    page.cards.addEventListener('keydown', (event) => this.#cardKeyPressed(event));
    page.article.addEventListener('keydown', (event) => this.#tabPressed(event));
    page.article.addEventListener('pointerdown', () => this.cursor.release());
    document.addEventListener('pointerdown', (event) => this.#pressed(event));
  }

  get openElement(): HTMLElement | undefined {
    return this.cards.element;
  }

  targetAt(event: PointerEvent): HoverTarget | undefined {
    const mention = event.target instanceof Node ? this.mentions.at(event.target) : undefined;
    return (
      mention && {
        key: mention,
        open: (at) => {
          this.cards.show(mention, false, at);
        },
      }
    );
  }

  /** To be called when blocks or cards have changed. */
  refresh(): void {
    this.mentions.refresh();
    this.cursor.refresh();
    this.cards.refresh();
  }

  /** Closes the open card; the focus goes from it back to the mention. */
  close(): boolean {
    const { mention, hasFocus } = this.cards;
    if (!mention) return false;
    this.cards.hide();
    if (hasFocus) this.returnTo(mention);
    return true;
  }

  /** What keys and commands do here. */
  readonly actions: Actions = {
    nextMention: () => this.#goTo(this.cursor.neighbour(1)),
    previousMention: () => this.#goTo(this.cursor.neighbour(-1)),
    nextSameMention: () => this.#goToSame(1),
    previousSameMention: () => this.#goToSame(-1),
    firstMention: () => this.#goTo(this.mentions.all[0]),
    lastMention: () => this.#goTo(this.mentions.all.at(-1)),
    openCard: () => this.openCard(this.cursor.focused),
    enterCard: () => {
      const { focused } = this.cursor;
      if (!focused || focused !== this.cards.mention) return false;
      this.cards.enter();
      return true;
    },
    closeCard: () => this.close(),
    focusArticle: () => {
      this.page.article.focus({ preventScroll: true });
      return true;
    },
  };

  /** Shows a mention's card and moves the focus into it. */
  openCard(mention: HTMLElement | undefined): boolean {
    if (!mention || !this.cards.show(mention, true)) return false;
    this.cursor.rest(mention);
    this.cards.enter();
    return true;
  }

  #goTo(mention: HTMLElement | undefined): boolean {
    if (mention) {
      document.getSelection()?.collapse(mention, 0);
      mention.scrollIntoView({ block: 'nearest' });
      this.cursor.focus(mention);
      this.#showByKey(mention);
    }
    return true;
  }

  #goToSame(step: 1 | -1): boolean {
    const from = this.cursor.focused ?? this.cards.mention ?? this.cursor.current;
    return from ? this.#goTo(this.mentions.sameEntry(from, step)) : false;
  }

  /** The card appears without taking the focus, and is announced. */
  #showByKey(mention: HTMLElement): void {
    if (this.cards.mention === mention || !this.cards.show(mention, true)) return;
    const card = this.cards.element;
    if (card) announce(summaryOf(card));
  }

  /** Gives the focus back to a mention: its card does not open again. */
  returnTo(mention: HTMLElement): void {
    this.#givesBack = true;
    this.cursor.focus(mention);
    this.#givesBack = false;
  }

  #clicked(event: MouseEvent): void {
    const mention = event.target instanceof Node ? this.mentions.at(event.target) : undefined;
    if (!mention) return;
    // Neither the page nor VS Code is to follow the link.
    event.preventDefault();
    event.stopPropagation();
    if (document.getSelection()?.isCollapsed === false) return;
    // A click without a pointer is a screen reader's: its user wants to be in the card.
    if (event.detail === 0) {
      this.openCard(mention);
      return;
    }
    this.cursor.rest(mention);
    this.cards.show(mention, true, { x: event.clientX, y: event.clientY });
  }

  #focused({ target }: FocusEvent): void {
    const mention = target instanceof Node ? this.mentions.at(target) : undefined;
    if (!mention) return;
    this.cursor.rest(mention);
    if (!this.#givesBack && mention.matches(':focus-visible')) this.#showByKey(mention);
  }

  #blurred({ target, relatedTarget }: FocusEvent): void {
    const { mention, element } = this.cards;
    if (!mention || !(target instanceof Node) || this.mentions.at(target) !== mention) return;
    // The window may have lost the focus: then the card stays.
    if (!(relatedTarget instanceof Node) || element?.contains(relatedTarget)) return;
    this.cards.hide();
  }

  #pressed({ target }: PointerEvent): void {
    const { mention, element } = this.cards;
    if (!mention || !(target instanceof Node) || element?.contains(target)) return;
    if (this.mentions.at(target) !== mention) this.cards.hide();
  }

  #cardClicked(event: MouseEvent): void {
    const selector = '[data-action], [data-guess]';
    const control = event.target instanceof Element && event.target.closest(selector);
    const { mention, element } = this.cards;
    if (!(control instanceof HTMLElement) || !mention) return;
    const { action, guess } = control.dataset;
    const { entry } = element?.dataset ?? {};
    if (action === 'close') this.close();
    else if (action === 'previous-same') this.#turnTo(this.mentions.sameEntry(mention, -1, entry));
    else if (action === 'next-same') this.#turnTo(this.mentions.sameEntry(mention, 1, entry));
    if (guess === undefined) return;
    // Neither the page nor VS Code is to follow the link.
    event.preventDefault();
    event.stopPropagation();
    if (this.cards.show(mention, true, undefined, guess)) this.cards.enter();
  }

  /** The open card goes along to another mention of its entry; the focus stays on its button. */
  #turnTo(mention: HTMLElement | undefined): void {
    if (!mention) return;
    mention.scrollIntoView({ block: 'center' });
    this.cursor.rest(mention);
    this.cards.show(mention, true);
  }

  #cardKeyPressed(event: KeyboardEvent): void {
    const { mention, element } = this.cards;
    if (event.key !== 'Tab' || !mention || !element) return;
    const stops = tabStops(element);
    const leaves = event.shiftKey
      ? document.activeElement === element || document.activeElement === stops[0]
      : document.activeElement === stops.at(-1) || stops.length === 0;
    if (!leaves) return;
    // The card stands elsewhere in the document: Tab leads back to where it was opened.
    event.preventDefault();
    if (event.shiftKey) this.returnTo(mention);
    else this.close();
  }

  /** Tab leads from a mention into its card, if that is open. */
  #tabPressed(event: KeyboardEvent): void {
    const { mention, element } = this.cards;
    if (event.key !== 'Tab' || event.shiftKey || !element) return;
    if (!mention || this.cursor.focused !== mention) return;
    event.preventDefault();
    (tabStops(element)[0] ?? element).focus();
  }
}

function tabStops(element: HTMLElement): HTMLElement[] {
  return [
    ...element.querySelectorAll<HTMLElement>(
      'a[href], button, textarea, input, select, [tabindex]:not([tabindex="-1"])',
    ),
  ].filter((stop) => stop.tabIndex >= 0 && stop.getClientRects().length > 0);
}
