import * as vscode from 'vscode';
import { fingerprint } from '../../core/text/hash';
import { withoutLinks } from '../../core/text/withoutLinks';
import { READER_VIEW_TYPE, type ReaderEditorProvider } from '../reader/readerEditorProvider';
import type { ReaderSession } from '../reader/readerSession';
import type { SessionRegistry } from '../reader/sessionRegistry';
import { isThere } from '../storage/files';
import { articlePath } from '../storage/library';
import type { CollectedNote } from './noteCollection';
import type { NotedArticle } from './notedArticles';

/** Shows a note at its passage in the reader, wherever its article is; says what to do if it cannot. */
export async function openNote(
  { note, article }: CollectedNote,
  readers: ReaderEditorProvider,
  sessions: SessionRegistry,
): Promise<void> {
  const uri = article.uri && (await isThere(article.uri)) ? article.uri : await findAgain(article);
  if (!uri) return;
  await vscode.commands.executeCommand('vscode.openWith', uri, READER_VIEW_TYPE);
  const lease = await sessions.acquire(await vscode.workspace.openTextDocument(uri));
  try {
    const { session } = lease;
    const anchor = session.notes.find((one) => one.note.id === note.id)?.anchor;
    readers.reveal(session, anchor?.range);
    if (!anchor?.range) void sayThatLost(session);
  } finally {
    lease.dispose();
  }
}

/** Says that an article is not where it was, and has its reader say where it is now. */
async function findAgain(article: NotedArticle): Promise<vscode.Uri | undefined> {
  const choose = vscode.l10n.t('Choose File…');
  const said = article.uri
    ? vscode.l10n.t(
        '“{0}” is not there any more: {1}. If it has been moved or renamed, choose where it is now. Your notes on it are kept.',
        article.title,
        vscode.workspace.asRelativePath(article.uri),
      )
    : vscode.l10n.t(
        'It is not known which file “{0}” is. Choose it, and your notes on it are found again.',
        article.title,
      );
  const chosen = await vscode.window.showWarningMessage(withoutLinks(said), choose);
  if (chosen !== choose) return undefined;
  const folder = article.uri && vscode.Uri.joinPath(article.uri, '..');
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Where “{0}” is now', article.title),
      ...(folder && (await isThere(folder)) ? { defaultUri: folder } : {}),
      filters: { [vscode.l10n.t('Articles')]: ['txt', 'md', 'markdown'] },
    })) ?? [];
  if (file) await moveRecord(article, file);
  return file;
}

/** Has the record of an article name another file; one that has a record already keeps that. */
async function moveRecord({ id, record, library }: NotedArticle, file: vscode.Uri): Promise<void> {
  const path = articlePath(file, library.library.home);
  const records = await library.records.all();
  const other = records.find((one) => one.path === path && one.id !== id);
  if (other) {
    throw new Error(
      vscode.l10n.t('{0} is another article, with notes of its own.', other.title || other.path),
    );
  }
  // What it was when it was last seen is not known, where there was no record of it.
  const known = record ?? { id, title: '', hash: fingerprint('') };
  await library.records.save({ ...known, path });
}

async function sayThatLost(session: ReaderSession): Promise<void> {
  const show = vscode.l10n.t('Show Translation Notes');
  const said = vscode.l10n.t(
    'The passage of this note is not in “{0}” as it is now. The note is kept; you can put it on another passage from the list of notes.',
    session.title,
  );
  const chosen = await vscode.window.showInformationMessage(withoutLinks(said), show);
  if (chosen === show) await vscode.commands.executeCommand('kunten.focusNotes');
}
