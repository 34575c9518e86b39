import * as vscode from 'vscode';
import { v7 as uuidv7 } from 'uuid';
import {
  parseArticleRecord,
  serializeArticleRecord,
  type ArticleRecord,
} from '../../core/notes/articleRecord';
import { fingerprint } from '../../core/text/hash';
import { isThere, listFiles, readText, writeText } from './files';
import { articlePath, type Library, type LibraryFolder } from './library';
import { unreadable, type CheckedFile, type FileProblems } from './problems';

/** Knows an article again by its path or, after it was moved, by its text. */
export class ArticleRecords {
  constructor(private readonly problems: FileProblems) {}

  /**
   * The record of an article: the one that names its path; else one whose file is gone and whose
   * text was the same, since then the article has been moved; else a new one. Nothing is written.
   */
  async identify(uri: vscode.Uri, text: string, library: Library): Promise<ArticleRecord> {
    const { home, supplied } = library;
    const hash = fingerprint(text);
    const records = await this.#readAll(home);
    const known = records.find(({ path }) => path === articlePath(uri, home));
    if (known) return known;
    if (supplied) {
      const path = articlePath(uri, supplied);
      // A host in a browser cannot list a folder of the extension.
      const records = await this.#readAll(supplied).catch(() => []);
      const shipped = records.find((record) => record.path === path);
      if (shipped) return { ...shipped, path: articlePath(uri, home) };
    }
    for (const record of records) {
      if (record.hash === hash && !(await isThere(fileOf(record, home)))) {
        return { ...record, path: articlePath(uri, home) };
      }
    }
    return { id: uuidv7(), path: articlePath(uri, home), title: '', hash };
  }

  /**
   * Takes the records along when files are renamed or moved within VS Code.
   *
   * @param from a file, or a folder with everything in it
   */
  async renamed(from: vscode.Uri, to: vscode.Uri, library: Library): Promise<void> {
    const { home } = library;
    const [before, after] = [articlePath(from, home), articlePath(to, home)];
    for (const record of await this.#readAll(home)) {
      const isInside = record.path.startsWith(`${before}/`);
      if (record.path !== before && !isInside) continue;
      await this.save({ ...record, path: after + record.path.slice(before.length) }, library);
    }
  }

  /** Writes a record where it has changed. */
  async save(record: ArticleRecord, { home }: Library): Promise<void> {
    const uri = vscode.Uri.joinPath(articlesFolder(home), `${record.id}.json`);
    const text = serializeArticleRecord(record);
    if ((await readText(uri)) !== text) await writeText(uri, text);
  }

  /** The records of a library folder. A record that cannot be read is reported and left out. */
  async #readAll(folder: LibraryFolder): Promise<ArticleRecord[]> {
    const articles = articlesFolder(folder);
    const names = await listFiles(articles, '.json');
    const read = await Promise.all(
      names.map((name) => readRecord(vscode.Uri.joinPath(articles, name))),
    );
    this.problems.report(articles.toString(), read);
    return read.map(({ record }) => record).filter((record) => record !== undefined);
  }
}

async function readRecord(uri: vscode.Uri): Promise<CheckedFile & { record?: ArticleRecord }> {
  try {
    const parsed = parseArticleRecord((await readText(uri)) ?? '');
    return 'record' in parsed ? { uri, problems: [], record: parsed.record } : { uri, ...parsed };
  } catch (error) {
    return { uri, problems: [unreadable(error)] };
  }
}

function articlesFolder({ kunten }: LibraryFolder): vscode.Uri {
  return vscode.Uri.joinPath(kunten, 'articles');
}

function fileOf({ path }: ArticleRecord, { root }: LibraryFolder): vscode.Uri {
  return /^[a-z][a-z0-9+.-]+:/i.test(path)
    ? vscode.Uri.parse(path)
    : vscode.Uri.joinPath(root, path);
}
