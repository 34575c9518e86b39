import * as vscode from 'vscode';
import type { Range } from '../../core/article/article';
import type { Entry } from '../../core/glossary/entry';
import type { Note } from '../../core/notes/note';
import { noteLinkMarkdown } from '../../core/notes/noteLink';
import { noteTitle } from '../../core/notes/noteTitle';
import { withoutIcons } from '../../core/text/withoutIcons';
import { entryWords } from '../linking/entryWords';
import type { ReaderSession } from '../reader/readerSession';
import type { GlossaryStore } from '../storage/glossaryStore';
import type { NoteCollection } from './noteCollection';

interface Choice<T> extends vscode.QuickPickItem {
  readonly value?: T;
}

/** Has the user choose the note that a note is made one with: those that overlap it first, then the nearest. */
export async function chooseToMerge(
  { notes }: ReaderSession,
  id: string,
): Promise<Note | undefined> {
  const { anchor } = notes.find(({ note }) => note.id === id) ?? {};
  const items = notes
    .filter(({ note }) => note.id !== id)
    .map((one) => ({ one, distance: distanceOf(anchor?.range, one.anchor.range) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ one: { note }, distance }): Choice<Note> => ({
      ...noteChoice(note, note),
      ...(distance === 0 ? { detail: vscode.l10n.t('On the same passage, or part of it') } : {}),
    }));
  if (items.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is no other note on this article.'),
    );
    return undefined;
  }
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Merge with…'),
    placeHolder: vscode.l10n.t('Choose the note that this one is made one with'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.value;
}

/**
 * Has the user choose a note or an entry to link to: the article's notes first, then the entries that
 * it mentions, then notes on other articles, and all other entries.
 *
 * @param words what the link is to say, if that is known
 * @returns its Markdown
 */
export async function chooseLink(
  { article: { language }, notes, mentions }: ReaderSession,
  { glossary }: GlossaryStore,
  collection: NoteCollection,
  words: string,
): Promise<string | undefined> {
  await collection.load();
  const mentioned = new Set(mentions.map(({ entry }) => entry));
  const item = (entry: Entry): Choice<string> => {
    const { label, description } = entryWords(entry, language);
    const value = noteLinkMarkdown(words || label, { to: 'entry', id: entry.id });
    return choice(label, description, value);
  };
  const entries = [...glossary].map((entry) => ({ entry, choice: item(entry) }));
  const named = (isHere: boolean): Choice<string>[] =>
    entries
      .filter(({ entry }) => mentioned.has(entry.id) === isHere)
      .map(({ choice }) => choice)
      .sort((a, b) => a.label.localeCompare(b.label, language));
  const link = (note: Note): string =>
    noteLinkMarkdown(words || noteTitle(note), { to: 'note', id: note.id });
  const onArticle = notes.map(({ note }) => noteChoice(note, link(note)));
  const here = new Set(notes.map(({ note: { id } }) => id));
  const elsewhere = collection.notes
    .filter(({ note: { id } }) => !here.has(id))
    .map(({ note, article: { title } }): Choice<string> => {
      return choice(noteTitle(note), title, link(note));
    });
  const chosen = await vscode.window.showQuickPick(
    [
      ...section(vscode.l10n.t('Notes on this article'), onArticle),
      ...section(vscode.l10n.t('Mentioned in this article'), named(true)),
      ...section(vscode.l10n.t('Notes on other articles'), elsewhere),
      ...section(vscode.l10n.t('Other entries'), named(false)),
    ],
    {
      title: vscode.l10n.t('Link to…'),
      placeHolder: vscode.l10n.t('Choose a note or an entry'),
      matchOnDescription: true,
    },
  );
  return chosen?.value;
}

function section<T>(label: string, items: readonly Choice<T>[]): Choice<T>[] {
  return items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
}

function noteChoice<T>(note: Note, value: T): Choice<T> {
  const title = noteTitle(note);
  const quote = note.selector.exact.replace(/\s+/g, ' ').slice(0, 80);
  return choice(title, quote === title ? '' : quote, value);
}

function choice<T>(label: string, description: string, value: T): Choice<T> {
  return { label: withoutIcons(label), description: withoutIcons(description), value };
}

/** 0 where two passages share text; far where one has no place. */
function distanceOf(a: Range | undefined, b: Range | undefined): number {
  if (!a || !b) return Number.MAX_SAFE_INTEGER;
  return Math.max(0, a.start - b.end + 1, b.start - a.end + 1);
}
