import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { NoteKind } from '../../core/notes/note';
import type { Translate } from '../../core/text/translate';
import { keepPlainKeys } from './plainKeys';
import { kindLabel } from './strings';

export interface NoteText {
  readonly kind: NoteKind;
  /** Markdown. */
  readonly body: string;
}

export interface NoteFormProps {
  /** The passage that the note is about, and its language. */
  readonly quote: string;
  readonly language: string;
  readonly initial: NoteText;
  /** Whether the kind can be chosen: an existing note keeps the one it has. */
  readonly choosesKind: boolean;
  /** Whether the text box takes the focus as it appears (it does): a restored draft must not. */
  readonly takesFocus?: boolean;
  readonly t: Translate;
  /** Called with every change, so that a draft can be kept. */
  readonly onInput?: (text: NoteText) => void;
  /** Saves. While it rejects, the form stays, with the text and the reason. */
  readonly onSave: (text: NoteText) => Promise<void>;
  readonly onCancel: () => void;
}

const KINDS: readonly NoteKind[] = ['personal', 'translation'];
const SAVE_KEYS = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘↩' : 'Ctrl+Enter';

/** Where a note is written. Styled by `media/note.css`. */
export function NoteForm(props: NoteFormProps): JSX.Element {
  const { t } = props;
  const [text, setText] = useState(props.initial);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string>();
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  // At once: what is typed from now on is the note.
  useLayoutEffect(() => {
    if (props.takesFocus === false) return;
    const { current } = box;
    current?.focus({ preventScroll: true });
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);

  const change = (changed: NoteText) => {
    setText(changed);
    props.onInput?.(changed);
  };

  const save = async () => {
    if (saving || text.body.trim() === '') return;
    setSaving(true);
    setProblem(undefined);
    try {
      await props.onSave(text);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setSaving(false);
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and Esc belong to the input method while it is composing.
    if (!event.isComposing) {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        event.stopPropagation();
        void save();
      } else if (event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        props.onCancel();
      }
    }
    keepPlainKeys(event);
  };

  return (
    <form
      class="note-form"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <blockquote class="note-quote" lang={props.language}>
        {props.quote}
      </blockquote>
      {props.choosesKind && (
        <fieldset class="note-kinds">
          <legend class="visually-hidden">{t('Kind of note')}</legend>
          {KINDS.map((kind) => (
            <label key={kind} class={`note-kind ${kind}`}>
              <input
                type="radio"
                name={`${id}-kind`}
                checked={kind === text.kind}
                onChange={() => change({ ...text, kind })}
              />
              {kindLabel(kind, t)}
            </label>
          ))}
        </fieldset>
      )}
      <textarea
        ref={box}
        class="note-body"
        aria-label={t('Note, in Markdown')}
        aria-describedby={`${id}-hint`}
        aria-invalid={problem !== undefined}
        placeholder={t('Write in Markdown')}
        rows={5}
        value={text.body}
        readOnly={saving}
        onInput={(event) => change({ ...text, body: event.currentTarget.value })}
      />
      {problem !== undefined && (
        <p class="note-problem" role="alert">
          {t('Not saved: {0}', problem)}
        </p>
      )}
      <div class="note-buttons">
        <small id={`${id}-hint`} class="note-hint">
          {t('{0} saves, Esc cancels', SAVE_KEYS)}
        </small>
        <button type="button" class="button" onClick={props.onCancel}>
          {t('Cancel')}
        </button>
        <button
          type="submit"
          class="button primary"
          aria-disabled={saving || text.body.trim() === ''}
        >
          {t('Save')}
        </button>
      </div>
    </form>
  );
}
