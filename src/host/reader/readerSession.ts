import * as vscode from 'vscode';
import { v7 as uuidv7 } from 'uuid';
import { Anchoring } from '../../core/anchoring/anchor';
import { followEdits } from '../../core/anchoring/follow';
import { select } from '../../core/anchoring/select';
import type { Article, Range } from '../../core/article/article';
import { formatOf, languageOf } from '../../core/article/format';
import { parseArticle } from '../../core/article/parse';
import type { Mention } from '../../core/linking/mention';
import type { ArticleRecord } from '../../core/notes/articleRecord';
import type { AnchoredNote, Note, NoteKind } from '../../core/notes/note';
import { fingerprint } from '../../core/text/hash';
import { Disposable } from '../lifecycle';
import { AnchorCache } from '../storage/anchorCache';
import { ArticleRecords } from '../storage/articleRecords';
import type { GlossaryStore } from '../storage/glossaryStore';
import { libraryOf, type Library } from '../storage/library';
import { NoteConflict, NoteStore } from '../storage/noteStore';
import type { FileProblems } from '../storage/problems';
import type { ReadingPlaces } from './readingPlaces';

/** How long typing must rest before the article is read anew. */
const REFRESH_DELAY_MS = 40;
/** How long the notes folder must rest before it is read anew: a checkout changes many files. */
const RELOAD_DELAY_MS = 150;

export interface SessionServices {
  readonly context: Pick<vscode.ExtensionContext, 'globalStorageUri' | 'extensionUri'>;
  readonly glossaries: GlossaryStore;
  readonly problems: FileProblems;
  readonly places: ReadingPlaces;
}

/**
 * Everything known about one open article: its text as read, its mentions, its notes and where they
 * are, what is in view and what is selected. Reader and panel show what the session holds; neither
 * keeps a truth of its own.
 */
export class ReaderSession extends Disposable {
  readonly #onDidChange = this.register(new vscode.EventEmitter<void>());
  /** The article, its mentions or its notes have changed. */
  readonly onDidChange = this.#onDidChange.event;

  readonly #onDidMove = this.register(new vscode.EventEmitter<void>());
  /** Another part of the article is in view. */
  readonly onDidMove = this.#onDidMove.event;

  /** What is selected in the reader, if anything. */
  selection: Range | undefined;

  #article: Article;
  #mentions: readonly Mention[];
  #notes: readonly AnchoredNote[] = [];
  #revision = 0;
  #place: Range | undefined;
  #refreshTimer: ReturnType<typeof setTimeout> | undefined;
  #reloadTimer: ReturnType<typeof setTimeout> | undefined;

  private constructor(
    readonly document: vscode.TextDocument,
    private readonly services: SessionServices,
    private readonly library: Library,
    private record: ArticleRecord,
    private readonly records: ArticleRecords,
    private readonly store: NoteStore,
    private readonly cache: AnchorCache,
  ) {
    super();
    this.#article = this.#readArticle();
    this.#mentions = services.glossaries.linker.link(this.#article);
    this.register(vscode.workspace.onDidChangeTextDocument((event) => this.#edited(event)));
    this.register(vscode.workspace.onDidSaveTextDocument((saved) => void this.#saved(saved)));
    this.register(services.glossaries.onDidChange(() => this.#refresh()));
    this.#watchNotes();
  }

  /** Opens an article: glossaries and notes are loaded when this resolves. */
  static async open(
    document: vscode.TextDocument,
    services: SessionServices,
  ): Promise<ReaderSession> {
    const [library] = await Promise.all([
      libraryOf(document.uri, services.context),
      services.glossaries.ready(),
    ]);
    const records = new ArticleRecords(services.problems);
    const record = await records.identify(document.uri, document.getText(), library);
    const store = new NoteStore(record.id, library, services.problems);
    await store.load();
    const cache = new AnchorCache(record.id, library);
    const session = new ReaderSession(document, services, library, record, records, store, cache);
    await session.#anchorAll();
    return session;
  }

  get article(): Article {
    return this.#article;
  }

  get mentions(): readonly Mention[] {
    return this.#mentions;
  }

  get notes(): readonly AnchoredNote[] {
    return this.#notes;
  }

  /** Counts what has been shown: it grows with every change. */
  get revision(): number {
    return this.#revision;
  }

  get title(): string {
    return this.#article.title ?? this.document.uri.path.split('/').pop() ?? '';
  }

  /** Notes cannot be kept beside this article; they are in the user's own storage. */
  get keepsNotesApart(): boolean {
    return this.library.apart;
  }

  /** What is in view; where reading was left, as long as nothing has been in view yet. */
  get place(): Range | undefined {
    return this.#place ?? this.services.places.recall(this.document.uri, this.#article.text);
  }

  /** Another part of the article has come into view. */
  moveTo(place: Range): void {
    this.#place = place;
    this.services.places.remember(this.document.uri, this.#article.text, place.start);
    this.#onDidMove.fire();
  }

  /**
   * Writes a new note on a passage. Resolves with its id when it is safely on disk.
   *
   * @param quote the passage as the user saw it; where the text has changed since, it decides
   */
  async createNote(place: Range, kind: NoteKind, body: string, quote?: string): Promise<string> {
    const text = this.document.getText();
    const range = quote === undefined ? place : passageOf(text, place, quote);
    const now = new Date().toISOString();
    const note: Note = {
      id: uuidv7(),
      kind,
      body,
      tags: [],
      created: now,
      modified: now,
      article: this.record.id,
      selector: select(text, range),
    };
    await this.#rememberArticle();
    await this.store.save(note);
    this.#notes = [...this.#notes, { note, anchor: { state: 'exact', range } }];
    this.#changed();
    return note.id;
  }

  /** Replaces what a note says. If someone else changed it meanwhile, theirs stays and this becomes a note beside it. */
  async updateNote(id: string, body: string): Promise<void> {
    const note = this.#require(id);
    await this.#saveOrFork({ ...note, body, modified: new Date().toISOString() });
  }

  /** Deletes a note; its file stays, marked as deleted, so that this can be undone. */
  async deleteNote(id: string): Promise<void> {
    const note = this.#require(id);
    await this.#rememberArticle();
    await this.store.save({ ...note, deleted: new Date().toISOString() });
    this.#notes = this.#notes.filter((other) => other.note.id !== id);
    this.#changed();
  }

  async undoDeleteNote(id: string): Promise<void> {
    const { deleted, ...note } = this.#require(id);
    if (deleted === undefined) return;
    await this.store.save(note);
    const anchor = new Anchoring(this.#article.text).find(note.selector);
    this.#notes = [...this.#notes, { note, anchor }];
    this.#changed();
  }

  override dispose(): void {
    clearTimeout(this.#refreshTimer);
    clearTimeout(this.#reloadTimer);
    super.dispose();
  }

  #require(id: string): Note {
    const note = this.store.get(id);
    if (!note) throw new Error(vscode.l10n.t('This note is no longer there.'));
    return note;
  }

  async #saveOrFork(note: Note): Promise<void> {
    await this.#rememberArticle();
    try {
      await this.store.save(note);
    } catch (error) {
      if (!(error instanceof NoteConflict)) throw error;
      await this.store.load();
      await this.store.save({ ...note, id: uuidv7() });
      await this.#anchorAll();
      this.#changed();
      void vscode.window.showWarningMessage(
        vscode.l10n.t('This note had been changed elsewhere meanwhile. Both versions are kept.'),
      );
      return;
    }
    this.#notes = this.#notes.map((other) =>
      other.note.id === note.id ? { ...other, note } : other,
    );
    this.#changed();
  }

  /** The first note makes the article known on disk. */
  async #rememberArticle(): Promise<void> {
    const hash = fingerprint(this.#article.text);
    this.record = { ...this.record, title: this.title, hash };
    await this.records.save(this.record, this.library);
  }

  #readArticle(): Article {
    const { uri } = this.document;
    const language = languageOf(uri.path);
    return parseArticle(this.document.getText(), {
      format: formatOf(uri.path),
      ...(language === undefined ? {} : { language }),
    });
  }

  #edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (document !== this.document || contentChanges.length === 0) return;
    const edits = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
      start: rangeOffset,
      length: rangeLength,
      inserted: text.length,
    }));
    this.#notes = followEdits(this.#notes, edits, document.getText());
    clearTimeout(this.#refreshTimer);
    this.#refreshTimer = setTimeout(() => this.#refresh(), REFRESH_DELAY_MS);
  }

  #refresh(): void {
    this.#article = this.#readArticle();
    this.#mentions = this.services.glossaries.linker.link(this.#article);
    this.#changed();
  }

  #changed(): void {
    this.#revision++;
    this.#onDidChange.fire();
  }

  async #saved(document: vscode.TextDocument): Promise<void> {
    if (document !== this.document || this.#notes.length === 0) return;
    try {
      await this.#rememberArticle();
      await this.cache.save(fingerprint(document.getText()), this.#notes);
    } catch (error) {
      void vscode.window.showErrorMessage(
        vscode.l10n.t(
          'The places of the notes on {0} could not be stored: {1}',
          this.title,
          error instanceof Error ? error.message : String(error),
        ),
      );
    }
  }

  async #anchorAll(): Promise<void> {
    const hash = fingerprint(this.document.getText());
    const cached = await this.cache.load(hash);
    const text = this.document.getText();
    const anchoring = new Anchoring(text);
    this.#notes = this.store.notes.map((note) => ({
      note,
      anchor: cached.get(note.id) ?? anchoring.find(note.selector),
    }));
  }

  #watchNotes(): void {
    const pattern = new vscode.RelativePattern(this.store.folder, '*.json');
    const watcher = this.register(vscode.workspace.createFileSystemWatcher(pattern));
    const reload = (): void => {
      clearTimeout(this.#reloadTimer);
      this.#reloadTimer = setTimeout(() => void this.#reloadNotes(), RELOAD_DELAY_MS);
    };
    this.register(watcher.onDidCreate(reload));
    this.register(watcher.onDidChange(reload));
    this.register(watcher.onDidDelete(reload));
  }

  /** Takes over what others wrote; our own writes come back unchanged and cause nothing. */
  async #reloadNotes(): Promise<void> {
    const before = JSON.stringify(this.store.notes);
    await this.store.load();
    if (this.isDisposed || JSON.stringify(this.store.notes) === before) return;
    const known = new Map(this.#notes.map(({ note, anchor }) => [note.id, anchor]));
    const anchoring = new Anchoring(this.#article.text);
    this.#notes = this.store.notes.map((note) => ({
      note,
      anchor: known.get(note.id) ?? anchoring.find(note.selector),
    }));
    this.#changed();
  }
}

/** Where a quoted passage is: at its place, or, if it occurs just once, wherever it has gone. */
function passageOf(text: string, place: Range, quote: string): Range {
  if (text.slice(place.start, place.end) === quote) return place;
  const start = text.indexOf(quote);
  if (start < 0 || text.includes(quote, start + 1)) {
    throw new Error(vscode.l10n.t('The passage has changed meanwhile. Please select it again.'));
  }
  return { start, end: start + quote.length };
}
