/**
 * What storing asks of the place where files are: a disk, a virtual file system of VS Code, or one of a
 * test that fails at every step in turn. Paths are relative to the folder that it is of, with `/`.
 */
export interface FileSystem {
  /** What a file holds, or `undefined` if there is no such file. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** What is in a folder; nothing if there is no such folder. */
  list(folder: string): Promise<readonly FolderItem[]>;
  /**
   * Writes a file, with the folders above it. When this resolves its bytes are flushed, so far as the
   * place can. A crash may leave a part of them: whole files come about by `rename`.
   */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /**
   * Writes a file that must not be there yet. @returns whether it was not: of several that do this at the
   * same time one gets `true`, so far as the place can tell.
   */
  create(path: string, bytes: Uint8Array): Promise<boolean>;
  /** Moves a file within the same file system, in place of what is there. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file; there may be none. */
  remove(path: string): Promise<void>;
}

export interface FolderItem {
  readonly name: string;
  readonly isFolder: boolean;
}

/** Whether a path is that of a folder, or of something in it. The folder that all paths are relative to is ''. */
export function isWithin(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}
