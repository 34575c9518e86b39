import * as vscode from 'vscode';
import type { Range } from '../../core/article/article';
import { passages } from '../../core/article/passages';
import { textWithin } from '../../core/article/textWithin';
import type { AnchoredNote, NoteKind } from '../../core/notes/note';
import {
  commentThreads,
  threadChanges,
  type ThreadView,
} from '../../core/rendering/commentThreads';
import { Disposable } from '../lifecycle';
import { meaningOf } from '../notes/noteWords';
import type { ReaderSession } from '../reader/readerSession';
import { textOf, UnsavedComment, type NoteComment } from './noteComment';
import { ShownThread } from './shownThread';

/** How long typing must rest before threads are put where they belong: until then VS Code moves them. */
const TYPING_REST_MS = 300;
/** VS Code sends changes of a thread after 100 ms, all together. */
const SENT_MS = 150;
/** Each is drawn by VS Code; where there are more, the whole text is one. */
const MOST_COMMENTING_RANGES = 500;

/** VS Code's comment controller, whose type does not say that a thread without a range is one of the file. */
interface ThreadMaker {
  createCommentThread(
    uri: vscode.Uri,
    range: vscode.Range | undefined,
    comments: readonly vscode.Comment[],
  ): vscode.CommentThread;
}

/** The notes on one article as threads in the text editors that show its text. */
export class ArticleComments extends Disposable {
  /** By the id of the note that begins the thread. */
  readonly #threads = new Map<string, ShownThread>();
  /** Threads in which there is no note yet. */
  readonly #begun = new Set<vscode.CommentThread>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** How many notes are being created: each gets the thread that it was written in. */
  #creating = 0;

  constructor(
    readonly session: ReaderSession,
    private readonly controller: ThreadMaker,
  ) {
    super();
    this.register(
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === session.document) this.#updateAfter(TYPING_REST_MS);
      }),
    );
    this.register(
      session.onDidChange(() => {
        if (this.#timer === undefined) this.#updateAfter(0);
      }),
    );
    this.#update();
  }

  /** What VS Code shows. */
  get threads(): readonly ShownThread[] {
    return [...this.#threads.values()];
  }

  /** Where a note can be written: the lines in which there is text. */
  get commentingRanges(): vscode.Range[] {
    const { article, document } = this.session;
    const ranges: vscode.Range[] = [];
    for (const { start, end } of passages(article)) {
      const first = document.positionAt(start).line;
      const last = document.positionAt(Math.max(start, end - 1)).line;
      const before = ranges.at(-1);
      if (before && before.end.line >= first - 1) ranges.pop();
      const from = before && before.end.line >= first - 1 ? before.start.line : first;
      ranges.push(new vscode.Range(from, 0, last, 0));
    }
    const all = new vscode.Range(0, 0, document.lineCount - 1, 0);
    return ranges.length > MOST_COMMENTING_RANGES ? [all] : ranges;
  }

  /** Begins a note in an editor: on what is selected, or on the line that the cursor is in. */
  begin({ selection }: vscode.TextEditor): void {
    const { uri } = this.session.document;
    const { start, end } = this.#passage(selection);
    const thread = this.controller.createCommentThread(uri, this.#inEditor({ start, end }), []);
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
    this.#begun.add(thread);
  }

  /** Writes a new note on the passage that a thread is on. */
  async add({ thread, text }: vscode.CommentReply, kind: NoteKind): Promise<void> {
    const { document } = this.session;
    const place = this.#passageIfAny(thread.range);
    const quote = place && document.getText().slice(place.start, place.end);
    const save = async (body: string): Promise<void> => {
      if (!place) throw noText();
      await this.#create(async () => {
        const id = await this.session.createNote(place, { kind, body }, quote);
        const view = this.#views().find((thread) => thread.id === id);
        if (view) this.#threads.set(id, new ShownThread(view, () => thread));
        this.#begun.delete(thread);
      });
    };
    try {
      await save(text);
    } catch (error) {
      this.#begun.add(thread);
      thread.comments = [new UnsavedComment(thread, text, save)];
      throw error;
    }
  }

  /** Answers the note that a thread begins with. */
  async reply({ thread, text }: vscode.CommentReply): Promise<void> {
    const shown = this.#shownAs(thread);
    if (!shown) return;
    const { id } = shown.view;
    const save = async (body: string): Promise<void> => {
      await this.session.replyToNote(id, { body });
    };
    try {
      await save(text);
    } catch (error) {
      shown.addUnsaved(new UnsavedComment(thread, text, save));
      throw error;
    }
  }

  /** Tries again to save what could not be saved. */
  async saveUnsaved(comment: UnsavedComment): Promise<void> {
    const text = textOf(comment);
    try {
      await comment.save(text);
    } catch (error) {
      await this.#editAgain(comment, text);
      throw error;
    }
    this.discard(comment);
  }

  discard(comment: UnsavedComment): void {
    const shown = this.#shownAs(comment.thread);
    if (shown) shown.removeUnsaved(comment);
    else comment.thread.dispose();
  }

  edit(comment: NoteComment): void {
    comment.edit();
    comment.owner.refresh();
  }

  async save(comment: NoteComment): Promise<void> {
    const text = textOf(comment);
    try {
      await this.session.changeNote(comment.id, { body: text }, { body: comment.editedFrom });
    } catch (error) {
      await this.#editAgain(comment, text);
      throw error;
    }
    this.cancel(comment);
  }

  /** Ends the editing of a comment, and shows the note as it is. */
  cancel(comment: NoteComment): void {
    comment.stopEditing();
    comment.owner.refresh();
    this.#update();
  }

  async setKind({ id }: NoteComment, kind: NoteKind): Promise<void> {
    await this.session.changeNote(id, { kind });
  }

  /** Where the note is that a comment, or a thread, stands for. */
  placeOf(shown: NoteComment | vscode.CommentThread): Range | undefined {
    const id = 'owner' in shown ? shown.id : this.#shownAs(shown)?.view.id;
    return id === undefined ? undefined : this.#noted(id)?.anchor.range;
  }

  override dispose(): void {
    clearTimeout(this.#timer);
    for (const thread of [...this.#threads.values(), ...this.#begun]) thread.dispose();
    super.dispose();
  }

  /** Gives back what could not be saved: VS Code has closed the comment's editor by then. */
  async #editAgain(comment: NoteComment | UnsavedComment, text: string): Promise<void> {
    const refresh = (): void => {
      if ('owner' in comment) comment.owner.refresh();
      else comment.thread.comments = [...comment.thread.comments];
    };
    comment.body = text;
    comment.mode = vscode.CommentMode.Preview;
    refresh();
    await new Promise((resolve) => setTimeout(resolve, SENT_MS));
    comment.mode = vscode.CommentMode.Editing;
    refresh();
  }

  #noted(id: string): AnchoredNote | undefined {
    return this.session.notes.find(({ note }) => note.id === id);
  }

  #shownAs(thread: vscode.CommentThread): ShownThread | undefined {
    return this.threads.find((shown) => shown.thread === thread);
  }

  async #create(create: () => Promise<void>): Promise<void> {
    this.#creating++;
    try {
      await create();
    } finally {
      this.#creating--;
      this.#update();
    }
  }

  /** The text to write a note on; of whole lines just what is read in them. @throws if there is none */
  #passage(range: vscode.Range | undefined): Range {
    const place = this.#passageIfAny(range);
    if (!place) throw noText();
    return place;
  }

  #passageIfAny(range: vscode.Range | undefined): Range | undefined {
    if (!range) return undefined;
    const { article, document } = this.session;
    const whole = range.isEmpty ? document.lineAt(range.start.line).range : range;
    return textWithin(article, {
      start: document.offsetAt(whole.start),
      end: document.offsetAt(whole.end),
    });
  }

  #inEditor({ start, end }: Range): vscode.Range {
    const { document } = this.session;
    return new vscode.Range(document.positionAt(start), document.positionAt(end));
  }

  #updateAfter(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#update(), milliseconds);
  }

  #views(): ThreadView[] {
    const { notes, document } = this.session;
    return commentThreads(notes, {
      t: vscode.l10n.t,
      colorName: meaningOf,
      positionAt: (offset) => document.positionAt(offset),
    });
  }

  #update(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#creating > 0 || this.isDisposed) return;
    const shown = new Map([...this.#threads].map(([id, { view }]) => [id, view]));
    const { added, changed, removed } = threadChanges(shown, this.#views());
    for (const id of removed) this.#remove(id);
    for (const view of changed) this.#show(view);
    for (const view of added) this.#add(view);
  }

  #add(view: ThreadView, state?: vscode.CommentThreadCollapsibleState): void {
    const { uri } = this.session.document;
    const shown = new ShownThread(view, (range, comments) =>
      this.controller.createCommentThread(uri, range, comments),
    );
    if (state !== undefined) shown.thread.collapsibleState = state;
    this.#threads.set(view.id, shown);
  }

  #show(view: ThreadView): void {
    const shown = this.#threads.get(view.id);
    if (!shown) return;
    const isOfSameKind = (shown.view.range === undefined) === (view.range === undefined);
    if (isOfSameKind || shown.isBeingEdited) {
      shown.show(view);
      return;
    }
    // VS Code cannot be told that a thread has lost its range.
    const { collapsibleState } = shown.thread;
    shown.dispose();
    this.#add(view, collapsibleState);
  }

  /** What is being written stays, though its note is gone, until it is saved or given up. */
  #remove(id: string): void {
    const shown = this.#threads.get(id);
    if (!shown || shown.isBeingEdited) return;
    shown.dispose();
    this.#threads.delete(id);
  }
}

function noText(): Error {
  return new Error(vscode.l10n.t('There is no text here to write a note on.'));
}
