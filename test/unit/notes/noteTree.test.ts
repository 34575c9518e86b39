import assert from 'node:assert/strict';
import { groupNotes, type Grouping } from '../../../src/core/notes/groupNotes';
import type { ListedNote } from '../../../src/core/notes/listedNote';
import { NoteTree, type NoteTreeNode } from '../../../src/core/notes/noteTree';
import { listed } from './listed';

const compare = (a: string, b: string): number => a.localeCompare(b, 'ja');

const A = { key: 'a', title: 'い' };
const B = { key: 'b', title: 'あ' };

function at(start: number): Pick<ListedNote['note'], 'selector'> {
  return { selector: { exact: '会談', prefix: '', suffix: '', start, end: start + 2 } };
}

const NOTES = [
  listed('1', { ...at(9), tags: ['外交', '語彙'], color: 'blue' }, { article: A, state: 'exact' }),
  listed('2', { ...at(3), tags: ['語彙'] }, { article: A, state: 'orphan' }),
  listed('3', { ...at(5), color: 'yellow' }, { article: B, state: 'changed' }),
  listed('4', { ...at(1), color: 'blue' }, { article: B }),
];

function grouped(grouping: Grouping): [string | undefined, string][] {
  return groupNotes(NOTES, grouping, compare).map(({ value, notes }) => [
    value,
    notes.map(({ note }) => note.id).join(' '),
  ]);
}

describe('notes in groups', () => {
  it('by article: articles by title, notes by place', () => {
    assert.deepEqual(grouped('article'), [['b', '4 3'], ['a', '2 1']]); // prettier-ignore
  });

  it('by tag: a note is in the group of each of its tags; those without any come last', () => {
    assert.deepEqual(grouped('tag'), [['外交', '1'], ['語彙', '2 1'], [undefined, '4 3']]); // prettier-ignore
  });

  it('by colour: in the order of the colours', () => {
    assert.deepEqual(grouped('color'), [['yellow', '3'], ['blue', '4 1'], [undefined, '2']]); // prettier-ignore
  });

  it('by state: what needs care comes first, and what nobody has looked for before what is well', () => {
    assert.deepEqual(grouped('state'), [['orphan', '2'], ['changed', '3'], [undefined, '4'], ['exact', '1']]); // prettier-ignore
  });
});

describe('a tree of notes', () => {
  type Node = NoteTreeNode<ListedNote>;

  function tree(
    notes: readonly ListedNote[],
    grouping: Grouping = 'article',
  ): NoteTree<ListedNote> {
    const made = new NoteTree<ListedNote>(compare);
    assert.equal(made.update(notes, grouping), 'all');
    return made;
  }

  const names = (nodes: readonly Node[] | 'all'): string | string[] =>
    nodes === 'all' ? nodes : nodes.map(({ id }) => id);

  it('has the groups, and the notes below them', () => {
    const made = tree(NOTES);
    assert.deepEqual(names(made.roots), ['article=b', 'article=a']);
    const [first] = made.roots;
    assert.ok(first);
    const below = made.children(first);
    assert.deepEqual(names(below), ['article=b/b/4', 'article=b/b/3']);
    assert.deepEqual(below.flatMap((node) => made.children(node)), []); // prettier-ignore
    assert.equal(made.children(first)[0], below[0], 'the same nodes when it is asked again');
  });

  it('says that nothing has changed if nothing has', () => {
    const made = tree(NOTES);
    assert.deepEqual(made.update([...NOTES], 'article'), []);
  });

  it('says of a note that was rewritten nothing but that', () => {
    const made = tree(NOTES);
    const [, group] = made.roots;
    assert.ok(group);
    const [node] = made.children(group);
    const rewritten = NOTES.map((one) => one.note.id === '2' ? { ...one, note: { ...one.note, body: '新' } } : one); // prettier-ignore
    const changed = made.update(rewritten, 'article');
    assert.deepEqual(changed, [node]);
    assert.ok(node?.kind === 'note' && node.listed.note.body === '新');
  });

  it('says of a new note, and of one that is gone, that its group has changed', () => {
    const made = tree(NOTES);
    const [b, a] = made.roots;
    const more = [...NOTES, listed('5', at(4), { article: A })];
    assert.deepEqual(made.update(more, 'article'), [a]);
    assert.deepEqual(a?.notes.map(({ note }) => note.id), ['2', '5', '1']); // prettier-ignore
    assert.deepEqual(made.update(more.slice(0, 3).concat(more.slice(4)), 'article'), [b]);
  });

  it('is another tree when groups come or go, or notes are grouped otherwise', () => {
    const made = tree(NOTES);
    assert.equal(made.update(NOTES.slice(0, 2), 'article'), 'all');
    assert.equal(made.update(NOTES, 'article'), 'all');
    assert.equal(made.update(NOTES, 'tag'), 'all');
    assert.deepEqual(names(made.roots), ['tag=外交', 'tag=語彙', 'tag']);
  });

  it('renames an article’s group with it', () => {
    const made = tree(NOTES.slice(0, 2));
    const renamed = NOTES.slice(0, 2).map((one) => ({ ...one, article: { key: 'a', title: '改題' } })); // prettier-ignore
    assert.deepEqual(made.update(renamed, 'article'), made.roots);
  });

  it('lists very many notes in parts', () => {
    const many = Array.from({ length: 1_201 }, (_, i) => listed(String(i), at(i), { article: A }));
    const made = tree(many);
    const [group] = made.roots;
    assert.ok(group);
    const parts = made.children(group);
    assert.deepEqual(parts.map((part) => part.kind === 'part' && [part.from, part.to]), [[1, 500], [501, 1000], [1001, 1201]]); // prettier-ignore
    assert.deepEqual(
      parts.map((part) => made.children(part).length),
      [500, 500, 201],
    );
    const last = many.at(-1);
    assert.ok(last);
    const rewritten = [...many.slice(0, -1), { ...last, note: { ...last.note, body: '新' } }];
    assert.deepEqual(names(made.update(rewritten, 'article')), ['article=a/a/1200']);
  });
});
