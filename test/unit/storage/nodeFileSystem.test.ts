import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { NodeFileSystem } from '../../../src/host/storage/nodeFileSystem';
import { fileOf, noteOf, options } from './library';
import { NoteStore } from '../../../src/core/storage/noteStore';
import { serializeNote } from '../../../src/core/notes/webAnnotation';

describe('a folder on a disk', () => {
  let folder: string;
  let files: NodeFileSystem;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kunten-disk-'));
    files = new NodeFileSystem(folder);
  });

  afterEach(() => fs.rmSync(folder, { recursive: true }));

  it('reads files, empty and large ones too', async () => {
    for (const size of [0, 1, 3_000_000]) {
      await files.write('a/file', new Uint8Array(size).fill(7));
      assert.deepEqual(await files.read('a/file'), new Uint8Array(size).fill(7));
    }
    assert.equal(await files.read('a/none'), undefined);
    assert.equal(await files.read('a/file/none'), undefined);
  });

  // A repository can have a link to what has no end, an archive a pipe that nobody writes to.
  it('does not wait for the end of what is no file', async function () {
    if (process.platform === 'win32') this.skip();
    fs.symlinkSync('/dev/zero', path.join(folder, 'endless'));
    execFileSync('mkfifo', [path.join(folder, 'pipe')]);
    fs.mkdirSync(path.join(folder, 'folder'));
    for (const name of ['endless', 'pipe', 'folder']) {
      await assert.rejects(files.read(name), new RegExp(`${name}.*not a file`));
    }
  });

  it('waits on Windows until others let go of a file, but not for ever', async () => {
    const platform = Object.getOwnPropertyDescriptor(process, 'platform') ?? {};
    const { rename } = fs.promises;
    let busy = 3;
    fs.promises.rename = (from, to) =>
      --busy < 0 ? rename(from, to) : Promise.reject(Object.assign(new Error('busy'), { code: 'EPERM' })); // prettier-ignore
    try {
      Object.defineProperty(process, 'platform', { ...platform, value: 'win32' });
      await files.write('from', new Uint8Array(1));
      await files.rename('from', 'to');
      assert.deepEqual(fs.readdirSync(folder), ['to']);
      busy = 1_000;
      await assert.rejects(files.rename('to', 'other'), /busy/);
      Object.defineProperty(process, 'platform', { ...platform, value: 'linux' });
      busy = 1;
      await assert.rejects(files.rename('to', 'other'), /busy/);
    } finally {
      Object.defineProperty(process, 'platform', platform);
      fs.promises.rename = rename;
    }
  });

  it('shows the other notes where one is such a thing', async function () {
    if (process.platform === 'win32') this.skip();
    const [good, bad] = [noteOf('読める'), noteOf('読めない')];
    await files.write(fileOf(good), new TextEncoder().encode(serializeNote(good)));
    fs.symlinkSync('/dev/zero', path.join(folder, fileOf(bad)));
    const store = new NoteStore(files, options);
    await store.load();
    assert.deepEqual(store.notes.map(({ body }) => body), ['読める']); // prettier-ignore
    assert.deepEqual(store.broken.map(({ path }) => path), [fileOf(bad)]); // prettier-ignore
  });
});
