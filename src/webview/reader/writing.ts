import type { Range as SourceRange } from '../../core/article/article';
import type { NoteKind } from '../../core/notes/note';
import type { Translate } from '../../core/text/translate';
import type { NoteView as Note, toReader } from '../../protocol/messages';
import { announce } from '../shared/announce';
import { wordsOf, type Host } from '../shared/host';
import { Composer, type Subject } from './composer';
import { draftOf, withDraft, withoutDraft, type Draft } from './drafts';
import type { KeptState } from './keptState';
import type { NoteLayer } from './noteLayer';
import type { NoteActions } from './notes';
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
  reveal(range: SourceRange): void;
  closeCards(): void;
  /** Whether the focus is in a card or among notes. */
  cardHasFocus(): boolean;
  focusArticle(): void;
}

/** Notes are begun, changed, deleted and never lost: what is not saved is kept as a draft. */
export class Writing implements NoteActions {
  readonly #composer: Composer;

  constructor(
    private readonly desk: WritingDesk,
    private readonly host: Host<typeof toReader>,
    private readonly t: Translate,
  ) {
    this.#composer = new Composer(desk.overlay, t, {
      rangesOf: ({ range }) => desk.map.rangesOf(range),
      language: () => this.language(),
      typed: (subject, text) => this.#keep({ ...subject, ...text }),
      save: async (subject, text) => {
        await host.channel.request('note/create', { ...sourceOf(subject), ...text });
        this.#forget(subject);
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

  get isComposing(): boolean {
    return this.#composer.isOpen;
  }

  /** Opens the composer on a passage, with what was once begun there. */
  compose(subject: Subject, kind: NoteKind): void {
    const draft = draftOf(this.desk.kept.drafts, subject);
    this.#open(subject, kind, draft?.body);
  }

  /** Closes the composer, or else the message at the foot of the window. */
  close(): boolean {
    return this.#composer.close() || this.desk.toast.hide();
  }

  /** What was begun and not saved is offered again. */
  offerDraft(): void {
    const draft = this.desk.kept.drafts.findLast(({ note }) => note === undefined);
    if (!draft) return;
    this.desk.toast.show(
      this.t('An unfinished note is kept'),
      {
        label: this.t('Continue Writing'),
        run: () => {
          this.desk.reveal(draft.range);
          this.#open(draft, draft.kind, draft.body);
        },
      },
      {
        label: this.t('Discard'),
        run: () => {
          this.#forget(draft);
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

  typed(note: Note, body: string): void {
    const draft = draftFrom(note);
    if (draft) this.#keep({ ...draft, body });
  }

  draftOf(note: Note): string | undefined {
    const draft = draftFrom(note);
    return draft && draftOf(this.desk.kept.drafts, draft)?.body;
  }

  async save(note: Note, body: string): Promise<void> {
    await this.host.channel.request('note/update', { id: note.id, body });
    const draft = draftFrom(note);
    if (draft) this.#forget(draft);
    announce(this.t('Note saved'));
  }

  async remove({ id }: Note): Promise<void> {
    const byKey = this.desk.cardHasFocus();
    try {
      await this.host.channel.request('note/delete', { id });
    } catch (error) {
      this.desk.toast.show(this.t('Not deleted: {0}', wordsOf(error)));
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
      this.desk.toast.show(this.t('Not restored: {0}', wordsOf(error)));
    }
  }

  #open(subject: Subject, kind: NoteKind, body?: string): void {
    this.desk.toast.hide();
    this.desk.closeCards();
    this.#composer.open(subject, kind, body);
  }

  #keep(draft: Draft): void {
    const { kept } = this.desk;
    kept.keepDrafts(withDraft(kept.drafts, draft));
  }

  #forget(subject: Pick<Draft, 'note' | 'range'>): void {
    const { kept } = this.desk;
    kept.keepDrafts(withoutDraft(kept.drafts, subject));
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

function draftFrom({ id, range, quote, kind, body }: Note): Draft | undefined {
  return range && { note: id, range, quote, kind, body };
}
