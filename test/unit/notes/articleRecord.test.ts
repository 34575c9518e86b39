import assert from 'node:assert/strict';
import {
  isWholeAddress,
  parseArticleRecord,
  serializeArticleRecord,
} from '../../../src/core/notes/articleRecord';

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

  it('does not lead out of the folder', () => {
    const id = '01951f2c-8a40-7c1e-9d35-000000000001';
    const read = (path: string) =>
      parseArticleRecord(serializeArticleRecord({ id, path, title: '', hash: '0'.repeat(14) }));
    for (const path of ['..', '../a.md', 'a/../../b.md', 'a/..']) {
      const { problems = [] } = read(path) as { problems?: readonly { message: string }[] };
      assert.match(problems[0]?.message ?? '', /forward slashes/, path);
    }
    for (const path of ['a..md', '..a/b.md', 'a/..b', 'a/b.../c.md']) {
      assert.ok('record' in read(path), path);
    }
  });
});
