import type { Entry, EntryPart } from './entry';
import { completeEntry, mergeEntries } from './merge';

/**
 * The entries of several glossaries, by id: layers, of which later ones win field by field. An entry
 * keeps the place in the order at which its id first came.
 */
export class Glossary implements Iterable<Entry> {
  private constructor(private readonly entries: ReadonlyMap<string, Entry>) {}

  static from(glossaries: Iterable<Iterable<EntryPart>>): Glossary {
    const entries = new Map<string, Entry>();
    for (const glossary of glossaries) {
      for (const part of glossary) {
        const earlier = entries.get(part.id);
        entries.set(part.id, completeEntry(earlier ? mergeEntries(earlier, part) : part));
      }
    }
    return new Glossary(entries);
  }

  get size(): number {
    return this.entries.size;
  }

  get(id: string): Entry | undefined {
    return this.entries.get(id);
  }

  [Symbol.iterator](): Iterator<Entry> {
    return this.entries.values();
  }
}
