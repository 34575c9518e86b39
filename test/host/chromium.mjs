import { findCommand, isExecutable } from './commands.mjs';
import * as debian from './debian.mjs';
import { runOrFail } from './processes.mjs';

/** @import { BrowserContext } from 'playwright-core' */

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

// Nothing of what a browser does by itself: no updates, no services, no network but ours.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The executable of a Chromium or Chrome. Where none is, Debian's is installed if that is possible.
 * Also sees to it that there is a font with Japanese glyphs.
 * @returns {Promise<string>}
 * @throws {Error} that tells what to install
 */
export async function findChromium() {
  const present = installedChromium();
  if (!present && !debian.canInstall()) {
    throw new Error(
      'No Chromium or Chrome was found. Install one so that `chromium` or `google-chrome` is on the ' +
        "PATH (Debian: apt-get install chromium fonts-noto-cjk), or run this as root on Debian, where it's installed for you.",
    );
  }
  const missing = present ? [] : ['chromium'];
  if (!(await hasJapaneseFont())) {
    if (debian.canInstall()) missing.push('fonts-noto-cjk');
    else console.log('No font with Japanese glyphs was found: pages will show boxes instead.');
  }
  if (missing.length > 0) await debian.install(missing);
  const found = present ?? installedChromium();
  if (!found) throw new Error("Debian's chromium was installed, but is not on the PATH.");
  return found;
}

function installedChromium() {
  for (const command of COMMANDS) {
    const found = findCommand(command);
    if (found) return found;
  }
  return APPLICATIONS.find(isExecutable);
}

/** Only Linux comes without; fontconfig, which knows, comes with every browser there. */
async function hasJapaneseFont() {
  if (process.platform !== 'linux') return true;
  const list = findCommand('fc-list');
  if (!list) return false;
  const fonts = await runOrFail(list, [':lang=ja', 'family'], {
    what: 'Listing the fonts',
    timeout: 60_000,
  });
  return fonts.trim() !== '';
}

/**
 * Starts a headless browser.
 * @param {string} profile folder of its profile: an empty one for a new reader
 * @returns {Promise<BrowserContext>} with one empty page
 */
export async function launchChromium(profile) {
  const executablePath = await findChromium();
  const { chromium } = await import('playwright-core');
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: FLAGS,
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    timeout: 60_000,
  });
}
