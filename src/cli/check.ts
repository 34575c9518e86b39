import path from 'node:path';
import { isGlossaryName, readGlossary } from '../core/glossary/formats/read';
import type { Problem } from '../core/json/problem';
import { parseArticleRecord } from '../core/notes/articleRecord';
import { parseNoteFile } from '../core/notes/noteFile';
import { translator } from '../core/text/translate';
import { parseArguments } from './arguments';
import type { Command } from './command';
import { filesIn, folders, isFolder, readText } from './files';
import { InputError } from './inputError';
import { isSearched } from './libraries';
import { problemLine, problemOfFile } from './problems';

/** A file to check, or a folder that cannot be read, and what is wrong with it. */
interface Checked {
  readonly file: string;
  readonly problems: readonly Problem[];
}

export const check: Command = {
  summary: 'Check glossaries and notes',
  help: `Usage: node dist/cli.js check [DIR]

Checks the glossaries and notes in DIR (default: the current folder), and prints one
line a problem: file:line:column: message. These files are checked:

  DIR/*.json, DIR/*.tbx           those that are glossaries
  DIR/annotations/glossary/*
  .kunten/glossary/*              in DIR and in all folders below it,
  .kunten/notes/*/*.json          except node_modules and hidden ones
  .kunten/articles/*.json

Glossaries are .json, .csv, .tbx, .tsv, .txt and .utf8 files.

Options:
  -h, --help  show this text

Exit codes: 0 no problem, 1 problems found, 2 something given cannot be used.`,

  run(args) {
    const { positionals } = parseArguments(args, {});
    const [folder = '.', second] = positionals;
    if (second !== undefined) {
      throw new InputError(`Only one DIR can be given, but there is “${second}” as well.`);
    }
    const files = [
      ...looseGlossaries(folder),
      ...glossaries(path.join(folder, 'annotations')),
      ...libraries(folder),
    ];
    for (const { file, problems } of files) {
      for (const problem of problems) console.log(problemLine(file, problem));
    }
    const count = files.reduce((sum, { problems }) => sum + problems.length, 0);
    const broken = files.filter(({ problems }) => problems.length > 0).length;
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

function checked(file: string, check: (json: string) => readonly Problem[]): Checked[] {
  return reporting(file, () => [{ file, problems: check(readText(file)) }]);
}

/** What is found at a path. That it cannot be read is a problem like others, and does not end the check. */
function reporting(file: string, find: (file: string) => Checked[]): Checked[] {
  try {
    return find(file);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return [{ file, problems: [problemOfFile(error.message)] }];
  }
}

function checkedGlossary(file: string): Checked[] {
  return checked(file, (text) => readGlossary(path.basename(file), text).problems);
}

/** The glossaries that lie in the folder itself, among other files. */
function looseGlossaries(folder: string): Checked[] {
  return [
    ...filesIn(folder).filter(isGlossary),
    ...filesIn(folder, (name) => name.endsWith('.tbx')),
  ].flatMap(checkedGlossary);
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

function glossaries(folder: string): Checked[] {
  return inFolder(
    path.join(folder, 'glossary'),
    (inner) => filesIn(inner, isGlossaryName),
    checkedGlossary,
  );
}

/** What is found in the folders called .kunten in a folder, itself included. */
function libraries(folder: string): Checked[] {
  if (path.basename(path.resolve(folder)) === '.kunten') return filesOfLibrary(folder);
  return folders(folder)
    .filter((inner) => isSearched(path.basename(inner)))
    .flatMap((inner) => reporting(inner, libraries));
}

function filesOfLibrary(library: string): Checked[] {
  return [
    ...glossaries(library),
    ...inFolder(path.join(library, 'articles'), filesIn, checkedArticle),
    ...inFolder(path.join(library, 'notes'), folders, (notes) =>
      inFolder(notes, filesIn, checkedNote),
    ),
  ];
}

function checkedArticle(file: string): Checked[] {
  return checked(file, (json) => problemsIn(parseArticleRecord(json)));
}

function checkedNote(file: string): Checked[] {
  const place = { article: path.basename(path.dirname(file)), id: path.basename(file, '.json') };
  return checked(file, (json) => problemsIn(parseNoteFile(json, place, translator({}))));
}

function problemsIn(
  parsed: object | { readonly problems: readonly Problem[] },
): readonly Problem[] {
  return 'problems' in parsed ? parsed.problems : [];
}

/** What is found at the paths in a folder, if there is that folder. */
function inFolder(
  folder: string,
  paths: (folder: string) => string[],
  find: (path: string) => Checked[],
): Checked[] {
  return reporting(folder, () => (isFolder(folder) ? paths(folder).flatMap(find) : []));
}
