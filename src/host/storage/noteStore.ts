import * as vscode from 'vscode';
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

  /** Reads all notes anew; those of the home library replace those that came with the article. */
  async load(): Promise<void> {
    const { home, supplied } = this.library;
    const folders = supplied ? [supplied, home] : [home];
    const loaded = new Map<string, Note>();
    const seen = new Map<string, string>();
    for (const folder of folders) {
      for (const { note, text } of await this.#read(folder)) {
        loaded.set(note.id, note);
        if (folder === home) seen.set(note.id, text);
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

  async #read(folder: LibraryFolder): Promise<{ note: Note; text: string }[]> {
    const notes = notesFolder(this.article, folder);
    const names = await listFiles(notes, '.json');
    const read = await Promise.all(
      names.map(async (name) => {
        const uri = vscode.Uri.joinPath(notes, name);
        const text = await readText(uri).catch(() => '');
        if (text === undefined) return undefined;
        const parsed = parseNote(text);
        this.problems.set(uri, 'problems' in parsed ? parsed.problems : []);
        return 'note' in parsed ? { note: parsed.note, text } : undefined;
      }),
    );
    return read.filter((result) => result !== undefined);
  }
}

function notesFolder(article: string, { kunten }: LibraryFolder): vscode.Uri {
  return vscode.Uri.joinPath(kunten, 'notes', article);
}

function replace<K, V>(map: Map<K, V>, by: ReadonlyMap<K, V>): void {
  map.clear();
  for (const [key, value] of by) map.set(key, value);
}
