import type { Translate } from '../../core/text/translate';
import type { ReaderAction } from '../../protocol/messages';
import { OverlayPanel } from './overlayPanel';
import type { Anchorage } from './anchored';

/** The buttons that appear beside what the pointer has selected. */
export class SelectionToolbar {
  readonly #panel: OverlayPanel;

  constructor(
    overlay: HTMLElement,
    private readonly t: Translate,
    private readonly perform: (action: ReaderAction) => void,
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
  show(range: Range, canLink: boolean): void {
    const button = (action: ReaderAction, label: string) => (
      <button type="button" class="button quiet" onClick={() => this.perform(action)}>
        {label}
      </button>
    );
    this.#panel.show(
      <>
        {button('addNote', this.t('Add Note'))}
        {button('addTranslationNote', this.t('Translation Note'))}
        {canLink && button('linkSelection', this.t('Link to an Entry…'))}
      </>,
      [range],
      (boxes) => atEnd(boxes),
    );
  }

  /** @returns whether it was there */
  hide(): boolean {
    return this.#panel.hide();
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
