import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { end, start } from '../host/processes.mjs';
import type { Said } from './saying';

export interface Writing {
  /** The library’s folder. */
  readonly library: string;
  /** After which it ends by itself. */
  readonly steps?: number;
  /** The notes that it is to edit; all by default. */
  readonly notes?: readonly string[];
}

/** A writer (`writer.ts`) in a process of its own, and what it has said. */
export class Writer {
  readonly said: Said[] = [];
  /** What it complains of. */
  complaints = '';
  /** Resolves when it has ended, and everything that it said is known. */
  readonly ended: Promise<unknown>;
  readonly #child;

  constructor({ library, steps = Infinity, notes = [] }: Writing) {
    const program = path.join(__dirname, 'writer.js');
    const args = ['--enable-source-maps', program, library, String(steps), ...notes];
    this.#child = start(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const { stdout, stderr } = this.#child;
    if (!stdout || !stderr) throw new Error('A writer has no output');
    const lines = createInterface({ input: stdout });
    lines.on('line', (line) => {
      // The last line may be cut off.
      if (line.endsWith('}')) this.said.push(JSON.parse(line) as Said);
    });
    stderr.setEncoding('utf8').on('data', (text: string) => (this.complaints += text));
    this.ended = Promise.all([once(this.#child, 'close'), once(lines, 'close')]);
  }

  /** Waits until it has said so much, or has ended. */
  async hasSaid(lines: number): Promise<void> {
    while (this.said.length < lines && this.#child.exitCode === null) await pause(2);
  }

  /** Ends it as a crash does. */
  async kill(): Promise<void> {
    end(this.#child);
    await this.ended;
  }
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
