import { h, type Element } from '../markup/element';
import type { Translate } from '../text/translate';
import { card, cardNameId, closeButton, mentionCount } from './card';
import type { Mark } from './marks';

export interface UnknownCardOptions {
  /** The language of the article. */
  readonly language: string;
  /** How often the article has the name. */
  readonly count: number;
  readonly why: Element;
}

/** The card of a name that no entry goes by. */
export function unknownCard(
  { target, form, spot: { type } }: Mark,
  { language, count, why }: UnknownCardOptions,
  t: Translate,
): Element {
  return card(
    target,
    `candidate ${type}`,
    { 'data-type': type },
    h(
      'header',
      { class: 'card-header' },
      h('p', { class: 'card-type' }, type === 'person' ? t('Unknown person') : t('Unknown name')),
      h('h2', { class: 'card-name', id: cardNameId(target), lang: language }, form),
      closeButton(t),
    ),
    why,
    h('footer', { class: 'card-footer' }, mentionCount(count, t)),
  );
}
