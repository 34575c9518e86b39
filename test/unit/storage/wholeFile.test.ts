import assert from 'node:assert/strict';
import { NoteStore } from '../../../src/core/storage/noteStore';
import { bodies, MemoryDisk, noteOf, open, options } from './library';

describe('a file that cannot be put in its place', () => {
  const full = (): Promise<never> => Promise.reject(new Error('Denied'));

  it('is not there later, when what it holds may have been written anew', async () => {
    const disk = new MemoryDisk();
    const store = new NoteStore(Object.assign(disk.mount(), { rename: full }), options);
    await assert.rejects(store.apply([{ after: noteOf('新しい') }]), /Denied/);
    assert.deepEqual([...disk.files.keys()], []);
    assert.deepEqual(bodies(await open(disk)), []);
  });

  it('leaves the one that was there', async () => {
    const disk = new MemoryDisk();
    const before = noteOf('前');
    await (await open(disk)).apply([{ after: before }]);
    const store = new NoteStore(Object.assign(disk.mount(), { rename: full }), options);
    await store.load();
    await assert.rejects(store.apply([{ before, after: { ...before, body: '後' } }]), /Denied/);
    assert.equal(disk.files.size, 1);
    assert.deepEqual(bodies(await open(disk)), ['前']);
  });
});
