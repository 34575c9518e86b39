import * as vscode from 'vscode';
import { assert } from 'chai';
import { ReaderSession, type SessionServices } from '../../src/host/reader/readerSession';
import { ReadingPlaces } from '../../src/host/reader/readingPlaces';
import { NoteEditing } from '../../src/host/notes/noteEditing';
import { GlossaryStore } from '../../src/host/storage/glossaryStore';
import { Libraries } from '../../src/host/storage/libraries';
import type { LibraryContext } from '../../src/host/storage/library';
import { FileProblems } from '../../src/host/storage/problems';
import { workspaceRoot } from './workspace';

/** Sessions for the tests of a `describe`: what they need is made before them, and gone after them. */
export function useSessions(): {
  readonly services: () => SessionServices & { readonly context: LibraryContext };
  readonly open: (article: vscode.Uri) => Promise<ReaderSession>;
} {
  const owned: vscode.Disposable[] = [];
  let services: SessionServices & { readonly context: LibraryContext };

  before(() => {
    const extension = vscode.extensions.getExtension('kunten.kunten');
    assert.isDefined(extension);
    const problems = new FileProblems();
    const log = vscode.window.createOutputChannel('Kunten tests', { log: true });
    const context = {
      extensionUri: extension.extensionUri,
      globalStorageUri: vscode.Uri.joinPath(workspaceRoot(), 'user-storage'),
    };
    const glossaries = new GlossaryStore(context, problems);
    const libraries = new Libraries(context, problems);
    owned.push(problems, glossaries, libraries, log);
    services = {
      context,
      libraries,
      editing: new NoteEditing(libraries),
      glossaries,
      problems,
      places: new ReadingPlaces(memento()),
      log,
    };
  });

  after(() => {
    for (const disposable of owned) disposable.dispose();
  });

  return {
    services: () => services,
    async open(article) {
      const document = await vscode.workspace.openTextDocument(article);
      const session = await ReaderSession.open(document, services);
      await services.glossaries.ready(session.article.language);
      owned.push(session);
      return session;
    },
  };
}

/** Where a text is in an article; it must be there. */
export function passage(session: ReaderSession, text: string): { start: number; end: number } {
  const start = session.article.text.indexOf(text);
  assert.isAtLeast(start, 0);
  return { start, end: start + text.length };
}

function memento(): vscode.Memento {
  const state = new Map<string, unknown>();
  return {
    keys: () => [...state.keys()],
    get: <T>(key: string, otherwise?: T) => (state.get(key) as T | undefined) ?? otherwise,
    update: (key: string, value: unknown) => {
      state.set(key, value);
      return Promise.resolve();
    },
  };
}
