import assert from 'node:assert/strict';
import { creation, deletion, inverse, revision } from '../../../src/core/notes/noteChange';
import { serializeNote } from '../../../src/core/notes/webAnnotation';
import { NoteStore } from '../../../src/core/storage/noteStore';
import {
  ARTICLE,
  bodies,
  fileOf,
  MemoryDisk,
  noteOf,
  open,
  options,
  put,
  textOf,
  steps,
} from './library';

const LATER = '2026-02-01T00:00:00.000Z';
const LATEST = '2026-03-01T00:00:00.000Z';

describe('a note store', () => {
  it('keeps each note in a file of its own, for the next one who opens the library', async () => {
    const disk = new MemoryDisk();
    const store = await open(disk);
    const note = noteOf('猫である。');
    await store.apply([creation(note)]);
    assert.deepEqual([...disk.files.keys()], [fileOf(note)]);
    assert.equal(textOf(disk, fileOf(note)), serializeNote(note));
    assert.deepEqual(bodies(await open(disk)), ['猫である。']);
  });

  it('marks a deleted note, which can be brought back', async () => {
    const disk = new MemoryDisk();
    const store = await open(disk);
    const note = noteOf('消す');
    await store.apply([creation(note)]);
    const done = await store.apply([deletion(note, LATER)]);
    assert.deepEqual(bodies(store), []);
    assert.equal(store.get(note.id)?.deleted, LATER);
    const other = await open(disk);
    assert.deepEqual(bodies(other), []);
    await other.apply(inverse(done, LATEST));
    assert.deepEqual(bodies(other), ['消す']);
  });

  it('takes back all of a step', async () => {
    const disk = new MemoryDisk();
    const store = await open(disk);
    const [first, second] = [noteOf('一'), noteOf('二')];
    await store.apply([creation(first)]);
    const done = await store.apply([revision(first, { body: '一、改' }, LATER), creation(second)]);
    assert.deepEqual(bodies(store), ['一、改', '二']);
    await store.apply(inverse(done, LATEST));
    assert.deepEqual(bodies(await open(disk)), ['一']);
  });

  it('tells of changes once they are safe, and not of what it has written itself', async () => {
    const disk = new MemoryDisk();
    const store = await open(disk);
    let times = 0;
    store.onDidChange(() => times++);
    const note = noteOf('一');
    await store.apply([creation(note)]);
    assert.equal(times, 1);
    await store.refresh([fileOf(note)]);
    await store.load();
    assert.equal(times, 1);
    const others = noteOf('二');
    put(disk, fileOf(others), serializeNote(others));
    await store.refresh([fileOf(others)]);
    assert.equal(times, 2);
    assert.deepEqual(bodies(store), ['一', '二']);
  });

  it('takes a folder for all that is, or was, in it', async () => {
    const disk = new MemoryDisk();
    const store = await open(disk);
    const note = noteOf('一');
    await store.apply([creation(note)]);
    const file = fileOf(note);
    const folder = file.slice(0, file.lastIndexOf('/'));
    put(disk, file, serializeNote({ ...note, body: '一、改' }));
    await store.refresh([folder]);
    assert.deepEqual(bodies(store), ['一、改']);
    disk.files.delete(file);
    await store.refresh(['notes/another', 'articles']);
    assert.deepEqual(bodies(store), ['一、改']);
    await store.refresh(['']);
    assert.deepEqual(bodies(store), []);
    const others = noteOf('二', { article: ARTICLE.replace(/1$/, '2') });
    put(disk, fileOf(others), serializeNote(others));
    await store.refresh(['notes']);
    assert.deepEqual(bodies(store), ['二']);
  });

  describe('that another window writes to', () => {
    async function twoWindows(note = noteOf('はじめ', { tags: ['甲', '乙'] })) {
      const disk = new MemoryDisk();
      const [here, there] = [await open(disk), await open(disk)];
      await here.apply([creation(note)]);
      await there.load();
      return { disk, here, there, note };
    }

    it('puts changes of different parts together', async () => {
      const { disk, here, there, note } = await twoWindows();
      await there.apply([revision(note, { body: '向こう', tags: ['甲'] }, LATER)]);
      const done = await here.apply([
        revision(note, { color: 'green', tags: ['甲', '乙', '丙'] }, LATEST),
      ]);
      const [merged] = (await open(disk)).notes;
      assert.ok(merged);
      assert.equal(merged.body, '向こう');
      assert.equal(merged.color, 'green');
      assert.deepEqual(merged.tags, ['甲', '丙']);
      assert.equal(merged.modified, LATEST);
      assert.equal(done[0]?.before?.body, '向こう');
      await here.apply(inverse(done, LATEST));
      assert.deepEqual(
        here.notes.map(({ tags, body }) => [tags, body]),
        [[['甲'], '向こう']],
      );
    });

    it('keeps both versions of what both have written anew', async () => {
      const { disk, here, there, note } = await twoWindows();
      await there.apply([revision(note, { body: '向こう' }, LATER)]);
      const done = await here.apply([revision(note, { body: 'こちら' }, LATEST)]);
      assert.deepEqual(bodies(await open(disk)), ['こちら', '向こう']);
      assert.equal(store(here, note.id), '向こう');
      assert.equal(done.length, 1);
      assert.equal(done[0]?.before, undefined);
      assert.notEqual(done[0]?.after.id, note.id);
    });

    it('lets an edit win over a deletion, whichever came first', async () => {
      const one = await twoWindows();
      await one.there.apply([deletion(one.note, LATER)]);
      await one.here.apply([revision(one.note, { body: 'こちら' }, LATEST)]);
      assert.deepEqual(bodies(await open(one.disk)), ['こちら']);
      const other = await twoWindows();
      await other.there.apply([revision(other.note, { body: '向こう' }, LATER)]);
      const done = await other.here.apply([deletion(other.note, LATEST)]);
      assert.deepEqual(bodies(await open(other.disk)), ['向こう']);
      assert.deepEqual(done, []);
    });

    it('loses nothing of what both write at the same time', async () => {
      const disk = new MemoryDisk();
      const pace = (): Promise<unknown> => new Promise((resolve) => setImmediate(resolve));
      const windows = await Promise.all([1, 2, 3].map(() => open(disk, { pace })));
      const note = noteOf('はじめ');
      await windows[0]?.apply([creation(note)]);
      await Promise.all(
        windows.map((window, i) => window.apply([revision(note, { body: `窓${i}` }, LATER)])),
      );
      assert.deepEqual(bodies(await open(disk)), ['窓0', '窓1', '窓2']);
      assert.deepEqual(
        [...disk.files.keys()].filter((path) => !/^notes\/[^/]+\/[^/.]+\.json$/.test(path)),
        [],
      );
    });

    it('reads all notes at any moment, though one is written anew where a rename deletes first', async () => {
      const note = noteOf('一');
      for (let lag = 0; lag < 12; lag++) {
        for (let slowness = 1; slowness < 12; slowness++) {
          const disk = new MemoryDisk();
          await (await open(disk)).apply([creation(note)]);
          const writer = await open(disk, { renames: 'deleteFirst', pace: () => steps(1) });
          const reading = open(disk, { pace: () => steps(slowness) });
          await steps(lag);
          await writer.apply([revision(note, { body: '二' }, LATER)]);
          const [body] = bodies(await reading);
          assert.ok(body === '一' || body === '二', `written ${lag} steps later`);
        }
      }
    });

    it('writes a note again whose file is gone, as after a checkout, when it is edited', async () => {
      const { disk, here, note } = await twoWindows();
      disk.files.delete(fileOf(note));
      await here.load();
      assert.deepEqual(bodies(here), []);
      assert.equal(here.get(note.id)?.body, 'はじめ');
      await here.apply([revision(note, { body: '続き' }, LATER)]);
      assert.deepEqual(bodies(await open(disk)), ['続き']);
    });
  });

  describe('after a crash', () => {
    const crash = (at: number, progress: number) => ({ death: { at, progress } });

    it('waits for a lock that was left, but not for ever', async () => {
      const disk = new MemoryDisk();
      const note = noteOf('一');
      await (await open(disk)).apply([creation(note)]);
      const steps = 3;
      const dying = new NoteStore(disk.mount(crash(steps, 0)), options);
      void dying.apply([revision(note, { body: '途中' }, LATER)]);
      await new Promise((resolve) => setTimeout(resolve, 20));
      const store = await open(disk);
      await store.apply([revision(note, { body: '二' }, LATER)]);
      assert.deepEqual(bodies(await open(disk)), ['二']);
    });

    it('takes up what a rename that deletes first has left, and sweeps the rest', async () => {
      const note = noteOf('一');
      const changed = revision(note, { body: '二' }, LATER);
      for (let at = 0; at < 12; at++) {
        for (const progress of [0, 0.2, 0.4, 0.6, 0.95]) {
          const disk = new MemoryDisk();
          await (await open(disk)).apply([creation(note)]);
          const mounted = disk.mount({ ...crash(at, progress), renames: 'deleteFirst' });
          const dying = new NoteStore(mounted, options);
          await Promise.race([dying.apply([changed]).catch(() => undefined), mounted.died]);
          const [body] = bodies(await open(disk));
          assert.ok(body === '一' || body === '二', `${at} ${progress}: ${body ?? 'nothing'}`);
          const left = [...disk.files.keys()].filter((path) => path.endsWith('.tmp'));
          assert.deepEqual(left, []);
        }
      }
    });
  });

  describe('with a file that is no note', () => {
    it('leaves it as it is, says why, and loads the others', async () => {
      const disk = new MemoryDisk();
      const [sound, broken] = [noteOf('無事'), noteOf('壊れる')];
      put(disk, fileOf(sound), serializeNote(sound));
      put(disk, fileOf(broken), '{ "id": ');
      const store = await open(disk);
      assert.deepEqual(bodies(store), ['無事']);
      assert.deepEqual(
        store.broken.map(({ path }) => path),
        [fileOf(broken)],
      );
      await store.apply([revision(broken, { body: '書く' }, LATER)]);
      assert.equal(textOf(disk, fileOf(broken)), '{ "id": ');
      assert.deepEqual(bodies(store), ['書く', '無事']);
    });

    it('goes on showing a note whose file cannot be read any more', async () => {
      const disk = new MemoryDisk();
      const note = noteOf('無事');
      const store = await open(disk);
      await store.apply([creation(note)]);
      put(disk, fileOf(note), serializeNote(note).slice(0, 100));
      await store.refresh([fileOf(note)]);
      assert.deepEqual(bodies(store), ['無事']);
      assert.equal(store.broken.length, 1);
    });
  });

  describe('with a file in a merge conflict', () => {
    const note = noteOf('はじめ');
    const ours = revision(note, { body: '我々' }, LATER).after;
    const theirs = revision(note, { body: '彼ら' }, LATEST).after;
    const conflict = `<<<<<<< HEAD\n${serializeNote(ours)}=======\n${serializeNote(theirs)}>>>>>>> theirs\n`;

    it('shows both versions, and touches nothing', async () => {
      const disk = new MemoryDisk();
      put(disk, fileOf(note), conflict);
      const store = await open(disk);
      assert.deepEqual(bodies(store), ['彼ら', '我々'].sort());
      assert.equal(textOf(disk, fileOf(note)), conflict);
      assert.equal(store.broken[0]?.isConflict, true);
      const ids = store.notes.map(({ id }) => id);
      assert.deepEqual(
        (await open(disk)).notes.map(({ id }) => id),
        ids,
      );
    });

    it('writes both when asked to', async () => {
      const disk = new MemoryDisk();
      put(disk, fileOf(note), conflict);
      const store = await open(disk);
      const ids = store.notes.map(({ id }) => id).sort();
      await store.keepBoth(fileOf(note));
      const again = await open(disk);
      assert.deepEqual(again.broken, []);
      assert.deepEqual(again.notes.map(({ id }) => id).sort(), ids);
      assert.deepEqual(bodies(again), bodies(store));
      assert.equal(disk.files.size, 2);
    });

    it('writes both when one of them is edited', async () => {
      for (const body of ['我々', '彼ら']) {
        const disk = new MemoryDisk();
        put(disk, fileOf(note), conflict);
        const store = await open(disk);
        const edited = store.notes.find((one) => one.body === body);
        assert.ok(edited);
        await store.apply([revision(edited, { body: `${body}、改` }, LATEST)]);
        const kept = ['我々', '彼ら'].map((one) => (one === body ? `${body}、改` : one));
        assert.deepEqual(bodies(await open(disk)), kept.sort());
      }
    });
  });

  it('reads notes that came with an article, and writes them beside it', async () => {
    const [supplied, disk] = [new MemoryDisk(), new MemoryDisk()];
    const note = noteOf('付属');
    put(supplied, fileOf(note), serializeNote(note));
    const store = new NoteStore(disk.mount(), options);
    store.supply(supplied.mount());
    await store.load([note.article]);
    assert.deepEqual(bodies(store), ['付属']);
    await store.apply([revision(note, { body: '自分' }, LATER)]);
    assert.equal(textOf(supplied, fileOf(note)), serializeNote(note));
    assert.deepEqual(bodies(store), ['自分']);
    await store.apply([deletion(store.notes[0] ?? note, LATEST)]);
    await store.load();
    assert.deepEqual(bodies(store), []);
  });
});

function store(of: NoteStore, id: string): string | undefined {
  return of.get(id)?.body;
}
