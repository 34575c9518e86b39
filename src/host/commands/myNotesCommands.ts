import * as vscode from 'vscode';
import { GROUPINGS, type Grouping } from '../../core/notes/groupNotes';
import { deletion, inverse } from '../../core/notes/noteChange';
import { quotation } from '../../core/notes/quotation';
import type { NoteDocuments } from '../documents/noteDocuments';
import { Disposable } from '../lifecycle';
import { offerUndo } from '../linking/offerUndo';
import type { CollectedNote, NoteCollection } from '../notes/noteCollection';
import type { NoteEditing } from '../notes/noteEditing';
import { openNote } from '../notes/openNote';
import { orSayWhy } from '../orSayWhy';
import type { ReaderEditorProvider } from '../reader/readerEditorProvider';
import type { SessionRegistry } from '../reader/sessionRegistry';
import { isThere } from '../storage/files';
import type { OpenLibrary } from '../storage/libraries';
import { notesAmong, type MyNotesNode, type MyNotesView } from '../trees/myNotesView';
import { countOf } from '../trees/noteItem';
import { searchNotes } from '../trees/searchNotes';

/** Commands about notes of all articles: those of the list of notes, and searching it. */
export class MyNotesCommands extends Disposable {
  constructor(
    private readonly collection: NoteCollection,
    private readonly view: MyNotesView,
    documents: NoteDocuments,
    private readonly editing: NoteEditing,
    readers: ReaderEditorProvider,
    sessions: SessionRegistry,
  ) {
    super();
    const open = (found: CollectedNote): Promise<void> => openNote(found, readers, sessions);
    const openDocument = (found: CollectedNote): Promise<void> => documents.open(found);
    this.#command('kunten.searchNotes', () =>
      searchNotes(collection, view, { open, openDocument }),
    );
    this.#command('kunten.focusMyNotes', () => view.focus());
    this.#command('kunten.myNotes.groupBy', () => this.#chooseGrouping());
    this.#command('kunten.myNotes.clearFilter', () => view.filterBy(''));
    this.#command('kunten.openNote', async (id) => {
      const found = await this.#require(id);
      await open(found);
    });
    this.#command('kunten.openNoteDocument', async (of) => {
      await openDocument(await this.#require(of));
    });
    this.#command('kunten.myNotes.copyQuotation', async (node, nodes) => {
      const quotations = this.#chosen(node, nodes).map(quotation);
      await vscode.env.clipboard.writeText(quotations.join('\n'));
    });
    this.#command('kunten.myNotes.delete', (node, nodes) =>
      this.#delete(this.#chosen(node, nodes)),
    );
    this.#command('kunten.myNotes.revealFile', async (node) => {
      const [found] = this.#chosen(node, undefined);
      if (found) await revealFile(found);
    });
  }

  #command(id: string, run: (...values: unknown[]) => unknown): void {
    this.register(
      vscode.commands.registerCommand(id, (...values: unknown[]) => orSayWhy(() => run(...values))),
    );
  }

  /** @param of a note's id, or what the menu was opened on; else what is selected in the list */
  async #require(of: unknown): Promise<CollectedNote> {
    const found =
      typeof of === 'string' ? await this.collection.find(of) : this.#chosen(of, undefined)[0];
    if (!found) throw new Error(vscode.l10n.t('This note is no longer there.'));
    return found;
  }

  /**
   * What a command is to act on.
   *
   * @param node what its menu was opened on, and `nodes`, all that is selected, if that is part of it
   */
  #chosen(node: unknown, nodes: unknown): readonly CollectedNote[] {
    if (Array.isArray(nodes) && nodes.length > 0) return notesAmong(nodes as MyNotesNode[]);
    return node === undefined ? this.view.selection : notesAmong([node as MyNotesNode]);
  }

  async #chooseGrouping(): Promise<void> {
    const items = GROUPINGS.map((grouping) => ({
      label: groupingTitle(grouping),
      ...(grouping === this.view.grouping ? { description: vscode.l10n.t('now') } : {}),
      grouping,
    }));
    const chosen = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Group Notes By'),
    });
    if (chosen) await this.view.groupBy(chosen.grouping);
  }

  async #delete(chosen: readonly CollectedNote[]): Promise<void> {
    const what = chosen.length === 1 ? vscode.l10n.t('Delete Note') : vscode.l10n.t('Delete Notes');
    const now = new Date().toISOString();
    const byLibrary = new Map<OpenLibrary['notes'], CollectedNote[]>();
    for (const found of chosen) {
      const { notes } = found.article.library;
      byLibrary.set(notes, [...(byLibrary.get(notes) ?? []), found]);
    }
    const undo: (() => Promise<unknown>)[] = [];
    for (const [first, ...others] of byLibrary.values()) {
      if (!first) continue;
      const { library } = first.article;
      const step = [first, ...others].map(({ note }) => deletion(note, now));
      const done = await this.editing.apply(what, library, step);
      undo.push(() => {
        const restored = inverse(done, new Date().toISOString());
        return this.editing.apply(vscode.l10n.t('Restore Note'), library, restored);
      });
    }
    if (chosen.length === 0) return;
    void offerUndo(vscode.l10n.t('Deleted: {0}', countOf(chosen.length)), async () => {
      for (const restore of undo) await restore();
    });
  }
}

function groupingTitle(grouping: Grouping): string {
  switch (grouping) {
    case 'article':
      return vscode.l10n.t('Article');
    case 'tag':
      return vscode.l10n.t('Tag');
    case 'color':
      return vscode.l10n.t('Color');
    case 'state':
      return vscode.l10n.t('State: what needs care first');
  }
}

/** Shows the file that a note is kept in. */
async function revealFile({ note, article }: CollectedNote): Promise<void> {
  const { kunten } = article.library.library.home;
  const file = vscode.Uri.joinPath(kunten, 'notes', note.article, `${note.id}.json`);
  if (!(await isThere(file))) {
    throw new Error(
      vscode.l10n.t(
        'This note has come with its article; it gets a file of its own when it is changed.',
      ),
    );
  }
  if (vscode.workspace.getWorkspaceFolder(file)) {
    await vscode.commands.executeCommand('revealInExplorer', file);
  } else if (file.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop) {
    await vscode.commands.executeCommand('revealFileInOS', file);
  } else await vscode.window.showTextDocument(file);
}
