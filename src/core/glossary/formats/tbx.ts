import { withoutMark } from '../../json/parseJson';
import type { AliasKind, Localized } from '../entry';
import type { ParsedGlossary } from '../parse';
import { Complaints } from './complaints';
import { parsedGlossary, type Concept, type Term } from './concept';
import { descendants, parseXml, textOf, type XmlElement } from './xml';

const ENTRY = ['termEntry', 'conceptEntry'];
const LANGUAGE = ['langSet', 'langSec'];
const TERM = ['tig', 'ntig', 'termSec'];

/**
 * Reads a glossary in TBX (ISO 30042), version 2 (`martif`) or 3 (`tbx`): terms, definitions and notes,
 * with which terms are preferred, deprecated or short forms. It never throws.
 */
export function parseTbx(file: string): ParsedGlossary {
  const text = withoutMark(file);
  const complaints = new Complaints();
  const root = parseXml(text, complaints);
  const document = [...elements(root, ['martif', 'tbx'])][0];
  if (!document) {
    complaints.add(0, 'This is no TBX: its root is neither martif nor tbx.');
    return parsedGlossary(text, [], complaints);
  }
  const language = languageTag(document) ?? 'en';
  const [title] = elements(document, ['title']);
  const concepts = [...elements(document, ENTRY)].map((entry) =>
    conceptOf(entry, language, complaints),
  );
  const titled = title && textOf(title) !== '' ? { [language]: textOf(title) } : undefined;
  return parsedGlossary(text, concepts, complaints, titled);
}

function conceptOf(entry: XmlElement, language: string, complaints: Complaints): Concept {
  const sections = [...elements(entry, LANGUAGE)];
  const terms = sections.flatMap((section) => {
    const tag = languageTag(section);
    if (tag === undefined) {
      const message = 'The language of these terms is missing. Add it: xml:lang="ja".';
      complaints.add(section.offset, message);
      return [];
    }
    return termsOf(section, tag);
  });
  if (terms.every(({ text }) => text === '')) {
    complaints.add(entry.offset, 'There is no term in this entry.');
  }
  const places: [XmlElement, string][] = [
    [entry, language],
    ...sections.map((section): [XmlElement, string] => [section, languageTag(section) ?? language]),
  ];
  return {
    offset: entry.offset,
    ...(isExpression(entry) && { type: 'expression' as const }),
    terms,
    ...localized('description', places, 'definition'),
    ...localized('note', places, 'note'),
  };
}

function termsOf(section: XmlElement, language: string): Term[] {
  const terms = [...elements(section, TERM)].flatMap((group): (Term & { rank: number })[] => {
    const [element] = elements(group, ['term']);
    if (!element) return [];
    const status = valueOf(group, 'administrativeStatus');
    const kind = KINDS[valueOf(group, 'termType')];
    const deprecated = /^(?:deprecated|superseded)/.test(status);
    return [
      {
        language,
        text: textOf(element),
        offset: element.offset,
        rank: deprecated ? 2 : status.startsWith('preferred') ? 0 : 1,
        ...(kind && { kind }),
        ...(deprecated && { deprecated }),
      },
    ];
  });
  return terms.sort((a, b) => a.rank - b.rank);
}

/** Types of terms in TBX. */
const KINDS: Readonly<Record<string, AliasKind>> = {
  abbreviation: 'abbreviation',
  acronym: 'abbreviation',
  initialism: 'abbreviation',
  shortForm: 'abbreviation',
  fullForm: 'full',
};

/** What is no noun is no term as we know them. */
function isExpression(entry: XmlElement): boolean {
  return /^(?:verb|adjective|adverb)$/.test(valueOf(entry, 'partOfSpeech'));
}

/**
 * The texts of a kind in an entry (at its own level) and in its languages, by language.
 *
 * @param type of a `descrip`, or the name of an element
 */
function localized<Key extends string>(
  key: Key,
  places: readonly [XmlElement, string][],
  type: string,
): Partial<Record<Key, Localized>> {
  const texts: Record<string, string> = {};
  for (const [place, inherited] of places) {
    for (const element of descendants(place, ({ name }) => !LANGUAGE.includes(name))) {
      if (!isOf(element, type)) continue;
      const text = textOf(element);
      const language = languageTag(element) ?? inherited;
      if (text !== '' && texts[language] === undefined) texts[language] = text;
    }
  }
  return Object.keys(texts).length === 0 ? {} : ({ [key]: texts } as Record<Key, Localized>);
}

function valueOf(element: XmlElement, type: string): string {
  for (const inner of descendants(element)) if (isOf(inner, type)) return textOf(inner);
  return '';
}

/** `<descrip type="definition">`, or `<basic:definition>` as version 3 has it too. */
function isOf({ name, attributes }: XmlElement, type: string): boolean {
  return name === type || attributes.get('type') === type;
}

/** Elements with one of these names, but none within another. */
function* elements(within: XmlElement, names: readonly string[]): Generator<XmlElement> {
  for (const element of descendants(within, ({ name }) => !names.includes(name))) {
    if (names.includes(element.name)) yield element;
  }
}

/** The language that an element says it is in, as a tag; undefined where it says none. */
function languageTag({ attributes }: XmlElement): string | undefined {
  const tag = attributes.get('xml:lang')?.replaceAll('_', '-');
  if (tag === undefined) return undefined;
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    return canonical !== undefined && /^[a-z]{2,3}(?:-|$)/.test(canonical) ? canonical : undefined;
  } catch {
    return undefined;
  }
}
