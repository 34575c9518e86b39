import Mocha from 'mocha/mocha.mjs';
import { runTests } from './runTests';

/** Run by VS Code in its web extension host. */
export function run(): Promise<void> {
  if (!('WorkerGlobalScope' in globalThis)) throw new Error('This is not the web extension host');
  return runTests(Mocha);
}
