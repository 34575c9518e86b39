import type { VNode } from 'preact';
import type { Frame } from './itemFrame';

/** The words in the article that an item is about: its main button, which shows them there. */
export function PassageButton(props: {
  readonly frame: Frame;
  readonly text: string;
  /** The article's. */
  readonly language: string;
  /** The id of the element that holds the rest of the item. */
  readonly describedBy: string;
  readonly keyShortcuts?: string;
  /** Absent where the passage is not in today's text. */
  readonly onReveal: (() => void) | undefined;
}): VNode {
  const { frame, onReveal } = props;
  return (
    <button
      type="button"
      class="passage"
      lang={props.language}
      data-main={frame.itemKey}
      tabIndex={frame.tabIndex}
      aria-current={frame.isInView ? 'true' : undefined}
      aria-describedby={props.describedBy}
      aria-disabled={onReveal === undefined}
      aria-keyshortcuts={props.keyShortcuts}
      onClick={() => onReveal?.()}
    >
      <span class="passage-text">{props.text}</span>
    </button>
  );
}
