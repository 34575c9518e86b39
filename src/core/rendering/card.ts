import { h, type Element } from '../markup/element';
import type { Translate } from '../text/translate';

type Children = Parameters<typeof h>[2][];

/** A card: what opens for a mark in the article. Its id is `card-` and the id of what it is about. */
export function card(
  id: string,
  className: string,
  attributes: Readonly<Record<string, string>>,
  ...children: Children
): Element {
  return h(
    'section',
    {
      class: `card ${className}`,
      id: `card-${id}`,
      'data-entry': id,
      ...attributes,
      role: 'dialog',
      'aria-labelledby': cardNameId(id),
      popover: 'manual',
      tabindex: -1,
    },
    ...children,
  );
}

/** The id of a card's heading, which names it. */
export function cardNameId(id: string): string {
  return `card-${id}-name`;
}

export function closeButton(t: Translate): Element {
  return h(
    'button',
    { class: 'card-close', type: 'button', 'data-action': 'close', 'aria-label': t('Close') },
    '×',
  );
}

/** How often the article has what a card is about, and the way from one place to the next. */
export function mentionCount(count: number, t: Translate): Element | false {
  if (count === 0) return false;
  return h(
    'div',
    { class: 'card-mentions' },
    h('span', null, count === 1 ? t('1 mention here') : t('{0} mentions here', count)),
    count > 1 && [
      step('previous-same', '‹', t('Previous mention')),
      step('next-same', '›', t('Next mention')),
    ],
  );
}

function step(action: string, arrow: string, label: string): Element {
  return h(
    'button',
    { type: 'button', 'data-action': action, 'aria-label': label, title: label },
    arrow,
  );
}
