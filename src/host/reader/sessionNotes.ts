import * as vscode from 'vscode';
import { v7 as uuidv7 } from 'uuid';
import type { NotePlaces } from '../../core/anchoring/places';
import { select } from '../../core/anchoring/select';
import type { Range } from '../../core/article/article';
import type { ArticleRecord } from '../../core/notes/articleRecord';
import { derivedId } from '../../core/notes/derivedId';
import { merge, unionOf } from '../../core/notes/merge';
import type { AnchoredNote, Note, Selector } from '../../core/notes/note';
import { creation, deletion, revision, type NoteStep } from '../../core/notes/noteChange';
import { split, splitText } from '../../core/notes/split';
import { threads } from '../../core/notes/thread';
import { Disposable } from '../lifecycle';
import { offerUndo } from '../linking/offerUndo';
import type { NoteEditing } from '../notes/noteEditing';
import type { OpenLibrary } from '../storage/libraries';

/** What a reader writes about a passage. */
export type NoteContent = Pick<Note, 'kind' | 'body'> &
  Partial<Pick<Note, 'tags' | 'color' | 'replyTo'>>;

/** What a reader can change of a note besides its place. */
export type NoteRevision = Partial<Pick<Note, 'body' | 'tags' | 'kind'>> & {
  /** Null takes it away. */
  readonly color?: Note['color'] | null;
};

/** One that tells the whole text. */
export type WholeRevision = NoteRevision & Pick<Note, 'body'>;

/** What the notes need of the session that they belong to. */
export interface NotedArticle {
  readonly document: vscode.TextDocument;
  /** The ids that the article is known by; new notes get the first. */
  readonly ids: readonly string[];
  readonly places: NotePlaces;
  /** Makes the article known on disk: a note needs it. */
  remember(): Promise<void>;
  /** Notes or their places have changed here. */
  placed(): void;
}

/** The notes of one open article: where they are, and what is done to them. */
export class SessionNotes extends Disposable {
  readonly #onDidChange = this.register(new vscode.EventEmitter<void>());
  /** Other notes are there, or others than before. */
  readonly onDidChange = this.#onDidChange.event;
  #shown: readonly Note[] = [];
  #unfollow = (): void => undefined;

  constructor(
    private readonly article: NotedArticle,
    private library: OpenLibrary,
    private readonly editing: NoteEditing,
  ) {
    super();
    this.#shown = this.#stored;
    this.#follow();
    this.register({ dispose: () => this.#unfollow() });
  }

  /** Turns to another library, whose notes on the article are loaded. */
  use(library: OpenLibrary): void {
    this.library = library;
    this.#follow();
    this.#compare();
  }

  /** The notes that have not been deleted, each with its place in the text of this moment. */
  get all(): AnchoredNote[] {
    const notes = this.#stored;
    const anchors = this.article.places.all(notes);
    return notes.map((note, i) => ({ note, anchor: anchors[i] ?? { state: 'orphan' } }));
  }

  /**
   * Writes a new note on a passage. Resolves with its id when it is safely on disk.
   *
   * @param quote the passage as the user saw it; where the text has changed since, it decides
   */
  async create(place: Range, content: NoteContent, quote?: string, id?: string): Promise<string> {
    const text = this.article.document.getText();
    const range = quote === undefined ? place : passageOf(text, place, quote);
    const note = this.#newNote(content, select(text, range), id);
    // While the file is being written the text may go on changing, and the place with it.
    this.article.places.set(note, { state: 'exact', range });
    try {
      await this.#apply(vscode.l10n.t('Add Note'), [creation(note)]);
    } catch (error) {
      this.article.places.forget(note.id);
      throw error;
    }
    this.article.placed();
    return note.id;
  }

  /**
   * Answers a note; the answer stands on the passage of the note, or has lost it as that one has.
   * Resolves with its id when it is safely on disk.
   */
  async reply(to: string, content: Omit<NoteContent, 'kind' | 'replyTo'>): Promise<string> {
    const { kind, selector, id, article } = this.#require(to);
    const note = { ...this.#newNote({ ...content, kind, replyTo: id }, selector), article };
    this.article.places.set(note, this.article.places.of({ id, selector }));
    try {
      await this.#apply(vscode.l10n.t('Reply to Note'), [creation(note)]);
    } catch (error) {
      this.article.places.forget(note.id);
      throw error;
    }
    this.article.placed();
    return note.id;
  }

  /**
   * Changes what a note says; one that was deleted meanwhile comes back with it. If someone else has
   * changed the same since, theirs stays and this becomes a note beside it.
   *
   * @param was what it said when the change was begun, if that may have been a while ago
   */
  async change(id: string, change: NoteRevision, was: NoteRevision = {}): Promise<void> {
    const before = revised(this.#require(id), was);
    const { deleted: _, ...kept } = before;
    const after = { ...revised(kept, change), modified: new Date().toISOString() };
    await this.#apply(vscode.l10n.t('Edit Note'), [{ before, after }]);
  }

  /**
   * Puts a note on another passage: it is adjusted, or attached again after it had lost its own. What
   * answers it goes along.
   */
  async place(id: string, place: Range, quote?: string): Promise<void> {
    const text = this.article.document.getText();
    const range = quote === undefined ? place : passageOf(text, place, quote);
    const selector = select(text, range);
    const now = new Date().toISOString();
    const thread = threads(this.#stored).find(({ note }) => note.id === id);
    const placed = [this.#require(id), ...(thread?.replies ?? [])];
    const anchors = this.article.places.all(placed);
    const step = placed.map((note) => {
      const earlier = [...(note.earlier ?? []), note.selector];
      return revision(note, { selector, earlier }, now);
    });
    for (const { after } of step) this.article.places.set(after, { state: 'exact', range });
    try {
      await this.#apply(vscode.l10n.t('Place Note'), step);
    } catch (error) {
      placed.forEach((note, i) => {
        this.article.places.set(note, anchors[i] ?? { state: 'orphan' });
      });
      throw error;
    }
    this.article.placed();
  }

  /** Deletes a note; its file stays, marked as deleted, so that this can be undone. */
  async delete(id: string): Promise<void> {
    const change = deletion(this.#require(id), new Date().toISOString());
    await this.#apply(vscode.l10n.t('Delete Note'), [change]);
  }

  async undoDelete(id: string): Promise<void> {
    const before = this.#require(id);
    const { deleted: _, ...after } = before;
    await this.#apply(vscode.l10n.t('Restore Note'), [{ before, after }]);
  }

  /** Makes one note of several. */
  async merge(ids: readonly string[]): Promise<void> {
    const text = this.article.document.getText();
    const merged = ids.map((id) => this.#require(id));
    const ranges = this.article.places.all(merged).map(({ range }) => range);
    const union = unionOf(ranges, text);
    const place = union && select(text, union);
    const step = merge(merged, this.#stored, place, new Date().toISOString());
    const kept = step[0]?.after;
    if (kept && union) this.article.places.set(kept, { state: 'exact', range: union });
    await this.#apply(vscode.l10n.t('Merge Notes'), step);
    this.article.placed();
  }

  /**
   * Changes what a note says, and makes two notes of it.
   *
   * @param at where its text is cut: a UTF-16 offset
   * @param was what it said when the change was begun
   */
  async split(id: string, at: number, change: WholeRevision, was: NoteRevision): Promise<void> {
    const before = revised(this.#require(id), was);
    const note = revised(before, change);
    const parts = splitText(note.body, at);
    if (!parts) throw new Error(vscode.l10n.t('One part of the note would be empty.'));
    const made = { id: uuidv7(), now: new Date().toISOString() };
    const step = split(before, note, parts, made);
    this.article.places.set({ ...note, id: made.id }, this.article.places.of(note));
    await this.#apply(vscode.l10n.t('Split Note'), step);
    this.article.placed();
  }

  /**
   * Copies the notes of the article that this one is a copy of, once: from then on they are others.
   *
   * @param original in the same library
   */
  async copyFrom(original: ArticleRecord): Promise<void> {
    const [article = ''] = this.article.ids;
    const { notes } = this.library;
    await notes.load([original.id]);
    const copied = notes.notesOf([original.id]).map(({ replyTo, ...note }) => ({
      ...note,
      id: derivedId(note.id, article),
      article,
      ...(replyTo === undefined ? {} : { replyTo: derivedId(replyTo, article) }),
    }));
    const [first] = copied;
    if (!first) return;
    await this.#apply(vscode.l10n.t('Copy Notes'), copied.map(creation));
    void offerUndo(
      vscode.l10n.t('This is a copy of {0}, whose notes have been copied too.', original.path),
      () => this.editing.undo(first.id),
    );
  }

  #newNote(
    { tags = [], ...content }: NoteContent,
    selector: Selector,
    id: string = uuidv7(),
  ): Note {
    const now = new Date().toISOString();
    const author = vscode.workspace.getConfiguration('kunten').get('author', '').trim();
    return {
      ...content,
      id,
      tags,
      ...(author === '' ? {} : { creator: author }),
      created: now,
      modified: now,
      article: this.article.ids[0] ?? uuidv7(),
      selector,
    };
  }

  #follow(): void {
    this.#unfollow();
    this.#unfollow = this.library.notes.onDidChange(() => this.#compare());
  }

  get #stored(): Note[] {
    return this.library.notes.notesOf(this.article.ids);
  }

  #require(id: string): Note {
    const note = this.library.notes.get(id);
    if (!note) throw new Error(vscode.l10n.t('This note is no longer there.'));
    return note;
  }

  async #apply(what: string, step: NoteStep): Promise<void> {
    await this.article.remember();
    const places = new Map(step.map(({ after }) => [after.id, this.article.places.of(after)]));
    const done = await this.editing.apply(what, this.library, step);
    const [first] = places.values();
    const beside = done.filter(({ after }) => !places.has(after.id));
    // A note that came to stand beside another one stands where that one does.
    for (const { after } of beside) if (first) this.article.places.set(after, first);
    this.#compare();
    if (beside.length === 0) return;
    void vscode.window.showWarningMessage(
      vscode.l10n.t('This note had been changed elsewhere meanwhile. Both versions are kept.'),
    );
  }

  /** Says whether the notes are others than those that were there. */
  #compare(): void {
    const now = this.#stored;
    const isSame =
      now.length === this.#shown.length && now.every((note, i) => note === this.#shown[i]);
    this.#shown = now;
    if (!isSame) this.#onDidChange.fire();
  }
}

/** A note, saying something else. */
function revised(note: Note, { color, ...change }: NoteRevision): Note {
  const { color: _, ...colorless } = note;
  return { ...(color === null ? colorless : note), ...change, ...(color ? { color } : {}) };
}

/** Where a quoted passage is: at its place, or, if it occurs just once, wherever it has gone. */
function passageOf(text: string, place: Range, quote: string): Range {
  if (text.slice(place.start, place.end) === quote) return place;
  const start = text.indexOf(quote);
  if (start < 0 || text.includes(quote, start + 1)) {
    throw changedMeanwhile();
  }
  return { start, end: start + quote.length };
}

export function changedMeanwhile(): Error {
  return new Error(vscode.l10n.t('The passage has changed meanwhile. Please select it again.'));
}
