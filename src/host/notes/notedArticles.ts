import type * as vscode from 'vscode';
import type { ArticleRecord } from '../../core/notes/articleRecord';
import type { Note } from '../../core/notes/note';
import { Disposable } from '../lifecycle';
import type { OpenLibrary } from '../storage/libraries';
import { articleFile } from '../storage/library';
import { watchFiles } from '../storage/watchFiles';

/** An article that there are notes on, whether it is open or not. */
export interface NotedArticle {
  /** Tells it from the articles of all libraries. */
  readonly key: string;
  readonly id: string;
  /** What it is called; the name of its file, or else its id, where there is no title. */
  readonly title: string;
  readonly library: OpenLibrary;
  /** Undefined where no record says which file it is. */
  readonly record: ArticleRecord | undefined;
  readonly uri: vscode.Uri | undefined;
}

/** The articles of one library that there are notes on. They stay the same objects as long as they do not change. */
export class NotedArticles extends Disposable {
  #articles = new Map<string, NotedArticle>();
  #records: ReadonlyMap<string, ArticleRecord> | undefined;
  #isLoaded = false;

  /** @param changed called when there may be other articles, or other notes */
  constructor(
    private readonly library: OpenLibrary,
    changed: () => void,
  ) {
    super();
    const forget = (): void => {
      this.#records = undefined;
      changed();
    };
    this.register(watchFiles(library.library.home.kunten, 'articles/*.json', forget));
  }

  /** The folder that the library is in. */
  get place(): string {
    return this.library.library.home.kunten.path;
  }

  /** The library's notes, which are read when somebody asks first, each with its article. */
  async notes(): Promise<[Note, NotedArticle][]> {
    if (!this.#isLoaded) await this.library.notes.load();
    this.#isLoaded = true;
    const { notes } = this.library.notes;
    // A file watcher may come late, or there may be none.
    if (!this.#records || notes.some(({ article }) => !this.#articles.has(article))) {
      const records = await this.library.records.all();
      this.#records = new Map(records.map((record) => [record.id, record]));
      const ids = new Set(notes.map(({ article }) => article));
      this.#articles = new Map([...ids].map((id) => [id, this.#article(id)]));
    }
    return notes.map((note) => [note, this.#articles.get(note.article) ?? this.#article(note.article)]); // prettier-ignore
  }

  #article(id: string): NotedArticle {
    const { home } = this.library.library;
    const known = this.#articles.get(id);
    const record = this.#records?.get(id);
    if (known && isSame(known.record, record)) return known;
    return {
      key: `${home.kunten.toString()}#${id}`,
      id,
      title: titleOf(record) ?? id,
      library: this.library,
      record,
      uri: record && articleFile(record.path, home),
    };
  }
}

function titleOf(record: ArticleRecord | undefined): string | undefined {
  return record?.title === '' ? record.path.split('/').pop() : record?.title;
}

function isSame(a: ArticleRecord | undefined, b: ArticleRecord | undefined): boolean {
  return a?.title === b?.title && a?.path === b?.path && a?.hash === b?.hash;
}
