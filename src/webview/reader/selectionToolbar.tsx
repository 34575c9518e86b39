import type { ComponentChildren } from 'preact';
import type { HighlightColor } from '../../core/notes/highlightColor';
import type { Translate } from '../../core/text/translate';
import type { ReaderAction, Vocabulary } from '../../protocol/messages';
import { Swatches } from '../shared/swatches';
import type { Anchorage } from './anchored';
import { OverlayPanel } from './overlayPanel';

export interface ToolbarActions {
  perform(action: ReaderAction): void;
  highlight(color: HighlightColor): void;
  /** Puts the note here that a passage is being chosen for. */
  place(): void;
}

/** The buttons that appear beside what the pointer has selected. */
export class SelectionToolbar {
  readonly #panel: OverlayPanel;

  constructor(
    overlay: HTMLElement,
    private readonly t: Translate,
    private readonly actions: ToolbarActions,
  ) {
    const label = t('Selected text');
    this.#panel = new OverlayPanel(overlay, 'selection-toolbar', { role: 'region', label }, () =>
      this.hide(),
    );
    // Pressing a button is not to take the selection away.
    this.#panel.element.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#panel.element.addEventListener('mousedown', (event) => event.preventDefault());
  }

  /** @param canLink whether the selection may be a name */
  show(range: Range, canLink: boolean, vocabulary: Vocabulary): void {
    const button = (action: ReaderAction, label: string) => (
      <button type="button" class="button quiet" onClick={() => this.actions.perform(action)}>
        {label}
      </button>
    );
    this.#show(
      range,
      <>
        <Swatches
          vocabulary={vocabulary}
          chosen={undefined}
          hasKeys
          t={this.t}
          onChoose={(color) => {
            if (color) this.actions.highlight(color);
          }}
        />
        {button('addNote', this.t('Add Note'))}
        {button('addTranslationNote', this.t('Translation Note'))}
        {canLink && button('linkSelection', this.t('Link to an Entry…'))}
      </>,
    );
  }

  /** While a passage is being chosen for a note, there is one thing to do with what is selected. */
  showPlacing(range: Range): void {
    this.#show(
      range,
      <button type="button" class="button primary" onClick={() => this.actions.place()}>
        {this.t('Move Note Here')}
      </button>,
    );
  }

  /** @returns whether it was there */
  hide(): boolean {
    return this.#panel.hide();
  }

  #show(range: Range, content: ComponentChildren): void {
    this.#panel.show(content, [range], (boxes) => atEnd(boxes));
  }
}

/** Beside the end of the last line; nowhere once that is out of view. */
function atEnd(boxes: readonly DOMRect[]): Anchorage | undefined {
  const last = boxes.at(-1);
  if (!last || last.bottom < 0 || last.top > window.innerHeight) return undefined;
  return { anchor: { ...toBox(last), left: last.right }, avoid: [] };
}

function toBox({ top, right, bottom }: DOMRect) {
  return { top, right, bottom };
}
