import { groupNotes, type Grouping } from './groupNotes';
import type { ListedNote } from './listedNote';

/** Notes that belong together. */
export interface GroupNode<T extends ListedNote> {
  readonly kind: 'group';
  /** No other node of the tree has it; it stays the same as long as the group is there. */
  readonly id: string;
  readonly grouping: Grouping;
  /** An article's key, a tag, a colour or a state; undefined for the notes that have none. */
  readonly value: string | undefined;
  readonly notes: readonly T[];
}

/** A part of a group that has too many notes to be listed at once. */
export interface PartNode<T extends ListedNote> {
  readonly kind: 'part';
  readonly id: string;
  readonly group: GroupNode<T>;
  /** The first and the last of its notes in the group, counted from 1. */
  readonly from: number;
  readonly to: number;
}

export interface NoteNode<T extends ListedNote> {
  readonly kind: 'note';
  readonly id: string;
  readonly group: GroupNode<T>;
  readonly listed: T;
}

export type NoteTreeNode<T extends ListedNote> = GroupNode<T> | PartNode<T> | NoteNode<T>;

/** A tree view is told of all children of a node at once, and asks about each. */
const MOST_CHILDREN = 500;

type Mutable<N> = { -readonly [K in keyof N]: N[K] };
type Known<T extends ListedNote> = Mutable<GroupNode<T>> & {
  /** The nodes of its notes that somebody has asked for. */
  readonly nodes: Map<string, Mutable<NoteNode<T>>>;
};

/**
 * Notes as a tree in which a change shows as small as it is: nodes stay the same objects as long as what
 * they stand for is there, and those below a group are made when somebody asks for them.
 */
export class NoteTree<T extends ListedNote> {
  #groups: ReadonlyMap<string, Known<T>> = new Map();

  /** @param compare puts names in the order of the reader's language */
  constructor(private readonly compare: (a: string, b: string) => number) {}

  get roots(): readonly GroupNode<T>[] {
    return [...this.#groups.values()];
  }

  children(node: NoteTreeNode<T>): readonly NoteTreeNode<T>[] {
    switch (node.kind) {
      case 'note':
        return [];
      case 'part':
        return this.#nodes(node.group, node.group.notes.slice(node.from - 1, node.to));
      case 'group':
        return node.notes.length > MOST_CHILDREN ? parts(node) : this.#nodes(node, node.notes);
    }
  }

  /**
   * Shows other notes, or the same ones after they changed.
   *
   * @returns the nodes that are not as they were; `all` if the groups are others
   */
  update(notes: readonly T[], grouping: Grouping): readonly NoteTreeNode<T>[] | 'all' {
    const before = this.#groups;
    const changed: NoteTreeNode<T>[] = [];
    const groups = groupNotes(notes, grouping, this.compare).map((group): [string, Known<T>] => {
      const id = group.value === undefined ? grouping : `${grouping}=${group.value}`;
      const known = before.get(id);
      if (!known) return [id, { kind: 'group', id, grouping, ...group, nodes: new Map() }];
      changed.push(...renew(known, group.notes));
      return [id, known];
    });
    this.#groups = new Map(groups);
    return [...before.keys()].join('\n') === groups.map(([id]) => id).join('\n') ? changed : 'all';
  }

  #nodes(group: GroupNode<T>, notes: readonly T[]): NoteNode<T>[] {
    const nodes = this.#groups.get(group.id)?.nodes;
    return notes.map((listed) => {
      const id = `${group.id}/${idOf(listed)}`;
      const node = nodes?.get(id) ?? { kind: 'note', id, group, listed };
      nodes?.set(id, node);
      return node;
    });
  }
}

/** Gives a group its notes of now. @returns the nodes that are not as they were */
function renew<T extends ListedNote>(group: Known<T>, notes: readonly T[]): NoteTreeNode<T>[] {
  const before = group.notes;
  group.notes = notes;
  const isSameList =
    before.length === notes.length &&
    notes.every((listed, i) => {
      const known = before[i];
      return known !== undefined && idOf(known) === idOf(listed);
    });
  if (!isSameList) {
    group.nodes.clear();
    return [group];
  }
  const changed: NoteTreeNode<T>[] = [];
  notes.forEach((listed, i) => {
    const known = before[i];
    if (known === undefined || isSame(known, listed)) return;
    if (i === 0 && known.article.title !== listed.article.title) changed.push(group);
    const node = group.nodes.get(`${group.id}/${idOf(listed)}`);
    if (!node) return;
    node.listed = listed;
    changed.push(node);
  });
  return changed;
}

function parts<T extends ListedNote>(group: GroupNode<T>): PartNode<T>[] {
  const { length } = group.notes;
  return Array.from({ length: Math.ceil(length / MOST_CHILDREN) }, (_, i) => {
    const from = i * MOST_CHILDREN + 1;
    const to = Math.min(length, from + MOST_CHILDREN - 1);
    return { kind: 'part', id: `${group.id}/${from}`, group, from, to };
  });
}

function idOf({ note, article }: ListedNote): string {
  return `${article.key}/${note.id}`;
}

function isSame(a: ListedNote, b: ListedNote): boolean {
  return a.note === b.note && a.state === b.state && a.article.title === b.article.title;
}
