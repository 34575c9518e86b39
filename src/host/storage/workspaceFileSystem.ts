import * as vscode from 'vscode';
import type { FileSystem, FolderItem } from '../../core/storage/fileSystem';

/** A folder of whatever file system VS Code knows: a virtual one, or a disk that only VS Code can reach. */
export class WorkspaceFileSystem implements FileSystem {
  constructor(private readonly folder: vscode.Uri) {}

  async read(path: string): Promise<Uint8Array | undefined> {
    try {
      return await vscode.workspace.fs.readFile(this.#uri(path));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async list(folder: string): Promise<readonly FolderItem[]> {
    try {
      const items = await vscode.workspace.fs.readDirectory(this.#uri(folder));
      return items.map(([name, type]) => {
        return { name, isFolder: (type & vscode.FileType.Directory) !== 0 };
      });
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  async write(path: string, bytes: Uint8Array): Promise<void> {
    const uri = this.#uri(path);
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
    await vscode.workspace.fs.writeFile(uri, bytes);
  }

  /** There is no way to ask for this in one go: of two at the same moment the later one has it. */
  async create(path: string, bytes: Uint8Array): Promise<boolean> {
    if (await this.read(path)) return false;
    await this.write(path, bytes);
    return String(await this.read(path)) === String(bytes);
  }

  async rename(from: string, to: string): Promise<void> {
    await vscode.workspace.fs.rename(this.#uri(from), this.#uri(to), { overwrite: true });
  }

  async remove(path: string): Promise<void> {
    try {
      await vscode.workspace.fs.delete(this.#uri(path));
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }

  #uri(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, path);
  }
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof vscode.FileSystemError &&
    ['FileNotFound', 'FileNotADirectory'].includes(error.code)
  );
}
