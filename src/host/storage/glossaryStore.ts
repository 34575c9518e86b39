import { glossaryFiles } from 'annotations:index';
import * as vscode from 'vscode';
import { Glossary } from '../../core/glossary/glossary';
import { parseGlossary } from '../../core/glossary/parse';
import { compileLinker, type Linker } from '../../core/linking/link';
import { Disposable } from '../lifecycle';
import { listFiles, readText } from './files';
import type { FileProblems } from './problems';

const WORKSPACE_GLOSSARIES = '.kunten/glossary';
const RELOAD_DELAY_MS = 200;

/**
 * The glossaries in force: those that Kunten ships, then those of the workspace folders, later ones
 * replacing earlier ones entry by entry. Nothing is read before the first article asks.
 */
export class GlossaryStore extends Disposable {
  readonly #onDidChange = this.register(new vscode.EventEmitter<void>());
  readonly onDidChange = this.#onDidChange.event;

  #loading: Promise<void> | undefined;
  #reloadTimer: ReturnType<typeof setTimeout> | undefined;
  #glossary = Glossary.from([]);
  #linker: Linker = compileLinker(this.#glossary);

  constructor(
    private readonly extensionUri: vscode.Uri,
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

  /** Resolves when the glossaries are loaded; the first call loads them. */
  ready(): Promise<void> {
    this.#loading ??= this.#start();
    return this.#loading;
  }

  override dispose(): void {
    clearTimeout(this.#reloadTimer);
    super.dispose();
  }

  async #start(): Promise<void> {
    const watcher = this.register(
      vscode.workspace.createFileSystemWatcher(`**/${WORKSPACE_GLOSSARIES}/*.json`),
    );
    this.register(watcher.onDidCreate(() => this.#reloadSoon()));
    this.register(watcher.onDidChange(() => this.#reloadSoon()));
    this.register(
      watcher.onDidDelete((uri) => {
        this.problems.clear(uri);
        this.#reloadSoon();
      }),
    );
    this.register(vscode.workspace.onDidChangeWorkspaceFolders(() => this.#reloadSoon()));
    await this.#load();
  }

  #reloadSoon(): void {
    clearTimeout(this.#reloadTimer);
    this.#reloadTimer = setTimeout(() => {
      void this.#load().then(() => this.#onDidChange.fire());
    }, RELOAD_DELAY_MS);
  }

  async #load(): Promise<void> {
    const uris = [...this.#shipped(), ...(await workspaceGlossaries())];
    const files = await Promise.all(uris.map((uri) => this.#read(uri)));
    this.#glossary = Glossary.from(files);
    this.#linker = compileLinker(this.#glossary);
  }

  #shipped(): vscode.Uri[] {
    return glossaryFiles.map((name) =>
      vscode.Uri.joinPath(this.extensionUri, 'annotations', 'glossary', name),
    );
  }

  async #read(uri: vscode.Uri): Promise<ReturnType<typeof parseGlossary>['entries']> {
    let json: string;
    try {
      json = (await readText(uri)) ?? '';
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.problems.set(uri, [{ line: 1, column: 1, offset: 0, path: '', message }]);
      return [];
    }
    const { entries, problems } = parseGlossary(json);
    this.problems.set(uri, problems);
    return entries;
  }
}

async function workspaceGlossaries(): Promise<vscode.Uri[]> {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) =>
    vscode.Uri.joinPath(uri, WORKSPACE_GLOSSARIES),
  );
  const names = await Promise.all(folders.map((folder) => listFiles(folder, '.json')));
  return folders.flatMap((folder, i) =>
    (names[i] ?? []).map((name) => vscode.Uri.joinPath(folder, name)),
  );
}
