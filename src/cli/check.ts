import path from 'node:path';
import { parseGlossary } from '../core/glossary/parse';
import type { Problem } from '../core/json/problem';
import { parseArticleRecord } from '../core/notes/articleRecord';
import { parseNote } from '../core/notes/webAnnotation';
import { parseArguments } from './arguments';
import type { Command } from './command';
import { folders, isFolder, jsonFiles, readText } from './files';
import { InputError } from './inputError';
import { problemLine, problemOfFile } from './problems';

/** A file to check, and what is wrong with a text of its kind. */
interface Checked {
  readonly file: string;
  readonly check: (json: string) => readonly Problem[];
}

export const check: Command = {
  summary: 'Check glossaries and notes',
  help: `Usage: node dist/cli.js check [DIR]

Checks the glossaries and notes in DIR (default: the current folder), and prints one
line a problem: file:line:column: message. These files are checked:

  DIR/*.json                      those that are glossaries
  DIR/annotations/glossary/*.json
  .kunten/glossary/*.json         in DIR and in all folders below it,
  .kunten/notes/*/*.json          except node_modules and hidden ones
  .kunten/articles/*.json

Options:
  -h, --help  show this text

Exit codes: 0 no problem, 1 problems found, 2 something given cannot be used.`,

  run(args) {
    const { positionals } = parseArguments(args, {});
    const [folder = '.', second] = positionals;
    if (second !== undefined) {
      throw new InputError(`Only one DIR can be given, but there is “${second}” as well.`);
    }
    const files = [...looseGlossaries(folder), ...glossaries(folder, 'annotations')].concat(
      libraries(folder).flatMap(filesOfLibrary),
    );
    const problems = files.map((checked) => ({ file: checked.file, found: problemsOf(checked) }));
    for (const { file, found } of problems) {
      for (const problem of found) console.log(problemLine(file, problem));
    }
    const count = problems.reduce((sum, { found }) => sum + found.length, 0);
    const broken = problems.filter(({ found }) => found.length > 0).length;
    console.error(summary(folder, files.length, count, broken));
    return count > 0 ? 1 : 0;
  },
};

function summary(folder: string, files: number, problems: number, broken: number): string {
  if (files === 0) return `No glossaries or notes in “${folder}”.`;
  if (problems === 0) return `${counted(files, 'file')} checked, no problem.`;
  return `${counted(problems, 'problem')} in ${broken} of ${counted(files, 'file')}.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function problemsOf({ file, check }: Checked): readonly Problem[] {
  try {
    return check(readText(file));
  } catch (error) {
    if (error instanceof InputError) return [problemOfFile(error.message)];
    throw error;
  }
}

function asGlossary(file: string): Checked {
  return { file, check: (json) => parseGlossary(json).problems };
}

/** The glossaries that lie in the folder itself, among other JSON files. */
function looseGlossaries(folder: string): Checked[] {
  return jsonFiles(folder).filter(isGlossary).map(asGlossary);
}

/** Judged by the text, since a glossary with a syntax error is one as well. */
function isGlossary(file: string): boolean {
  let json: string;
  try {
    json = readText(file);
  } catch {
    return false;
  }
  const schema = /"\$schema"\s*:\s*"([^"]*)"/.exec(json)?.[1];
  if (schema !== undefined) return schema.endsWith('glossary.schema.json');
  return /"schemaVersion"\s*:/.test(json) && /"entries"\s*:/.test(json);
}

function glossaries(...folder: string[]): Checked[] {
  return jsonFilesIfAny(...folder, 'glossary').map(asGlossary);
}

/** All folders called .kunten in a folder, itself included. */
function libraries(folder: string): string[] {
  if (path.basename(path.resolve(folder)) === '.kunten') return [folder];
  return folders(folder)
    .filter((inner) => isSearched(path.basename(inner)))
    .flatMap(libraries);
}

function isSearched(name: string): boolean {
  return name === '.kunten' || (name !== 'node_modules' && !name.startsWith('.'));
}

function filesOfLibrary(library: string): Checked[] {
  const notes = path.join(library, 'notes');
  return [
    ...glossaries(library),
    ...jsonFilesIfAny(library, 'articles').map((file) => ({
      file,
      check: (json: string) => problemsIn(parseArticleRecord(json)),
    })),
    ...(isFolder(notes) ? folders(notes) : []).flatMap(jsonFiles).map((file) => ({
      file,
      check: (json: string) => problemsIn(parseNote(json)),
    })),
  ];
}

function problemsIn(
  parsed: object | { readonly problems: readonly Problem[] },
): readonly Problem[] {
  return 'problems' in parsed ? parsed.problems : [];
}

function jsonFilesIfAny(...parts: string[]): string[] {
  const folder = path.join(...parts);
  return isFolder(folder) ? jsonFiles(folder) : [];
}
