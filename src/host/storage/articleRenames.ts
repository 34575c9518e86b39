import * as vscode from 'vscode';
import { Disposable } from '../lifecycle';
import { storeOptions, type Libraries } from './libraries';
import { articlePath } from './library';
import { takeAlong } from './takeAlong';

/** Keeps notes with their article when its file, or a folder above it, is renamed or moved in VS Code. */
export class ArticleRenames extends Disposable {
  constructor(private readonly libraries: Libraries) {
    super();
    // Before it happens: the article may be opened at its new place at once.
    this.register(
      vscode.workspace.onWillRenameFiles((event) => event.waitUntil(this.#follow(event.files))),
    );
  }

  async #follow(files: vscode.FileWillRenameEvent['files']): Promise<void> {
    for (const { oldUri, newUri } of files) {
      const [from, to] = [await this.libraries.of(oldUri), await this.libraries.of(newUri)];
      const before = articlePath(oldUri, from.library.home);
      const after = articlePath(newUri, to.library.home);
      for (const record of await from.records.all()) {
        const isInside = record.path.startsWith(`${before}/`);
        if (record.path !== before && !isInside) continue;
        const path = after + record.path.slice(before.length);
        if (from.notes === to.notes) await from.records.save({ ...record, path });
        else await takeAlong(record, from, to, path, storeOptions);
      }
    }
  }
}
