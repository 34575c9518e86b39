// `npm run bench [NAME…]`: builds, and runs the benchmarks named (all by default), one after another.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from '../host/bootstrap.mjs';
import { run } from '../host/processes.mjs';
import { outPath } from '../host/project.mjs';

const SUFFIX = '.bench.js';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
await prepare({ tests: true });
const folder = outPath('test', 'bench');
const all = fs.readdirSync(folder).filter((name) => name.endsWith(SUFFIX));
const known = all.map((name) => path.basename(name, SUFFIX));
const wanted = process.argv.slice(2);
for (const name of wanted.length > 0 ? wanted : known) {
  if (!known.includes(name)) {
    console.log(`There is no benchmark ${name}, but ${known.join(', ')}.`);
    process.exitCode = 1;
    continue;
  }
  const file = path.join(folder, name + SUFFIX);
  const { code } = await run(process.execPath, ['--enable-source-maps', file], {
    what: `The benchmark ${name}`,
    timeout: 1_800_000,
    onOutput: (text) => process.stdout.write(text),
  });
  if (code !== 0) process.exitCode = 1;
}
