import path from 'node:path';
import type { Problem } from '../core/json/problem';
import { parseArticleRecord, type ArticleRecord } from '../core/notes/articleRecord';
import type { Note } from '../core/notes/note';
import { parseNoteFile } from '../core/notes/noteFile';
import { translator } from '../core/text/translate';
import { filesIn, folders, isFolder, readText } from './files';
import { InputError } from './inputError';
import { problemLine, problemOfFile } from './problems';

/** The notes in a `.kunten` folder. */
export interface StoredNotes {
  /** The folder that holds `.kunten`; the paths of articles are relative to it. */
  readonly root: string;
  readonly records: ReadonlyMap<string, ArticleRecord>;
  /** Those that have not been deleted. */
  readonly notes: readonly Note[];
}

/** Whether a folder may be, or hold, a library: hidden ones and other people's code are not looked into. */
export function isSearched(name: string): boolean {
  return name === '.kunten' || (name !== 'node_modules' && !name.startsWith('.'));
}

/**
 * The folders that hold a `.kunten`, in a folder and in all below it.
 *
 * @throws InputError if one cannot be read
 */
export function libraryRoots(folder: string): string[] {
  return folders(folder)
    .filter((inner) => isSearched(path.basename(inner)))
    .flatMap((inner) => (path.basename(inner) === '.kunten' ? [folder] : libraryRoots(inner)));
}

/** The nearest folder above a file that holds a `.kunten`, as git finds its own. */
export function libraryRootOf(file: string): string | undefined {
  for (let folder = path.dirname(path.resolve(file)); ; folder = path.dirname(folder)) {
    if (isFolder(path.join(folder, '.kunten'))) return folder;
    if (path.dirname(folder) === folder) return undefined;
  }
}

/** What is in a library. What cannot be read is said on standard error, and left out. */
export function readNotes(root: string): StoredNotes {
  const library = path.join(root, '.kunten');
  const records = inFolder(path.join(library, 'articles'), filesIn).flatMap((file) => {
    const read = parsed(file, parseArticleRecord);
    return read ? [read.record] : [];
  });
  const notes = inFolder(path.join(library, 'notes'), folders).flatMap((folder) =>
    inFolder(folder, filesIn).flatMap((file) => {
      const place = { article: path.basename(folder), id: path.basename(file, '.json') };
      const read = parsed(file, (json) => parseNoteFile(json, place, translator({})));
      return read && read.note.deleted === undefined ? [read.note] : [];
    }),
  );
  return { root, records: new Map(records.map((record) => [record.id, record])), notes };
}

function inFolder(folder: string, list: (folder: string) => string[]): string[] {
  return isFolder(folder) ? list(folder) : [];
}

function parsed<T extends object>(
  file: string,
  parse: (json: string) => T | { readonly problems: readonly Problem[] },
): T | undefined {
  let problems: readonly Problem[];
  try {
    const read = parse(readText(file));
    if (!('problems' in read)) return read;
    problems = read.problems;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems = [problemOfFile(error.message)];
  }
  for (const problem of problems) console.error(problemLine(file, problem));
  return undefined;
}
