import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { Item } from './items';
import { useNearby } from './useNearby';

/** Where an item stands in its list, of which not all may be drawn. */
export interface Position {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** A list of items; of a long one, those that are near what is in view. */
export function ItemList(props: {
  readonly items: readonly Item[];
  /** What it is called, or the id of what says so. */
  readonly label?: string;
  readonly labelledBy?: string;
  /** Whether an item is to be drawn wherever it is. */
  readonly isKept: (item: Item) => boolean;
  readonly view: (item: Item, position: Position) => VNode;
}): VNode {
  const { items, view } = props;
  const root = useRef<HTMLUListElement>(null);
  const rows = useNearby(root, items, props.isKept);
  return (
    // Safari takes the role from a list without bullets.
    <ul
      ref={root}
      class="items"
      role="list"
      aria-label={props.label}
      aria-labelledby={props.labelledBy}
    >
      {rows.map((row, nth) =>
        'gap' in row ? (
          <li
            key={`gap ${nth}`}
            class="gap"
            aria-hidden="true"
            style={{ blockSize: `${row.gap}px` }}
          />
        ) : (
          view(row.item, { number: row.index + 1, of: items.length })
        ),
      )}
    </ul>
  );
}
