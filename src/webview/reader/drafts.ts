import * as v from 'valibot';
import type { Range as SourceRange } from '../../core/article/article';
import { HIGHLIGHT_COLORS } from '../../core/notes/highlightColor';
import { wording } from '../../protocol/messages';
import { isBegun } from '../shared/begun';
import type { NoteWriting } from './notes';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

export const draftSchema = v.object({
  /** By which it is known to page and host: see `writingId` for those that are no new notes. */
  id: v.string(),
  /** When it was last changed, in milliseconds since 1970. */
  written: v.number(),
  /** The note that is being changed; absent for a new one. */
  note: v.optional(v.string()),
  /** The note that is being answered. */
  replyTo: v.optional(v.string()),
  range: v.object({ start: offset, end: offset }),
  /** The passage, as it was when the writing began. */
  quote: v.string(),
  kind: v.picklist(['personal', 'translation']),
  body: v.string(),
  tags: v.optional(v.array(v.string())),
  color: v.optional(v.picklist(HIGHLIGHT_COLORS)),
  /** What an existing note said when the writing began. */
  was: v.optional(wording),
});

/** A note that has been begun and not saved. */
export type Draft = v.InferOutput<typeof draftSchema>;

/** What a change of a note, or an answer to one, goes by. */
export function writingId({ note, isReply }: NoteWriting): string {
  return isReply ? `reply-${note.id}` : note.id;
}

/** The new note that has been begun on a passage, or on part of it: of several the last. */
export function draftOn(drafts: readonly Draft[], { start, end }: SourceRange): Draft | undefined {
  return drafts.findLast(({ note, replyTo, range }) => {
    const isNew = note === undefined && replyTo === undefined;
    return isNew && range.start < end && range.end > start;
  });
}

/** With a draft added, or brought up to date. An empty one is none. */
export function withDraft(drafts: readonly Draft[], draft: Draft): Draft[] {
  const others = withoutDraft(drafts, draft.id);
  return isBegun(draft) ? [...others, draft] : others;
}

export function withoutDraft(drafts: readonly Draft[], id: string): Draft[] {
  return drafts.filter((draft) => draft.id !== id);
}
