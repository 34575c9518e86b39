import type { Entry } from '../glossary/entry';

/**
 * The forms under which an entry occurs in texts: its names and aliases in all languages, each once. A
 * form that begins with a small letter is looked for with a capital as well, as a sentence begins.
 */
export function surfaceForms(entry: Entry): string[] {
  const names = Object.values(entry.names).map(({ name }) => name);
  const aliases = (entry.aliases ?? []).map(({ name }) => name);
  return [...new Set([...names, ...aliases].flatMap((name) => [name, capitalized(name)]))];
}

function capitalized(name: string): string {
  const first = String.fromCodePoint(name.codePointAt(0) ?? 0);
  return first.toUpperCase() + name.slice(first.length);
}
