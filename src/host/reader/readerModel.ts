import * as vscode from 'vscode';
import { articleBlocks } from '../../core/rendering/article';
import { entryCard } from '../../core/rendering/entryCard';
import { prose } from '../../core/rendering/prose';
import { toHtml } from '../../core/markup/html';
import type { AnchoredNote } from '../../core/notes/note';
import { fingerprint } from '../../core/text/hash';
import type { KeyedMarkup, NoteView, ReaderModel } from '../../protocol/messages';
import type { GlossaryStore } from '../storage/glossaryStore';
import type { ReaderSession } from './readerSession';

/** Everything that the reader shows of a session. */
export function readerModel(session: ReaderSession, glossaries: GlossaryStore): ReaderModel {
  const { article, mentions, notes, revision, title } = session;
  return {
    revision,
    language: article.language,
    title,
    blocks: articleBlocks(article, mentions),
    cards: cards(session, glossaries),
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

/** A card for each entry that occurs, in the order of their first mentions. */
function cards({ article, mentions }: ReaderSession, { glossary }: GlossaryStore): KeyedMarkup[] {
  const counts = new Map<string, number>();
  for (const { entry } of mentions) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return [...counts].flatMap(([id, count]) => {
    const entry = glossary.get(id);
    if (!entry) return [];
    const languages = { language: article.language, uiLanguage: vscode.env.language, count };
    const markup = entryCard(entry, languages, vscode.l10n.t);
    return [{ key: fingerprint(toHtml(markup)), markup }];
  });
}
