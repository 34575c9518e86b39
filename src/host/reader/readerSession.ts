import * as vscode from 'vscode';
import { NotePlaces, shiftAll } from '../../core/anchoring/places';
import { select } from '../../core/anchoring/select';
import type { Article, Range } from '../../core/article/article';
import { formatOf, languageOf } from '../../core/article/format';
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
import type { Anchor, AnchoredNote } from '../../core/notes/note';
import { fingerprint } from '../../core/text/hash';
import { withoutLinks } from '../../core/text/withoutLinks';
import { Disposable } from '../lifecycle';
import type { NoteEditing } from '../notes/noteEditing';
import { orSayWhy } from '../orSayWhy';
import { AnchorCache } from '../storage/anchorCache';
import { findArticle, naming } from '../storage/articleIdentity';
import { FileWatch } from '../storage/fileWatch';
import type { GlossaryStore } from '../storage/glossaryStore';
import type { Libraries, OpenLibrary } from '../storage/libraries';
import { articlePath, type Library } from '../storage/library';
import { OverruleStore } from '../storage/overruleStore';
import type { FileProblems } from '../storage/problems';
import type { ReadingPlaces } from './readingPlaces';
import { SessionDrafts } from './sessionDrafts';
import {
  changedMeanwhile,
  SessionNotes,
  type NoteContent,
  type NoteRevision,
  type WholeRevision,
} from './sessionNotes';

/** How long typing must rest before the article is read anew. */
const REFRESH_DELAY_MS = 40;

export interface SessionServices {
  readonly libraries: Libraries;
  readonly editing: NoteEditing;
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

  /** Made when they are asked for: beside a text editor nobody does. */
  #article: Article | undefined;
  #linking: Linking | undefined;
  /** Whether anybody has ever asked for mentions. */
  #isLinked = false;
  #revision = 0;
  #place: Range | undefined;
  #refreshTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #followed: vscode.Disposable[] = [];
  readonly #notes: SessionNotes;
  /** What is being written. */
  readonly drafts: SessionDrafts;

  private constructor(
    readonly document: vscode.TextDocument,
    private readonly services: SessionServices,
    private library: OpenLibrary,
    private record: ArticleRecord,
    /** The ids that there are notes under; new notes get the first. */
    private readonly ids: string[],
    private overruleStore: OverruleStore,
    private cache: AnchorCache,
    private readonly notePlaces: NotePlaces,
  ) {
    super();
    const remember = (): Promise<void> => this.#rememberArticle();
    this.#notes = this.register(
      new SessionNotes(
        {
          document,
          ids,
          places: notePlaces,
          remember,
          placed: () => void this.#keepPlacesQuietly(),
        },
        library,
        services.editing,
      ),
    );
    const { libraries, log } = services;
    this.drafts = this.register(new SessionDrafts(record.id, library, libraries, remember, log));
    this.register(vscode.workspace.onDidChangeTextDocument((event) => this.#edited(event)));
    this.register(vscode.workspace.onDidSaveTextDocument((saved) => void this.#saved(saved)));
    this.register(services.glossaries.onDidChange(() => this.#refresh()));
    this.register(this.#notes.onDidChange(() => this.#changed()));
    this.register(
      services.libraries.onDidMoveApart(({ notes }) => {
        if (notes === this.library.notes) void this.#moveApart();
      }),
    );
    this.#follow();
  }

  /** Opens an article: its notes are loaded when this resolves. For its names there must be glossaries. */
  static async open(
    document: vscode.TextDocument,
    services: SessionServices,
  ): Promise<ReaderSession> {
    const found = await findArticle(document.uri, document.getText(), services.libraries);
    const { library, record, ids } = found;
    const overrules = new OverruleStore(library.library, services.problems);
    await Promise.all([library.notes.load(ids), overrules.load()]);
    const cache = new AnchorCache(record.id, library.library);
    const known = await cache.load(document.getText());
    // From here on there is no waiting: places that were known for a text hold for that text only.
    const text = document.getText();
    const hash = fingerprint(text);
    const places = new NotePlaces(text, record.hash === hash);
    const notes = library.notes.notesOf(ids);
    places.takeOver([...notes, ...overrules.overrules.notHere.map(placeOf)], known);
    const session = new ReaderSession(
      document,
      services,
      library,
      record,
      [...ids],
      overrules,
      cache,
      places,
    );
    await session.drafts.load();
    // The text has changed outside VS Code: a later rename is still to be told by it.
    const isNews = found.isMoved ?? record.hash !== hash;
    if (notes.length > 0 && isNews) void session.#rememberQuietly();
    const { original } = found;
    if (original) void orSayWhy(() => session.#notes.copyFrom(original));
    return session;
  }

  get article(): Article {
    return (this.#article ??= this.#readArticle());
  }

  get mentions(): readonly Mention[] {
    return this.#links.mentions;
  }

  /** Names that no entry of the glossaries goes by. */
  get candidates(): readonly Candidate[] {
    return this.#links.candidates;
  }

  /** The notes that have not been deleted, each with its place in the text of this moment. */
  get notes(): AnchoredNote[] {
    return this.#notes.all;
  }

  /** Counts what has been shown: it grows with every change. */
  get revision(): number {
    return this.#revision;
  }

  get title(): string {
    return this.article.title ?? this.document.uri.path.split('/').pop() ?? '';
  }

  /** Which article this is, where its notes are kept, and under which ids. */
  get identity(): {
    readonly library: OpenLibrary;
    readonly record: ArticleRecord;
    readonly ids: readonly string[];
  } {
    return { library: this.library, record: this.record, ids: this.ids };
  }

  /** Makes the article known on disk: notes from elsewhere are to be put on it. */
  remember(): Promise<void> {
    return this.#rememberArticle();
  }

  /** Why notes cannot be kept beside this article but are in the user's own storage, if they are. */
  get keepsNotesApart(): Library['apart'] {
    return this.library.library.apart;
  }

  /** What is in view; where reading was left, as long as nothing has been in view yet. */
  get place(): Range | undefined {
    return this.#place ?? this.services.places.recall(this.document.uri, this.document.getText());
  }

  /** Another part of the article has come into view. */
  moveTo(place: Range): void {
    this.#place = place;
    this.services.places.remember(this.document.uri, this.document.getText(), place.start);
    this.#onDidMove.fire();
  }

  /**
   * Writes a new note on a passage. Resolves with its id when it is safely on disk.
   *
   * @param quote the passage as the user saw it; where the text has changed since, it decides
   * @param id a UUID; the same note made twice, as by two windows that both have its draft, is one
   */
  createNote(place: Range, content: NoteContent, quote?: string, id?: string): Promise<string> {
    return this.#notes.create(place, content, quote, id);
  }

  /** Answers a note. Resolves with the answer's id when it is safely on disk. */
  replyToNote(to: string, content: Omit<NoteContent, 'kind' | 'replyTo'>): Promise<string> {
    return this.#notes.reply(to, content);
  }

  /** The tags of all notes that have been read, the most frequent first. */
  get tags(): string[] {
    const counts = new Map<string, number>();
    for (const tag of this.library.notes.notes.flatMap(({ tags }) => tags)) {
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
    return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([tag]) => tag);
  }

  /**
   * Changes what a note says; one that was deleted meanwhile comes back with it.
   *
   * @param was what it said when the change was begun, if that may have been a while ago: where someone
   * else has changed the same since, both versions stay
   */
  changeNote(id: string, change: NoteRevision, was?: NoteRevision): Promise<void> {
    return this.#notes.change(id, change, was);
  }

  /** Puts a note on another passage: it is adjusted, or attached again after it had lost its own. */
  placeNote(id: string, place: Range, quote?: string): Promise<void> {
    return this.#notes.place(id, place, quote);
  }

  /** Deletes a note; its file stays, marked as deleted, so that this can be undone. */
  deleteNote(id: string): Promise<void> {
    return this.#notes.delete(id);
  }

  undoDeleteNote(id: string): Promise<void> {
    return this.#notes.undoDelete(id);
  }

  /** Makes one note of several. */
  mergeNotes(ids: readonly string[]): Promise<void> {
    return this.#notes.merge(ids);
  }

  /**
   * Changes what a note says, and makes two notes of it.
   *
   * @param at where its text is cut: a UTF-16 offset
   * @param was what it said when the change was begun
   */
  splitNote(id: string, at: number, change: WholeRevision, was: NoteRevision): Promise<void> {
    return this.#notes.split(id, at, change, was);
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
    const undo = await this.overruleStore.change(overruling).catch(async (error: unknown) => {
      await this.services.libraries.instead(this.library, error);
      await this.#moveApart();
      return this.overruleStore.change(overruling);
    });
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
    this.#unfollow();
    super.dispose();
  }

  /** Makes the article known on disk, by the text that is on disk: a note needs it, and so does a rename. */
  async #rememberArticle(): Promise<void> {
    const { document, title } = this;
    const hash = document.isDirty ? this.record.hash : fingerprint(document.getText());
    this.record = { ...this.record, title, hash };
    try {
      await this.library.records.save(this.record);
    } catch (error) {
      await this.services.libraries.instead(this.library, error);
      await this.#moveApart();
      await this.library.records.save(this.record);
    }
  }

  /** Turns to the library that is written instead of one that cannot be. */
  async #moveApart(): Promise<void> {
    const { document, services } = this;
    const library = await services.libraries.of(document.uri);
    if (library.notes === this.library.notes) return;
    const overrules = new OverruleStore(library.library, services.problems);
    await Promise.all([library.notes.load(this.ids), overrules.load()]);
    this.library = library;
    this.record = { ...this.record, path: articlePath(document.uri, library.library.home) };
    this.overruleStore = overrules;
    this.cache = new AnchorCache(this.record.id, library.library);
    this.#notes.use(library);
    this.#follow();
    await this.drafts.use(library);
    this.#refresh();
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
    // Whoever asks before typing rests must not be shown places in one text and another text.
    this.#forgetReading();
    clearTimeout(this.#refreshTimer);
    this.#refreshTimer = setTimeout(() => this.#refresh(), REFRESH_DELAY_MS);
  }

  #refresh(): void {
    this.#forgetReading();
    this.#changed();
    if (this.#isLinked) void this.services.glossaries.ready(this.article.language);
  }

  #forgetReading(): void {
    this.#article = undefined;
    this.#linking = undefined;
  }

  get #placedOverrules(): PlacedOverrule[] {
    const { overrules } = this.overruleStore;
    return this.ids.flatMap((id) => placedOverrules(overrules, id, this.notePlaces));
  }

  get #links(): Linking {
    this.#isLinked = true;
    return (this.#linking ??= this.#link());
  }

  #link(): Linking {
    const overrules = overrulesInForce(this.overruleStore.overrules, this.#placedOverrules);
    return this.services.glossaries.linker.link(this.article, overrules);
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
        withoutLinks(
          vscode.l10n.t(
            'The places of the notes on {0} could not be stored: {1}',
            this.title,
            error instanceof Error ? error.message : String(error),
          ),
        ),
      );
    }
  }

  /** Watches what others write in the library. */
  #follow(): void {
    if (this.isDisposed) return;
    const { library } = this;
    const overrules = new FileWatch(() => void this.#reloadOverrules());
    this.#unfollow();
    this.#followed.push(
      overrules,
      overrules.add(library.library.home.kunten, 'overrules.json'),
      library.onDidReadRecords((records) => void this.#learnIds(records)),
      ...this.ids.map((id) => library.follow(id)),
    );
  }

  #unfollow(): void {
    for (const followed of this.#followed.splice(0)) followed.dispose();
  }

  /** A window that opened the article when nobody had written on it gives it an id of its own. */
  async #learnIds(records: readonly ArticleRecord[]): Promise<void> {
    const named = naming(this.document.uri, this.library, records).map(({ id }) => id);
    const others = [...new Set(named)].filter((id) => !this.ids.includes(id));
    if (others.length === 0) return;
    this.ids.push(...others);
    this.#followed.push(...others.map((id) => this.library.follow(id)));
    await this.library.notes.load(others);
    // What was overruled under them holds as well.
    if (!this.isDisposed) this.#refresh();
  }

  async #reloadOverrules(): Promise<void> {
    const before = JSON.stringify(this.overruleStore.overrules);
    await this.overruleStore.load();
    const isChanged = JSON.stringify(this.overruleStore.overrules) !== before;
    if (!this.isDisposed && isChanged) this.#refresh();
  }
}

function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && a.end > b.start;
}
