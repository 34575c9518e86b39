import type { Mentions } from './mentions';
import { firstAtOrBelow } from './view';

/**
 * The mention that the keyboard is at. The whole article is one Tab stop: only this mention can be
 * reached by Tab, the others from it (as in the roving tabindex of the ARIA Authoring Practices).
 */
export class MentionCursor {
  #current: HTMLElement | undefined;

  constructor(
    private readonly article: HTMLElement,
    private readonly mentions: Mentions,
  ) {
    this.refresh();
  }

  /** The mention that has the focus, or would get it. */
  get current(): HTMLElement | undefined {
    return this.#current;
  }

  /** The mention that has the focus. */
  get focused(): HTMLElement | undefined {
    const { activeElement } = document;
    return activeElement && this.article.contains(activeElement)
      ? this.mentions.at(activeElement)
      : undefined;
  }

  /** To be called whenever the mentions have changed. */
  refresh(): void {
    this.article.tabIndex = this.mentions.all.length === 0 ? 0 : -1;
    const { all } = this.mentions;
    this.rest(this.#current && all.includes(this.#current) ? this.#current : all[0]);
  }

  /** Makes a mention the one that Tab reaches, without focusing it. */
  rest(mention: HTMLElement | undefined): void {
    if (mention === this.#current) return;
    this.#current?.removeAttribute('tabindex');
    this.#current = mention;
    if (mention) mention.tabIndex = 0;
  }

  /** Lets go of the mention while a pointer is down, whose press is not to focus it. */
  release(): void {
    const current = this.#current;
    this.rest(undefined);
    const restore = () => this.rest(this.#current ?? current);
    document.addEventListener('pointerup', restore, { once: true });
  }

  /** Lets Tab reach what is in view, rather than lead away from it. */
  followView(): void {
    if (this.focused) return;
    const box = this.#current?.getBoundingClientRect();
    if (box && box.bottom > 0 && box.top < window.innerHeight) return;
    const { all } = this.mentions;
    this.rest(all[firstAtOrBelow(all, 0)] ?? all.at(-1));
  }

  /** The mention `step` places on from the focused one, or else from the place being read. */
  neighbour(step: 1 | -1): HTMLElement | undefined {
    const { all } = this.mentions;
    const { focused } = this;
    if (focused) return all[all.indexOf(focused) + step];
    const after = this.#indexAfterPlace();
    return all[step === 1 ? after : after - 1];
  }

  /** Moves the keyboard to a mention. */
  focus(mention: HTMLElement): void {
    // Only then may the one before lose its tab index: with it goes the focus.
    mention.tabIndex = 0;
    mention.focus({ preventScroll: true });
    this.rest(mention);
  }

  /** The index of the first mention after the selection, or in view if nothing there is selected. */
  #indexAfterPlace(): number {
    const { all } = this.mentions;
    const selection = document.getSelection();
    if (selection?.rangeCount && this.article.contains(selection.anchorNode)) {
      const range = selection.getRangeAt(0);
      const box = range.getBoundingClientRect();
      if (box.bottom > 0 && box.top < window.innerHeight) {
        const index = all.findIndex((mention) => range.comparePoint(mention, 0) >= 0);
        return index < 0 ? all.length : index;
      }
    }
    return firstAtOrBelow(all, 0);
  }
}
