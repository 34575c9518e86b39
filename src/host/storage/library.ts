import * as vscode from 'vscode';
import { isWholeAddress } from '../../core/notes/articleRecord';

/** A folder that holds a `.kunten` folder; article paths in its records are relative to it. */
export interface LibraryFolder {
  readonly root: vscode.Uri;
  readonly kunten: vscode.Uri;
}

/** What of the extension's context tells where notes can be. */
export type LibraryContext = Pick<vscode.ExtensionContext, 'globalStorageUri' | 'extensionUri'>;

/** Where the notes of an article are. */
export interface Library {
  /** Where notes are read and written. */
  readonly home: LibraryFolder;
  /** Where notes are only read: those that came with a shipped or read-only article. */
  readonly supplied: LibraryFolder | undefined;
  /**
   * Why notes cannot be kept beside the article, so that `home` is the user's own storage: it is in no
   * folder that is open or has a library, or it cannot be written.
   */
  readonly apart: 'outside' | 'readOnly' | undefined;
}

const MOST_LEVELS_UP = 16;

/**
 * Notes live in `.kunten` of the workspace folder that the article is in. For an article outside every
 * workspace folder it is the nearest `.kunten` above it, as git finds its folder. Where there is none,
 * or where it cannot be written (a read-only file system, the extension's own folder), notes go to the
 * user's storage.
 */
export async function libraryOf(article: vscode.Uri, context: LibraryContext): Promise<Library> {
  const workspaceFolder = vscode.workspace.getWorkspaceFolder(article);
  const beside = workspaceFolder
    ? libraryFolder(workspaceFolder.uri)
    : await nearestLibrary(article);
  const writable =
    vscode.workspace.fs.isWritableFileSystem(article.scheme) !== false &&
    !(beside && isWithin(beside.root, context.extensionUri) && !workspaceFolder);
  if (beside && writable) return { home: beside, supplied: undefined, apart: undefined };
  return {
    home: usersLibrary(context),
    supplied: beside,
    apart: beside ? 'readOnly' : 'outside',
  };
}

/** The libraries of the workspace folders, and the user's own. */
export function openLibraries(context: LibraryContext): Library[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const beside = folders
    .filter(({ uri }) => vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false)
    .map(({ uri }): Library => ({
      home: libraryFolder(uri),
      supplied: undefined,
      apart: undefined,
    }));
  return [...beside, { home: usersLibrary(context), supplied: undefined, apart: 'outside' }];
}

/** The library of articles whose own one cannot be written: the notes in that are still shown. */
export function libraryApart({ home }: Library, context: LibraryContext): Library {
  return { home: usersLibrary(context), supplied: home, apart: 'readOnly' };
}

/** The library in the user's own storage. */
function usersLibrary({ globalStorageUri }: LibraryContext): LibraryFolder {
  return libraryFolder(vscode.Uri.joinPath(globalStorageUri, 'library'));
}

/** An article's path as the records of a library folder have it: relative, or its whole address. */
export function articlePath(article: vscode.Uri, { root }: LibraryFolder): string {
  return isWithin(article, root)
    ? article.path.slice(withSlash(root.path).length)
    : article.toString();
}

function isWithin(uri: vscode.Uri, folder: vscode.Uri): boolean {
  return (
    uri.scheme === folder.scheme &&
    uri.authority === folder.authority &&
    withSlash(uri.path).startsWith(withSlash(folder.path))
  );
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}

function libraryFolder(root: vscode.Uri): LibraryFolder {
  return { root, kunten: vscode.Uri.joinPath(root, '.kunten') };
}

async function nearestLibrary(article: vscode.Uri): Promise<LibraryFolder | undefined> {
  let root = vscode.Uri.joinPath(article, '..');
  for (let level = 0; level < MOST_LEVELS_UP; level++) {
    const found = libraryFolder(root);
    if (await isFolder(found.kunten)) return found;
    const parent = vscode.Uri.joinPath(root, '..');
    if (parent.path === root.path) return undefined;
    root = parent;
  }
  return undefined;
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}

/** The file that a record of a library folder is about. */
export function articleFile(path: string, { root }: LibraryFolder): vscode.Uri {
  return isWholeAddress(path) ? vscode.Uri.parse(path) : vscode.Uri.joinPath(root, path);
}
