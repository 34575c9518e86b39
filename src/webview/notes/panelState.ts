import * as v from 'valibot';
import type { Range } from '../../core/article/article';
import { HIGHLIGHT_COLORS } from '../../core/notes/highlightColor';
import {
  wording,
  type ComposeTarget,
  type DraftView,
  type NoteView,
  type PanelModel,
} from '../../protocol/messages';
import { isBegun } from '../shared/begun';
import { FILTERS, type Filter } from './items';
import { NO_FILTER, SHOWN_STATES, type NoteFilter } from './noteFilter';

const color = v.picklist(HIGHLIGHT_COLORS);
const writing = v.object({
  body: v.string(),
  tags: v.optional(v.array(v.string())),
  color: v.optional(color),
  /** What an existing note said when the writing began. */
  was: v.optional(wording),
});
const draft = v.object({
  ...writing.entries,
  range: v.object({ start: v.number(), end: v.number() }),
  quote: v.string(),
  kind: v.picklist(['personal', 'translation']),
});
const search = v.object({
  text: v.string(),
  colors: v.pipe(v.array(color), v.readonly()),
  tags: v.pipe(v.array(v.string()), v.readonly()),
  states: v.pipe(v.array(v.picklist(SHOWN_STATES)), v.readonly()),
});

const kept = v.object({
  filter: v.picklist(FILTERS),
  drafts: v.record(v.string(), draft),
  /** By the id of a note that is being changed, or by `replyKey`. */
  edits: v.record(v.string(), writing),
  arePeopleShown: v.optional(v.boolean(), false),
  search: v.optional(search, NO_FILTER),
  areFacetsShown: v.optional(v.boolean(), false),
});

/** What has been typed so far into a note. */
export type Writing = v.InferOutput<typeof writing>;

/** What an answer to a note is kept under while it is being written. */
export function replyKey(id: string): string {
  return `reply:${id}`;
}

/** A note that is being written. */
export type Draft = v.InferOutput<typeof draft>;

/** What outlives the page: it is kept with every change. */
export type Kept = v.InferOutput<typeof kept>;

export interface PanelState extends Readonly<Kept> {
  /** Absent until the host has sent one. */
  readonly model?: PanelModel;
  /** The part of the article that is in view. */
  readonly place?: Range | undefined;
  /** The key of the item that was last in use. */
  readonly chosen?: string;
  /** Notes deleted here that can still be brought back. */
  readonly deleted: readonly NoteView[];
  /** Counts how often a draft was brought back: each time the form begins anew, with it. */
  readonly restored: number;
  /** A note is being written while another one was asked for. */
  readonly isHeld: boolean;
  /** What was done last, and how it is undone. */
  readonly done?: { readonly said: string; readonly undo: () => void } | undefined;
  /** Why the last thing asked for was not done. */
  readonly problem?: string | undefined;
}

export type PanelEvent =
  | { readonly type: 'shown'; readonly model: PanelModel }
  | { readonly type: 'moved'; readonly place: Range | undefined }
  | { readonly type: 'chosen'; readonly key: string }
  | { readonly type: 'filtered'; readonly filter: Filter }
  | { readonly type: 'peopleToggled' }
  | { readonly type: 'composed'; readonly target: ComposeTarget }
  | { readonly type: 'searched'; readonly search: NoteFilter }
  | { readonly type: 'facetsToggled' }
  | { readonly type: 'done'; readonly done: PanelState['done'] }
  | { readonly type: 'drafted'; readonly writing: Writing }
  | { readonly type: 'draftClosed' }
  | { readonly type: 'draftRestored'; readonly draft: Draft }
  | { readonly type: 'edited'; readonly id: string; readonly writing: Writing }
  | { readonly type: 'editClosed'; readonly id: string }
  | { readonly type: 'deleted'; readonly note: NoteView }
  | { readonly type: 'dismissed'; readonly id: string }
  | { readonly type: 'failed'; readonly problem: string | undefined };

/** The state at the start of a page, from what an earlier one kept; anything else counts as nothing. */
export function initialState(remembered: unknown): PanelState {
  const parsed = v.safeParse(kept, remembered);
  const known: Kept = parsed.success
    ? parsed.output
    : {
        filter: 'all',
        drafts: {},
        edits: {},
        arePeopleShown: false,
        search: NO_FILTER,
        areFacetsShown: false,
      };
  return { ...known, deleted: [], restored: 0, isHeld: false };
}

/** The part of a state to be kept. */
export function keptOf(state: PanelState): Kept {
  const { filter, drafts, edits, arePeopleShown, search, areFacetsShown } = state;
  return { filter, drafts, edits, arePeopleShown, search, areFacetsShown };
}

/** The note being written on the article that is shown. */
export function draftOf({ model, drafts }: PanelState): Draft | undefined {
  return model?.article && drafts[model.article.id];
}

export function reduce(state: PanelState, event: PanelEvent): PanelState {
  switch (event.type) {
    case 'shown':
      return shown(state, event.model);
    case 'moved':
      return { ...state, place: event.place };
    case 'chosen':
      return { ...state, chosen: event.key };
    case 'filtered':
      return { ...state, filter: event.filter };
    case 'peopleToggled':
      return { ...state, arePeopleShown: !state.arePeopleShown };
    case 'composed':
      return composed(state, event.target);
    case 'searched':
      return { ...state, search: event.search };
    case 'facetsToggled':
      return { ...state, areFacetsShown: !state.areFacetsShown };
    case 'done':
      return { ...state, done: event.done };
    case 'drafted': {
      const current = draftOf(state);
      if (!current) return state;
      const { range, quote, kind } = current;
      return withDraft(state, { range, quote, kind, ...event.writing });
    }
    case 'draftClosed':
      return { ...withDraft(state, undefined), isHeld: false };
    case 'draftRestored': {
      const current = draftOf(state);
      if (current && isBegun(current)) return { ...state, isHeld: true };
      return withDraft({ ...state, restored: state.restored + 1 }, event.draft);
    }
    case 'edited':
      return { ...state, edits: { ...state.edits, [event.id]: event.writing } };
    case 'editClosed':
      return { ...state, edits: without(state.edits, event.id) };
    case 'deleted':
      // What was being written in it is there again when it is brought back.
      return { ...state, deleted: [...state.deleted, event.note] };
    case 'dismissed':
      return {
        ...state,
        edits: without(state.edits, event.id),
        deleted: state.deleted.filter(({ id }) => id !== event.id),
      };
    case 'failed':
      return { ...state, problem: event.problem };
  }
}

/** What the host is to keep of what is being written, or not any more, when one state follows another. */
export function journal(
  before: PanelState,
  after: PanelState,
): { readonly kept: readonly DraftView[]; readonly dropped: readonly string[] } {
  const [old, now] = [before, after].map(draftsByKey);
  const kept = [...(now ?? [])].flatMap(([key, draft]) =>
    old?.get(key) === draft ? [] : [{ key, draft }],
  );
  return { kept, dropped: [...(old?.keys() ?? [])].filter((key) => !now?.has(key)) };
}

const NEW_NOTE = 'new';
const REPLY = 'reply-';

/** The drafts of the article that is shown, as the host knows them. */
function draftsByKey(state: PanelState): Map<string, unknown> {
  const draft = draftOf(state);
  const edits = Object.entries(state.edits).map(([id, edit]) => {
    return [id.replace(':', '-'), edit] as const;
  });
  return new Map<string, unknown>([...(draft ? [[NEW_NOTE, draft] as const] : []), ...edits]);
}

/** With what the host has kept of an article, where this page has kept nothing. */
function recovered(state: PanelState, { article, drafts = [] }: PanelModel): PanelState {
  let result = state;
  for (const { key, draft: value } of article ? drafts : []) {
    const parsed = v.safeParse(key === NEW_NOTE ? draft : writing, value);
    if (!parsed.success) continue;
    const id = key.startsWith(REPLY) ? replyKey(key.slice(REPLY.length)) : key;
    if (key === NEW_NOTE) {
      if (!draftOf(result)) result = withDraft(result, parsed.output as Draft);
    } else if (!result.edits[id]) {
      result = { ...result, edits: { ...result.edits, [id]: parsed.output } };
    }
  }
  return result;
}

function shown(state: PanelState, next: PanelModel): PanelState {
  const isSameArticle = state.model?.article?.id === next.article?.id;
  const model = state.model ? keepingIdentity(state.model, next) : next;
  const known = { ...state, model };
  return {
    ...(isSameArticle ? known : recovered(known, next)),
    place: model.place,
    deleted: isSameArticle
      ? state.deleted.filter(({ id }) => !model.notes.some((note) => note.id === id))
      : [],
    ...(isSameArticle ? {} : { isHeld: false, problem: undefined, done: undefined }),
    // What one article's notes are about says nothing of another's.
    ...(isSameArticle || !state.model ? {} : { search: NO_FILTER }),
  };
}

/** The next model, with what has not changed still the same objects, so that it is not drawn anew. */
function keepingIdentity(previous: PanelModel, next: PanelModel): PanelModel {
  const notes = new Map(previous.notes.map((note) => [note.id, note]));
  const entryNotes = new Map(previous.entryNotes.map((note) => [note.entry, note]));
  return {
    ...next,
    vocabulary: sameOr(previous.vocabulary, next.vocabulary),
    notes: next.notes.map((note) => sameOr(notes.get(note.id), note)),
    entryNotes: next.entryNotes.map((note) => sameOr(entryNotes.get(note.entry), note)),
  };
}

function sameOr<T>(previous: T | undefined, next: T): T {
  return previous && JSON.stringify(previous) === JSON.stringify(next) ? previous : next;
}

/** A text already begun is never thrown away for a new one. */
function composed(state: PanelState, target: ComposeTarget): PanelState {
  const current = draftOf(state);
  const isOther = current !== undefined && isBegun(current);
  const isSame =
    current?.range.start === target.range.start && current.range.end === target.range.end;
  const held = { ...state, isHeld: isOther && !isSame };
  return isOther ? held : withDraft(held, { ...target, body: '' });
}

function withDraft(state: PanelState, next: Draft | undefined): PanelState {
  const article = state.model?.article?.id;
  if (article === undefined) return state;
  const drafts = next ? { ...state.drafts, [article]: next } : without(state.drafts, article);
  return { ...state, drafts };
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}
