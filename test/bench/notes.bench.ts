// How long it takes to read the notes of a library, and to save one, on this machine's disk. The targets are
// for processor time, which is what it takes where nothing else is going on.
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { Note } from '../../src/core/notes/note';
import { creation, revision } from '../../src/core/notes/noteChange';
import { serializeNote } from '../../src/core/notes/webAnnotation';
import { NoteStore } from '../../src/core/storage/noteStore';
import { translator } from '../../src/core/text/translate';
import { NodeFileSystem } from '../../src/host/storage/nodeFileSystem';
import { count, row, target } from './report';

const NOTES = 10_000;
const SAVES = 50;
const LOADS = 5;
const MOST_TO_LOAD = 400;
const MOST_TO_SAVE = 5;
const ARTICLE = '01951f2c-8a40-7c1e-9d35-000000000001';

function noteNumber(i: number): Note {
  const time = new Date(Date.UTC(2026, 0, 1) + i * 60_000).toISOString();
  return {
    id: uuidv7(),
    kind: i % 3 === 0 ? 'translation' : 'personal',
    body: `${i}番目の注。**ここ**は原文では別の言い方をしている。`,
    tags: i % 5 === 0 ? ['語法'] : [],
    created: time,
    modified: time,
    article: ARTICLE,
    selector: {
      exact: '川沿いの道',
      prefix: '雨のあと、',
      suffix: 'には落ち葉が',
      start: i,
      end: i + 5,
    },
  };
}

/** The time spent in flushing, which is the disk's. */
async function timeFlushes(folder: string): Promise<() => number> {
  const handle = await fs.open(folder, 'r');
  const prototype = Object.getPrototypeOf(handle) as { sync: () => Promise<void> };
  await handle.close();
  const { sync } = prototype;
  let spent = 0;
  prototype.sync = async function (this: unknown) {
    const start = performance.now();
    await sync.call(this);
    spent += performance.now() - start;
  };
  return () => spent;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

async function main(): Promise<void> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'kunten-notes-'));
  try {
    const notes = path.join(folder, 'notes', ARTICLE);
    await fs.mkdir(notes, { recursive: true });
    for (let i = 0; i < NOTES; i++) {
      const note = noteNumber(i);
      await fs.writeFile(path.join(notes, `${note.id}.json`), serializeNote(note));
    }
    const open = (): NoteStore =>
      new NoteStore(new NodeFileSystem(folder), {
        newId: uuidv7,
        now: () => new Date().toISOString(),
        wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
        t: translator({}),
      });

    const loads: number[] = [];
    const processor: number[] = [];
    for (let i = 0; i < LOADS; i++) {
      const [start, before] = [performance.now(), process.cpuUsage()];
      await open().load();
      loads.push(performance.now() - start);
      const { user, system } = process.cpuUsage(before);
      processor.push((user + system) / 1000);
    }
    const store = open();
    await store.load();
    const again = performance.now();
    await store.load();
    const reload = performance.now() - again;

    const flushed = await timeFlushes(folder);
    const saves: number[] = [];
    const waits: number[] = [];
    let note = noteNumber(NOTES);
    for (let i = 0; i < SAVES; i++) {
      const [start, before] = [performance.now(), flushed()];
      const change =
        i === 0 ? creation(note) : revision(note, { body: `${i}` }, new Date().toISOString());
      const [done] = await store.apply([change]);
      note = done?.after ?? note;
      const waited = flushed() - before;
      saves.push(performance.now() - start - waited);
      waits.push(waited);
    }
    const ms = (value: number): string => `${value.toFixed(1)} ms`;
    console.log(row(`${count(NOTES)} notes`, 'median', 'best'));
    console.log(row('load', ms(median(loads)), ms(Math.min(...loads))));
    console.log(row('its processor time', ms(median(processor)), ms(Math.min(...processor))));
    console.log(row('load again', ms(reload)));
    console.log(row('save one, besides fsync', ms(median(saves)), ms(Math.min(...saves))));
    console.log(row('fsync of it', ms(median(waits)), ms(Math.min(...waits))));
    target(
      Math.min(...processor) <= MOST_TO_LOAD,
      `${count(NOTES)} notes load in ${MOST_TO_LOAD} ms`,
    );
    target(Math.min(...saves) <= MOST_TO_SAVE, `saving one takes ${MOST_TO_SAVE} ms besides fsync`);
  } finally {
    await fs.rm(folder, { recursive: true });
  }
}

void main();
