import { placeCard, type Box, type Side } from './cardPlacement';

export interface Anchorage {
  readonly anchor: Box;
  readonly avoid: readonly Box[];
}

/**
 * An element shown above the page (Popover API), beside what it belongs to, which it follows when
 * the page scrolls or changes its size.
 */
export class Anchored {
  #anchorage: (() => Anchorage | undefined) | undefined;
  #side: Side = 'below';
  #frame = 0;
  readonly #follow = (event: Event) => {
    // Scrolling inside the element moves nothing.
    if (event.target instanceof Node && this.element.contains(event.target)) return;
    this.#frame ||= requestAnimationFrame(() => this.place());
  };
  readonly #resized = new ResizeObserver(() => this.place());

  /** @param lost called when what the element belongs to is gone or out of view */
  constructor(
    readonly element: HTMLElement,
    private readonly lost: () => void,
  ) {}

  get isOpen(): boolean {
    return this.#anchorage !== undefined;
  }

  get box(): Box | undefined {
    return this.isOpen ? this.element.getBoundingClientRect() : undefined;
  }

  /** @param fill gives the element its content, once it is open: what is not cannot take the focus */
  show(anchorage: () => Anchorage | undefined, fill?: () => void): void {
    const opens = !this.isOpen;
    this.#anchorage = anchorage;
    if (opens) {
      this.element.showPopover();
      this.element.scrollTop = 0;
      document.addEventListener('scroll', this.#follow, { capture: true, passive: true });
      window.addEventListener('resize', this.#follow);
      // Reports once at the start: the first placement.
      this.#resized.observe(this.element);
    }
    fill?.();
    this.#side = 'below';
    this.place();
  }

  place(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (!this.#anchorage) return;
    const anchorage = this.#anchorage();
    if (!anchorage || !this.element.isConnected) {
      this.lost();
      return;
    }
    const { element } = this;
    const { scrollTop } = element;
    element.style.maxHeight = '';
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    const viewport = { width, height };
    const placement = placeCard(anchorage.anchor, anchorage.avoid, size, viewport, this.#side);
    this.#side = placement.side;
    element.style.left = `${placement.left}px`;
    element.style.top = `${placement.top}px`;
    if (placement.maxHeight < size.height) element.style.maxHeight = `${placement.maxHeight}px`;
    element.scrollTop = scrollTop;
  }

  hide(): void {
    if (!this.isOpen) return;
    this.#anchorage = undefined;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#resized.disconnect();
    document.removeEventListener('scroll', this.#follow, { capture: true });
    window.removeEventListener('resize', this.#follow);
    if (this.element.isConnected) this.element.hidePopover();
  }
}
