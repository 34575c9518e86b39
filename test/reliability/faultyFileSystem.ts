import type { FileSystem, FolderItem } from '../../src/core/storage/fileSystem';
import { fileError } from './memoryDisk';

/** Ways in which a disk refuses its service. */
export const FAULTS = ['ENOSPC', 'ENOSPC after half', 'EACCES', 'EIO', 'EBUSY'] as const;
export type Fault = (typeof FAULTS)[number];

/** A file system of which one primitive fails, or from one on all that write. */
export class FaultyFileSystem implements FileSystem {
  #count = 0;
  /** The number of the primitive that fails next, counted from now. */
  #at = Infinity;
  #fault: Fault = 'EIO';
  #lasts = false;
  /** What has failed, since the last `fail`. */
  failed: string | undefined;

  constructor(private readonly inner: FileSystem) {}

  /** How many primitives were asked for since the last `fail` or `mend`. */
  get count(): number {
    return this.#count;
  }

  /**
   * @param at the number of the primitive, counted from 0 and from now
   * @param lasts whether all after it that write fail, too, as they do on a disk that is full
   */
  fail(at: number, fault: Fault, lasts = false): void {
    [this.#count, this.#at, this.#fault, this.#lasts, this.failed] = [0, at, fault, lasts, undefined]; // prettier-ignore
  }

  mend(): void {
    this.fail(Infinity, 'EIO');
  }

  read(path: string): Promise<Uint8Array | undefined> {
    return this.#do('read', path, false, () => this.inner.read(path));
  }

  list(folder: string): Promise<readonly FolderItem[]> {
    return this.#do('list', folder, false, () => this.inner.list(folder));
  }

  write(path: string, bytes: Uint8Array): Promise<void> {
    const half = () => this.inner.write(path, bytes.slice(0, bytes.length / 2));
    return this.#do('write', path, true, () => this.inner.write(path, bytes), half);
  }

  create(path: string, bytes: Uint8Array): Promise<boolean> {
    const half = () => this.inner.create(path, bytes.slice(0, bytes.length / 2));
    return this.#do('create', path, true, () => this.inner.create(path, bytes), half);
  }

  rename(from: string, to: string): Promise<void> {
    return this.#do('rename', from, true, () => this.inner.rename(from, to));
  }

  remove(path: string): Promise<void> {
    return this.#do('remove', path, true, () => this.inner.remove(path));
  }

  async #do<T>(
    name: string,
    path: string,
    writes: boolean,
    work: () => Promise<T>,
    half?: () => Promise<unknown>,
  ): Promise<T> {
    const number = this.#count++;
    if (number === this.#at || (this.#lasts && writes && number > this.#at)) {
      this.failed ??= `${name} ${path}`;
      if (this.#fault === 'ENOSPC after half') await half?.();
      throw fileError(this.#fault.slice(0, 6).trim(), path);
    }
    return work();
  }
}
