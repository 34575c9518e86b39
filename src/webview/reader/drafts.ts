import * as v from 'valibot';
import type { Range as SourceRange } from '../../core/article/article';
import { isBegun } from '../shared/begun';
import { passageWritingSchema, replyKey } from '../shared/writings';
import type { NoteWriting } from './notes';

export const draftSchema = v.object({
  ...passageWritingSchema.entries,
  /** The note that is being changed; absent for a new one. */
  note: v.optional(v.string()),
  /** The note that is being answered. */
  replyTo: v.optional(v.string()),
});

/** A note that has been begun and not saved. */
export type Draft = v.InferOutput<typeof draftSchema>;

/** What a change of a note, or an answer to one, goes by. */
export function writingId({ note, isReply }: NoteWriting): string {
  return isReply ? replyKey(note.id) : note.id;
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
