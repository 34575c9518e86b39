import type * as vscode from 'vscode';
import { DraftJournal } from '../../core/storage/draftJournal';
import type { DraftView } from '../../protocol/messages';
import { ignoreDerived } from '../storage/ignored';
import { filesOf, storeOptions, type Libraries, type OpenLibrary } from '../storage/libraries';

/** Where a note is written: each page gets back what was written there. */
export type DraftPage = 'reader' | 'panel';

/** Notes on one article that are being written: kept with every pause, given back after a crash. */
export class SessionDrafts implements vscode.Disposable {
  readonly #journal: DraftJournal;
  #isIgnored = false;

  constructor(
    article: string,
    private library: OpenLibrary,
    private readonly libraries: Libraries,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.#journal = new DraftJournal(filesOf(library.library.home.kunten), article, storeOptions);
  }

  async load(): Promise<void> {
    try {
      await this.#journal.load();
    } catch (error) {
      this.#warn(error);
    }
  }

  of(page: DraftPage): DraftView[] {
    return [...this.#journal.drafts].flatMap(([name, draft]) =>
      name.startsWith(`${page}-`) ? [{ key: name.slice(page.length + 1), draft }] : [],
    );
  }

  keep(page: DraftPage, { key, draft }: DraftView): void {
    void this.#keep(`${page}-${key}`, draft);
  }

  async drop(page: DraftPage, key: string): Promise<void> {
    await this.#journal.drop(`${page}-${key}`);
  }

  /** Turns to another library. */
  async use(library: OpenLibrary): Promise<void> {
    this.library = library;
    this.#isIgnored = false;
    await this.#journal.use(filesOf(library.library.home.kunten));
  }

  dispose(): void {
    this.#journal.flush().catch((error: unknown) => this.#warn(error));
  }

  async #keep(name: string, draft: unknown): Promise<void> {
    try {
      if (!this.#isIgnored) {
        this.#isIgnored = true;
        await ignoreDerived(this.library.library.home);
      }
      await this.#journal.keep(name, draft);
    } catch (error) {
      try {
        await this.use(await this.libraries.instead(this.library, error));
      } catch (reason) {
        this.#warn(reason);
      }
    }
  }

  #warn(error: unknown): void {
    this.log.warn(`Unfinished notes could not be kept: ${String(error)}`);
  }
}
