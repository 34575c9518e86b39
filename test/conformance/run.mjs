// `npm run conformance -- CHECKOUT`: holds what Kunten writes against the assertions of the W3C’s
// web-annotation-tests, and reads its sample annotations. CHECKOUT is a checkout of
// https://github.com/w3c/web-annotation-tests; without one this says so, and does nothing.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from '../host/bootstrap.mjs';
import { run } from '../host/processes.mjs';
import { outPath } from '../host/project.mjs';

const [checkout] = process.argv.slice(2).map((folder) => path.resolve(folder));
if (checkout === undefined) {
  console.log(
    'Skipped: give the path of a checkout of https://github.com/w3c/web-annotation-tests.',
  );
} else {
  process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
  await prepare({ tests: true });
  const file = path.join(outPath('test', 'conformance'), 'webAnnotation.js');
  const { code } = await run(process.execPath, ['--enable-source-maps', file, checkout], {
    what: 'The check against web-annotation-tests',
    timeout: 600_000,
    onOutput: (text) => process.stdout.write(text),
  });
  process.exitCode = code;
}
