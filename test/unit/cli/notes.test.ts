import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { serializeArticleRecord } from '../../../src/core/notes/articleRecord';
import { serializeNote } from '../../../src/core/notes/webAnnotation';
import { article, note, TEXT, uuid } from '../exchange/samples';
import { folderWith, kunten } from './cli';

describe('the command notes export', () => {
  const { id, title } = article;
  const record = { id, path: 'articles/kawa.md', title, hash: '00000000000000' };
  const folder = folderWith({
    'book/articles/kawa.md': TEXT,
    'book/articles/other.md': 'Nothing',
    [`book/.kunten/articles/${id}.json`]: serializeArticleRecord(record),
    [`book/.kunten/notes/${id}/${uuid(2)}.json`]: serializeNote(note(2, '七時', { tags: ['a b'] })),
    [`book/.kunten/notes/${id}/${uuid(1)}.json`]: serializeNote(note(1, '𠮷野家')),
    [`book/.kunten/notes/${id}/${uuid(3)}.json`]: serializeNote(
      note(3, '川', { deleted: '2026-03-01T00:00:00.000Z' }),
    ),
  });

  it('writes the notes on an article in the order of the text, but no deleted ones', () => {
    const file = path.join('book', 'articles', 'kawa.md');
    const { code, stdout, stderr } = kunten(['notes', 'export', file, '--format', 'markdown'], folder); // prettier-ignore
    assert.deepEqual([code, stderr], [0, '']);
    assert.deepEqual(stdout.match(/^> .*/gm), ['> 七時', '> 𠮷野家']);
    assert.match(stdout, /\[Line 3\]\(<book\/articles\/kawa\.md#L3>\)/);
  });

  it('writes all notes below a folder in every format', () => {
    for (const format of ['web-annotation', 'hypothesis', 'markdown', 'csv', 'anki']) {
      const { code, stdout, stderr } = kunten(['notes', 'export', '.', '--format', format], folder);
      assert.deepEqual([code, stderr], [0, ''], format);
      assert.match(stdout, /七時[^]*𠮷野家/, format);
    }
  });

  it('writes to a file, with links that lead from there', () => {
    fs.mkdirSync(path.join(folder, 'out'));
    const output = path.join('out', 'a.md');
    const args = ['notes', 'export', 'book', '--format', 'markdown', '--output', output];
    assert.deepEqual(kunten(args, folder), { code: 0, stdout: '', stderr: '' });
    const text = fs.readFileSync(path.join(folder, output), 'utf8');
    assert.match(text, /<\.\.\/book\/articles\/kawa\.md#L5>/);
  });

  it('says what cannot be read, and writes the rest', () => {
    const broken = path.join(folder, 'book', '.kunten', 'notes', id, `${uuid(4)}.json`);
    fs.writeFileSync(broken, '{');
    const { code, stdout, stderr } = kunten(['notes', 'export', 'book', '--format', 'csv'], folder);
    fs.rmSync(broken);
    assert.equal(code, 0);
    assert.match(stderr, /000000000004\.json:1:2: /);
    assert.match(stdout, /七時/);
  });

  it('says what is wrong with what it is given', () => {
    const bad: readonly [string[], RegExp][] = [
      [[], /notes export/],
      [['export'], /ARTICLE_OR_DIR is missing/],
      [['export', 'book'], /Say which format/],
      [['export', 'book', '--format', 'pdf'], /no format “pdf”, only web-annotation, hypothesis/],
      [['export', 'book/articles/other.md', '--format', 'csv'], /no notes on/],
      [['export', path.join('book', 'articles'), '--format', 'csv'], /no notes in/],
      [['export', 'book/none.md', '--format', 'csv'], /There is no “book\/none\.md”/],
      [['export', 'book', '--format', 'csv', '--output', 'book/articles/kawa.md'], /is read/],
      [
        [
          'export',
          'book',
          '--format',
          'csv',
          '--output',
          `book/.kunten/notes/${id}/${uuid(1)}.json`,
        ],
        /Kunten keeps/,
      ],
    ];
    for (const [args, message] of bad) {
      const { code, stdout, stderr } = kunten(['notes', ...args], folder);
      assert.deepEqual([code, stdout], [2, ''], args.join(' '));
      assert.match(stderr, message);
    }
  });
});
