import * as vscode from 'vscode';
import { v7 as uuidv7 } from 'uuid';
import type { ArticleRecord } from '../../core/notes/articleRecord';
import { derivedId } from '../../core/notes/derivedId';
import { areQuotedFrom } from '../../core/notes/quotedFrom';
import { ArticleRecords } from '../../core/storage/articleRecords';
import { eachOf } from '../../core/storage/eachOf';
import { isRefused } from '../../core/storage/refused';
import { fingerprint } from '../../core/text/hash';
import { isGone } from './files';
import { filesOf, storeOptions, type Libraries, type OpenLibrary } from './libraries';
import { articleFile, articlePath } from './library';
import { takeAlong } from './takeAlong';

/** An article as the libraries know it. */
export interface FoundArticle {
  readonly library: OpenLibrary;
  /** The record that new notes go to. */
  readonly record: ArticleRecord;
  /** The ids under which there are notes on it, the oldest first: branches may each have given it one. */
  readonly ids: readonly string[];
  /** Whether the record is not on disk as it is here, though there is one. */
  readonly isMoved?: boolean;
  /** The article that it has been copied from, if that has just been found out. */
  readonly original?: ArticleRecord;
}

/**
 * Finds out which article a file is. Notes on it that are in another library, since it was moved from
 * there or could not be written then, are taken along; nothing else is written.
 */
export async function findArticle(
  uri: vscode.Uri,
  text: string,
  libraries: Libraries,
): Promise<FoundArticle> {
  const library = await libraries.of(uri);
  // They are read once: another window may be writing down at this moment where the article is.
  const records = await library.records.all();
  const named = naming(uri, library, records);
  const [first] = named;
  if (first) return { library, record: first, ids: [...new Set(named.map(({ id }) => id))] };
  const path = articlePath(uri, library.library.home);
  const supplied = await suppliedRecord(uri, library);
  if (supplied) return { library, record: supplied, ids: [supplied.id] };
  const gone = await goneFrom(library, records);
  const unchanged = unchangedIn(gone, text);
  const original = unchanged ? undefined : await copiedFrom(text, library, records);
  const here = unchanged ?? (original ? undefined : await rewrittenIn(gone, text, library));
  if (here) return { library, record: { ...here, path }, ids: [here.id], isMoved: true };
  const elsewhere = original ? undefined : await fromElsewhere(uri, text, library, libraries);
  if (elsewhere) return elsewhere;
  const id = original ? derivedId(original.id, path) : uuidv7();
  const record = { id, path, title: '', hash: fingerprint(text) };
  return { library, record, ids: [id], ...(original ? { original } : {}) };
}

/** The record of an article, as `knownRecord` finds it; else a new one. Nothing is written. */
export async function identify(
  uri: vscode.Uri,
  text: string,
  library: OpenLibrary,
): Promise<ArticleRecord> {
  const known = await knownRecord(uri, text, library);
  if (known) return known;
  const path = articlePath(uri, library.library.home);
  return { id: uuidv7(), path, title: '', hash: fingerprint(text) };
}

/** The record of an article that its own library has. */
export async function knownRecord(
  uri: vscode.Uri,
  text: string,
  library: OpenLibrary,
): Promise<ArticleRecord | undefined> {
  const records = await library.records.all();
  const [named] = naming(uri, library, records);
  const known =
    named ?? (await suppliedRecord(uri, library)) ?? (await movedHere(text, library, records));
  return known && { ...known, path: articlePath(uri, library.library.home) };
}

/** The records of a library that name a file: branches, and windows, may each have made one. */
export function naming(
  uri: vscode.Uri,
  { library: { home } }: OpenLibrary,
  records: readonly ArticleRecord[],
): ArticleRecord[] {
  const path = articlePath(uri, home);
  return records.filter((record) => record.path === path);
}

async function suppliedRecord(
  uri: vscode.Uri,
  { library: { home, supplied } }: OpenLibrary,
): Promise<ArticleRecord | undefined> {
  if (!supplied) return undefined;
  const path = articlePath(uri, supplied);
  const shipped = new ArticleRecords(filesOf(supplied.kunten), storeOptions);
  // A host in a browser cannot list a folder of the extension.
  const record = (await shipped.all().catch(() => [])).find((one) => one.path === path);
  return record && { ...record, path: articlePath(uri, home) };
}

/** The record of an article that is no longer where it was, and now is this text. */
async function movedHere(
  text: string,
  open: OpenLibrary,
  records: readonly ArticleRecord[],
): Promise<ArticleRecord | undefined> {
  const gone = await goneFrom(open, records);
  return unchangedIn(gone, text) ?? (await rewrittenIn(gone, text, open));
}

/** The records whose files are no longer where they were. */
async function goneFrom(
  { library: { home } }: OpenLibrary,
  records: readonly ArticleRecord[],
): Promise<ArticleRecord[]> {
  const gone: ArticleRecord[] = [];
  await eachOf(records, async (record) => {
    if (await isGone(articleFile(record.path, home))) gone.push(record);
  });
  return gone;
}

/** The article of which a text is what it was when it was last seen. */
function unchangedIn(gone: readonly ArticleRecord[], text: string): ArticleRecord | undefined {
  const hash = fingerprint(text);
  return gone.find((record) => record.hash === hash);
}

/** The one article of which most of what its notes quote stands in a text. */
async function rewrittenIn(
  gone: readonly ArticleRecord[],
  text: string,
  { notes }: OpenLibrary,
): Promise<ArticleRecord | undefined> {
  await notes.load(gone.map(({ id }) => id));
  const fitting = gone.filter(({ id }) => areQuotedFrom(notes.notesOf([id]), text));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** The article whose file is still there, and has this very text. */
async function copiedFrom(
  text: string,
  { library: { home } }: OpenLibrary,
  records: readonly ArticleRecord[],
): Promise<ArticleRecord | undefined> {
  const hash = fingerprint(text);
  for (const record of records) {
    if (record.hash !== hash) continue;
    const file = articleFile(record.path, home);
    const there = await Promise.resolve(vscode.workspace.openTextDocument(file)).catch(
      () => undefined,
    );
    if (there?.getText() === text) return record;
  }
  return undefined;
}

/** An article that another library knows: by its address, or because it was moved from there. */
async function fromElsewhere(
  uri: vscode.Uri,
  text: string,
  library: OpenLibrary,
  libraries: Libraries,
): Promise<FoundArticle | undefined> {
  const path = articlePath(uri, library.library.home);
  for (const other of await libraries.all()) {
    if (other.notes === library.notes) continue;
    const records = await other.records.all();
    const [named] = naming(uri, other, records);
    const record = named ?? (await movedHere(text, other, records));
    if (!record) continue;
    const moved = { ...record, path };
    try {
      await takeAlong(record, other, library, path, storeOptions);
      return { library, record: moved, ids: [record.id] };
    } catch (error) {
      // Rather in the wrong place than not at all.
      if (!isRefused(error)) return { library: other, record, ids: [record.id] };
      const apart = await libraries.instead(library, error);
      const address = articlePath(uri, apart.library.home);
      if (other.notes !== apart.notes) await takeAlong(record, other, apart, address, storeOptions);
      return { library: apart, record: { ...record, path: address }, ids: [record.id] };
    }
  }
  return undefined;
}
