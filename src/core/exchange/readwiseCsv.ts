import { Complaints } from '../glossary/formats/complaints';
import { csvRecords } from '../glossary/formats/csvRecords';
import { Lines } from '../json/lines';
import { TRANSLATION_TAG } from '../notes/webAnnotation';
import type { Translate } from '../text/translate';
import { safeUrl } from '../text/url';
import type { ExportContext, ExportedNote } from './exportedNote';
import { ImportError, type Imported, type ImportedNote, type Skipped } from './importedNote';
import { offsetOf, timeOf } from './jsonValue';
import { withoutNoteLinks } from './markdownText';
import { cleanTags } from './plainText';

/** The columns of Readwise's template for importing a CSV file. */
const COLUMNS = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'] as const;

/** CSV (RFC 4180) with Readwise's columns. Tags stand before the note, each with a full stop, as it reads them. */
export function* writeReadwiseCsv(
  notes: readonly ExportedNote[],
  _context: ExportContext,
): Generator<string> {
  yield `${COLUMNS.join(',')}\r\n`;
  for (const { note, article } of notes) {
    const { kind, tags, body, selector, created } = note;
    const words = [...(kind === 'translation' ? [TRANSLATION_TAG] : []), ...tags];
    const tagged = words.map((tag) => `.${tag.replace(/\s+/g, '_')}`).join(' ');
    const cells = [
      selector.exact,
      article.title,
      // The article's, which nobody knows.
      '',
      safeUrl(article.path) ?? '',
      [tagged, withoutNoteLinks(body)].filter(Boolean).join('\n'),
      String(selector.start),
      created.slice(0, 19).replace('T', ' '),
    ];
    yield `${cells.map((cell) => quoted(neutral(cell))).join(',')}\r\n`;
  }
}

/** What makes a spreadsheet take a cell for a formula, half and full width. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A cell that no spreadsheet reckons: an apostrophe before what would be a formula. */
function neutral(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Highlights of a CSV file with Readwise's columns, in any order; the highlight itself must be there. */
export function readReadwiseCsv(text: string, t: Translate): Imported {
  const complaints = new Complaints();
  const [header, ...records] = csvRecords(text, complaints);
  const columns = header?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  if (!columns.includes('highlight')) {
    throw new ImportError(
      t('The first line does not name the columns, as “Highlight,Title,…,Note” does.'),
    );
  }
  const items: ImportedNote[] = [];
  const skipped: Skipped[] = [];
  const lines = new Lines(text);
  for (const { offset, cells } of records) {
    const place = `line ${lines.position(offset).line}`;
    const cell = (name: string): string => restored(cells[columns.indexOf(name)] ?? '');
    const exact = cell('highlight');
    if (exact.trim() === '') skipped.push({ place, what: '', why: t('It has no highlight.') });
    else items.push(readRecord(place, exact, cell));
  }
  for (const { line, message } of complaints.in(text)) {
    skipped.push({ place: `line ${line}`, what: t('All that follows'), why: message });
  }
  return { items, skipped };
}

function readRecord(place: string, exact: string, cell: (name: string) => string): ImportedNote {
  const [, tagged = '', body = ''] = /^((?:\.[^\s.]\S* *)*)\n?([^]*)$/.exec(cell('note')) ?? [];
  const listed = cell('tags').split(',');
  const tags = cleanTags([...tagged.split(' ').map((tag) => tag.slice(1)), ...listed]);
  const title = cell('title') || cell('book title');
  const date = cell('date') || cell('highlighted at');
  const created = timeOf(/^\d{4}-\d{2}-\d{2} \d/.test(date) ? `${date.replace(' ', 'T')}Z` : date);
  const start = offsetOf(Number(cell('location') || '?'));
  return {
    place,
    answers: [],
    isAnswer: false,
    about: {
      uris: [cell('url')].filter(Boolean),
      ...(title === '' ? {} : { title }),
    },
    selector: { exact, unit: 'codePoint', ...(start === undefined ? {} : { start }) },
    kind: tags.includes(TRANSLATION_TAG) ? 'translation' : 'personal',
    body: body.trim(),
    tags: tags.filter((tag) => tag !== TRANSLATION_TAG),
    ...(created === undefined ? {} : { created }),
  };
}

function restored(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
