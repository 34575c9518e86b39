import fs from 'node:fs';
import path from 'node:path';
import { InputError } from './inputError';

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * The text of a UTF-8 file without its byte-order mark.
 *
 * @throws InputError if it cannot be read
 */
export function readText(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(fs.readFileSync(file));
  } catch (error) {
    throw new InputError(reason(error, file));
  }
  try {
    return decoder.decode(bytes);
  } catch {
    throw new InputError(`“${file}” is not UTF-8 text. Save it as UTF-8, then try again.`);
  }
}

/**
 * Writes a file as a whole, in place of one that may be there.
 *
 * @param sources files that the text is made of: they are never written over, nor is anything in a `.kunten`
 * @throws InputError if it cannot be written
 */
export function writeText(file: string, text: string, sources: readonly string[]): void {
  try {
    const target = realPath(file);
    if (sources.some((source) => realPath(source) === target)) {
      throw new InputError(`“${file}” is read here. Give another file to write to.`);
    }
    if (target.split(path.sep).includes('.kunten')) {
      throw new InputError(`“${file}” is where Kunten keeps notes. Give another file to write to.`);
    }
    fs.writeFileSync(file, text);
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(reason(error, file));
  }
}

/** Where a path leads, through symbolic links; the last part need not be there yet. */
function realPath(file: string): string {
  if (fs.existsSync(file)) return fs.realpathSync(file);
  const folder = path.dirname(path.resolve(file));
  if (!fs.existsSync(folder))
    throw new InputError(`There is no folder “${folder}”. Make it first.`);
  return path.join(fs.realpathSync(folder), path.basename(file));
}

/**
 * Paths of the files in a folder that have such names, by name: JSON files, if nothing else is asked.
 *
 * @throws InputError if it cannot be read
 */
export function filesIn(folder: string, isAsked: (name: string) => boolean = isJson): string[] {
  return list(folder)
    .filter((entry) => entry.isFile() && isAsked(entry.name))
    .map(({ name }) => path.join(folder, name));
}

/**
 * Paths of the folders in a folder, by name. Symbolic links are not followed.
 *
 * @throws InputError if it cannot be read
 */
export function folders(folder: string): string[] {
  return list(folder)
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join(folder, name));
}

/**
 * Whether there is a folder at a path.
 *
 * @throws InputError if that cannot be told
 */
export function isFolder(file: string): boolean {
  try {
    return fs.statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch (error) {
    throw new InputError(reason(error, file));
  }
}

function list(folder: string): fs.Dirent[] {
  try {
    const entries = fs.readdirSync(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw new InputError(reason(error, folder));
  }
}

function isJson(name: string): boolean {
  return name.endsWith('.json');
}

function reason(error: unknown, file: string): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return `There is no “${file}”. Check the path.`;
    case 'EISDIR':
      return `“${file}” is a folder. Give the path of a file.`;
    case 'ENOTDIR':
      return `“${file}” is not a folder. Give the path of a folder.`;
    case 'EACCES':
    case 'EPERM':
      return `“${file}” may not be opened. Check its permissions.`;
    default:
      return `“${file}” cannot be used: ${error instanceof Error ? error.message : String(error)}.`;
  }
}
