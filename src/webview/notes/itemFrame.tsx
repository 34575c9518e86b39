import type { ComponentChildren, VNode } from 'preact';
import type { Position } from './itemList';

/** What all items have in common in their list. */
export interface Frame {
  readonly itemKey: string;
  /** 0 for the one item that is in the Tab order. */
  readonly tabIndex: 0 | -1;
  /** Whether its passage is in the part of the article that is in view. */
  readonly isInView: boolean;
  readonly position: Position;
  readonly onChoose: () => void;
}

export interface ItemFrameProps {
  readonly frame: Frame;
  readonly class: string;
  readonly children: ComponentChildren;
  readonly onReveal?: () => void;
}

/** An item of the list. A click anywhere on it does what its main button does. */
export function ItemFrame({ frame, onReveal, children, ...rest }: ItemFrameProps): VNode {
  const onClick = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('a, button, form')) return;
    // Whoever selects text in a note wants to copy it.
    if (getSelection()?.isCollapsed === false) return;
    frame.onChoose();
    onReveal?.();
  };
  return (
    <li
      class={`item ${rest.class}`}
      data-key={frame.itemKey}
      aria-posinset={frame.position.number}
      aria-setsize={frame.position.of}
      onFocusIn={() => frame.onChoose()}
      onClick={onClick}
    >
      {children}
    </li>
  );
}
