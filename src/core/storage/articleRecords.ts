import type { Problem } from '../json/problem';
import {
  parseArticleRecord,
  serializeArticleRecord,
  type ArticleRecord,
} from '../notes/articleRecord';
import { splitConflict } from '../notes/conflict';
import { eachOf } from './eachOf';
import type { FileSystem } from './fileSystem';
import type { StoreServices } from './lock';
import type { BrokenFile } from './noteStore';
import { changeText, readText, settleFolder } from './textFile';
import { Turns } from './turns';
import { unreadable } from './unreadable';

const ARTICLES = 'articles';
const ENDING = '.json';

/** Which files the articles of a library are: `articles/<id>.json`. */
export class ArticleRecords {
  readonly #turns = new Turns();
  #broken: readonly BrokenFile[] = [];

  /** @param files of the library's folder */
  constructor(
    private readonly files: FileSystem,
    private readonly services: StoreServices,
  ) {}

  /** Files that could not be read as records when they were last read. */
  get broken(): readonly BrokenFile[] {
    return this.#broken;
  }

  /**
   * All records, the oldest first. Of one in a merge conflict there are both sides: what they are about
   * is the same, and where it is can differ.
   */
  async all(): Promise<ArticleRecord[]> {
    const records: ArticleRecord[] = [];
    const broken: BrokenFile[] = [];
    await settleFolder(this.files, ARTICLES, this.services);
    await eachOf(await this.files.list(ARTICLES), async ({ name, isFolder }) => {
      if (isFolder || name.startsWith('.') || !name.endsWith(ENDING)) return;
      const path = `${ARTICLES}/${name}`;
      const read = await this.#read(path);
      records.push(...read.records);
      if (read.records.length === 0 && read.problems.length > 0) {
        broken.push({ path, problems: read.problems });
      }
    });
    this.#broken = broken;
    return records.sort((a, b) => (a.id < b.id ? -1 : 1));
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

  async #read(path: string): Promise<{
    readonly records: readonly ArticleRecord[];
    readonly problems: readonly Problem[];
  }> {
    try {
      const text = await readText(this.files, path);
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
