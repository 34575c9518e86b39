import * as vscode from 'vscode';
import type { NoteComment, UnsavedComment } from '../comments/noteComment';
import type { NoteComments } from '../comments/noteComments';
import { Disposable } from '../lifecycle';
import { orSayWhy } from '../orSayWhy';

type Shown = NoteComment | UnsavedComment;

/** Commands of the comments in text editors. VS Code hands over what they were called on. */
export class CommentCommands extends Disposable {
  constructor(comments: NoteComments) {
    super();
    this.#command('kunten.annotate', () => comments.annotate(vscode.window.activeTextEditor));
    this.#command('kunten.comments.add', (on: vscode.CommentReply) => comments.add(on, 'personal'));
    this.#command('kunten.comments.addTranslation', (on: vscode.CommentReply) =>
      comments.add(on, 'translation'),
    );
    this.#command('kunten.comments.reply', (on: vscode.CommentReply) => comments.reply(on));
    this.#command('kunten.comments.edit', (on: NoteComment) => comments.edit(on));
    this.#command('kunten.comments.save', (on: Shown) => comments.save(on));
    this.#command('kunten.comments.cancel', (on: Shown) => comments.cancel(on));
    this.#command('kunten.comments.delete', (on: NoteComment) => comments.delete(on));
    this.#command('kunten.comments.makePersonal', (on: NoteComment) =>
      comments.setKind(on, 'personal'),
    );
    this.#command('kunten.comments.makeTranslation', (on: NoteComment) =>
      comments.setKind(on, 'translation'),
    );
    this.#command('kunten.comments.showInReader', (on: NoteComment | vscode.CommentThread) =>
      comments.showInReader(on),
    );
  }

  #command(id: string, run: (on: never) => unknown): void {
    this.register(vscode.commands.registerCommand(id, (on: never) => orSayWhy(() => run(on))));
  }
}
