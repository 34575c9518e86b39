import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { serializeArticleRecord } from '../../../src/core/notes/articleRecord';
import { serializeNote } from '../../../src/core/notes/webAnnotation';
import { KASUMIGASEKI, folderWith, glossary, kunten } from './cli';

const ARTICLE = '01951f2c-0000-7c1e-9d35-5b1f0c6a72e4';
const ID = '01951f2c-8a40-7c1e-9d35-5b1f0c6a72e4';
const NOTE = serializeNote({
  id: ID,
  kind: 'personal',
  body: 'A note.',
  tags: [],
  created: '2026-11-23T01:02:03.000Z',
  modified: '2026-11-23T01:02:03.000Z',
  article: ARTICLE,
  selector: { exact: '霞が関', prefix: '', suffix: '', start: 0, end: 3 },
});
const RECORD = serializeArticleRecord({
  id: ARTICLE,
  path: 'a.txt',
  title: 'A',
  hash: '0123456789abcd',
});
const BROKEN = glossary({ ...KASUMIGASEKI, type: 'town' });

describe('the command check', () => {
  it('finds nothing wrong with what comes with Kunten', () => {
    for (const folder of ['annotations/glossary', 'annotations/sample']) {
      const { code, stdout, stderr } = kunten(['check', folder]);
      assert.deepEqual([code, stdout], [0, '']);
      assert.match(stderr, /^\d+ files checked, no problem\.\n$/);
    }
  });

  it('prints a line for each problem, wherever glossaries and notes lie', () => {
    const folder = folderWith({
      'loose.json': BROKEN,
      'declared.json': '{ "$schema": "x/glossary.schema.json", }',
      'package.json': '{ "name": "x", "schemaVersion": 1 }',
      'other.json': '{ "$schema": "x/other.json", "schemaVersion": 1, "entries": 0 }',
      'annotations/glossary/a.json': BROKEN,
      '.kunten/glossary/a.json': BROKEN,
      '.kunten/glossary/readme.txt': 'no glossary',
      '.kunten/glossary/b.tsv': 'モスクワ\tMoscow\nモスクワ Moscow\n',
      'loose.tbx': '<tbx><text><body><conceptEntry></conceptEntry></body></text></tbx>',
      [`.kunten/articles/${ARTICLE}.json`]: RECORD,
      '.kunten/articles/broken.json': RECORD.replace('"title"', '"tilte"'),
      [`.kunten/notes/${ARTICLE}/${ID}.json`]: NOTE,
      [`.kunten/notes/${ARTICLE}/b.json`]: NOTE.slice(0, 100),
      [`.kunten/notes/${ARTICLE}/copy.json`]: NOTE,
      [`.kunten/notes/moved/${ID}.json`]: NOTE,
      'deep/er/.kunten/glossary/a.json': `<<<<<<< HEAD\n${BROKEN}`,
      'node_modules/x/.kunten/glossary/a.json': BROKEN,
      '.git/.kunten/glossary/a.json': BROKEN,
    });
    const expected = [
      /^declared\.json:1:40: This is not valid JSON/,
      /^loose\.json:9:15: Entry “kasumigaseki”: /,
      /^loose\.tbx:1:18: There is no term in this entry\./,
      /^annotations\/glossary\/a\.json:9:15: /,
      /^\.kunten\/glossary\/a\.json:9:15: /,
      /^\.kunten\/glossary\/b\.tsv:2:1: A source and its translation are expected/,
      /^\.kunten\/articles\/broken\.json:1:1: “title” is missing/,
      /^\.kunten\/notes\/.*\/b\.json:\d+:\d+: This is not valid JSON/,
      /^\.kunten\/notes\/.*\/copy\.json:3:9: The file is not called after the id of its note, /,
      /^\.kunten\/notes\/moved\/.*:17:15: The file is not in the folder of its note’s article, /,
      /^deep\/er\/\.kunten\/glossary\/a\.json:1:1: .*merge conflict/,
    ];
    const { code, stdout, stderr } = kunten(['check'], folder);
    const lines = stdout.trimEnd().split('\n');
    assert.equal(code, 1);
    assert.equal(lines.length, expected.length, stdout);
    expected.forEach((pattern, i) => {
      assert.match(lines[i] ?? '', pattern);
    });
    assert.equal(stderr, '11 problems in 11 of 14 files.\n');

    const fromOutside = kunten(['check', folder]);
    assert.equal(fromOutside.code, 1);
    assert.ok(fromOutside.stdout.startsWith(path.join(folder, 'declared.json:1:40: ')));
    assert.equal(kunten(['check', path.join(folder, 'deep', 'er', '.kunten')]).code, 1);
  });

  it('reports a folder that cannot be read, and goes on', function () {
    // Who may read everything, and Windows, have no such folder.
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    const folder = folderWith({ 'a/x.txt': '', 'b/.kunten/glossary/a.json': BROKEN });
    fs.chmodSync(path.join(folder, 'a'), 0);
    const { code, stdout, stderr } = kunten(['check'], folder);
    assert.equal(code, 1);
    assert.match(stdout, /^a:1:1: “a” may not be opened\..*\nb\/\.kunten\/.*:9:15: .*\n$/);
    assert.equal(stderr, '2 problems in 2 of 2 files.\n');
  });

  it('reports a link that leads nowhere but to itself, and goes on', function () {
    if (process.platform === 'win32') this.skip();
    const folder = folderWith({ '.kunten/glossary/a.json': BROKEN });
    fs.symlinkSync('notes', path.join(folder, '.kunten', 'notes'));
    const { code, stdout } = kunten(['check'], folder);
    assert.equal(code, 1);
    assert.match(
      stdout,
      /^\.kunten\/glossary\/a\.json:9:15: .*\n\.kunten\/notes:1:1: .*ELOOP.*\n$/,
    );
  });

  it('keeps to one line a problem, whatever a file holds', () => {
    const evil = BROKEN.replace('"type"', '"\\n\\u001b[2J\\u202e": 1, "type"');
    const { stdout } = kunten(['check'], folderWith({ 'a.json': evil }));
    assert.equal(stdout.trimEnd().split('\n').length, 2);
    assert.match(stdout, /“\\u000a\\u001b\[2J\\u202e” is not known/);
  });

  it('says so when there is nothing to check', () => {
    const { code, stderr } = kunten(['check'], folderWith({ 'a.txt': '' }));
    assert.equal(code, 0);
    assert.match(stderr, /^No glossaries or notes/);
  });
});
