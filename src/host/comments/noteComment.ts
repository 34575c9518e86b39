import * as vscode from 'vscode';
import type { CommentView } from '../../core/rendering/commentThreads';
import type { ShownThread } from './shownThread';

/** A note as VS Code's comment. It stays the same object, by which VS Code knows it again. */
export class NoteComment implements vscode.Comment {
  body: string | vscode.MarkdownString = '';
  mode = vscode.CommentMode.Preview;
  author: vscode.CommentAuthorInformation = { name: '' };
  label = '';
  contextValue = '';
  timestamp?: Date;

  #view: CommentView;
  #editedFrom = '';

  constructor(
    readonly owner: ShownThread,
    view: CommentView,
  ) {
    this.#view = view;
    this.show(view);
  }

  /** The note's id. */
  get id(): string {
    return this.#view.id;
  }

  get view(): CommentView {
    return this.#view;
  }

  get isBeingEdited(): boolean {
    return this.mode === vscode.CommentMode.Editing;
  }

  /** What the note said when its editing began. */
  get editedFrom(): string {
    return this.#editedFrom;
  }

  /** Shows the note as it is now. What is being written stays. */
  show(view: CommentView): void {
    const { author, label, created, context, markdown } = view;
    this.#view = view;
    this.author = { name: author };
    this.label = label;
    this.contextValue = context;
    const time = new Date(created);
    if (!Number.isNaN(time.getTime())) this.timestamp = time;
    if (!this.isBeingEdited) this.body = untrusted(markdown);
  }

  /** @param text what to begin with, if not with what the note says */
  edit(text = this.#view.body): void {
    this.mode = vscode.CommentMode.Editing;
    this.#editedFrom = this.#view.body;
    this.body = text;
  }

  stopEditing(): void {
    this.mode = vscode.CommentMode.Preview;
    this.body = untrusted(this.#view.markdown);
  }
}

/** What was to become a note, and could not be saved: it stays to be read, and to be tried again. */
export class UnsavedComment implements vscode.Comment {
  mode = vscode.CommentMode.Editing;
  readonly author = { name: vscode.l10n.t('Not saved') };
  readonly contextValue = 'unsaved';

  constructor(
    readonly thread: vscode.CommentThread,
    public body: string,
    readonly save: (text: string) => Promise<void>,
  ) {}
}

/** What is being written in a comment, as VS Code hands it over with a command. */
export function textOf({ body }: vscode.Comment): string {
  return typeof body === 'string' ? body : body.value;
}

/** Markdown of which VS Code takes no HTML, no commands and no icons. */
function untrusted(markdown: string): vscode.MarkdownString {
  const shown = new vscode.MarkdownString(markdown, false);
  shown.isTrusted = false;
  shown.supportHtml = false;
  return shown;
}
