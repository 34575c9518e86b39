import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { HighlightColor } from '../../core/notes/highlightColor';
import type { Translate } from '../../core/text/translate';
import type { NoteView as Note } from '../../protocol/messages';
import { ColorRow } from './colorRow';
import { Icon, type IconName } from './icon';
import { MarkupView } from './markupView';
import type { FormServices } from './noteForm';
import { colorName, kindLabel, stateLabel } from './strings';
import { Ink } from './swatches';
import { When } from './when';

/** What can be done to a note that is being read, besides writing in it. */
export interface NoteActions extends FormServices {
  recolor(note: Note, color: HighlightColor | undefined): void;
  /** Has another passage chosen for it. */
  choosePlace(note: Note): void;
  merge(note: Note): void;
  remove(note: Note): void;
  openNote(id: string): void;
  openTag(tag: string): void;
}

export interface NoteViewProps {
  readonly note: Note;
  readonly t: Translate;
  readonly actions: NoteActions;
  /** -1 takes the buttons out of the Tab order: in a list only the current item's are in it. */
  readonly tabIndex?: 0 | -1;
  /** Whether buttons show pictures only, and colours only when asked for: among many notes. */
  readonly isCompact?: boolean;
  readonly onEdit: () => void;
  /** Absent for an answer: what answers it answers the note that the thread begins with. */
  readonly onReply?: () => void;
}

/** A note as it is read, with what can be done to it. Styled by `media/note.css`. */
export function NoteView(props: NoteViewProps): JSX.Element {
  const { note, t, actions, tabIndex = 0, isCompact = false } = props;
  const [isMoreOpen, setMoreOpen] = useState(false);
  const isReply = note.replyTo !== undefined && !props.onReply;
  const isHighlight = note.body.trim() === '';
  const button = (label: string, onClick: () => void) => (
    <button type="button" class="button quiet" tabIndex={tabIndex} onClick={onClick}>
      {label}
    </button>
  );
  const main = (icon: IconName, label: string, onClick: () => void) =>
    isCompact ? (
      <button
        type="button"
        class="icon-button"
        aria-label={label}
        title={label}
        tabIndex={tabIndex}
        onClick={onClick}
      >
        <Icon name={icon} />
      </button>
    ) : (
      button(label, onClick)
    );
  return (
    <article
      class={`note ${note.kind} ${note.color ?? ''} ${isReply ? 'reply' : ''}`}
      data-note={note.id}
    >
      <NoteHeader note={note} isReply={isReply} t={t} vocabulary={actions.vocabulary} />
      {!isHighlight && <MarkupView class="note-text" markup={note.markup} tabIndex={tabIndex} />}
      {note.tags.length > 0 && (
        <ul class="note-tags" role="list" aria-label={t('Tags')}>
          {note.tags.map((tag) => (
            <li key={tag}>
              <button
                type="button"
                class="tag"
                title={t('Show the notes with this tag')}
                tabIndex={tabIndex}
                onClick={() => actions.openTag(tag)}
              >
                {tag}
              </button>
            </li>
          ))}
        </ul>
      )}
      {note.linkedFrom.length > 0 && (
        <div class="note-backlinks">
          <span id={`linked-${note.id}`}>{t('Linked from')}</span>
          <ul role="list" aria-labelledby={`linked-${note.id}`}>
            {note.linkedFrom.map(({ id, title }) => (
              <li key={id}>
                <button
                  type="button"
                  class="backlink"
                  tabIndex={tabIndex}
                  onClick={() => actions.openNote(id)}
                >
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <footer class="note-buttons">
        {main('edit', isHighlight ? t('Write') : t('Edit'), props.onEdit)}
        {props.onReply && !isHighlight && main('reply', t('Reply'), props.onReply)}
        {main('trash', t('Delete'), () => actions.remove(note))}
        {!isReply && (
          <button
            type="button"
            class="icon-button more"
            aria-label={t('More')}
            title={t('More')}
            aria-expanded={isMoreOpen}
            tabIndex={tabIndex}
            onClick={() => setMoreOpen(!isMoreOpen)}
          >
            <Icon name="more" />
          </button>
        )}
      </footer>
      {!isReply && (isMoreOpen || (isHighlight && !isCompact)) && (
        <ColorRow
          chosen={note.color}
          vocabulary={actions.vocabulary}
          t={t}
          tabIndex={tabIndex}
          onChoose={(color) => actions.recolor(note, color)}
          onName={() => actions.nameColors()}
        />
      )}
      {!isReply && (isMoreOpen || !note.range) && (
        <div class="note-more">
          {button(note.range ? t('Move to Another Passage…') : t('Choose Its Passage…'), () => {
            actions.choosePlace(note);
          })}
          {isMoreOpen && button(t('Merge with…'), () => actions.merge(note))}
        </div>
      )}
    </article>
  );
}

/** What kind of note it is, its colour, how its passage is, who wrote it and when. */
function NoteHeader(props: {
  readonly note: Note;
  readonly isReply: boolean;
  readonly vocabulary: NoteActions['vocabulary'];
  readonly t: Translate;
}): JSX.Element {
  const { note, isReply, vocabulary, t } = props;
  const { color } = note;
  const isHighlight = note.body.trim() === '' && color !== undefined;
  return (
    <header class="note-header">
      {!isReply && !isHighlight && <span class="note-kind-label">{kindLabel(note.kind, t)}</span>}
      {color !== undefined && (
        <span class="note-color">
          <Ink color={color} />
          {isHighlight && <span class="visually-hidden">{t('Highlight')}: </span>}
          {colorName(color, vocabulary, t)}
        </span>
      )}
      <NoteState note={note} t={t} />
      {isReply && (
        <span class="note-creator">
          <Icon name="reply" />
          {note.creator ?? t('Reply')}
        </span>
      )}
      {!isReply && note.creator !== undefined && <span class="note-creator">{note.creator}</span>}
      <When at={note.created} />
    </header>
  );
}

function NoteState({ note, t }: { readonly note: Note; readonly t: Translate }) {
  const label = stateLabel(note, t);
  if (label === undefined || note.state === 'exact') return null;
  return (
    <span class="note-state">
      <Icon name={note.state} />
      <span class="note-state-label">{label}</span>
    </span>
  );
}
