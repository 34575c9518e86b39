import * as vscode from 'vscode';
import { GROUPINGS, type Grouping } from '../../core/notes/groupNotes';
import { isEmptyQuery, parseNoteQuery, type NoteQuery } from '../../core/notes/noteQuery';
import { NoteTree, type NoteTreeNode } from '../../core/notes/noteTree';
import { Disposable } from '../lifecycle';
import type { CollectedNote, NoteCollection } from '../notes/noteCollection';
import { HIGHLIGHTS } from '../notes/vocabulary';
import { countOf, noteTooltip, treeItem } from './noteItem';

const MY_NOTES_VIEW = 'kunten.myNotes';

export type MyNotesNode = NoteTreeNode<CollectedNote>;

const GROUPING = 'myNotes.grouping';
/** Looking for passages is worth a message with a way out when it takes longer. */
const LONG_MS = 1_500;

/** “My Notes”: the notes on all articles as a tree. Nothing is read before it is seen. */
export class MyNotesView extends Disposable implements vscode.TreeDataProvider<MyNotesNode> {
  readonly #onDidChangeTreeData = this.register(
    new vscode.EventEmitter<MyNotesNode | MyNotesNode[] | undefined>(),
  );
  readonly onDidChangeTreeData = this.#onDidChangeTreeData.event;

  readonly #tree = new NoteTree<CollectedNote>(
    new Intl.Collator(vscode.env.language, { numeric: true }).compare,
  );
  readonly #view: vscode.TreeView<MyNotesNode>;
  #grouping: Grouping;
  #filter = '';
  #query: NoteQuery = parseNoteQuery('');
  /** Whether anybody has seen the tree; until then there is nothing to keep up to date. */
  #isShown = false;
  /** Set while passages are looked for. */
  #looking: vscode.CancellationTokenSource | undefined;
  /** Whether the user has cancelled that: then it does not begin again by itself. */
  #isCancelled = false;

  constructor(
    private readonly collection: NoteCollection,
    private readonly state: vscode.Memento,
  ) {
    super();
    const grouping = state.get(GROUPING);
    this.#grouping = GROUPINGS.find((one) => one === grouping) ?? 'article';
    this.#view = this.register(
      vscode.window.createTreeView(MY_NOTES_VIEW, {
        treeDataProvider: this,
        canSelectMany: true,
        showCollapseAll: true,
      }),
    );
    this.#describe();
    this.register(collection.onDidChange(() => this.#update()));
    this.register(
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (!visible || !this.#isShown) return;
        this.#update();
        if (this.#needsStates) void this.#findPassages();
      }),
    );
    this.register(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(HIGHLIGHTS) && this.#isShown) {
          this.#onDidChangeTreeData.fire(undefined);
        }
      }),
    );
  }

  get grouping(): Grouping {
    return this.#grouping;
  }

  get filter(): string {
    return this.#filter;
  }

  /** The notes that are selected. */
  get selection(): readonly CollectedNote[] {
    return notesAmong(this.#view.selection);
  }

  async focus(): Promise<void> {
    await vscode.commands.executeCommand(`${MY_NOTES_VIEW}.focus`);
  }

  async getChildren(node?: MyNotesNode): Promise<MyNotesNode[]> {
    if (node) return [...this.#tree.children(node)];
    if (!this.#isShown) {
      await this.collection.load();
      this.#isShown = true;
      this.#renew();
      if (this.#needsStates) void this.#findPassages();
    }
    return [...this.#tree.roots];
  }

  getTreeItem(node: MyNotesNode): vscode.TreeItem {
    return treeItem(node, { isExpanded: this.#isFiltered, words: this.#query.words });
  }

  resolveTreeItem(item: vscode.TreeItem, node: MyNotesNode): vscode.TreeItem {
    if (node.kind === 'note') item.tooltip = noteTooltip(node.listed);
    return item;
  }

  /** Groups the notes otherwise, from now on. */
  async groupBy(grouping: Grouping): Promise<void> {
    this.#grouping = grouping;
    await this.state.update(GROUPING, grouping);
    this.#showAnew();
  }

  /** Shows only the notes that answer a query; all of them, if it is empty. */
  filterBy(query: string): void {
    this.#filter = query.trim();
    this.#query = parseNoteQuery(query);
    void vscode.commands.executeCommand(
      'setContext',
      'kunten.myNotes.isFiltered',
      this.#isFiltered,
    );
    this.#showAnew();
  }

  override dispose(): void {
    this.#looking?.cancel();
    super.dispose();
  }

  get #isFiltered(): boolean {
    return !isEmptyQuery(this.#query);
  }

  get #needsStates(): boolean {
    return this.#grouping === 'state' || this.#query.fields.is.length > 0;
  }

  #showAnew(): void {
    this.#describe();
    this.#isCancelled = false;
    if (!this.#isShown) return;
    this.#renew();
    this.#onDidChangeTreeData.fire(undefined);
    if (this.#needsStates) void this.#findPassages();
  }

  /** Shows what has changed, if it can be seen. */
  #update(): void {
    if (!this.#isShown || !this.#view.visible) return;
    const changed = this.#renew();
    if (changed === 'all') this.#onDidChangeTreeData.fire(undefined);
    else if (changed.length > 0) this.#onDidChangeTreeData.fire([...changed]);
    const isUnknown = ({ state }: CollectedNote): boolean => state === undefined;
    if (!this.#needsStates || this.#isCancelled) return;
    if (this.collection.notes.some(isUnknown)) void this.#findPassages();
  }

  #renew(): readonly MyNotesNode[] | 'all' {
    const { notes } = this.collection;
    const shown = this.#isFiltered
      ? this.collection.search(this.#filter).map(({ listed }) => listed)
      : notes;
    const count = vscode.l10n.t('{0} of {1}', shown.length, countOf(notes.length));
    this.#view.message = this.#isFiltered
      ? vscode.l10n.t('Filter: {0} — {1}', this.#filter, count)
      : '';
    return this.#tree.update(shown, this.#grouping);
  }

  #describe(): void {
    this.#view.description = groupingName(this.#grouping);
  }

  /** Finds out about the articles that are not open; this is shown, and can be cancelled when it takes long. */
  async #findPassages(): Promise<void> {
    if (this.#looking) return;
    const source = new vscode.CancellationTokenSource();
    this.#looking = source;
    let report = (_part: number): void => undefined;
    const work = this.collection.findPassages(source.token, (part) => report(part));
    void vscode.window.withProgress({ location: { viewId: MY_NOTES_VIEW } }, () => work);
    const timer = setTimeout(() => {
      const options = {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Looking for the passages of your notes'),
        cancellable: true,
      };
      void vscode.window.withProgress(options, (progress, token) => {
        token.onCancellationRequested(() => source.cancel());
        report = (part) => progress.report({ increment: part * 100 });
        return work;
      });
    }, LONG_MS);
    try {
      await work;
    } finally {
      clearTimeout(timer);
      this.#looking = undefined;
      this.#isCancelled = source.token.isCancellationRequested;
      source.dispose();
    }
  }
}

/** The notes among nodes, each once; what is done to notes is never done to whole groups. */
export function notesAmong(nodes: readonly MyNotesNode[]): CollectedNote[] {
  return [...new Set(nodes.flatMap((node) => (node.kind === 'note' ? node.listed : [])))];
}

function groupingName(grouping: Grouping): string {
  switch (grouping) {
    case 'article':
      return vscode.l10n.t('by article');
    case 'tag':
      return vscode.l10n.t('by tag');
    case 'color':
      return vscode.l10n.t('by color');
    case 'state':
      return vscode.l10n.t('by state');
  }
}
