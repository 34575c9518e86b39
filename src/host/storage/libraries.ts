import * as vscode from 'vscode';
import { v7 as uuidv7 } from 'uuid';
import type { ArticleRecord } from '../../core/notes/articleRecord';
import { ArticleRecords } from '../../core/storage/articleRecords';
import type { FileSystem } from '../../core/storage/fileSystem';
import { NoteStore, type NoteStoreOptions } from '../../core/storage/noteStore';
import { isRefused } from '../../core/storage/refused';
import { Disposable } from '../lifecycle';
import { onDisk } from './disk';
import { FileWatch } from './fileWatch';
import {
  libraryApart,
  libraryOf,
  openLibraries,
  type Library,
  type LibraryContext,
} from './library';
import type { FileProblems } from './problems';
import { WorkspaceFileSystem } from './workspaceFileSystem';

/** A library in use: one for each folder, whoever uses it. */
export interface OpenLibrary {
  readonly library: Library;
  /** What its folder holds. */
  readonly files: FileSystem;
  readonly records: ArticleRecords;
  readonly notes: NoteStore;
  /** Records have been written, here or elsewhere: these. */
  readonly onDidReadRecords: vscode.Event<readonly ArticleRecord[]>;
  /**
   * Watches the notes of an article, too: folders that are made one in another at once, as for the first note
   * of all, are not seen by a watcher of the folder above them; one of their own waits for them.
   *
   * @param article the id that they are kept under
   * @returns what ends that
   */
  follow(article: string): vscode.Disposable;
}

/** What the stores of a window have in common. */
export const storeOptions: NoteStoreOptions = {
  newId: uuidv7,
  now: () => new Date().toISOString(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  t: vscode.l10n.t,
};

/** The files of a folder, on the shortest way that there is to them. */
export function filesOf(folder: vscode.Uri): FileSystem {
  return onDisk(folder) ?? new WorkspaceFileSystem(folder);
}

/** The libraries of this window. Nothing is read before someone asks for it. */
export class Libraries extends Disposable {
  readonly #onDidChange = this.register(new vscode.EventEmitter<void>());
  /** There are other libraries, or other notes in one of them. */
  readonly onDidChange = this.#onDidChange.event;

  readonly #onDidMoveApart = this.register(new vscode.EventEmitter<OpenLibrary>());
  /** A library turned out not to be writable: `of` gives another one for its articles from now on. */
  readonly onDidMoveApart = this.#onDidMoveApart.event;

  /** By the folder in which they are written. */
  readonly #shared = new Map<string, SharedLibrary>();
  /** The folders that turned out not to be writable. */
  readonly #refusing = new Set<string>();

  constructor(
    private readonly context: LibraryContext,
    private readonly problems: FileProblems,
  ) {
    super();
    this.register(
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.#onDidChange.fire();
      }),
    );
  }

  /** The library of an article. */
  async of(article: vscode.Uri): Promise<OpenLibrary> {
    const library = await libraryOf(article, this.context);
    return this.#open(this.#hasRefused(library) ? libraryApart(library, this.context) : library);
  }

  /** The libraries of the workspace folders, the user's own, and what others have been in use. */
  all(): Promise<readonly OpenLibrary[]> {
    const open = openLibraries(this.context).filter((library) => !this.#hasRefused(library));
    const all = new Map(open.map((library) => [library.home.kunten.toString(), library]));
    for (const { library } of this.#shared.values()) {
      const key = library.home.kunten.toString();
      if (!all.has(key) && !this.#hasRefused(library)) all.set(key, library);
    }
    return Promise.resolve([...all.values()].map((library) => this.#open(library)));
  }

  /**
   * The library to be written instead of one that has refused to be: the user's own, which shows the
   * notes of the other as well.
   *
   * @param error with which it has refused
   * @throws that error, if it was another, or if the library can be written after all
   */
  async instead(refusing: OpenLibrary, error: unknown): Promise<OpenLibrary> {
    const { library } = refusing;
    if (!isRefused(error) || library.apart !== undefined) throw error;
    if (await canWrite(library)) throw error;
    const isNew = !this.#hasRefused(library);
    this.#refusing.add(library.home.kunten.toString());
    const apart = this.#open(libraryApart(library, this.context));
    if (isNew) this.#onDidMoveApart.fire(refusing);
    return apart;
  }

  /** Whether a file is a note's, in a merge conflict, both sides of which are shown. */
  isInConflict(file: vscode.Uri): boolean {
    return [...this.#shared.values()].some((shared) => shared.isInConflict(file));
  }

  /** Writes both sides of a note's file that is in a merge conflict. */
  async keepBoth(file: vscode.Uri): Promise<void> {
    for (const shared of this.#shared.values()) {
      if (shared.isInConflict(file)) await shared.keepBoth(file);
    }
  }

  #hasRefused({ home }: Library): boolean {
    return this.#refusing.has(home.kunten.toString());
  }

  #open(library: Library): OpenLibrary {
    const key = library.home.kunten.toString();
    let shared = this.#shared.get(key);
    if (!shared) {
      shared = this.register(
        new SharedLibrary(library, this.problems, () => this.#onDidChange.fire()),
      );
      this.#shared.set(key, shared);
    }
    if (library.supplied) shared.supply(library.supplied.kunten);
    const { files, records, notes, onDidReadRecords, follow } = shared;
    return { library, files, records, notes, onDidReadRecords, follow };
  }
}

/** Whether anything can be written to a library at all. */
async function canWrite({ home }: Library): Promise<boolean> {
  const files = filesOf(home.kunten);
  const probe = `cache/${storeOptions.newId()}`;
  try {
    await files.write(probe, new Uint8Array());
    await files.remove(probe);
    return true;
  } catch {
    return false;
  }
}

/** What is in one folder, and how it is kept up to date. */
class SharedLibrary extends Disposable {
  readonly files: FileSystem;
  readonly records: ArticleRecords;
  readonly notes: NoteStore;
  readonly #supplied = new Set<string>();
  readonly #folder: vscode.Uri;
  readonly #noteFiles = this.register(
    new FileWatch((stale) => void this.#readNotes(this.#paths(stale))),
  );
  readonly #recordFiles = this.register(
    new FileWatch((stale) => void this.#readRecords(this.#paths(stale))),
  );
  readonly #onDidReadRecords = this.register(new vscode.EventEmitter<readonly ArticleRecord[]>());
  readonly onDidReadRecords = this.#onDidReadRecords.event;

  constructor(
    readonly library: Library,
    private readonly problems: FileProblems,
    changed: () => void,
  ) {
    super();
    const folder = library.home.kunten;
    this.#folder = folder;
    this.files = filesOf(folder);
    this.records = new ArticleRecords(this.files, storeOptions);
    this.notes = new NoteStore(this.files, storeOptions);
    this.register({ dispose: this.notes.onDidChange(changed) });
    const report = this.notes.onDidRead(() => this.#report());
    this.register({ dispose: report });
    this.register(this.#noteFiles.add(folder, 'notes/*/*.json'));
    this.register(this.#recordFiles.add(folder, 'articles/*.json'));
  }

  readonly follow = (article: string): vscode.Disposable =>
    this.#noteFiles.add(vscode.Uri.joinPath(this.#folder, 'notes', article), '*.json');

  supply(folder: vscode.Uri): void {
    const key = folder.toString();
    if (this.#supplied.has(key)) return;
    this.#supplied.add(key);
    this.notes.supply(filesOf(folder));
  }

  isInConflict(file: vscode.Uri): boolean {
    return this.notes.broken.some(({ path, isConflict = false }) => {
      return isConflict && this.#uri(path).toString() === file.toString();
    });
  }

  keepBoth(file: vscode.Uri): Promise<void> {
    return this.notes.keepBoth(this.#path(file));
  }

  #uri(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, path);
  }

  #path(file: vscode.Uri): string {
    return file.path.slice(this.#folder.path.length + 1);
  }

  #paths(files: readonly vscode.Uri[]): string[] {
    return files.map((file) => this.#path(file));
  }

  // A folder that cannot be listed now is read when it changes again, or an article is opened.

  async #readNotes(paths: readonly string[]): Promise<void> {
    await this.notes.refresh(paths).catch(() => undefined);
  }

  async #readRecords(paths: readonly string[]): Promise<void> {
    const read = await this.records.refresh(paths).catch(() => []);
    if (read.length > 0 && !this.isDisposed) this.#onDidReadRecords.fire(read);
  }

  #report(): void {
    const files = [...this.notes.broken, ...this.records.broken];
    this.problems.report(
      this.#folder.toString(),
      files.map(({ path, ...file }) => ({ uri: this.#uri(path), ...file })),
    );
  }
}
