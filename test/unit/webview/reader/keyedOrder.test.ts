import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keyedOrder } from '../../../../src/webview/reader/keyedOrder';

describe('keyedOrder', () => {
  it('keeps everything where nothing changed', () => {
    assert.deepEqual(keyedOrder(['a', 'b', 'c'], ['a', 'b', 'c']), [0, 1, 2]);
  });

  it('keeps all but what was inserted, changed or removed', () => {
    assert.deepEqual(keyedOrder(['a', 'b', 'c', 'd'], ['new', 'a', 'B', 'c']), [undefined, 0, undefined, 2]); // prettier-ignore
  });

  it('matches equal keys in their order', () => {
    assert.deepEqual(keyedOrder(['x', 'x', 'y'], ['x', 'x', 'x', 'y']), [0, 1, undefined, 2]);
  });

  it('moves as little as possible', () => {
    assert.deepEqual(keyedOrder(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c']), [undefined, 0, 1, 2]);
  });

  it('keeps equal keys only, in rising order', () => {
    const keys = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 20 });
    fc.assert(
      fc.property(keys, keys, (before, after) => {
        let last = -1;
        keyedOrder(before, after).forEach((old, index) => {
          if (old === undefined) return;
          assert.equal(before[old], after[index]);
          assert.ok(old > last);
          last = old;
        });
      }),
    );
  });
});
