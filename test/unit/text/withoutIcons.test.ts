import assert from 'node:assert/strict';
import { withoutIcons } from '../../../src/core/text/withoutIcons';

/** What VS Code takes for an icon in a label (base/common/iconLabels). */
const ICON = /(\\)?\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/;

describe('withoutIcons', () => {
  it('leaves nothing that a list of choices makes an icon of, and all the words', () => {
    const title = '$(error) $(sync~spin) 停戦 $$(zap)';
    assert.match(title, ICON);
    assert.doesNotMatch(withoutIcons(title), ICON);
    assert.equal(withoutIcons(title).replaceAll('\u200b', ''), title);
    assert.equal(withoutIcons('$5 (停戦)'), '$5 (停戦)');
  });
});
