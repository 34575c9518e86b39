import type { Range as SourceRange } from '../../core/article/article';
import type { Translate } from '../../core/text/translate';
import { NoteForm, type FormServices, type NoteText } from '../shared/noteForm';
import { OverlayPanel } from './overlayPanel';

/** The passage that a note is being written about. */
export interface Subject {
  readonly range: SourceRange;
  readonly quote: string;
}

/** A new note, by the id of its draft. */
export interface NewNote extends Subject {
  readonly id: string;
}

export interface ComposerActions {
  /** Where a subject is in today's page. */
  rangesOf(subject: Subject): readonly Range[];
  /** The language of the article. */
  language(): string;
  readonly services: FormServices;
  /** What has been typed, to be kept. */
  typed(note: NewNote, text: NoteText): void;
  /** Saves; rejects if that failed. */
  save(note: NewNote, text: NoteText): Promise<void>;
  /** The composer has opened, or closed. */
  opened(ranges: readonly Range[]): void;
  closed(saved: boolean): void;
}

/** Where a new note is written, beside its passage. */
export class Composer {
  readonly #panel: OverlayPanel;
  #subject: NewNote | undefined;
  #text: NoteText = { kind: 'personal', body: '' };
  #opened = 0;
  /** Which opening is being saved. */
  #saving: number | undefined;

  constructor(
    overlay: HTMLElement,
    private readonly t: Translate,
    private readonly actions: ComposerActions,
  ) {
    const label = t('New note');
    this.#panel = new OverlayPanel(overlay, 'composer', { role: 'dialog', label }, () => {
      // The passage is gone, what was typed is not: the composer stays.
    });
  }

  get isOpen(): boolean {
    return this.#panel.isOpen;
  }

  get subject(): NewNote | undefined {
    return this.#subject;
  }

  open(subject: NewNote, text: NoteText): void {
    this.#subject = subject;
    this.#text = text;
    this.#opened++;
    this.#render();
  }

  /** To be called when the article has changed, with where the passage is now. */
  follow(subject: NewNote): void {
    if (!this.isOpen) return;
    this.#subject = subject;
    this.#render();
  }

  close(): boolean {
    if (!this.isOpen) return false;
    // What is being saved is not given up any more.
    if (this.#saving !== this.#opened) this.#close(false);
    return true;
  }

  #close(saved: boolean): void {
    this.#panel.hide();
    this.#subject = undefined;
    this.actions.closed(saved);
  }

  #render(): void {
    const subject = this.#subject;
    if (!subject) return;
    const ranges = this.actions.rangesOf(subject);
    this.actions.opened(ranges);
    this.#panel.show(
      <NoteForm
        key={this.#opened}
        quote={subject.quote}
        language={this.actions.language()}
        initial={this.#text}
        choosesKind
        services={this.actions.services}
        t={this.t}
        onInput={(text) => {
          this.#text = text;
          if (this.#subject) this.actions.typed(this.#subject, text);
        }}
        onSave={async (text) => {
          const opened = this.#opened;
          if (!this.#subject) return;
          this.#saving = opened;
          try {
            await this.actions.save(this.#subject, text);
          } finally {
            this.#saving = undefined;
          }
          if (opened === this.#opened) this.#close(true);
        }}
        onCancel={() => this.close()}
      />,
      ranges,
    );
  }
}
