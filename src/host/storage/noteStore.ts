import * as vscode from 'vscode';
import type { Note } from '../../core/notes/note';
import { parseNoteFile } from '../../core/notes/noteFile';
import { serializeNote } from '../../core/notes/webAnnotation';
import { listFiles, readText, recover, writeText } from './files';
import type { Library, LibraryFolder } from './library';
import { unreadable, type CheckedFile, type FileProblems } from './problems';

/** Someone else wrote the note's file since it was read. Both versions are kept. */
export class NoteConflict extends Error {
  override readonly name = 'NoteConflict';
}

/**
 * The notes of one article: one file a note under `.kunten/notes/<article-id>/`. A note counts as
 * saved when its file has been written and renamed into place, never before. Files that are no notes
 * are left as they are and reported.
 */
export class NoteStore {
  /** The notes by id, deleted ones too. */
  readonly #notes = new Map<string, Note>();
  /** The text of each note's file in the home library, as it was last read or written. */
  readonly #seen = new Map<string, string>();

  #last: Promise<void> = Promise.resolve();

  constructor(
    private readonly article: string,
    private readonly library: Library,
    private readonly problems: FileProblems,
  ) {}

  /** The folder that this store writes to. */
  get folder(): vscode.Uri {
    return notesFolder(this.article, this.library.home);
  }

  /** The notes that have not been deleted. */
  get notes(): Note[] {
    return [...this.#notes.values()].filter(({ deleted }) => deleted === undefined);
  }

  get(id: string): Note | undefined {
    return this.#notes.get(id);
  }

  /**
   * Reads all notes anew; those of the home library replace those that came with the article. A note
   * whose file has become unreadable (half written by another program, in a merge conflict) stays as
   * it was last read.
   */
  load(): Promise<void> {
    return this.#inTurn(async () => {
      const { home, supplied } = this.library;
      await recover(this.folder);
      // A host in a browser cannot list a folder of the extension.
      const came = supplied ? await this.#read(supplied).catch(() => []) : [];
      const own = await this.#read(home);
      this.problems.report(this.folder.toString(), [...came, ...own]);
      const loaded = new Map<string, Note>();
      for (const { id, note = this.#notes.get(id) } of [...came, ...own]) {
        if (note) loaded.set(id, note);
      }
      replace(this.#notes, loaded);
      replace(this.#seen, new Map(own.flatMap(({ id, text }) => (text === undefined ? [] : [[id, text]])))); // prettier-ignore
    });
  }

  /**
   * Writes a note. @throws NoteConflict if its file has been changed by someone else meanwhile: then
   * theirs stays where it is, and it is for the caller to save this one under another id.
   */
  save(note: Note): Promise<void> {
    return this.#inTurn(async () => {
      const uri = this.#uri(note.id);
      const there = await readText(uri);
      if (there !== undefined && there !== this.#seen.get(note.id)) {
        throw new NoteConflict(vscode.l10n.t('This note has been changed elsewhere meanwhile.'));
      }
      const text = serializeNote(note);
      await writeText(uri, text);
      this.#seen.set(note.id, text);
      this.#notes.set(note.id, note);
    });
  }

  /** One after the other: a load that began before a save must not undo it. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  #uri(id: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, `${id}.json`);
  }

  async #read(folder: LibraryFolder): Promise<NoteFile[]> {
    const notes = notesFolder(this.article, folder);
    const names = await listFiles(notes, '.json');
    return Promise.all(
      names.map((name) =>
        readNote(vscode.Uri.joinPath(notes, name), this.article, name.slice(0, -'.json'.length)),
      ),
    );
  }
}

/** A file of the notes folder; without a note if it could not be read as one. */
interface NoteFile extends CheckedFile {
  readonly id: string;
  readonly note?: Note;
  readonly text?: string;
}

async function readNote(uri: vscode.Uri, article: string, id: string): Promise<NoteFile> {
  try {
    const text = (await readText(uri)) ?? '';
    const parsed = parseNoteFile(text, { article, id }, vscode.l10n.t);
    return 'note' in parsed
      ? { uri, id, problems: [], note: parsed.note, text }
      : { uri, id, problems: parsed.problems };
  } catch (error) {
    return { uri, id, problems: [unreadable(error)] };
  }
}

function notesFolder(article: string, { kunten }: LibraryFolder): vscode.Uri {
  return vscode.Uri.joinPath(kunten, 'notes', article);
}

function replace<K, V>(map: Map<K, V>, by: ReadonlyMap<K, V>): void {
  map.clear();
  for (const [key, value] of by) map.set(key, value);
}
