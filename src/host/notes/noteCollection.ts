import * as vscode from 'vscode';
import type { ListedNote, NoteState } from '../../core/notes/listedNote';
import type { Note } from '../../core/notes/note';
import { parseNoteQuery } from '../../core/notes/noteQuery';
import { NoteSearch, type FoundNote } from '../../core/notes/search';
import { Disposable } from '../lifecycle';
import type { SessionRegistry } from '../reader/sessionRegistry';
import type { Libraries, OpenLibrary } from '../storage/libraries';
import { findPassages, versionOf, type FoundPassages } from './findPassages';
import { NotedArticles, type NotedArticle } from './notedArticles';
import { meaningOf } from './noteWords';

/** A note of any library. */
export interface CollectedNote extends ListedNote {
  readonly article: NotedArticle;
}

/** How long changes must rest: a checkout or an import brings many. */
const REST_MS = 120;
/** How often what has been found is shown while passages are looked for. */
const SHOWN_EVERY_MS = 500;

/**
 * The notes of the workspace's libraries and of the user's own, whether their articles are open or not.
 * Nothing is read before somebody asks; from then on it follows what happens to them.
 */
export class NoteCollection extends Disposable {
  readonly #onDidChange = this.register(new vscode.EventEmitter<void>());
  readonly onDidChange = this.#onDidChange.event;

  readonly #search = new NoteSearch(meaningOf);
  #notes: readonly CollectedNote[] = [];
  readonly #libraries = new Map<string, NotedArticles>();
  /** Where passages were on articles that are not open, by the articles' keys. */
  readonly #found = new Map<string, FoundPassages>();
  #loading: Promise<void> | undefined;
  #following: vscode.Disposable | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: Promise<void> = Promise.resolve();

  constructor(
    private readonly libraries: Libraries,
    private readonly sessions: SessionRegistry,
    private readonly log: vscode.LogOutputChannel,
  ) {
    super();
    this.register(libraries.onDidChange(() => this.#collectSoon()));
    this.register(sessions.onDidChangeActive(() => this.#follow()));
  }

  /** All notes that have not been deleted, as far as they have been read. */
  get notes(): readonly CollectedNote[] {
    return this.#notes;
  }

  /** Reads the notes, if nobody has asked for that yet. */
  load(): Promise<void> {
    this.#loading ??= this.#collect().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  /** The notes that answer a query, the best first. See `parseNoteQuery`. */
  search(query: string): FoundNote<CollectedNote>[] {
    return this.#search.find(this.#notes, parseNoteQuery(query));
  }

  /** A note that has not been deleted. */
  async find(id: string): Promise<CollectedNote | undefined> {
    await this.load();
    const isIt = ({ note }: CollectedNote): boolean => note.id === id;
    const found = this.#notes.find(isIt);
    if (found || !(await this.libraryOf(id))) return found;
    // It has just been written.
    await this.#collect();
    return this.#notes.find(isIt);
  }

  /** The library that has a note, also one that has been deleted or whose file is gone. */
  async libraryOf(id: string): Promise<OpenLibrary | undefined> {
    await this.load();
    const libraries = await this.libraries.all();
    const found = libraries.find(({ notes }) => notes.get(id) !== undefined);
    if (found) return found;
    // File watchers may come late, or there may be none.
    await Promise.all(libraries.map(({ notes }) => notes.load()));
    return libraries.find(({ notes }) => notes.get(id) !== undefined);
  }

  /**
   * Finds out how all passages are, also on articles that are not open.
   *
   * @param progress told after each article, with the part of them that it is
   */
  async findPassages(
    token: vscode.CancellationToken,
    progress: (part: number) => void,
  ): Promise<void> {
    await this.load();
    const articles = new Map<NotedArticle, Note[]>();
    for (const { article, note } of this.#notes) {
      const notes = articles.get(article);
      if (notes) notes.push(note);
      else articles.set(article, [note]);
    }
    let shown = Date.now();
    for (const [article, notes] of articles) {
      if (token.isCancellationRequested) break;
      if (!(await this.#isKnown(article, notes))) {
        this.#found.set(article.key, await findPassages(article, notes));
      }
      progress(1 / articles.size);
      if (Date.now() - shown < SHOWN_EVERY_MS) continue;
      await this.#collect();
      shown = Date.now();
    }
    await this.#collect();
  }

  override dispose(): void {
    clearTimeout(this.#timer);
    this.#following?.dispose();
    for (const library of this.#libraries.values()) library.dispose();
    super.dispose();
  }

  async #isKnown(article: NotedArticle, notes: readonly Note[]): Promise<boolean> {
    if (article.uri && this.sessions.find(article.uri)) return true;
    const found = this.#found.get(article.key);
    if (!found || notes.some(({ selector }) => !found.states.has(selector))) return false;
    return found.version === (await versionOf(article));
  }

  /** Follows the article that is being read: its passages change while it is edited. */
  #follow(): void {
    this.#following?.dispose();
    this.#following = this.sessions.active?.onDidChange(() => this.#collectSoon());
    this.#collectSoon();
  }

  #collectSoon(): void {
    if (!this.#loading) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#collect().catch(() => undefined), REST_MS);
  }

  /** One after the other: what was collected last is what stays. */
  #collect(): Promise<void> {
    const collected = this.#last.then(() => this.#collectNow());
    this.#last = collected.catch(() => undefined);
    return collected;
  }

  async #collectNow(): Promise<void> {
    const known = new Map(this.#notes.map((one) => [one.note, one]));
    const collected: CollectedNote[] = [];
    for (const library of await this.#openLibraries()) {
      const states = new Map<NotedArticle, (note: Note) => NoteState | undefined>();
      for (const [note, article] of await this.#notesOf(library)) {
        const stateOf = states.get(article) ?? this.#statesOf(article);
        states.set(article, stateOf);
        const [before, state] = [known.get(note), stateOf(note)];
        const isSame = before?.article === article && before.state === state;
        collected.push(isSame ? before : { note, article, state });
      }
    }
    if (this.isDisposed) return;
    const isSame =
      collected.length === this.#notes.length &&
      collected.every((one, i) => one === this.#notes[i]);
    this.#notes = collected;
    if (!isSame) this.#onDidChange.fire();
  }

  /** A library that cannot be read must not hide the others. */
  async #notesOf(library: NotedArticles): Promise<readonly [Note, NotedArticle][]> {
    try {
      return await library.notes();
    } catch (error) {
      this.log.error(`The notes in ${library.place} could not be read: ${String(error)}`);
      return [];
    }
  }

  async #openLibraries(): Promise<readonly NotedArticles[]> {
    const open = new Map(
      (await this.libraries.all()).map((one) => [one.library.home.kunten.toString(), one]),
    );
    for (const [key, library] of this.#libraries) {
      if (open.has(key)) continue;
      library.dispose();
      this.#libraries.delete(key);
    }
    return [...open].map(([key, one]) => {
      const library = this.#libraries.get(key) ?? new NotedArticles(one, () => this.#collectSoon());
      this.#libraries.set(key, library);
      return library;
    });
  }

  /** How the passages of an article's notes are: as the open article has them, else as they were found. */
  #statesOf({ key, uri }: NotedArticle): (note: Note) => NoteState | undefined {
    const session = uri && this.sessions.find(uri);
    if (!session) {
      const states = this.#found.get(key)?.states;
      return ({ selector }) => states?.get(selector);
    }
    // It may be edited until it is closed.
    this.#found.delete(key);
    const states = new Map(session.notes.map(({ note: { id }, anchor }) => [id, anchor.state]));
    return ({ id }) => states.get(id);
  }
}
