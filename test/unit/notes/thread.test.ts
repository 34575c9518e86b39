import assert from 'node:assert/strict';
import { threads } from '../../../src/core/notes/thread';

interface One {
  readonly id: string;
  readonly replyTo?: string;
  readonly created: string;
}

const one = (id: string, replyTo?: string, created = '1'): One => ({
  id,
  created,
  ...(replyTo === undefined ? {} : { replyTo }),
});
const shape = (notes: readonly One[]): string[] =>
  threads(notes).map(({ note, replies }) => [note, ...replies].map(({ id }) => id).join(' '));

describe('threads of notes', () => {
  it('have the answers to a note, also by way of one another, the oldest first', () => {
    const notes = [one('c', 'b', '2'), one('a'), one('b', 'a', '1'), one('d'), one('e', 'a', '0')];
    assert.deepEqual(shape(notes), ['a e b c', 'd']);
  });

  it('begin anew where what is answered is gone', () => {
    assert.deepEqual(shape([one('b', 'gone'), one('c', 'b')]), ['b c']);
  });

  it('lose no note of those that answer each other in a circle', () => {
    for (const notes of [
      [one('a', 'b'), one('b', 'a')],
      [one('a', 'a')],
      [one('x', 'a'), one('a', 'b'), one('b', 'c'), one('c', 'a'), one('y', 'b')],
    ]) {
      const all = threads(notes).flatMap(({ note, replies }) => [note, ...replies]);
      assert.deepEqual(new Set(all), new Set(notes));
      assert.equal(all.length, notes.length);
    }
  });

  it('may be long', () => {
    const notes = Array.from({ length: 20_000 }, (_, i) => one(`${i}`, `${i - 1}`)).reverse();
    assert.equal(threads(notes).length, 1);
  });
});
