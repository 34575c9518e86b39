import type { JSX } from 'preact';
import type { Translate } from '../../core/text/translate';
import type { NoteView as Note } from '../../protocol/messages';
import { Icon } from './icon';
import { MarkupView } from './markupView';
import { kindLabel, stateLabel } from './strings';

export interface NoteViewProps {
  readonly note: Note;
  readonly t: Translate;
  /** -1 takes the buttons out of the Tab order: in a list only the current item's are in it. */
  readonly tabIndex?: 0 | -1;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

/** A note as it is read, with what can be done to it. Styled by `media/note.css`. */
export function NoteView({ note, t, tabIndex = 0, onEdit, onDelete }: NoteViewProps): JSX.Element {
  const state = stateLabel(note.state, t);
  return (
    <article class={`note ${note.kind}`} data-note={note.id}>
      <header class="note-header">
        <span class="note-kind-label">{kindLabel(note.kind, t)}</span>
        {state !== undefined && note.state !== 'exact' && (
          <span class="note-state">
            <Icon name={note.state} />
            {state}
          </span>
        )}
      </header>
      <MarkupView class="note-text" markup={note.markup} />
      {note.tags.length > 0 && (
        <ul class="note-tags" aria-label={t('Tags')}>
          {note.tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
      <footer class="note-buttons">
        <button type="button" class="button quiet" tabIndex={tabIndex} onClick={onEdit}>
          {t('Edit')}
        </button>
        <button type="button" class="button quiet" tabIndex={tabIndex} onClick={onDelete}>
          {t('Delete')}
        </button>
      </footer>
    </article>
  );
}
