import * as v from 'valibot';
import type { Range } from '../../core/article/article';
import { HIGHLIGHT_COLORS } from '../../core/notes/highlightColor';
import {
  type ComposeTarget,
  type DraftView,
  type NoteView,
  type PanelModel,
  type Payload,
  type toHost,
} from '../../protocol/messages';
import { isBegun } from '../shared/begun';
import { newest } from '../shared/newest';
import { passageWritingSchema, writingSchema } from '../shared/writings';
import { FILTERS, type Filter } from './items';
import { NO_FILTER, SHOWN_STATES, type NoteFilter } from './noteFilter';

const edit = v.object({
  ...writingSchema.entries,
  /** The article that it is about. */
  article: v.string(),
  /** When it was last changed, in milliseconds since 1970. */
  written: v.number(),
});
const draft = v.object({
  ...passageWritingSchema.entries,
  article: v.string(),
});
const search = v.object({
  text: v.string(),
  colors: v.pipe(v.array(v.picklist(HIGHLIGHT_COLORS)), v.readonly()),
  tags: v.pipe(v.array(v.string()), v.readonly()),
  states: v.pipe(v.array(v.picklist(SHOWN_STATES)), v.readonly()),
});

const kept = v.object({
  filter: v.picklist(FILTERS),
  /** Of all articles. */
  drafts: v.array(draft),
  /** By the id of a note that is being changed, or by `replyKey`. */
  edits: v.record(v.string(), edit),
  arePeopleShown: v.optional(v.boolean(), false),
  search: v.optional(search, NO_FILTER),
  areFacetsShown: v.optional(v.boolean(), false),
});

/** What has been typed so far into a note. */
export type Writing = v.InferOutput<typeof writingSchema>;

/** A new note that is being written. */
export type Draft = v.InferOutput<typeof draft>;

/** A note that is being changed, or an answer. */
export type Edit = v.InferOutput<typeof edit>;

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
  | {
      readonly type: 'composed';
      readonly target: ComposeTarget;
      /** The draft's, if one begins. */
      readonly id: string;
      readonly at: number;
    }
  | { readonly type: 'searched'; readonly search: NoteFilter }
  | { readonly type: 'facetsToggled' }
  | { readonly type: 'done'; readonly done: PanelState['done'] }
  | {
      readonly type: 'drafted';
      readonly id: string;
      readonly writing: Writing;
      readonly at: number;
    }
  | { readonly type: 'draftClosed'; readonly id: string }
  | { readonly type: 'draftRestored'; readonly draft: Draft }
  | {
      readonly type: 'edited';
      readonly id: string;
      readonly writing: Writing;
      readonly at: number;
    }
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
        drafts: [],
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

/** The note being written on the article that is shown: of several the last. */
export function draftOf({ model, drafts }: PanelState): Draft | undefined {
  return drafts.findLast(({ article }) => article === model?.article?.id);
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
      return composed(state, event);
    case 'searched':
      return { ...state, search: event.search };
    case 'facetsToggled':
      return { ...state, areFacetsShown: !state.areFacetsShown };
    case 'done':
      return { ...state, done: event.done };
    case 'drafted':
      return { ...state, drafts: state.drafts.map((one) => drafted(one, event)) };
    case 'draftClosed': {
      const isShown = draftOf(state)?.id === event.id;
      return { ...withoutDraft(state, event.id), isHeld: state.isHeld && !isShown };
    }
    case 'draftRestored': {
      const current = draftOf(state);
      if (current && isBegun(current)) return { ...state, isHeld: true };
      return begun({ ...state, restored: state.restored + 1 }, event.draft);
    }
    case 'edited': {
      const article = state.model?.article?.id;
      if (article === undefined) return state;
      const edit = { ...event.writing, article, written: event.at };
      return { ...state, edits: { ...state.edits, [event.id]: edit } };
    }
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
): {
  readonly kept: readonly Payload<typeof toHost, 'draft/keep'>[];
  readonly dropped: readonly Omit<Payload<typeof toHost, 'draft/drop'>, 'at'>[];
} {
  const [old, now] = [begunWritings(before), begunWritings(after)];
  const kept = [...now].filter(([key, one]) => old.get(key) !== one);
  const dropped = [...old].filter(([key]) => !now.has(key));
  return {
    kept: kept.map(([key, draft]) => ({ article: draft.article, key, draft })),
    dropped: dropped.map(([key, { article }]) => ({ article, key })),
  };
}

/** All that is being written, by the keys that the host knows it by. */
function writings({ drafts, edits }: PanelState): [key: string, one: Draft | Edit][] {
  return [...drafts.map((one) => [one.id, one] as [string, Draft]), ...Object.entries(edits)];
}

/** A form for a new note in which there is nothing yet is no news. */
function begunWritings(state: PanelState): Map<string, Draft | Edit> {
  return new Map(writings(state).filter(([, one]) => !isDraft(one) || isBegun(one)));
}

function isDraft(one: Draft | Edit): one is Draft {
  return 'range' in one;
}

/** With what is the newer of what this page and the host have kept of an article. */
function recovered(state: PanelState, { article, drafts: hosts }: PanelModel): PanelState {
  if (!article || !hosts) return state;
  const own = writings(state);
  const [here, elsewhere] = [true, false].map((isHere) =>
    own.filter(([, one]) => (one.article === article.id) === isHere),
  ) as [typeof own, typeof own];
  const kept = hosts.kept.flatMap((view) => parsed(view, article.id));
  const all = [...elsewhere, ...newest(here, kept, hosts.dropped)];
  const drafts = all.flatMap(([, one]) => (isDraft(one) ? [one] : []));
  return {
    ...state,
    drafts: drafts.sort((a, b) => a.written - b.written),
    edits: Object.fromEntries(all.flatMap(([key, one]) => (isDraft(one) ? [] : [[key, one]]))),
  };
}

/** What the host has kept, if it is as it should be. */
function parsed({ key, draft: value }: DraftView, article: string): [string, Draft | Edit][] {
  const read = v.safeParse(v.union([draft, edit]), { ...value, article });
  return read.success ? [[key, read.output]] : [];
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
function composed(
  state: PanelState,
  { target, id, at }: Extract<PanelEvent, { type: 'composed' }>,
): PanelState {
  const article = state.model?.article?.id;
  if (article === undefined) return state;
  const current = draftOf(state);
  const isOther = current !== undefined && isBegun(current);
  const isSame =
    current?.range.start === target.range.start && current.range.end === target.range.end;
  const held = { ...state, isHeld: isOther && !isSame };
  return isOther ? held : begun(held, { ...target, body: '', id, article, written: at });
}

/** With a draft in the place of the one that is shown. */
function begun(state: PanelState, next: Draft): PanelState {
  const { drafts } = withoutDraft(state, draftOf(state)?.id);
  return { ...state, drafts: [...drafts, next] };
}

function drafted(one: Draft, { id, writing, at }: Extract<PanelEvent, { type: 'drafted' }>): Draft {
  if (one.id !== id) return one;
  const { article, range, quote, kind } = one;
  return { id, article, range, quote, kind, ...writing, written: at };
}

function withoutDraft(state: PanelState, id: string | undefined): PanelState {
  return { ...state, drafts: state.drafts.filter((one) => one.id !== id) };
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}
