import * as vscode from 'vscode';
import { Disposable } from '../lifecycle';
import type { SessionRegistry } from '../reader/sessionRegistry';
import { NOTES_VIEW } from './notesPanel';

const INTRODUCED = 'panelIntroduced';

/**
 * Shows the translation notes beside the first article that is opened in a workspace, so that they are
 * found at all; from then on the panel is where the user leaves it.
 */
export class PanelIntroduction extends Disposable {
  constructor(sessions: SessionRegistry, state: vscode.Memento) {
    super();
    if (state.get<boolean>(INTRODUCED)) return;
    const waiting = this.register(
      sessions.onDidChangeActive(() => {
        if (!sessions.active) return;
        waiting.dispose();
        void state.update(INTRODUCED, true);
        void vscode.commands.executeCommand(`${NOTES_VIEW}.open`, { preserveFocus: true });
      }),
    );
  }
}
