import { render } from 'preact';
import type { Translate } from '../../core/text/translate';
import type { NoteView as Note } from '../../protocol/messages';
import { announce } from '../shared/announce';
import { Icon } from '../shared/icon';

/**
 * The mode in which a passage is chosen for a note: a bar says so, and how to leave. What is selected is
 * the page's business.
 */
export class Placing {
  readonly #element = document.createElement('div');
  #note: Note | undefined;
  #hasSelection = false;

  constructor(
    overlay: HTMLElement,
    private readonly t: Translate,
    private readonly events: { place(): void; left(): void },
  ) {
    this.#element.className = 'placing';
    this.#element.popover = 'manual';
    this.#element.role = 'region';
    this.#element.ariaLabel = t('Moving a note');
    overlay.append(this.#element);
  }

  /** The note that a passage is being chosen for. */
  get note(): Note | undefined {
    return this.#note;
  }

  start(note: Note): void {
    this.#note = note;
    document.body.classList.add('is-placing');
    this.#element.showPopover();
    this.#render();
    announce(
      this.t('Select the passage that the note is to stand on. Enter moves it, Esc leaves it.'),
    );
  }

  /** To be called when something else is selected. */
  selected(hasSelection: boolean): void {
    if (!this.#note || this.#hasSelection === hasSelection) return;
    this.#hasSelection = hasSelection;
    this.#render();
  }

  /** @returns whether the mode was on */
  leave(): boolean {
    if (!this.#note) return false;
    this.#note = undefined;
    this.#hasSelection = false;
    document.body.classList.remove('is-placing');
    this.#element.hidePopover();
    render(null, this.#element);
    this.events.left();
    return true;
  }

  #render(): void {
    const { t } = this;
    if (!this.#note) return;
    render(
      <>
        <Icon name="moved" />
        <div class="placing-words">
          <strong>
            {this.#hasSelection
              ? t('Move the note to what is selected?')
              : t('Select the passage that the note is to stand on.')}
          </strong>
          <q class="placing-quote" lang={document.getElementById('article')?.lang}>
            {this.#note.quote}
          </q>
        </div>
        <button
          type="button"
          class="button primary"
          aria-keyshortcuts="Enter"
          aria-disabled={!this.#hasSelection}
          onClick={() => this.events.place()}
        >
          {t('Move Note Here')}
        </button>
        <button
          type="button"
          class="button"
          aria-keyshortcuts="Escape"
          onClick={() => this.leave()}
        >
          {t('Cancel')}
        </button>
      </>,
      this.#element,
    );
  }
}
