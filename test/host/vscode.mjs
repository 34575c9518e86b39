import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { cachePath, projectPath } from './project.mjs';
import { findCommand, isExecutable } from './commands.mjs';
import { runOrFail } from './processes.mjs';

/**
 * A VS Code with a window of its own.
 * @typedef {object} DesktopVSCode
 * @property {'desktop'} kind
 * @property {string} executable
 *
 * The VS Code that npm distributes: a server, with a browser for its window.
 * @typedef {object} ServedVSCode
 * @property {'served'} kind
 * @property {string} node the Node that runs it
 * @property {string} main the server's script
 */

const CODE_SERVER = '4.139.1';
const NODE = '24.21.0';
const UPDATES = 'https://update.code.visualstudio.com/api/releases/stable';

/**
 * A VS Code to run tests in: the desktop's, installed or downloaded, where there is a display for it,
 * else npm's.
 * @returns {Promise<DesktopVSCode | ServedVSCode>}
 */
export async function findVSCode() {
  return installedDesktop() ?? (await downloadedDesktop()) ?? (await servedVSCode());
}

function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/**
 * `code`, if it is on the PATH and can show a window.
 * @returns {string | undefined}
 */
export const codeCommand = () => (hasDisplay() ? findCommand('code') : undefined);

/** @returns {DesktopVSCode | undefined} */
function installedDesktop() {
  const command = codeCommand();
  if (!command) return undefined;
  // `code` is a script that leaves at once; tests have to wait for the program it starts.
  const folder = path.dirname(path.dirname(fs.realpathSync(command)));
  const executable = {
    darwin: path.join(folder, '..', '..', 'MacOS', 'Electron'),
    win32: path.join(folder, 'Code.exe'),
  };
  const file =
    process.platform === 'darwin' || process.platform === 'win32'
      ? executable[process.platform]
      : path.join(folder, 'code');
  return isExecutable(file) ? { kind: 'desktop', executable: file } : undefined;
}

/**
 * The oldest desktop VS Code that Kunten supports, downloaded once.
 * @returns {Promise<DesktopVSCode | undefined>} undefined without a display or without a network
 */
async function downloadedDesktop() {
  if (!hasDisplay()) return undefined;
  const version = /** @type {string} */ (
    JSON.parse(fs.readFileSync(projectPath('package.json'), 'utf8')).engines.vscode
  ).replace('^', '');
  try {
    await fetch(UPDATES, { signal: AbortSignal.timeout(4000) });
    const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
    const executable = await downloadAndUnzipVSCode({
      version,
      cachePath: cachePath(),
      timeout: 30_000,
    });
    return { kind: 'desktop', executable };
  } catch (error) {
    console.log(`VS Code ${version} could not be downloaded (${describe(error)}).`);
    return undefined;
  }
}

/** @param {unknown} error */
const describe = (error) => (error instanceof Error ? error.message : String(error));

/**
 * The VS Code that npm distributes, installed on first use.
 * @returns {Promise<ServedVSCode>}
 */
export async function servedVSCode() {
  const folder = await installOnce(`vscode-${CODE_SERVER}`, async (unfinished) => {
    console.log(
      `Installing the VS Code that npm distributes (code-server ${CODE_SERVER}, about 600 MB) into .vscode-test …`,
    );
    // Its install scripts would compile native modules for minutes; VS Code runs without those.
    await npm(
      ['install', '--ignore-scripts', '--no-save', `code-server@${CODE_SERVER}`],
      unfinished,
    );
    await npm(
      ['install', '--ignore-scripts', '--omit=dev'],
      path.join(unfinished, VSCODE_IN_CODE_SERVER),
    );
  });
  return {
    kind: 'served',
    node: await newEnoughNode(),
    main: path.join(folder, VSCODE_IN_CODE_SERVER, 'out', 'server-main.js'),
  };
}

const VSCODE_IN_CODE_SERVER = path.join('node_modules', 'code-server', 'lib', 'vscode');

/** The running Node, or else one from npm that is as new as VS Code needs it. */
async function newEnoughNode() {
  if (Number.parseInt(process.versions.node) >= Number.parseInt(NODE)) return process.execPath;
  const { platform, arch } = process;
  const prefix = platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node';
  const name = `${prefix}-${platform === 'win32' ? 'win' : platform}-${arch}`;
  const folder = await installOnce(`node-${NODE}`, async (unfinished) => {
    console.log(`Installing Node ${NODE} from npm for it (${name}) into .vscode-test …`);
    await npm(['install', '--ignore-scripts', '--no-save', `${name}@${NODE}`], unfinished);
  });
  return path.join(folder, 'node_modules', name, 'bin', platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * A folder that is there completely or not at all: it gets its name when it is finished.
 * @param {string} name
 * @param {(unfinished: string) => Promise<void>} fill
 * @returns {Promise<string>} the folder
 */
async function installOnce(name, fill) {
  const folder = cachePath(name);
  if (fs.existsSync(folder)) return folder;
  fs.mkdirSync(cachePath(), { recursive: true });
  const unfinished = fs.mkdtempSync(cachePath('unfinished-'));
  try {
    fs.writeFileSync(path.join(unfinished, 'package.json'), '{ "private": true }\n');
    await fill(unfinished);
    // Another run may have been faster; then theirs is as good.
    if (!fs.existsSync(folder)) fs.renameSync(unfinished, folder);
  } finally {
    fs.rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}

/**
 * @param {string[]} args
 * @param {string} cwd
 */
async function npm(args, cwd) {
  await runOrFail('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    what: `npm ${args[0]}`,
    timeout: 600_000,
    cwd,
  });
}
