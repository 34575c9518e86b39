import Mocha from 'mocha';
import { useDisk } from '../../src/host/storage/disk';
import { nodeDisk } from '../../src/host/storage/nodeDisk';
import { runTests } from './runTests';

/** Run by VS Code in its Node extension host. */
export function run(): Promise<void> {
  useDisk(nodeDisk);
  return runTests(Mocha);
}
