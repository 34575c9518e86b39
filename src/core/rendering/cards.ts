import type { Article } from '../article/article';
import type { Entry } from '../glossary/entry';
import type { Linking } from '../linking/mention';
import type { Element } from '../markup/element';
import { toHtml } from '../markup/html';
import { fingerprint } from '../text/hash';
import type { Translate } from '../text/translate';
import { entryCard } from './entryCard';
import { nameIn } from './localized';
import { isMention, marksByPassage, whyKey, type Mark } from './marks';
import type { Keyed } from './page';
import { unknownCard } from './unknownCard';
import { whyItem, whyList, type NameOf } from './why';

export interface CardsOptions {
  /** An entry by its id. */
  readonly entryOf: (id: string) => Entry | undefined;
  /** BCP 47 tag of the language that `t` speaks. */
  readonly uiLanguage: string;
  readonly t: Translate;
}

/** What a card is made of. */
interface Gathered {
  readonly mark: Mark;
  /** How often the article has it. */
  count: number;
  /** The reasons of its marks, by their keys. */
  readonly why: Map<string, Element>;
}

/**
 * The cards of an article: one for each entry that it mentions, or that a reference in it may mean, and
 * one for each name that no entry goes by. In the order of the article.
 */
export function articleCards(
  article: Article,
  linking: Linking,
  { entryOf, uiLanguage, t }: CardsOptions,
): Keyed[] {
  const { language } = article;
  const nameOf: NameOf = (id) => {
    const entry = entryOf(id);
    const [tag, { name }] = entry ? nameIn(entry, language) : [language, { name: id }];
    return { name, language: tag };
  };
  const gathered = new Map<string, Gathered>();
  for (const mark of marksByPassage(article, linking).flat()) {
    const { spot, target } = mark;
    const key = whyKey(mark);
    for (const id of 'guesses' in spot ? spot.guesses : [target]) {
      const card = gathered.get(id) ?? { mark, count: 0, why: new Map<string, Element>() };
      gathered.set(id, card);
      if (id === target) card.count++;
      if (!card.why.has(key)) card.why.set(key, whyItem(mark, id, nameOf, t));
    }
  }
  return [...gathered].flatMap(([id, { mark, count, why: reasons }]) => {
    const why = whyList([...reasons.values()]);
    const entry = entryOf(id);
    const markup = entry
      ? entryCard(entry, { language, uiLanguage, count, why }, t)
      : !isMention(mark.spot) && unknownCard(mark, { language, count, why }, t);
    return markup ? [{ key: fingerprint(toHtml(markup)), markup }] : [];
  });
}
