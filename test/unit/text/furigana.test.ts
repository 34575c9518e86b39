import assert from 'node:assert/strict';
import fc from 'fast-check';
import { furigana } from '../../../src/core/text/furigana';

const marked = (name: string, reading: string): string =>
  furigana(name, reading)
    .map(({ text, reading: over }) => (over === undefined ? text : `${text}[${over}]`))
    .join('');

describe('furigana', () => {
  it('stands over kanji only', () => {
    assert.equal(
      marked('アメリカ合衆国', 'アメリカがっしゅうこく'),
      'アメリカ合衆国[がっしゅうこく]',
    );
    assert.equal(marked('述べるにとどまる', 'のべるにとどまる'), '述[の]べるにとどまる');
    assert.equal(marked('引き換え', 'ひきかえ'), '引[ひ]き換[か]え');
    assert.equal(marked('人々の声', 'ひとびとのこえ'), '人々[ひとびと]の声[こえ]');
  });

  it('takes hiragana and katakana for the same, and leaves Latin letters as they are', () => {
    assert.equal(marked('ロシア側', 'ろしあがわ'), 'ロシア側[がわ]');
    assert.equal(marked('X線', 'Xせん'), 'X線[せん]');
  });

  it('finds the division that works out where a kana occurs twice', () => {
    assert.equal(marked('木の子の子', 'きのこのこ'), '木[き]の子[こ]の子[こ]');
    assert.equal(marked('の側の方', 'のがわのほう'), 'の側[がわ]の方[ほう]');
  });

  it('puts the whole reading over a name that it does not divide', () => {
    assert.equal(marked('NATO加盟', 'ナトーかめい'), 'NATO加盟[ナトーかめい]');
  });

  it('needs none over kana', () => {
    assert.equal(marked('クレムリン', 'くれむりん'), 'クレムリン');
  });

  it('keeps the name whole, whatever the reading, in reasonable time', () => {
    const text = fc.string({
      unit: fc.constantFrom('漢', '字', 'か', 'カ', 'a', '々'),
      maxLength: 120,
    });
    fc.assert(
      fc.property(text, text, (name, reading) => {
        assert.equal(
          furigana(name, reading)
            .map((part) => part.text)
            .join(''),
          name,
        );
      }),
    );
  });
});
