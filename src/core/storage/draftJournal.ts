import { decode } from './bytes';
import type { FileSystem } from './fileSystem';
import type { StoreServices } from './lock';
import { changeText, listSettled, readText } from './textFile';
import { Turns } from './turns';
import { writeWhole } from './wholeFile';

/** How long typing must rest before it is written down. */
const REST_MS = 300;
/** How long it may go on without being written down. */
const LONGEST_MS = 1_000;
const ENDING = '.json';
/** When which drafts were dropped. */
const DROPPED = '.dropped.json';
/** Much longer than a page goes on keeping what it has dropped, should VS Code not come to write that down. */
const REMEMBERED_MS = 24 * 60 * 60 * 1000;

/** What is in a draft is its writer's business, but for the time of its last change. */
export interface JournalDraft {
  /** In milliseconds since 1970, by the clock of the page where it is written. */
  readonly written: number;
  readonly [part: string]: unknown;
}

/**
 * What is being written and has not been saved, on one article: it outlives a crash. One file a draft,
 * `drafts/<article>/<key>.json`. Of two copies of a draft the newer one counts, and none that is older than its
 * being dropped.
 */
export class DraftJournal {
  readonly #turns = new Turns();
  readonly #drafts = new Map<string, JournalDraft>();
  readonly #dropped = new Map<string, number>();
  /** The drafts that are not on disk as they are here, and since when. */
  readonly #unwritten = new Map<string, number>();
  readonly #folder: string;
  #typed = 0;

  constructor(
    private files: FileSystem,
    article: string,
    private readonly services: StoreServices,
  ) {
    this.#folder = folderOf(article);
  }

  /** The drafts by their keys. */
  get drafts(): ReadonlyMap<string, JournalDraft> {
    return this.#drafts;
  }

  /** When drafts were dropped, by their keys: older copies of them are worth nothing. */
  get dropped(): ReadonlyMap<string, number> {
    return this.#dropped;
  }

  /** Reads what was left. What cannot be read is left where it is. */
  async load(): Promise<void> {
    const items = await listSettled(this.files, this.#folder, this.services);
    const dropped = await readText(this.files, this.#droppedPath).catch(() => undefined);
    for (const [key, at] of timesIn(dropped)) this.#dropped.set(key, at);
    for (const { name, isFolder } of items) {
      const key = name.slice(0, -ENDING.length);
      if (isFolder || name.startsWith('.') || !name.endsWith(ENDING) || this.#drafts.has(key)) {
        continue;
      }
      const bytes = await this.files.read(`${this.#folder}/${name}`).catch(() => undefined);
      const draft = bytes && parsed(bytes);
      if (!draft) continue;
      if (this.#isNews(key, draft)) this.#drafts.set(key, draft);
      else await this.files.remove(this.#path(key)).catch(() => undefined);
    }
  }

  /**
   * Keeps a draft as it is now, unless a newer one is known. It is written down when typing rests, or has
   * gone on for a second.
   *
   * @param key a file's name
   * @returns when it is on disk, or newer words have taken over
   */
  async keep(key: string, draft: JournalDraft): Promise<void> {
    if (!this.#isNews(key, draft)) return;
    this.#drafts.set(key, draft);
    const since = this.#unwritten.get(key) ?? Date.parse(this.services.now());
    this.#unwritten.set(key, since);
    const typed = ++this.#typed;
    await this.services.wait(REST_MS);
    const isResting = typed === this.#typed;
    const isLong = Date.parse(this.services.now()) - since >= LONGEST_MS - REST_MS;
    if (isResting || (isLong && this.#unwritten.get(key) === since)) await this.flush();
  }

  /**
   * Removes a draft that has been saved, or is not wanted any more.
   *
   * @param at when that was: an older copy, wherever it was kept, does not come back
   */
  async drop(key: string, at: number): Promise<void> {
    const isKnown = this.#drafts.delete(key);
    this.#unwritten.delete(key);
    this.#dropped.set(key, at);
    await this.#turns.take(key, () => this.files.remove(this.#path(key)));
    if (isKnown) await this.#remember(key, at);
  }

  /** Writes down what has not been written yet. Resolves when what others are writing is on disk, too. */
  async flush(): Promise<void> {
    const isWritten = async (key: string): Promise<void> => {
      if (this.#unwritten.delete(key)) await this.#write(key);
    };
    const keys = [...this.#drafts.keys()];
    await Promise.all(keys.map((key) => this.#turns.take(key, () => isWritten(key))));
  }

  /** Turns to another place, where all that is kept is written down. */
  async use(files: FileSystem): Promise<void> {
    this.files = files;
    for (const key of this.#drafts.keys()) this.#unwritten.set(key, 0);
    await this.flush();
  }

  #isNews(key: string, { written }: JournalDraft): boolean {
    const [known, dropped] = [this.#drafts.get(key)?.written, this.#dropped.get(key)];
    return !(known !== undefined && written < known) && !(dropped !== undefined && written <= dropped); // prettier-ignore
  }

  async #remember(key: string, at: number): Promise<void> {
    await changeText(this.files, this.#droppedPath, this.services, (text) => {
      const recent = timesIn(text).filter(([, time]) => time > at - REMEMBERED_MS);
      return `${JSON.stringify(Object.fromEntries([...recent, [key, at]]))}\n`;
    });
  }

  async #write(key: string): Promise<void> {
    const draft = this.#drafts.get(key);
    if (draft === undefined) return;
    const text = `${JSON.stringify(draft)}\n`;
    try {
      await changeText(this.files, this.#path(key), this.services, () => text);
    } catch (error) {
      this.#unwritten.set(key, 0);
      throw error;
    }
  }

  #path(key: string): string {
    return `${this.#folder}/${key}${ENDING}`;
  }

  get #droppedPath(): string {
    return `${this.#folder}/${DROPPED}`;
  }
}

/** Takes what is being written on an article to another place. What is there already stays as it is. */
export async function takeDrafts(
  article: string,
  from: FileSystem,
  to: FileSystem,
  services: StoreServices,
): Promise<void> {
  for (const { name, isFolder } of await listSettled(from, folderOf(article), services)) {
    const path = `${folderOf(article)}/${name}`;
    const bytes = isFolder || name.startsWith('.') ? undefined : await from.read(path);
    if (!bytes || (await to.read(path))) continue;
    await writeWhole(to, path, bytes, services.newId());
    await from.remove(path);
  }
}

function folderOf(article: string): string {
  return `drafts/${article}`;
}

function parsed(bytes: Uint8Array): JournalDraft | undefined {
  try {
    const { written = 0, ...draft } = JSON.parse(decode(bytes)) as Partial<JournalDraft>;
    return { ...draft, written };
  } catch {
    return undefined;
  }
}

/** The times in a file of them; one that is damaged holds none. */
function timesIn(text: string | undefined): [key: string, at: number][] {
  try {
    return Object.entries(JSON.parse(text ?? '{}') as Record<string, number>);
  } catch {
    return [];
  }
}
