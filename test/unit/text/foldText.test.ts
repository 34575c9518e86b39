import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldText, unfoldRange } from '../../../src/core/text/foldText';

const folded = (text: string): string => foldText(text).text;

describe('folding a text', () => {
  it('returns a text that has nothing to fold as it is', () => {
    const text = 'トランプ米大統領とAI、「G7」。한국 𠮷野家';
    assert.equal(folded(text), text);
  });

  it('makes full-width Latin letters, digits, punctuation and spaces half-width', () => {
    assert.equal(folded('ＮＡＴＯ（２０２５）：Ｘ　！'), 'NATO(2025):X !');
  });

  it('makes half-width katakana and its punctuation full-width', () => {
    assert.equal(folded('ﾄﾗﾝﾌﾟ･ﾌﾟｰﾁﾝ'), 'トランプ・プーチン');
    assert.equal(folded('｢ｳﾞｧﾝｽ｣､ｻﾞｸﾞﾚﾌﾞ｡'), '「ヴァンス」、ザグレブ。');
  });

  it('composes kana with their marks, and takes diacritics from Latin letters', () => {
    assert.equal(folded('フ\u309Aーチン'), 'プーチン');
    assert.equal(folded('Mu\u0308nchen, Erdoğan, Malmö, Ørsted, Brexit’s'), "Munchen, Erdogan, Malmo, Orsted, Brexit's"); // prettier-ignore
  });

  it('writes old kanji as they are written today', () => {
    assert.equal(folded('澁澤榮一、髙市、國際聯合'), '渋沢栄一、高市、国際連合');
  });

  it('parts the words of a katakana name with a dot, however they are parted', () => {
    for (const name of [
      'ナレンドラ モディ',
      'ナレンドラ　モディ',
      'ナレンドラ＝モディ',
      'ナレンドラ=モディ',
      'ナレンドラ゠モディ',
      'ナレンドラ･モディ',
    ]) {
      // prettier-ignore
      assert.equal(folded(name), 'ナレンドラ・モディ', name);
    }
    assert.equal(folded('A = B, Apple Watch、岸田　文雄'), 'A = B, Apple Watch、岸田文雄');
  });

  it('leaves out readings in brackets, and hyphens at a line end', () => {
    assert.equal(folded('石破（いしば）茂、高市《たかいち》早苗'), '石破茂、高市早苗');
    assert.equal(folded('石破（首相）、北（きた'), '石破(首相)、北(きた');
    assert.equal(folded('Zelen- skyy and Merkel- Regierung'), 'Zelenskyy and Merkel- Regierung');
  });

  it('finds the way back to the original', () => {
    const text = '米ﾌﾟｰﾁﾝＸ氏、石破（いしば）茂首相';
    const result = foldText(text);
    const back = (part: string): string => {
      const at = result.text.indexOf(part);
      const { start, end } = unfoldRange(result, at, at + part.length);
      return text.slice(start, end);
    };
    assert.equal(back('プーチン'), 'ﾌﾟｰﾁﾝ');
    assert.equal(back('石破茂'), '石破（いしば）茂');
    assert.equal(back('石破'), '石破');
    assert.equal(back('首相'), '首相');
  });

  it('keeps places in order and inside the text', () => {
    const unit = fc.constantFrom(
      ...Array.from('ｶﾊﾞﾟﾞ\u3099\u0301\u0344eＡ　（）いあ・=-漢國\u00ad \nか'),
      '𠮷',
      '👩‍🚀',
      '\ud83d',
    );
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const result = foldText(text);
        let end = 0;
        for (let at = 0; at < result.text.length; at++) {
          const place = unfoldRange(result, at, at + 1);
          assert.ok(place.start >= end || place.start === unfoldRange(result, at - 1, at).start);
          assert.ok(place.end > place.start && place.end <= text.length);
          end = place.start;
        }
      }),
    );
  });
});
