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
import { isBegun } from '../shared/begun';
import { wordsOf } from '../shared/host';
import { changesOf, wholeChange } from '../shared/noteForm';
import type { NoteActions } from '../shared/noteView';
import { colorName } from '../shared/strings';
import { replyKey } from '../shared/writings';
import { noteKey, type Filter } from './items';
import { NO_FILTER, type NoteFilter } from './noteFilter';
import { draftOf, type Draft, type PanelEvent, type PanelState, type Writing } from './panelState';

/** What can be done in the panel. */
export interface PanelActions extends NoteActions {
  filter(filter: Filter): void;
  search(search: NoteFilter): void;
  toggleFacets(): void;
  /** Has an item be the one in the Tab order. */
  choose(key: string): void;
  /** Chooses an item, and moves the focus to it. */
  focusItem(key: string): void;
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
  draft(id: string, writing: Writing): void;
  closeDraft(draft: Draft): void;
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
  split(note: NoteView, writing: Writing, at: number): Promise<void>;
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
  /** Moves the focus to the form for a new note. */
  readonly focusComposer: () => void;
}

export function panelActions(context: PanelActionsContext): PanelActions {
  const { channel, t, state, dispatch, focusItem, showItem, focusComposer } = context;
  const vocabulary = (): Vocabulary => state().model?.vocabulary ?? { colors: {}, tags: [] };

  /** Does what is asked for, and says why if it cannot be done. */
  const attempt = async (request: Promise<void>, done?: () => void): Promise<void> => {
    try {
      await request;
      dispatch({ type: 'failed', problem: undefined });
      done?.();
    } catch (error) {
      dispatch({ type: 'failed', problem: wordsOf(error, t) });
    }
  };

  /** Says what has been done, and offers to take it back. */
  const offerUndo = (said: string, undo: () => void): void => {
    dispatch({ type: 'done', done: { said, undo } });
    announce(said);
  };

  /** The same for what the host has done to a note. */
  const changed = (said: string, id: string): void =>
    offerUndo(said, () => {
      void attempt(channel.request('note/undo', { id }), () => announce(t('Undone')));
    });

  /** What has been written and is not to be saved can be brought back. */
  const discarded = (restore: () => void): void =>
    offerUndo(t('What you were writing has been discarded'), restore);

  const restoreDraft = (draft: Draft): void => {
    const restored = { ...draft, written: Date.now() };
    dispatch({ type: 'draftRestored', draft: restored });
    // Another one has been begun meanwhile: that is to be finished first.
    if (draftOf(state()) !== restored) discarded(() => restoreDraft(draft));
    focusComposer();
  };

  const restoreEdit = (key: string, writing: Writing, id: string): void => {
    dispatch({ type: 'edited', id: key, writing, at: Date.now() });
    showItem(noteKey(id));
  };

  return {
    get vocabulary() {
      return vocabulary();
    },
    choose(key) {
      if (state().chosen !== key) dispatch({ type: 'chosen', key });
    },
    focusItem,
    search: (search) => dispatch({ type: 'searched', search }),
    toggleFacets: () => dispatch({ type: 'facetsToggled' }),
    recolor({ id }: NoteView, color: HighlightColor | undefined) {
      const name = color && colorName(color, vocabulary(), t);
      const said = name ? t('Color: {0}', name) : t('Color removed');
      void attempt(channel.request('note/change', { id, color: color ?? null }), () =>
        changed(said, id),
      );
    },
    choosePlace: ({ id }) => void attempt(channel.request('note/choosePlace', { id })),
    merge: ({ id }) => void attempt(channel.request('note/merge', { id })),
    pickLink: (words) => void attempt(channel.request('note/pickLink', { words })),
    nameColors: () => void attempt(channel.request('note/nameColors', {})),
    openTag(tag) {
      dispatch({ type: 'searched', search: { ...NO_FILTER, tags: [tag] } });
      if (state().filter === 'glossary') dispatch({ type: 'filtered', filter: 'all' });
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
      done.undo();
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
    draft: (id, writing) => dispatch({ type: 'drafted', id, writing, at: Date.now() }),
    closeDraft(draft) {
      dispatch({ type: 'draftClosed', id: draft.id });
      if (isBegun(draft)) discarded(() => restoreDraft(draft));
    },

    async create({ id, article, range, quote, kind }, writing) {
      await channel.request('note/create', { id, article, range, quote, kind, ...writing });
      dispatch({ type: 'draftClosed', id });
      announce(t('Note saved.'));
      if (state().model?.article?.id !== article) return;
      if (state().filter === 'glossary') dispatch({ type: 'filtered', filter: 'all' });
      const created = state().model?.notes.some((note) => note.id === id);
      if (created) focusItem(noteKey(id));
    },

    edit: (id, writing) => dispatch({ type: 'edited', id, writing, at: Date.now() }),
    closeEdit(key) {
      const writing = state().edits[key];
      dispatch({ type: 'editClosed', id: key });
      const notes = state().model?.notes ?? [];
      const note = notes.find(({ id }) => key === id || key === replyKey(id));
      if (!note || !writing) return;
      const isNews = key === note.id ? changesOf(note, writing) !== undefined : isBegun(writing);
      if (isNews) discarded(() => restoreEdit(key, writing, note.id));
    },

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

    async split(note, writing, at) {
      const { id } = note;
      await channel.request('note/split', { id, at, ...wholeChange(note, writing) });
      dispatch({ type: 'editClosed', id });
      changed(t('The note has been split in two'), id);
    },

    remove(note) {
      const key = noteKey(note.id);
      const isChosen = state().chosen === key;
      void attempt(channel.request('note/delete', { id: note.id }), () => {
        dispatch({ type: 'deleted', note });
        announce(t('Note deleted.'));
        // Its neighbour was, from when it had gone until the offer to bring it back was there.
        if (isChosen) focusItem(key);
      });
    },
    restore: (id) =>
      void attempt(channel.request('note/undoDelete', { id }), () => announce(t('Note restored.'))),
    dismiss: (id) => dispatch({ type: 'dismissed', id }),
    closeProblem: () => dispatch({ type: 'failed', problem: undefined }),
  };
}
