import assert from 'node:assert/strict';
import { sentenceRanges } from '../../../../src/webview/reader/sentences';

describe('sentenceRanges', () => {
  it('leaves white space at the ends out', () => {
    assert.deepEqual(sentenceRanges('雨だ。 晴れ。\n', [0, 4]), [
      { start: 0, end: 3 },
      { start: 4, end: 7 },
    ]);
  });

  it('has no sentence where there is nothing to read', () => {
    assert.deepEqual(sentenceRanges('。 ', [0, 1]), [{ start: 0, end: 1 }]);
    assert.deepEqual(sentenceRanges('', [0]), []);
  });
});
