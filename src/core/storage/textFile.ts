import { decode, encode } from './bytes';
import type { FileSystem, FolderItem } from './fileSystem';
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

/**
 * What a folder holds, after what interrupted writings have left there has been dealt with. Where nothing can
 * be written, that stays where it is. A file that is being written anew counts as there: where a rename deletes
 * what it replaces, it is not for a moment.
 */
export async function listSettled(
  files: FileSystem,
  folder: string,
  services: StoreServices,
): Promise<readonly FolderItem[]> {
  const items = await files.list(folder);
  const targets = new Set(items.flatMap(({ name }) => targetOf(name) ?? []));
  if (targets.size === 0) return items;
  for (const target of targets) {
    await settleLeftovers(files, `${folder}/${target}`, services).catch(() => undefined);
  }
  const left = new Map<string, FolderItem>();
  for (const item of await files.list(folder)) {
    const name = targetOf(item.name) ?? item.name;
    left.set(name, { ...item, name });
  }
  return [...left.values()];
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
