import assert from 'node:assert/strict';
import fc from 'fast-check';
import { split, splitText } from '../../../src/core/notes/split';
import { inverse } from '../../../src/core/notes/noteChange';
import { aNote, uuid } from './notes';

const NOW = '2025-03-01T00:00:00Z';

describe('splitting a note', () => {
  it('parts its text, without the white space between the parts', () => {
    assert.deepEqual(splitText('一つ目。\n\n二つ目。', 5), ['一つ目。', '二つ目。']);
  });

  it('is nothing to do where one part would be empty', () => {
    for (const at of [0, 1, 4, 9]) assert.equal(splitText(' 一つ \n', at), undefined);
  });

  it('cuts no character', () => {
    assert.deepEqual(splitText('が👨‍👩‍👧だ', 4), ['が', '👨‍👩‍👧だ']);
    assert.deepEqual(splitText('あか\u3099い', 2), ['あ', 'か\u3099い']);
  });

  it('loses nothing but white space, wherever it cuts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (body, at) => {
        const parts = splitText(body, at);
        if (parts) assert.equal(parts.join('').replace(/\s/g, ''), body.replace(/\s/g, ''));
      }),
    );
  });

  it('makes a second note of the same kind, colour, tags, author and passage', () => {
    const note = aNote(uuid(1), {
      kind: 'translation',
      tags: ['a'],
      color: 'blue',
      creator: '佐藤',
      earlier: [{ exact: '前', prefix: '', suffix: '', start: 0, end: 1 }],
    });
    const step = split(note, note, ['x', 'y'], { id: uuid(2), now: NOW });
    const [first, second] = step.map(({ after }) => after);
    assert.equal(first?.id, note.id);
    assert.equal(first.body, 'x');
    const { earlier: _, ...expected } = note;
    assert.deepEqual(second, { ...expected, id: uuid(2), body: 'y', created: NOW, modified: NOW });
    const back = inverse(step, NOW).map(({ after }) => after);
    assert.deepEqual(back.find(({ id }) => id === note.id), note); // prettier-ignore
    assert.equal(back.find(({ id }) => id === uuid(2))?.deleted, NOW);
  });

  it('leaves two notes also where the note was deleted while it was being written', () => {
    const note = aNote(uuid(1), { deleted: '2025-02-14T10:00:00Z' });
    const step = split(note, note, ['x', 'y'], { id: uuid(2), now: NOW });
    for (const { after } of step) assert.equal(after.deleted, undefined);
  });
});
