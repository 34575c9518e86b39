import { h, type Element, type Markup } from '../markup/element';
import type { ArticleBlock } from './article';
import type { Density } from './density';

/** A piece of markup that keeps its place on the page as long as its key stays. */
export interface Keyed {
  readonly key: string;
  readonly markup: Markup;
}

/**
 * The `<main>` of a page: the article's blocks, each with its key and its place in the source, and how
 * many of their mentions are marked: all, if nothing else is said.
 */
export function articleElement(
  language: string,
  blocks: readonly ArticleBlock[],
  density?: Density,
): Element {
  const placed = blocks.map(({ key, start, markup }) =>
    withAttributes(markup, { 'data-key': key, 'data-start': String(start) }),
  );
  return h('main', { id: 'article', lang: language, 'data-density': density }, placed);
}

/** The cards of a page. */
export function cardsElement(cards: readonly Keyed[]): Element {
  const keyed = cards.map(({ key, markup }) =>
    typeof markup === 'string' ? markup : withAttributes(markup, { 'data-key': key }),
  );
  return h('div', { id: 'cards' }, keyed);
}

function withAttributes(element: Element, attributes: Readonly<Record<string, string>>): Element {
  return { ...element, attributes: { ...element.attributes, ...attributes } };
}
