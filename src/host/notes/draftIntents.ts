import type { Handlers } from '../../protocol/channel';
import type { toHost } from '../../protocol/messages';
import type { DraftPage } from '../reader/sessionDrafts';
import type { SessionRegistry } from '../reader/sessionRegistry';

/** What a page asks for while a note is being written in it, on whichever article that is. */
export function draftIntents(
  sessions: SessionRegistry,
  page: DraftPage,
): Pick<Handlers<typeof toHost>, 'draft/keep' | 'draft/drop'> {
  return {
    'draft/keep': ({ article, ...kept }) => sessions.draftsOn(article)?.keep(page, kept),
    'draft/drop': ({ article, key, at }) => sessions.draftsOn(article)?.drop(page, key, at),
  };
}
