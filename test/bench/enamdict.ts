import fs from 'node:fs';
import * as debian from '../host/debian.mjs';

/** ENAMDICT, names by the Electronic Dictionary Research and Development Group, as Debian packages it. */
const FILE = '/usr/share/edict/enamdict';

/**
 * The names in ENAMDICT as they are written, each once. Where Debian's package can be installed, it is.
 * @throws {Error} that tells what to install
 */
export async function enamdictNames(): Promise<Set<string>> {
  if (!fs.existsSync(FILE)) {
    if (!debian.canInstall()) {
      throw new Error(
        `Debian's enamdict is not at ${FILE}. Install it (apt-get install enamdict), or run this as ` +
          'root on Debian, where it is installed for you.',
      );
    }
    await debian.install(['enamdict']);
  }
  const text = new TextDecoder('euc-jp').decode(fs.readFileSync(FILE));
  // The first line says what the file is. An entry is a name, a space, its reading, its translation.
  const entries = text.slice(text.indexOf('\n') + 1);
  return new Set(entries.match(/^[^ \n]+(?= )/gm));
}
