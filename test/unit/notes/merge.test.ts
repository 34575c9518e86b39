import assert from 'node:assert/strict';
import { merge, unionOf } from '../../../src/core/notes/merge';
import type { Note } from '../../../src/core/notes/note';
import { inverse } from '../../../src/core/notes/noteChange';
import { aNote, uuid } from './notes';

const NOW = '2025-03-01T00:00:00Z';
const earlier = aNote(uuid(1), { created: '2025-02-01T00:00:00Z', tags: ['a', 'b'] });
const later = aNote(uuid(2), { created: '2025-02-02T00:00:00Z', tags: ['b', 'c'], color: 'pink' });

const after = (notes: readonly Note[], all = notes): Map<string, Note> =>
  new Map(merge(notes, all, undefined, NOW).map((change) => [change.after.id, change.after]));

describe('merging notes', () => {
  it('leaves one note, the earlier, with what both say and all their tags', () => {
    const notes = after([later, earlier]);
    const kept = notes.get(earlier.id);
    assert.equal(kept?.body, `${earlier.body}\n\n${later.body}`);
    assert.deepEqual(kept.tags, ['a', 'b', 'c']);
    assert.equal(kept.color, 'pink');
    assert.equal(kept.modified, NOW);
    assert.equal(notes.get(later.id)?.deleted, NOW);
    assert.equal(notes.get(later.id)?.body, later.body);
  });

  it('adds no blank line for a passage that is only highlighted', () => {
    assert.equal(after([earlier, { ...later, body: '' }]).get(earlier.id)?.body, earlier.body);
  });

  it('makes a translation note of it if one of them is one', () => {
    assert.equal(after([earlier, { ...later, kind: 'translation' }]).get(earlier.id)?.kind, 'translation'); // prettier-ignore
  });

  it('puts it on the passage that they have together, and keeps the one that it had', () => {
    const place = { exact: '停戦交渉', prefix: '', suffix: '', start: 0, end: 4 };
    const [kept] = merge([earlier, later], [earlier, later], place, NOW);
    assert.deepEqual(kept?.after.selector, place);
    assert.deepEqual(kept.after.earlier, [earlier.selector]);
  });

  it('leaves one note also where one of them was deleted while the other was chosen', () => {
    for (const gone of [earlier, later]) {
      const deleted = { ...gone, deleted: '2025-02-03T00:00:00Z' };
      const notes = after([earlier, later].map((note) => (note === gone ? deleted : note)));
      assert.equal(notes.get(earlier.id)?.deleted, undefined);
    }
  });

  it('has answers and links follow', () => {
    const answer = aNote(uuid(3), { replyTo: later.id });
    const linking = aNote(uuid(4), { body: `[it](kunten:note/${later.id}) and ${later.id}` });
    const other = aNote(uuid(5));
    const notes = after([earlier, later], [earlier, later, answer, linking, other]);
    assert.equal(notes.get(answer.id)?.replyTo, earlier.id);
    assert.equal(notes.get(linking.id)?.body, `[it](kunten:note/${earlier.id}) and ${later.id}`);
    assert.ok(!notes.has(other.id));
  });

  it('leaves no note that answers itself or one that is gone', () => {
    const answering = { ...earlier, replyTo: later.id };
    const kept = after([answering, later]).get(earlier.id);
    assert.ok(kept && !('replyTo' in kept));
    const answer = after([earlier, { ...later, replyTo: earlier.id }]).get(earlier.id);
    assert.ok(answer && !('replyTo' in answer));
  });

  it('is one step, which can be taken back', () => {
    const step = merge([earlier, later], [earlier, later], undefined, NOW);
    const back = inverse(step, NOW).map((change) => change.after);
    assert.deepEqual(new Set(back), new Set([earlier, later]));
  });
});

describe('the passage of several notes', () => {
  const text = '停戦交渉。\n\n交渉は続く';

  it('is their union where they overlap, touch, or only white space parts them', () => {
    const union = (a: [number, number], b: [number, number]) =>
      unionOf([a, b].map(([start, end]) => ({ start, end })), text); // prettier-ignore
    assert.deepEqual(union([2, 5], [0, 3]), { start: 0, end: 5 });
    assert.deepEqual(union([0, 2], [2, 4]), { start: 0, end: 4 });
    assert.deepEqual(union([0, 5], [7, 9]), { start: 0, end: 9 });
    assert.deepEqual(union([0, 9], [2, 4]), { start: 0, end: 9 });
  });

  it('is none where text stands between them, or one has no place', () => {
    assert.equal(unionOf([{ start: 0, end: 2 }, { start: 3, end: 4 }], text), undefined); // prettier-ignore
    assert.equal(unionOf([{ start: 0, end: 2 }, undefined], text), undefined);
    assert.equal(unionOf([undefined, { start: 0, end: 2 }], text), undefined);
  });
});
