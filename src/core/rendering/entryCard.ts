import type { Entry, EntryType, Fact, Localized, Name } from '../glossary/entry';
import { h, type Element, type Markup } from '../markup/element';
import { furigana } from '../text/furigana';
import type { Translate } from '../text/translate';
import { safeUrl } from '../text/url';
import { card, cardNameId, closeButton, mentionCount } from './card';
import { languageIn, localize, nameIn, renderingsFor } from './localized';
import { prose } from './prose';

export interface CardOptions {
  /** The language of the article, whose name for the entry stands first. */
  readonly language: string;
  /** The language of the user interface. */
  readonly uiLanguage: string;
  /** How often the article mentions the entry. */
  readonly count: number;
  /** Why what opens the card means the entry. */
  readonly why?: Element;
}

/** What the type of an entry is called. */
function typeLabel(type: EntryType, t: Translate): string {
  switch (type) {
    case 'person':
      return t('Person');
    case 'place':
      return t('Place');
    case 'organization':
      return t('Organization');
    case 'event':
      return t('Event');
    case 'work':
      return t('Work');
    case 'term':
      return t('Term');
    case 'expression':
      return t('Expression');
  }
}

/** The card that says who or what an entry is. */
export function entryCard(entry: Entry, options: CardOptions, t: Translate): Element {
  const local = (localized: Localized): Local => new Local(localized, options.uiLanguage);
  return card(
    entry.id,
    entry.type,
    {},
    cardHeader(entry, options, t),
    h(
      'div',
      { class: 'card-body' },
      local(entry.description).prose('card-description'),
      facts(entry.facts ?? [], options, t),
      renderings(entry, options, t),
      entry.note &&
        h(
          'section',
          { class: 'card-note' },
          h('h3', null, t('Translation note')),
          local(entry.note).prose('card-note-text'),
        ),
    ),
    cardFooter(entry, options, t),
    options.why,
  );
}

/** A text in the user's language if there is one, marked with its language where that is another. */
class Local {
  readonly #text: string;
  readonly #language: string | undefined;

  constructor(localized: Localized, uiLanguage: string) {
    const { text, language } = localize(localized, uiLanguage);
    this.#text = text;
    this.#language = language === uiLanguage ? undefined : language;
  }

  prose(className: string): Element {
    return h('div', { class: className, lang: this.#language }, prose(this.#text));
  }

  in(tag: 'dt' | 'span'): Element {
    return h(tag, { lang: this.#language }, this.#text);
  }
}

function cardHeader(entry: Entry, { language, uiLanguage }: CardOptions, t: Translate): Element {
  const [nameLanguage, name] = nameIn(entry, language);
  const own = languageIn(entry.names, uiLanguage);
  const others = Object.entries(entry.names)
    .filter(([tag]) => tag !== nameLanguage)
    .sort(([a], [b]) => Number(b === own) - Number(a === own));
  return h(
    'header',
    { class: 'card-header' },
    h('p', { class: 'card-type' }, typeLabel(entry.type, t)),
    h(
      'h2',
      { class: 'card-name', id: cardNameId(entry.id), lang: nameLanguage },
      nameWithReading(name),
    ),
    name.romanization !== undefined &&
      h('p', { class: 'card-romanization', lang: `${nameLanguage}-Latn` }, name.romanization),
    others.length > 0 &&
      h(
        'ul',
        { class: 'card-names', 'aria-label': t('In other languages') },
        others.map(([tag, other]) =>
          h(
            'li',
            null,
            h('span', { lang: tag }, other.name),
            other.romanization !== undefined && [
              ' ',
              h('span', { class: 'card-romanization', lang: `${tag}-Latn` }, other.romanization),
            ],
          ),
        ),
      ),
    closeButton(t),
  );
}

function nameWithReading({ name, reading }: Name): Markup[] {
  if (reading === undefined) return [name];
  return furigana(name, reading).map((part) =>
    part.reading === undefined
      ? part.text
      : h(
          'ruby',
          null,
          part.text,
          h('rp', null, '('),
          h('rt', null, part.reading),
          h('rp', null, ')'),
        ),
  );
}

function facts(list: readonly Fact[], { uiLanguage }: CardOptions, t: Translate): Element | false {
  if (list.length === 0) return false;
  return h(
    'dl',
    { class: 'card-facts' },
    list.map(({ label, value, asOf }) => [
      new Local(label, uiLanguage).in('dt'),
      h(
        'dd',
        null,
        new Local(value, uiLanguage).in('span'),
        asOf !== undefined && [
          ' ',
          h(
            'time',
            { class: 'card-as-of', datetime: asOf },
            t('as of {0}', inWords(asOf, uiLanguage)),
          ),
        ],
      ),
    ]),
  );
}

/** A date of ISO 8601 as a reader of a language writes it, to the day, month or year that it gives. */
function inWords(date: string, language: string): string {
  const [year = date, month, day] = date.split('-');
  const time = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  return new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(time);
}

function renderings(
  entry: Entry,
  { uiLanguage, language }: CardOptions,
  t: Translate,
): Element | false {
  const [target, list] = renderingsFor(entry, uiLanguage, language);
  if (list.length === 0) return false;
  return h(
    'section',
    { class: 'card-renderings' },
    h('h3', null, t('Renderings')),
    h(
      'ul',
      { lang: target },
      list.map(({ text, use }) =>
        h(
          'li',
          null,
          h('b', null, text),
          use !== undefined && [' ', h('small', { class: 'card-use' }, use)],
        ),
      ),
    ),
  );
}

function cardFooter(
  { links = [], sources = [] }: Entry,
  { count }: CardOptions,
  t: Translate,
): Element {
  return h(
    'footer',
    { class: 'card-footer' },
    mentionCount(count, t),
    links.length > 0 &&
      h(
        'ul',
        { class: 'card-links', 'aria-label': t('Links') },
        links.map(({ label, url }) => h('li', null, outside(label, url))),
      ),
    sources.length > 0 &&
      h(
        'section',
        { class: 'card-sources' },
        h('h3', null, t('Sources')),
        h(
          'ul',
          null,
          sources.map(({ title, url, date }) =>
            h('li', null, outside(title, url), date !== undefined && ` (${date})`),
          ),
        ),
      ),
  );
}

function outside(label: string, url: string | undefined): Markup {
  const address = url === undefined ? undefined : safeUrl(url);
  return address === undefined ? label : h('a', { href: address, rel: 'noreferrer' }, label);
}
