import * as vscode from 'vscode';
import type { Entry } from '../../core/glossary/entry';
import { appendEntry } from '../../core/glossary/newEntry';
import { parseGlossary } from '../../core/glossary/parse';
import { readText, writeText } from './files';
import { userGlossaries, WORKSPACE_GLOSSARIES } from './glossaryFiles';
import type { LibraryContext } from './library';

/**
 * The glossary file for what is added while an article is read: of its workspace folder, or else of the
 * first; where none is open, the user's own.
 */
export function glossaryFor(article: vscode.Uri, context: LibraryContext): vscode.Uri {
  const { workspace } = vscode;
  const folder = workspace.getWorkspaceFolder(article) ?? workspace.workspaceFolders?.[0];
  return folder
    ? vscode.Uri.joinPath(folder.uri, WORKSPACE_GLOSSARIES, 'workspace.json')
    : vscode.Uri.joinPath(userGlossaries(context), 'own.json');
}

/**
 * Adds an entry to a glossary file, which need not be there yet. All else in it stays as it is.
 *
 * @returns what takes the entry out again, and throws if the file has been changed since
 * @throws if the file, or the entry in it, would not be as the format asks; nothing is written then
 */
export async function addToGlossary(uri: vscode.Uri, entry: Entry): Promise<() => Promise<void>> {
  const before = await readText(uri);
  const text = appendEntry(before, entry);
  const { entries, problems } = parseGlossary(text);
  const known = before === undefined ? [] : parseGlossary(before).entries;
  if (entries.length <= known.length || !entries.some(({ id }) => id === entry.id)) {
    throw new Error(
      vscode.l10n.t('Nothing was added to {0}: {1}', relative(uri), problems[0]?.message ?? ''),
    );
  }
  await writeText(uri, text);
  return async () => {
    if ((await readText(uri)) !== text) {
      throw new Error(vscode.l10n.t('{0} has been changed meanwhile.', relative(uri)));
    }
    if (before === undefined) await vscode.workspace.fs.delete(uri);
    else await writeText(uri, before);
  };
}

function relative(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri);
}
