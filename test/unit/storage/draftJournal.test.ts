import assert from 'node:assert/strict';
import { DraftJournal, takeDrafts } from '../../../src/core/storage/draftJournal';
import { ARTICLE, MemoryDisk, options, put, textOf } from './library';

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
const DAY = 24 * 60 * 60 * 1000;

const draft = (body: string, written = 1) => ({ body, written });

describe('the journal of drafts', () => {
  it('writes a draft down when typing rests', async () => {
    const disk = new MemoryDisk();
    const { journal, pass } = journalOn(disk);
    void journal.keep('new', draft('書'));
    await pass(200);
    void journal.keep('new', draft('書き'));
    await pass(200);
    assert.equal(disk.files.size, 0);
    await pass(100);
    assert.equal(textOf(disk, FILE), '{"body":"書き","written":1}\n');
  });

  it('writes it down after a second at the latest', async () => {
    const disk = new MemoryDisk();
    const { journal, pass } = journalOn(disk);
    for (let i = 0; i < 10; i++) {
      void journal.keep('new', draft(`${i}`));
      await pass(100);
    }
    assert.equal(disk.files.size, 1);
  });

  it('gives it back after a crash, until it is dropped', async () => {
    const disk = new MemoryDisk();
    const { journal } = journalOn(disk);
    void journal.keep('new', draft('書きかけ'));
    await journal.flush();
    const next = journalOn(disk).journal;
    await next.load();
    assert.deepEqual([...next.drafts], [['new', draft('書きかけ')]]);
    await next.drop('new', 2);
    const last = journalOn(disk).journal;
    await last.load();
    assert.equal(last.drafts.size, 0);
    assert.deepEqual([...last.dropped], [['new', 2]], 'nor do older copies of it elsewhere');
  });

  it('keeps the newer of two copies, whichever comes last', async () => {
    const disk = new MemoryDisk();
    const { journal } = journalOn(disk);
    void journal.keep('new', draft('書き', 3));
    void journal.keep('new', draft('書', 2));
    await journal.flush();
    assert.equal(textOf(disk, FILE), '{"body":"書き","written":3}\n');
    await journal.drop('new', 4);
    void journal.keep('new', draft('書き', 3));
    assert.equal(journal.drafts.size, 0, 'dropped is dropped');
    void journal.keep('new', draft('また', 5));
    await journal.flush();
    const next = journalOn(disk).journal;
    await next.load();
    assert.deepEqual([...next.drafts], [['new', draft('また', 5)]], 'until it is written again');
  });

  it('remembers for a day what was dropped', async () => {
    const disk = new MemoryDisk();
    const { journal } = journalOn(disk);
    for (const [key, at] of [
      ['a', 1],
      ['b', DAY],
      ['c', DAY + 1],
    ] as const) {
      // prettier-ignore
      void journal.keep(key, draft(key, 0));
      await journal.drop(key, at);
    }
    const next = journalOn(disk).journal;
    await next.load();
    assert.deepEqual([...next.dropped.keys()], ['b', 'c']);
  });

  it('loses no draft of one window to what another saves', async () => {
    const disk = new MemoryDisk();
    const [mine, theirs] = [journalOn(disk).journal, journalOn(disk).journal];
    void mine.keep('panel-1', draft('mine'));
    void theirs.keep('panel-2', draft('theirs'));
    await Promise.all([mine.flush(), theirs.flush()]);
    await theirs.drop('panel-2', 2);
    const next = journalOn(disk).journal;
    await next.load();
    assert.deepEqual([...next.drafts], [['panel-1', draft('mine')]]);
  });

  it('reads what a crash left beside its place, and tidies up', async () => {
    const disk = new MemoryDisk();
    const left = (name: string, text: string): void =>
      put(disk, `drafts/${ARTICLE}/.${name}~01951f2c-8a40-7c1e-9d35-000000000009.tmp`, text);
    put(disk, FILE, '{"body":"書いた","written":2}\n');
    left('new.json', '{"body":"書","written":1}\n');
    left('only.json', '{"body":"一つだけ","written":1}\n');
    left('half.json', '{"body":"半');
    const { journal } = journalOn(disk);
    await journal.load();
    assert.deepEqual([...journal.drafts], [['new', draft('書いた', 2)], ['only', draft('一つだけ')]]); // prettier-ignore
    assert.deepEqual([...disk.files.keys()].sort(), [FILE, `drafts/${ARTICLE}/only.json`]);
  });

  it('is taken along whole when the article moves', async () => {
    const [from, to] = [new MemoryDisk(), new MemoryDisk()];
    const left = `drafts/${ARTICLE}/.new.json~01951f2c-8a40-7c1e-9d35-000000000009.tmp`;
    put(from, left, '{"body":"書","written":1}\n');
    await takeDrafts(ARTICLE, from.mount(), to.mount(), options);
    assert.equal(textOf(to, FILE), '{"body":"書","written":1}\n');
    assert.equal(from.files.size, 0);
  });

  it('forgets nothing that could not be written', async () => {
    const disk = new MemoryDisk();
    const files = disk.mount();
    const journal = new DraftJournal(
      { ...methodsOf(files), write: () => Promise.reject(new Error('No space')) },
      ARTICLE,
      options,
    );
    void journal.keep('new', draft('書きかけ')).catch(() => undefined);
    await assert.rejects(journal.flush(), /No space/);
    await journal.use(files);
    assert.equal(textOf(disk, FILE), '{"body":"書きかけ","written":1}\n');
  });

  it('is flushed when what was being written at that moment is on disk, too', async () => {
    const disk = new MemoryDisk();
    const { journal } = journalOn(disk);
    void journal.keep('new', draft('書きかけ'));
    void journal.flush();
    await journal.flush();
    assert.equal(textOf(disk, FILE), '{"body":"書きかけ","written":1}\n');
  });

  it('gives back the others where one cannot be read', async () => {
    const disk = new MemoryDisk();
    const files = disk.mount();
    const { journal } = journalOn(disk);
    for (const key of ['a', 'b', 'c']) void journal.keep(key, draft(key));
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
