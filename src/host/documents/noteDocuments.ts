import * as vscode from 'vscode';
import type { Note } from '../../core/notes/note';
import { revision } from '../../core/notes/noteChange';
import { noteFileName } from '../../core/notes/noteFileName';
import { Disposable } from '../lifecycle';
import type { CollectedNote, NoteCollection } from '../notes/noteCollection';
import type { NoteEditing } from '../notes/noteEditing';
import type { OpenLibrary } from '../storage/libraries';

export const NOTE_SCHEME = 'kunten-note';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });
/** Whatever encoding the user has set for files, a note is read and written as UTF-8 by this. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A note's text as editors know it. */
interface Opened {
  /** Undefined while there is no such note. */
  body: string | undefined;
  /** Milliseconds since 1970; it grows whenever the text changes, here or elsewhere. */
  mtime: number;
  /** What was read or written by an editor last. */
  seen: string | undefined;
  /** Set while the editor's text is being written: what comes of that is told at the end. */
  isWriting: boolean;
}

interface Found {
  readonly note: Note;
  readonly library: OpenLibrary;
  /** Whether it is there: neither deleted nor gone with its file. */
  readonly isThere: boolean;
}

/**
 * A note's Markdown as a document, for long writing in an ordinary editor: `kunten-note:/<id>/<name>.md`.
 * Saving it is a change of the note like any other. Where it was changed elsewhere meanwhile, VS Code
 * asks which is to stay, or both do.
 */
export class NoteDocuments extends Disposable implements vscode.FileSystemProvider {
  readonly #onDidChangeFile = this.register(new vscode.EventEmitter<vscode.FileChangeEvent[]>());
  readonly onDidChangeFile = this.#onDidChangeFile.event;

  /** By the documents' addresses. */
  readonly #opened = new Map<string, Opened>();

  constructor(
    private readonly collection: NoteCollection,
    private readonly editing: NoteEditing,
  ) {
    super();
    this.register(
      vscode.workspace.registerFileSystemProvider(NOTE_SCHEME, this, { isCaseSensitive: true }),
    );
    this.register(collection.onDidChange(() => void this.#compareAll()));
  }

  /** Opens a note's text in an editor. */
  async open({ note: { id, selector }, article }: CollectedNote): Promise<void> {
    const open = vscode.workspace.textDocuments.find(({ uri }) => idOf(uri) === id);
    const name = noteFileName(article.title, selector.exact);
    const uri = open?.uri ?? vscode.Uri.from({ scheme: NOTE_SCHEME, path: `/${id}/${name}` });
    await vscode.window.showTextDocument(uri, { preview: false });
  }

  /** Everything that has been opened is watched. */
  watch(): vscode.Disposable {
    return { dispose: () => undefined };
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    if (idOf(uri) === undefined) {
      // The folders above the documents, which VS Code makes sure of before it writes.
      return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    }
    const { note } = await this.#requireThere(uri);
    const { mtime } = this.#compare(uri, note.body, note);
    const size = bytesOf(note.body).length;
    return { type: vscode.FileType.File, ctime: Date.parse(note.created) || 0, mtime, size };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const { note } = await this.#requireThere(uri);
    this.#compare(uri, note.body, note).seen = note.body;
    return bytesOf(note.body);
  }

  async writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    const body = textOf(content);
    const { note, library, isThere } = await this.#require(uri);
    const opened = this.#compare(uri, isThere ? note.body : undefined, note);
    // What cannot be written as UTF-8 stays as it is, as long as nobody writes anything else.
    if (isThere && body === textOf(bytesOf(note.body))) return;
    const { deleted: _, ...kept } = note;
    const { after } = revision(kept, { body }, new Date().toISOString());
    const before = { ...note, body: startedFrom(opened, note) };
    opened.isWriting = true;
    try {
      await this.editing.apply(vscode.l10n.t('Edit Note'), library, [{ before, after }]);
      Object.assign(opened, { body, seen: body, mtime: Math.max(Date.now(), opened.mtime + 1) });
    } finally {
      opened.isWriting = false;
    }
    // It may have become a note beside this one, or part of what is there by now.
    const now = await this.#require(uri);
    this.#compare(uri, now.isThere ? now.note.body : undefined, now.note);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(): void {
    // They are there; see `stat`.
  }

  delete(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  async #require(uri: vscode.Uri): Promise<Found> {
    const id = idOf(uri);
    const library = id === undefined ? undefined : await this.collection.libraryOf(id);
    const note = id === undefined ? undefined : library?.notes.get(id);
    if (!library || !note) throw vscode.FileSystemError.FileNotFound(uri);
    const isThere = library.notes.notesOf([note.article]).includes(note);
    return { note, library, isThere };
  }

  async #requireThere(uri: vscode.Uri): Promise<Found> {
    const found = await this.#require(uri);
    if (!found.isThere) throw vscode.FileSystemError.FileNotFound(uri);
    return found;
  }

  /** Looks whether the notes that are open are as they were, and says which are not. */
  async #compareAll(): Promise<void> {
    for (const key of this.#opened.keys()) {
      const uri = vscode.Uri.parse(key);
      try {
        const { note, isThere } = await this.#require(uri);
        this.#compare(uri, isThere ? note.body : undefined, note);
      } catch {
        this.#compare(uri, undefined);
      }
    }
  }

  #compare(uri: vscode.Uri, body: string | undefined, note?: Note): Opened {
    const key = uri.toString();
    const known = this.#opened.get(key);
    if (!known) {
      const mtime = Date.parse(note?.modified ?? '') || Date.now();
      const opened = { body, mtime, seen: undefined, isWriting: false };
      this.#opened.set(key, opened);
      return opened;
    }
    if (known.body === body || known.isWriting) return known;
    const { Created, Changed, Deleted } = vscode.FileChangeType;
    const type = body === undefined ? Deleted : known.body === undefined ? Created : Changed;
    known.body = body;
    known.mtime = Math.max(Date.now(), known.mtime + 1);
    this.#onDidChangeFile.fire([{ type, uri }]);
    return known;
  }
}

/** The id of the note that an address of ours is about. */
function idOf({ scheme, path }: vscode.Uri): string | undefined {
  return scheme === NOTE_SCHEME ? /^\/([^/]+)\/[^/]+$/.exec(path)?.[1] : undefined;
}

/**
 * The text that the editor's text was made from: where another one is there by now, both are kept. VS Code
 * has asked before whether that one may be overwritten, but only if it is of another length.
 */
function startedFrom({ seen }: Opened, { body }: Note): string {
  return seen === undefined || bytesOf(seen).length !== bytesOf(body).length ? body : seen;
}

function bytesOf(body: string): Uint8Array {
  return encoder.encode(BYTE_ORDER_MARK + body);
}

function textOf(content: Uint8Array): string {
  try {
    return decoder.decode(content);
  } catch {
    throw vscode.FileSystemError.Unavailable(
      vscode.l10n.t('A note can be saved as UTF-8 only. Save it with that encoding.'),
    );
  }
}
