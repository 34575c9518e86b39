import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Note } from '../../src/core/notes/note';
import {
  creation,
  deletion,
  inverse,
  revision,
  type NoteChange,
  type NoteStep,
} from '../../src/core/notes/noteChange';
import { StepBroken, type NoteStore } from '../../src/core/storage/noteStore';
import { FAULTS, FaultyFileSystem, type Fault } from './faultyFileSystem';
import { MemoryDisk, type Death, type Renames } from './memoryDisk';
import { ARTICLES, fileOf, noteWith, openStore, pathOf } from './notes';
import { times } from './scale';

/** What is known to be on the disk for good: what a note says, and whether it is a tombstone. */
interface Promised {
  readonly body: string;
  readonly deleted: boolean;
}

type Trouble =
  | { readonly kind: 'crash'; readonly death: Death }
  | { readonly kind: 'fault'; readonly at: number; readonly fault: Fault; readonly lasts: boolean };

/** One thing that happens; `pick` says to which of the notes that there are. */
type Operation =
  | {
      readonly kind: 'create' | 'edit' | 'delete' | 'several' | 'undo' | 'redo';
      readonly pick: number;
      readonly trouble?: Trouble;
    }
  | { readonly kind: 'editOutside' | 'deleteOutside' | 'breakOutside' | 'removeOutside'; readonly pick: number } // prettier-ignore
  | { readonly kind: 'reload' | 'restart' };

/** A disk, a window that writes notes on it, others that do, too, and what was promised to each of them. */
class World {
  readonly #disk = new MemoryDisk();
  readonly #promised = new Map<string, Promised>();
  /** Files that others broke: by path, the bytes that have to stay. */
  readonly #broken = new Map<string, Uint8Array>();
  #files!: FaultyFileSystem;
  #store!: NoteStore;
  #mounted!: ReturnType<MemoryDisk['mount']>;
  #undo: NoteStep[] = [];
  #redo: NoteStep[] = [];
  #clock = 0;

  constructor(private readonly renames: Renames) {}

  async run(operations: readonly Operation[]): Promise<void> {
    await this.#start();
    for (const operation of operations) {
      await this.#do(operation);
      await this.#check(this.#store);
    }
    // Somebody who has seen nothing of it finds everything.
    await this.#start();
    await this.#check(this.#store);
    await this.#checkDisk();
  }

  async #start(death?: Death): Promise<void> {
    this.#mounted = this.#disk.mount({ renames: this.renames, ...(death ? { death } : {}) });
    this.#files = new FaultyFileSystem(this.#mounted);
    this.#store = openStore(this.#files, {
      now: () => this.#now(),
      wait: () => Promise.resolve(),
      staleLock: 30,
    });
    if (!death) await this.#store.load();
  }

  #now(): string {
    return new Date(Date.UTC(2026, 10, 23) + 1000 * this.#clock++).toISOString();
  }

  async #do(operation: Operation): Promise<void> {
    switch (operation.kind) {
      case 'reload':
        return this.#store.load();
      case 'restart':
        [this.#undo, this.#redo] = [[], []];
        return this.#start();
      case 'editOutside':
      case 'deleteOutside':
      case 'breakOutside':
      case 'removeOutside':
        return this.#meddle(operation.kind, operation.pick);
      default: {
        const step = this.#stepOf(operation.kind, operation.pick);
        if (step.length === 0) return;
        if (operation.trouble?.kind === 'crash') await this.#dieIn(step, operation.trouble.death);
        else if (operation.trouble) await this.#failIn(step, operation.trouble);
        else await this.#apply(step, operation.kind);
      }
    }
  }

  #stepOf(kind: string, pick: number): NoteStep {
    const { notes } = this.#store;
    const note = notes[pick % notes.length];
    const now = this.#now();
    const created = (): NoteChange =>
      creation(noteWith({ body: `new at ${this.#now()}`, article: ARTICLES[pick % 2] ?? '' }));
    if (kind === 'create') return [created()];
    if (kind === 'undo') return inverse(this.#undo.pop() ?? [], now);
    if (kind === 'redo') return inverse(this.#redo.pop() ?? [], now);
    if (!note) return [];
    const edited = revision(note, { body: `edited at ${now}`, tags: [now] }, now);
    if (kind === 'edit') return [edited];
    if (kind === 'delete') return [deletion(note, now)];
    const other = notes[(pick + 1) % notes.length];
    return [created(), edited, ...(other && other !== note ? [deletion(other, now)] : [])];
  }

  async #apply(step: NoteStep, kind: string): Promise<void> {
    const done = await this.#store.apply(step).catch((error: unknown) => {
      // A file that is no note is not turned into a tombstone.
      assert.ok(this.#isRefused(step), String(error));
      return doneBefore(error);
    });
    this.#promise(done);
    if (this.#isRefused(step)) return;
    for (const { before, after } of step) {
      // What was newly written is there, be it as a note of its own.
      if (after.deleted !== undefined || before?.body === after.body) continue;
      const texts = [...done.map((one) => one.after.body), this.#store.get(after.id)?.body];
      assert.ok(texts.includes(after.body), `“${after.body}” was acknowledged`);
    }
    (kind === 'undo' ? this.#redo : this.#undo).push(done);
  }

  #isRefused(step: NoteStep): boolean {
    return step.some(({ after }) => after.deleted !== undefined && this.#broken.has(pathOf(after)));
  }

  #promise(done: NoteStep): void {
    for (const { after } of done) {
      this.#promised.set(after.id, { body: after.body, deleted: after.deleted !== undefined });
    }
  }

  /** The process dies while it writes. */
  async #dieIn(step: NoteStep, death: Death): Promise<void> {
    const { notes } = this.#store;
    await this.#start(death);
    const wasAcknowledged = await Promise.race([
      this.#store.apply(step).catch((error: unknown) => {
        assert.ok(this.#isRefused(step), String(error));
        return doneBefore(error);
      }),
      this.#mounted.died.then(() => undefined),
    ]);
    if (wasAcknowledged) this.#promise(wasAcknowledged);
    [this.#undo, this.#redo] = [[], []];
    await this.#start();
    if (!wasAcknowledged) this.#settle(step, notes);
  }

  /** Something goes wrong while it writes; it is told, and tries again. */
  async #failIn(step: NoteStep, { at, fault, lasts }: Trouble & { kind: 'fault' }): Promise<void> {
    const { notes } = this.#store;
    this.#files.fail(at, fault, lasts);
    let failure: unknown;
    const done = await this.#store.apply(step).catch((error: unknown) => {
      failure = error;
      return doneBefore(error);
    });
    const { failed } = this.#files;
    this.#files.mend();
    this.#promise(done);
    if (failure === undefined) return;
    assert.ok(failed ?? this.#isRefused(step), 'It fails for a reason');
    await this.#store.load();
    this.#settle(step, notes);
    await this.#check(this.#store);
    await this.#apply(step, '');
  }

  /** What was asked for and not acknowledged is done or not done, each change of it as a whole. */
  #settle(step: NoteStep, before: readonly Note[]): void {
    for (const { after } of step) {
      if (this.#broken.has(pathOf(after))) continue;
      const promised = this.#promised.get(after.id);
      const found = this.#disk.files.has(pathOf(after)) && this.#store.get(after.id);
      if (!found) {
        assert.equal(promised, undefined, `${after.id} is gone`);
        continue;
      }
      const possible = [promised?.body, after.body, before.find(({ id }) => id === after.id)?.body];
      assert.ok(possible.includes(found.body), `${after.id} says “${found.body}”`);
      this.#promise([{ after: found }]);
    }
  }

  /** Another program does something to a note's file. */
  async #meddle(kind: string, pick: number): Promise<void> {
    const { notes } = this.#store;
    const note = notes[pick % notes.length];
    const there = note && this.#disk.files.get(pathOf(note));
    if (!note || !there || this.#broken.has(pathOf(note))) return;
    const path = pathOf(note);
    const now = this.#now();
    if (kind === 'removeOutside') {
      this.#disk.files.delete(path);
      this.#promised.delete(note.id);
    } else if (kind === 'breakOutside') {
      const cut = there.slice(0, (pick * 7) % there.length);
      this.#disk.files.set(path, cut);
      this.#broken.set(path, cut);
      this.#promised.delete(note.id);
    } else {
      const body = `written elsewhere at ${now}`;
      const after =
        kind === 'editOutside'
          ? { ...note, body, modified: now }
          : { ...note, modified: now, deleted: now };
      this.#disk.files.set(path, fileOf(after));
      this.#promise([{ after }]);
    }
    await Promise.resolve();
  }

  /** Nothing promised is missing in a store, once it has read what others wrote. */
  async #check(store: NoteStore): Promise<void> {
    await store.load();
    for (const [id, { body, deleted }] of this.#promised) {
      const note = store.get(id);
      assert.ok(note, `${id} (“${body}”) is there`);
      assert.equal(note.body, body);
      assert.equal(note.deleted !== undefined, deleted, `${id} is ${deleted ? '' : 'not '}deleted`);
    }
    const broken = new Map(store.broken.map(({ path, problems }) => [path, problems.length]));
    for (const [path, bytes] of this.#broken) {
      assert.deepEqual(this.#disk.files.get(path), bytes, `${path} is left as it is`);
      assert.ok((broken.get(path) ?? 0) > 0, `${path} is reported`);
    }
    assert.equal(broken.size, this.#broken.size);
  }

  /** Nothing else lies about. */
  async #checkDisk(): Promise<void> {
    const files = [...this.#disk.files.keys()].filter((path) => path.startsWith('notes/'));
    for (const path of files) assert.match(path, /^notes\/[0-9a-f-]{36}\/[0-9a-f-]{36}\.json$/);
    await Promise.resolve();
  }
}

/** What of a step was done before it failed. */
function doneBefore(error: unknown): NoteStep {
  return error instanceof StepBroken ? error.done : [];
}

const pick = fc.nat(20);
const at = fc.nat(12);
const trouble = fc.oneof(
  fc.record({
    kind: fc.constant('crash' as const),
    death: fc.record({ at, progress: fc.double({ min: 0, max: 0.999, noNaN: true }) }),
  }),
  fc.record({
    kind: fc.constant('fault' as const),
    at,
    fault: fc.constantFrom(...FAULTS),
    lasts: fc.boolean(),
  }),
);
const writing = fc.record({
  kind: fc.constantFrom(
    ...(['create', 'create', 'edit', 'edit', 'delete', 'several', 'undo', 'redo'] as const),
  ),
  pick,
});
const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 5, arbitrary: writing },
  {
    weight: 3,
    arbitrary: fc.tuple(writing, trouble).map(([one, trouble]) => ({ ...one, trouble })),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        ...(['editOutside', 'deleteOutside', 'breakOutside', 'removeOutside'] as const),
      ),
      pick,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom(...(['reload', 'restart'] as const)) }),
  },
);

describe('What others do to many files at once', () => {
  it('is taken up when VS Code names the files', async () => {
    const disk = new MemoryDisk();
    const store = openStore(disk.mount());
    const notes = Array.from({ length: 20 }, (_, n) => noteWith({ body: `note ${n}` }));
    const write = (some: readonly Note[]): void => {
      for (const note of some) disk.files.set(pathOf(note), fileOf(note));
    };
    write(notes.slice(0, 5));
    await store.load();
    write(notes);
    await store.refresh(notes.map(pathOf));
    assert.equal(store.notes.length, notes.length);

    write(notes.map((note) => ({ ...note, body: `${note.body}, edited` })));
    await store.refresh(notes.map(pathOf));
    assert.ok(store.notes.every(({ body }) => body.endsWith('edited')));

    const late = noteWith({ body: 'late' });
    const unsaid = noteWith({ body: 'not said of' });
    write([late, unsaid]);
    await store.refresh([pathOf(late)]);
    assert.equal(store.get(unsaid.id)?.body, unsaid.body);
    disk.files.delete(pathOf(unsaid));
    disk.files.delete(pathOf(late));

    for (const note of notes.slice(5)) disk.files.delete(pathOf(note));
    await store.refresh(notes.map(pathOf));
    assert.equal(store.notes.length, 5);
  });
});

describe('Any sequence of writing, undoing, crashes, faults, and others’ writing', function () {
  this.timeout(0);
  for (const renames of ['atomic', 'deleteFirst'] as const) {
    it(`loses nothing (a rename ${renames === 'atomic' ? 'is one step' : 'deletes first'})`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(operation, { maxLength: 30 }), (operations) =>
          new World(renames).run(operations),
        ),
        { numRuns: times(500, 20_000) },
      );
    });
  }
});
