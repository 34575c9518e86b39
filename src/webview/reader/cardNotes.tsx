import { render } from 'preact';
import type { Translate } from '../../core/text/translate';
import type { NoteView as Note } from '../../protocol/messages';
import type { NoteLayer } from './noteLayer';
import { Notes, type PageNotes } from './notes';

/**
 * The notes on a mention, as a part of its card: where a name is annotated, both are wanted, and the
 * pointer can be at one only. First who or what it is, then what was written about this place, then the
 * rest of what the glossary knows.
 */
export class CardNotes {
  readonly #element = document.createElement('div');

  constructor(
    private readonly t: Translate,
    private readonly layer: NoteLayer,
    private readonly actions: PageNotes,
    private readonly onEditing: () => void,
  ) {
    this.#element.className = 'card-notes';
  }

  show(card: HTMLElement, notes: readonly Note[]): void {
    if (notes.length === 0) {
      this.remove();
      return;
    }
    if (!card.contains(this.#element)) {
      this.remove();
      card.querySelector('.card-description')?.after(this.#element);
    }
    render(
      <Notes
        threads={notes.map((note) => ({ note, replies: this.layer.repliesTo(note) }))}
        t={this.t}
        actions={this.actions}
        onEditing={(editing) => {
          if (editing) this.onEditing();
          // The form had it, and is gone.
          else card.focus();
        }}
      />,
      this.#element,
    );
  }

  remove(): void {
    render(null, this.#element);
    this.#element.remove();
  }
}
