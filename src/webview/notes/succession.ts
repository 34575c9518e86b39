import { allOf, listingOf, type Item } from './items';
import type { PanelState } from './panelState';

/**
 * The state that follows another, with a neighbour in the place of the item that was last in use, if that is
 * gone: the next one, after the last the one before. What is merely not shown any more is still the chosen one.
 */
export function withSuccessor(before: PanelState, after: PanelState): PanelState {
  if (before.chosen === undefined || !isSameList(before, after)) return after;
  const left = new Set(listed(after).map(({ key }) => key));
  if (left.has(before.chosen)) return after;
  const items = listed(before);
  const index = items.findIndex(({ key }) => key === before.chosen);
  if (index < 0) return after;
  const isLeft = ({ key }: Item) => left.has(key);
  const heir = items.slice(index).find(isLeft) ?? items.slice(0, index).findLast(isLeft);
  return heir ? { ...after, chosen: heir.key } : after;
}

/** Whether only what there is may have changed, not which of it is shown. */
function isSameList(before: PanelState, after: PanelState): boolean {
  return (
    (before.model !== after.model || before.deleted !== after.deleted) &&
    before.model?.article?.id === after.model?.article?.id &&
    before.filter === after.filter &&
    before.search === after.search
  );
}

function listed(state: PanelState): readonly Item[] {
  const items = listingOf(state);
  return items ? allOf(items) : [];
}
