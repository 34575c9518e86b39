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
import { StepBroken } from '../../core/storage/noteStore';
import { fingerprint } from '../../core/text/hash';
import { textOf } from '../notes/findPassages';
import type { NoteEditing } from '../notes/noteEditing';
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
}

/** What has been written in one library. */
export interface Written {
  readonly library: OpenLibrary;
  readonly step: NoteStep;
}

/** More bytes are more characters than are read. */
const MOST_BYTES = 200_000_000;
/** How many notes are written between two looks at whether to go on. */
const AT_ONCE = 50;
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
 * Looks for what the notes of a file can be on: the articles that there are notes on, the one that is open,
 * and files that the notes name.
 */
export async function lookAround(
  items: readonly ImportedNote[],
  libraries: Libraries,
  active: vscode.Uri | undefined,
): Promise<Here> {
  const all = new Map<OpenLibrary['notes'], OpenLibrary>();
  for (const library of await libraries.all()) all.set(library.notes, library);
  const beside = active && (await libraries.of(active));
  if (beside) all.set(beside.notes, beside);
  const articles: ArticleHere[] = [];
  for (const library of all.values()) {
    await library.notes.load();
    for (const record of await library.records.all()) articles.push(articleHere(record, library));
  }
  const known = new KnownNotes([...all.values()].flatMap(({ notes }) => notes.all));
  const open = active && beside && (await articleAt(active, beside, articles));
  const named = await namedFiles(items, [...all.values()], articles);
  return { articles: [...articles, ...(open ? [open] : []), ...named], known, open };
}

function articleHere(record: ArticleRecord, library: OpenLibrary): ArticleHere {
  const { id, path, title } = record;
  const file = articleFile(path, library.library.home);
  return { id, path, title, uri: file.toString(), library, record, file };
}

/** The article that a file is; it need have no record yet. */
async function articleAt(
  file: vscode.Uri,
  library: OpenLibrary,
  articles: readonly ArticleHere[],
): Promise<ArticleHere | undefined> {
  const known = articles.find(({ uri }) => uri === file.toString());
  if (known) return known;
  const text = await textOf(file);
  return text === undefined ? undefined : articleHere(await identify(file, text, library), library);
}

/** Articles that nobody has written a note on here, at the paths that the notes name. */
async function namedFiles(
  items: readonly ImportedNote[],
  libraries: readonly OpenLibrary[],
  articles: readonly ArticleHere[],
): Promise<ArticleHere[]> {
  const there = new Set(articles.map(({ path }) => path));
  const paths = new Set(items.flatMap(({ about: { path } }) => path ?? []));
  const found: ArticleHere[] = [];
  for (const path of [...paths].slice(0, MOST_FILES)) {
    // A path that leads out of the folder is not one of ours.
    if (there.has(path) || !/^(?!\/|[a-z][a-z0-9+.-]*:|(?:.*\/)?\.\.(?:\/|$))/i.test(path))
      continue;
    for (const library of libraries) {
      const file = vscode.Uri.joinPath(library.library.home.root, path);
      if (!(await isThere(file))) continue;
      const article = await articleAt(file, library, articles);
      if (article) found.push(article);
    }
  }
  return found;
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
  for (const [{ library, record, file }, { step }] of plans) {
    if (step.length === 0) continue;
    if (record.title === '') await remember(record, library, file);
    const one = byLibrary.get(library.notes) ?? { library, step: [] };
    for (const change of step) one.step.push(change);
    byLibrary.set(library.notes, one);
  }
  const written: Written[] = [];
  for (const { library, step } of byLibrary.values()) {
    written.push({ library, step: await writeInParts(step, what, library, editing, watched) });
  }
  return written;
}

/** A note needs its article's record, with a title to be listed under. */
async function remember(
  record: ArticleRecord,
  library: OpenLibrary,
  file: vscode.Uri,
): Promise<void> {
  const text = await textOf(file);
  if (text === undefined) return library.records.save({ ...record, title: nameOf(file) });
  const { title = nameOf(file) } = parseArticle(text, { format: formatOf(file.path) });
  await library.records.save({ ...record, title, hash: fingerprint(text) });
}

async function writeInParts(
  step: NoteStep,
  what: string,
  library: OpenLibrary,
  editing: NoteEditing,
  { token, report }: Watched,
): Promise<NoteStep> {
  const done: NoteChange[] = [];
  try {
    for (let from = 0; from < step.length && !token.isCancellationRequested; from += AT_ONCE) {
      report(vscode.l10n.t('{0} of {1} written', from, step.length));
      for (const one of await library.notes.apply(step.slice(from, from + AT_ONCE))) done.push(one);
    }
  } catch (error) {
    if (error instanceof StepBroken) done.push(...error.done);
    throw error;
  } finally {
    editing.remember(what, library, done);
  }
  return done;
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
