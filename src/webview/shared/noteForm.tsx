import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { HighlightColor } from '../../core/notes/highlightColor';
import type { NoteKind } from '../../core/notes/note';
import { splitText } from '../../core/notes/split';
import type { Translate } from '../../core/text/translate';
import type { NoteView, Payload, toHost, Vocabulary, Wording } from '../../protocol/messages';
import { ColorRow } from './colorRow';
import { Icon } from './icon';
import { wordsOf } from './host';
import { awaitLink } from './linkInsertion';
import { keepPlainKeys } from './plainKeys';
import { kindLabel } from './strings';
import { TagField, withTyped } from './tagField';

/** What is written about a passage. */
export interface NoteText {
  readonly kind: NoteKind;
  /** Markdown. */
  readonly body: string;
  readonly tags?: readonly string[] | undefined;
  readonly color?: HighlightColor | undefined;
  /** What an existing note said when this was begun. */
  readonly was?: Wording | undefined;
}

/** What a note says, to be changed. */
export function textOf({ kind, body, tags, color }: NoteView): NoteText {
  return { kind, body, tags, color, was: plainText({ body, tags, color }) };
}

/** A text as it is sent and kept: without what is not there. */
export function plainText({ body, tags = [], color, was }: Omit<NoteText, 'kind'>): PlainText {
  return {
    body,
    ...(tags.length === 0 ? {} : { tags: [...tags] }),
    ...(color === undefined ? {} : { color }),
    ...(was === undefined ? {} : { was }),
  };
}

export interface PlainText extends Wording {
  readonly was?: Wording;
}

/**
 * What a text changes of a note, as it is sent; nothing if it is the same. What others have written since
 * the text was begun is no change of ours.
 */
export function changesOf(
  note: NoteView,
  { body, tags = [], color, was = plainText(note) }: Omit<NoteText, 'kind'>,
): Omit<Payload<typeof toHost, 'note/change'>, 'id'> | undefined {
  const { tags: tagsBefore = [] } = was;
  const areTagsSame = tags.length === tagsBefore.length && tags.every((tag) => tagsBefore.includes(tag)); // prettier-ignore
  const changes = {
    ...(body === was.body ? {} : { body }),
    ...(areTagsSame ? {} : { tags: [...tags] }),
    ...(color === was.color ? {} : { color: color ?? null }),
  };
  return Object.keys(changes).length > 0 ? { ...changes, was } : undefined;
}

/** The same with the text of the note in any case. */
export function wholeChange(
  note: NoteView,
  text: Omit<NoteText, 'kind'>,
): Omit<Payload<typeof toHost, 'note/split'>, 'id' | 'at'> {
  const { body, was = plainText(note) } = text;
  return { ...changesOf(note, text), body, was };
}

/** What a form needs of the page that it stands on. */
export interface FormServices {
  readonly vocabulary: Vocabulary;
  /** Has a note or an entry chosen; the link to it comes by `insertLink`. */
  pickLink(words: string): void;
  nameColors(): void;
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
  /** What the text box is called, if not a note. */
  readonly label?: string;
  readonly services: FormServices;
  readonly t: Translate;
  /** Called with every change, so that a draft can be kept. */
  readonly onInput?: (text: NoteText) => void;
  /** Saves. While it rejects, the form stays, with the text and the reason. */
  readonly onSave: (text: NoteText) => Promise<void>;
  /** Makes two notes of one, at an offset in the text. */
  readonly onSplit?: (text: NoteText, at: number) => Promise<void>;
  readonly onCancel: () => void;
}

const KINDS: readonly NoteKind[] = ['personal', 'translation'];
const SAVE_KEYS = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘↩' : 'Ctrl+Enter';

/** Where a note is written. Styled by `media/note.css`. */
export function NoteForm(props: NoteFormProps): JSX.Element {
  const { t, services, onSplit } = props;
  const [text, setText] = useState(props.initial);
  const [typedTag, setTypedTag] = useState('');
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string>();
  const box = useRef<HTMLTextAreaElement>(null);
  const latest = useRef(text);
  const latestTag = useRef('');
  const caret = useRef<number | undefined>(undefined);
  const isClosed = useRef(false);
  const id = useId();
  const tags = text.tags ?? [];
  // A passage may be highlighted only.
  const isEmpty = text.body.trim() === '' && text.color === undefined;

  // At once: what is typed from now on is the note.
  useLayoutEffect(() => {
    if (props.takesFocus === false) return;
    const { current } = box;
    current?.focus({ preventScroll: true });
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);

  // Known at once: a form may be closed before a frame is painted, and an effect that waits for it is never run.
  useLayoutEffect(
    () => () => {
      isClosed.current = true;
    },
    [],
  );

  // Behind what has been put in.
  useLayoutEffect(() => {
    if (caret.current === undefined) return;
    box.current?.focus({ preventScroll: true });
    box.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  }, [text.body]);

  const written = (): NoteText => {
    const { current } = latest;
    return { ...current, tags: withTyped(current.tags ?? [], latestTag.current) };
  };

  const change = (changed: Partial<NoteText>, tag = latestTag.current) => {
    latest.current = { ...latest.current, ...changed };
    latestTag.current = tag;
    setText(latest.current);
    setTypedTag(tag);
    // A tag that is only begun is kept, too.
    props.onInput?.(written());
  };

  const attempt = async (work: () => Promise<void>) => {
    if (saving) return;
    setSaving(true);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      setProblem(t('Not saved: {0}', wordsOf(error, t)));
    } finally {
      setSaving(false);
    }
  };

  const save = async () => {
    if (isEmpty) return;
    await attempt(() => props.onSave(written()));
  };

  const split = () => {
    const { current } = box;
    if (!current || !onSplit) return;
    const at = current.selectionStart;
    if (splitText(text.body, at)) void attempt(() => onSplit(written(), at));
    else {
      setProblem(t('Put the cursor where the second note is to begin.'));
      current.focus();
    }
  };

  const link = () => {
    const { current } = box;
    if (!current) return;
    const { selectionStart: start, selectionEnd: end } = current;
    awaitLink((markdown) => {
      if (isClosed.current) return;
      const { body } = latest.current;
      caret.current = start + markdown.length;
      change({ body: body.slice(0, start) + markdown + body.slice(end) });
    });
    services.pickLink(text.body.slice(start, end));
  };

  // What is being saved is not given up any more: it may have been saved already.
  const cancel = () => {
    if (!saving) props.onCancel();
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
        cancel();
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
                onChange={() => change({ kind })}
              />
              {kindLabel(kind, t)}
            </label>
          ))}
        </fieldset>
      )}
      <textarea
        ref={box}
        class="note-body"
        aria-label={props.label ?? t('Note, in Markdown')}
        aria-describedby={`${id}-hint`}
        aria-invalid={problem !== undefined}
        placeholder={t('Write in Markdown')}
        rows={4}
        value={text.body}
        readOnly={saving}
        onInput={(event) => change({ body: event.currentTarget.value })}
      />
      <div class="note-tools">
        <button type="button" class="button quiet" onClick={link}>
          <Icon name="link" />
          {t('Link to…')}
        </button>
        {onSplit && (
          <button type="button" class="button quiet" onClick={split}>
            <Icon name="split" />
            {t('Split at Cursor')}
          </button>
        )}
      </div>
      <TagField
        tags={tags}
        known={services.vocabulary.tags}
        typed={typedTag}
        t={t}
        onChange={(changed, typed) => change({ tags: changed }, typed)}
      />
      <ColorRow
        chosen={text.color}
        vocabulary={services.vocabulary}
        t={t}
        onChoose={(color) => change({ color })}
        onName={() => services.nameColors()}
      />
      {problem !== undefined && (
        <p class="note-problem" role="alert">
          {problem}
        </p>
      )}
      <div class="note-buttons">
        <small id={`${id}-hint`} class="note-hint">
          {t('{0} saves, Esc cancels', SAVE_KEYS)}
        </small>
        <button type="button" class="button" aria-disabled={saving} onClick={cancel}>
          {t('Cancel')}
        </button>
        <button type="submit" class="button primary" aria-disabled={saving || isEmpty}>
          {t('Save')}
        </button>
      </div>
    </form>
  );
}
