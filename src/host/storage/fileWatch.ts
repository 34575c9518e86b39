import type * as vscode from 'vscode';
import { Disposable } from '../lifecycle';
import { watchFiles } from './watchFiles';

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

  /** @param read given files, and folders of which anything may have changed */
  constructor(private readonly read: (stale: readonly vscode.Uri[]) => void) {
    super();
  }

  /** Watches files of a folder, too: see `watchFiles`. @returns what ends that */
  add(folder: vscode.Uri, files: string): vscode.Disposable {
    return watchFiles(folder, files, (uri) => this.#readSoon(uri));
  }

  override dispose(): void {
    clearTimeout(this.#timer);
    for (const timer of this.#secondLooks) clearTimeout(timer);
    super.dispose();
  }

  #readSoon(uri: vscode.Uri): void {
    this.#stale.set(uri.toString(), uri);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const stale = [...this.#stale.values()];
      this.#stale.clear();
      this.read(stale);
      const timer = setTimeout(() => {
        this.#secondLooks.delete(timer);
        this.read(stale);
      }, SECOND_LOOK_MS);
      this.#secondLooks.add(timer);
    }, REST_MS);
  }
}
