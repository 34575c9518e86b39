import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import type { FileSystem, FolderItem } from '../../core/storage/fileSystem';

/** For how long others wait while file after file is read. */
const LONGEST_MS = 20;
/** How often a file is renamed that others have open: a quarter of a second is long enough for most. */
const MOST_ATTEMPTS = 8;

/** A folder on a disk. What has been written is flushed, and so is the folder that it was renamed in. */
export class NodeFileSystem implements FileSystem {
  /** When others had their turn last. */
  #paused = 0;

  /** @param folder its path; it need not be there yet */
  constructor(private readonly folder: string) {}

  /** Small files are read at once: with promises thousands of notes take eight times as long. */
  async read(file: string): Promise<Uint8Array | undefined> {
    if (performance.now() - this.#paused > LONGEST_MS) await this.#pause();
    try {
      return readWhole(this.#path(file));
    } catch (error) {
      if (isCalled(error, 'ENOENT', 'ENOTDIR')) return undefined;
      throw error;
    }
  }

  async list(folder: string): Promise<readonly FolderItem[]> {
    try {
      const items = await fs.readdir(this.#path(folder), { withFileTypes: true });
      return items.map((item) => ({ name: item.name, isFolder: item.isDirectory() }));
    } catch (error) {
      if (isCalled(error, 'ENOENT', 'ENOTDIR')) return [];
      throw error;
    }
  }

  write(file: string, bytes: Uint8Array): Promise<void> {
    return this.#inFolderOf(file, async (target) => {
      const handle = await fs.open(target, 'w');
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
    });
  }

  async create(file: string, bytes: Uint8Array): Promise<boolean> {
    try {
      await this.#inFolderOf(file, (target) => fs.writeFile(target, bytes, { flag: 'wx' }));
      return true;
    } catch (error) {
      if (isCalled(error, 'EEXIST')) return false;
      throw error;
    }
  }

  async rename(from: string, to: string): Promise<void> {
    await this.#inFolderOf(to, (target) => whenLetGo(() => fs.rename(this.#path(from), target)));
    await flushFolder(path.dirname(this.#path(to)));
  }

  async remove(file: string): Promise<void> {
    await fs.rm(this.#path(file), { force: true });
  }

  /** Lets others have their turn. */
  async #pause(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    this.#paused = performance.now();
  }

  #path(file: string): string {
    return path.join(this.folder, file);
  }

  /** Does something to a file, and makes the folders above it only if they turn out to be missing. */
  async #inFolderOf(file: string, act: (target: string) => Promise<void>): Promise<void> {
    const target = this.#path(file);
    try {
      await act(target);
    } catch (error) {
      if (!isCalled(error, 'ENOENT')) throw error;
      await fs.mkdir(path.dirname(target), { recursive: true });
      await act(target);
    }
  }
}

/** What a file holds. @throws if it is none, but a pipe or a device, say, whose end may never come */
function readWhole(file: string): Uint8Array {
  // Else a pipe would be waited for that nobody writes to.
  const handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    if (!fstatSync(handle).isFile()) throw new Error(`${file} is not a file.`);
    return new Uint8Array(readFileSync(handle));
  } finally {
    closeSync(handle);
  }
}

/** On Windows whoever looks at a file, a virus scanner mostly, keeps it from being renamed for a moment. */
async function whenLetGo(rename: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await rename();
      return;
    } catch (error) {
      const isHeld = process.platform === 'win32' && isCalled(error, 'EPERM', 'EACCES', 'EBUSY');
      if (!isHeld || attempt === MOST_ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 10));
    }
  }
}

/** Makes what has been renamed in a folder safe. Windows cannot, and need not. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await fs.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!isCalled(error, 'EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP')) throw error;
  }
}

function isCalled(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
