import * as vscode from 'vscode';
import { Disposable } from '../lifecycle';
import type { OverruleHistory } from '../linking/overruleHistory';
import { orSayWhy } from '../orSayWhy';
import type { SessionRegistry } from '../reader/sessionRegistry';
import { isThere } from '../storage/files';

/** Commands about what names mean. */
export class LinkingCommands extends Disposable {
  constructor(sessions: SessionRegistry, history: OverruleHistory) {
    super();
    this.register(
      vscode.commands.registerCommand('kunten.undoOverrule', () =>
        orSayWhy(() => history.undoLast(sessions.requireActive())),
      ),
    );
    this.register(
      vscode.commands.registerCommand('kunten.showOverrules', () =>
        orSayWhy(() => show(sessions.requireActive().overruleFile)),
      ),
    );
  }
}

async function show(file: vscode.Uri): Promise<void> {
  if (await isThere(file)) await vscode.window.showTextDocument(file);
  else {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Nothing has been overruled yet. You can do so from the card of a name.'),
    );
  }
}
