import assert from 'node:assert/strict';
import { DraftJournal } from '../../../src/core/storage/draftJournal';
import { ARTICLE, MemoryDisk, options, textOf } from './library';

/** A journal in a time that passes when it is told to. */
function journalOn(disk: MemoryDisk) {
  let time = 0;
  let waiting: { readonly until: number; readonly go: () => void }[] = [];
  const journal = new DraftJournal(disk.mount(), ARTICLE, {
    ...options,
    now: () => new Date(time).toISOString(),
    wait: (milliseconds) =>
      new Promise((resolve) => waiting.push({ until: time + milliseconds, go: resolve })),
  });
  const pass = async (milliseconds: number): Promise<void> => {
    time += milliseconds;
    const due = waiting.filter(({ until }) => until <= time);
    waiting = waiting.filter(({ until }) => until > time);
    for (const { go } of due) go();
    await new Promise((resolve) => setTimeout(resolve, 5));
  };
  return { journal, pass };
}

const FILE = `drafts/${ARTICLE}/new.json`;

describe('the journal of drafts', () => {
  it('writes a draft down when typing rests', async () => {
    const disk = new MemoryDisk();
    const { journal, pass } = journalOn(disk);
    void journal.keep('new', { body: '書' });
    await pass(200);
    void journal.keep('new', { body: '書き' });
    await pass(200);
    assert.equal(disk.files.size, 0);
    await pass(100);
    assert.equal(textOf(disk, FILE), '{"body":"書き"}\n');
  });

  it('writes it down after a second at the latest', async () => {
    const disk = new MemoryDisk();
    const { journal, pass } = journalOn(disk);
    for (let i = 0; i < 10; i++) {
      void journal.keep('new', { body: `${i}` });
      await pass(100);
    }
    assert.equal(disk.files.size, 1);
  });

  it('gives it back after a crash, until it is dropped', async () => {
    const disk = new MemoryDisk();
    const { journal } = journalOn(disk);
    void journal.keep('new', { body: '書きかけ' });
    await journal.flush();
    const next = journalOn(disk).journal;
    await next.load();
    assert.deepEqual([...next.drafts], [['new', { body: '書きかけ' }]]);
    await next.drop('new');
    const last = journalOn(disk).journal;
    await last.load();
    assert.equal(last.drafts.size, 0);
  });

  it('forgets nothing that could not be written', async () => {
    const disk = new MemoryDisk();
    const files = disk.mount();
    const journal = new DraftJournal(
      { ...methodsOf(files), write: () => Promise.reject(new Error('No space')) },
      ARTICLE,
      options,
    );
    void journal.keep('new', { body: '書きかけ' }).catch(() => undefined);
    await assert.rejects(journal.flush(), /No space/);
    await journal.use(files);
    assert.equal(textOf(disk, FILE), '{"body":"書きかけ"}\n');
  });

  it('is flushed when what was being written at that moment is on disk, too', async () => {
    const disk = new MemoryDisk();
    const { journal } = journalOn(disk);
    void journal.keep('new', { body: '書きかけ' });
    void journal.flush();
    await journal.flush();
    assert.equal(textOf(disk, FILE), '{"body":"書きかけ"}\n');
  });

  it('gives back the others where one cannot be read', async () => {
    const disk = new MemoryDisk();
    const files = disk.mount();
    const { journal } = journalOn(disk);
    for (const key of ['a', 'b', 'c']) void journal.keep(key, { body: key });
    await journal.flush();
    const next = new DraftJournal(
      {
        ...methodsOf(files),
        write: (path, bytes) => files.write(path, bytes),
        read: (path) =>
          path.endsWith('/b.json') ? Promise.reject(new Error('Denied')) : files.read(path),
      },
      ARTICLE,
      options,
    );
    await next.load();
    assert.deepEqual([...next.drafts.keys()].sort(), ['a', 'c']);
  });
});

function methodsOf(files: ReturnType<MemoryDisk['mount']>) {
  return {
    read: (path: string) => files.read(path),
    list: (folder: string) => files.list(folder),
    create: (path: string, bytes: Uint8Array) => files.create(path, bytes),
    rename: (from: string, to: string) => files.rename(from, to),
    remove: (path: string) => files.remove(path),
  };
}
