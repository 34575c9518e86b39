import * as vscode from 'vscode';
import { v7 as uuidv7 } from 'uuid';
import {
  parseArticleRecord,
  serializeArticleRecord,
  type ArticleRecord,
} from '../../core/notes/articleRecord';
import { fingerprint } from '../../core/text/hash';
import { listFiles, readText, writeText } from './files';
import { articlePath, type Library, type LibraryFolder } from './library';
import type { FileProblems } from './problems';

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
      const shipped = (await this.#readAll(supplied)).find((record) => record.path === path);
      if (shipped) return { ...shipped, path: articlePath(uri, home) };
    }
    for (const record of records) {
      if (record.hash === hash && !(await isThere(record, home))) {
        return { ...record, path: articlePath(uri, home) };
      }
    }
    return { id: uuidv7(), path: articlePath(uri, home), title: '', hash };
  }

  /** Writes a record where it has changed. */
  async save(record: ArticleRecord, { home }: Library): Promise<void> {
    const uri = recordUri(record.id, home);
    const text = serializeArticleRecord(record);
    if ((await readText(uri)) !== text) await writeText(uri, text);
  }

  async #readAll(folder: LibraryFolder): Promise<ArticleRecord[]> {
    const articles = vscode.Uri.joinPath(folder.kunten, 'articles');
    const names = await listFiles(articles, '.json');
    const records = await Promise.all(
      names.map(async (name) => {
        const uri = vscode.Uri.joinPath(articles, name);
        const parsed = parseArticleRecord((await readText(uri)) ?? '');
        this.problems.set(uri, 'problems' in parsed ? parsed.problems : []);
        return 'record' in parsed ? parsed.record : undefined;
      }),
    );
    return records.filter((record) => record !== undefined);
  }
}

function recordUri(id: string, { kunten }: LibraryFolder): vscode.Uri {
  return vscode.Uri.joinPath(kunten, 'articles', `${id}.json`);
}

async function isThere({ path }: ArticleRecord, { root }: LibraryFolder): Promise<boolean> {
  const uri = /^[a-z][a-z0-9+.-]+:/i.test(path)
    ? vscode.Uri.parse(path)
    : vscode.Uri.joinPath(root, path);
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
