import * as vscode from 'vscode';
import { Disposable } from '../lifecycle';

/** How long files must rest before they are read anew: a checkout changes many. */
const REST_MS = 150;
/**
 * When they are read once more: of what came and went, or went and came, within half a second VS Code
 * tells nothing, though it may have been read in between.
 */
const SECOND_LOOK_MS = 1_000;

/** Has files read that have come, changed or gone: when they rest, and once more a moment later. */
export class FileWatch extends Disposable {
  /** By its address, what does not rest yet. */
  readonly #stale = new Map<string, vscode.Uri>();
  readonly #secondLooks = new Set<ReturnType<typeof setTimeout>>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly read: (files: readonly vscode.Uri[]) => void) {
    super();
  }

  /**
   * Watches files of a folder, too.
   *
   * @param files as `RelativePattern` has it
   * @returns what ends that
   */
  add(folder: vscode.Uri, files: string): vscode.Disposable {
    const pattern = new vscode.RelativePattern(folder, files);
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const readSoon = (file: vscode.Uri): void => this.#readSoon(file);
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(readSoon),
      watcher.onDidChange(readSoon),
      watcher.onDidDelete(readSoon),
    );
  }

  override dispose(): void {
    clearTimeout(this.#timer);
    for (const timer of this.#secondLooks) clearTimeout(timer);
    super.dispose();
  }

  #readSoon(file: vscode.Uri): void {
    this.#stale.set(file.toString(), file);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const files = [...this.#stale.values()];
      this.#stale.clear();
      this.read(files);
      const timer = setTimeout(() => {
        this.#secondLooks.delete(timer);
        this.read(files);
      }, SECOND_LOOK_MS);
      this.#secondLooks.add(timer);
    }, REST_MS);
  }
}
