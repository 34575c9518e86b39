import * as vscode from 'vscode';
import {
  isSameComment,
  isSameRange,
  type CommentView,
  type ThreadView,
} from '../../core/rendering/commentThreads';
import { NoteComment, type UnsavedComment } from './noteComment';

/** Gives the thread that VS Code is to show: a new one, or the one in which a note has been written. */
type MakeThread = (
  range: vscode.Range | undefined,
  comments: readonly vscode.Comment[],
) => vscode.CommentThread;

/** A thread in VS Code's editors, and what it shows. VS Code is told of nothing but what has changed. */
export class ShownThread implements vscode.Disposable {
  readonly thread: vscode.CommentThread;
  readonly #comments = new Map<string, NoteComment>();
  #unsaved: readonly UnsavedComment[] = [];
  #view: ThreadView;

  constructor(view: ThreadView, make: MakeThread) {
    this.#view = view;
    for (const comment of view.comments) this.#showComment(comment);
    const [range, comments] = [rangeOf(view), this.#list()];
    this.thread = make(range, comments);
    this.thread.range = range;
    if (this.thread.comments !== comments) this.thread.comments = comments;
    this.thread.label = view.label;
    this.thread.contextValue = 'note';
  }

  get view(): ThreadView {
    return this.#view;
  }

  /** Whether something is being written in it that is not saved yet. */
  get isBeingEdited(): boolean {
    return this.#unsaved.length > 0 || this.#edited.length > 0;
  }

  show(view: ThreadView): void {
    const before = this.#view;
    this.#view = view;
    if (!isSameRange(before, view)) this.thread.range = rangeOf(view);
    if (before.label !== view.label) this.thread.label = view.label;
    const isSame = view.comments.map((comment) => this.#showComment(comment)).every((same) => same);
    const order = ({ comments }: ThreadView): string => comments.map(({ id }) => id).join();
    if (!isSame || order(before) !== order(view)) this.refresh();
  }

  addUnsaved(comment: UnsavedComment): void {
    this.#unsaved = [...this.#unsaved, comment];
    this.refresh();
  }

  removeUnsaved(comment: UnsavedComment): void {
    this.#unsaved = this.#unsaved.filter((other) => other !== comment);
    this.refresh();
  }

  /** Has VS Code show the comments as they are by now. */
  refresh(): void {
    this.thread.comments = this.#list();
  }

  dispose(): void {
    this.thread.dispose();
  }

  get #edited(): NoteComment[] {
    return [...this.#comments.values()].filter(({ isBeingEdited }) => isBeingEdited);
  }

  /** Its comments; what is being written is among them even if its note is gone. */
  #list(): vscode.Comment[] {
    const ids = new Set(this.#view.comments.map(({ id }) => id));
    for (const [id, { isBeingEdited }] of this.#comments) {
      if (!ids.has(id) && !isBeingEdited) this.#comments.delete(id);
    }
    const extra = this.#edited.filter(({ id }) => !ids.has(id));
    return [...[...ids].flatMap((id) => this.#comments.get(id) ?? []), ...extra, ...this.#unsaved];
  }

  /** @returns whether it is shown as before */
  #showComment(view: CommentView): boolean {
    const comment = this.#comments.get(view.id);
    if (comment && isSameComment(comment.view, view)) return true;
    if (comment) comment.show(view);
    else this.#comments.set(view.id, new NoteComment(this, view));
    return false;
  }
}

function rangeOf({ range }: ThreadView): vscode.Range | undefined {
  if (!range) return undefined;
  const { start, end } = range;
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
