import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { Translate } from '../../core/text/translate';
import type { NoteView as Note } from '../../protocol/messages';
import { NoteForm } from '../shared/noteForm';
import { NoteView } from '../shared/noteView';
import { ItemFrame, type Frame } from './itemFrame';
import type { PanelActions } from './panelActions';
import { PassageButton } from './passageButton';

/** A note of the reader's, which can be edited in its place. */
export function NoteItem(props: {
  readonly frame: Frame;
  readonly note: Note;
  /** The text as it is being edited, if it is. */
  readonly edit: string | undefined;
  /** The article's. */
  readonly language: string;
  readonly actions: PanelActions;
  readonly t: Translate;
  readonly onEdit: () => void;
}): VNode {
  const { frame, note, edit, language, actions, t } = props;
  const { id, kind, quote, range } = note;
  const descriptionId = useId();
  const reveal = range && (() => actions.reveal(range));
  return (
    <ItemFrame frame={frame} class={`own ${kind}`} {...(reveal ? { onReveal: reveal } : {})}>
      <PassageButton
        frame={frame}
        text={quote}
        language={language}
        describedBy={descriptionId}
        keyShortcuts="E Delete"
        onReveal={reveal}
      />
      <div id={descriptionId}>
        {edit === undefined ? (
          <NoteView
            note={note}
            t={t}
            tabIndex={frame.tabIndex}
            onEdit={props.onEdit}
            onDelete={() => actions.remove(note)}
          />
        ) : (
          <NoteForm
            quote={quote}
            language={language}
            initial={{ kind, body: edit }}
            choosesKind={false}
            takesFocus={false}
            t={t}
            onInput={({ body }) => actions.edit(id, body)}
            onSave={({ body }) => actions.update(id, body)}
            onCancel={() => actions.closeEdit(id)}
          />
        )}
      </div>
    </ItemFrame>
  );
}
