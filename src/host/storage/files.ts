import * as vscode from 'vscode';

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
 * Writes a file so that it is never half there: beside it first, then in its place by a rename, then
 * read back.
 */
export async function writeText(uri: vscode.Uri, text: string): Promise<void> {
  const folder = vscode.Uri.joinPath(uri, '..');
  await vscode.workspace.fs.createDirectory(folder);
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const temporary = vscode.Uri.joinPath(folder, `.${name}~${crypto.randomUUID()}.tmp`);
  let isReplaced = false;
  try {
    await vscode.workspace.fs.writeFile(temporary, encoder.encode(text));
    isReplaced = await isThere(uri);
    await vscode.workspace.fs.rename(temporary, uri, { overwrite: true });
  } catch (error) {
    // Unless the failed rename has taken away what was there.
    if (!isReplaced || (await isThere(uri))) await deleteQuietly(temporary);
    throw error;
  }
  if ((await readText(uri)) !== text) {
    throw new Error(vscode.l10n.t('{0} does not hold what was written to it.', uri.path));
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

async function deleteQuietly(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(uri);
  } catch {
    // It was never written, or the rename has taken it away.
  }
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof vscode.FileSystemError &&
    ['FileNotFound', 'FileNotADirectory'].includes(error.code)
  );
}
