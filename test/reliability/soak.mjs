// `npm run soak [TIMES]`: builds, and runs the tests of reliability in their long form: with 1, the default,
// as often as the project promises to have tried; 10 goes on for ten times as long.
import { fileURLToPath } from 'node:url';
import { findChromium } from '../host/chromium.mjs';
import { prepare } from '../host/bootstrap.mjs';
import { run } from '../host/processes.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const [times = '1', ...options] = process.argv.slice(2);
if (!(Number(times) > 0)) throw new Error(`How many times? ${times} is no number.`);
await prepare({ tests: true });
await findChromium();
const { code } = await run(
  process.execPath,
  [
    'node_modules/mocha/bin/mocha.js',
    ...['--timeout', '0', '--enable-source-maps', 'out/test/reliability/**/*.test.js', ...options],
  ],
  {
    what: 'The long form of the reliability tests',
    timeout: 24 * 60 * 60_000 * Math.max(Number(times), 1),
    env: { ...process.env, KUNTEN_SOAK: times },
    onOutput: (text) => process.stdout.write(text),
  },
);
process.exitCode = code;
