import * as vscode from 'vscode';
import { v7 as uuidv7 } from 'uuid';
import { formatOf } from '../../core/article/format';
import { parseArticle } from '../../core/article/parse';
import { planImport, type ImportPlan } from '../../core/exchange/importPlan';
import type { ImportSummary } from '../../core/exchange/importReport';
import {
  assign,
  KnownNotes,
  type Assignment,
  type KnownArticle,
} from '../../core/exchange/importSources';
import { ImportError, type Imported, type ImportedNote } from '../../core/exchange/importedNote';
import { excerpt } from '../../core/exchange/plainText';
import { readImport } from '../../core/exchange/readImport';
import type { ArticleRecord } from '../../core/notes/articleRecord';
import { inverse, type NoteChange, type NoteStep } from '../../core/notes/noteChange';
import { fingerprint } from '../../core/text/hash';
import { textOf } from '../notes/findPassages';
import type { NoteEditing } from '../notes/noteEditing';
import type { ReaderSession } from '../reader/readerSession';
import type { SessionRegistry } from '../reader/sessionRegistry';
import { identify } from '../storage/articleIdentity';
import { isThere } from '../storage/files';
import type { Libraries, OpenLibrary } from '../storage/libraries';
import { articleFile } from '../storage/library';
import { inSlices, type Watched } from './slices';

/** An article of this window's libraries, or one that is in their folders. */
export interface ArticleHere extends KnownArticle {
  readonly library: OpenLibrary;
  readonly record: ArticleRecord;
  readonly file: vscode.Uri;
  /** The session that it is open in. */
  readonly session: ReaderSession | undefined;
}

/** What has been written in one library. */
export interface Written {
  readonly library: OpenLibrary;
  readonly step: NoteStep;
}

/** More bytes are more characters than are read. */
const MOST_BYTES = 200_000_000;
/** How many files are looked for that notes say they are on. */
const MOST_FILES = 1_000;

/** @throws ImportError if the file cannot be read, or holds no notes */
export async function readFile(file: vscode.Uri): Promise<Imported> {
  const name = nameOf(file);
  const { size } = await vscode.workspace.fs.stat(file);
  if (size > MOST_BYTES) {
    throw new ImportError(
      vscode.l10n.t('“{0}” is too large: {1} MB. Export fewer notes at a time.', name, Math.round(size / 1_000_000)), // prettier-ignore
    );
  }
  const bytes = await vscode.workspace.fs.readFile(file);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ImportError(vscode.l10n.t('“{0}” is not UTF-8 text.', name));
  }
  return readImport(text, name, vscode.l10n.t);
}

export function nameOf(file: vscode.Uri): string {
  return file.path.split('/').pop() ?? file.path;
}

/** What is here that a file's notes can be on, and which notes there are already. */
export interface Here {
  readonly articles: readonly ArticleHere[];
  readonly known: KnownNotes;
  /** The article that is open in a reader. */
  readonly open: ArticleHere | undefined;
}

/**
 * Looks for what the notes of a file can be on: the articles that there are notes on, those that are open,
 * and files that the notes name.
 */
export async function lookAround(
  items: readonly ImportedNote[],
  libraries: Libraries,
  sessions: SessionRegistry,
): Promise<Here> {
  const all = new Map<OpenLibrary['notes'], OpenLibrary>();
  for (const library of await libraries.all()) all.set(library.notes, library);
  const { active } = sessions;
  if (active) all.set(active.identity.library.notes, active.identity.library);
  const articles: ArticleHere[] = [];
  for (const library of all.values()) {
    await library.notes.load();
    for (const record of await library.records.all()) {
      articles.push(articleHere(record, library, sessions));
    }
  }
  const open = active && articleOf(active);
  if (open && !articles.some(({ id }) => id === open.id)) articles.push(open);
  articles.push(...(await namedFiles(items, [...all.values()], articles, sessions)));
  const known = new KnownNotes([...all.values()].flatMap(({ notes }) => notes.all));
  return { articles, known, open };
}

function articleOf(session: ReaderSession): ArticleHere {
  const { library, record } = session.identity;
  const { id, path } = record;
  const file = session.document.uri;
  return { id, path, title: session.title, uri: file.toString(), library, record, file, session };
}

function articleHere(
  record: ArticleRecord,
  library: OpenLibrary,
  sessions: SessionRegistry,
): ArticleHere {
  const { id, path, title } = record;
  const file = articleFile(path, library.library.home);
  const session = sessions.find(file);
  return { id, path, title, uri: file.toString(), library, record, file, session };
}

/** Articles that nobody has written a note on here, at the paths that the notes name. */
async function namedFiles(
  items: readonly ImportedNote[],
  libraries: readonly OpenLibrary[],
  articles: readonly ArticleHere[],
  sessions: SessionRegistry,
): Promise<ArticleHere[]> {
  const there = new Set(articles.map(({ path }) => path));
  const paths = new Set(items.flatMap(({ about: { path } }) => path ?? []));
  const found: ArticleHere[] = [];
  for (const path of [...paths].slice(0, MOST_FILES)) {
    if (there.has(path) || !isInside(path)) continue;
    for (const library of libraries) {
      const file = vscode.Uri.joinPath(library.library.home.root, path);
      const session = sessions.find(file);
      if (session) found.push(articleOf(session));
      else if (await isThere(file)) {
        const text = await textOf(file);
        if (text === undefined) continue;
        found.push(articleHere(await identify(file, text, library), library, sessions));
      }
    }
  }
  return found;
}

/** Whether a path that a file names leads nowhere but into the folder that it is taken to be in. */
function isInside(path: string): boolean {
  return !/^[/\\]|^[a-z][a-z0-9+.-]*:|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(path);
}

export type Homes = Assignment<ArticleHere>;

/** Which of the articles here each note is on; the rest is put on `fallback`, if one is chosen. */
export function findHomes(
  items: readonly ImportedNote[],
  here: Here,
  fallback?: ArticleHere,
): Homes {
  return assign(items, here.articles, here.known, fallback);
}

/** Works out what is to be done on each article. Nothing is changed. @throws Cancelled */
export async function planAll(
  { of }: Homes,
  { known }: Here,
  watched: Watched,
): Promise<Map<ArticleHere, ImportPlan>> {
  const plans = new Map<ArticleHere, ImportPlan>();
  const options = { now: new Date().toISOString(), newId: uuidv7, t: vscode.l10n.t };
  for (const [article, items] of of) {
    const text = await textOf(article.file);
    const target = {
      id: article.id,
      format: formatOf(article.path),
      ...(text === undefined ? {} : { text }),
    };
    const planning = planImport(items, target, known, options);
    const plan = await inSlices(planning, watched, (seen) => {
      watched.report(vscode.l10n.t('{0}: {1} of {2}', article.title || article.path, seen, items.length)); // prettier-ignore
    });
    plans.set(article, plan);
  }
  return plans;
}

/** Writes what was worked out. If it is cancelled, what has been written by then stays, as one step. */
export async function writeAll(
  plans: ReadonlyMap<ArticleHere, ImportPlan>,
  what: string,
  editing: NoteEditing,
  watched: Watched,
): Promise<readonly Written[]> {
  const byLibrary = new Map<OpenLibrary['notes'], { library: OpenLibrary; step: NoteChange[] }>();
  for (const [article, { step }] of plans) {
    if (step.length === 0) continue;
    await remember(article);
    const { library } = article.session?.identity ?? article;
    const one = byLibrary.get(library.notes) ?? { library, step: [] };
    for (const change of step) one.step.push(change);
    byLibrary.set(library.notes, one);
  }
  const written: Written[] = [];
  for (const { library, step } of byLibrary.values()) {
    written.push(await writeInParts(step, what, library, editing, watched));
  }
  return written;
}

/** A note needs its article's record, with a title to be listed under. */
async function remember({ record, library, file, session }: ArticleHere): Promise<void> {
  if (session) return session.remember();
  if (record.title !== '') return;
  const text = await textOf(file);
  if (text === undefined) return library.records.save({ ...record, title: nameOf(file) });
  const { title = nameOf(file) } = parseArticle(text, { format: formatOf(file.path) });
  await library.records.save({ ...record, title, hash: fingerprint(text) });
}

function writeInParts(
  step: NoteStep,
  what: string,
  library: OpenLibrary,
  editing: NoteEditing,
  { token, report }: Watched,
): Promise<Written> {
  return editing.applyInParts(what, library, step, (made) => {
    report(vscode.l10n.t('{0} of {1} written', made, step.length));
    return !token.isCancellationRequested;
  });
}

/** Takes back an import; that is a step of its own, which can be taken back in turn. */
export async function takeBack(
  written: readonly Written[],
  what: string,
  editing: NoteEditing,
  watched: Watched,
): Promise<void> {
  for (const { library, step } of written) {
    const back = inverse(step, new Date().toISOString());
    await writeInParts(back, what, library, editing, watched);
  }
}

/** What has come of an import. */
export function summarize(
  file: string,
  { skipped }: Imported,
  { homeless }: Homes,
  plans: Iterable<ImportPlan>,
): ImportSummary {
  const all = [...plans];
  const sum = (count: (plan: ImportPlan) => number): number =>
    all.reduce((total, plan) => total + count(plan), 0);
  const lost = homeless.map(({ place, body, selector, about }) => ({
    place,
    what: excerpt(body || (selector?.exact ?? '')),
    why: vscode.l10n.t('Its article is not here: {0}', excerpt(about.title ?? about.path ?? about.uris[0] ?? '?')), // prettier-ignore
  }));
  return {
    file,
    added: sum(({ added }) => added),
    updated: sum(({ updated }) => updated),
    unchanged: sum(({ unchanged }) => unchanged),
    orphans: all.flatMap(({ orphans }) => orphans),
    skipped: [...skipped, ...all.flatMap((plan) => plan.skipped), ...lost],
  };
}
