import type { Entry, EntryType } from '../../../src/core/glossary/entry';

/** An entry with these forms, the first its name. */
export function entry(id: string, type: EntryType, name: string, ...aliases: string[]): Entry {
  return {
    id,
    type,
    names: { ja: { name } },
    aliases: aliases.map((alias) => ({ language: 'ja', name: alias, kind: 'variant' })),
    description: { en: id },
  };
}

/** Names of an entry by language. */
export type Names = Readonly<Record<string, string>>;

/** An entry with a name in several languages, and what is said of it. @param code of a country or the like */
export function named(
  id: string,
  type: EntryType,
  names: Names,
  said: string,
  code?: string,
): Entry {
  return {
    id,
    type,
    ...(code === undefined ? {} : { code }),
    names: Object.fromEntries(Object.entries(names).map(([tag, name]) => [tag, { name }])),
    description: { en: said },
  };
}

/** The same name in English and German. */
export function same(name: string): Names {
  return { en: name, de: name };
}

/** A person of a Japanese text, and how the name is read. */
export function person(id: string, ja: string, said: string, reading?: string): Entry {
  const name = reading === undefined ? { name: ja } : { name: ja, reading };
  return { id, type: 'person', names: { ja: name }, description: { ja: said } };
}
