import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Thread } from '../../core/notes/thread';
import type { Translate } from '../../core/text/translate';
import type { NoteView as Note } from '../../protocol/messages';
import { NoteForm, textOf, type NoteText } from '../shared/noteForm';
import { NoteView, type NoteActions } from '../shared/noteView';

/** What can be done to notes where they stand in the article. */
export interface PageNotes extends NoteActions {
  language(): string;
  /** What has been typed into a note that is being changed, or into an answer to it, to be kept. */
  typed(writing: NoteWriting, text: NoteText): void;
  /** What had been typed when it was last left. */
  draftOf(writing: NoteWriting): NoteText | undefined;
  save(writing: NoteWriting, text: NoteText): Promise<void>;
  split(note: Note, text: NoteText, at: number): Promise<void>;
}

/** A note that is being changed, or answered. */
export interface NoteWriting {
  readonly note: Note;
  readonly isReply: boolean;
}

/** Notes as they are read where they stand, with their answers: each can be changed in place. */
export function Notes(props: {
  readonly threads: readonly Thread<Note>[];
  readonly t: Translate;
  readonly actions: PageNotes;
  /** Called when one of them begins to be changed, and when none is any more. */
  readonly onEditing: (editing: boolean) => void;
}): JSX.Element {
  const { t, actions } = props;
  const [writing, setWriting] = useState<NoteWriting>();
  const write = (next: NoteWriting | undefined) => {
    setWriting(next);
    props.onEditing(next !== undefined);
  };
  const isWritten = ({ id }: Note, isReply: boolean) =>
    writing?.note.id === id && writing.isReply === isReply;

  const form = (note: Note, isReply: boolean) => {
    const subject = { note, isReply };
    const blank = { kind: note.kind, body: '' };
    return (
      <NoteForm
        key={`${isReply ? 'reply' : 'edit'} ${note.id}`}
        quote={note.quote}
        language={actions.language()}
        initial={actions.draftOf(subject) ?? (isReply ? blank : textOf(note))}
        choosesKind={false}
        {...(isReply ? { label: t('Reply, in Markdown') } : {})}
        services={actions}
        t={t}
        onInput={(text) => actions.typed(subject, text)}
        onSave={async (text) => {
          await actions.save(subject, text);
          write(undefined);
        }}
        {...(isReply
          ? {}
          : {
              onSplit: async (text: NoteText, at: number) => {
                await actions.split(note, text, at);
                write(undefined);
              },
            })}
        onCancel={() => write(undefined)}
      />
    );
  };
  const view = (note: Note, isAnswer: boolean) =>
    isWritten(note, false) ? (
      form(note, false)
    ) : (
      <NoteView
        key={note.id}
        note={note}
        t={t}
        actions={actions}
        onEdit={() => write({ note, isReply: false })}
        {...(isAnswer ? {} : { onReply: () => write({ note, isReply: true }) })}
      />
    );

  return (
    <>
      {props.threads.map(({ note, replies }) => (
        <section key={note.id} class="note-thread">
          {view(note, false)}
          {(replies.length > 0 || isWritten(note, true)) && (
            <div class="note-replies" role="group" aria-label={t('Replies')}>
              {replies.map((reply) => view(reply, true))}
              {isWritten(note, true) && form(note, true)}
            </div>
          )}
        </section>
      ))}
    </>
  );
}
