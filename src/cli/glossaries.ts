import path from 'node:path';
import type { Entry } from '../core/glossary/entry';
import { Glossary } from '../core/glossary/glossary';
import { parseGlossary } from '../core/glossary/parse';
import { isFolder, jsonFiles, readText } from './files';
import { InputError } from './inputError';
import { problemLine, problemOfFile } from './problems';

const SHIPPED = path.join(__dirname, '..', 'annotations', 'glossary');

/**
 * The glossary made of these files and folders, or else of those that come with Kunten. What is wrong
 * in a glossary is said on standard error, and the rest is used.
 *
 * @throws InputError if one of the paths cannot be read
 */
export function loadGlossary(paths: readonly string[]): Glossary {
  return Glossary.from((paths.length > 0 ? paths : [SHIPPED]).flatMap(load));
}

function load(given: string): (readonly Entry[])[] {
  if (!isFolder(given)) return [entries(given, readText(given))];
  const files = jsonFiles(given);
  if (files.length === 0) throw new InputError(`There is no .json file in “${given}”.`);
  return files.map((file) => {
    try {
      return entries(file, readText(file));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      console.error(problemLine(file, problemOfFile(error.message)));
      return [];
    }
  });
}

function entries(file: string, json: string): readonly Entry[] {
  const { entries, problems } = parseGlossary(json);
  for (const problem of problems) console.error(problemLine(file, problem));
  return entries;
}
