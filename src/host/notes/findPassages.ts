import * as vscode from 'vscode';
import { NotePlaces } from '../../core/anchoring/places';
import type { NoteState } from '../../core/notes/listedNote';
import type { Note, Selector } from '../../core/notes/note';
import { fingerprint } from '../../core/text/hash';
import { AnchorCache } from '../storage/anchorCache';
import type { NotedArticle } from './notedArticles';

/** How the passages of an article's notes were when somebody looked. */
export interface FoundPassages {
  /** Of the article's file: see `versionOf`. */
  readonly version: string;
  readonly states: ReadonlyMap<Selector, NoteState>;
}

const GONE = 'gone';

/** By which an article's file is known not to have changed since. */
export async function versionOf({ uri }: NotedArticle): Promise<string> {
  try {
    if (!uri) return GONE;
    const { mtime, size } = await vscode.workspace.fs.stat(uri);
    return `${mtime} ${size}`;
  } catch {
    return GONE;
  }
}

/** Looks for the passages of notes on an article that is not open, as opening it would. */
export async function findPassages(
  article: NotedArticle,
  notes: readonly Note[],
): Promise<FoundPassages> {
  const { library, record, uri } = article;
  const version = await versionOf(article);
  const text = uri && version !== GONE ? await textOf(uri) : undefined;
  if (text === undefined || !record) {
    return { version, states: new Map(notes.map(({ selector }) => [selector, 'missing'])) };
  }
  const places = new NotePlaces(text, record.hash === fingerprint(text));
  places.takeOver(notes, await new AnchorCache(record.id, library.library).load(text));
  const anchors = places.all(notes);
  const states = notes.map(({ selector }, i) => [selector, anchors[i]?.state ?? 'orphan'] as const);
  return { version, states: new Map(states) };
}

/** The text of an article, as it is being edited or else on disk; nothing if it cannot be read. */
export async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const edited = vscode.workspace.textDocuments.find(
    (document) => document.isDirty && document.uri.toString() === uri.toString(),
  );
  if (edited) return edited.getText();
  try {
    return await vscode.workspace.decode(await vscode.workspace.fs.readFile(uri), { uri });
  } catch {
    return undefined;
  }
}
