import { decode } from './bytes';
import type { FileSystem } from './fileSystem';

/** What an interrupted `writeWhole` leaves: `.NAME~TOKEN.tmp`. */
const TEMPORARY = /^\.(.+)~[0-9a-z-]+\.tmp$/;

/** A file does not hold what was written to it. */
export class NotWritten extends Error {
  override readonly name = 'NotWritten';
}

/**
 * Writes a file so that it is never half there: beside it first, then in its place by a rename, then read
 * back. When this resolves, what was written is safe.
 *
 * @param token a name that no other writing has
 * @param isStillWanted is asked when the bytes are safe beside the file, just before they take its place
 * @returns whether it was still wanted; else nothing has been changed
 */
export async function writeWhole(
  files: FileSystem,
  path: string,
  bytes: Uint8Array,
  token: string,
  isStillWanted: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<boolean> {
  const { folder, name } = split(path);
  const temporary = `${folder}.${name}~${token}.tmp`;
  let isReplaced = false;
  try {
    await files.write(temporary, bytes);
    if (!(await isStillWanted())) {
      await files.remove(temporary);
      return false;
    }
    isReplaced = (await files.read(path)) !== undefined;
    await files.rename(temporary, path);
  } catch (error) {
    await discard(files, temporary, path, isReplaced);
    throw error;
  }
  const written = await files.read(path);
  if (!written || !equal(written, bytes)) throw new NotWritten(path);
  return true;
}

/** The file that a leftover of `writeWhole` was to become; `undefined` for all other files. */
export function targetOf(name: string): string | undefined {
  return TEMPORARY.exec(name)?.[1];
}

/**
 * Deals with what an interrupted `writeWhole` has left: it is put in its place if that is empty, as it may
 * be where a rename deletes what it replaces, and if it is complete JSON; else nobody was told that it was
 * written, and it is removed.
 */
export async function settleLeftover(
  files: FileSystem,
  folder: string,
  leftover: string,
): Promise<void> {
  const target = targetOf(leftover);
  if (target === undefined) return;
  const [from = '', to = ''] = [leftover, target].map((name) => joined(folder, name));
  const isOnlyOne = (await files.read(to)) === undefined && holdsJson(await files.read(from));
  if (isOnlyOne) await files.rename(from, to);
  else await files.remove(from);
}

function joined(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function split(path: string): { readonly folder: string; readonly name: string } {
  const slash = path.lastIndexOf('/') + 1;
  return { folder: path.slice(0, slash), name: path.slice(slash) };
}

function holdsJson(bytes: Uint8Array | undefined): boolean {
  try {
    return bytes !== undefined && JSON.parse(decode(bytes)) !== undefined;
  } catch {
    return false;
  }
}

/**
 * Removes what could not take its place, unless the failed rename has taken away what was there. One that
 * was to be new must not be taken for such: whoever was told of the failure may have written it anew.
 *
 * @param isReplaced whether something was there
 */
async function discard(
  files: FileSystem,
  temporary: string,
  path: string,
  isReplaced: boolean,
): Promise<void> {
  try {
    const mayBeOnlyOne = isReplaced && (await files.read(path)) === undefined;
    if (!mayBeOnlyOne) await files.remove(temporary);
  } catch {
    // The next one to read the folder deals with it.
  }
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
