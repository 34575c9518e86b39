import assert from 'node:assert/strict';
import { toSource, toText, type Run } from '../../../../src/webview/reader/runs';

// The source `a**bc**&amp;d`, read as `abc&d`.
const RUNS: readonly Run[] = [
  [0, 1, 0, 1],
  [1, 2, 3, 5],
  [3, 1, 7, 12],
  [4, 1, 12, 13],
];

describe('runs', () => {
  it('gives the source of a text within one run', () => {
    assert.equal(toSource(RUNS, 2, 'start'), 4);
    assert.equal(toSource(RUNS, 2, 'end'), 4);
  });

  it('leaves markup out at both ends', () => {
    assert.deepEqual([toSource(RUNS, 1, 'start'), toSource(RUNS, 3, 'end')], [3, 5]);
  });

  it('takes an indivisible piece whole', () => {
    assert.deepEqual([toSource(RUNS, 3, 'start'), toSource(RUNS, 4, 'end')], [7, 12]);
  });

  it('finds the text of a source offset', () => {
    assert.deepEqual([toText(RUNS, 3, 'start'), toText(RUNS, 5, 'end')], [1, 3]);
  });

  it('takes the text beside markup for an offset inside it', () => {
    assert.deepEqual([toText(RUNS, 2, 'start'), toText(RUNS, 2, 'end')], [1, 1]);
    assert.deepEqual([toText(RUNS, 6, 'start'), toText(RUNS, 6, 'end')], [3, 3]);
  });

  it('takes a piece whole for an offset inside it', () => {
    assert.deepEqual([toText(RUNS, 9, 'start'), toText(RUNS, 9, 'end')], [3, 4]);
  });

  it('stays within the passage', () => {
    assert.deepEqual([toSource(RUNS, 99, 'end'), toText(RUNS, 99, 'end')], [13, 5]);
    assert.deepEqual([toText(RUNS, 0, 'start'), toText(RUNS, 0, 'end')], [0, 0]);
  });

  it('finds the way back from every text', () => {
    for (let start = 0; start < 5; start++) {
      for (let end = start + 1; end <= 5; end++) {
        const source = [toSource(RUNS, start, 'start'), toSource(RUNS, end, 'end')] as const;
        assert.deepEqual([toText(RUNS, source[0], 'start'), toText(RUNS, source[1], 'end')], [start, end]); // prettier-ignore
      }
    }
  });

  it('knows nothing of an empty passage', () => {
    assert.equal(toSource([], 0, 'start'), 0);
    assert.equal(toText([], 7, 'end'), 0);
  });
});
