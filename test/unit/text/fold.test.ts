import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold, unfold } from '../../../src/core/text/fold';

describe('fold', () => {
  it('returns a text that has nothing to fold as it is', () => {
    const text = 'トランプ米大統領とAI、「G7」。한국 𠮷野家';
    assert.deepEqual(fold(text), { text, map: undefined });
  });

  it('makes full-width Latin letters, digits, punctuation and spaces half-width', () => {
    assert.equal(fold('ＮＡＴＯ（２０２５）：Ｘ　！').text, 'NATO(2025):X !');
  });

  it('makes half-width katakana and its punctuation full-width', () => {
    assert.equal(fold('ﾄﾗﾝﾌﾟ･ﾌﾟｰﾁﾝ').text, 'トランプ・プーチン');
    assert.equal(fold('｢ｳﾞｧﾝｽ｣､ｻﾞｸﾞﾚﾌﾞ｡').text, '「ヴァンス」、ザグレブ。');
  });

  it('composes letters and their marks', () => {
    assert.equal(fold('フ\u309Aーチン、Mu\u0308nchen').text, 'プーチン、München');
  });

  it('finds the way back to the original', () => {
    const text = '米ﾌﾟｰﾁﾝＸ氏';
    const folded = fold(text);
    assert.equal(folded.text, '米プーチンX氏');
    const places = Array.from({ length: folded.text.length + 1 }, (_, i) => unfold(folded, i));
    assert.deepEqual(places, [0, 1, 3, 4, 5, 6, 7, 8]);
  });

  it('keeps a mark that has nothing to be composed with', () => {
    const folded = fold('ﾞア\u3099');
    assert.equal(folded.text, '\u3099ア\u3099');
    assert.equal(unfold(folded, 3), 3);
  });

  it('maps forward only, from start to end, and folding twice changes nothing', () => {
    const unit = fc.constantFrom(
      ...Array.from('ｶﾊﾞﾟﾞ\u3099\u0301\u0344eＡ　（・漢か'),
      '𠮷',
      '👩‍🚀',
      '\ud83d',
    );
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const folded = fold(text);
        const places = Array.from({ length: folded.text.length + 1 }, (_, i) => unfold(folded, i));
        assert.equal(places[0], 0);
        assert.equal(places.at(-1), text.length);
        places.reduce((before, place) => {
          assert.ok(place > before);
          return place;
        });
        assert.equal(fold(folded.text).text, folded.text);
      }),
    );
  });
});
