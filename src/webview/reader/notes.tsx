import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Translate } from '../../core/text/translate';
import type { NoteView as Note } from '../../protocol/messages';
import { NoteForm } from '../shared/noteForm';
import { NoteView } from '../shared/noteView';

export interface NoteActions {
  language(): string;
  /** What has been typed into a note that is being changed, to be kept. */
  typed(note: Note, body: string): void;
  /** What had been typed when it was last left. */
  draftOf(note: Note): string | undefined;
  save(note: Note, body: string): Promise<void>;
  remove(note: Note): Promise<void>;
}

/** Notes as they are read where they stand: each can be changed in place. */
export function Notes(props: {
  readonly notes: readonly Note[];
  readonly t: Translate;
  readonly actions: NoteActions;
  /** Called when one of them begins to be changed, and when none is any more. */
  readonly onEditing: (editing: boolean) => void;
}): JSX.Element {
  const { t, actions } = props;
  const [edited, setEdited] = useState<string>();
  const edit = (note: Note | undefined) => {
    setEdited(note?.id);
    props.onEditing(note !== undefined);
  };
  return (
    <>
      {props.notes.map((note) =>
        note.id === edited ? (
          <NoteForm
            key={note.id}
            quote={note.quote}
            language={actions.language()}
            initial={{ kind: note.kind, body: actions.draftOf(note) ?? note.body }}
            choosesKind={false}
            t={t}
            onInput={({ body }) => actions.typed(note, body)}
            onSave={async ({ body }) => {
              await actions.save(note, body);
              edit(undefined);
            }}
            onCancel={() => edit(undefined)}
          />
        ) : (
          <NoteView
            key={note.id}
            note={note}
            t={t}
            onEdit={() => edit(note)}
            onDelete={() => void actions.remove(note)}
          />
        ),
      )}
    </>
  );
}
