import assert from 'node:assert/strict';
import type { Entry } from '../../../src/core/glossary/entry';
import { compileLinker } from '../../../src/core/linking/link';
import { person } from './entries';
import { found } from './found';

const ENTRIES: Entry[] = [
  person('tabei', '田部井淳子', '日本の登山家。', 'たべい じゅんこ'),
  person('nakasone', '中曽根康弘', '日本の元首相。', 'なかそね やすひろ'),
  person('miyazaki', '宮崎真理恵', '日本の画家。', 'みやざき まりえ'),
  person('koike', '小池百合子', '東京都知事。', 'こいけ ゆりこ'),
  person('watanabe', '渡辺奈津', '日本の歌人。', 'わたなべ なつ'),
  person('higashi', '東遥香', 'ラジオの司会者。', 'ひがし はるか'),
  person('fujii', '藤井聡太', '将棋棋士。', 'ふじい そうた'),
  person('ogata', '緒方貞子', '国連難民高等弁務官。', 'おがた さだこ'),
];

const linker = compileLinker(ENTRIES);
const entries = (text: string): string[] => found(linker, text);

describe('bearers of surnames', () => {
  it('have surnames of three kanji, or given names', () => {
    assert.deepEqual(entries('中曽根元首相が語った。'), ['中曽根=nakasone']);
    assert.deepEqual(entries('宮崎画伯の個展が開かれた。'), ['宮崎=miyazaki']);
  });

  it('are meant by rare ones with さん, and not by the commonest or as a household', () => {
    assert.deepEqual(entries('会場に着いた田部井さんを拍手で迎えた。'), ['田部井=tabei']);
    assert.deepEqual(entries('隣の渡辺さんが魚を届けてくれた。'), []);
    assert.deepEqual(entries('小池さんちのラーメンは湯気を立てている。'), []);
  });

  it('have titles of boards, stages and contests', () => {
    assert.deepEqual(entries('藤井七冠が先勝した。'), ['藤井=fujii']);
    assert.deepEqual(entries('緒方理事が発言した。'), ['緒方=ogata']);
    assert.deepEqual(entries('緒方理事会が始まった。'), []);
  });

  it('are others where another given name stands before a title', () => {
    assert.deepEqual(entries('東正和社長は東遥香さんの番組を聴く。縁はないと東社長は笑う。'), [
      '東遥香=higashi',
    ]);
  });
});

describe('who is called Mrs or Mr', () => {
  const known = compileLinker([
    { ...person('trump', 'ドナルド・トランプ', '米国の大統領。'), names: { en: { name: 'Donald Trump' } }, description: { en: 'President of the United States. He was elected in 2024.' } }, // prettier-ignore
    { ...person('thatcher', 'サッチャー', '首相。'), names: { en: { name: 'Margaret Thatcher' } }, description: { en: 'Prime minister; she led Britain for eleven years.' } }, // prettier-ignore
  ]);

  it('is no man, or no woman, by what is said of them', () => {
    assert.deepEqual(found(known, 'Yesterday Mrs. Trump smiled.', 'en'), []);
    assert.deepEqual(found(known, 'Yesterday Mr. Trump smiled.', 'en'), ['Trump=trump']);
    assert.deepEqual(found(known, 'Mrs Thatcher smiled.', 'en'), ['Thatcher=thatcher']);
    assert.deepEqual(found(known, 'Mr Thatcher smiled.', 'en'), []);
  });
});
