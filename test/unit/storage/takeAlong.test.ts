import assert from 'node:assert/strict';
import { ArticleRecords } from '../../../src/core/storage/articleRecords';
import { NoteStore } from '../../../src/core/storage/noteStore';
import { creation } from '../../../src/core/notes/noteChange';
import type { FileSystem } from '../../../src/core/storage/fileSystem';
import type { OpenLibrary } from '../../../src/host/storage/libraries';
import { takeAlong } from '../../../src/host/storage/takeAlong';
import { ARTICLE, bodies, MemoryDisk, noteOf, options, put, textOf } from './library';

const RECORD = { id: ARTICLE, path: 'old.md', title: '', hash: '0'.repeat(14) };

function libraryOn(files: FileSystem): OpenLibrary {
  const notes = new NoteStore(files, options);
  return { files, notes, records: new ArticleRecords(files, options) } as OpenLibrary;
}

describe('taking an article’s notes along to another library', () => {
  it('moves them with its record', async () => {
    const [from, to] = [libraryOn(new MemoryDisk().mount()), libraryOn(new MemoryDisk().mount())];
    await from.records.save(RECORD);
    await from.notes.apply([noteOf('甲'), noteOf('乙')].map(creation));
    await takeAlong(RECORD, from, to, 'new.md', options);
    assert.deepEqual(bodies(to.notes), ['乙', '甲']);
    assert.deepEqual(bodies(from.notes), []);
    assert.deepEqual(await to.records.all(), [{ ...RECORD, path: 'new.md' }]);
    assert.deepEqual(await from.records.all(), []);
  });

  it('moves what is being written with them', async () => {
    const [before, after] = [new MemoryDisk(), new MemoryDisk()];
    const [from, to] = [libraryOn(before.mount()), libraryOn(after.mount())];
    const path = `drafts/${ARTICLE}/panel-new.json`;
    put(before, path, '{"body":"書きかけ"}\n');
    await takeAlong(RECORD, from, to, 'new.md', options);
    assert.equal(textOf(after, path), '{"body":"書きかけ"}\n');
    assert.equal(before.files.has(path), false);
  });

  it('can be taken up again where it was interrupted', async () => {
    const from = libraryOn(new MemoryDisk().mount());
    await from.records.save(RECORD);
    await from.notes.apply([noteOf('甲'), noteOf('乙')].map(creation));
    const disk = new MemoryDisk();
    const files = disk.mount();
    let left = 1;
    const write = (path: string, bytes: Uint8Array): Promise<void> => {
      const isNote = path.startsWith('notes/');
      return isNote && --left < 0
        ? Promise.reject(new Error('No space'))
        : files.write(path, bytes);
    };
    const filling = libraryOn(Object.assign(disk.mount(), { write }));
    await assert.rejects(takeAlong(RECORD, from, filling, 'new.md', options), /No space/);
    // The article is known where all of its notes are.
    assert.deepEqual(await filling.records.all(), []);
    assert.deepEqual(await from.records.all(), [RECORD]);
    assert.deepEqual(bodies(from.notes), ['乙', '甲']);
    const to = libraryOn(files);
    await takeAlong(RECORD, from, to, 'new.md', options);
    assert.deepEqual(bodies(to.notes), ['乙', '甲']);
    assert.deepEqual(bodies(from.notes), []);
  });
});
