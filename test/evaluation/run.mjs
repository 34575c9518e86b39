// `npm run eval:linking [-- --failures]`: builds, and says how well names and references are found.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from '../host/bootstrap.mjs';
import { run } from '../host/processes.mjs';
import { outPath } from '../host/project.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
await prepare({ tests: true });
for (const name of ['linking', 'references']) {
  const file = path.join(outPath('test', 'evaluation'), `${name}.js`);
  const options = process.argv.slice(2);
  const { code } = await run(process.execPath, ['--enable-source-maps', file, ...options], {
    what: `The evaluation of ${name}`,
    timeout: 600_000,
    onOutput: (text) => process.stdout.write(text),
  });
  if (code !== 0) process.exitCode = 1;
}
