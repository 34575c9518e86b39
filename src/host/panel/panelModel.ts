import * as vscode from 'vscode';
import type { Range } from '../../core/article/article';
import { passages } from '../../core/article/passages';
import type { Entry } from '../../core/glossary/entry';
import { prose } from '../../core/rendering/prose';
import { localize, nameIn, renderingsFor } from '../../core/rendering/localized';
import type {
  EntryNoteView,
  PanelModel,
  PersonView,
  UnknownNameView,
} from '../../protocol/messages';
import { vocabularyOf } from '../notes/vocabulary';
import { noteViews } from '../reader/noteViews';
import type { ReaderSession } from '../reader/readerSession';
import type { GlossaryStore } from '../storage/glossaryStore';

/** Everything that the panel shows: the notes of the active article, the reader's and the glossary's. */
export function panelModel(
  session: ReaderSession | undefined,
  glossaries: GlossaryStore,
): PanelModel {
  const vocabulary = vocabularyOf(session);
  if (!session) return { notes: [], entryNotes: [], people: [], unknownNames: [], vocabulary };
  const { identity, title, article, notes, place, keepsNotesApart } = session;
  return {
    article: {
      id: identity.record.id,
      title,
      language: article.language,
      ...(keepsNotesApart ? { storageNotice: storageNotice(keepsNotesApart) } : {}),
    },
    notes: noteViews(notes, article.text),
    entryNotes: entryNotes(session, glossaries),
    people: people(session, glossaries),
    unknownNames: unknownNames(session),
    vocabulary,
    drafts: session.drafts.of('panel'),
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

/** The people whom the article names, in the order in which it does so first. */
function people({ article, mentions }: ReaderSession, { glossary }: GlossaryStore): PersonView[] {
  const named = mentions.filter(({ kind, type }) => kind === 'name' && type === 'person');
  return gather(named, ({ entry }) => entry).flatMap(([{ entry: id }, places]) => {
    const entry = glossary.get(id);
    return entry ? [{ entry: id, name: nameIn(entry, article.language)[1].name, places }] : [];
  });
}

/** The names that no entry goes by, each as it is read. */
function unknownNames({ article, candidates }: ReaderSession): UnknownNameView[] {
  const texts = passages(article).map(({ text }) => text);
  const names = candidates.map(({ passage, textStart, textEnd, type, start, end }) => {
    return { form: texts[passage]?.slice(textStart, textEnd) ?? '', type, start, end };
  });
  return gather(names, ({ form, type }) => `${type} ${form}`).map(([{ form, type }, places]) => {
    return { form, type, places };
  });
}

/** The places of what has the same key, each with the first that has it, in order. */
function gather<T extends Range>(all: readonly T[], keyOf: (one: T) => string): [T, Range[]][] {
  const gathered = new Map<string, [T, Range[]]>();
  for (const one of all) {
    const { start, end } = one;
    const there = gathered.get(keyOf(one));
    if (there) there[1].push({ start, end });
    else gathered.set(keyOf(one), [one, [{ start, end }]]);
  }
  return [...gathered.values()];
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
