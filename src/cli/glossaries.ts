import path from 'node:path';
import type { EntryPart } from '../core/glossary/entry';
import { isGlossaryName, readGlossary } from '../core/glossary/formats/read';
import { Glossary } from '../core/glossary/glossary';
import { worldEntries, type WorldData } from '../core/glossary/world';
import { filesIn, isFolder, readText } from './files';
import { InputError } from './inputError';
import { problemLine, problemOfFile } from './problems';

const SHIPPED = path.join(__dirname, '..', 'annotations', 'glossary');
const WORLD = path.join(__dirname, 'world.json');

/**
 * The glossary made of these files and folders, or else of those that come with Kunten, over the
 * countries, languages and currencies of the world. What is wrong in a glossary is said on standard
 * error, and the rest is used.
 *
 * @param languages those to have the names of the world in, besides English and Japanese
 * @throws InputError if one of the paths cannot be read
 */
export function loadGlossary(paths: readonly string[], languages: readonly string[]): Glossary {
  if (paths.length > 0) return Glossary.from(paths.flatMap(load));
  const world = JSON.parse(readText(WORLD)) as WorldData;
  return Glossary.from([worldEntries(world, [...languages, 'en', 'ja']), ...load(SHIPPED)]);
}

function load(given: string): (readonly EntryPart[])[] {
  if (!isFolder(given)) return [entries(given, readText(given))];
  const files = filesIn(given, isGlossaryName);
  if (files.length === 0) throw new InputError(`There is no glossary in “${given}”.`);
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

function entries(file: string, text: string): readonly EntryPart[] {
  const { entries, problems } = readGlossary(path.basename(file), text);
  for (const problem of problems) console.error(problemLine(file, problem));
  return entries;
}
