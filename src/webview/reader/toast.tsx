import { render } from 'preact';
import type { Translate } from '../../core/text/translate';
import { announce } from '../shared/announce';

export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

const STAY_MS = 12_000;

/** A short message at the foot of the window, with what can be done about it. */
export class Toast {
  readonly #element: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    overlay: HTMLElement,
    private readonly t: Translate,
  ) {
    this.#element = document.createElement('div');
    this.#element.className = 'toast';
    this.#element.popover = 'manual';
    this.#element.role = 'region';
    this.#element.ariaLabel = t('Message');
    overlay.append(this.#element);
    // It does not vanish while someone is at it.
    for (const type of ['pointerenter', 'focusin']) {
      this.#element.addEventListener(type, () => clearTimeout(this.#timer));
    }
    for (const type of ['pointerleave', 'focusout']) {
      this.#element.addEventListener(type, () => this.#vanishLater());
    }
  }

  show(message: string, ...actions: readonly ToastAction[]): void {
    // What appears together with its words is not read out everywhere: the page's status is.
    announce(message);
    this.#element.showPopover();
    render(
      <>
        <span class="toast-message">{message}</span>
        {actions.map(({ label, run }) => (
          <button
            key={label}
            type="button"
            class="button quiet"
            onClick={() => {
              this.hide();
              run();
            }}
          >
            {label}
          </button>
        ))}
        <button
          type="button"
          class="icon-button"
          aria-label={this.t('Dismiss')}
          onClick={() => this.hide()}
        >
          ×
        </button>
      </>,
      this.#element,
    );
    this.#vanishLater();
  }

  /** Moves the focus to the first action, for who works by keyboard. */
  focus(): void {
    this.#element.querySelector('button')?.focus();
  }

  hide(): boolean {
    clearTimeout(this.#timer);
    if (!this.#element.matches(':popover-open')) return false;
    this.#element.hidePopover();
    render(null, this.#element);
    return true;
  }

  #vanishLater(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.hide(), STAY_MS);
  }
}
