import * as vscode from 'vscode';
import { decode, encode } from '../../core/storage/bytes';
import { NotWritten, writeWhole } from '../../core/storage/wholeFile';
import { filesOf, storeOptions } from './libraries';

/** The text of a UTF-8 file, or `undefined` if there is no such file. Other failures are thrown. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Names of the files in a folder that end as asked, sorted; none if there is no such folder. */
export async function listFiles(folder: vscode.Uri, ending: string): Promise<string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries
      .filter(([name, type]) => (type & vscode.FileType.File) !== 0 && name.endsWith(ending))
      .map(([name]) => name)
      .sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/**
 * Writes a file so that it is never half there: beside it first, then in its place by a rename, then
 * read back.
 */
export async function writeText(uri: vscode.Uri, text: string): Promise<void> {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const files = filesOf(vscode.Uri.joinPath(uri, '..'));
  try {
    await writeWhole(files, name, encode(text), storeOptions.newId());
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    throw new Error(vscode.l10n.t('{0} does not hold what was written to it.', uri.path), {
      cause: error,
    });
  }
}

/** Whether there is a file or a folder. */
export async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Whether there is no such file: one that cannot be reached now may be there all the same. */
export async function isGone(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return false;
  } catch (error) {
    return isMissing(error);
  }
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof vscode.FileSystemError &&
    ['FileNotFound', 'FileNotADirectory'].includes(error.code)
  );
}
