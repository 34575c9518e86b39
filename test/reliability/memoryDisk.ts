import type { FileSystem, FolderItem } from '../../src/core/storage/fileSystem';

/** How a file takes the place of another one: at once, or (VS Code's virtual file systems) after its removal. */
export type Renames = 'atomic' | 'deleteFirst';

/** When a process dies, and what becomes of the primitive that it dies in. */
export interface Death {
  /** The number of the primitive, counted from 0. */
  readonly at: number;
  /** From 0 (nothing of it happened) to below 1 (all of it did). */
  readonly progress: number;
}

/** Lets others have their turn: before every primitive. */
export type Pace = () => Promise<unknown>;

export interface Mounting {
  readonly renames?: Renames;
  readonly death?: Death;
  readonly pace?: Pace;
}

/** A disk in memory: what is on it outlives the processes that have mounted it. */
export class MemoryDisk {
  readonly files = new Map<string, Uint8Array>();

  mount(options: Mounting = {}): MountedDisk {
    return new MountedDisk(this.files, options);
  }

  /** What the files hold, by path, to be compared. */
  contents(): Map<string, string> {
    return new Map([...this.files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('latin1')])); // prettier-ignore
  }
}

/**
 * A disk as one process sees it. A process that has died gets no more answers: the primitive that it died
 * in was carried out in part, and what it waits for never comes.
 */
class MountedDisk implements FileSystem {
  /** Resolves when the process dies. */
  readonly died: Promise<void>;
  #die: () => void = () => undefined;
  #count = 0;

  constructor(
    private readonly files: Map<string, Uint8Array>,
    private readonly options: Mounting,
  ) {
    this.died = new Promise((resolve) => (this.#die = resolve));
  }

  /** How many primitives were asked for. */
  get count(): number {
    return this.#count;
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    await this.#turn();
    return this.files.get(path)?.slice();
  }

  async list(folder: string): Promise<readonly FolderItem[]> {
    await this.#turn();
    const items = new Map<string, boolean>();
    const start = folder === '' ? '' : `${folder}/`;
    for (const path of this.files.keys()) {
      if (!path.startsWith(start)) continue;
      const [name = '', ...rest] = path.slice(start.length).split('/');
      items.set(name, rest.length > 0);
    }
    return [...items].map(([name, isFolder]) => ({ name, isFolder }));
  }

  async write(path: string, bytes: Uint8Array): Promise<void> {
    await this.#turn((progress) => this.#tear(path, bytes, progress));
    this.files.set(path, bytes.slice());
  }

  async create(path: string, bytes: Uint8Array): Promise<boolean> {
    await this.#turn((progress) => {
      if (!this.files.has(path)) this.#tear(path, bytes, progress);
    });
    if (this.files.has(path)) return false;
    this.files.set(path, bytes.slice());
    return true;
  }

  async rename(from: string, to: string): Promise<void> {
    await this.#turn((progress) => {
      if (!this.files.has(from)) return;
      if (this.options.renames === 'deleteFirst' && progress >= 1 / 3) this.files.delete(to);
      if (progress >= 2 / 3) this.#move(from, to);
    });
    if (!this.files.has(from)) throw fileError('ENOENT', from);
    if (this.options.renames === 'deleteFirst') {
      this.files.delete(to);
      await this.options.pace?.();
    }
    this.#move(from, to);
  }

  async remove(path: string): Promise<void> {
    await this.#turn((progress) => {
      if (progress >= 1 / 2) this.files.delete(path);
    });
    this.files.delete(path);
  }

  #move(from: string, to: string): void {
    const bytes = this.files.get(from);
    this.files.delete(from);
    if (bytes) this.files.set(to, bytes);
  }

  /** What a crash may leave of a file that was being written: nothing, a part, its length but not its bytes, or all. */
  #tear(path: string, bytes: Uint8Array, progress: number): void {
    if (progress < 1 / 8) return;
    const written = bytes.slice();
    const part = Math.floor(bytes.length * progress);
    if (progress < 1 / 2) this.files.set(path, written.slice(0, part));
    else this.files.set(path, progress < 7 / 8 ? written.fill(0, part) : written);
  }

  async #turn(inPart?: (progress: number) => void): Promise<void> {
    await this.options.pace?.();
    const { death } = this.options;
    const number = this.#count++;
    if (death === undefined || number < death.at) return;
    if (number === death.at) {
      inPart?.(death.progress);
      this.#die();
    }
    await new Promise(() => undefined);
  }
}

/** An error as Node's file system has it. */
export function fileError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}
