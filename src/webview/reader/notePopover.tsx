import type { Translate } from '../../core/text/translate';
import type { NoteView as Note } from '../../protocol/messages';
import type { Anchorage } from './anchored';
import type { HoverIntent, HoverTarget } from './hoverIntent';
import type { NoteLayer } from './noteLayer';
import { Notes, type PageNotes } from './notes';
import { aroundAll, OverlayPanel } from './overlayPanel';
import type { HoverSurface } from './pointer';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The notes of a passage, shown beside it: by pointer, or by key. */
export class NotePopover implements HoverSurface {
  readonly #panel: OverlayPanel;
  #shown: readonly string[] = [];
  #editing = false;

  constructor(
    overlay: HTMLElement,
    private readonly layer: NoteLayer,
    private readonly hover: HoverIntent,
    private readonly t: Translate,
    private readonly actions: PageNotes,
    private readonly events: { opens(): void; closed(): void },
  ) {
    this.#panel = new OverlayPanel(
      overlay,
      'note-popover',
      { role: 'dialog', label: t('Notes on this passage') },
      () => this.#lost(),
    );
    // Who does something in it is not to lose it to a movement of the hand.
    this.#panel.element.addEventListener('focusin', () => {
      this.hover.shown(keyOf(this.#shown), true);
    });
    document.addEventListener('pointerdown', ({ target }) => {
      const inside = target instanceof Node && this.#panel.element.contains(target);
      if (!inside && !this.#editing) this.close();
    });
  }

  get openElement(): HTMLElement | undefined {
    return this.#panel.isOpen ? this.#panel.element : undefined;
  }

  get hasFocus(): boolean {
    return this.#panel.isOpen && this.#panel.hasFocus;
  }

  targetAt({ target, clientX, clientY }: PointerEvent): HoverTarget | undefined {
    if (!(target instanceof Element) || !target.closest('[data-at]')) return undefined;
    const notes = this.layer.at(clientX, clientY);
    if (notes.length === 0) return undefined;
    return {
      key: keyOf(notes.map(({ id }) => id)),
      open: (at) => this.show(notes, { at, held: false }),
    };
  }

  /** Shows notes beside the line that the pointer is on, or else beside their passage. */
  show(notes: readonly Note[], how: { readonly held: boolean; readonly at?: Point }): void {
    if (this.#editing) return;
    this.events.opens();
    this.#shown = notes.map(({ id }) => id);
    const ranges = notes.flatMap((note) => [...this.layer.rangesOf(note)]);
    this.layer.activate(ranges);
    this.#panel.show(this.#content(notes), ranges, lineAt(how.at));
    this.hover.shown(keyOf(this.#shown), how.held);
  }

  /** Moves the focus to the first thing that can be done. */
  enter(): void {
    this.#panel.element.focus();
  }

  close(): boolean {
    if (!this.#panel.isOpen) return false;
    this.#panel.hide();
    this.#shown = [];
    this.#editing = false;
    this.layer.activate([]);
    this.hover.closed();
    this.events.closed();
    return true;
  }

  /** To be called when notes or article have changed. */
  refresh(): void {
    if (!this.#panel.isOpen) return;
    const notes = this.layer.notes.filter(({ id }) => this.#shown.includes(id));
    const ranges = notes.flatMap((note) => [...this.layer.rangesOf(note)]);
    if (notes.length === 0) {
      this.close();
      return;
    }
    this.layer.activate(ranges);
    this.#panel.show(this.#content(notes), ranges, lineAt(undefined));
  }

  #content(notes: readonly Note[]) {
    return (
      <Notes
        threads={notes.map((note) => ({ note, replies: this.layer.repliesTo(note) }))}
        t={this.t}
        actions={this.actions}
        onEditing={(editing) => {
          this.#editing = editing;
          this.hover.shown(keyOf(this.#shown), true);
          if (!editing) this.enter();
        }}
      />
    );
  }

  /** The passage is out of view. What is being written or read by keyboard stays. */
  #lost(): void {
    if (!this.#editing && !this.hasFocus) this.close();
  }
}

function keyOf(ids: readonly string[]): string {
  return `note ${ids.join(' ')}`;
}

/** Beside the line that a point was on when this was made, wherever that line goes. */
function lineAt(point: Point | undefined): (boxes: readonly DOMRect[]) => Anchorage | undefined {
  let line: number | undefined;
  return (boxes) => {
    if (!boxes.some((box) => box.bottom > 0 && box.top < window.innerHeight)) return undefined;
    if (!point) return aroundAll(boxes);
    line ??= boxes.findIndex((box) => box.top <= point.y && point.y <= box.bottom);
    const anchor = boxes[line];
    return anchor ? { anchor: { ...plain(anchor), left: point.x }, avoid: [] } : aroundAll(boxes);
  };
}

function plain({ top, right, bottom }: DOMRect) {
  return { top, right, bottom };
}
