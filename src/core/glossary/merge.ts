import type { Alias, Entry, EntryPart, Fact, Link, Name, Source } from './entry';

/**
 * An entry with what a later glossary says of it. The later one wins field by field: where it is silent
 * the earlier one still speaks.
 */
export function mergeEntries(earlier: EntryPart, later: EntryPart): EntryPart {
  return {
    ...earlier,
    ...later,
    names: mergeNames(earlier.names, later.names),
    ...defined({
      description: joined(earlier.description, later.description),
      note: joined(earlier.note, later.note),
      renderings: joined(earlier.renderings, later.renderings),
      aliases: united(earlier.aliases, later.aliases, aliasKey),
      facts: united(earlier.facts, later.facts, factKey),
      links: united(earlier.links, later.links, linkKey),
      sources: united(earlier.sources, later.sources, sourceKey),
    }),
  };
}

/** The entry that is left when no other glossary has more to say of it. */
export function completeEntry({ type = 'term', description = {}, ...part }: EntryPart): Entry {
  return { ...part, type, description };
}

/** A name that is spelt as before keeps the reading and romanisation that it had. */
function mergeNames(earlier: Entry['names'], later: Entry['names']): Entry['names'] {
  const names: Record<string, Name> = { ...earlier };
  for (const [language, name] of Object.entries(later)) {
    const before = names[language];
    names[language] = before?.name === name.name ? { ...before, ...name } : name;
  }
  return names;
}

function joined<T>(
  earlier: Readonly<Record<string, T>> | undefined,
  later: Readonly<Record<string, T>> | undefined,
): Readonly<Record<string, T>> | undefined {
  return earlier && later ? { ...earlier, ...later } : (later ?? earlier);
}

/** What the later list has, then what only the earlier one has. */
function united<T>(
  earlier: readonly T[] | undefined,
  later: readonly T[] | undefined,
  key: (item: T) => string,
): readonly T[] | undefined {
  if (!earlier || !later) return later ?? earlier;
  const keys = new Set(later.map(key));
  return [...later, ...earlier.filter((item) => !keys.has(key(item)))];
}

function aliasKey({ language, name }: Alias): string {
  return `${language} ${name}`;
}

function factKey({ label }: Fact): string {
  return label['en'] ?? Object.values(label)[0] ?? '';
}

function linkKey({ url }: Link): string {
  return url;
}

function sourceKey({ title, url }: Source): string {
  return url ?? title;
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function defined<T extends object>(fields: T): Partial<Defined<T>> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<Defined<T>>;
}
