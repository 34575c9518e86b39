import * as vscode from 'vscode';
import { READER_ACTIONS } from '../../protocol/messages';
import { Disposable } from '../lifecycle';
import type { NoteEditing } from '../notes/noteEditing';
import { orSayWhy } from '../orSayWhy';
import { NOTES_VIEW } from '../panel/notesPanel';
import type { ReaderEditorProvider } from '../reader/readerEditorProvider';
import type { SessionRegistry } from '../reader/sessionRegistry';

/** Commands that do by keyboard what the reader and the panel do by mouse. */
export class ReaderCommands extends Disposable {
  constructor(readers: ReaderEditorProvider, sessions: SessionRegistry, editing: NoteEditing) {
    super();
    for (const action of READER_ACTIONS) {
      this.#command(`kunten.${action}`, () => readers.perform(action));
    }
    this.#command('kunten.focusNotes', () => vscode.commands.executeCommand(`${NOTES_VIEW}.focus`));
    this.#command('kunten.focusReader', () => {
      if (sessions.active) readers.reveal(sessions.active);
    });
    this.#command('kunten.undoNoteChange', () => orSayWhy(() => editing.undo()));
    this.#command('kunten.redoNoteChange', () => orSayWhy(() => editing.redo()));
  }

  #command(id: string, run: () => unknown): void {
    this.register(vscode.commands.registerCommand(id, run));
  }
}
