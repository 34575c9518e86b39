import * as v from 'valibot';
import { HIGHLIGHT_COLORS } from '../../core/notes/highlightColor';
import { wording } from '../../protocol/messages';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What has been typed so far into a note, as a page keeps it. */
export const writingSchema = v.object({
  body: v.string(),
  tags: v.optional(v.array(v.string())),
  color: v.optional(v.picklist(HIGHLIGHT_COLORS)),
  /** What an existing note said when the writing began. */
  was: v.optional(wording),
});

/** The same on a passage. */
export const passageWritingSchema = v.object({
  ...writingSchema.entries,
  /** By which it is known to page and host: see `replyKey` for those that are no new notes. */
  id: v.string(),
  /** When it was last changed, in milliseconds since 1970. */
  written: v.number(),
  range: v.object({ start: offset, end: offset }),
  /** The passage, as it was when the writing began. */
  quote: v.string(),
  kind: v.picklist(['personal', 'translation']),
});

/** What an answer to a note goes by while it is being written; a change of a note goes by the note's id. */
export function replyKey(note: string): string {
  return `reply-${note}`;
}
