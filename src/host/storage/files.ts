import * as vscode from 'vscode';
import { v4 as temporaryName } from 'uuid';

const decoder = new TextDecoder('utf-8', { fatal: true });
const encoder = new TextEncoder();

/** The text of a UTF-8 file, or `undefined` if there is no such file. Other failures are thrown. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return decoder.decode(await vscode.workspace.fs.readFile(uri));
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
 * Writes a file so that at every moment either the old text is there or the new one: beside it first,
 * then in its place by a rename. Resolves after the rename.
 */
export async function writeText(uri: vscode.Uri, text: string): Promise<void> {
  const folder = vscode.Uri.joinPath(uri, '..');
  await vscode.workspace.fs.createDirectory(folder);
  const temporary = vscode.Uri.joinPath(folder, `.${temporaryName()}.tmp`);
  try {
    await vscode.workspace.fs.writeFile(temporary, encoder.encode(text));
    await vscode.workspace.fs.rename(temporary, uri, { overwrite: true });
  } catch (error) {
    await deleteQuietly(temporary);
    throw error;
  }
}

async function deleteQuietly(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(uri);
  } catch {
    // It was never written, or the rename has taken it away.
  }
}

function isMissing(error: unknown): boolean {
  if (!(error instanceof vscode.FileSystemError)) return false;
  // A path below a file, or on a scheme without listing, holds nothing either.
  return ['FileNotFound', 'FileNotADirectory', 'Unavailable'].includes(error.code);
}
