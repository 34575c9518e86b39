import * as vscode from 'vscode';
import { isGlossaryName } from '../../core/glossary/formats/read';
import { Glossary } from '../../core/glossary/glossary';
import { compileLinker, type Linker } from '../../core/linking/link';
import { Disposable } from '../lifecycle';
import {
  disabledGlossaries,
  watchedGlossaries,
  readGlossaryFiles,
  readWorld,
  userGlossaries,
  type GlossaryFile,
} from './glossaryFiles';
import type { LibraryContext } from './library';
import type { FileProblems } from './problems';
import { watchFiles } from './watchFiles';

const RELOAD_DELAY_MS = 200;

/**
 * The glossaries in force, in layers of which later ones win field by field: the countries, languages
 * and currencies of the world, what else Kunten ships, the user's, and those of the workspace folders.
 * Nothing is read before the first article asks.
 */
export class GlossaryStore extends Disposable {
  readonly #onDidChange = this.register(new vscode.EventEmitter<void>());
  readonly onDidChange = this.#onDidChange.event;

  #loading: Promise<void> | undefined;
  #reloadTimer: ReturnType<typeof setTimeout> | undefined;
  #watchers: readonly vscode.Disposable[] = [];
  /** The places that are watched. */
  #watched: string | undefined;
  /** The languages of the articles that have been opened, and the user's: the world has names in them. */
  readonly #languages = new Set([vscode.env.language, 'en', 'ja']);
  /** With names in so many languages. */
  #world: { readonly file: GlossaryFile; readonly languages: number } | undefined;
  #files: readonly GlossaryFile[] = [];
  #glossary = Glossary.from([]);
  #linker: Linker = compileLinker(this.#glossary);

  constructor(
    private readonly context: LibraryContext,
    private readonly problems: FileProblems,
  ) {
    super();
  }

  get glossary(): Glossary {
    return this.#glossary;
  }

  get linker(): Linker {
    return this.#linker;
  }

  /** All glossaries, disabled ones included, in the order of the layers. */
  get files(): readonly GlossaryFile[] {
    return this.#files;
  }

  /**
   * Resolves when the glossaries are loaded; the first call loads them.
   *
   * @param language a BCP 47 tag, of an article that is read
   */
  ready(language?: string): Promise<void> {
    const isKnown = language === undefined || this.#languages.has(language);
    if (!isKnown) this.#languages.add(language);
    if (!this.#loading) this.#loading = this.#start();
    else if (!isKnown)
      this.#loading = this.#loading.catch(() => undefined).then(() => this.#load());
    return this.#loading;
  }

  override dispose(): void {
    clearTimeout(this.#reloadTimer);
    for (const watcher of this.#watchers) watcher.dispose();
    super.dispose();
  }

  async #start(): Promise<void> {
    const { workspace } = vscode;
    this.register(workspace.onDidChangeWorkspaceFolders(() => this.#reloadSoon()));
    this.register(
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('kunten.glossaries')) this.#reloadSoon();
        else if (event.affectsConfiguration('kunten.disabledGlossaries')) this.#putInForce();
      }),
    );
    // Not every file system outside the workspace tells of changes.
    this.register(
      workspace.onDidSaveTextDocument(({ uri }) => {
        if (this.#files.some((file) => file.uri.toString() === uri.toString())) this.#reloadSoon();
      }),
    );
    await makeFolder(userGlossaries(this.context));
    await this.#load();
  }

  #reloadSoon(): void {
    clearTimeout(this.#reloadTimer);
    this.#reloadTimer = setTimeout(() => {
      this.#loading = this.#loading?.catch(() => undefined).then(() => this.#load());
    }, RELOAD_DELAY_MS);
  }

  async #load(): Promise<void> {
    this.#watch();
    const languages = [...this.#languages];
    if (this.#world?.languages !== languages.length) {
      const file = await readWorld(this.context, languages);
      this.#world = { file, languages: languages.length };
    }
    const { glossaries, unread } = await readGlossaryFiles(this.context);
    if (this.isDisposed) return;
    this.#files = [this.#world.file, ...glossaries];
    this.problems.report('glossaries', [...unread, ...this.#files]);
    this.#putInForce();
  }

  #putInForce(): void {
    const disabled = disabledGlossaries();
    const enabled = this.#files.filter(({ name }) => !disabled.has(name));
    this.#glossary = Glossary.from(enabled.map(({ entries }) => entries));
    this.#linker = compileLinker(this.#glossary);
    this.#onDidChange.fire();
  }

  /** Watches anew where there is reason to: a new watcher misses what happens before it has begun. */
  #watch(): void {
    const places = watchedGlossaries(this.context);
    const watched = places.map(({ folder, files }) => `${folder.toString()} ${files}`).join('\n');
    if (this.#watched === watched) return;
    this.#watched = watched;
    for (const watcher of this.#watchers) watcher.dispose();
    this.#watchers = places.map(({ folder, files }) =>
      watchFiles(folder, files, (uri, isFolder) => {
        if (isFolder || isGlossaryName(uri.path)) this.#reloadSoon();
      }),
    );
  }
}

/** A folder that is not there cannot be watched. */
async function makeFolder(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.createDirectory(uri);
  } catch {
    // There will be nothing in it, and nothing is kept from working.
  }
}
