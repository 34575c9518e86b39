import assert from 'node:assert/strict';
import { isWholeAddress } from '../../../src/core/notes/articleRecord';

describe('the path of an article in its record', () => {
  it('is a whole address only if it begins with a scheme and a slash', () => {
    for (const path of ['file:///c%3A/a.md', 'vscode-vfs://github/a/b.md', 'memfs:/a.md']) {
      assert.ok(isWholeAddress(path), path);
    }
    for (const path of [
      'a.md',
      'News: today.md',
      'Re:a/b.md',
      'c:/a.md',
      '1:/a.md',
      'a/file:///b',
    ]) {
      assert.ok(!isWholeAddress(path), path);
    }
  });
});
