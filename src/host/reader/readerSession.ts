import * as vscode from 'vscode';
import { v7 as uuidv7 } from 'uuid';
import { NotePlaces, shiftAll } from '../../core/anchoring/places';
import { select } from '../../core/anchoring/select';
import type { Article, Range } from '../../core/article/article';
import { formatOf, languageOf } from '../../core/article/format';
import { detectLanguage } from '../../core/article/language';
import { parseArticle } from '../../core/article/parse';
import type { Candidate, Linking, Mention } from '../../core/linking/mention';
import { alwaysMeans, type OverruleChange, type Overruling } from '../../core/linking/overruleFile';
import {
  overrulesInForce,
  placedOverrules,
  placeOf,
  type PlacedOverrule,
} from '../../core/linking/placedOverrules';
import type { ArticleRecord } from '../../core/notes/articleRecord';
import type { Anchor, AnchoredNote, Note, NoteKind } from '../../core/notes/note';
import { fingerprint } from '../../core/text/hash';
import { Disposable } from '../lifecycle';
import { AnchorCache } from '../storage/anchorCache';
import { ArticleRecords } from '../storage/articleRecords';
import type { GlossaryStore } from '../storage/glossaryStore';
import { libraryOf, type Library, type LibraryContext } from '../storage/library';
import { NoteConflict, NoteStore } from '../storage/noteStore';
import { OverruleStore } from '../storage/overruleStore';
import type { FileProblems } from '../storage/problems';
import type { ReadingPlaces } from './readingPlaces';

/** How long typing must rest before the article is read anew. */
const REFRESH_DELAY_MS = 40;
/** How long files must rest before they are read anew: a checkout changes many. */
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

  private constructor(
    readonly document: vscode.TextDocument,
    private readonly services: SessionServices,
    private readonly library: Library,
    private record: ArticleRecord,
    private readonly records: ArticleRecords,
    private readonly store: NoteStore,
    private readonly overruleStore: OverruleStore,
    private readonly cache: AnchorCache,
    private readonly notePlaces: NotePlaces,
  ) {
    super();
    this.#article = this.#readArticle();
    this.#linking = this.#link();
    this.register(vscode.workspace.onDidChangeTextDocument((event) => this.#edited(event)));
    this.register(vscode.workspace.onDidSaveTextDocument((saved) => void this.#saved(saved)));
    this.register(services.glossaries.onDidChange(() => this.#refresh()));
    this.#watch(store.folder, '*.json', () => this.#reloadNotes());
    this.#watch(library.home.kunten, 'overrules.json', () => this.#reloadOverrules());
  }

  /** Opens an article: glossaries and notes are loaded when this resolves. */
  static async open(
    document: vscode.TextDocument,
    services: SessionServices,
  ): Promise<ReaderSession> {
    const [library] = await Promise.all([
      libraryOf(document.uri, services.context),
      services.glossaries.ready(
        languageOf(document.uri.path) ?? detectLanguage(document.getText()),
      ),
    ]);
    const records = new ArticleRecords(services.problems);
    const record = await records.identify(document.uri, document.getText(), library);
    const store = new NoteStore(record.id, library, services.problems);
    const overrules = new OverruleStore(library, services.problems);
    await Promise.all([store.load(), overrules.load()]);
    const cache = new AnchorCache(record.id, library);
    const known = await cache.load(document.getText());
    // From here on there is no waiting: places that were known for a text hold for that text only.
    const text = document.getText();
    const hash = fingerprint(text);
    const places = new NotePlaces(text, record.hash === hash);
    places.takeOver([...store.notes, ...overrules.overrules.notHere.map(placeOf)], known);
    const session = new ReaderSession(
      document,
      services,
      library,
      record,
      records,
      store,
      overrules,
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
    const { notes } = this.store;
    const anchors = this.notePlaces.all(notes);
    return notes.map((note, i) => ({ note, anchor: anchors[i] ?? { state: 'orphan' } }));
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
    void this.#keepPlacesQuietly();
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

  /** The file that the overrules are kept in. */
  get overruleFile(): vscode.Uri {
    return this.overruleStore.uri;
  }

  /**
   * Takes over what the reader decided about what names mean. Resolves when it is safely on disk.
   *
   * @returns what takes it back
   */
  async overrule(overruling: Overruling): Promise<OverruleChange> {
    const undo = await this.overruleStore.change(overruling);
    this.#refresh();
    return undo;
  }

  /** The mention at a place does not mean an entry. */
  async overruleHere(place: Range, entry: string): Promise<OverruleChange> {
    const text = this.document.getText();
    const mention = this.mentions.find(
      ({ start, end }) => start === place.start && end === place.end,
    );
    if (mention?.surface !== text.slice(place.start, place.end)) throw changedMeanwhile();
    const overrule = { article: this.record.id, entry, selector: select(text, place) };
    // While the file is being written the text may go on changing, and the place with it.
    this.notePlaces.set(placeOf(overrule), { state: 'exact', range: place });
    await this.#rememberArticle();
    const undo = await this.overrule(() => ({ add: { notHere: [overrule] } }));
    void this.#keepPlacesQuietly();
    return undo;
  }

  /** A form means an entry from now on, also at a place for which the reader had decided otherwise. */
  async overruleBy(form: string, entry: string, place: Range): Promise<OverruleChange> {
    return this.overrule((kept) => {
      const change = alwaysMeans(form, entry)(kept);
      const notHere = this.#placedOverrules
        .filter(({ overrule, anchor: { range } }) => {
          return overrule.entry === entry && range && overlap(range, place);
        })
        .map(({ overrule }) => overrule);
      return { ...change, remove: { ...change.remove, notHere } };
    });
  }

  override dispose(): void {
    clearTimeout(this.#refreshTimer);
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

  /** Where everything is that is kept by its place. */
  get #places(): (readonly [string, Anchor])[] {
    return [
      ...this.notes.map(({ note, anchor }) => [note.id, anchor] as const),
      ...this.#placedOverrules.map(
        ({ overrule, anchor }) => [placeOf(overrule).id, anchor] as const,
      ),
    ];
  }

  /** Stores the places in a text that is on disk; those in another are stored when it is saved. */
  async #keepPlacesQuietly(): Promise<void> {
    const { document, title } = this;
    if (document.isDirty) return;
    try {
      await this.cache.save(document.getText(), this.#places);
    } catch (error) {
      this.services.log.warn(`The places on ${title} could not be stored: ${String(error)}`);
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
    this.#linking = this.#link();
    this.#changed();
    void this.services.glossaries.ready(this.#article.language);
  }

  get #placedOverrules(): PlacedOverrule[] {
    return placedOverrules(this.overruleStore.overrules, this.record.id, this.notePlaces);
  }

  #link(): Linking {
    const overrules = overrulesInForce(this.overruleStore.overrules, this.#placedOverrules);
    return this.services.glossaries.linker.link(this.#article, overrules);
  }

  #changed(): void {
    this.#revision++;
    this.#onDidChange.fire();
  }

  async #saved(document: vscode.TextDocument): Promise<void> {
    if (document !== this.document) return;
    const places = this.#places;
    if (places.length === 0) return;
    try {
      // The text may go on changing while files are written.
      const text = document.getText();
      await Promise.all([this.#rememberArticle(), this.cache.save(text, places)]);
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

  /** Does something when files have changed and rest again. */
  #watch(folder: vscode.Uri, files: string, reload: () => Promise<void>): void {
    const pattern = new vscode.RelativePattern(folder, files);
    const watcher = this.register(vscode.workspace.createFileSystemWatcher(pattern));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const reloadSoon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void reload(), RELOAD_DELAY_MS);
    };
    this.register({ dispose: () => clearTimeout(timer) });
    this.register(watcher.onDidCreate(reloadSoon));
    this.register(watcher.onDidChange(reloadSoon));
    this.register(watcher.onDidDelete(reloadSoon));
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

  async #reloadOverrules(): Promise<void> {
    const before = JSON.stringify(this.overruleStore.overrules);
    await this.overruleStore.load();
    const isChanged = JSON.stringify(this.overruleStore.overrules) !== before;
    if (!this.isDisposed && isChanged) this.#refresh();
  }
}

/** Where a quoted passage is: at its place, or, if it occurs just once, wherever it has gone. */
function passageOf(text: string, place: Range, quote: string): Range {
  if (text.slice(place.start, place.end) === quote) return place;
  const start = text.indexOf(quote);
  if (start < 0 || text.includes(quote, start + 1)) {
    throw changedMeanwhile();
  }
  return { start, end: start + quote.length };
}

function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && a.end > b.start;
}

function changedMeanwhile(): Error {
  return new Error(vscode.l10n.t('The passage has changed meanwhile. Please select it again.'));
}
