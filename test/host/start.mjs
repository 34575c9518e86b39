// `npm start`: a VS Code with the sample article in Kunten's reader.
// `npm start -- --check`: the same, looked at by a headless browser instead of a person.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from './bootstrap.mjs';
import { launchChromium } from './chromium.mjs';
import { cachePath, outPath, projectPath } from './project.mjs';
import { READER_BY_DEFAULT, sampleWorkspace } from './sample.mjs';
import { QUIET_SETTINGS, startServer } from './served.mjs';
import { readerView } from './views.mjs';
import { codeCommand, servedVSCode } from './vscode.mjs';

/** @import { Server } from './served.mjs' */

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

const settings = { ...QUIET_SETTINGS, ...READER_BY_DEFAULT };

/** Kunten, and what opens the article when VS Code knows the reader. */
const EXTENSIONS = [projectPath(), projectPath('test', 'host', 'opener')];

/** @param {string} code the `code` command */
async function openOnDesktop(code) {
  const folder = sampleWorkspace();
  console.log(`Opening the sample article in VS Code (${code}).`);
  const options = ['--skip-welcome', '--disable-workspace-trust'];
  const developed = EXTENSIONS.map((place) => `--extensionDevelopmentPath=${place}`);
  const window = spawn(code, [...developed, ...options, folder], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return new Promise((resolve) => {
    window.once('error', () => resolve(1));
    window.once('exit', (exitCode) => resolve(exitCode ?? 1));
  });
}

async function serve() {
  const folder = sampleWorkspace();
  const dataFolder = cachePath('start');
  const server = await startServer(await servedVSCode(), {
    dataFolder,
    settings,
    port: await usualPort(dataFolder),
  });
  fs.writeFileSync(portFile(dataFolder), new URL(server.address).port);
  console.log('\nVS Code is running, with Kunten and the sample article. Open this address:\n');
  console.log(`  ${server.url({ folder, extension: extensionsInOne() })}\n`);
  console.log('Press Ctrl-C to stop it.');
  const exitCode = await server.ended();
  console.error(`VS Code's server has ended.\n${server.log()}`);
  return exitCode;
}

/** The folder of all of them: a window in a browser takes one only. */
function extensionsInOne() {
  const folder = cachePath('start-extensions');
  fs.mkdirSync(folder, { recursive: true });
  for (const [index, place] of EXTENSIONS.entries()) {
    const link = path.join(folder, String(index));
    fs.rmSync(link, { force: true });
    fs.symlinkSync(place, link, 'junction');
  }
  return folder;
}

/** @param {string} dataFolder */
const portFile = (dataFolder) => path.join(dataFolder, 'port');

/**
 * The port of the last time, if it is free: a browser keeps what VS Code remembers by address.
 * @param {string} dataFolder
 * @returns {Promise<number>} 0 for any
 */
async function usualPort(dataFolder) {
  if (!fs.existsSync(portFile(dataFolder))) return 0;
  const port = Number.parseInt(fs.readFileSync(portFile(dataFolder), 'utf8'));
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(0));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(port)));
  });
}

async function check() {
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'kunten-start-'));
  /** @type {Server | undefined} */
  let server;
  try {
    const folder = sampleWorkspace(path.join(temporary, 'workspace'));
    server = await startServer(await servedVSCode(), {
      dataFolder: path.join(temporary, 'data'),
      settings,
    });
    const browser = await launchChromium(path.join(temporary, 'profile'));
    try {
      const [page] = browser.pages();
      if (!page) throw new Error('The browser has no page.');
      await page.goto(server.url({ folder, extension: extensionsInOne() }));
      try {
        await readerView(page).locator('main#article').waitFor({ timeout: 60_000 });
      } catch (error) {
        await page.screenshot({ path: outPath('screenshots', 'start-check.png') });
        console.error(server.log());
        throw error;
      }
      console.log('ok: the sample article is open in the reader');
    } finally {
      await browser.close();
    }
  } finally {
    server?.stop();
    fs.rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
  return 0;
}

async function main() {
  await prepare();
  if (process.argv.includes('--check')) return check();
  const code = codeCommand();
  return code ? openOnDesktop(code) : serve();
}

process.exitCode = await main().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
