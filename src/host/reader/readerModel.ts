import * as vscode from 'vscode';
import { articleBlocks } from '../../core/rendering/article';
import { articleCards } from '../../core/rendering/cards';
import { prose } from '../../core/rendering/prose';
import type { AnchoredNote } from '../../core/notes/note';
import type { NoteView, ReaderModel } from '../../protocol/messages';
import type { GlossaryStore } from '../storage/glossaryStore';
import type { ReaderSession } from './readerSession';

/** Everything that the reader shows of a session. */
export function readerModel(session: ReaderSession, glossaries: GlossaryStore): ReaderModel {
  const { article, notes, revision, title } = session;
  return {
    revision,
    language: article.language,
    title,
    blocks: articleBlocks(article, session),
    cards: articleCards(article, session, {
      entryOf: (id) => glossaries.glossary.get(id),
      uiLanguage: vscode.env.language,
      t: vscode.l10n.t,
    }),
    notes: notes.map(noteView),
  };
}

/** A note as reader and panel show it. */
export function noteView({ note, anchor }: AnchoredNote): NoteView {
  const { id, kind, body, tags, created, modified, selector } = note;
  return {
    id,
    kind,
    state: anchor.state,
    ...(anchor.range === undefined ? {} : { range: anchor.range }),
    quote: selector.exact,
    body,
    markup: prose(body),
    tags: [...tags],
    created,
    modified,
  };
}
