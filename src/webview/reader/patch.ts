import type { Element as MarkupElement, Markup } from '../../core/markup/element';
import type { ArticleBlock, KeyedMarkup } from '../../protocol/messages';
import { toElement } from '../shared/dom';
import { keyedOrder } from './keyedOrder';

/**
 * Brings the children of a container up to date. What has not changed stays the same DOM element, in
 * place, so that a selection, the focus and an open card survive there.
 */
export function patchChildren(container: HTMLElement, next: readonly KeyedMarkup[]): void {
  const old = [...container.children].filter((child) => child instanceof HTMLElement);
  const kept = keyedOrder(
    old.map((child) => child.dataset['key'] ?? ''),
    next.map(({ key }) => key),
  );
  // All elements are made before any is removed: what cannot be made changes nothing.
  const elements = next.map(({ markup }, index) => {
    const stays = kept[index];
    return (stays === undefined ? undefined : old[stays]) ?? toElement(asElement(markup));
  });
  const staying = new Set<Element>(elements);
  for (const child of old) if (!staying.has(child)) child.remove();
  elements.forEach((element, index) => {
    const present = container.children[index];
    if (present !== element) container.insertBefore(element, present ?? null);
  });
}

/** As `patchChildren`, for the article: a block that stays may have moved in the source. */
export function patchBlocks(article: HTMLElement, blocks: readonly ArticleBlock[]): void {
  patchChildren(article, blocks);
  blocks.forEach(({ key, start }, index) => {
    const element = article.children[index];
    if (!(element instanceof HTMLElement)) return;
    element.dataset['key'] = key;
    element.dataset['start'] = String(start);
  });
}

function asElement(markup: Markup): MarkupElement {
  if (typeof markup === 'string') throw new TypeError('Expected an element, not text');
  return markup;
}
