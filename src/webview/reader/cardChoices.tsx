import { render } from 'preact';
import type { Translate } from '../../core/text/translate';
import type { Choice } from './linkChoices';

/**
 * What the reader can decide about the link that a card is open for, beside the reason for it. For an
 * unknown name the choices are there; for others they come with a button (a disclosure, not a menu: its
 * buttons are those that screen readers know).
 */
export class CardChoices {
  readonly #element = document.createElement('div');
  #choices: readonly Choice[] = [];
  #isOpen = false;

  constructor(
    private readonly t: Translate,
    private readonly events: { opens(): void; decides(choice: Choice): void },
  ) {
    this.#element.className = 'card-choices';
    this.#element.addEventListener('keydown', (event) => this.#keyPressed(event));
  }

  show(card: HTMLElement, choices: readonly Choice[]): void {
    this.#choices = choices;
    const list = card.querySelector('.card-why');
    if (list && list.nextElementSibling !== this.#element) list.after(this.#element);
    this.#render(card.classList.contains('candidate'));
  }

  remove(): void {
    render(null, this.#element);
    this.#element.remove();
    this.#isOpen = false;
  }

  /** Opens the choices and moves the focus to the first. */
  open(): void {
    this.#setOpen(true);
    this.#choiceButtons()[0]?.focus();
  }

  /** @returns whether they were open */
  close(): boolean {
    if (!this.#isOpen) return false;
    this.#setOpen(false);
    this.#element.querySelector('button')?.focus();
    return true;
  }

  #setOpen(isOpen: boolean): void {
    if (!this.#disclosure) return;
    this.#isOpen = isOpen;
    this.#render(false);
    if (isOpen) this.events.opens();
  }

  get #disclosure(): HTMLElement | null {
    return this.#element.querySelector('[aria-expanded]');
  }

  #choiceButtons(): HTMLElement[] {
    return [...this.#element.querySelectorAll<HTMLElement>('.card-choice')];
  }

  #render(isDirect: boolean): void {
    const { t } = this;
    const buttons = this.#choices.map((choice, index) => (
      <button
        key={choice.label}
        type="button"
        class={`card-choice button ${isDirect && index === 0 ? 'primary' : 'quiet'}`}
        onClick={() => this.events.decides(choice)}
      >
        {choice.label}
      </button>
    ));
    render(
      isDirect ? (
        buttons
      ) : (
        <>
          <button
            type="button"
            class="card-doubt"
            aria-expanded={this.#isOpen}
            onClick={() => this.#setOpen(!this.#isOpen)}
          >
            {t('Not right?')}
          </button>
          {this.#isOpen && (
            <div class="card-choice-list" role="group" aria-label={t('Not right?')}>
              {buttons}
            </div>
          )}
        </>
      ),
      this.#element,
    );
  }

  #keyPressed(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (step === 1 && this.#disclosure && !this.#isOpen) {
      this.open();
      return;
    }
    const stops = [...this.#element.querySelectorAll('button')];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    stops[Math.max(0, at + step)]?.focus();
  }
}
