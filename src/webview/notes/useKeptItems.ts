import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';

interface KeptItem {
  readonly facts: readonly unknown[];
  readonly drawn: VNode;
}

/**
 * Keeps the items of a list as they were drawn, as long as what they are drawn from is the same: of
 * thousands, few change when a key is pressed or the article scrolls, and Preact passes over what it has
 * been given before.
 *
 * @returns gives the item of a key, drawn anew if a fact has changed; to be called for each item of a rendering
 */
export function useKeptItems(): (
  key: string,
  facts: readonly unknown[],
  draw: () => VNode,
) => VNode {
  const before = useRef<ReadonlyMap<string, KeptItem>>(new Map());
  const known = before.current;
  const now = new Map<string, KeptItem>();
  before.current = now;
  return (key, facts, draw) => {
    const there = known.get(key);
    const item = there && areSame(there.facts, facts) ? there : { facts, drawn: draw() };
    now.set(key, item);
    return item.drawn;
  };
}

function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((fact, index) => Object.is(fact, b[index]));
}
