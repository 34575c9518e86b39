import * as vscode from 'vscode';
import type { Entry } from '../../core/glossary/entry';
import { appendEntry } from '../../core/glossary/newEntry';
import { parseGlossary } from '../../core/glossary/parse';
import type { FileSystem } from '../../core/storage/fileSystem';
import { changeText, readText } from '../../core/storage/textFile';
import { userGlossaries, WORKSPACE_GLOSSARIES } from './glossaryFiles';
import { inTurn } from './inTurn';
import { filesOf, storeOptions } from './libraries';
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
  let before: string | undefined;
  let text = '';
  await change(uri, (there) => {
    before = there;
    text = appendEntry(before, entry);
    const { entries, problems } = parseGlossary(text);
    const known = before === undefined ? [] : parseGlossary(before).entries;
    if (entries.length <= known.length || !entries.some(({ id }) => id === entry.id)) {
      throw new Error(
        vscode.l10n.t('Nothing was added to {0}: {1}', relative(uri), problems[0]?.message ?? ''),
      );
    }
    return text;
  });
  return async () => {
    const refuseOther = (there: string | undefined): void => {
      if (there === text) return;
      throw new Error(vscode.l10n.t('{0} has been changed meanwhile.', relative(uri)));
    };
    if (before !== undefined) {
      await change(uri, (there) => {
        refuseOther(there);
        return before;
      });
      return;
    }
    await inTurn(uri, async () => {
      const { files, path } = placeOf(uri);
      refuseOther(await readText(files, path));
      await vscode.workspace.fs.delete(uri);
    });
  };
}

function change(
  uri: vscode.Uri,
  make: (text: string | undefined) => string | undefined,
): Promise<void> {
  const { files, path } = placeOf(uri);
  return inTurn(uri, () => changeText(files, path, storeOptions, make));
}

/** A glossary's file in the folder that its folder is in, where its lock can be. */
function placeOf(uri: vscode.Uri): { readonly files: FileSystem; readonly path: string } {
  const path = uri.path.split('/').slice(-2).join('/');
  return { files: filesOf(vscode.Uri.joinPath(uri, '..', '..')), path };
}

function relative(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri);
}
