import type * as vscode from 'vscode';
import type { ArticleReading, ExportedNote } from '../../core/exchange/exportedNote';
import { placeNotes } from '../../core/exchange/placing';
import { relativeHref } from '../../core/exchange/relativeHref';
import { NotePlaces } from '../../core/anchoring/places';
import type { Range } from '../../core/article/article';
import { formatOf, languageOf } from '../../core/article/format';
import { parseArticle } from '../../core/article/parse';
import { passages } from '../../core/article/passages';
import type { ArticleRecord } from '../../core/notes/articleRecord';
import type { Note } from '../../core/notes/note';
import { fingerprint } from '../../core/text/hash';
import { textOf } from '../notes/findPassages';
import { AnchorCache } from '../storage/anchorCache';
import type { OpenLibrary } from '../storage/libraries';
import { articleFile, type Library } from '../storage/library';
import { inSlices, type Watched } from './slices';

/** Notes to be exported: those of some articles of a library, or all of it. */
export interface ExportPart {
  readonly library: OpenLibrary;
  readonly articles?: readonly string[];
}

/**
 * Notes with all that exporting needs to know of them, article by article, in the order of the text.
 *
 * @param target the file that they are exported to
 */
export async function collectNotes(
  parts: readonly ExportPart[],
  target: vscode.Uri,
  watched: Watched,
): Promise<ExportedNote[]> {
  const collected: ExportedNote[] = [];
  for (const { library, articles } of parts) {
    await library.notes.load(articles);
    const notes = articles ? library.notes.notesOf(articles) : library.notes.notes;
    const records = new Map((await library.records.all()).map((record) => [record.id, record]));
    const order = [...byArticle(notes)].map(([id, on]) => ({ id, on, record: records.get(id) }));
    order.sort((a, b) => ((a.record?.path ?? a.id) < (b.record?.path ?? b.id) ? -1 : 1));
    for (const { id, on, record } of order) {
      collected.push(...(await notesOnArticle(id, on, record, library, target, watched)));
    }
  }
  return collected;
}

function byArticle(notes: readonly Note[]): Map<string, Note[]> {
  const found = new Map<string, Note[]>();
  for (const note of notes) {
    const on = found.get(note.article);
    if (on) on.push(note);
    else found.set(note.article, [note]);
  }
  return found;
}

async function notesOnArticle(
  id: string,
  notes: readonly Note[],
  record: ArticleRecord | undefined,
  { library }: OpenLibrary,
  target: vscode.Uri,
  watched: Watched,
): Promise<ExportedNote[]> {
  const uri = record && articleFile(record.path, library.home);
  const path = record?.path ?? id;
  const name = path.split('/').pop() ?? path;
  const title = record === undefined || record.title === '' ? name : record.title;
  watched.report(title);
  const text = uri && (await textOf(uri));
  const article = {
    id,
    path,
    title,
    href: uri ? hrefTo(uri, target) : `urn:uuid:${id}`,
    ...(uri && text !== undefined ? { reading: readingOf(text, uri) } : {}),
  };
  const ranges: readonly (Range | undefined)[] =
    text === undefined ? [] : await placed(notes, text, record?.hash, library, watched);
  const collected = notes.map((note, i): ExportedNote => {
    const range = ranges[i];
    return { note, article, ...(range ? { range } : {}) };
  });
  return collected.sort((a, b) => positionOf(a) - positionOf(b));
}

/** As opening the article would: what is known of where they were decides. */
async function placed(
  notes: readonly Note[],
  text: string,
  lastSeen: string | undefined,
  library: Library,
  watched: Watched,
): Promise<(Range | undefined)[]> {
  const places = new NotePlaces(text, lastSeen === fingerprint(text));
  const [article = ''] = notes.map((note) => note.article);
  places.takeOver(notes, await new AnchorCache(article, library).load(text));
  return inSlices(placeNotes(notes, places), watched, () => undefined);
}

function positionOf({ note, range }: ExportedNote): number {
  return range?.start ?? note.selector.start;
}

function readingOf(text: string, { path }: vscode.Uri): ArticleReading {
  const language = languageOf(path);
  const article = parseArticle(text, {
    format: formatOf(path),
    ...(language === undefined ? {} : { language }),
  });
  return { text, passages: passages(article), language: article.language };
}

function hrefTo(article: vscode.Uri, from: vscode.Uri): string {
  const [drive, other] = [article, from].map(({ path }) => /^\/[a-z]:/i.exec(path)?.[0]);
  const isBeside = article.scheme === from.scheme && article.authority === from.authority;
  return isBeside && drive === other ? relativeHref(from.path, article.path) : article.toString();
}
