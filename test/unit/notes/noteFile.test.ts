import assert from 'node:assert/strict';
import { parseNoteFile } from '../../../src/core/notes/noteFile';
import { serializeNote } from '../../../src/core/notes/webAnnotation';
import { translator } from '../../../src/core/text/translate';

const ID = '01951f2c-8a40-7c1e-9d35-5b1f0c6a72e4';
const ARTICLE = '01951f2c-0000-7c1e-9d35-5b1f0c6a72e4';
const JSON_TEXT = serializeNote({
  id: ID,
  kind: 'personal',
  body: 'A note.',
  tags: [],
  created: '2026-11-23T01:02:03.000Z',
  modified: '2026-11-23T01:02:03.000Z',
  article: ARTICLE,
  selector: { exact: '霞が関', prefix: '', suffix: '', start: 0, end: 3 },
});

function read(article: string, id: string, json = JSON_TEXT): string | string[] {
  const parsed = parseNoteFile(json, { article, id }, translator({}));
  return 'note' in parsed
    ? parsed.note.body
    : parsed.problems.map(({ line, message }) => `${line}: ${message}`);
}

describe('the place of a note’s file', () => {
  it('is its article’s folder, under its id', () => {
    assert.equal(read(ARTICLE, ID), 'A note.');
  });

  it('is said to be wrong where the file was copied or moved', () => {
    assert.deepEqual(read(ARTICLE, `${ID} copy`), [
      `3: The file is not called after the id of its note, ${ID}.`,
    ]);
    assert.deepEqual(read(ID, ID), [
      `17: The file is not in the folder of its note’s article, ${ARTICLE}.`,
    ]);
    assert.equal(read('x', 'y', `\uFEFF${JSON_TEXT}`).length, 2);
  });

  it('does not matter where the file is no note', () => {
    assert.equal(read('x', 'y', '{').length, 1);
  });
});
