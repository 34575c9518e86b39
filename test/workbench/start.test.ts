import assert from 'node:assert/strict';
import { run } from '../host/processes.mjs';

describe('npm start', () => {
  it('opens the sample article in the reader', async function () {
    this.timeout(180_000);
    const { code, output } = await run('npm', ['start', '--', '--check'], {
      what: 'npm start',
      timeout: 170_000,
    });
    assert.equal(code, 0, output);
    assert.match(output, /^ok: /m);
  });
});
