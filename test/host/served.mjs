import fs from 'node:fs';
import path from 'node:path';
import { end, lastLines, runOrFail, start } from './processes.mjs';

/** @import { ServedVSCode } from './vscode.mjs' */

/**
 * @typedef {object} Server
 * @property {string} address `http://127.0.0.1:port`
 * @property {string} dataFolder settings, extensions and logs
 * @property {(opening: Opening) => string} url the address of a window
 * @property {() => string} log what the server has printed
 * @property {() => Promise<number>} ended resolves with the exit code
 * @property {() => void} stop
 */

/**
 * What a window shows.
 * @typedef {object} Opening
 * @property {string} folder the workspace
 * @property {string} [extension] folder of an extension that is being developed, or of several
 * @property {string} [tests] the test runner of such an extension; the window reports through
 *   `codeAutomationLog` and `codeAutomationExit`
 */

/**
 * Settings under which the first thing to be seen is what was opened: no welcome page, no question
 * of trust, no chat in the place of the notes, nothing asked of the network.
 */
export const QUIET_SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'security.workspace.trust.enabled': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
};

/**
 * Settings by which Kunten runs in one extension host or the other; the served VS Code has both, and
 * takes no notice of `extensionDevelopmentKind`.
 * @param {'node' | 'web'} host
 */
export const hostSettings = (host) => ({
  'remote.extensionKind': { 'kunten.kunten': [host === 'web' ? 'web' : 'workspace'] },
});

/**
 * Starts VS Code's server. Only this machine reaches it, and only with the token that is part of
 * the addresses it gives.
 * @param {ServedVSCode} vscode
 * @param {object} options
 * @param {string} options.dataFolder made if missing; one server at a time
 * @param {Record<string, unknown>} [options.settings] the user's settings, unless there are some
 * @param {number} [options.port] any free one by default
 * @returns {Promise<Server>}
 */
export async function startServer(vscode, { dataFolder, settings = QUIET_SETTINGS, port = 0 }) {
  const settingsFile = path.join(dataFolder, 'data', 'User', 'settings.json');
  if (!fs.existsSync(settingsFile)) writeJson(settingsFile, settings);
  const server = start(
    vscode.node,
    [
      vscode.main,
      ...['--host', '127.0.0.1', '--port', String(port), '--server-data-dir', dataFolder],
      // Lets a window with a test runner report to the page around it.
      '--enable-smoke-test-driver',
      ...LICENCE_AND_TELEMETRY,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: withoutGallery() },
  );
  let log = '';
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => server.once('exit', (code) => resolve(code ?? 1)));
  /** @type {URL} */
  const entrance = await new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ reason) => {
      end(server);
      reject(new Error(`VS Code's server ${reason}.\n${lastLines(log)}`));
    };
    const timer = setTimeout(() => fail('was not ready within 60 s'), 60_000);
    server.once('error', (error) => fail(`could not be started: ${error.message}`));
    server.once('exit', (code) => fail(`ended with exit code ${code}`));
    for (const stream of [server.stdout, server.stderr]) {
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        log += text;
        const found = /Web UI available at (\S+)/.exec(log)?.[1];
        if (!found) return;
        clearTimeout(timer);
        resolve(new URL(found));
      });
    }
  });
  const authority = `127.0.0.1:${entrance.port}`;
  return {
    address: `http://${authority}`,
    dataFolder,
    url: (opening) => windowUrl(authority, entrance.searchParams.get('tkn') ?? '', opening),
    log: () => log,
    ended: () => ended,
    stop: () => end(server),
  };
}

/**
 * Installs a packaged extension as a user would.
 * @param {ServedVSCode} vscode
 * @param {string} dataFolder
 * @param {string} vsix
 */
export async function installExtension(vscode, dataFolder, vsix) {
  await runOrFail(
    vscode.node,
    [
      vscode.main,
      ...['--server-data-dir', dataFolder, '--install-extension', vsix],
      ...LICENCE_AND_TELEMETRY,
    ],
    { what: `Installing ${path.basename(vsix)}`, timeout: 120_000, env: withoutGallery() },
  );
}

const LICENCE_AND_TELEMETRY = ['--accept-server-license-terms', '--telemetry-level', 'off'];

/** An environment in which VS Code has no marketplace to ask. */
function withoutGallery() {
  return { ...process.env, EXTENSIONS_GALLERY: '{}' };
}

/**
 * @param {string} authority
 * @param {string} token
 * @param {Opening} opening
 */
function windowUrl(authority, token, { folder, extension, tests }) {
  const remote = (/** @type {string} */ place) => `vscode-remote://${authority}${uriPath(place)}`;
  const payload = [
    ['skipWelcome', 'true'],
    ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
  ];
  const url = new URL(`http://${authority}/`);
  url.searchParams.set('tkn', token);
  url.searchParams.set('folder', uriPath(folder));
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/** @param {string} place an absolute path of this machine */
const uriPath = (place) => (path.sep === '\\' ? `/${place.replaceAll('\\', '/')}` : place);

/**
 * @param {string} file
 * @param {unknown} value
 */
export function writeJson(file, value) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
