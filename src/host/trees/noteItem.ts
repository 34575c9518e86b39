import * as vscode from 'vscode';
import { parseMarkdown } from '../../core/article/markdown';
import { passages } from '../../core/article/passages';
import type { NoteState } from '../../core/notes/listedNote';
import type { Note } from '../../core/notes/note';
import { noteTitle } from '../../core/notes/noteTitle';
import type { GroupNode, NoteNode, NoteTreeNode, PartNode } from '../../core/notes/noteTree';
import { onOneLine } from '../../core/text/excerpt';
import { occurrences } from '../../core/text/foldForSearch';
import { plainMarkdown } from '../../core/text/plainMarkdown';
import type { CollectedNote } from '../notes/noteCollection';
import { isColor, meaningOf, needsCare, stateName } from '../notes/noteWords';

/** What is shown of all nodes alike. */
export interface TreeAppearance {
  /** Whether groups are open from the start: what was searched for should be seen. */
  readonly isExpanded: boolean;
  /** The words that were searched for, folded. */
  readonly words: readonly string[];
}

const LONGEST_QUOTE = 400;
const LONGEST_BODY = 2_000;

/** How a node of the notes' tree is shown. A note's tooltip is made later: see `noteTooltip`. */
export function treeItem(
  node: NoteTreeNode<CollectedNote>,
  appearance: TreeAppearance,
): vscode.TreeItem {
  switch (node.kind) {
    case 'group':
      return groupItem(node, appearance);
    case 'part':
      return partItem(node);
    case 'note':
      return noteItem(node, appearance);
  }
}

function groupItem(group: GroupNode<CollectedNote>, appearance: TreeAppearance): vscode.TreeItem {
  const { notes } = group;
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(groupName(group), appearance.isExpanded ? Expanded : Collapsed);
  // Whether a group is open is remembered by this: for what was searched for apart from all else.
  item.id = `${appearance.isExpanded ? 'found ' : ''}${group.id}`;
  item.description = String(notes.length);
  item.iconPath = groupIcon(group);
  item.contextValue = 'group';
  const name = typeof item.label === 'string' ? item.label : '';
  item.accessibilityInformation = { label: `${name}, ${countOf(notes.length)}` };
  const uri = group.grouping === 'article' ? notes[0]?.article.uri : undefined;
  item.tooltip = uri ? vscode.workspace.asRelativePath(uri) : name;
  return item;
}

function groupName({ grouping, value, notes: [first] }: GroupNode<CollectedNote>): string {
  switch (grouping) {
    case 'article':
      return first?.article.title ?? '';
    case 'tag':
      return value ?? vscode.l10n.t('No tag');
    case 'color':
      return isColor(value) ? meaningOf(value) : vscode.l10n.t('No color');
    case 'state':
      return stateName(value as NoteState | undefined);
  }
}

function groupIcon({ grouping, value }: GroupNode<CollectedNote>): vscode.ThemeIcon {
  switch (grouping) {
    case 'article':
      return new vscode.ThemeIcon('book');
    case 'tag':
      return new vscode.ThemeIcon(value === undefined ? 'circle-outline' : 'tag');
    case 'color':
      return isColor(value)
        ? new vscode.ThemeIcon('circle-filled', highlightColor(value))
        : new vscode.ThemeIcon('circle-outline');
    case 'state':
      return new vscode.ThemeIcon(stateIcon(value as NoteState | undefined));
  }
}

function stateIcon(state: NoteState | undefined): string {
  switch (state) {
    case 'exact':
      return 'pass';
    case 'changed':
      return 'edit';
    case 'moved':
      return 'move';
    case 'ambiguous':
      return 'question';
    case 'orphan':
      return 'debug-disconnect';
    case 'missing':
      return 'search-stop';
    case undefined:
      return 'circle-outline';
  }
}

function partItem({ id, from, to, group }: PartNode<CollectedNote>): vscode.TreeItem {
  const first = group.notes[from - 1];
  const item = new vscode.TreeItem(`${from} – ${to}`, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.description = first ? noteTitle(first.note) : '';
  item.contextValue = 'group';
  item.accessibilityInformation = { label: vscode.l10n.t('Notes {0} to {1}', from, to) };
  return item;
}

function noteItem(
  { id, listed, group }: NoteNode<CollectedNote>,
  { words, isExpanded }: TreeAppearance,
): vscode.TreeItem {
  const { note, article, state } = listed;
  const label = noteTitle(note);
  const highlights = occurrences(label, words).map(({ start, end }): [number, number] => [
    start,
    end,
  ]);
  const item = new vscode.TreeItem({ label, highlights });
  item.id = `${isExpanded ? 'found ' : ''}${id}`;
  const about = [
    needsCare(state) && group.grouping !== 'state' ? stateName(state) : '',
    group.grouping === 'article' ? '' : article.title,
    ...note.tags.filter((tag) => tag !== group.value).map((tag) => `#${tag}`),
  ].filter(Boolean);
  item.description = about.join(' · ');
  item.iconPath = noteIcon(listed);
  item.contextValue = 'note';
  item.command = {
    command: 'kunten.openNote',
    title: vscode.l10n.t('Open in Reader'),
    arguments: [note.id],
  };
  const color = note.color === undefined ? '' : meaningOf(note.color);
  const spoken = [
    label,
    kindName(note),
    color,
    ...about,
    note.body === '' ? '' : note.selector.exact,
  ];
  item.accessibilityInformation = { label: onOneLine(spoken.filter(Boolean).join(', '), LONGEST_QUOTE) }; // prettier-ignore
  return item;
}

/** A note's icon: by what it is, in its colour. */
export function noteIcon({
  note: { kind, body, color, replyTo },
  state,
}: CollectedNote): vscode.ThemeIcon {
  const name = needsCare(state)
    ? stateIcon(state)
    : replyTo !== undefined
      ? 'reply'
      : kind === 'translation'
        ? 'comment'
        : body === ''
          ? 'quote'
          : 'note';
  const care = needsCare(state) ? new vscode.ThemeColor('list.warningForeground') : undefined;
  return new vscode.ThemeIcon(name, color ? highlightColor(color) : care);
}

function highlightColor(color: string): vscode.ThemeColor {
  return new vscode.ThemeColor(`kunten.highlight.${color}`);
}

/** All of a note at a glance. What its writer wrote is shown as text: nothing in it is a link or a command. */
export function noteTooltip({ note, article, state }: CollectedNote): vscode.MarkdownString {
  const { selector, body, tags, color, creator, modified } = note;
  const quote = plainMarkdown(onOneLine(selector.exact, LONGEST_QUOTE));
  const about = [
    article.title,
    kindName(note),
    ...(color === undefined ? [] : [meaningOf(color)]),
    ...(state === undefined || state === 'exact' ? [] : [stateName(state)]),
    ...tags.map((tag) => `#${tag}`),
    ...(creator === undefined ? [] : [creator]),
    dateOf(modified),
  ];
  const text = [`> ${quote}`, plainMarkdown(textOf(body)), `*${plainMarkdown(onOneLine(about.join(' · '), LONGEST_QUOTE))}*`]; // prettier-ignore
  const tooltip = new vscode.MarkdownString(text.filter((part) => part !== '').join('\n\n'));
  tooltip.isTrusted = false;
  tooltip.supportHtml = false;
  tooltip.supportThemeIcons = false;
  return tooltip;
}

/** What a note says, without marks. */
function textOf(body: string): string {
  const blocks = parseMarkdown(body.slice(0, LONGEST_BODY));
  const text = passages({ blocks }).map((passage) => passage.text);
  return `${text.join('\n\n')}${body.length > LONGEST_BODY ? '…' : ''}`;
}

function kindName({ kind, body, replyTo }: Note): string {
  if (replyTo !== undefined) return vscode.l10n.t('Reply');
  if (kind === 'translation') return vscode.l10n.t('Translation note');
  return body === '' ? vscode.l10n.t('Highlight') : vscode.l10n.t('Note');
}

function dateOf(time: string): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? time : date.toLocaleDateString(vscode.env.language);
}

/** How many notes there are, in words. */
export function countOf(count: number): string {
  return count === 1 ? vscode.l10n.t('1 note') : vscode.l10n.t('{0} notes', count);
}
