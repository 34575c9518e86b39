import { spawn } from 'node:child_process';

/** @import { ChildProcess, SpawnOptions } from 'node:child_process' */

const isWindows = process.platform === 'win32';

/** How long a program may take to end what it started, in milliseconds. */
const GRACE = 5000;

/**
 * The programs that run: one set for this process, though every test file is bundled with a copy of
 * this module.
 * @type {Set<ChildProcess>}
 */
const running = Reflect.get(globalThis, Symbol.for('kunten.running')) ?? watchOver(new Set());

/**
 * Starts a program that ends, with everything it starts itself, no later than this process does.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {SpawnOptions} [options]
 * @returns {ChildProcess}
 */
export function start(command, args, options = {}) {
  // A process group of its own, so that the whole family can be ended (not a notion of Windows).
  const child = spawn(command, args, { ...options, detached: !isWindows });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/**
 * Ends a program, and the processes it started in its group.
 * @param {ChildProcess} child
 * @param {'SIGTERM' | 'SIGKILL'} [signal] SIGTERM lets it end what it started elsewhere
 */
export function end(child, signal = 'SIGKILL') {
  if (child.pid === undefined) return;
  try {
    if (isWindows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It is gone already.
  }
}

/**
 * Sees to it that programs end when this process does, however it does.
 * @param {Set<ChildProcess>} programs
 */
function watchOver(programs) {
  Reflect.set(globalThis, Symbol.for('kunten.running'), programs);
  const endAll = (/** @type {'SIGTERM' | 'SIGKILL'} */ signal) => {
    for (const child of programs) end(child, signal);
  };
  process.once('exit', () => endAll('SIGKILL'));
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => {
      endAll('SIGTERM');
      const deadline = Date.now() + GRACE;
      setInterval(() => {
        if (programs.size === 0 || Date.now() > deadline) process.exit(130);
      }, 50);
    });
  }
  return programs;
}

/**
 * @typedef {object} RunOptions
 * @property {string} what what is being done, for messages: "Installing Chromium"
 * @property {number} timeout milliseconds after which it is ended
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {(text: string) => void} [onOutput] receives what it prints, as it is printed; without
 *   this it is kept for the message of a failure
 */

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} options
 * @returns {Promise<{ code: number, output: string }>} its exit code, and all it printed
 * @throws {Error} when it cannot be started, or takes too long; the message ends with what it printed
 *   last
 */
export function run(command, args, { what, timeout, cwd, env = process.env, onOutput }) {
  return new Promise((resolve, reject) => {
    // npm and npx are .cmd files on Windows, which only its shell runs.
    const child = start(command, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: isWindows && !command.includes('\\'),
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        output += text;
        onOutput?.(text);
      });
    }
    const timer = setTimeout(() => {
      end(child, 'SIGTERM');
      setTimeout(() => end(child), GRACE).unref();
      reject(new Error(`${what} took more than ${timeout / 1000} s.\n${lastLines(output)}`));
    }, timeout);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(new Error(`${what} failed: ${error.message}`));
    });
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      if (signal) output += `\n(ended by ${signal})\n`;
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * Runs a program that has to succeed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} options
 * @returns {Promise<string>} what it printed
 */
export async function runOrFail(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) {
    throw new Error(`${options.what} failed with exit code ${code}.\n${lastLines(output)}`);
  }
  return output;
}

/**
 * @param {string} text
 * @param {number} [count]
 */
export function lastLines(text, count = 40) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
