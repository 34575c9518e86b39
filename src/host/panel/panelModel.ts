import * as vscode from 'vscode';
import type { Entry } from '../../core/glossary/entry';
import { prose } from '../../core/rendering/prose';
import { localize, nameIn, renderingsFor } from '../../core/rendering/localized';
import type { EntryNoteView, PanelModel } from '../../protocol/messages';
import { noteView } from '../reader/readerModel';
import type { ReaderSession } from '../reader/readerSession';
import type { GlossaryStore } from '../storage/glossaryStore';

/** Everything that the panel shows: the notes of the active article, the reader's and the glossary's. */
export function panelModel(
  session: ReaderSession | undefined,
  glossaries: GlossaryStore,
): PanelModel {
  if (!session) return { notes: [], entryNotes: [] };
  const { document, title, article, notes, place, keepsNotesApart } = session;
  return {
    article: {
      id: document.uri.toString(),
      title,
      language: article.language,
      ...(keepsNotesApart ? { storageNotice: storageNotice(keepsNotesApart) } : {}),
    },
    notes: notes.map(noteView),
    entryNotes: entryNotes(session, glossaries),
    ...(place === undefined ? {} : { place }),
  };
}

function storageNotice(why: NonNullable<ReaderSession['keepsNotesApart']>): string {
  return why === 'outside'
    ? vscode.l10n.t(
        'This article is not in an open folder, so your notes on it are kept in VS Code’s own storage.',
      )
    : vscode.l10n.t(
        'This article’s folder cannot be written, so your notes on it are kept in VS Code’s own storage.',
      );
}

/** The translation notes of the entries that are mentioned, each at its first mention. */
function entryNotes(
  { article, mentions }: ReaderSession,
  { glossary }: GlossaryStore,
): EntryNoteView[] {
  const views = new Map<string, EntryNoteView>();
  for (const { entry: id, start, end } of mentions) {
    const seen = views.get(id);
    if (seen) {
      views.set(id, { ...seen, count: seen.count + 1 });
      continue;
    }
    const entry = glossary.get(id);
    if (entry?.note) views.set(id, entryNote(entry, entry.note, { start, end }, article.language));
  }
  return [...views.values()];
}

function entryNote(
  entry: Entry,
  note: NonNullable<Entry['note']>,
  range: EntryNoteView['range'],
  language: string,
): EntryNoteView {
  const { language: target } = vscode.env;
  const [, renderings] = renderingsFor(entry, target, language);
  return {
    entry: entry.id,
    type: entry.type,
    name: nameIn(entry, language)[1].name,
    range,
    count: 1,
    renderings: renderings.map(({ text, use }) => ({
      text,
      ...(use === undefined ? {} : { use }),
    })),
    markup: prose(localize(note, target).text),
  };
}
