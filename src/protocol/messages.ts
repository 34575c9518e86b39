/**
 * What host and webviews say to each other. One table a direction: the message's type, and the shape
 * of its payload, which is checked where it arrives. Offsets are UTF-16 code units in the article's
 * source text.
 */
import * as v from 'valibot';
import { ENTRY_TYPES } from '../core/glossary/entry';
import { HIGHLIGHT_COLORS } from '../core/notes/highlightColor';
import { DENSITIES } from '../core/rendering/density';
import { isElement, isMarkup, type Element, type Markup } from '../core/markup/element';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const range = v.object({ start: offset, end: offset });
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const noteKind = v.picklist(['personal', 'translation']);
const body = v.pipe(v.string(), v.maxLength(1_000_000));
const color = v.picklist(HIGHLIGHT_COLORS);
const tags = v.pipe(
  v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
  v.maxLength(200),
);
/** What a note said when someone began to change it: others may have changed it since. */
export const wording = v.object({ body, tags: v.optional(tags), color: v.optional(color) });
export type Wording = v.InferOutput<typeof wording>;

/** A name as the article has it. */
const form = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));
const entryType = v.picklist(ENTRY_TYPES);
const markup = v.custom<Markup>(isMarkup, 'Expected markup');

const keyedMarkup = v.object({
  /** Changes exactly when the markup does, so that what is already on the page can stay. */
  key: v.string(),
  markup,
});

/** A top-level block of the article; offsets inside its markup are relative to `start`. */
const articleBlock = v.object({
  key: v.string(),
  start: offset,
  markup: v.custom<Element>(isElement, 'Expected an element'),
});

const noteView = v.object({
  id,
  kind: noteKind,
  state: v.picklist(['exact', 'changed', 'moved', 'ambiguous', 'orphan']),
  /** Where it is in today's text; absent for an orphan and while it is ambiguous. */
  range: v.optional(range),
  /** The passage as it was when the note was made. */
  quote: v.string(),
  /** As written, in Markdown. */
  body: v.string(),
  /** The same, ready to be shown. */
  markup: v.array(markup),
  tags: v.array(v.string()),
  color: v.optional(color),
  /** Who wrote it, where that is known. */
  creator: v.optional(v.string()),
  /** The id of the note that it answers. */
  replyTo: v.optional(id),
  /** The notes that have a link to this one, and what they are called. */
  linkedFrom: v.array(v.object({ id, title: v.string() })),
  /** How many places an ambiguous one fits, where that is known. */
  places: v.optional(offset),
  /** ISO 8601. */
  created: v.string(),
  modified: v.string(),
});

/** What there is to choose from when a note is written. */
const vocabulary = v.object({
  /** What the reader means by a colour. */
  colors: v.record(color, v.string()),
  /** The tags in use, the most frequent first. */
  tags: v.array(v.string()),
});

export const DRAFT_KEY = /^[a-z0-9-]{1,100}$/;

/** In milliseconds since 1970, by the clock of the page. */
const time = v.number();

/** A note that is being written: by a name of its own, when it was last changed, and what else is the page's. */
const draftView = v.object({
  key: v.pipe(v.string(), v.regex(DRAFT_KEY)),
  draft: v.looseObject({ written: time }),
});

/** What was being written in a page when the host last heard of it. */
const keptDrafts = v.object({
  kept: v.array(draftView),
  /** When others were saved or given up, by their keys: an older copy is worth nothing. */
  dropped: v.record(v.string(), time),
});

const readerModel = v.object({
  revision: offset,
  /** The id of the article's record: a note being written belongs to it. */
  article: id,
  language: v.string(),
  title: v.string(),
  blocks: v.array(articleBlock),
  cards: v.array(keyedMarkup),
  notes: v.array(noteView),
  vocabulary,
  drafts: v.optional(keptDrafts),
});

/** A translation note that comes with a glossary entry, listed at its first mention. */
const entryNote = v.object({
  entry: id,
  name: v.string(),
  type: v.string(),
  /** The entry's first mention. */
  range,
  /** How often the entry is mentioned in the article. */
  count: offset,
  renderings: v.array(v.object({ text: v.string(), use: v.optional(v.string()) })),
  markup: v.array(markup),
});

/** A person whom the article names. */
const person = v.object({
  entry: id,
  name: v.string(),
  /** Where it is named, in order. */
  places: v.array(range),
});

/** A name in the article that no entry goes by. */
const unknownName = v.object({ form, type: entryType, places: v.array(range) });

const panelModel = v.object({
  /** Absent while no article is open in a reader. */
  article: v.optional(
    v.object({
      /** The id of its record, also after a restart or a renaming: a note being written belongs to it. */
      id,
      title: v.string(),
      language: v.string(),
      /** Said to the reader where notes cannot be kept beside the article. */
      storageNotice: v.optional(v.string()),
    }),
  ),
  notes: v.array(noteView),
  entryNotes: v.array(entryNote),
  people: v.array(person),
  unknownNames: v.array(unknownName),
  vocabulary,
  drafts: v.optional(keptDrafts),
  /** The part of the article that is in view. */
  place: v.optional(range),
});

const composeTarget = v.object({ range, quote: v.string(), kind: noteKind });

/** Things a reader does by key or command, carried out by the reader's webview. */
export const READER_ACTIONS = [
  'nextMention',
  'previousMention',
  'nextSameMention',
  'previousSameMention',
  'nextSentence',
  'previousSentence',
  'openCard',
  'closeCard',
  'addNote',
  'addTranslationNote',
  /** Highlights the selection in the colour that was used last. */
  'highlight',
  'focusArticle',
  'cycleDensity',
  /** Opens the choices against the current mention's link. */
  'overrule',
  /** Asks for the entry that the selected name means. */
  'linkSelection',
] as const;
export type ReaderAction = (typeof READER_ACTIONS)[number];

const readerSettings = v.object({
  /** In milliseconds. */
  hoverDelay: offset,
  density: v.picklist(DENSITIES),
});

/** From the reader and the panel to the host: what the user wants done. */
export const toHost = {
  'note/create': v.object({
    /** Of the note, and of its draft before it: saved twice it is one note. */
    id: v.pipe(v.string(), v.uuid()),
    /** The article that the passage is in, by its record's id, from a page that shows one after another. */
    article: v.optional(id),
    range,
    /** The passage as it was when writing began: the text may have changed since. */
    quote: v.optional(v.string()),
    kind: noteKind,
    body,
    tags: v.optional(tags),
    color: v.optional(color),
  }),
  'note/reply': v.object({ to: id, body, tags: v.optional(tags), color: v.optional(color) }),
  'note/change': v.object({
    id,
    body: v.optional(body),
    tags: v.optional(tags),
    /** Null takes it away. */
    color: v.optional(v.nullable(color)),
    was: v.optional(wording),
  }),
  /** Puts a note on another passage. */
  'note/place': v.object({ id, range, quote: v.optional(v.string()) }),
  /** Has the reader choose another passage for a note, in the article. */
  'note/choosePlace': v.object({ id }),
  /** Asks which note a note is to be made one with. */
  'note/merge': v.object({ id }),
  /** Changes what a note says, and makes two notes of it: the second begins at an offset in its text. */
  'note/split': v.object({
    id,
    at: offset,
    body,
    tags: v.optional(tags),
    color: v.optional(v.nullable(color)),
    was: wording,
  }),
  /** Keeps what is being written, so that it outlives a crash. */
  'draft/keep': v.object({ article: id, ...draftView.entries }),
  /** It has been saved, or is not wanted any more. */
  'draft/drop': v.object({ article: id, key: draftView.entries.key, at: time }),
  'note/delete': v.object({ id }),
  'note/undoDelete': v.object({ id }),
  /** Takes back the last change to this note. */
  'note/undo': v.object({ id }),
  /** Asks for a note or an entry; a link to it is answered with `note/link`. */
  'note/pickLink': v.object({ words: v.string() }),
  /** Shows a note that is not to be found on the page itself. */
  'note/open': v.object({ id }),
  /** Shows an entry's card where the article mentions it first. */
  'entry/open': v.object({ id }),
  /** Opens the setting in which colours are named. */
  'note/nameColors': v.object({}),
  /** Shows a passage in the reader. */
  'reader/reveal': v.object({ range }),
  /** The script runs and shows this revision; what has changed since is sent. */
  'reader/loaded': v.object({ revision: offset }),
  /** The part of the article that is in view. */
  'reader/place': v.object({ range }),
  /** What is selected, if anything. */
  'reader/selection': v.object({ range: v.optional(range) }),
  /** The mention at this place does not mean this entry. */
  'linking/notHere': v.object({ range, entry: id }),
  /** The form does not mean this entry, wherever it stands; without an entry, it is no name at all. */
  'linking/never': v.object({ form, entry: v.optional(id) }),
  /** The form means this entry, wherever it stands. */
  'linking/always': v.object({ form, entry: id }),
  /** Asks which entry the form means. */
  'linking/choose': v.object({ form, range }),
  /** Begins an entry for a name that no entry goes by. */
  'glossary/add': v.object({ form, language: v.string(), type: entryType, range }),
  /** The reader has changed the density, which is kept. */
  'reader/density': v.object({ density: v.picklist(DENSITIES) }),
  'panel/loaded': v.object({}),
  /** Starts a translation note on the selection, or else on the sentence being read. */
  'panel/compose': v.object({}),
  'panel/openSample': v.object({}),
  /** Lists the notes that have a tag. */
  'panel/filter': v.object({ tag: v.string() }),
  /** Asks for a link of a card or a note to be opened outside. */
  'link/open': v.object({ url: v.pipe(v.string(), v.regex(/^https?:\/\//)) }),
} as const;

/** The Markdown of a link that was asked for, to go where it is being written. */
const noteLink = v.object({ markdown: v.string() });

/** From the host to the reader. */
export const toReader = {
  'reader/show': readerModel,
  'reader/reveal': v.object({ range }),
  'reader/do': v.object({ action: v.picklist(READER_ACTIONS) }),
  'reader/settings': readerSettings,
  /** Has the reader choose another passage for a note. */
  'reader/choosePlace': v.object({ id }),
  'reader/openEntry': v.object({ id }),
  'note/link': noteLink,
} as const;

/** From the host to the translation-notes panel. */
export const toPanel = {
  'panel/show': panelModel,
  'panel/place': v.object({ range: v.optional(range) }),
  'panel/compose': composeTarget,
  'panel/filter': v.object({ tag: v.string() }),
  /** Shows a note in the list, and puts the focus on it. */
  'panel/openNote': v.object({ id }),
  'note/link': noteLink,
} as const;

export type Table = Readonly<Record<string, v.GenericSchema>>;
export type Payload<T extends Table, K extends keyof T> = v.InferOutput<T[K]>;

export type ReaderModel = v.InferOutput<typeof readerModel>;
export type ArticleBlock = v.InferOutput<typeof articleBlock>;
export type KeyedMarkup = v.InferOutput<typeof keyedMarkup>;
export type KeptDrafts = v.InferOutput<typeof keptDrafts>;
export type DraftView = v.InferOutput<typeof draftView>;
export type NoteView = v.InferOutput<typeof noteView>;
export type Vocabulary = v.InferOutput<typeof vocabulary>;
export type EntryNoteView = v.InferOutput<typeof entryNote>;
export type PersonView = v.InferOutput<typeof person>;
export type UnknownNameView = v.InferOutput<typeof unknownName>;
export type ReaderSettings = v.InferOutput<typeof readerSettings>;
export type PanelModel = v.InferOutput<typeof panelModel>;
export type ComposeTarget = v.InferOutput<typeof composeTarget>;

/** What a page's first HTML carries for its script, as JSON in `<script id="model">`. */
export interface ReaderBoot {
  /** Everything but blocks and cards, which are in the HTML itself. */
  readonly model: Omit<ReaderModel, 'blocks' | 'cards'>;
  readonly settings: ReaderSettings;
  /** Where reading was left: an offset in the source text. */
  readonly place?: number;
  /** The messages of the user's language: `l10n/bundle.l10n.*.json`. */
  readonly messages: Readonly<Record<string, string>>;
}

export interface PanelBoot {
  readonly messages: Readonly<Record<string, string>>;
}
