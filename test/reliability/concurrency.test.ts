import assert from 'node:assert/strict';
import fc from 'fast-check';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Note } from '../../src/core/notes/note';
import { deletion, revision, type NoteChange } from '../../src/core/notes/noteChange';
import { reconcile } from '../../src/core/notes/reconcile';
import type { FileSystem } from '../../src/core/storage/fileSystem';
import { NodeFileSystem } from '../../src/host/storage/nodeFileSystem';
import { MemoryDisk } from './memoryDisk';
import { ARTICLES, fileOf, noteWith, openStore, pathOf } from './notes';
import { sayingsOf, versionOf, type Saying } from './saying';
import { times } from './scale';
import { Writer } from './writers';

const WRITERS = 4;
const STEPS = times(25, 500);

/**
 * Everything that was acknowledged is on the disk, but for what the one who wrote over it had seen:
 * whoever is told of a change is told what was there before.
 */
async function assertNothingLost(files: FileSystem, did: readonly Saying[]): Promise<void> {
  const store = openStore(files, { wait: () => Promise.resolve() });
  await store.load();
  assert.deepEqual(store.broken, []);
  const replaced = new Set(did.map(({ id, replaces }) => `${id} ${replaces}`));
  for (const { id, version } of did) {
    if (replaced.has(`${id} ${version}`)) continue;
    const note = store.get(id);
    assert.equal(note && versionOf(note), version, `${id} was overwritten by someone`);
  }
}

describe('Several processes that write to one folder', function () {
  this.timeout(0);
  let library: string;
  const notes = Array.from({ length: 3 * WRITERS }, (_, n) => noteWith({ body: `note ${n}`, article: ARTICLES[n % 2] ?? '' })); // prettier-ignore

  beforeEach(async () => {
    library = fs.mkdtempSync(path.join(os.tmpdir(), 'kunten-writers-'));
    const files = new NodeFileSystem(library);
    for (const note of notes) await files.write(pathOf(note), fileOf(note));
  });
  afterEach(() => {
    fs.rmSync(library, { recursive: true, force: true });
  });

  const write = async (notesOf: (writer: number) => readonly Note[]): Promise<Saying[]> => {
    const writers = Array.from(
      { length: WRITERS },
      (_, n) => new Writer({ library, steps: STEPS, notes: notesOf(n).map(({ id }) => id) }),
    );
    await Promise.all(writers.map(({ ended }) => ended));
    assert.deepEqual(writers.map(({ complaints }) => complaints).filter(Boolean), []);
    const did = writers.flatMap(({ said }) => said.flatMap((one) => ('did' in one ? one.did : [])));
    assert.ok(did.length >= WRITERS * STEPS * 0.9, `${did.length} changes`);
    return did;
  };

  it('lose nothing when each has notes of its own', async () => {
    const did = await write((n) => notes.slice(3 * n, 3 * (n + 1)));
    await assertNothingLost(new NodeFileSystem(library), did);
  });

  it('lose nothing when all write the same notes, edits against edits and deletions', async () => {
    const did = await write(() => notes.slice(0, 3));
    await assertNothingLost(new NodeFileSystem(library), did);
    const left = fs.readdirSync(path.join(library, 'notes', ARTICLES[0]));
    assert.deepEqual(left.filter((name) => name.endsWith('.tmp')), []); // prettier-ignore
  });
});

/** What somebody does to a note, as it seems to be to them. */
const DEEDS: Readonly<Record<string, (note: Note, now: string) => NoteChange>> = {
  edit: (note, now) => revision(note, { body: `edited at ${now}` }, now),
  tag: (note, now) => revision(note, { tags: [...note.tags, now] }, now),
  move: (note, now) => revision(note, { selector: { ...note.selector, exact: now } }, now),
  delete: (note, now) => deletion(note, now),
};

describe('Windows that write at the same time, in whatever order their steps take', function () {
  this.timeout(0);
  const deed = fc.record({ what: fc.constantFrom(...Object.keys(DEEDS)), looks: fc.boolean() });
  const days = fc.array(fc.array(deed, { minLength: 1, maxLength: 2 }), {
    minLength: 2,
    maxLength: 3,
  });
  const death = fc.record({ at: fc.nat(8), progress: fc.double({ min: 0, max: 0.999, noNaN: true }) }); // prettier-ignore

  for (const isOneDying of [false, true]) {
    it(`lose nothing${isOneDying ? ', though one of them dies' : ''}`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.scheduler(), days, death, async (scheduler, days, death) => {
          const disk = new MemoryDisk();
          const note = noteWith({ body: 'at first' });
          disk.files.set(pathOf(note), fileOf(note));
          const did: NoteChange[] = [{ after: note }];
          const pace = (): Promise<void> => scheduler.schedule(Promise.resolve());
          const unsaid = revision(note, { body: 'written by the dead' }, note.created);
          if (isOneDying) {
            const dying = openStore(disk.mount({ pace, death }), { wait: pace });
            void dying.apply([unsaid]).then((done) => did.push(...done));
          }
          const windows = days.map(async (deeds, n) => {
            const store = openStore(disk.mount({ pace }), { wait: pace, staleLock: 2000 });
            for (const [i, { what, looks }] of deeds.entries()) {
              if (looks) await store.load();
              const change = DEEDS[what]?.(
                store.get(note.id) ?? note,
                `2026-11-23T0${n}:0${i}:00Z`,
              );
              if (change) did.push(...(await store.apply([change])));
            }
          });
          await scheduler.waitFor(Promise.all(windows));
          if (isOneDying) did.push(...(await doneByTheDead(disk, did, unsaid)));
          await assertNothingLost(disk.mount(), sayingsOf(did));
        }),
        { numRuns: times(150, 5000) },
      );
    });
  }
});

/** What a change has come to, as can be seen by what is there or was, and nobody lived to acknowledge. */
async function doneByTheDead(
  disk: MemoryDisk,
  did: readonly NoteChange[],
  change: NoteChange,
): Promise<readonly NoteChange[]> {
  const store = openStore(disk.mount(), { wait: () => Promise.resolve() });
  await store.load();
  const there = store.get(change.after.id);
  const seen = new Set([there, ...did.map(({ before }) => before)].map((note) => note && versionOf(note))); // prettier-ignore
  const acknowledged = new Set(did.map(({ after }) => versionOf(after)));
  return did.flatMap(({ after: before }) => {
    const { note: after } = before.id === change.after.id ? reconcile(change, before) : {};
    if (!after || acknowledged.has(versionOf(after)) || !seen.has(versionOf(after))) return [];
    return [{ before, after }];
  });
}
