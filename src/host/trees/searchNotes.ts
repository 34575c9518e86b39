import * as vscode from 'vscode';
import { parseNoteQuery } from '../../core/notes/noteQuery';
import { noteTitle } from '../../core/notes/noteTitle';
import type { FoundNote } from '../../core/notes/search';
import { excerpt, onOneLine } from '../../core/text/excerpt';
import { withoutIcons } from '../../core/text/withoutIcons';
import { orSayWhy } from '../orSayWhy';
import type { CollectedNote, NoteCollection } from '../notes/noteCollection';
import { countOf, noteIcon } from './noteItem';
import type { MyNotesView } from './myNotesView';

interface FoundItem extends vscode.QuickPickItem {
  /** Undefined for the item that shows all that was found in the tree. */
  readonly found: CollectedNote | undefined;
}

/** More are no help; the tree has all of them. */
const MOST_ITEMS = 200;
const LONGEST = 120;

/** What can be done with a note that was found. */
export interface SearchChoices {
  open(found: CollectedNote): Promise<void>;
  openDocument(found: CollectedNote): Promise<void>;
}

/** Full-text search over all notes, with results while the query is typed. */
export function searchNotes(
  collection: NoteCollection,
  view: MyNotesView,
  choices: SearchChoices,
): void {
  const pick = vscode.window.createQuickPick<FoundItem>();
  const cancelled = new vscode.CancellationTokenSource();
  pick.title = vscode.l10n.t('Search Notes');
  pick.placeholder = vscode.l10n.t('Words, or tag:…  color:…  is:orphan  article:…  by:…');
  // Not in the types, but the only way to have the best first; without it matching labels are.
  Object.assign(pick, { sortByLabel: false });
  const filterButton: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('list-tree'),
    tooltip: vscode.l10n.t('Show in My Notes'),
  };
  pick.buttons = [filterButton];

  const show = (): void => {
    const found = collection.search(pick.value);
    pick.items = [...found.slice(0, MOST_ITEMS).map(foundItem), ...showAllItem(found.length, pick.value)]; // prettier-ignore
  };
  const findStates = async (): Promise<void> => {
    pick.busy = true;
    await collection.findPassages(cancelled.token, () => undefined);
    pick.busy = false;
  };
  const showInTree = async (): Promise<void> => {
    view.filterBy(pick.value);
    pick.hide();
    await view.focus();
  };
  let hasStates = false;
  pick.onDidChangeValue((value) => {
    show();
    if (hasStates || parseNoteQuery(value).fields.is.length === 0) return;
    hasStates = true;
    void orSayWhy(findStates);
  });
  const changes = collection.onDidChange(show);
  pick.onDidTriggerButton(() => void orSayWhy(showInTree));
  pick.onDidTriggerItemButton(({ item: { found } }) => {
    pick.hide();
    if (found) void orSayWhy(() => choices.openDocument(found));
  });
  pick.onDidAccept(() => {
    const [item] = pick.selectedItems;
    if (!item) return;
    if (!item.found) void orSayWhy(showInTree);
    else {
      pick.hide();
      const { found } = item;
      void orSayWhy(() => choices.open(found));
    }
  });
  pick.onDidHide(() => {
    cancelled.cancel();
    cancelled.dispose();
    changes.dispose();
    pick.dispose();
  });
  pick.value = view.filter;
  pick.busy = true;
  pick.show();
  void orSayWhy(async () => {
    await collection.load();
    pick.busy = false;
    show();
  });
}

function foundItem({ listed, hits }: FoundNote<CollectedNote>): FoundItem {
  const { note, article } = listed;
  const title = noteTitle(note);
  const hit = hits.find(({ field }) => field === 'body' || field === 'quote');
  const text = hit?.field === 'body' ? note.body : note.selector.exact;
  const detail = hit ? excerpt(text, hit, LONGEST) : onOneLine(text, LONGEST);
  return {
    label: withoutIcons(title),
    iconPath: noteIcon(listed),
    description: withoutIcons([article.title, ...note.tags.map((tag) => `#${tag}`)].join(' · ')),
    // A note that is a highlight only is called after its passage.
    ...(detail === title ? {} : { detail: withoutIcons(detail) }),
    alwaysShow: true,
    buttons: [
      {
        iconPath: new vscode.ThemeIcon('edit'),
        tooltip: vscode.l10n.t('Open Note as Document'),
      },
    ],
    found: listed,
  };
}

function showAllItem(count: number, query: string): FoundItem[] {
  if (count === 0 || query.trim() === '') return [];
  return [
    {
      label: vscode.l10n.t('Show in My Notes'),
      iconPath: new vscode.ThemeIcon('list-tree'),
      description: countOf(count),
      alwaysShow: true,
      found: undefined,
    },
  ];
}
