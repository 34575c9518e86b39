import * as vscode from 'vscode';
import { articleBlocks } from '../../core/rendering/article';
import { articleCards } from '../../core/rendering/cards';
import type { ReaderModel } from '../../protocol/messages';
import { vocabularyOf } from '../notes/vocabulary';
import type { GlossaryStore } from '../storage/glossaryStore';
import { noteViews } from './noteViews';
import type { ReaderSession } from './readerSession';

/** Everything that the reader shows of a session. */
export function readerModel(session: ReaderSession, glossaries: GlossaryStore): ReaderModel {
  const { identity, article, notes, revision, title } = session;
  return {
    revision,
    article: identity.record.id,
    language: article.language,
    title,
    blocks: articleBlocks(article, session),
    cards: articleCards(article, session, {
      entryOf: (id) => glossaries.glossary.get(id),
      uiLanguage: vscode.env.language,
      t: vscode.l10n.t,
    }),
    drafts: session.drafts.of('reader'),
    notes: noteViews(notes, article.text),
    vocabulary: vocabularyOf(session),
  };
}
