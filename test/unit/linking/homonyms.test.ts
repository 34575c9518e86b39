import assert from 'node:assert/strict';
import type { Entry, EntryType } from '../../../src/core/glossary/entry';
import { partKin } from '../../../src/core/linking/kinship';
import { compileLinker } from '../../../src/core/linking/link';
import { nameParts } from '../../../src/core/linking/personName';
import { found } from './found';

function entry(id: string, type: EntryType, ja: string, en: string, said: [string, string]): Entry {
  const names = { ja: { name: ja }, en: { name: en } };
  return { id, type, names, description: { ja: said[0], en: said[1] } };
}

const ENTRIES: Entry[] = [
  entry('emmanuel', 'person', 'エマニュエル・マクロン', 'Emmanuel Macron', [
    'フランスの大統領。',
    'President of France.',
  ]),
  entry('brigitte', 'person', 'ブリジット・マクロン', 'Brigitte Macron', [
    'フランス大統領の夫人、元教師。',
    'Former teacher, wife of the President of France.',
  ]),
  entry('henry', 'person', 'ヘンリー・フォード', 'Henry Ford', [
    'アメリカの実業家、自動車メーカーの創業者。',
    'American industrialist, founder of a car maker.',
  ]),
  entry('ford', 'organization', 'フォード', 'Ford', [
    'アメリカの自動車メーカー。',
    'American car maker.',
  ]),
  entry('charles', 'person', 'チャールズ・ダーウィン', 'Charles Darwin', [
    'イギリスの博物学者。',
    'British naturalist.',
  ]),
  entry('darwin', 'place', 'ダーウィン', 'Darwin', [
    'オーストラリア北部の都市。',
    'City in the north of Australia.',
  ]),
  entry('australia', 'place', 'オーストラリア', 'Australia', ['南半球の国。', 'Country.']),
  entry('washington', 'place', 'ワシントン', 'Washington', [
    'アメリカの首都。',
    'Capital of the United States.',
  ]),
  entry('george', 'person', 'ジョージ・ワシントン', 'George Washington', [
    'アメリカの初代大統領。',
    'First President of the United States.',
  ]),
  entry('farmer', 'person', '小泉太郎', 'Taro Koizumi', [
    '農林水産大臣。',
    'Minister of agriculture.',
  ]),
  entry('premier', 'person', '小泉一郎', 'Ichiro Koizumi', ['元首相。', 'Former prime minister.']),
  entry('father', 'person', 'ジョージ・H・W・ブッシュ', 'George H. W. Bush', [
    '第41代大統領（1989～93年）。',
    'Father of George W. Bush.',
  ]),
  entry('son', 'person', 'ジョージ・W・ブッシュ', 'George W. Bush', [
    '第43代大統領（2001～09年）。',
    '43rd president.',
  ]),
  entry('hillary', 'person', 'ヒラリー・クリントン', 'Hillary Clinton', [
    '元国務長官。',
    'Former Secretary of State, wife of Bill Clinton.',
  ]),
  entry('bill', 'person', 'ビル・クリントン', 'Bill Clinton', [
    '第42代大統領。',
    '42nd president of the United States.',
  ]),
  entry('georgia', 'place', 'ジョージア', 'Georgia', ['州。', 'State.']),
  entry('thomas', 'person', 'トーマス・マン', 'Thomas Mann', ['小説家。', 'Novelist.']),
  entry('gordon', 'person', 'ゴードン・ブラウン', 'Gordon Brown', [
    '元首相。',
    'Former prime minister.',
  ]),
];
const linker = compileLinker(ENTRIES);

const entries = (text: string, language?: string): string[] => found(linker, text, language);

describe('what a description says of the family', () => {
  it('is not said of oneself', () => {
    assert.equal(partKin('フランス大統領の夫人、元教師。').own, '、元教師。');
    assert.equal(partKin('元首相の次男で、農相。').own, 'で、農相。');
    assert.equal(partKin('writer, wife of the president of france.').own, 'writer, .');
    assert.equal(partKin('secretary of state.').own, 'secretary of state.');
  });
});

describe('those who share a name', () => {
  it('are told by their own offices, not by those of husband or wife', () => {
    assert.deepEqual(entries('マクロン大統領が着いた。'), ['マクロン=emmanuel']);
    assert.deepEqual(entries('マクロン夫人が着いた。'), ['マクロン=brigitte']);
    assert.deepEqual(entries('President Macron arrived.', 'en'), ['Macron=emmanuel']);
    assert.deepEqual(entries('Mrs Macron taught drama.', 'en'), ['Macron=brigitte']);
  });

  it('are whoever the others are known by, where nothing else tells', () => {
    assert.deepEqual(entries('マクロン氏は工場を視察した。'), ['マクロン=emmanuel']);
  });

  it('may be named by the given name beside the family’s', () => {
    assert.deepEqual(entries('マクロン氏と妻のブリジットさんが着いた。'), [
      'マクロン=emmanuel',
      'ブリジット=brigitte',
    ]);
  });

  it('are told by the ministry that a title abbreviates', () => {
    assert.deepEqual(entries('小泉農相が語った。'), ['小泉=farmer']);
    assert.deepEqual(entries('小泉元首相が語った。'), ['小泉=premier']);
  });

  it('are told by titles in apposition', () => {
    assert.deepEqual(entries('Clinton, the former secretary of state, sang.', 'en'), [
      'Clinton=hillary',
    ]);
  });

  it('are father and son', () => {
    assert.deepEqual(entries('父ブッシュも戦い、子ブッシュも戦った。'), [
      'ブッシュ=father',
      'ブッシュ=son',
    ]);
    assert.deepEqual(entries('The younger Bush paints.', 'en'), ['Bush=son']);
  });

  it('are not those of whom a relative is named who is called alike', () => {
    const text = 'ヒラリー・クリントンさんが来た。夫のクリントン元大統領も来た。';
    assert.deepEqual(entries(text), ['ヒラリー・クリントン=hillary', 'クリントン=bill']);
  });

  it('go on to be called with the honorific that they have', () => {
    const text =
      'ロジャー・クリントンさんは歌手で、兄のビル・クリントン氏と仲がよい。クリントンさんは歌った。';
    assert.deepEqual(entries(text), ['ビル・クリントン=bill']);
  });

  it('are no places when they are somebody’s sister', () => {
    assert.deepEqual(entries('He rang his sister Georgia.', 'en'), []);
    assert.deepEqual(entries('He lives in Georgia.', 'en'), ['Georgia=georgia']);
  });

  it('are none, however well known, where the form may be another word', () => {
    assert.deepEqual(entries('庭はもうブッシュと呼ぶほかない。'), []);
  });

  it('have surnames of two kanji before given names of three', () => {
    assert.deepEqual(nameParts('鳩山由紀夫', 'はとやま ゆきお').surnames, ['鳩山']);
    assert.deepEqual(nameParts('国木田独歩', 'くにきだ どっぽ').surnames, ['国木田']);
  });

  it('are others where a given name in kanji goes on', () => {
    assert.deepEqual(entries('小泉和彦が歌い、小泉の声が響いた。'), []);
  });

  it('are others though their given name is someone’s too', () => {
    assert.deepEqual(entries('俳優のトーマス・ブラウンが来た。ブラウンは黙っていた。'), []);
  });
});

describe('companies, people and places of one name', () => {
  it('are told by what is said of them', () => {
    assert.deepEqual(entries('フォードは新車を値下げした。'), ['フォード=ford']);
    assert.deepEqual(entries('フォードは1947年に亡くなった。'), ['フォード=henry']);
    assert.deepEqual(entries('He drove an old Ford with a dented wing.', 'en'), ['Ford=ford']);
    assert.deepEqual(entries('Ford died at home.', 'en'), ['Ford=henry']);
    assert.deepEqual(entries('ダーウィンの進化論を読む。'), ['ダーウィン=charles']);
    assert.deepEqual(entries('ダーウィンの港に着いた。'), ['ダーウィン=darwin']);
  });

  it('are told apart by a full name in the same sentence', () => {
    assert.deepEqual(entries('フォードの社名はヘンリー・フォードにちなむ。'), [
      'フォード=ford',
      'ヘンリー・フォード=henry',
    ]);
    assert.deepEqual(entries('Washington is named after George Washington.', 'en'), [
      'Washington=washington',
      'George Washington=george',
    ]);
  });

  it('are told by where a place lies', () => {
    assert.deepEqual(entries('オーストラリアのダーウィンは彼の名にちなむ。'), [
      'オーストラリア=australia',
      'ダーウィン=darwin',
    ]);
  });

  it('are told by what governments do', () => {
    assert.deepEqual(entries('Washington imposed new tariffs.', 'en'), ['Washington=washington']);
    assert.deepEqual(entries('Washington died at his farm.', 'en'), ['Washington=george']);
  });
});
