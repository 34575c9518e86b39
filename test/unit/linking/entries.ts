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
