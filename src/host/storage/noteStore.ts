import * as vscode from 'vscode';
import type { Problem } from '../../core/json/problem';
import type { Note } from '../../core/notes/note';
import { parseNote, serializeNote } from '../../core/notes/webAnnotation';
import { listFiles, readText, writeText } from './files';
import type { Library, LibraryFolder } from './library';
import type { FileProblems } from './problems';

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
  async load(): Promise<void> {
    const { home, supplied } = this.library;
    const folders = supplied ? [supplied, home] : [home];
    const loaded = new Map<string, Note>();
    const seen = new Map<string, string>();
    for (const folder of folders) {
      for (const { id, note = this.#notes.get(id), text } of await this.#read(folder)) {
        if (note) loaded.set(id, note);
        if (folder === home && text !== undefined) seen.set(id, text);
      }
    }
    replace(this.#notes, loaded);
    replace(this.#seen, seen);
  }

  /**
   * Writes a note. @throws NoteConflict if its file has been changed by someone else meanwhile: then
   * theirs stays where it is, and it is for the caller to save this one under another id.
   */
  async save(note: Note): Promise<void> {
    const uri = this.#uri(note.id);
    const there = await readText(uri);
    if (there !== undefined && there !== this.#seen.get(note.id)) {
      throw new NoteConflict(vscode.l10n.t('This note has been changed elsewhere meanwhile.'));
    }
    const text = serializeNote(note);
    await writeText(uri, text);
    this.#seen.set(note.id, text);
    this.#notes.set(note.id, note);
  }

  #uri(id: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, `${id}.json`);
  }

  async #read(folder: LibraryFolder): Promise<NoteFile[]> {
    const notes = notesFolder(this.article, folder);
    const names = await listFiles(notes, '.json');
    return Promise.all(
      names.map(async (name) => {
        const uri = vscode.Uri.joinPath(notes, name);
        const id = name.slice(0, -'.json'.length);
        const text = (await readText(uri).catch(() => undefined)) ?? '';
        const parsed = parseNote(text);
        const problems = 'problems' in parsed ? parsed.problems : misnamed(parsed.note, id);
        this.problems.set(uri, problems);
        return problems.length === 0 && 'note' in parsed ? { id, note: parsed.note, text } : { id };
      }),
    );
  }
}

/** A file of the notes folder; without a note if it could not be read as one. */
interface NoteFile {
  readonly id: string;
  readonly note?: Note;
  readonly text?: string;
}

/** A copied note file would hold a second note of the same id: which one is meant is for its owner to say. */
function misnamed({ id }: Note, name: string): Problem[] {
  if (id === name) return [];
  const message = vscode.l10n.t('The file is not called after the id of its note, {0}.', id);
  return [{ line: 1, column: 1, offset: 0, path: '/id', message }];
}

function notesFolder(article: string, { kunten }: LibraryFolder): vscode.Uri {
  return vscode.Uri.joinPath(kunten, 'notes', article);
}

function replace<K, V>(map: Map<K, V>, by: ReadonlyMap<K, V>): void {
  map.clear();
  for (const [key, value] of by) map.set(key, value);
}
