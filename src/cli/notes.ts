import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { NotePlaces } from '../core/anchoring/places';
import type { ExportedArticle, ExportedNote } from '../core/exchange/exportedNote';
import { describeFormat, EXPORT_FORMATS, type ExportFormat } from '../core/exchange/formats';
import { placeNotes } from '../core/exchange/placing';
import { relativeHref } from '../core/exchange/relativeHref';
import { passages } from '../core/article/passages';
import { isWholeAddress } from '../core/notes/articleRecord';
import type { Note } from '../core/notes/note';
import { fingerprint } from '../core/text/hash';
import { translator } from '../core/text/translate';
import { onlyArgument, parseArguments } from './arguments';
import { readArticle } from './articles';
import type { Command } from './command';
import { isFolder, writeText } from './files';
import { InputError } from './inputError';
import { libraryRootOf, libraryRoots, readNotes, type StoredNotes } from './libraries';

const ENGLISH = translator({});

export const notes: Command = {
  summary: 'Export notes for other programs',
  help: `Usage: node dist/cli.js notes export ARTICLE_OR_DIR --format FORMAT [--output FILE]

Writes the notes on an article, or all notes in the .kunten folders of DIR and of the
folders below it, for other programs. ARTICLE is a file that has notes in the nearest
.kunten folder above it. Notes that cannot be read are said on standard error, and
left out.

Formats, and what each cannot hold (docs/exchange.md has it field by field):
${EXPORT_FORMATS.map(formatHelp).join('\n')}

Options:
  --format FORMAT  one of these
  --output FILE    write to this file rather than to standard output
  -h, --help       show this text

Exit codes: 0 done, 2 something given cannot be used.`,

  run(args) {
    const { values, positionals } = parseArguments(args, {
      format: { type: 'string' },
      output: { type: 'string' },
    });
    const [action, ...given] = positionals;
    if (action !== 'export') throw new InputError('Say what to do with the notes: notes export.');
    const from = onlyArgument(given, 'ARTICLE_OR_DIR');
    const { format, output } = values;
    const { write } = describeFormat(formatOf(format), ENGLISH);
    const stored = isFolder(from) ? libraryRoots(from).map(readNotes) : [notesOn(from)];
    if (stored.length === 0) throw new InputError(`There are no notes in “${from}”.`);
    const href = hrefFrom(path.resolve(output ?? 'notes'));
    const all = stored.flatMap((library) => exportedNotes(library, href));
    const byId = new Map(all.map(({ note }) => [note.id, note]));
    const context = {
      now: new Date().toISOString(),
      t: ENGLISH,
      meaning: String,
      noteOf: (id: string) => byId.get(id),
    };
    const text = [...write(all, context)].join('');
    if (output === undefined) process.stdout.write(text);
    else writeText(output, text, stored.flatMap(articlesOf));
    return 0;
  },
};

function formatHelp(format: ExportFormat): string {
  const { title, limits } = describeFormat(format, ENGLISH);
  const lines = limits.match(/.{1,66}(?:\s|$)/g) ?? [];
  return [`  ${format.padEnd(16)}${title}`, ...lines.map((line) => `${' '.repeat(18)}${line.trim()}`)].join('\n'); // prettier-ignore
}

function formatOf(given: string | undefined): ExportFormat {
  const names = EXPORT_FORMATS.join(', ');
  if (given === undefined) throw new InputError(`Say which format: one of ${names}.`);
  const format = EXPORT_FORMATS.find((one) => one === given);
  if (!format) throw new InputError(`There is no format “${given}”, only ${names}.`);
  return format;
}

function notesOn(article: string): StoredNotes {
  const root = libraryRootOf(article);
  if (root === undefined) throw noNotes(article, `There is no .kunten folder above “${article}”.`);
  const stored = readNotes(root);
  const name = path.relative(root, path.resolve(article)).split(path.sep).join('/');
  const records = [...stored.records].filter(([, record]) => record.path === name);
  if (records.length === 0) throw noNotes(article, `There are no notes on “${article}”.`);
  const ids = new Set(records.map(([id]) => id));
  return { ...stored, notes: stored.notes.filter((note) => ids.has(note.article)) };
}

/** An article that is gone may still have notes; one that has none is most likely misspelt. */
function noNotes(article: string, why: string): InputError {
  return new InputError(fs.existsSync(article) ? why : `There is no “${article}”. Check the path.`);
}

/** The articles that have notes, as far as they are there. */
function articlesOf({ root, records }: StoredNotes): string[] {
  const paths = [...records.values()].map((record) => path.join(root, record.path));
  return paths.filter((article) => fs.existsSync(article));
}

/** Leads from the exported file to another. */
function hrefFrom(output: string): (file: string) => string {
  const from = decodeURIComponent(pathToFileURL(output).pathname);
  return (file) => relativeHref(from, decodeURIComponent(pathToFileURL(file).pathname));
}

/** Article by article, in the order of the text. */
function exportedNotes(
  { root, records, notes }: StoredNotes,
  href: (file: string) => string,
): ExportedNote[] {
  const ids = [...new Set(notes.map(({ article }) => article))];
  return ids
    .map((id) => ({ id, path: records.get(id)?.path ?? id }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap(({ id, path: name }) => {
      const record = records.get(id);
      const isFile = record !== undefined && !isWholeAddress(name);
      const file = isFile ? path.join(root, name) : undefined;
      const on = notes.filter(({ article }) => article === id);
      return notesOnArticle(on, file, record?.hash, {
        id,
        path: name,
        title:
          record?.title === undefined || record.title === ''
            ? path.posix.basename(name)
            : record.title,
        href: file === undefined ? (record ? name : `urn:uuid:${id}`) : href(file),
      });
    });
}

function notesOnArticle(
  notes: readonly Note[],
  file: string | undefined,
  hash: string | undefined,
  article: ExportedArticle,
): ExportedNote[] {
  const read = file === undefined ? undefined : readOrNothing(file);
  if (!read) return notes.map((note) => ({ note, article }));
  const { text, language } = read;
  const placing = placeNotes(notes, new NotePlaces(text, hash === fingerprint(text)));
  let step = placing.next();
  while (!step.done) step = placing.next();
  const ranges = step.value;
  const known = { ...article, reading: { text, passages: passages(read), language } };
  return notes
    .map((note, i): ExportedNote => {
      const range = ranges[i];
      return { note, article: known, ...(range ? { range } : {}) };
    })
    .sort((a, b) => positionOf(a) - positionOf(b));
}

function readOrNothing(file: string): ReturnType<typeof readArticle> | undefined {
  try {
    return readArticle(file);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

function positionOf({ note, range }: ExportedNote): number {
  return range?.start ?? note.selector.start;
}
