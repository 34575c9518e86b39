import * as vscode from 'vscode';
import type { Handlers } from '../../protocol/channel';
import type { Payload, toHost, toPanel, Wording } from '../../protocol/messages';
import { Disposable } from '../lifecycle';
import { offerUndo } from '../linking/offerUndo';
import { orSayWhy } from '../orSayWhy';
import type { ReaderEditorProvider } from '../reader/readerEditorProvider';
import type { ReaderSession } from '../reader/readerSession';
import type { NoteRevision, WholeRevision } from '../reader/sessionNotes';
import type { SessionRegistry } from '../reader/sessionRegistry';
import type { GlossaryStore } from '../storage/glossaryStore';
import { chooseLink, chooseToMerge } from './noteChoices';
import type { NoteCollection } from './noteCollection';
import type { NoteEditing } from './noteEditing';
import { openNote } from './openNote';
import { HIGHLIGHTS } from './vocabulary';

/** What the panel is asked to show from elsewhere. */
export type PanelRequest =
  | { readonly type: 'panel/filter'; readonly payload: Payload<typeof toPanel, 'panel/filter'> }
  | {
      readonly type: 'panel/openNote';
      readonly payload: Payload<typeof toPanel, 'panel/openNote'>;
    };

/** The page that asks. */
export interface NotePage {
  readonly readers: ReaderEditorProvider;
  /** The session whose article it shows. */
  readonly session: () => ReaderSession;
  /** Has a link put where it is being written. */
  readonly insertLink: (markdown: string) => void;
}

/** What reader and panel can both ask for: writing notes, finding them, and following links. */
export class NoteIntents extends Disposable {
  readonly #onDidAskPanel = this.register(new vscode.EventEmitter<PanelRequest>());
  readonly onDidAskPanel = this.#onDidAskPanel.event;

  constructor(
    private readonly editing: NoteEditing,
    private readonly glossaries: GlossaryStore,
    private readonly sessions: SessionRegistry,
    private readonly collection: NoteCollection,
  ) {
    super();
  }

  for({ session: current, readers, insertLink }: NotePage): Handlers<typeof toHost> {
    return {
      'note/create': async ({ id, article, range, quote, kind, body, tags, color }) => {
        const content = { kind, body, ...(tags ? { tags } : {}), ...(color ? { color } : {}) };
        const session = article === undefined ? current() : this.sessions.on(article);
        if (!session) throw new Error(vscode.l10n.t('This article is no longer open.'));
        await session.createNote(range, content, quote, id);
      },
      'note/reply': async ({ to, body, tags, color }) => {
        const content = { body, ...(tags ? { tags } : {}), ...(color ? { color } : {}) };
        await current().replyToNote(to, content);
      },
      'note/change': ({ id, was, ...change }) =>
        current().changeNote(id, revisionOf(change), was && wholeOf(was)),
      'note/place': ({ id, range, quote }) => current().placeNote(id, range, quote),
      'note/choosePlace': ({ id }) => readers.choosePlace(current(), id),
      'note/split': ({ id, at, body, was, ...change }) =>
        current().splitNote(id, at, { ...revisionOf(change), body }, wholeOf(was)),
      'note/delete': ({ id }) => current().deleteNote(id),
      'note/undoDelete': ({ id }) => current().undoDeleteNote(id),
      'note/undo': ({ id }) => this.editing.undo(id),
      // What waits for the user is not waited for: a request would run out of time.
      'note/merge': ({ id }) => void orSayWhy(() => this.#merge(current(), id)),
      'note/pickLink': ({ words }) =>
        void orSayWhy(async () => {
          const { glossaries, collection } = this;
          const markdown = await chooseLink(current(), glossaries, collection, words.trim());
          if (markdown !== undefined) insertLink(markdown);
        }),
      'note/open': ({ id }) => void orSayWhy(() => this.#open(current(), id, readers)),
      'note/nameColors': async () => {
        await vscode.commands.executeCommand('workbench.action.openSettings', HIGHLIGHTS);
      },
      'entry/open': ({ id }) => readers.openEntry(current(), id),
      'panel/filter': (payload) => this.#onDidAskPanel.fire({ type: 'panel/filter', payload }),
      'link/open': async ({ url }) => {
        await vscode.env.openExternal(vscode.Uri.parse(url, true));
      },
    };
  }

  async #merge(session: ReaderSession, id: string): Promise<void> {
    const other = await chooseToMerge(session, id);
    if (!other) return;
    await session.mergeNotes([id, other.id]);
    void offerUndo(vscode.l10n.t('Two notes have been made one.'), () => this.editing.undo(id));
  }

  /** Shows a note: in the article, in the list if its passage is lost, or on the article that it is on. */
  async #open(session: ReaderSession, id: string, readers: ReaderEditorProvider): Promise<void> {
    const here = session.notes.find(({ note }) => note.id === id);
    if (here?.anchor.range) readers.reveal(session, here.anchor.range);
    else if (here) this.#onDidAskPanel.fire({ type: 'panel/openNote', payload: { id } });
    else {
      const elsewhere = await this.collection.find(id);
      if (!elsewhere) throw new Error(vscode.l10n.t('This note is no longer there.'));
      await openNote(elsewhere, readers, this.sessions);
    }
  }
}

/** Without what is not changed. */
function revisionOf({
  body,
  tags,
  color,
}: Omit<Payload<typeof toHost, 'note/change'>, 'id'>): NoteRevision {
  return {
    ...(body === undefined ? {} : { body }),
    ...(tags === undefined ? {} : { tags }),
    ...(color === undefined ? {} : { color }),
  };
}

/** All that a note says: what is not there is to be taken away. */
function wholeOf({ body, tags = [], color }: Wording): WholeRevision {
  return { body, tags, color: color ?? null };
}
