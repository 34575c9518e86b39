import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runOrFail } from '../host/processes.mjs';
import { projectPath } from '../host/project.mjs';
import { Workbench } from './workbench';

const KB = 1000;

describe('The package', function () {
  this.timeout(300_000);
  let folder: string;
  let vsix: string;

  before(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kunten-package-'));
    vsix = path.join(folder, 'kunten.vsix');
    await runOrFail('npm', ['run', 'package', '--', '--out', vsix], {
      what: 'npm run package',
      timeout: 200_000,
    });
  });
  after(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('is small, and so are its bundles', () => {
    const size = (...parts: string[]) => fs.statSync(path.join(...parts)).size;
    assert.ok(size(vsix) < 1000 * KB, `the package has ${size(vsix)} bytes`);
    for (const [bundle, limit] of [
      // Why so much: docs/architecture.md, “Decisions”.
      ['host.js', 10 * KB],
      ['host.web.js', 600 * KB],
      ['webview/reader.js', 95 * KB],
      ['webview/notes.js', 85 * KB],
    ] as const) {
      const bytes = size(projectPath('dist', bundle));
      assert.ok(bytes <= limit, `${bundle} has ${bytes} bytes`);
    }
  });

  for (const host of ['node', 'web'] as const) {
    it(`works when it is installed, ${host} extension host`, async () => {
      const workbench = await Workbench.open({ host, vsix });
      try {
        await workbench.openInReader('kaidan.ja.md');
        assert.match(await workbench.article.innerText(), /トランプ米大統領/);
      } catch (error) {
        await workbench.keepTraces(`package ${host}`);
        throw error;
      } finally {
        await workbench.close();
      }
    });
  }
});
