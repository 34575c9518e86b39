import * as vscode from 'vscode';
import type { Handlers } from '../../protocol/channel';
import type { toHost } from '../../protocol/messages';
import type { ReaderSession } from '../reader/readerSession';

/** The last note that was deleted, so that a command can bring it back. */
export class DeletedNote {
  #last: { readonly session: ReaderSession; readonly id: string } | undefined;

  remember(session: ReaderSession, id: string): void {
    this.#set({ session, id });
  }

  async restore(): Promise<void> {
    const last = this.#last;
    if (!last) return;
    await last.session.undoDeleteNote(last.id);
    this.forget(last.id);
  }

  forget(id: string): void {
    if (this.#last?.id === id) this.#set(undefined);
  }

  #set(last: { readonly session: ReaderSession; readonly id: string } | undefined): void {
    this.#last = last;
    void vscode.commands.executeCommand('setContext', 'kunten.canUndoDelete', last !== undefined);
  }
}

/** What reader and panel can both ask for: writing notes, and following links. */
export function noteIntents(
  current: () => ReaderSession,
  deleted: DeletedNote,
): Handlers<typeof toHost> {
  return {
    'note/create': async ({ range, kind, body, quote }) => {
      await current().createNote(range, kind, body, quote);
    },
    'note/update': ({ id, body }) => current().updateNote(id, body),
    'note/delete': async ({ id }) => {
      const open = current();
      await open.deleteNote(id);
      deleted.remember(open, id);
    },
    'note/undoDelete': async ({ id }) => {
      await current().undoDeleteNote(id);
      deleted.forget(id);
    },
    'link/open': async ({ url }) => {
      await vscode.env.openExternal(vscode.Uri.parse(url, true));
    },
  };
}
