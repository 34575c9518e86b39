import * as vscode from 'vscode';
import { Disposable } from '../lifecycle';
import { orSayWhy } from '../orSayWhy';
import type { Libraries } from '../storage/libraries';
import { KEEP_BOTH } from '../storage/problems';

const NOTE_FILES = '**/.kunten/notes/*/*.json';

/** Makes two notes of one that is in a merge conflict: by command, and as a quick fix in its file. */
export class ConflictCommands extends Disposable implements vscode.CodeActionProvider {
  constructor(private readonly libraries: Libraries) {
    super();
    const kind = vscode.CodeActionKind.QuickFix;
    this.register(
      vscode.languages.registerCodeActionsProvider({ pattern: NOTE_FILES }, this, {
        providedCodeActionKinds: [kind],
      }),
    );
    this.register(
      vscode.commands.registerCommand(KEEP_BOTH, (files?: readonly vscode.Uri[]) =>
        orSayWhy(() => this.#keepBoth(files)),
      ),
    );
  }

  provideCodeActions(
    { uri }: vscode.TextDocument,
    _range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    if (!this.libraries.isInConflict(uri)) return [];
    const title = vscode.l10n.t('Keep Both Versions of the Note');
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { title, command: KEEP_BOTH, arguments: [[uri]] };
    action.diagnostics = diagnostics.filter(({ source }) => source === 'Kunten');
    return [action];
  }

  async #keepBoth(files?: readonly vscode.Uri[]): Promise<void> {
    const { activeTextEditor } = vscode.window;
    const meant = files ?? (activeTextEditor ? [activeTextEditor.document.uri] : []);
    for (const file of meant) await this.libraries.keepBoth(file);
  }
}
