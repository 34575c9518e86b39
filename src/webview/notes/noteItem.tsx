import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { Translate } from '../../core/text/translate';
import type { NoteView as Note } from '../../protocol/messages';
import { NoteForm, plainText, textOf } from '../shared/noteForm';
import { NoteView } from '../shared/noteView';
import { replyKey } from '../shared/writings';
import { ItemFrame, type Frame } from './itemFrame';
import type { PanelActions } from './panelActions';
import type { Writing } from './panelState';
import { PassageButton } from './passageButton';

/** A note of the reader's with its answers, which can be edited in their place. */
export function NoteItem(props: {
  readonly frame: Frame;
  readonly note: Note;
  readonly replies: readonly Note[];
  /** What is being written, as it is by now: see `Kept`. */
  readonly edits: Readonly<Record<string, Writing>>;
  /** The article's. */
  readonly language: string;
  readonly actions: PanelActions;
  readonly t: Translate;
  readonly onEdit: (note: Note) => void;
  readonly onReply: (note: Note) => void;
}): VNode {
  const { frame, note, replies, edits, language, actions, t } = props;
  const { kind, quote, range } = note;
  const descriptionId = useId();
  const reveal = range && (() => actions.reveal(range));
  const answer = edits[replyKey(note.id)];

  const written = (one: Note, isAnswer: boolean) => {
    const edit = edits[one.id];
    return edit === undefined ? (
      <NoteView
        key={one.id}
        note={one}
        t={t}
        actions={actions}
        isCompact
        tabIndex={frame.tabIndex}
        onEdit={() => props.onEdit(one)}
        {...(isAnswer ? {} : { onReply: () => props.onReply(one) })}
      />
    ) : (
      <NoteForm
        key={`edit ${one.id}`}
        quote={one.quote}
        language={language}
        initial={{ ...textOf(one), tags: undefined, color: undefined, ...edit }}
        choosesKind={false}
        takesFocus={false}
        services={actions}
        t={t}
        onInput={(text) => actions.edit(one.id, plainText(text))}
        onSave={(text) => actions.update(one, plainText(text))}
        onSplit={(text, at) => actions.split(one, plainText(text), at)}
        onCancel={() => actions.closeEdit(one.id)}
      />
    );
  };

  return (
    <ItemFrame
      frame={frame}
      class={`own ${kind} ${note.color ?? ''}`}
      {...(reveal ? { onReveal: reveal } : {})}
    >
      <PassageButton
        frame={frame}
        text={quote}
        language={language}
        describedBy={descriptionId}
        keyShortcuts="E R Delete"
        onReveal={reveal}
      />
      <div id={descriptionId}>{written(note, false)}</div>
      {(replies.length > 0 || answer) && (
        <div class="note-replies" role="group" aria-label={t('Replies')}>
          {replies.map((reply) => written(reply, true))}
          {answer && (
            <NoteForm
              quote={quote}
              language={language}
              initial={{ kind, ...answer }}
              choosesKind={false}
              takesFocus={false}
              label={t('Reply, in Markdown')}
              services={actions}
              t={t}
              onInput={(text) => actions.edit(replyKey(note.id), plainText(text))}
              onSave={(text) => actions.reply(note.id, plainText(text))}
              onCancel={() => actions.closeEdit(replyKey(note.id))}
            />
          )}
        </div>
      )}
    </ItemFrame>
  );
}
