import { v7 as uuidv7 } from 'uuid';
import type { Range as SourceRange } from '../../core/article/article';
import type { HighlightColor } from '../../core/notes/highlightColor';
import type { NoteKind } from '../../core/notes/note';
import type { Translate } from '../../core/text/translate';
import type { NoteView as Note, toReader, Vocabulary } from '../../protocol/messages';
import { announce } from '../shared/announce';
import { wordsOf, type Host } from '../shared/host';
import { changesOf, plainText, wholeChange, type NoteText } from '../shared/noteForm';
import { colorName } from '../shared/strings';
import { Composer, type NewNote, type Subject } from './composer';
import { draftOn, withDraft, withoutDraft, writingId, type Draft } from './drafts';
import type { KeptState } from './keptState';
import type { NoteLayer } from './noteLayer';
import type { NoteWriting, PageNotes } from './notes';
import type { SourceMap } from './sourceMap';
import type { Toast } from './toast';

/** What writing needs of the page around it. */
export interface WritingDesk {
  readonly article: HTMLElement;
  readonly overlay: HTMLElement;
  readonly map: SourceMap;
  readonly layer: NoteLayer;
  readonly kept: KeptState;
  readonly toast: Toast;
  vocabulary(): Vocabulary;
  reveal(range: SourceRange): void;
  openNote(id: string): void;
  /** Has another passage chosen for a note. */
  choosePlace(note: Note): void;
  closeCards(): void;
  /** Whether the focus is in a card or among notes. */
  cardHasFocus(): boolean;
  focusArticle(): void;
}

/** Notes are begun, changed, deleted and never lost: what is not saved is kept as a draft. */
export class Writing implements PageNotes {
  readonly #composer: Composer;

  constructor(
    private readonly desk: WritingDesk,
    private readonly host: Host<typeof toReader>,
    private readonly t: Translate,
  ) {
    this.#composer = new Composer(desk.overlay, t, {
      services: this,
      rangesOf: ({ range }) => desk.map.rangesOf(range),
      language: () => this.language(),
      typed: (note, text) => this.#keep({ ...note, kind: text.kind, ...plainText(text) }),
      save: async (subject, text) => {
        const { kind } = text;
        const note = { id: subject.id, ...sourceOf(subject), kind, ...plainText(text) };
        await host.channel.request('note/create', note);
        this.#forget(subject.id);
        announce(t('Note saved'));
      },
      opened: (ranges) => desk.layer.activate(ranges),
      closed: (saved) => {
        desk.layer.activate([]);
        desk.focusArticle();
        if (!saved) this.offerDraft();
      },
    });
  }

  get vocabulary(): Vocabulary {
    return this.desk.vocabulary();
  }

  get isComposing(): boolean {
    return this.#composer.isOpen;
  }

  /** Opens the composer on a passage, with what was once begun there. */
  compose(subject: Subject, kind: NoteKind): void {
    const draft = draftOn(this.desk.kept.drafts, subject.range);
    const note = { ...subject, id: draft?.id ?? uuidv7() };
    this.#open(note, draft ? { ...textOf(draft), kind } : { kind, body: '' });
  }

  /** Highlights a passage; one that is highlighted already gets another colour. */
  async highlight(subject: Subject, color: HighlightColor): Promise<void> {
    const { layer } = this.desk;
    const there = layer.on(subject.range).find(({ body, range }) => {
      const isSame = range?.start === subject.range.start && range.end === subject.range.end;
      return isSame && body.trim() === '';
    });
    if (there) {
      await this.#recolor(there, color);
      return;
    }
    const id = uuidv7();
    const note = { id, ...sourceOf(subject), kind: 'personal' as const, body: '', color };
    if (!(await this.#attempt('note/create', note))) return;
    const made = layer.notes.find((one) => one.id === id);
    this.#offerUndo(this.t('Highlighted: {0}', colorName(color, this.vocabulary, this.t)), made);
  }

  /** Closes the composer, or else the message at the foot of the window. */
  close(): boolean {
    return this.#composer.close() || this.desk.toast.hide();
  }

  /** What was begun and not saved is offered again. */
  offerDraft(): void {
    const draft = this.desk.kept.drafts.findLast(({ note, replyTo }) => {
      return note === undefined && replyTo === undefined;
    });
    if (!draft) return;
    this.desk.toast.show(
      this.t('An unfinished note is kept'),
      {
        label: this.t('Continue Writing'),
        run: () => {
          this.desk.reveal(draft.range);
          const { id, range, quote } = draft;
          this.#open({ id, range, quote }, textOf(draft));
        },
      },
      {
        label: this.t('Discard'),
        run: () => {
          this.#forget(draft.id);
          this.desk.focusArticle();
        },
      },
    );
  }

  /** Marks the passage that is being written about, after something else was marked. */
  markSubject(): void {
    const { subject } = this.#composer;
    if (subject) this.desk.layer.activate(this.desk.map.rangesOf(subject.range));
  }

  /** To be called when the article has changed: what is being written stays with its passage. */
  followText(): void {
    const { kept, map } = this.desk;
    const follow = <T extends Subject>(subject: T): T => {
      const range = map.locate(subject.quote, subject.range.start);
      return range ? { ...subject, range } : subject;
    };
    if (kept.drafts.length > 0) kept.keepDrafts(kept.drafts.map(follow));
    const { subject } = this.#composer;
    if (subject) this.#composer.follow(follow(subject));
  }

  language(): string {
    return this.desk.article.lang;
  }

  typed(writing: NoteWriting, text: NoteText): void {
    const draft = draftFrom(writing);
    if (!draft) return;
    // What is as it was would come back in place of what others write there later.
    const isSame = !writing.isReply && !changesOf(writing.note, text);
    if (isSame) this.#forget(draft.id);
    else this.#keep({ ...draft, ...plainText(text) });
  }

  draftOf(writing: NoteWriting): NoteText | undefined {
    const id = writingId(writing);
    const draft = this.desk.kept.drafts.find((one) => one.id === id);
    return draft && textOf(draft);
  }

  async save(writing: NoteWriting, text: NoteText): Promise<void> {
    const { channel } = this.host;
    const { id } = writing.note;
    const changes = changesOf(writing.note, text);
    if (writing.isReply) await channel.request('note/reply', { to: id, ...plainText(text) });
    else if (changes) await channel.request('note/change', { id, ...changes });
    this.#forget(writingId(writing));
    announce(this.t('Note saved'));
  }

  async split(note: Note, text: NoteText, at: number): Promise<void> {
    const { channel } = this.host;
    const { id } = note;
    await channel.request('note/split', { id, at, ...wholeChange(note, text) });
    this.#forget(writingId({ note, isReply: false }));
    this.#offerUndo(this.t('The note has been split in two'), note);
  }

  recolor(note: Note, color: HighlightColor | undefined): void {
    void this.#recolor(note, color);
  }

  /** Puts a note on another passage. */
  async place(note: Note, subject: Subject): Promise<void> {
    const placed = await this.#attempt('note/place', { id: note.id, ...sourceOf(subject) });
    if (placed) this.#offerUndo(this.t('The note has been moved'), note);
  }

  choosePlace(note: Note): void {
    this.desk.closeCards();
    this.desk.choosePlace(note);
  }

  merge({ id }: Note): void {
    this.desk.closeCards();
    void this.#attempt('note/merge', { id });
  }

  pickLink(words: string): void {
    void this.#attempt('note/pickLink', { words });
  }

  nameColors(): void {
    void this.#attempt('note/nameColors', {});
  }

  openNote(id: string): void {
    this.desk.openNote(id);
  }

  openTag(tag: string): void {
    this.desk.closeCards();
    void this.#attempt('panel/filter', { tag });
  }

  remove(note: Note): void {
    void this.#remove(note);
  }

  async #remove({ id }: Note): Promise<void> {
    const byKey = this.desk.cardHasFocus();
    try {
      await this.host.channel.request('note/delete', { id });
    } catch (error) {
      this.desk.toast.show(this.t('Not deleted: {0}', wordsOf(error, this.t)));
      return;
    }
    this.desk.closeCards();
    const undo = { label: this.t('Undo'), run: () => void this.#restore(id) };
    this.desk.toast.show(this.t('Note deleted'), undo);
    if (byKey) this.desk.toast.focus();
  }

  async #restore(id: string): Promise<void> {
    this.desk.focusArticle();
    try {
      await this.host.channel.request('note/undoDelete', { id });
      announce(this.t('Note restored'));
    } catch (error) {
      this.desk.toast.show(this.t('Not restored: {0}', wordsOf(error, this.t)));
    }
  }

  async #recolor(note: Note, color: HighlightColor | undefined): Promise<void> {
    if (note.color === color) return;
    if (!(await this.#attempt('note/change', { id: note.id, color: color ?? null }))) return;
    const name = color && colorName(color, this.vocabulary, this.t);
    this.#offerUndo(name ? this.t('Color: {0}', name) : this.t('Color removed'), note);
  }

  /** @returns whether it was done; if not, it is said why */
  async #attempt(...[type, payload]: Parameters<Host<typeof toReader>['channel']['request']>) {
    try {
      await this.host.channel.request(type, payload);
      return true;
    } catch (error) {
      this.desk.toast.show(this.t('Not done: {0}', wordsOf(error, this.t)));
      return false;
    }
  }

  #offerUndo(said: string, note: Note | undefined): void {
    if (!note) {
      announce(said);
      return;
    }
    const run = () => {
      this.desk.focusArticle();
      void this.#attempt('note/undo', { id: note.id });
    };
    this.desk.toast.show(said, { label: this.t('Undo'), run });
  }

  #open(subject: NewNote, text: NoteText): void {
    this.desk.toast.hide();
    this.desk.closeCards();
    this.#composer.open(subject, text);
  }

  #keep(draft: Omit<Draft, 'written'>): void {
    const { kept } = this.desk;
    kept.keepDrafts(withDraft(kept.drafts, { ...draft, written: Date.now() }));
  }

  #forget(id: string): void {
    const { kept } = this.desk;
    kept.keepDrafts(withoutDraft(kept.drafts, id));
  }
}

/**
 * Where a subject is in the source, and how it reads there, if that can be told from the page: where
 * there is no markup inside it.
 */
function sourceOf({ range, quote }: Subject): {
  readonly range: SourceRange;
  readonly quote?: string;
} {
  return quote.length === range.end - range.start ? { range, quote } : { range };
}

function textOf({ kind, body, tags, color, was }: Draft): NoteText {
  return { kind, body, tags, color, was };
}

function draftFrom(writing: NoteWriting): Omit<Draft, 'written'> | undefined {
  const { note, isReply } = writing;
  const { range, quote, kind, body } = note;
  if (!range) return undefined;
  const about = isReply ? { replyTo: note.id } : { note: note.id };
  return { id: writingId(writing), ...about, range, quote, kind, body };
}
