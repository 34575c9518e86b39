import type { Entry } from './entry';

/**
 * The entries of several glossaries, by id. An entry of a later glossary replaces the one with the same
 * id, and takes its place in the order.
 */
export class Glossary implements Iterable<Entry> {
  private constructor(private readonly entries: ReadonlyMap<string, Entry>) {}

  static from(glossaries: Iterable<Iterable<Entry>>): Glossary {
    const entries = new Map<string, Entry>();
    for (const glossary of glossaries) for (const entry of glossary) entries.set(entry.id, entry);
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
