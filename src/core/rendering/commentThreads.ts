import { safeMarkdown } from '../article/markdown/safeMarkdown';
import type { HighlightColor } from '../notes/highlightColor';
import type { AnchoredNote, Note } from '../notes/note';
import { noteTitle } from '../notes/noteTitle';
import { threads } from '../notes/thread';
import type { Translate } from '../text/translate';

/** A place in a text editor, as VS Code counts: lines from 0, UTF-16 code units from 0. */
export interface EditorPosition {
  readonly line: number;
  readonly character: number;
}

/** A note as a comment in a text editor. */
export interface CommentView {
  /** The note's id. */
  readonly id: string;
  readonly author: string;
  /** As written, to be edited. */
  readonly body: string;
  /** To be shown: `safeMarkdown`. */
  readonly markdown: string;
  /** What is said beside the author. */
  readonly label: string;
  /** ISO 8601. */
  readonly created: string;
  /** What can be done with it: the key that menus go by. */
  readonly context: 'personal' | 'translation' | 'reply';
}

/** A note, and the answers to it, as a thread of comments on its passage. */
export interface ThreadView {
  /** The id of the note that begins it. */
  readonly id: string;
  /** Absent where the passage is not to be found: the thread is then one of the whole text. */
  readonly range?: { readonly start: EditorPosition; readonly end: EditorPosition };
  readonly label: string;
  readonly comments: readonly CommentView[];
}

/** What threads are put into words and places with. */
export interface ThreadWords {
  readonly t: Translate;
  /** What the reader calls a colour. */
  readonly colorName: (color: HighlightColor) => string;
  /** Where an offset in the article is. */
  readonly positionAt: (offset: number) => EditorPosition;
}

/** More of a note than anyone reads in a margin, and no more than VS Code can lay out at once. */
const LONGEST = 20_000;

/**
 * The notes on an article as threads of comments beside its text. One whose passage is not to be found,
 * or is at several places alike, has no place: it is never put on a look-alike.
 */
export function commentThreads(
  notes: readonly AnchoredNote[],
  { t, colorName, positionAt }: ThreadWords,
): ThreadView[] {
  const anchors = new Map(notes.map(({ note, anchor }) => [note.id, anchor]));
  return threads(notes.map(({ note }) => note)).map(({ note, replies }) => {
    const { state, range } = anchors.get(note.id) ?? { state: 'orphan' };
    return {
      id: note.id,
      ...(range ? { range: { start: positionAt(range.start), end: positionAt(range.end) } } : {}),
      label: threadLabel(writtenOf(note).quote, state, t),
      comments: [note, ...replies].map((one) => commentView(one, one === note, colorName, t)),
    };
  });
}

/** What takes long to make; it stays as long as the note does. */
interface Written {
  readonly markdown: string;
  readonly quote: string;
}

const written = new WeakMap<Note, Written>();

function writtenOf(note: Note): Written {
  const known = written.get(note);
  if (known) return known;
  const { body, selector } = note;
  const shown = body.length > LONGEST ? `${body.slice(0, LONGEST)}…` : body;
  const made = { markdown: safeMarkdown(shown), quote: noteTitle({ body: '', selector }) };
  written.set(note, made);
  return made;
}

function commentView(
  note: Note,
  isFirst: boolean,
  colorName: ThreadWords['colorName'],
  t: Translate,
): CommentView {
  const { id, kind, body, tags, color, creator, created } = note;
  const label = [
    ...(isFirst && creator !== undefined ? [kindLabel(note, t)] : []),
    ...(color === undefined ? [] : [colorName(color)]),
    ...tags.map((tag) => `#${tag}`),
  ];
  return {
    id,
    author: creator ?? (isFirst ? kindLabel(note, t) : t('Reader')),
    body,
    markdown: writtenOf(note).markdown,
    label: label.join(' · '),
    created,
    context: isFirst ? kind : 'reply',
  };
}

function kindLabel({ kind, body, replyTo }: Note, t: Translate): string {
  // What it answers is gone, or the answers go round in a circle.
  if (replyTo !== undefined) return t('Reply');
  if (kind === 'translation') return t('Translation note');
  return body === '' ? t('Highlight') : t('Personal note');
}

/** What stands above a thread: the passage as it was when the note was made, and what became of it. */
function threadLabel(quote: string, state: AnchoredNote['anchor']['state'], t: Translate): string {
  switch (state) {
    case 'exact':
      return t('“{0}”', quote);
    case 'moved':
      return t('Moved: “{0}”', quote);
    case 'changed':
      return t('Since changed: “{0}”', quote);
    case 'ambiguous':
      return t('Occurs more than once: “{0}”', quote);
    case 'orphan':
      return t('No longer in the text: “{0}”', quote);
  }
}

/** What is to be done so that threads are shown as they are now. */
export interface ThreadChanges {
  readonly added: readonly ThreadView[];
  readonly changed: readonly ThreadView[];
  /** Ids. */
  readonly removed: readonly string[];
}

/** The difference between the threads that are shown and those that are to be. */
export function threadChanges(
  shown: ReadonlyMap<string, ThreadView>,
  now: readonly ThreadView[],
): ThreadChanges {
  const ids = new Set(now.map(({ id }) => id));
  return {
    added: now.filter(({ id }) => !shown.has(id)),
    changed: now.filter((thread) => {
      const before = shown.get(thread.id);
      return before !== undefined && !isSameThread(before, thread);
    }),
    removed: [...shown.keys()].filter((id) => !ids.has(id)),
  };
}

function isSameThread(a: ThreadView, b: ThreadView): boolean {
  return a.label === b.label && isSameRange(a, b) && isSameComments(a.comments, b.comments);
}

/** Whether threads are at the same place. */
export function isSameRange({ range: a }: ThreadView, { range: b }: ThreadView): boolean {
  if (!a || !b) return a === b;
  return isSamePosition(a.start, b.start) && isSamePosition(a.end, b.end);
}

function isSamePosition(a: EditorPosition, b: EditorPosition): boolean {
  return a.line === b.line && a.character === b.character;
}

function isSameComments(a: readonly CommentView[], b: readonly CommentView[]): boolean {
  return (
    a.length === b.length &&
    a.every((comment, i) => {
      const other = b[i];
      return other !== undefined && isSameComment(comment, other);
    })
  );
}

/** Whether a comment is shown as another one is. */
export function isSameComment(a: CommentView, b: CommentView): boolean {
  return (
    a.id === b.id &&
    a.body === b.body &&
    a.author === b.author &&
    a.label === b.label &&
    a.created === b.created &&
    a.context === b.context
  );
}
