import { decode, encode } from './bytes';
import type { FileSystem } from './fileSystem';
import { locked, lockPath, type StoreServices } from './lock';
import { settleLeftover, targetOf, writeWhole } from './wholeFile';

/** The text of a file, or `undefined` if there is none. @throws if it cannot be read, or is not UTF-8 */
export async function readText(files: FileSystem, path: string): Promise<string | undefined> {
  const bytes = await files.read(path);
  return bytes && decode(bytes);
}

/** Deals with what an interrupted writing of a file has left, if nobody else is writing it now. */
export async function settleLeftovers(
  files: FileSystem,
  path: string,
  services: StoreServices,
): Promise<void> {
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, Math.max(0, slash));
  const name = path.slice(slash + 1);
  const left = (await files.list(folder)).filter((item) => targetOf(item.name) === name);
  for (const leftover of left) {
    await locked(files, lockPath(path), services, () => settleLeftover(files, folder, leftover.name)); // prettier-ignore
  }
}

/** The same for all files of a folder. Where nothing can be written, what is left stays where it is. */
export async function settleFolder(
  files: FileSystem,
  folder: string,
  services: StoreServices,
): Promise<void> {
  const targets = (await files.list(folder)).flatMap(({ name }) => targetOf(name) ?? []);
  for (const target of new Set(targets)) {
    await settleLeftovers(files, `${folder}/${target}`, services).catch(() => undefined);
  }
}

/**
 * Changes a file that others may want to change too, on what it holds at that moment.
 *
 * @param change makes the new text of the one that is there; `undefined` leaves it as it is
 */
export async function changeText(
  files: FileSystem,
  path: string,
  services: StoreServices,
  change: (text: string | undefined) => string | undefined,
): Promise<void> {
  for (let isDone = false; !isDone;) {
    isDone = await locked(files, lockPath(path), services, async (isHeld) => {
      const before = await readText(files, path);
      const after = change(before);
      if (after === undefined || after === before) return true;
      return writeWhole(files, path, encode(after), services.newId(), isHeld);
    });
  }
}
