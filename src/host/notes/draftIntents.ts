import type { Handlers } from '../../protocol/channel';
import type { toHost } from '../../protocol/messages';
import type { ReaderSession } from '../reader/readerSession';
import type { DraftPage } from '../reader/sessionDrafts';

/** What a page asks for while a note is being written in it. */
export function draftIntents(
  current: () => ReaderSession,
  page: DraftPage,
): Pick<Handlers<typeof toHost>, 'draft/keep' | 'draft/drop'> {
  return {
    'draft/keep': (kept) => current().drafts.keep(page, kept),
    'draft/drop': ({ key }) => current().drafts.drop(page, key),
  };
}
