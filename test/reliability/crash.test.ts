import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { lockPath } from '../../src/core/storage/lock';
import { NodeFileSystem } from '../../src/host/storage/nodeFileSystem';
import { ARTICLE, noteWith, fileOf, openStore, pathOf } from './notes';
import { times } from './scale';
import { versionOf, type Saying } from './saying';
import { pause, Writer } from './writers';

const KILLS = times(40, 1000);
/** A writer is killed within so many steps, and so much time after. */
const MOST_STEPS = 6;
const MOST_MS = 5;

/** Files that are nobody’s business, by their paths in the library. */
const OTHERS: Readonly<Record<string, string>> = {
  'glossary/mine.json': '{"schemaVersion":1',
  'articles/01951f2c-8a40-7c1e-9d35-00000000000a.json': '{}',
  [`notes/${ARTICLE}/README.txt`]: 'Kept by hand.',
  [`notes/${ARTICLE}/01951f2c-8a40-7c1e-9d35-0000000000ff.json`]: '<<<<<<< HEAD\n{',
  [`notes/${ARTICLE}/.hidden`]: '',
  'notes/elsewhere.tmp': 'x',
  '../article.ja.md': '# 記事\n',
};

describe('A process that is killed while it writes', function () {
  this.timeout(0);
  let folder: string;
  let library: string;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kunten-crash-'));
    library = path.join(folder, '.kunten');
    for (const [name, text] of Object.entries(OTHERS)) {
      fs.mkdirSync(path.dirname(path.join(library, name)), { recursive: true });
      fs.writeFileSync(path.join(library, name), text);
    }
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const others = (): unknown =>
    Object.fromEntries(Object.keys(OTHERS).map((name) => [name, fs.readFileSync(path.join(library, name), 'utf8')])); // prettier-ignore

  /** What lies in the folders of notes and is no note. */
  const leftovers = (): string[] =>
    fs
      .readdirSync(path.join(library, 'notes'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tmp') && name !== 'elsewhere.tmp');

  it(`has lost nothing that it acknowledged, ${KILLS} times`, async () => {
    /** By note, the version that was acknowledged last. */
    const promised = new Map<string, string>();
    let acknowledged = 0;
    let inTheMiddle = 0;
    for (let life = 0; life < KILLS; life++) {
      const writer = new Writer({ library });
      await writer.hasSaid(2 + 2 * Math.floor(Math.random() * MOST_STEPS));
      await pause(Math.random() * MOST_MS);
      await writer.kill();
      assert.equal(writer.complaints, '');

      const uncertain: Saying[] = [];
      for (const said of writer.said) {
        if ('asks' in said) uncertain.push(...said.asks);
        if (!('did' in said)) continue;
        uncertain.length = 0;
        acknowledged += said.did.length;
        for (const { id, version } of said.did) promised.set(id, version);
      }
      if (leftovers().length > 0) inTheMiddle++;

      const store = openStore(new NodeFileSystem(library), { staleLock: 50 });
      await store.load();
      const found = (id: string): string | undefined => {
        const note = store.get(id);
        return note && versionOf(note);
      };
      // It may have died between the doing and the saying.
      for (const { id, version } of uncertain) if (found(id) === version) promised.set(id, version);
      for (const [id, version] of promised) assert.equal(found(id), version, `life ${life}, ${id}`);
      assert.equal(store.broken.length, 1, 'only the one that was broken before');
      assert.deepEqual(others(), OTHERS);
      assert.deepEqual(leftovers(), []);
    }
    console.log(`      ${acknowledged} changes acknowledged, ${inTheMiddle} temporary files left`);
    assert.ok(acknowledged > KILLS && inTheMiddle > 0);
  });

  it('is waited for no longer than its lock is fresh, and then its note can be written', async () => {
    const note = noteWith();
    const files = new NodeFileSystem(library);
    await files.write(pathOf(note), fileOf(note));
    await files.write(lockPath(pathOf(note)), new TextEncoder().encode('somebody dead'));
    let waited = 0;
    const store = openStore(files, {
      wait: (milliseconds) => {
        waited += milliseconds;
        return Promise.resolve();
      },
    });
    await store.load();
    const after = { ...note, body: 'Written in spite of it.' };
    await store.apply([{ before: note, after }]);
    assert.ok(waited < 5000, `${waited} ms`);
    const again = openStore(files);
    await again.load();
    assert.equal(again.get(note.id)?.body, after.body);
    assert.deepEqual(fs.readdirSync(path.join(library, 'cache', 'locks')), []);
  });
});
