import * as vscode from 'vscode';
import { Disposable } from '../lifecycle';
import { ArticleRecords } from './articleRecords';
import { libraryOf, type LibraryContext } from './library';
import type { FileProblems } from './problems';

/** Keeps notes with their article when its file, or a folder above it, is renamed in VS Code. */
export class ArticleRenames extends Disposable {
  readonly #records: ArticleRecords;

  constructor(
    private readonly context: LibraryContext,
    problems: FileProblems,
  ) {
    super();
    this.#records = new ArticleRecords(problems);
    // Before it happens: the article may be opened at its new place at once.
    this.register(
      vscode.workspace.onWillRenameFiles((event) => event.waitUntil(this.#follow(event.files))),
    );
  }

  async #follow(files: vscode.FileWillRenameEvent['files']): Promise<void> {
    for (const { oldUri, newUri } of files) {
      await this.#records.renamed(oldUri, newUri, await libraryOf(oldUri, this.context));
    }
  }
}
