import fs from 'node:fs';
import process from 'node:process';
import { runOrFail } from './processes.mjs';

/** Whether Debian's packages can be installed here without asking anyone. */
export const canInstall = () => process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get');

/**
 * Installs Debian packages.
 * @param {readonly string[]} packages
 */
export async function install(packages) {
  console.log(`Installing Debian's ${packages.join(' and ')} (apt-get install) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {string[]} */ args) =>
    runOrFail('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-q', ...args], {
      what: `apt-get ${args[0]}`,
      timeout: 600_000,
      env,
    });
  await apt(['update']);
  await apt(['install', '-y', '--no-install-recommends', ...packages]);
}
