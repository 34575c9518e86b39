import assert from 'node:assert/strict';
import fc from 'fast-check';
import { passageIndexAt, toSource, toText } from '../../../src/core/article/offsets';
import { parseArticle } from '../../../src/core/article/parse';
import { passages } from '../../../src/core/article/passages';
import { anyArticle } from './texts';

function markdown(text: string) {
  const [passage] = passages(parseArticle(text, { format: 'markdown' }));
  assert.ok(passage);
  const source = (part: string): string => {
    const at = passage.text.indexOf(part);
    const { start, end } = toSource(passage, at, at + part.length);
    return text.slice(start, end);
  };
  const shown = (part: string): string => {
    const at = text.indexOf(part);
    const { start, end } = toText(passage, { start: at, end: at + part.length });
    return passage.text.slice(start, end);
  };
  return { source, shown };
}

describe('offsets', () => {
  const { source, shown } = markdown('a **bold** &amp; word\nnext \\* end');

  it('lead from a part of a passage to the source, markup at its ends left out', () => {
    assert.equal(source('bold'), 'bold');
    assert.equal(source('a bold'), 'a **bold');
    assert.equal(source('bold &'), 'bold** &amp;');
    assert.equal(source('word next'), 'word\nnext');
    assert.equal(source('* end'), '* end');
  });

  it('lead from the source to what is shown of it', () => {
    assert.equal(shown('**bold**'), 'bold');
    assert.equal(shown('am'), '&');
    assert.equal(shown('d\nn'), 'd n');
    assert.equal(shown('**'), '');
  });

  it('lead there and back again', () => {
    fc.assert(
      fc.property(anyArticle, fc.nat(), fc.nat(), (article, a, b) => {
        for (const passage of passages(article)) {
          const { length } = passage.text;
          const [start, end] = [a % length, b % length].sort((x, y) => x - y) as [number, number];
          const there = toSource(passage, start, end + 1);
          assert.ok(there.start >= passage.start && there.end <= passage.end);
          const back = toText(passage, there);
          assert.ok(back.start <= start && back.end >= end + 1);
          assert.deepEqual(toSource(passage, back.start, back.end), there);
        }
      }),
    );
  });

  it('stay within the passage, whatever is asked', () => {
    fc.assert(
      fc.property(anyArticle, fc.integer(), fc.integer(), (article, start, end) => {
        for (const passage of passages(article)) {
          const part = toText(passage, { start, end });
          assert.ok(part.start >= 0 && part.start <= part.end && part.end <= passage.text.length);
          const range = toSource(passage, start, end);
          assert.ok(range.start >= passage.start && range.start <= range.end);
          assert.ok(range.end <= passage.end);
        }
      }),
    );
  });

  it('tell the passage that they stand in, or the one before', () => {
    const all = passages(parseArticle('一。\n\n二。', { format: 'plain' }));
    assert.deepEqual(
      [0, 1, 3, 4, 99].map((offset) => passageIndexAt(all, offset)),
      [0, 0, 0, 1, 1],
    );
    assert.equal(passageIndexAt([], 5), 0);
  });
});
