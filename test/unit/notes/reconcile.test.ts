import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Note } from '../../../src/core/notes/note';
import { deletion, revision } from '../../../src/core/notes/noteChange';
import { isSameNote, reconcile } from '../../../src/core/notes/reconcile';
import { noteOf } from '../storage/library';

const base = noteOf('はじめ', { tags: ['甲', '乙'], color: 'yellow' });

const change = fc.record(
  {
    body: fc.constantFrom('はじめ', '一', '二'),
    color: fc.constantFrom('yellow' as const, 'green' as const),
    tags: fc.subarray(['甲', '乙', '丙']),
    deleted: fc.boolean(),
  },
  { requiredKeys: ['deleted'] },
);

function side(
  { deleted, ...changed }: { deleted: boolean } & Partial<Omit<Note, 'deleted'>>,
  time: string,
): Note {
  const { after } = revision(base, changed, time);
  return deleted ? deletion(after, time).after : after;
}

describe('a change of a note that someone else has changed', () => {
  const sides = fc.tuple(change, change).map(([mine, theirs]) => ({
    mine: side(mine, '2026-02-01T00:00:00.000Z'),
    theirs: side(theirs, '2026-02-02T00:00:00.000Z'),
  }));

  it('loses no words of either side', () => {
    fc.assert(
      fc.property(sides, ({ mine, theirs }) => {
        const { note = theirs, beside } = reconcile({ before: base, after: mine }, theirs);
        const kept = [note, ...(beside ? [beside] : [])];
        for (const one of [mine, theirs]) {
          if (one.deleted !== undefined || one.body === base.body) continue;
          assert.ok(kept.some(({ body, deleted }) => body === one.body && deleted === undefined));
        }
      }),
    );
  });

  it('is the same as if nobody had, where nobody has', () => {
    fc.assert(
      fc.property(sides, ({ mine }) => {
        const { note = base, beside } = reconcile({ before: base, after: mine }, base);
        assert.ok(isSameNote(note, mine));
        assert.equal(beside, undefined);
      }),
    );
  });

  it('changes nothing where both have done the same', () => {
    fc.assert(
      fc.property(sides, ({ mine }) => {
        assert.deepEqual(reconcile({ before: base, after: mine }, mine), {});
      }),
    );
  });

  it('makes one note of what was made twice, and two where the words are others', () => {
    const again = { ...base, created: '2026-03-01T00:00:00.000Z', modified: '2026-03-01T00:00:00.000Z' }; // prettier-ignore
    assert.deepEqual(reconcile({ after: again }, base), {});
    const other = { ...again, body: '二' };
    assert.deepEqual(reconcile({ after: other }, base), { beside: other });
  });
});
