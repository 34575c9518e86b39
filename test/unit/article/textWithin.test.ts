import assert from 'node:assert/strict';
import type { Range } from '../../../src/core/article/article';
import { parseArticle } from '../../../src/core/article/parse';
import { textWithin } from '../../../src/core/article/textWithin';

/** What is read between two signs ‹ and › in a text. */
function within(marked: string): string | undefined {
  const text = marked.replace(/[‹›]/g, '');
  const start = marked.indexOf('‹');
  const range: Range = { start, end: marked.indexOf('›') - 1 };
  const article = parseArticle(text, { format: 'markdown', language: 'ja' });
  const found = textWithin(article, range);
  return found && text.slice(found.start, found.end);
}

describe('the text within a range of the source', () => {
  it('is what is selected, without white space around it', () => {
    assert.equal(within('首相は‹ 会談で ›述べた。'), '会談で');
  });

  it('begins and ends with what is read: marks, numbers and indents are left out', () => {
    assert.equal(within('‹# 見出し›\n\n本文'), '見出し');
    assert.equal(within('前\n\n‹- **甲**は乙。\n›- 丙'), '甲**は乙。');
    assert.equal(within('‹> 引用。\n›'), '引用。');
  });

  it('can reach over several passages', () => {
    assert.equal(within('一の‹段落。\n\n二の›段落。'), '段落。\n\n二の');
  });

  it('is never empty: where nothing is read there is none', () => {
    for (const marked of ['一\n‹\n›二', '一\n\n‹---\n›\n二', '一‹ ›\n\n二', '一\n\n- ‹›二', '‹›']) {
      assert.equal(within(marked), undefined, marked);
    }
  });
});
