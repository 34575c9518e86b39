import * as vscode from 'vscode';

/** A file system in memory, which can refuse to be written. */
export class MemoryFiles implements vscode.FileSystemProvider {
  /** Whether it refuses to be written from now on; nobody is told before. */
  refuses = false;

  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #files = new Map<string, Uint8Array>();
  readonly #folders = new Set(['/']);

  watch(): vscode.Disposable {
    return { dispose: () => undefined };
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const bytes = this.#files.get(path);
    if (!bytes && !this.#folders.has(path)) throw vscode.FileSystemError.FileNotFound(path);
    const type = bytes ? vscode.FileType.File : vscode.FileType.Directory;
    return { type, ctime: 0, mtime: 0, size: bytes?.length ?? 0 };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    if (!this.#folders.has(path)) throw vscode.FileSystemError.FileNotFound(path);
    const inside = (one: string): string[] => {
      const name = one.startsWith(`${path}/`) ? one.slice(path.length + 1) : '';
      return name === '' || name.includes('/') ? [] : [name];
    };
    return [
      ...[...this.#files.keys()].flatMap(inside).map((name) => [name, vscode.FileType.File] as [string, vscode.FileType]), // prettier-ignore
      ...[...this.#folders].flatMap(inside).map((name) => [name, vscode.FileType.Directory] as [string, vscode.FileType]), // prettier-ignore
    ];
  }

  createDirectory({ path }: vscode.Uri): void {
    if (!this.#folders.has(path)) this.#refuse(path);
    this.#folders.add(path);
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const bytes = this.#files.get(path);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(path);
    return bytes;
  }

  writeFile({ path }: vscode.Uri, bytes: Uint8Array): void {
    this.#refuse(path);
    this.#files.set(path, bytes);
  }

  delete({ path }: vscode.Uri): void {
    this.#refuse(path);
    this.#files.delete(path);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.#refuse(to.path);
    const bytes = this.readFile(from);
    this.#files.delete(from.path);
    this.#files.set(to.path, bytes);
  }

  #refuse(path: string): void {
    if (this.refuses) throw vscode.FileSystemError.NoPermissions(path);
  }
}
