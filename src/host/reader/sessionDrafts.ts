import type * as vscode from 'vscode';
import { DraftJournal } from '../../core/storage/draftJournal';
import { DRAFT_KEY, type DraftView, type KeptDrafts } from '../../protocol/messages';
import { ignoreDerived } from '../storage/ignored';
import { storeOptions, type Libraries, type OpenLibrary } from '../storage/libraries';

/** Where a note is written: each page gets back what was written there. */
export type DraftPage = 'reader' | 'panel';

/** Notes on one article that are being written: kept with every pause, given back after a crash. */
export class SessionDrafts implements vscode.Disposable {
  readonly #journal: DraftJournal;
  #isPrepared = false;

  /** @param remember makes the article known on disk: after a crash it must be the same article again */
  constructor(
    article: string,
    private library: OpenLibrary,
    private readonly libraries: Libraries,
    private readonly remember: () => Promise<void>,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.#journal = new DraftJournal(library.files, article, storeOptions);
  }

  async load(): Promise<void> {
    try {
      await this.#journal.load();
    } catch (error) {
      this.#warn(error);
    }
  }

  of(page: DraftPage): KeptDrafts {
    const { drafts, dropped } = this.#journal;
    return {
      kept: partOf(page, drafts).map(([key, draft]) => ({ key, draft })),
      dropped: Object.fromEntries(partOf(page, dropped)),
    };
  }

  keep(page: DraftPage, { key, draft }: DraftView): void {
    void this.#keep(`${page}-${key}`, draft);
  }

  async drop(page: DraftPage, key: string, at: number): Promise<void> {
    await this.#journal.drop(`${page}-${key}`, at);
  }

  /** Turns to another library. */
  async use(library: OpenLibrary): Promise<void> {
    this.library = library;
    this.#isPrepared = false;
    await this.#journal.use(library.files);
  }

  /** Writes down what has not been written yet, before it is too late. */
  async flush(): Promise<void> {
    try {
      await this.#journal.flush();
    } catch (error) {
      this.#warn(error);
    }
  }

  dispose(): void {
    void this.flush();
  }

  async #keep(name: string, draft: DraftView['draft']): Promise<void> {
    try {
      // It is taken down at once: later words, or its being dropped, must not be overtaken by it.
      await Promise.all([this.#journal.keep(name, draft), this.#prepare()]);
    } catch (error) {
      try {
        await this.use(await this.libraries.instead(this.library, error));
      } catch (reason) {
        this.#warn(reason);
      }
    }
  }

  async #prepare(): Promise<void> {
    if (this.#isPrepared) return;
    this.#isPrepared = true;
    await this.remember();
    await ignoreDerived(this.library.library.home);
  }

  #warn(error: unknown): void {
    this.log.warn(`Unfinished notes could not be kept: ${String(error)}`);
  }
}

/** What a page has of all that is kept, by the keys that it knows. */
function partOf<T>(page: DraftPage, all: ReadonlyMap<string, T>): [key: string, T][] {
  return [...all].flatMap<[string, T]>(([name, value]) => {
    const key = name.slice(page.length + 1);
    // A sync may have put copies beside our files. A page refuses what has no key as it should be.
    return name.startsWith(`${page}-`) && DRAFT_KEY.test(key) ? [[key, value]] : [];
  });
}
