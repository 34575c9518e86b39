import * as vscode from 'vscode';
import type { NoteKind } from '../../core/notes/note';
import { NOTE_SCHEME } from '../documents/noteDocuments';
import { Disposable } from '../lifecycle';
import { offerUndo } from '../linking/offerUndo';
import { READER_VIEW_TYPE, type ReaderEditorProvider } from '../reader/readerEditorProvider';
import type { SessionLease, SessionRegistry } from '../reader/sessionRegistry';
import { knownRecord } from '../storage/articleIdentity';
import type { Libraries } from '../storage/libraries';
import { ArticleComments } from './articleComments';
import { UnsavedComment, type NoteComment } from './noteComment';

/** The files that the reader opens. */
const ARTICLE_FILE = /\.(?:txt|md|markdown)$/i;

interface Commented {
  readonly lease: SessionLease;
  readonly comments: ArticleComments;
}

/**
 * The notes on articles as comments in the text editors that show their text. What is no article, that
 * is, neither known to a library nor open in a reader, is left alone; and nothing is read before a text
 * can be seen.
 */
export class NoteComments extends Disposable {
  /** Made with the first article: VS Code shows a view for it. */
  #controller: vscode.CommentController | undefined;
  /** By the addresses of their texts. */
  readonly #commented = new Map<string, Commented>();
  readonly #opening = new Map<string, Promise<void>>();
  /** Texts that can be seen, and have been looked at. */
  #seen: ReadonlySet<vscode.TextDocument> = new Set();

  /** @param id of VS Code's comment controller */
  constructor(
    private readonly sessions: SessionRegistry,
    private readonly libraries: Libraries,
    private readonly readers: Pick<ReaderEditorProvider, 'reveal'>,
    private readonly log: vscode.LogOutputChannel,
    private readonly id = 'kunten.notes',
  ) {
    super();
    const { window, workspace } = vscode;
    this.register(window.onDidChangeVisibleTextEditors(() => this.#follow()));
    this.register(window.tabGroups.onDidChangeTabs(() => this.#follow()));
    this.register(sessions.onDidOpen(() => this.#follow()));
    // A text that changes its language is closed, and opened again.
    this.register(workspace.onDidCloseTextDocument(({ uri }) => this.#close(uri.toString())));
    this.register(workspace.onDidOpenTextDocument(() => this.#follow()));
    this.#follow();
  }

  /** The comments on a text, if it is an article's and open in a text editor. */
  of(text: vscode.Uri): ArticleComments | undefined {
    return this.#commented.get(text.toString())?.comments;
  }

  /** Begins a note in a text editor; its text is an article from then on. */
  async annotate(editor: vscode.TextEditor | undefined): Promise<void> {
    if (!editor || !isArticleFile(editor.document)) {
      throw new Error(vscode.l10n.t('Notes can be written on .txt and .md files.'));
    }
    const { document } = editor;
    if (!this.of(document.uri)) await this.#open(document);
    const comments = this.of(document.uri);
    if (!comments) {
      throw new Error(
        vscode.l10n.t('Open this text in an editor of its own to write notes on it.'),
      );
    }
    comments.begin(editor);
  }

  async add(reply: vscode.CommentReply, kind: NoteKind): Promise<void> {
    await this.of(reply.thread.uri)?.add(reply, kind);
  }

  async reply(reply: vscode.CommentReply): Promise<void> {
    await this.of(reply.thread.uri)?.reply(reply);
  }

  edit(comment: NoteComment): void {
    this.#with(comment)?.edit(comment);
  }

  async save(comment: NoteComment | UnsavedComment): Promise<void> {
    const comments = this.#with(comment);
    if (comment instanceof UnsavedComment) await comments?.saveUnsaved(comment);
    else await comments?.save(comment);
  }

  cancel(comment: NoteComment | UnsavedComment): void {
    const comments = this.#with(comment);
    if (comment instanceof UnsavedComment) comments?.discard(comment);
    else comments?.cancel(comment);
  }

  async setKind(comment: NoteComment, kind: NoteKind): Promise<void> {
    await this.#with(comment)?.setKind(comment, kind);
  }

  /** Deletes a note, and says so; the answers to it stay. */
  async delete(comment: NoteComment): Promise<void> {
    const session = this.#with(comment)?.session;
    if (!session) return;
    await session.deleteNote(comment.id);
    void offerUndo(vscode.l10n.t('The note has been deleted.'), () =>
      session.undoDeleteNote(comment.id),
    );
  }

  /** Shows the passage of a comment, or of a thread, in the reader; if there is none, opens one beside. */
  async showInReader(shown: NoteComment | vscode.CommentThread): Promise<void> {
    const comments = this.#with(shown);
    if (!comments) return;
    const { session } = comments;
    const place = comments.placeOf(shown);
    if (this.readers.reveal(session, place)) return;
    // A reader begins where reading was left.
    if (place) session.moveTo(place);
    const { uri } = session.document;
    const { Beside } = vscode.ViewColumn;
    await vscode.commands.executeCommand('vscode.openWith', uri, READER_VIEW_TYPE, Beside);
  }

  override dispose(): void {
    for (const key of [...this.#commented.keys()]) this.#close(key);
    this.#controller?.dispose();
    super.dispose();
  }

  #with(shown: NoteComment | UnsavedComment | vscode.CommentThread): ArticleComments | undefined {
    if ('owner' in shown) return this.of(shown.owner.thread.uri);
    return this.of('uri' in shown ? shown.uri : shown.thread.uri);
  }

  /** Follows which texts are in text editors, and which of them can be seen. */
  #follow(): void {
    const tabs = textTabs();
    for (const key of [...this.#commented.keys()]) if (!tabs.has(key)) this.#close(key);
    const visible = vscode.window.visibleTextEditors
      .map(({ document }) => document)
      .filter((document) => tabs.has(document.uri.toString()) && isArticleFile(document));
    this.#seen = new Set(visible.filter((document) => this.#seen.has(document)));
    for (const document of visible) void this.#look(document);
  }

  async #look(document: vscode.TextDocument): Promise<void> {
    const { uri } = document;
    if (this.of(uri)) return;
    const isOpen = this.sessions.find(uri) !== undefined;
    if (!isOpen && this.#seen.has(document)) return;
    if (!isOpen) this.#seen = new Set([...this.#seen, document]);
    try {
      if (isOpen || (await this.#isArticle(document))) await this.#open(document);
    } catch (error) {
      this.log.error(`The notes on ${uri.path} cannot be shown: ${String(error)}`);
    }
  }

  async #isArticle(document: vscode.TextDocument): Promise<boolean> {
    const library = await this.libraries.of(document.uri);
    return (await knownRecord(document.uri, document.getText(), library)) !== undefined;
  }

  /** Shows the notes on a text, if it is still in a text editor then. */
  #open(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    const opening = this.#opening.get(key) ?? this.#openNow(document, key);
    this.#opening.set(key, opening);
    return opening;
  }

  async #openNow(document: vscode.TextDocument, key: string): Promise<void> {
    try {
      const lease = await this.sessions.acquire(document);
      if (this.isDisposed || document.isClosed || !textTabs().has(key)) {
        lease.dispose();
        this.#forget(key);
        return;
      }
      this.#controller ??= this.#makeController();
      // First the ranges: VS Code would show threads twice that it is told of while it asks for them.
      this.#offerRanges(this.#controller);
      const comments = new ArticleComments(lease.session, this.#controller);
      this.#commented.set(key, { lease, comments });
    } finally {
      this.#opening.delete(key);
    }
  }

  #close(key: string): void {
    const commented = this.#commented.get(key);
    if (!commented) return;
    this.#commented.delete(key);
    this.#forget(key);
    commented.comments.dispose();
    commented.lease.dispose();
    const isVisible = vscode.window.visibleTextEditors.some(
      ({ document }) => document.uri.toString() === key,
    );
    if (this.#controller && isVisible) this.#offerRanges(this.#controller);
  }

  /** A text is looked at again when it can be seen. */
  #forget(key: string): void {
    this.#seen = new Set([...this.#seen].filter(({ uri }) => uri.toString() !== key));
  }

  #makeController(): vscode.CommentController {
    const controller = vscode.comments.createCommentController(this.id, 'Kunten');
    controller.options = {
      prompt: vscode.l10n.t('Reply…'),
      placeHolder: vscode.l10n.t('Write a note, in Markdown'),
    };
    return controller;
  }

  /** Has VS Code ask anew where notes can be written. */
  #offerRanges(controller: vscode.CommentController): void {
    controller.commentingRangeProvider = {
      provideCommentingRanges: ({ uri }) => this.of(uri)?.commentingRanges,
    };
  }
}

/** The addresses of what is open in text editors, not in diff editors or others. */
function textTabs(): ReadonlySet<string> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return new Set(
    tabs.flatMap(({ input }) =>
      input instanceof vscode.TabInputText ? [input.uri.toString()] : [],
    ),
  );
}

/** Whether a text could be an article: on a disk, or in what VS Code treats as one, but no note itself. */
function isArticleFile({ uri }: vscode.TextDocument): boolean {
  const isFile = vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== undefined;
  return isFile && uri.scheme !== NOTE_SCHEME && ARTICLE_FILE.test(uri.path);
}
