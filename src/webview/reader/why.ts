/**
 * Shows on a card why this mention opens it, which is one of the reasons that the card came with. What
 * has to be known before the rest is read, as that it is a guess, goes to the top and describes the card.
 */
export function showWhy(card: HTMLElement, mention: HTMLElement): void {
  const list = card.querySelector<HTMLElement>('.card-why');
  if (!list) return;
  const key = mention.dataset['why'] ?? '';
  for (const item of list.children) {
    if (item instanceof HTMLElement) item.hidden = item.dataset['why'] !== key;
  }
  const isWeighty = weightyWhy(card) !== null;
  const before = card.querySelector(isWeighty ? '.card-header' : '.card-footer');
  if (list.previousElementSibling !== before) before?.after(list);
  list.id = `${card.id}-why`;
  if (isWeighty) card.setAttribute('aria-describedby', list.id);
  else card.removeAttribute('aria-describedby');
}

/** The reason that is shown on a card, if it has to be known before the rest is read. */
export function weightyWhy(card: HTMLElement): HTMLElement | null {
  return card.querySelector('.card-why > .weighty:not([hidden])');
}
