import { decode, encode } from './bytes';
import type { FileSystem } from './fileSystem';
import type { StoreServices } from './lock';
import { Turns } from './turns';
import { writeWhole } from './wholeFile';

/** How long typing must rest before it is written down. */
const REST_MS = 300;
/** How long it may go on without being written down. */
const LONGEST_MS = 1_000;
const ENDING = '.json';

/**
 * What is being written and has not been saved, on one article: it outlives a crash. One file a draft,
 * `drafts/<article>/<key>.json`; what is in it is the writer's business.
 */
export class DraftJournal {
  readonly #turns = new Turns();
  readonly #drafts = new Map<string, unknown>();
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
  get drafts(): ReadonlyMap<string, unknown> {
    return this.#drafts;
  }

  /** Reads what was left. What cannot be read is left where it is. */
  async load(): Promise<void> {
    for (const { name, isFolder } of await this.files.list(this.#folder)) {
      const key = name.slice(0, -ENDING.length);
      if (isFolder || name.startsWith('.') || !name.endsWith(ENDING) || this.#drafts.has(key)) {
        continue;
      }
      const bytes = await this.files.read(`${this.#folder}/${name}`).catch(() => undefined);
      const draft = bytes && parsed(bytes);
      if (draft !== undefined) this.#drafts.set(key, draft);
    }
  }

  /**
   * Keeps a draft as it is now. It is written down when typing rests, or has gone on for a second.
   *
   * @param key a file's name
   * @returns when it is on disk, or newer words have taken over
   */
  async keep(key: string, draft: unknown): Promise<void> {
    this.#drafts.set(key, draft);
    const since = this.#unwritten.get(key) ?? Date.parse(this.services.now());
    this.#unwritten.set(key, since);
    const typed = ++this.#typed;
    await this.services.wait(REST_MS);
    const isResting = typed === this.#typed;
    const isLong = Date.parse(this.services.now()) - since >= LONGEST_MS - REST_MS;
    if (isResting || (isLong && this.#unwritten.get(key) === since)) await this.flush();
  }

  /** Removes a draft that has been saved, or is not wanted any more. */
  async drop(key: string): Promise<void> {
    this.#drafts.delete(key);
    this.#unwritten.delete(key);
    await this.#turns.take(key, () => this.files.remove(this.#path(key)));
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

  async #write(key: string): Promise<void> {
    const draft = this.#drafts.get(key);
    if (draft === undefined) return;
    const bytes = encode(`${JSON.stringify(draft)}\n`);
    try {
      await writeWhole(this.files, this.#path(key), bytes, this.services.newId());
    } catch (error) {
      this.#unwritten.set(key, 0);
      throw error;
    }
  }

  #path(key: string): string {
    return `${this.#folder}/${key}${ENDING}`;
  }
}

/**
 * Takes what is being written on an article to another place. What is there already stays as it is.
 *
 * @param newId gives a name that no other writing has
 */
export async function takeDrafts(
  article: string,
  from: FileSystem,
  to: FileSystem,
  newId: StoreServices['newId'],
): Promise<void> {
  for (const { name, isFolder } of await from.list(folderOf(article))) {
    const path = `${folderOf(article)}/${name}`;
    const bytes = isFolder || name.startsWith('.') ? undefined : await from.read(path);
    if (!bytes || (await to.read(path))) continue;
    await writeWhole(to, path, bytes, newId());
    await from.remove(path);
  }
}

function folderOf(article: string): string {
  return `drafts/${article}`;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decode(bytes));
  } catch {
    return undefined;
  }
}
