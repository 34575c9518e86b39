import { glossaryFiles } from 'annotations:index';
import * as vscode from 'vscode';
import { Glossary } from '../../core/glossary/glossary';
import { parseGlossary } from '../../core/glossary/parse';
import { compileLinker, type Linker } from '../../core/linking/link';
import { Disposable } from '../lifecycle';
import { listFiles, readText } from './files';
import { unreadable, type CheckedFile, type FileProblems } from './problems';

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
    this.register(watcher.onDidDelete(() => this.#reloadSoon()));
    this.register(vscode.workspace.onDidChangeWorkspaceFolders(() => this.#reloadSoon()));
    await this.#load();
  }

  #reloadSoon(): void {
    clearTimeout(this.#reloadTimer);
    this.#reloadTimer = setTimeout(() => {
      void this.#load().then(() => this.#onDidChange.fire());
    }, RELOAD_DELAY_MS);
  }

  /** A file or a folder that cannot be read is reported; the others still load. */
  async #load(): Promise<void> {
    const folders = await Promise.all(workspaceFolders().map(listGlossaries));
    const uris = [...this.#shipped(), ...folders.flatMap(({ files }) => files)];
    const read = await Promise.all(uris.map(readGlossary));
    this.problems.report('glossaries', [...folders, ...read]);
    this.#glossary = Glossary.from(read.map(({ entries }) => entries));
    this.#linker = compileLinker(this.#glossary);
  }

  #shipped(): vscode.Uri[] {
    return glossaryFiles.map((name) =>
      vscode.Uri.joinPath(this.extensionUri, 'annotations', 'glossary', name),
    );
  }
}

type GlossaryContent = CheckedFile & Pick<ReturnType<typeof parseGlossary>, 'entries'>;

async function readGlossary(uri: vscode.Uri): Promise<GlossaryContent> {
  try {
    return { uri, ...parseGlossary((await readText(uri)) ?? '') };
  } catch (error) {
    return { uri, entries: [], problems: [unreadable(error)] };
  }
}

function workspaceFolders(): vscode.Uri[] {
  return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) =>
    vscode.Uri.joinPath(uri, WORKSPACE_GLOSSARIES),
  );
}

async function listGlossaries(
  uri: vscode.Uri,
): Promise<CheckedFile & { readonly files: readonly vscode.Uri[] }> {
  try {
    const names = await listFiles(uri, '.json');
    return { uri, problems: [], files: names.map((name) => vscode.Uri.joinPath(uri, name)) };
  } catch (error) {
    return { uri, problems: [unreadable(error)], files: [] };
  }
}
