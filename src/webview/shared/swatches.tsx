import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { HIGHLIGHT_COLORS, type HighlightColor } from '../../core/notes/highlightColor';
import type { Translate } from '../../core/text/translate';
import type { Vocabulary } from '../../protocol/messages';
import { colorName } from './strings';

export interface SwatchesProps {
  readonly vocabulary: Vocabulary;
  readonly chosen: HighlightColor | undefined;
  readonly t: Translate;
  /** -1 takes all of them out of the Tab order. */
  readonly tabIndex?: 0 | -1;
  /** Whether the article knows the keys 1 to 6 for them. */
  readonly hasKeys?: boolean;
  /** Called with the one that the pointer or the focus is at. */
  readonly onPoint?: (color: HighlightColor | undefined) => void;
  /** Called with nothing when the chosen one is chosen again. */
  readonly onChoose: (color: HighlightColor | undefined) => void;
}

/**
 * The colours to choose from, each by its name. One of them is in the Tab order; the arrow keys, Home and
 * End move between them (WAI-ARIA Authoring Practices, toolbar).
 */
export function Swatches(props: SwatchesProps): JSX.Element {
  const { vocabulary, chosen, t, tabIndex = 0 } = props;
  const [current, setCurrent] = useState<HighlightColor>();
  const stop = current ?? chosen ?? HIGHLIGHT_COLORS[0];

  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const next = destination(event.key, at, buttons.length);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    buttons[next]?.focus();
  };

  return (
    <div class="swatches" role="group" aria-label={t('Color')} onKeyDown={onKeyDown}>
      {HIGHLIGHT_COLORS.map((color, index) => {
        const name = colorName(color, vocabulary, t);
        return (
          <button
            key={color}
            type="button"
            class={`swatch ${color}`}
            aria-pressed={color === chosen}
            aria-label={name}
            data-name={name}
            aria-keyshortcuts={props.hasKeys ? String(index + 1) : undefined}
            tabIndex={tabIndex === 0 && color === stop ? 0 : -1}
            onFocus={() => {
              setCurrent(color);
              props.onPoint?.(color);
            }}
            onBlur={() => props.onPoint?.(undefined)}
            onPointerEnter={() => props.onPoint?.(color)}
            onPointerLeave={() => props.onPoint?.(undefined)}
            onClick={() => props.onChoose(color === chosen ? undefined : color)}
          >
            <Ink color={color} />
          </button>
        );
      })}
    </div>
  );
}

/** A colour as it looks in the article: as a tint, and as a line for those who see no tints. */
export function Ink({ color }: { readonly color: HighlightColor }): JSX.Element {
  return <span class={`ink ${color}`} aria-hidden="true" />;
}

function destination(key: string, at: number, length: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % length;
    case 'ArrowLeft':
      return (at + length - 1) % length;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return undefined;
  }
}
