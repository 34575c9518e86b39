import { parseTree, type Node } from 'jsonc-parser';
import { fingerprint } from '../text/hash';
import { romanize } from '../text/romanize';
import type { Entry, EntryType } from './entry';
import { slug } from './formats/slug';

/**
 * An id for a new entry: its name in kebab case, romanised where it is kana; for a name that cannot be
 * told that way (kanji without a reading) its type and a fingerprint.
 *
 * @param isTaken whether another entry has an id
 */
export function newEntryId(
  name: string,
  type: EntryType,
  isTaken: (id: string) => boolean,
): string {
  const latin = slug(romanize(name));
  const base = /^[a-z0-9-]+$/.test(latin) ? latin : `${type}-${fingerprint(name).slice(-6)}`;
  let id = base;
  for (let number = 2; isTaken(id); number++) id = `${base}-${number}`;
  return id;
}

/** The text of a new glossary file. */
export function newGlossary(entries: readonly Entry[]): string {
  const title = { en: 'Added while reading', ja: '読みながら加えた項目' };
  return `${JSON.stringify({ schemaVersion: 1, title, entries }, null, 2)}\n`;
}

/**
 * The text of a glossary file with one more entry at its end. All else stays as it is written; so does
 * everything where there is no list of entries.
 *
 * @param json the text of the file, or undefined for a new one
 */
export function appendEntry(json: string | undefined, entry: Entry): string {
  if (json === undefined) return newGlossary([entry]);
  const entries = listOfEntries(parseTree(json));
  if (!entries) return json;
  const last = entries.children?.at(-1);
  const unit = /^[ \t]+/m.exec(json)?.[0] ?? '  ';
  const outer = indentAt(json, entries.offset);
  const inner = last ? indentAt(json, last.offset) : outer + unit;
  const newLine = json.includes('\r\n') ? '\r\n' : '\n';
  const written = JSON.stringify(entry, null, unit).replaceAll('\n', newLine + inner);
  const at = last ? last.offset + last.length : entries.offset + 1;
  const before = `${last ? ',' : ''}${newLine}${inner}`;
  const after = json[at] === ']' ? newLine + outer : '';
  return json.slice(0, at) + before + written + after + json.slice(at);
}

function listOfEntries(root: Node | undefined): Node | undefined {
  const [, list] = root?.children?.findLast(({ children }) => children?.[0]?.value === 'entries')?.children ?? []; // prettier-ignore
  return list?.type === 'array' ? list : undefined;
}

/** The white space at the beginning of the line that an offset is in. */
function indentAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset) + 1, offset);
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}
