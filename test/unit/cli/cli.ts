import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const CLI = path.resolve('dist/cli.js');

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as its users do. */
export function kunten(args: readonly string[], cwd = process.cwd()): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

/** A new folder with these files in it, by their paths. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kunten-cli-'));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
  return folder;
}

/** The text of a glossary file with these entries. */
export function glossary(...entries: readonly unknown[]): string {
  return JSON.stringify({ schemaVersion: 1, title: { en: 'Test' }, entries }, null, 2);
}

export const KASUMIGASEKI = {
  id: 'kasumigaseki',
  type: 'place',
  names: { ja: { name: '霞が関' } },
  description: { en: 'The ministries’ district.' },
};
