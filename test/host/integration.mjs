// `node test/host/integration.mjs node|web [FOLDER_OF_EXTENSION]`: runs the integration tests inside
// VS Code, in the extension host of that kind.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, stripVTControlCharacters } from 'node:util';
import { launchChromium } from './chromium.mjs';
import { lastLines } from './processes.mjs';
import { outPath, projectPath } from './project.mjs';
import { hostSettings, QUIET_SETTINGS, startServer } from './served.mjs';
import { findVSCode } from './vscode.mjs';

/** @import { DesktopVSCode, ServedVSCode } from './vscode.mjs' */
/** @import { Server } from './served.mjs' */

/** @typedef {'node' | 'web'} Host */

const TOTAL_TIMEOUT = 600_000;
const SILENCE_TIMEOUT = 120_000;

// See test/integration/runTests.ts.
const REPORT_MARK = '\u001b[0m';

/**
 * @param {DesktopVSCode} vscode
 * @param {Host} host
 * @param {string} workspace
 * @param {string} temporary
 */
async function runOnDesktop(vscode, host, workspace, temporary) {
  const { runTests } = await import('@vscode/test-electron');
  const ending = setTimeout(() => {
    console.error(`The tests did not end within ${TOTAL_TIMEOUT / 1000} s.`);
    process.exit(1);
  }, TOTAL_TIMEOUT);
  try {
    return await runTests({
      vscodeExecutablePath: vscode.executable,
      extensionDevelopmentPath: projectPath(),
      extensionTestsPath: runner(host),
      launchArgs: [
        workspace,
        `--user-data-dir=${path.join(temporary, 'data')}`,
        `--extensions-dir=${path.join(temporary, 'extensions')}`,
        ...(host === 'web' ? ['--extensionDevelopmentKind=web'] : []),
      ],
    });
  } finally {
    clearTimeout(ending);
  }
}

/**
 * @param {ServedVSCode} vscode
 * @param {Host} host
 * @param {string} workspace
 * @param {string} temporary
 */
async function runServed(vscode, host, workspace, temporary) {
  /** @type {Server | undefined} */
  let server;
  const browser = await launchChromium(path.join(temporary, 'profile'));
  try {
    server = await startServer(vscode, {
      dataFolder: path.join(temporary, 'data'),
      settings: { ...QUIET_SETTINGS, ...hostSettings(host) },
    });
    const [page] = browser.pages();
    if (!page) throw new Error('The browser has no page.');
    let windowLog = '';
    let lastWords = 'nothing';
    let lastHeard = Date.now();
    /** @type {Promise<number>} */
    const verdict = new Promise((resolve) => {
      void page.exposeFunction('codeAutomationExit', resolve);
    });
    await page.exposeFunction(
      'codeAutomationLog',
      (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
        const words = format(...args);
        windowLog += `${type} ${words}\n`;
        if (!words.startsWith(REPORT_MARK)) return;
        lastHeard = Date.now();
        lastWords = process.env['FORCE_COLOR'] === '1' ? words : stripVTControlCharacters(words);
        console.log(lastWords);
      },
    );
    await page.goto(
      server.url({ folder: workspace, extension: projectPath(), tests: runner(host) }),
    );

    const begun = Date.now();
    /** @type {NodeJS.Timeout | undefined} */
    let watch;
    /** @type {Promise<number>} */
    const stuck = new Promise((resolve) => {
      watch = setInterval(() => {
        const silent = Date.now() - lastHeard > SILENCE_TIMEOUT;
        if (!silent && Date.now() - begun < TOTAL_TIMEOUT) return;
        console.error(
          `${silent ? `Nothing was heard from the tests for ${SILENCE_TIMEOUT / 1000} s` : `The tests did not end within ${TOTAL_TIMEOUT / 1000} s`}; the last was:\n${lastWords}`,
        );
        resolve(1);
      }, 1000);
    });
    /** @type {Promise<number>} */
    const crashed = server.ended().then((code) => {
      if (watch) console.error(`VS Code's server ended with exit code ${code}.`);
      return 1;
    });
    const code = await Promise.race([verdict, stuck, crashed]);
    clearInterval(watch);
    watch = undefined;
    if (code !== 0) {
      const picture = outPath('screenshots', `integration-${host}.png`);
      await page.screenshot({ path: picture, timeout: 10_000 }).catch(() => undefined);
      const log = outPath('logs', `integration-${host}.log`);
      fs.mkdirSync(path.dirname(log), { recursive: true });
      fs.writeFileSync(log, `${server.log()}\n── window ──\n${windowLog}`);
      console.error(`See ${path.relative('.', picture)} and ${path.relative('.', log)}.`);
      if (lastWords === 'nothing') console.error(lastLines(windowLog));
    }
    return code;
  } finally {
    server?.stop();
    await browser.close();
  }
}

/** @param {Host} host */
const runner = (host) => outPath('test', host === 'web' ? 'integration.web.js' : 'integration.js');

async function main() {
  process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
  const host = process.argv[2];
  if (host !== 'node' && host !== 'web') throw new Error('Which extension host: node or web?');
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'kunten-integration-'));
  try {
    const workspace = path.join(temporary, 'workspace');
    fs.cpSync(projectPath('test', 'fixtures', 'workspace'), workspace, { recursive: true });
    const vscode = await findVSCode();
    const run =
      vscode.kind === 'desktop'
        ? runOnDesktop(vscode, host, workspace, temporary)
        : runServed(vscode, host, workspace, temporary);
    return await run;
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

process.exitCode = await main().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
