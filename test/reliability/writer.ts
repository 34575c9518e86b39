// A process that writes notes: `writer.js FOLDER STEPS [NOTE…]`. It says each step before it makes it, and
// what it did when that is acknowledged: a line of JSON each. With notes given it edits only these.
import fs from 'node:fs';
import type { Note } from '../../src/core/notes/note';
import { creation, deletion, revision, type NoteStep } from '../../src/core/notes/noteChange';
import { NodeFileSystem } from '../../src/host/storage/nodeFileSystem';
import { ARTICLES, noteWith, openStore } from './notes';
import { sayingsOf, type Said } from './saying';

const FEWEST_NOTES = 3;
const MOST_NOTES = 40;

const [folder = '', steps = '', ...only] = process.argv.slice(2);

/** At once: `process.stdout` would keep a part for later, when this process may be dead. */
const say = (said: Said): number => fs.writeSync(1, `${JSON.stringify(said)}\n`);
const anyOf = <T>(all: readonly T[]): T | undefined => all[Math.floor(Math.random() * all.length)];

/** Texts of very different lengths, each only once in the world. */
function text(): string {
  const long = 'とても長い。'.repeat(Math.random() < 0.1 ? 10_000 : Math.random() * 100);
  return `${process.pid} ${process.hrtime.bigint()} ${long}`;
}

function nextStep(notes: readonly Note[]): NoteStep {
  const now = new Date().toISOString();
  const created = creation(
    noteWith({ body: text(), article: anyOf(ARTICLES) ?? '', created: now }),
  );
  const note = anyOf(notes);
  if (!note || notes.length < FEWEST_NOTES) return [created];
  const edited = revision(note, { body: text() }, now);
  if (Math.random() < 0.6) return [edited];
  if (notes.length > MOST_NOTES || Math.random() < 0.3) return [deletion(note, now)];
  return Math.random() < 0.5 ? [created] : [edited, created];
}

async function main(): Promise<void> {
  const store = openStore(new NodeFileSystem(folder), { staleLock: 200 });
  await store.load();
  say({ ready: true });
  for (let step = 0; step < Number(steps); step++) {
    // Now and then it looks at what others have done; mostly it does not know.
    if (Math.random() < 0.2) await store.load();
    const next = nextStep(store.notes.filter(({ id }) => only.length === 0 || only.includes(id)));
    say({ asks: sayingsOf(next) });
    say({ did: sayingsOf(await store.apply(next)) });
  }
}

void main();
