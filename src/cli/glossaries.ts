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

/**
 * The files of glossaries that are given by themselves or by their folders.
 *
 * @throws InputError if one of the paths cannot be read
 */
export function glossaryFiles(paths: readonly string[]): string[] {
  return paths.flatMap((given) => (isFolder(given) ? filesIn(given, isGlossaryName) : [given]));
}

function load(given: string): (readonly EntryPart[])[] {
  if (!isFolder(given)) {
    const { entries, problems } = read(given, readText(given));
    // Without it the outcome would look as if nothing had been found.
    const isUseless = entries.length === 0 && problems.length > 0;
    if (isUseless)
      throw new InputError(`Nothing in “${given}” can be used. Mend it, or leave it out.`);
    return [entries];
  }
  const files = glossaryFiles([given]);
  if (files.length === 0) throw new InputError(`There is no glossary in “${given}”.`);
  return files.map((file) => {
    try {
      return read(file, readText(file)).entries;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      console.error(problemLine(file, problemOfFile(error.message)));
      return [];
    }
  });
}

function read(file: string, text: string): ReturnType<typeof readGlossary> {
  const glossary = readGlossary(path.basename(file), text);
  for (const problem of glossary.problems) console.error(problemLine(file, problem));
  return glossary;
}
