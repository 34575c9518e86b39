import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Anchoring } from '../../../src/core/anchoring/anchor';
import { select } from '../../../src/core/anchoring/select';
import { CodePoints } from '../../../src/core/text/codePoints';
import { isGraphemeBoundary } from '../../../src/core/text/graphemes';

const ARTICLE = [
  '政府は12日、新しい方針を明らかにした。',
  '首相は記者団に対し、交渉は近く始まるとの見通しを示した。',
  '一方、野党は説明が足りないとして、予算委員会での審議を求めている。',
  '交渉は難航するとみられる。専門家は、双方の主張の隔たりが大きいと指摘する。',
].join('\n\n');

function rangeOf(text: string, passage: string): { start: number; end: number } {
  const start = text.indexOf(passage);
  assert.ok(start >= 0, `“${passage}” is not in the text`);
  return { start, end: start + passage.length };
}

function find(before: string, passage: string, after: string): { state: string; found?: string } {
  const { state, range } = new Anchoring(after).find(select(before, rangeOf(before, passage)));
  return range ? { state, found: after.slice(range.start, range.end) } : { state };
}

describe('finding a passage again', () => {
  it('finds it where text was put in above', () => {
    const after = `号外。\n\n${ARTICLE}`;
    assert.deepEqual(find(ARTICLE, '予算委員会での審議', after), {
      state: 'exact',
      found: '予算委員会での審議',
    });
  });

  it('tells alike passages apart by what stands around them', () => {
    const after = ARTICLE.replace('政府は12日、', '');
    const second = ARTICLE.lastIndexOf('交渉は');
    const selector = select(ARTICLE, { start: second, end: second + 3 });
    const { state, range } = new Anchoring(after).find(selector);
    assert.equal(state, 'exact');
    assert.equal(range?.start, after.lastIndexOf('交渉は'));
  });

  it('finds it when lines were wrapped anew and line endings changed', () => {
    const after = ARTICLE.replaceAll('\n', '\r\n').replace('予算委員会', '予算\r\n  委員会');
    assert.deepEqual(find(ARTICLE, '予算委員会での審議を求めている', after), {
      state: 'exact',
      found: '予算\r\n  委員会での審議を求めている',
    });
  });

  it('says that a passage has other words now', () => {
    const after = ARTICLE.replace('近く始まるとの見通し', '来月にも始まるとの見通し');
    assert.deepEqual(find(ARTICLE, '交渉は近く始まるとの見通しを示した', after), {
      state: 'changed',
      found: '交渉は来月にも始まるとの見通しを示した',
    });
  });

  it('says that a passage stands elsewhere now', () => {
    const sentence = '専門家は、双方の主張の隔たりが大きいと指摘する。';
    const after = `${sentence}\n\n${ARTICLE.replace(sentence, '')}`;
    const { state, found } = find(ARTICLE, sentence, after);
    assert.equal(found, sentence);
    assert.equal(state, 'moved');
  });

  it('makes an orphan of a passage that was deleted, even where look-alikes remain', () => {
    const after = ARTICLE.replace('交渉は難航するとみられる。', '');
    const start = ARTICLE.indexOf('交渉は難航');
    for (const end of [start + 2, start + 3, start + 13]) {
      const { state } = new Anchoring(after).find(select(ARTICLE, { start, end }));
      assert.equal(state, 'orphan', ARTICLE.slice(start, end));
    }
  });

  it('does not choose between two places that read alike all around', () => {
    const line = 'これは長い文で、前後もまったく同じように繰り返される文である。\n\n';
    const before = line.repeat(9);
    const start = line.length * 4;
    const selector = select(before, { start, end: start + 10 });
    const after = `前置き。${'あ'.repeat(line.length / 2)}${before}`;
    assert.equal(new Anchoring(after).find(selector).state, 'ambiguous');
  });

  it('takes the old position for an answer only in the text that it counts in', () => {
    const paragraph = 'どの段落も、前後までそっくり同じに繰り返される五十字ほどの段落である。\n';
    const before = paragraph.repeat(12);
    const start = paragraph.length * 6;
    const selector = select(before, { start, end: start + 30 });
    assert.equal(new Anchoring(before).find(selector, true).range?.start, start);
    const after = 'あ'.repeat(paragraph.length - 1) + '\n' + before;
    assert.equal(new Anchoring(after).find(selector, false).state, 'ambiguous');
  });

  it('finds every passage of an unchanged text, or calls it ambiguous, never elsewhere', () => {
    const text = fc.string({
      unit: fc.constantFrom('あ', 'い', '交', '。', '\n', '𠮷', 'a'),
      minLength: 1,
      maxLength: 80,
    });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (source, a, b) => {
        const characters = Array.from(source);
        const first = a % characters.length;
        const last = first + 1 + (b % (characters.length - first));
        const start = characters.slice(0, first).join('').length;
        const end = characters.slice(0, last).join('').length;
        const { state, range } = new Anchoring(source).find(select(source, { start, end }));
        if (!range) return state === 'ambiguous' || source.slice(start, end).trim() === '';
        const squeeze = (part: string): string => part.replace(/\s/g, '');
        return squeeze(source.slice(range.start, range.end)) === squeeze(source.slice(start, end));
      }),
    );
  });
});

describe('select', () => {
  it('counts positions in code points, as the standard asks', () => {
    const { start, end, prefix } = select('𠮷野家に行く', { start: 4, end: 5 });
    assert.deepEqual([start, end], [3, 4]);
    assert.equal(prefix, '𠮷野家');
  });

  it('counts alike in texts with many characters beyond the basic plane', () => {
    const text = 'a𠮷b👍'.repeat(50);
    const points = new CodePoints(text);
    for (let offset = 0; offset <= text.length; offset++) {
      if (!isGraphemeBoundary(text, offset)) continue;
      const count = Array.from(text.slice(0, offset)).length;
      assert.equal(points.count(offset), count);
      assert.equal(points.offset(count), offset);
    }
    assert.equal(points.offset(1000), text.length);
  });

  it('refuses an empty passage', () => {
    assert.throws(() => select('abc', { start: 1, end: 1 }), RangeError);
  });
});
