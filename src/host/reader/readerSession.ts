import * as vscode from 'vscode';
import { v7 as uuidv7 } from 'uuid';
import { NotePlaces, shiftAll } from '../../core/anchoring/places';
import { select } from '../../core/anchoring/select';
import type { Article, Range } from '../../core/article/article';
import { formatOf, languageOf } from '../../core/article/format';
import { parseArticle } from '../../core/article/parse';
import type { Candidate, Linking, Mention } from '../../core/linking/mention';
import type { ArticleRecord } from '../../core/notes/articleRecord';
import type { AnchoredNote, Note, NoteKind } from '../../core/notes/note';
import { fingerprint } from '../../core/text/hash';
import { Disposable } from '../lifecycle';
import { AnchorCache } from '../storage/anchorCache';
import { ArticleRecords } from '../storage/articleRecords';
import type { GlossaryStore } from '../storage/glossaryStore';
import { libraryOf, type Library, type LibraryContext } from '../storage/library';
import { NoteConflict, NoteStore } from '../storage/noteStore';
import type { FileProblems } from '../storage/problems';
import type { ReadingPlaces } from './readingPlaces';

/** How long typing must rest before the article is read anew. */
const REFRESH_DELAY_MS = 40;
/** How long the notes folder must rest before it is read anew: a checkout changes many files. */
const RELOAD_DELAY_MS = 150;

export interface SessionServices {
  readonly context: LibraryContext;
  readonly glossaries: GlossaryStore;
  readonly problems: FileProblems;
  readonly places: ReadingPlaces;
  readonly log: vscode.LogOutputChannel;
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
  #linking: Linking;
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
    private readonly notePlaces: NotePlaces,
  ) {
    super();
    this.#article = this.#readArticle();
    this.#linking = services.glossaries.linker.link(this.#article);
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
    const text = document.getText();
    const hash = fingerprint(text);
    const cached = await cache.load(hash);
    // From here on there is no waiting: places that were known for a text hold for that text only.
    const isSameText = document.getText() === text;
    const places = new NotePlaces(document.getText(), isSameText && record.hash === hash);
    for (const note of store.notes) {
      const anchor = isSameText ? cached.get(note.id) : undefined;
      if (anchor) places.set(note, anchor);
    }
    const session = new ReaderSession(
      document,
      services,
      library,
      record,
      records,
      store,
      cache,
      places,
    );
    // The text has changed outside VS Code: a later rename is still to be told by it.
    if (store.notes.length > 0 && record.hash !== hash) void session.#rememberQuietly();
    return session;
  }

  get article(): Article {
    return this.#article;
  }

  get mentions(): readonly Mention[] {
    return this.#linking.mentions;
  }

  /** Names that no entry of the glossaries goes by. */
  get candidates(): readonly Candidate[] {
    return this.#linking.candidates;
  }

  /** The notes that have not been deleted, each with its place in the text of this moment. */
  get notes(): AnchoredNote[] {
    return this.store.notes.map((note) => ({ note, anchor: this.notePlaces.of(note) }));
  }

  /** Counts what has been shown: it grows with every change. */
  get revision(): number {
    return this.#revision;
  }

  get title(): string {
    return this.#article.title ?? this.document.uri.path.split('/').pop() ?? '';
  }

  /** Why notes cannot be kept beside this article but are in the user's own storage, if they are. */
  get keepsNotesApart(): Library['apart'] {
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
    // While the file is being written the text may go on changing, and the place with it.
    this.notePlaces.set(note, { state: 'exact', range });
    try {
      await this.#rememberArticle();
      await this.store.save(note);
    } catch (error) {
      this.notePlaces.forget(note.id);
      throw error;
    }
    this.#changed();
    return note.id;
  }

  /**
   * Replaces what a note says; one that was deleted meanwhile comes back with it. If someone else
   * changed it meanwhile, theirs stays and this becomes a note beside it.
   */
  async updateNote(id: string, body: string): Promise<void> {
    const { deleted: _, ...note } = this.#require(id);
    const updated: Note = { ...note, body, modified: new Date().toISOString() };
    await this.#rememberArticle();
    try {
      await this.store.save(updated);
    } catch (error) {
      if (!(error instanceof NoteConflict)) throw error;
      const fork = { ...updated, id: uuidv7() };
      this.notePlaces.set(fork, this.notePlaces.of(note));
      await this.store.save(fork);
      await this.store.load();
      void vscode.window.showWarningMessage(
        vscode.l10n.t('This note had been changed elsewhere meanwhile. Both versions are kept.'),
      );
    }
    this.#changed();
  }

  /** Deletes a note; its file stays, marked as deleted, so that this can be undone. */
  async deleteNote(id: string): Promise<void> {
    const note = this.#require(id);
    await this.#rememberArticle();
    await this.#save({ ...note, deleted: new Date().toISOString() });
  }

  async undoDeleteNote(id: string): Promise<void> {
    const { deleted: _, ...note } = this.#require(id);
    await this.#save(note);
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

  /** Saves a note. On a conflict the other version is shown, so that the user can decide anew. */
  async #save(note: Note): Promise<void> {
    try {
      await this.store.save(note);
    } catch (error) {
      if (error instanceof NoteConflict) await this.store.load();
      throw error;
    } finally {
      this.#changed();
    }
  }

  /** Makes the article known on disk, by the text that is on disk: a note needs it, and so does a rename. */
  async #rememberArticle(): Promise<void> {
    const { document, title } = this;
    const hash = document.isDirty ? this.record.hash : fingerprint(document.getText());
    this.record = { ...this.record, title, hash };
    await this.records.save(this.record, this.library);
  }

  async #rememberQuietly(): Promise<void> {
    try {
      await this.#rememberArticle();
    } catch (error) {
      this.services.log.warn(`The record of ${this.title} could not be written: ${String(error)}`);
    }
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
    this.notePlaces.follow(edits, document.getText());
    this.#place = shiftAll(this.#place, edits);
    this.selection = shiftAll(this.selection, edits);
    clearTimeout(this.#refreshTimer);
    this.#refreshTimer = setTimeout(() => this.#refresh(), REFRESH_DELAY_MS);
  }

  #refresh(): void {
    this.#article = this.#readArticle();
    this.#linking = this.services.glossaries.linker.link(this.#article);
    this.#changed();
  }

  #changed(): void {
    this.#revision++;
    this.#onDidChange.fire();
  }

  async #saved(document: vscode.TextDocument): Promise<void> {
    if (document !== this.document || this.store.notes.length === 0) return;
    try {
      await this.#rememberArticle();
      await this.cache.save(fingerprint(document.getText()), this.notes);
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
    try {
      await this.store.load();
    } catch (error) {
      this.services.log.error(
        `The notes on ${this.title} could not be read again: ${String(error)}`,
      );
      return;
    }
    if (!this.isDisposed && JSON.stringify(this.store.notes) !== before) this.#changed();
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
