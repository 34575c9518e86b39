import * as v from 'valibot';
import type { Range as SourceRange } from '../../core/article/article';
import { HIGHLIGHT_COLORS } from '../../core/notes/highlightColor';
import { wording } from '../../protocol/messages';
import { isBegun } from '../shared/begun';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

export const draftSchema = v.object({
  /** By which a new note's draft is known to the host; others go by their notes. */
  id: v.optional(v.string()),
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

/** What a draft is the draft of: an existing note, an answer to one, or a new one on a passage. */
export interface DraftSubject {
  readonly note?: string | undefined;
  readonly replyTo?: string | undefined;
  readonly range: SourceRange;
}

/** New notes on overlapping text are the same. */
function isSame(a: DraftSubject, b: DraftSubject): boolean {
  if (a.note !== undefined || b.note !== undefined) return a.note === b.note;
  if (a.replyTo !== undefined || b.replyTo !== undefined) return a.replyTo === b.replyTo;
  return a.range.start < b.range.end && a.range.end > b.range.start;
}

/** By what name the host keeps a draft. */
export function draftKey({ id, note, replyTo, range }: Draft): string {
  if (note !== undefined) return note;
  return replyTo === undefined ? (id ?? `at-${range.start}`) : `reply-${replyTo}`;
}

/** The draft of a note, if one has been begun. */
export function draftOf(drafts: readonly Draft[], subject: DraftSubject): Draft | undefined {
  return drafts.find((draft) => isSame(draft, subject));
}

/** With a draft added, or brought up to date. An empty one is none. */
export function withDraft(drafts: readonly Draft[], draft: Draft): Draft[] {
  const others = withoutDraft(drafts, draft);
  return isBegun(draft) ? [...others, draft] : others;
}

export function withoutDraft(drafts: readonly Draft[], subject: DraftSubject): Draft[] {
  return drafts.filter((draft) => !isSame(draft, subject));
}
