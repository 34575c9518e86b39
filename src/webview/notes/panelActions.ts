import type { Range } from '../../core/article/article';
import type { Translate } from '../../core/text/translate';
import type { Channel } from '../../protocol/channel';
import type { NoteView, toHost, toPanel, UnknownNameView } from '../../protocol/messages';
import { announce } from '../shared/announce';
import { noteKey, type Filter } from './items';
import type { Draft, PanelEvent, PanelState } from './panelState';

/** What can be done in the panel. */
export interface PanelActions {
  filter(filter: Filter): void;
  /** Shows a passage in the reader. */
  reveal(range: Range): void;
  togglePeople(): void;
  /** Begins an entry for a name that no entry goes by. */
  addToGlossary(name: UnknownNameView): void;
  /** Has a name that no entry goes by no longer taken for one. */
  dismissName(form: string): void;
  openSample(): void;
  /** Asks for a form to write a translation note in. */
  compose(): void;
  draft(body: string): void;
  closeDraft(): void;
  /** @throws when the note could not be saved */
  create(draft: Draft, body: string): Promise<void>;
  edit(id: string, body: string): void;
  closeEdit(id: string): void;
  /** @throws when the note could not be saved */
  update(id: string, body: string): Promise<void>;
  remove(note: NoteView): void;
  restore(id: string): void;
  /** Gives up the offer to bring a deleted note back. */
  dismiss(id: string): void;
  closeProblem(): void;
}

export interface PanelActionsContext {
  readonly channel: Channel<typeof toPanel, typeof toHost>;
  readonly t: Translate;
  readonly state: () => PanelState;
  readonly dispatch: (event: PanelEvent) => void;
  readonly focusItem: (key: string) => void;
  /** Moves the focus to the item that is in the Tab order. */
  readonly focusCurrentItem: () => void;
}

export function panelActions(context: PanelActionsContext): PanelActions {
  const { channel, t, state, dispatch, focusItem, focusCurrentItem } = context;

  /** Does what is asked for, and says why if it cannot be done. */
  const attempt = async (request: Promise<void>, done?: () => void): Promise<void> => {
    try {
      await request;
      dispatch({ type: 'failed', problem: undefined });
      done?.();
    } catch (error) {
      dispatch({ type: 'failed', problem: error instanceof Error ? error.message : String(error) });
    }
  };

  return {
    filter: (filter) => dispatch({ type: 'filtered', filter }),
    reveal: (range) => channel.post('reader/reveal', { range }),
    togglePeople: () => dispatch({ type: 'peopleToggled' }),
    addToGlossary({ form, type, places: [range] }) {
      const language = state().model?.article?.language;
      if (!range || language === undefined) return;
      void attempt(channel.request('glossary/add', { form, language, type, range }));
    },
    dismissName: (form) => void attempt(channel.request('linking/never', { form })),
    openSample: () => void attempt(channel.request('panel/openSample', {})),
    compose: () => void attempt(channel.request('panel/compose', {})),
    draft: (body) => dispatch({ type: 'drafted', body }),
    closeDraft: () => dispatch({ type: 'draftClosed' }),

    async create({ range, quote, kind }, body) {
      const known = new Set(state().model?.notes.map(({ id }) => id));
      await channel.request('note/create', { range, quote, kind, body });
      dispatch({ type: 'draftClosed' });
      if (state().filter === 'glossary') dispatch({ type: 'filtered', filter: 'all' });
      announce(t('Note saved.'));
      const created = state().model?.notes.find(
        (note) => !known.has(note.id) && note.body === body,
      );
      if (created) focusItem(noteKey(created.id));
    },

    edit: (id, body) => dispatch({ type: 'edited', id, body }),
    closeEdit: (id) => dispatch({ type: 'editClosed', id }),

    async update(id, body) {
      await channel.request('note/update', { id, body });
      dispatch({ type: 'editClosed', id });
      announce(t('Note saved.'));
    },

    remove: (note) =>
      void attempt(channel.request('note/delete', { id: note.id }), () => {
        dispatch({ type: 'deleted', note });
        announce(t('Note deleted.'));
      }),
    restore: (id) =>
      void attempt(channel.request('note/undoDelete', { id }), () => announce(t('Note restored.'))),
    dismiss(id) {
      dispatch({ type: 'dismissed', id });
      focusCurrentItem();
    },
    closeProblem: () => dispatch({ type: 'failed', problem: undefined }),
  };
}
