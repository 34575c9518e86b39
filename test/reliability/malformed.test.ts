import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { NodeFileSystem } from '../../src/host/storage/nodeFileSystem';
import { hexOf, huge, malformedFiles } from './malformedFiles';
import { ARTICLE, ARTICLES, fileOf, noteWith, openStore, pathOf } from './notes';
import { times } from './scale';

const FILES = times(1000, 10_000);

/** What looks like a leftover of a save, and is none. */
const LEFTOVERS = [
  '...json~a.tmp',
  '....json~a.tmp',
  '.json~a.tmp',
  '.~.tmp',
  '.x~.tmp',
  '.x.txt~a.tmp',
];

describe('Files that are no notes', function () {
  this.timeout(0);
  let library: string;
  let folder: string;
  /** Of the files, by their paths in the library, the kind of their trouble. */
  const kinds = new Map<string, string>();
  const good = [
    noteWith(),
    noteWith({ article: ARTICLES[1] }),
    noteWith({ body: '長い。'.repeat(1_100_000) }),
    noteWith({ body: 'half of a pair: \ud83c', tags: ['\udf8c'] }),
    noteWith({ deleted: '2026-11-24T00:00:00.000Z' }),
  ];

  /** What is on disk: paths, and digests of the bytes. */
  const contents = (): [string, string][] => digests(hexOf(library)).sort();

  before(() => {
    library = fs.mkdtempSync(path.join(os.tmpdir(), 'kunten-malformed-'));
    folder = path.join(library, 'notes', ARTICLE);
    for (const note of good) {
      fs.mkdirSync(path.dirname(path.join(library, pathOf(note))), { recursive: true });
      fs.writeFileSync(path.join(library, pathOf(note)), fileOf(note));
    }
    for (const { kind, name, content } of [
      ...malformedFiles(FILES),
      { kind: 'huge and cut off', ...huge() },
    ]) {
      const file = Buffer.from(hexOf(`${folder}/`) + hexOf(name), 'hex');
      fs.writeFileSync(file, hexOf(content), 'hex');
      kinds.set(`notes/${ARTICLE}/${Buffer.from(hexOf(name), 'hex').toString()}`, kind);
    }
    for (const name of LEFTOVERS) {
      fs.writeFileSync(path.join(folder, name), '{');
    }
    fs.mkdirSync(path.join(folder, 'x.json', 'y.json'), { recursive: true });
    fs.mkdirSync(path.join(library, 'notes', 'constructor'));
  });
  after(() => {
    fs.rmSync(library, { recursive: true, force: true });
  });

  it(`are set aside, each with path and reason, and all others are read (${FILES})`, async () => {
    const before = contents();
    const store = openStore(new NodeFileSystem(library));
    await store.load();
    const reported = new Map(store.broken.map((file) => [file.path, file.problems]));
    const passedOver = [...kinds].filter(([file]) => !reported.get(file)?.[0]?.message);
    assert.deepEqual(passedOver, []);
    assert.deepEqual([...reported.keys()].filter((file) => !kinds.has(file)), []); // prettier-ignore
    for (const { id, body, deleted } of good) {
      assert.equal(store.get(id)?.body, body);
      assert.equal(store.get(id)?.deleted, deleted);
    }
    // Both sides of a merge are shown, as far as they are notes.
    const inConflict = store.broken.filter(({ isConflict }) => isConflict);
    assert.ok(inConflict.length > 0);
    assert.equal(store.notes.length, good.length - 1 + 2 * inConflict.length);
    assert.deepEqual(contents(), before, 'nothing was changed');
  });

  it('are still the same when notes beside them have been written', async () => {
    const before = new Map(contents());
    const store = openStore(new NodeFileSystem(library));
    await store.load();
    const [note] = good;
    assert.ok(note);
    await store.apply([{ before: note, after: { ...note, body: 'changed' } }]);
    const written = hexOf(path.join(library, pathOf(note)));
    for (const [file, digest] of contents()) {
      if (file === written || !before.has(file)) continue;
      assert.equal(digest, before.get(file));
    }
    assert.ok(contents().length >= before.size);
  });
});

/** The paths below a folder, in hexadecimal since they need be no text, and what is there. */
function digests(folder: string): [string, string][] {
  const pathOf = (hex: string): Buffer => Buffer.from(hex, 'hex');
  return fs.readdirSync(pathOf(folder), 'hex').flatMap((name): [string, string][] => {
    const place = folder + hexOf('/') + name;
    if (fs.lstatSync(pathOf(place)).isDirectory()) return [[place, 'folder'], ...digests(place)];
    const bytes = fs.readFileSync(pathOf(place), 'hex');
    return [[place, createHash('sha256').update(bytes).digest('hex')]];
  });
}
