import type { Range } from '../../core/article/article';
import type { HighlightColor } from '../../core/notes/highlightColor';
import type { Translate } from '../../core/text/translate';
import type { Channel } from '../../protocol/channel';
import type {
  NoteView,
  toHost,
  toPanel,
  UnknownNameView,
  Vocabulary,
} from '../../protocol/messages';
import { announce } from '../shared/announce';
import { changesOf } from '../shared/noteForm';
import type { NoteActions } from '../shared/noteView';
import { colorName } from '../shared/strings';
import { noteKey, type Filter } from './items';
import { NO_FILTER, type NoteFilter } from './noteFilter';
import { replyKey, type Draft, type PanelEvent, type PanelState, type Writing } from './panelState';

/** What can be done in the panel. */
export interface PanelActions extends NoteActions {
  filter(filter: Filter): void;
  search(search: NoteFilter): void;
  toggleFacets(): void;
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
  draft(writing: Writing): void;
  closeDraft(): void;
  /** @throws when the note could not be saved */
  create(draft: Draft, writing: Writing): Promise<void>;
  /** @param key the id of the note that is being changed, or a `replyKey` */
  edit(key: string, writing: Writing): void;
  closeEdit(key: string): void;
  /** @throws when the note could not be saved */
  update(note: NoteView, writing: Writing): Promise<void>;
  /** @throws when the answer could not be saved */
  reply(to: string, writing: Writing): Promise<void>;
  /** @throws when the note could not be split */
  split(id: string, body: string, at: number): Promise<void>;
  /** Takes back what was done last. */
  undo(): void;
  closeDone(): void;
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
  /** Shows an item that may be filtered out, and moves the focus to it. @returns whether it is there */
  readonly showItem: (key: string) => boolean;
  /** Moves the focus to the item that is in the Tab order. */
  readonly focusCurrentItem: () => void;
}

export function panelActions(context: PanelActionsContext): PanelActions {
  const { channel, t, state, dispatch, focusItem, showItem, focusCurrentItem } = context;
  const vocabulary = (): Vocabulary => state().model?.vocabulary ?? { colors: {}, tags: [] };

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

  /** Does something to a note, and offers to take it back. */
  const change = (request: Promise<void>, said: string, id: string): void => {
    void attempt(request, () => {
      dispatch({ type: 'done', done: { said, id } });
      announce(said);
    });
  };

  return {
    get vocabulary() {
      return vocabulary();
    },
    search: (search) => dispatch({ type: 'searched', search }),
    toggleFacets: () => dispatch({ type: 'facetsToggled' }),
    recolor({ id }: NoteView, color: HighlightColor | undefined) {
      const name = color && colorName(color, vocabulary(), t);
      const said = name ? t('Colour: {0}', name) : t('Colour removed');
      change(channel.request('note/change', { id, color: color ?? null }), said, id);
    },
    choosePlace: ({ id }) => void attempt(channel.request('note/choosePlace', { id })),
    merge: ({ id }) => void attempt(channel.request('note/merge', { id })),
    pickLink: (words) => void attempt(channel.request('note/pickLink', { words })),
    nameColors: () => void attempt(channel.request('note/nameColors', {})),
    openTag(tag) {
      dispatch({ type: 'searched', search: { ...NO_FILTER, tags: [tag] } });
      if (!state().areFacetsShown) dispatch({ type: 'facetsToggled' });
      window.scrollTo({ top: 0 });
    },
    openNote(id) {
      if (!showItem(noteKey(id))) void attempt(channel.request('note/open', { id }));
    },
    undo() {
      const { done } = state();
      if (!done) return;
      dispatch({ type: 'done', done: undefined });
      void attempt(channel.request('note/undo', { id: done.id }), () => announce(t('Undone')));
    },
    closeDone: () => dispatch({ type: 'done', done: undefined }),
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
    draft: (writing) => dispatch({ type: 'drafted', writing }),
    closeDraft: () => dispatch({ type: 'draftClosed' }),

    async create({ range, quote, kind }, writing) {
      const known = new Set(state().model?.notes.map(({ id }) => id));
      await channel.request('note/create', { range, quote, kind, ...writing });
      dispatch({ type: 'draftClosed' });
      if (state().filter === 'glossary') dispatch({ type: 'filtered', filter: 'all' });
      announce(t('Note saved.'));
      const created = state().model?.notes.find(
        (note) => !known.has(note.id) && note.body === writing.body,
      );
      if (created) focusItem(noteKey(created.id));
    },

    edit: (id, writing) => dispatch({ type: 'edited', id, writing }),
    closeEdit: (id) => dispatch({ type: 'editClosed', id }),

    async update(note, writing) {
      const { id } = note;
      const changes = changesOf(note, writing);
      if (changes) await channel.request('note/change', { id, ...changes });
      dispatch({ type: 'editClosed', id });
      announce(t('Note saved.'));
    },

    async reply(to, writing) {
      await channel.request('note/reply', { to, ...writing });
      dispatch({ type: 'editClosed', id: replyKey(to) });
      announce(t('Note saved.'));
    },

    async split(id, body, at) {
      await channel.request('note/split', { id, body, at });
      dispatch({ type: 'editClosed', id });
      const said = t('The note has been split in two');
      dispatch({ type: 'done', done: { said, id } });
      announce(said);
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
