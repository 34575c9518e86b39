import Mocha from 'mocha';
import { runTests } from './runTests';

/** Run by VS Code in its Node extension host. */
export const run = (): Promise<void> => runTests(Mocha);
