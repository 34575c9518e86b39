import type { Problem } from '../json/problem';
import {
  parseArticleRecord,
  serializeArticleRecord,
  type ArticleRecord,
} from '../notes/articleRecord';
import { splitConflict } from '../notes/conflict';
import { eachOf } from './eachOf';
import { isWithin, type FileSystem } from './fileSystem';
import { readListed, type StoreServices } from './lock';
import type { BrokenFile } from './noteStore';
import { changeText, listSettled, readText } from './textFile';
import { Turns } from './turns';
import { unreadable } from './unreadable';

const ARTICLES = 'articles';
const ENDING = '.json';

/** Which files the articles of a library are: `articles/<id>.json`. */
export class ArticleRecords {
  readonly #turns = new Turns();
  /** The files that have been read, and what is wrong with them. */
  readonly #seen = new Map<string, readonly Problem[]>();

  /** @param files of the library's folder */
  constructor(
    private readonly files: FileSystem,
    private readonly services: StoreServices,
  ) {}

  /** Files that could not be read as records when they were last read. */
  get broken(): readonly BrokenFile[] {
    return [...this.#seen].flatMap(([path, problems]) =>
      problems.length > 0 ? { path, problems } : [],
    );
  }

  /**
   * All records, the oldest first. Of one in a merge conflict there are both sides: what they are about
   * is the same, and where it is can differ.
   */
  async all(): Promise<ArticleRecord[]> {
    return this.#readAll(await this.#list());
  }

  /**
   * The records in files that may have changed, and those that have come beside them: of what happens in a new
   * folder not everything is told.
   *
   * @param paths in the library; a folder stands for all that is in it
   */
  async refresh(paths: readonly string[]): Promise<ArticleRecord[]> {
    const stale = new Set(paths);
    const folders = paths.filter((path) => !path.endsWith(ENDING));
    const isStale = (path: string): boolean =>
      stale.has(path) || !this.#seen.has(path) || folders.some((folder) => isWithin(path, folder));
    return this.#readAll((await this.#list()).filter(isStale));
  }

  /** Writes a record where it has changed. */
  save(record: ArticleRecord): Promise<void> {
    const path = pathOf(record.id);
    const text = serializeArticleRecord(record);
    return this.#turns.take(path, async () => {
      // Mostly it is as it was.
      if ((await readText(this.files, path).catch(() => undefined)) === text) return;
      await changeText(this.files, path, this.services, () => text);
    });
  }

  /** Removes a record that another library has taken over. */
  remove(id: string): Promise<void> {
    return this.#turns.take(pathOf(id), () => this.files.remove(pathOf(id)));
  }

  /** The files that there are. */
  async #list(): Promise<string[]> {
    const items = await listSettled(this.files, ARTICLES, this.services);
    const there = items.flatMap(({ name, isFolder }) => {
      const isRecord = !isFolder && !name.startsWith('.') && name.endsWith(ENDING);
      return isRecord ? `${ARTICLES}/${name}` : [];
    });
    const gone = new Set(this.#seen.keys());
    for (const path of there) gone.delete(path);
    for (const path of gone) this.#seen.delete(path);
    return there;
  }

  async #readAll(paths: readonly string[]): Promise<ArticleRecord[]> {
    const all: ArticleRecord[] = [];
    await eachOf(paths, async (path) => {
      const { records, problems } = await this.#read(path);
      all.push(...records);
      this.#seen.set(path, records.length > 0 ? [] : problems);
    });
    return all.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async #read(path: string): Promise<{
    readonly records: readonly ArticleRecord[];
    readonly problems: readonly Problem[];
  }> {
    try {
      const text = await readListed(this.files, path, this.services, () => readText(this.files, path)); // prettier-ignore
      if (text === undefined) return { records: [], problems: [] };
      const parsed = parseArticleRecord(text);
      if ('record' in parsed) return { records: [parsed.record], problems: [] };
      const sides = (splitConflict(text) ?? []).map((side) => parseArticleRecord(side));
      return {
        records: sides.flatMap((side) => ('record' in side ? [side.record] : [])),
        problems: parsed.problems,
      };
    } catch (error) {
      return { records: [], problems: [unreadable(error)] };
    }
  }
}

function pathOf(id: string): string {
  return `${ARTICLES}/${id}${ENDING}`;
}
