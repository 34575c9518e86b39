import * as vscode from 'vscode';
import type { Entry } from '../../core/glossary/entry';
import { alwaysMeans, neverMeans, type OverruleChange } from '../../core/linking/overruleFile';
import { nameIn } from '../../core/rendering/localized';
import type { Handlers } from '../../protocol/channel';
import type { Payload, toHost } from '../../protocol/messages';
import { orSayWhy } from '../orSayWhy';
import type { ReaderSession } from '../reader/readerSession';
import type { GlossaryStore } from '../storage/glossaryStore';
import type { LibraryContext } from '../storage/library';
import { addEntry } from './addEntry';
import { chooseEntry } from './chooseEntry';
import type { OverruleHistory } from './overruleHistory';

/** What reader and panel can both ask for: that a name means something else, or that it be known. */
export class LinkingIntents {
  constructor(
    private readonly context: LibraryContext,
    private readonly glossaries: GlossaryStore,
    private readonly history: OverruleHistory,
  ) {}

  /** @param current the session whose article it is about */
  for(current: () => ReaderSession): Handlers<typeof toHost> {
    return {
      'linking/notHere': async ({ range, entry }) => {
        const session = current();
        const form = session.article.text.slice(range.start, range.end);
        const undo = await session.overruleHere(range, entry);
        const name = this.#nameOf(entry, session);
        this.history.add(
          session,
          undo,
          vscode.l10n.t('“{0}” does not mean {1} in this place.', form, name),
        );
      },
      'linking/never': async ({ form, entry }) => {
        const session = current();
        const undo = await session.overrule(neverMeans(form, entry));
        const said =
          entry === undefined
            ? vscode.l10n.t('“{0}” is no name.', form)
            : vscode.l10n.t('“{0}” never means {1}.', form, this.#nameOf(entry, session));
        this.history.add(session, undo, said);
      },
      'linking/always': async ({ form, entry }) => {
        const session = current();
        this.#always(session, form, entry, await session.overrule(alwaysMeans(form, entry)));
      },
      // What waits for the user is not waited for: a request would run out of time.
      'linking/choose': (asked) => void orSayWhy(() => this.#choose(current(), asked)),
      'glossary/add': (asked) =>
        void orSayWhy(() => addEntry(current(), asked, this.glossaries, this.context)),
    };
  }

  async #choose(
    session: ReaderSession,
    { form, range }: Payload<typeof toHost, 'linking/choose'>,
  ): Promise<void> {
    const entry = await chooseEntry(session, form, this.glossaries.glossary);
    if (!entry) return;
    this.#always(session, form, entry.id, await session.overruleBy(form, entry.id, range));
  }

  #always(session: ReaderSession, form: string, entry: string, undo: OverruleChange): void {
    const name = this.#nameOf(entry, session);
    this.history.add(session, undo, vscode.l10n.t('“{0}” always means {1}.', form, name));
  }

  #nameOf(id: string, { article }: ReaderSession): string {
    const entry: Entry | undefined = this.glossaries.glossary.get(id);
    return entry ? nameIn(entry, article.language)[1].name : id;
  }
}
