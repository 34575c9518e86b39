import type { Alias, AliasKind, EntryPart, EntryType, Localized, Name, Rendering } from '../entry';
import type { ParsedGlossary } from '../parse';
import type { Complaints } from './complaints';
import { slug } from './slug';

/** One way to say it, in one language. */
export interface Term {
  readonly language: string;
  readonly text: string;
  /** Where it stands in the file. */
  readonly offset: number;
  readonly kind?: AliasKind;
  /** Found in texts, but not to be used in translations. */
  readonly deprecated?: boolean;
}

/** What glossaries of the translators' formats consist of: something that has terms in several languages. */
export interface Concept {
  readonly offset: number;
  readonly id?: string;
  readonly type?: EntryType;
  /** In the order of preference. */
  readonly terms: readonly Term[];
  readonly description?: Localized;
  readonly note?: Localized;
}

/** As in the JSON format. */
const LONGEST_NAME = 200;

/** The entries that concepts are, each with an id of its own; a concept without a usable term is none. */
export function parsedGlossary(
  text: string,
  concepts: readonly Concept[],
  complaints: Complaints,
  title?: Localized,
): ParsedGlossary {
  const ids = new FreeIds(concepts.flatMap(({ id }) => id ?? []));
  const given = new Set<string>();
  const entries: EntryPart[] = [];
  for (const concept of concepts) {
    const terms = concept.terms.filter((term) => isUsable(term, complaints));
    if (terms.length === 0) continue;
    if (concept.id !== undefined && given.has(concept.id)) {
      const message = `Another line above has the same id, “${concept.id}”. Give this one an id of its own, or join the two.`;
      complaints.add(concept.offset, message);
      continue;
    }
    if (concept.id !== undefined) given.add(concept.id);
    entries.push(entry(concept.id ?? ids.take(baseOfId(terms)), concept, terms));
  }
  return { entries, problems: complaints.in(text), ...(title && { title }) };
}

function isUsable({ text, offset }: Term, complaints: Complaints): boolean {
  if (text === '') return false;
  if (text.length > LONGEST_NAME) {
    const message = `“${text.slice(0, 20)}…” is too long to be found in a text: at most ${LONGEST_NAME} characters are allowed.`;
    complaints.add(offset, message);
    return false;
  }
  if (/\p{Cc}/u.test(text)) {
    const message = 'There are control characters in this term. Remove them.';
    complaints.add(offset, message);
    return false;
  }
  return true;
}

/** The English term, or else the first that can be told in letters. */
function baseOfId(terms: readonly Term[]): string {
  const english = terms.find(({ language }) => /^en\b/.test(language));
  return [english, ...terms].map((term) => slug(term?.text ?? '')).find(Boolean) ?? 'entry';
}

class FreeIds {
  /** The ids that are taken, and how many were made of each. */
  readonly #taken: Map<string, number>;

  constructor(taken: readonly string[]) {
    this.#taken = new Map(taken.map((id) => [id, 1]));
  }

  /** The id, or, where it is taken, the same with a number: `ceasefire-2`. */
  take(base: string): string {
    let number = this.#taken.get(base);
    if (number === undefined) {
      this.#taken.set(base, 1);
      return base;
    }
    do number++;
    while (this.#taken.has(`${base}-${number}`));
    this.#taken.set(base, number);
    return this.take(`${base}-${number}`);
  }
}

function entry(
  id: string,
  { type, description, note }: Concept,
  terms: readonly Term[],
): EntryPart {
  const names: Record<string, Name> = {};
  const aliases: Alias[] = [];
  const renderings: Record<string, Rendering[]> = {};
  for (const { language, text, kind = 'variant', deprecated } of terms) {
    if (!Object.hasOwn(names, language)) names[language] = { name: text };
    else aliases.push({ language, name: text, kind });
    if (!deprecated) (renderings[language] ??= []).push({ text });
  }
  return {
    id,
    ...(type && { type }),
    names,
    ...(aliases.length > 0 && { aliases }),
    ...(description && { description }),
    ...(note && { note }),
    renderings,
  };
}
