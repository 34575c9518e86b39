import * as vscode from 'vscode';
import { newEntryId } from '../../core/glossary/newEntry';
import type { Payload, toHost } from '../../protocol/messages';
import type { ReaderSession } from '../reader/readerSession';
import type { GlossaryStore } from '../storage/glossaryStore';
import { addToGlossary, glossaryFor } from '../storage/growingGlossary';
import type { LibraryContext } from '../storage/library';
import { offerUndo } from './offerUndo';

/** Begins an entry for a name that no entry goes by, in the workspace's own glossary or else the user's. */
export async function addEntry(
  { document }: ReaderSession,
  { form, language, type }: Payload<typeof toHost, 'glossary/add'>,
  { glossary }: GlossaryStore,
  context: LibraryContext,
): Promise<void> {
  const about = await vscode.window.showInputBox({
    title: vscode.l10n.t('Add “{0}” to the glossary', form),
    prompt: vscode.l10n.t('Who or what it is, in one line'),
    ignoreFocusOut: true,
    validateInput: (value) =>
      value.trim() === '' ? vscode.l10n.t('An entry needs a description.') : undefined,
  });
  if (about === undefined) return;
  const uri = glossaryFor(document.uri, context);
  const id = newEntryId(form, type, (id) => glossary.get(id) !== undefined);
  const undo = await addToGlossary(uri, {
    id,
    type,
    names: { [language]: { name: form } },
    description: { [vscode.env.language]: about.trim() },
  });
  const edit = async (): Promise<void> => {
    const document = await vscode.workspace.openTextDocument(uri);
    const at = document.positionAt(document.getText().lastIndexOf(JSON.stringify(id)));
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
  };
  void offerUndo(vscode.l10n.t('“{0}” has been added to the glossary.', form), undo, {
    [vscode.l10n.t('Edit…')]: edit,
  });
}
