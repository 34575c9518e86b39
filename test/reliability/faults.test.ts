import assert from 'node:assert/strict';
import type { Note } from '../../src/core/notes/note';
import { creation, deletion, revision, type NoteStep } from '../../src/core/notes/noteChange';
import { StepBroken } from '../../src/core/storage/noteStore';
import { FAULTS, FaultyFileSystem, type Fault } from './faultyFileSystem';
import { MemoryDisk, type Renames } from './memoryDisk';
import { ARTICLES, fileOf, noteWith, openStore, pathOf } from './notes';

const NOW = '2026-11-23T01:00:00.000Z';
const NOTES = [1, 2, 3].map((n) => noteWith({ body: `note ${n}`, article: ARTICLES[n % 2] ?? '' }));
const [NOTE] = NOTES as [Note];

const STEPS: Readonly<Record<string, NoteStep>> = {
  'a new note': [creation(noteWith({ body: 'new' }))],
  'an edit': [revision(NOTE, { body: 'edited' }, NOW)],
  'a deletion': [deletion(NOTE, NOW)],
  'several changes': [
    creation(noteWith({ body: 'new' })),
    revision(NOTE, { body: 'edited' }, NOW),
    ...NOTES.slice(1, 2).map((note) => deletion(note, NOW)),
  ],
};

/** A disk with notes, what an interrupted save has left, and what is nobody’s business. */
async function prepare(renames: Renames) {
  const disk = new MemoryDisk();
  for (const note of NOTES) disk.files.set(pathOf(note), fileOf(note));
  disk.files.set('notes/README.txt', new TextEncoder().encode('Kept by hand.'));
  const files = new FaultyFileSystem(disk.mount({ renames }));
  const store = openStore(files, { wait: () => Promise.resolve() });
  await store.load();
  return { disk, files, store };
}

type Prepared = Awaited<ReturnType<typeof prepare>>;

/** What is on a disk, as one sees it who opens it. */
async function seenBy(disk: MemoryDisk): Promise<Map<string, string>> {
  const store = openStore(disk.mount(), { wait: () => Promise.resolve() });
  await store.load();
  assert.deepEqual(store.broken, []);
  assert.equal(disk.contents().get('notes/README.txt'), 'Kept by hand.');
  const ids = [...disk.files.keys()].flatMap(
    (path) => /^notes\/.*\/(.+)\.json$/.exec(path)?.[1] ?? [],
  );
  return new Map(ids.map((id) => [id, `${store.get(id)?.body}, ${store.get(id)?.deleted ?? ''}`]));
}

const asSeen = (notes: readonly Note[]): Map<string, string> =>
  new Map(notes.map(({ id, body, deleted }) => [id, `${body}, ${deleted ?? ''}`]));
const sorted = (seen: ReadonlyMap<string, string>): unknown => [...seen].sort();

/** Every way in which an action can fail, each on a disk of its own. */
async function* failures(renames: Renames, act: (at: Prepared) => Promise<unknown>) {
  const whole = await prepare(renames);
  whole.files.mend();
  await act(whole);
  const { count } = whole.files;
  for (let at = 0; at < count; at++) {
    for (const fault of FAULTS) {
      for (const lasts of [false, true]) {
        const prepared = await prepare(renames);
        prepared.files.fail(at, fault, lasts);
        yield { ...prepared, fault, what: `${fault}${lasts ? ' for good' : ''} at ${at}` };
      }
    }
  }
}

const codeOf = (fault: Fault): string => fault.slice(0, 6).trim();

describe('A disk that fails at any step', function () {
  this.timeout(0);
  for (const renames of ['atomic', 'deleteFirst'] as const) {
    describe(renames === 'atomic' ? 'and renames at once' : 'and deletes before it renames', () => {
      for (const [name, step] of Object.entries(STEPS)) {
        it(`while ${name} is saved: it is told, nothing is lost, and it can be saved again`, async () => {
          const after = new Map([...asSeen(NOTES), ...asSeen(step.map((change) => change.after))]);
          let failed = 0;
          for await (const { disk, files, store, fault, what } of failures(renames, ({ store }) =>
            store.apply(step),
          )) {
            // prettier-ignore
            const error = await store.apply(step).then(
              () => undefined,
              (error: unknown) => error,
            );
            const failure = `${what} (${files.failed})`;
            files.mend();
            const seen = await seenBy(disk);
            if (error === undefined) {
              // What came to light after the note was safe, or could be passed over.
              assert.deepEqual(sorted(seen), sorted(after), failure);
              continue;
            }
            failed++;
            const reason = error instanceof StepBroken ? error.cause : error;
            assert.equal((reason as { code?: unknown }).code, codeOf(fault), failure);
            for (const { id, body } of NOTES) {
              const possible = [`${body}, `, after.get(id)];
              assert.ok(possible.includes(seen.get(id)), `${failure}: ${seen.get(id)}`);
            }
            for (const id of seen.keys()) assert.ok(after.has(id), failure);
            await store.apply(step);
            assert.deepEqual(sorted(await seenBy(disk)), sorted(after), `${failure}, again`);
            const lying = [...disk.files.keys()].filter((path) => path.endsWith('.tmp'));
            assert.deepEqual(lying, [], failure);
          }
          assert.ok(failed > 0);
        });
      }

      it('while notes are read: what can be read is there, and nothing is changed', async () => {
        const load = ({ store }: Prepared): Promise<void> => store.load();
        for await (const { disk, files, store, what } of failures(renames, load)) {
          const before = disk.contents();
          await store.load().catch(() => undefined);
          assert.deepEqual(disk.contents(), before, what);
          // What was read before is not forgotten.
          for (const { id, body } of NOTES) assert.equal(store.get(id)?.body, body, what);
          files.mend();
          await store.load();
          assert.deepEqual(store.broken, []);
          assert.equal(store.notes.length, NOTES.length, what);
        }
      });

      it('while an interrupted save is cleared away: the notes are read all the same', async () => {
        const half = `notes/${NOTE.article}/.${NOTE.id}.json~01951f2c.tmp`;
        const load = ({ disk, store }: Prepared): Promise<void> => {
          disk.files.set(half, fileOf(NOTE).slice(0, 50));
          return store.load();
        };
        for await (const at of failures(renames, load)) {
          const { disk, files, store, what } = at;
          const failure = () => `${what} (${files.failed})`;
          await load(at).catch((error: unknown) => {
            // Without knowing what is in the folder nothing can be read.
            if (!files.failed?.startsWith('list')) throw error;
          });
          assert.equal(store.notes.length, NOTES.length, failure());
          assert.deepEqual(sorted(await seenBy(disk)), sorted(asSeen(NOTES)), failure());
          assert.ok(!disk.files.has(half), failure());
        }
      });
    });
  }
});
