import type { Problem } from '../json/problem';
import type { Note } from '../notes/note';
import type { NoteChange, NoteStep } from '../notes/noteChange';
import type { NotePlace } from '../notes/noteFile';
import { reconcile } from '../notes/reconcile';
import { serializeNote } from '../notes/webAnnotation';
import { fingerprint } from '../text/hash';
import type { Translate } from '../text/translate';
import { encode } from './bytes';
import { eachOf } from './eachOf';
import { isWithin, type FileSystem } from './fileSystem';
import { locked, lockPath, readListed, type StoreServices } from './lock';
import {
  articlesIn,
  filesIn,
  folderOf,
  pathOf,
  placeOf,
  readNoteFile,
  type ReadFile,
} from './noteFiles';
import { Turns } from './turns';
import { unreadable } from './unreadable';
import { NotWritten, settleLeftover, targetOf, writeWhole } from './wholeFile';

export interface NoteStoreOptions extends StoreServices {
  readonly t: Translate;
}

/** A file that is not as it should be. It is left as it is. */
export interface BrokenFile {
  /** In the library's folder. */
  readonly path: string;
  readonly problems: readonly Problem[];
  /** Set if both sides of a merge are in it, and both are shown. */
  readonly isConflict?: boolean;
}

/** A step of which only the first changes could be made. */
export class StepBroken extends Error {
  override readonly name = 'StepBroken';

  constructor(
    readonly done: NoteStep,
    override readonly cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause));
  }
}

/** What is known of the notes on one article. */
interface ArticleNotes {
  /** The files of this library by the ids that they are called after. */
  readonly files: Map<string, ReadFile>;
  /** The notes that have come with the article. */
  readonly supplied: ReadonlyMap<string, Note>;
  /** All of them, deleted ones too, in the order of their ids. */
  readonly notes: Map<string, Note>;
}

const STORE = 'notes';
const NOTHING: ArticleNotes = { files: new Map(), supplied: new Map(), notes: new Map() };
/** How many notes of one article are read anew by themselves. */
const MOST_ALONE = 50;
/** How often a note is written anew whose lock was taken for dead before it was done. */
const MOST_ATTEMPTS = 20;

/**
 * The notes of a library: one file a note, `notes/<article>/<id>.json`. A note counts as saved when its
 * file has been written, put in its place, and read back, never before. What others write, in other
 * windows and other programs, is never overwritten: each change is made on what the file holds at that
 * moment. Files that are no notes are left as they are and reported.
 */
export class NoteStore {
  readonly #turns = new Turns();
  readonly #changeListeners = new Set<() => void>();
  readonly #readListeners = new Set<() => void>();
  /** By article: those that have been loaded. */
  readonly #articles = new Map<string, ArticleNotes>();
  /** Notes whose files are gone, without their having been deleted: another branch, a sync. */
  readonly #gone = new Map<string, Note>();
  readonly #suppliers: FileSystem[] = [];
  #isAllLoaded = false;
  /** Grows whenever there are other notes. */
  #revision = 0;

  /** @param files of the library's folder */
  constructor(
    private readonly files: FileSystem,
    private readonly options: NoteStoreOptions,
  ) {}

  /** Notes that come with articles: they are read from there, and written here. */
  supply(files: FileSystem): void {
    this.#suppliers.push(files);
  }

  /** The notes that are loaded and not deleted. */
  get notes(): readonly Note[] {
    return this.notesOf([...this.#articles.keys()]);
  }

  /** The notes that are loaded, deleted ones too. */
  get all(): readonly Note[] {
    return this.#all([...this.#articles.keys()]);
  }

  /** The files that are not as they should be. */
  get broken(): readonly BrokenFile[] {
    return [...this.#articles.values()].flatMap(({ files }) =>
      [...files.values()].flatMap(({ place, problems, isConflict = false }) =>
        problems.length > 0 ? [{ path: pathOf(place), problems, isConflict }] : [],
      ),
    );
  }

  /** The notes of articles, that are loaded and not deleted. */
  notesOf(articles: readonly string[]): Note[] {
    return this.#all(articles).filter(({ deleted }) => deleted === undefined);
  }

  /** The notes on an article that is loaded, deleted ones too. */
  everOn(article: string): Note[] {
    return this.#all([article]);
  }

  /** A note that is loaded, also one that has been deleted, or whose file is gone. */
  get(id: string): Note | undefined {
    for (const { notes } of this.#articles.values()) {
      const note = notes.get(id);
      if (note) return note;
    }
    return this.#gone.get(id);
  }

  /** Calls back when there are other notes than before. @returns what ends that */
  onDidChange(listener: () => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  /** Calls back when files have been read or written, whatever was in them. @returns what ends that */
  onDidRead(listener: () => void): () => void {
    this.#readListeners.add(listener);
    return () => this.#readListeners.delete(listener);
  }

  /** Reads the notes of articles, or all, as they are on disk by now. */
  async load(articles?: readonly string[]): Promise<void> {
    await this.#turns.take(STORE, async () => {
      const wanted = new Set(articles ?? (await this.#articlesThere()));
      if (!articles) this.#isAllLoaded = true;
      await this.#watchingChange(async () => {
        for (const article of wanted) await this.#loadArticle(article);
      });
    });
  }

  /**
   * Reads files anew that may have changed, if they are of articles that have been loaded, and those that
   * have come or gone beside them: of what happens in a new folder not everything is told.
   *
   * @param paths in the library; a folder stands for all that is, or was, in it
   */
  async refresh(paths: readonly string[]): Promise<void> {
    await this.#turns.take(STORE, () =>
      this.#watchingChange(async () => {
        for (const article of await this.#articlesWithin(paths)) await this.#loadArticle(article);
        const stale = new Map<string, NotePlace>();
        for (const path of paths) {
          const place = placeOf(path);
          const isWanted = place && (this.#isAllLoaded || this.#articles.has(place.article));
          if (isWanted) stale.set(path, place);
        }
        for (const article of new Set([...stale.values()].map((place) => place.article))) {
          for (const place of await this.#comeOrGone(article)) stale.set(pathOf(place), place);
        }
        const articles = new Set([...stale.values()].map((place) => place.article));
        for (const article of articles) {
          const places = [...stale.values()].filter((place) => place.article === article);
          // A checkout changes many; each alone would go through all that are there.
          if (places.length > MOST_ALONE) await this.#loadArticle(article);
          else await eachOf(places, (place) => this.#reload(place));
        }
      }),
    );
  }

  /**
   * Makes changes, one by one, each on what is on disk at that moment. Where someone else has changed the
   * same part of a note meanwhile, theirs stays, and ours becomes a note beside it.
   *
   * @returns what was in fact done, when it is safely on disk
   * @throws StepBroken if a change could not be made: those before it have been
   */
  apply(step: NoteStep): Promise<NoteStep> {
    return this.#turns.take(STORE, () =>
      this.#watchingChange(async () => {
        const done: NoteChange[] = [];
        try {
          for (const change of step) done.push(...(await this.#applyOne(change)));
        } catch (error) {
          throw done.length > 0 ? new StepBroken(done, error) : error;
        }
        return done;
      }),
    );
  }

  /** Writes both sides of a file that is in a conflict, each as a note. @param path in the library */
  keepBoth(path: string): Promise<void> {
    return this.#turns.take(STORE, () =>
      this.#watchingChange(async () => {
        const place = placeOf(path);
        if (place) await this.#keepBoth(place);
      }),
    );
  }

  /**
   * Removes the files of notes that another library has taken over, unless they have been changed since.
   *
   * @param notes as they were taken over
   */
  release(notes: readonly Note[]): Promise<void> {
    return this.#turns.take(STORE, () =>
      this.#watchingChange(async () => {
        for (const taken of notes) {
          const { article, id } = taken;
          const place = { article, id };
          await this.#locked(place, async () => {
            const known = this.#articles.get(article)?.files.get(id);
            const there = await readNoteFile(this.files, place, this.options.t, known);
            const [note] = there?.notes ?? [];
            if (there === known && note === taken) await this.files.remove(pathOf(place));
          });
          await this.#reload(place);
          this.#gone.delete(id);
        }
      }),
    );
  }

  #all(articles: readonly string[]): Note[] {
    return articles.flatMap((article) => [...(this.#articles.get(article)?.notes.values() ?? [])]);
  }

  async #applyOne(change: NoteChange): Promise<NoteChange[]> {
    const inConflict = this.#conflictWith(change.after);
    const kept = inConflict ? await this.#keepBoth(inConflict) : [];
    return [...kept, ...(await this.#write(change))];
  }

  async #write(change: NoteChange): Promise<NoteChange[]> {
    const { article, id } = change.after;
    const place = { article, id };
    const kept: NoteChange[] = [];
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const outcome = await this.#locked(place, (isHeld) => this.#tryOne(change, place, isHeld));
      if (outcome === 'conflict') kept.push(...(await this.#keepBoth(place)));
      else if (outcome === 'beside') {
        return [...kept, ...(await this.#write({ after: this.#beside(change.after) }))];
      } else if (outcome !== 'again') return [...kept, ...outcome];
    }
    throw new Error(this.options.t('Others keep writing {0}.', pathOf(place)));
  }

  async #tryOne(
    change: NoteChange,
    place: NotePlace,
    isHeld: () => Promise<boolean>,
  ): Promise<'conflict' | 'beside' | 'again' | NoteChange[]> {
    const known = this.#articles.get(place.article);
    const there = await this.#whatIsThere(change, place);
    if (there && there.problems.length > 0) {
      if (there.isConflict) return 'conflict';
      if (change.after.deleted === undefined) return 'beside';
      throw new Error(
        this.options.t('{0} cannot be read as a note, and is left as it is.', pathOf(place)),
      );
    }
    const [before = known?.supplied.get(place.id)] = there?.notes ?? [];
    const { note, beside } = reconcile(change, before);
    if (!note) {
      if (there) this.#keep(there);
      return beside ? 'beside' : [];
    }
    const text = serializeNote(note);
    if (!(await this.#writeWhole(pathOf(place), text, isHeld))) return 'again';
    this.#keep({ place, hash: fingerprint(text), notes: [note], problems: [] });
    const previous = before ?? change.before;
    return [previous ? { before: previous, after: note } : { after: note }];
  }

  async #writeWhole(path: string, text: string, isHeld: () => Promise<boolean>): Promise<boolean> {
    try {
      return await writeWhole(this.files, path, encode(text), this.options.newId(), isHeld);
    } catch (error) {
      if (!(error instanceof NotWritten)) throw error;
      const said = this.options.t('{0} does not hold what was written to it.', path);
      throw new Error(said, { cause: error });
    }
  }

  /** What a note's file holds; where it is gone, though it was there, a rename may have been interrupted. */
  async #whatIsThere({ before }: NoteChange, place: NotePlace): Promise<ReadFile | undefined> {
    const known = this.#articles.get(place.article)?.files.get(place.id);
    const read = (): Promise<ReadFile | undefined> =>
      readNoteFile(this.files, place, this.options.t, known);
    const there = await read();
    if (there ?? !before) return there;
    const { others } = await filesIn(this.files, place.article);
    const leftovers = others.filter((name) => targetOf(name) === `${place.id}.json`);
    for (const name of leftovers) {
      await settleLeftover(this.files, folderOf(place.article), name);
    }
    return leftovers.length > 0 ? read() : undefined;
  }

  /** The file in a conflict that a note is shown from. */
  #conflictWith({ article, id }: NotePlace): NotePlace | undefined {
    const files = this.#articles.get(article)?.files;
    if (files?.get(id)?.problems.length === 0) return undefined;
    return [...(files?.values() ?? [])].find(
      ({ isConflict, notes }) => isConflict && notes.some((note) => note.id === id),
    )?.place;
  }

  async #keepBoth(place: NotePlace): Promise<NoteChange[]> {
    const conflict = await readNoteFile(this.files, place, this.options.t);
    const [ours, theirs] = conflict?.isConflict ? conflict.notes : [];
    if (!ours) return [];
    // First the one that has no file yet: what both come from stays until they are safe.
    const made = theirs ? await this.#write({ after: theirs }) : [];
    await this.#locked(place, async (isHeld) => {
      const there = await readNoteFile(this.files, place, this.options.t);
      if (there?.hash !== conflict?.hash) return;
      await this.#writeWhole(pathOf(place), serializeNote(ours), isHeld);
    });
    await this.#reload(place);
    return made;
  }

  #locked<T>(place: NotePlace, work: (isHeld: () => Promise<boolean>) => Promise<T>): Promise<T> {
    return locked(this.files, lockPath(pathOf(place)), this.options, work);
  }

  /** A note of the same content with an id of its own. */
  #beside(note: Note): Note {
    const { annotation: _annotation, ...kept } = note;
    return { ...kept, id: this.options.newId() };
  }

  async #articlesThere(): Promise<string[]> {
    const supplied = await Promise.all(
      // A host in a browser cannot list a folder of the extension.
      this.#suppliers.map((files) => articlesIn(files).catch(() => [])),
    );
    return [...this.#articles.keys(), ...(await articlesIn(this.files)), ...supplied.flat()];
  }

  /** The articles that are loaded, or would be, whose notes are in one of these folders. */
  async #articlesWithin(paths: readonly string[]): Promise<ReadonlySet<string>> {
    const folders = paths.filter((path) => !placeOf(path));
    if (folders.length === 0) return new Set();
    const all = this.#isAllLoaded ? await this.#articlesThere() : [...this.#articles.keys()];
    const isStale = (article: string): boolean =>
      folders.some((folder) => isWithin(folderOf(article), folder));
    return new Set(all.filter(isStale));
  }

  async #loadArticle(article: string): Promise<void> {
    const supplied = new Map<string, Note>();
    for (const files of this.#suppliers) {
      const { places } = await filesIn(files, article).catch(() => ({ places: [] }));
      await eachOf(places, async (place) => {
        const read = await readNoteFile(files, place, this.options.t).catch(() => undefined);
        for (const note of read?.notes ?? []) supplied.set(note.id, note);
      });
    }
    const found = await filesIn(this.files, article);
    await eachOf(found.others, (name) => this.#settle(article, name));
    const before = this.#articles.get(article)?.files;
    // Hardly ever anything is left that may have been put in its place.
    const { places } = found.others.length > 0 ? await filesIn(this.files, article) : found;
    const read = new Map<string, ReadFile>();
    await eachOf(places, async (place) => {
      const readNow = (): Promise<ReadFile | undefined> =>
        this.#readOrSayWhy(place, before?.get(place.id));
      const file = await readListed(this.files, pathOf(place), this.options, readNow);
      if (file) read.set(place.id, file);
    });
    this.#show(article, read, supplied);
  }

  /** Deals with what an interrupted writing may have left, as soon as nobody is writing there. */
  async #settle(article: string, name: string): Promise<void> {
    const place = placeOf(`${folderOf(article)}/${targetOf(name) ?? ''}`);
    if (!place) return;
    try {
      await this.#locked(place, () => settleLeftover(this.files, folderOf(article), name));
    } catch {
      // It does no harm where it is: a folder that cannot be written can be read all the same.
    }
  }

  /** The files of an article's notes that are known and not there, or there and not known. */
  async #comeOrGone(article: string): Promise<NotePlace[]> {
    const known = this.#articles.get(article)?.files ?? NOTHING.files;
    const { places } = await filesIn(this.files, article).catch(() => ({ places: undefined }));
    if (!places) return [];
    const there = new Set(places.map(({ id }) => id));
    return [
      ...places.filter(({ id }) => !known.has(id)),
      ...[...known.values()].flatMap(({ place }) => (there.has(place.id) ? [] : [place])),
    ];
  }

  async #reload(place: NotePlace): Promise<void> {
    const before = this.#articles.get(place.article)?.files.get(place.id);
    const read = await this.#readOrSayWhy(place, before);
    if (read === before) return;
    // As they are by now: several files are read at the same time.
    const { files, supplied } = this.#articles.get(place.article) ?? NOTHING;
    const changed = new Map(files);
    if (read) changed.set(place.id, read);
    else changed.delete(place.id);
    this.#show(place.article, changed, supplied);
  }

  /** What has been written takes its place among the notes. */
  #keep(file: ReadFile): void {
    const { article, id } = file.place;
    const known = this.#articles.get(article);
    const [note] = file.notes;
    if (!known || !note || (known.files.get(id)?.problems.length ?? 0) > 0) {
      const files = new Map(known?.files).set(id, file);
      this.#show(article, files, known?.supplied ?? new Map<string, Note>());
      return;
    }
    known.files.set(id, file);
    known.notes.set(id, note);
    this.#gone.delete(id);
    this.#revision++;
  }

  #show(article: string, files: Map<string, ReadFile>, supplied: ReadonlyMap<string, Note>): void {
    const before = this.#articles.get(article)?.notes ?? new Map<string, Note>();
    const notes = new Map(supplied);
    const inConflict: Note[] = [];
    for (const id of [...files.keys()].sort()) {
      const [first, second] = files.get(id)?.notes ?? [];
      if (first) notes.set(id, first);
      if (second) inConflict.push(second);
    }
    // Where one is written already, that is the newer one.
    for (const note of inConflict) if (!files.has(note.id)) notes.set(note.id, note);
    for (const [id, note] of before) if (!notes.has(id)) this.#gone.set(id, note);
    for (const id of notes.keys()) this.#gone.delete(id);
    this.#articles.set(article, { files, supplied, notes });
    if (!isSame(before, notes)) this.#revision++;
  }

  /** Does something, and says afterwards what came of it. */
  async #watchingChange<T>(work: () => Promise<T>): Promise<T> {
    const before = this.#revision;
    try {
      return await work();
    } finally {
      for (const listener of this.#readListeners) listener();
      if (this.#revision !== before) for (const listener of this.#changeListeners) listener();
    }
  }

  /** A file that cannot be read now, or not as a note, stands for the note that it was. */
  async #readOrSayWhy(place: NotePlace, known?: ReadFile): Promise<ReadFile | undefined> {
    const notes = known?.notes ?? [];
    try {
      const read = await readNoteFile(this.files, place, this.options.t, known);
      if (!read && place.id.includes('\uFFFD')) {
        throw new Error(this.options.t('The name of this file is not UTF-8.'));
      }
      return read?.notes.length === 0 ? { ...read, notes } : read;
    } catch (error) {
      return { place, notes, problems: [unreadable(error)] };
    }
  }
}

function isSame(a: ReadonlyMap<string, Note>, b: ReadonlyMap<string, Note>): boolean {
  if (a.size !== b.size) return false;
  for (const [id, note] of a) if (b.get(id) !== note) return false;
  return true;
}
