// `npm test [SUITE…]`: builds, runs the suites named (all by default), and counts. What failed is told
// once more at the end, since a CI may keep no more than that. The last line is "N passed, N failed";
// a suite that breaks down, or runs no test, counts as one failure.
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { prepare } from './host/bootstrap.mjs';
import { findChromium } from './host/chromium.mjs';
import { lastLines, run } from './host/processes.mjs';
import { outPath } from './host/project.mjs';
import { findVSCode, servedVSCode } from './host/vscode.mjs';

/**
 * @typedef {object} Step
 * @property {string} suite the name to run it by
 * @property {string} what
 * @property {string[]} command
 * @property {number} minutes after which it is ended, if not before for lack of time
 * @property {() => Promise<unknown>} [needs] finds or installs what it needs
 * @property {boolean} [uncounted] whether it is no test suite, and counts only when it fails
 */

const mocha = (/** @type {string} */ folder, /** @type {number} */ timeout) => [
  'node_modules/mocha/bin/mocha.js',
  ...['--timeout', String(timeout), '--enable-source-maps'],
  `out/test/${folder}/**/*.test.js`,
];

/** All of it has to be done, or given up, in less than half an hour. */
const END = Date.now() + 28 * 60_000;

/** @type {Step[]} */
const STEPS = [
  {
    suite: 'lint',
    what: 'Lint',
    command: ['npm', 'run', '--silent', 'lint'],
    minutes: 5,
    uncounted: true,
  },
  { suite: 'unit', what: 'Unit tests', command: mocha('unit', 20_000), minutes: 5 },
  {
    suite: 'reliability',
    what: 'Reliability tests, the short form',
    command: mocha('reliability', 120_000),
    minutes: 8,
    needs: findChromium,
  },
  {
    suite: 'webview',
    what: 'Webview tests in a browser',
    command: mocha('webview', 30_000),
    minutes: 8,
    needs: findChromium,
  },
  ...['node', 'web'].map((host) => ({
    suite: 'integration',
    what: `Integration tests in the ${host} extension host`,
    command: ['test/host/integration.mjs', host],
    minutes: 12,
    needs: async () => (await findVSCode()).kind === 'served' && (await findChromium()),
  })),
  {
    suite: 'workbench',
    what: 'Workbench tests',
    command: mocha('workbench', 120_000),
    minutes: 16,
    needs: async () => [await servedVSCode(), await findChromium()],
  },
];

/**
 * @typedef {object} Result
 * @property {number} passed
 * @property {number} failed
 * @property {string} [failures] what is to be told of those that failed
 */

/**
 * What mocha's report says in the end: "N passing", then perhaps "N failing" with all that failed.
 * @param {string} output
 * @returns {Result}
 */
function results(output) {
  const lines = stripVTControlCharacters(output).split('\n');
  const summary = lines.slice(lines.findLastIndex((line) => /^ *\d+ passing\b/.test(line)));
  const count = (/** @type {RegExp} */ pattern) =>
    Number(summary.map((line) => pattern.exec(line)?.[1]).find(Boolean) ?? 0);
  const failing = summary.findIndex((line) => /^ *\d+ failing\b/.test(line));
  return {
    passed: count(/^ *(\d+) passing\b/),
    failed: count(/^ *(\d+) failing\b/),
    ...(failing >= 0 && {
      failures: summary
        .slice(failing + 1, failing + 200)
        .join('\n')
        .trim(),
    }),
  };
}

/**
 * @param {Step} step
 * @returns {Promise<Result>}
 */
async function runStep({ what, command, minutes, needs, uncounted }) {
  console.log(`\n── ${what}`);
  try {
    await needs?.();
    const [first = '', ...rest] = command;
    const [program, args] = first === 'npm' ? [first, rest] : [process.execPath, command];
    const { code, output } = await run(program, args, {
      what,
      timeout: Math.max(Math.min(minutes * 60_000, END - Date.now()), 1000),
      env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) },
      onOutput: (text) => process.stdout.write(text),
    });
    const result = uncounted ? { passed: 0, failed: 0 } : results(output);
    if (result.failed > 0 || (code === 0 && (result.passed > 0 || uncounted))) return result;
    const reason = code === 0 ? 'no test was run' : `ended with exit code ${code}`;
    console.log(`${what}: ${reason}.`);
    return { ...result, failed: 1, failures: `${lastLines(output)}\n${what}: ${reason}.` };
  } catch (error) {
    return brokenDown(error);
  }
}

/** @returns {Promise<Result>} */
async function build() {
  try {
    await prepare({ tests: true });
    return { passed: 0, failed: 0 };
  } catch (error) {
    return brokenDown(error);
  }
}

/**
 * @param {unknown} error
 * @returns {Result}
 */
function brokenDown(error) {
  const message = error instanceof Error ? error.message : String(error);
  console.log(message);
  return { passed: 0, failed: 1, failures: message };
}

async function main() {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !STEPS.some(({ suite }) => suite === name));
  if (unknown.length > 0) throw new Error(`No such suite: ${unknown.join(', ')}`);
  const chosen = STEPS.filter(({ suite }) => names.length === 0 || names.includes(suite));

  for (const folder of ['logs', 'screenshots']) {
    fs.rmSync(outPath(folder), { recursive: true, force: true });
  }
  const all = [await build()];
  if (all[0]?.failed === 0) {
    for (const step of chosen) all.push(await runStep(step));
  }
  const failures = all.map(({ failures }) => failures).filter(Boolean);
  if (failures.length > 0) console.log(`\n── What failed\n\n${failures.join('\n\n')}`);
  const sum = (/** @type {'passed' | 'failed'} */ key) =>
    all.reduce((total, result) => total + result[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
}

process.exitCode = await main().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
