import assert from 'node:assert/strict';
import { withoutLinks } from '../../../src/core/text/withoutLinks';

/** What VS Code takes for a link in a notification (base/common/linkedText). */
const LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;

describe('withoutLinks', () => {
  it('leaves nothing that a notification makes a link of, and all the words', () => {
    const message = '“[Continue](command:workbench.action.quit)” and [x](https://example.org "y")';
    assert.match(message, LINK);
    assert.doesNotMatch(withoutLinks(message), LINK);
    assert.equal(withoutLinks(message).replaceAll('\u200b', ''), message);
    assert.equal(withoutLinks('停戦への道'), '停戦への道');
  });
});
