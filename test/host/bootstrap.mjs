import fs from 'node:fs';
import { outPath, projectPath } from './project.mjs';
import { runOrFail } from './processes.mjs';

/**
 * Makes a fresh clone ready to run: dependencies installed, products built. Uses nothing but Node
 * until then.
 * @param {{ tests?: boolean }} [options] whether the tests are to be built too
 */
export async function prepare({ tests = false } = {}) {
  if (!dependenciesAreInstalled()) {
    console.log('Installing the dependencies named in package-lock.json (npm ci) …');
    await runOrFail('npm', ['ci', '--no-audit', '--no-fund'], {
      what: 'npm ci',
      timeout: 600_000,
    });
  }
  console.log('Building …');
  // A test whose source is gone must not run from an older build.
  if (tests) fs.rmSync(outPath('test'), { recursive: true, force: true });
  await runOrFail(process.execPath, ['esbuild.js', ...(tests ? ['--tests'] : [])], {
    what: 'The build',
    timeout: 120_000,
  });
}

/** Whether node_modules holds what package-lock.json asks for; npm lists at the end of an install what it did. */
function dependenciesAreInstalled() {
  const wanted = readPackages(projectPath('package-lock.json'));
  const present = readPackages(projectPath('node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(
    ([place, { version, optional, peer }]) =>
      place === '' || optional || peer || present[place]?.version === version,
  );
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean, peer?: boolean }>}
 */
function readPackages(lockFile) {
  if (!fs.existsSync(lockFile)) return {};
  return JSON.parse(fs.readFileSync(lockFile, 'utf8')).packages ?? {};
}
