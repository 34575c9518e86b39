import type { ReferenceMention } from '../linking/mention';
import { h, type Element, type Markup } from '../markup/element';
import type { Translate } from '../text/translate';
import { whyKey, type Mark } from './marks';
import { explain } from './reason';

/** What an entry is called, and in which language. */
export type NameOf = (entry: string) => { readonly name: string; readonly language: string };

/**
 * Why the places that open a card open this one, an item for each different reason: a page shows the one
 * that the mark's `data-why` names. Without a script all can be read.
 */
export function whyList(items: readonly Element[]): Element {
  return h('ul', { class: 'card-why' }, items);
}

/**
 * Why a mark opens the card of an entry. For a name that others have as well, they are named
 * (`data-other`); a reference is said to be a guess, and leads to the cards of its other guesses
 * (`data-guess`). What the reader should know before reading on is `weighty`.
 */
export function whyItem(mark: Mark, entry: string, nameOf: NameOf, t: Translate): Element {
  const { spot, form } = mark;
  const others = 'others' in spot ? spot.others : [];
  const isPlain = 'others' in spot && others.length === 0 && spot.reason.kind !== 'variant';
  return h(
    'li',
    { class: isPlain ? undefined : 'weighty', 'data-why': whyKey(mark) },
    'guesses' in spot && guess(spot, form, entry, nameOf, t),
    h('p', null, t('Why: {0}', explain(spot.reason, form, t))),
    others.length > 0 &&
      h(
        'p',
        { class: 'card-row' },
        t('Others of this name:'),
        others.map((id) => {
          const { name, language } = nameOf(id);
          return [' ', h('span', { 'data-other': id, lang: language }, name)];
        }),
      ),
  );
}

function guess(
  { guesses, reason }: ReferenceMention,
  form: string,
  entry: string,
  nameOf: NameOf,
  t: Translate,
): Element[] {
  const switchTo = (id: string): Markup[] => {
    const { name, language } = nameOf(id);
    const current = id === entry ? 'true' : undefined;
    const attributes = { 'data-guess': id, lang: language, 'aria-current': current };
    return [' ', h('a', { href: `#card-${id}`, ...attributes }, name)];
  };
  if (reason.kind === 'pair') {
    const said = t('“{0}” probably means both of these. This is a guess.', form);
    return [h('p', { class: 'card-guess' }, said, guesses.map(switchTo))];
  }
  const { name } = nameOf(entry);
  const said =
    entry === guesses[0]
      ? t('“{0}” probably means {1}. This is a guess.', form, name)
      : t('“{0}” could also mean {1}. This is a guess.', form, name);
  const others = guesses.filter((id) => id !== entry);
  return [
    h('p', { class: 'card-guess' }, said),
    ...(others.length > 0 ? [h('p', { class: 'card-row' }, t('Or:'), others.map(switchTo))] : []),
  ];
}
