import { withoutMark } from '../../json/parseJson';
import { ENTRY_TYPES, type EntryType } from '../entry';
import type { ParsedGlossary } from '../parse';
import { Complaints } from './complaints';
import type { Term } from './concept';
import { csvRecords, type CsvRecord } from './csvRecords';
import { isLanguage, type LanguagePair } from './languages';
import { glossaryOfRows, type Row } from './rows';

/** What the heads of columns mean, besides tags of languages. */
const HEADS: Readonly<Record<string, string>> = {
  id: 'id',
  type: 'type',
  term: 'source',
  source: 'source',
  target: 'target',
  translation: 'target',
  description: 'description',
  definition: 'description',
  comment: 'description',
  note: 'note',
};

/** OmegaT's columns, for files without a line of heads. */
const PLAIN = ['source', 'target', 'description'];

/**
 * Reads a glossary in CSV (RFC 4180). Its first line can name the columns: `id`, `type`, `term` (or
 * `source`), `target` (or `translation`), `description` (or `definition`, `comment`), `note`, and tags of
 * languages, as `ja`. Without such a line the columns are source, translation and comment. It never throws.
 */
export function parseCsv(file: string, told: LanguagePair): ParsedGlossary {
  const text = withoutMark(file);
  const complaints = new Complaints();
  const records = csvRecords(text, complaints);
  const [first] = records;
  const heads = first && headsOf(first, complaints);
  const rows = (heads ? records.slice(1) : records).flatMap(
    (record) => rowOf(record, heads ?? PLAIN, complaints) ?? [],
  );
  return glossaryOfRows(text, rows, told, complaints);
}

/** What each column is, if the first line says so: it names two of them, or all. */
function headsOf({ cells, offset }: CsvRecord, complaints: Complaints): string[] | undefined {
  const heads = cells.map((cell) => {
    const head = cell.trim();
    const plain = head.toLowerCase();
    if (Object.hasOwn(HEADS, plain)) return HEADS[plain] ?? '';
    return isLanguage(head) ? (Intl.getCanonicalLocales(head)[0] ?? '') : '';
  });
  const known = heads.filter((head) => head !== '');
  const names = known.filter((head) => !['id', 'type', 'description', 'note'].includes(head));
  if (names.length === 0 || (known.length < 2 && cells.length > 1)) return undefined;
  for (const [i, cell] of cells.entries()) {
    if (heads[i] !== '' || cell.trim() === '') continue;
    const message = `The column “${cell.trim().slice(0, 100)}” is not known here, and left out. Known are id, type, term, target, description, note, and languages: ja, en.`;
    complaints.add(offset, message);
  }
  return heads;
}

function rowOf(
  { cells, offset }: CsvRecord,
  heads: readonly string[],
  complaints: Complaints,
): Row | undefined {
  const columns = new Map<string, string>();
  for (const [i, text] of cells.entries()) {
    const [head, cell] = [heads[i], text.trim()];
    if (head !== undefined && cell !== '' && !columns.has(head)) columns.set(head, cell);
  }
  const cell = (head: string): string => columns.get(head) ?? '';
  const [id, type, source, target] = [cell('id'), cell('type'), cell('source'), cell('target')];
  const others = [...columns]
    .filter(([head]) => head !== '' && !Object.values(HEADS).includes(head))
    .map(([language, text]): Term => ({ language, text, offset }));
  const wrong =
    id !== '' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)
      ? `“${id.slice(0, 100)}” is no id: kebab-case English is, as donald-trump.`
      : type !== '' && !isType(type)
        ? `One of these types is expected: ${ENTRY_TYPES.join(', ')}.`
        : source === '' && target === '' && others.length === 0
          ? 'There is no term on this line.'
          : undefined;
  if (wrong !== undefined) {
    complaints.add(offset, wrong);
    return undefined;
  }
  return {
    offset,
    ...(id !== '' && { id }),
    ...(isType(type) && { type }),
    source,
    target,
    others,
    description: cell('description'),
    ...(columns.has('note') && { note: cell('note') }),
  };
}

function isType(type: string): type is EntryType {
  return (ENTRY_TYPES as readonly string[]).includes(type);
}
