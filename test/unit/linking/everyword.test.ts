import assert from 'node:assert/strict';
import type { Entry, EntryType } from '../../../src/core/glossary/entry';
import { compileLinker } from '../../../src/core/linking/link';
import { found } from './found';

function entry(id: string, type: EntryType, name: string, said: string, reading?: string): Entry {
  const named = reading === undefined ? { name } : { name, reading };
  return { id, type, names: { ja: named }, description: { ja: said } };
}

const linker = compileLinker([
  entry('klee', 'person', 'パウル・クレー', 'スイスの画家。'),
  entry('bush', 'person', 'ジョージ・ブッシュ', 'アメリカの第43代大統領。'),
  entry('wright', 'person', 'クリス・ライト', 'アメリカのエネルギー長官。'),
  entry('azuma', 'person', '東礼子', '日本の環境相。', 'あずま れいこ'),
  entry('oka', 'person', '岡サクラ', '日本の歌手。', 'おか さくら'),
  entry('robert', 'person', 'ロバート・スティーヴンソン', 'イギリスの技術者。'),
  entry('adlai', 'person', 'アドレー・スティーブンソン', 'アメリカの外交官。'),
  entry('itami', 'place', '伊丹', '大阪近郊の都市。'),
  entry('louvre', 'organization', 'ルーヴル美術館', 'パリの美術館。'),
  entry('guernica', 'work', 'ゲルニカ', 'ピカソの絵画。'),
  entry('times', 'work', 'タイムズ', 'イギリスの日刊紙。'),
]);

function areFound(texts: Readonly<Record<string, readonly string[]>>): void {
  for (const [text, names] of Object.entries(texts)) assert.deepEqual(found(linker, text), names);
}

describe('words that are names as well', () => {
  it('are none where things have been, are done, or are so', () => {
    areFound({
      'クレー射撃の会場は山にある。': [],
      '庭のブッシュに兎がいる。': [],
      'ライトな味わいの酒だ。': [],
      '店を一度ライトする。': [],
    });
  });

  it('are not told by what leads up to the same name with its title', () => {
    areFound({
      '砂丘のブッシュに隠れ、第43代のブッシュ大統領の声を聞いた。': ['ブッシュ=bush'],
    });
  });

  it('are titles where their author or their kind is said', () => {
    areFound({
      'ピカソのゲルニカの前に立つ。': ['ゲルニカ=guernica'],
      'タイムズ紙が報じた。': ['タイムズ=times'],
      'タイムズが空いている。': [],
    });
  });
});

describe('names as they are written', () => {
  it('go by what a ministry is in charge of', () => {
    areFound({ 'ライトエネルギー長官が語った。': ['ライト=wright'] });
  });

  it('may be spelt otherwise as a whole, though a part is a name of another', () => {
    areFound({
      'ロバート・スティーブンソンの機関車だ。': ['ロバート・スティーブンソン=robert'],
      'ルーブル美術館を訪ねた。': ['ルーブル美術館=louvre'],
    });
  });

  it('may have a space between kanji and katakana', () => {
    areFound({ '司会は岡　サクラが務めた。': ['岡　サクラ=oka'] });
  });

  it('are read as the text says', () => {
    areFound({
      '東（あずま）環境相が述べた。': ['東=azuma'],
      '東（ひがし）環境相が述べた。': [],
    });
  });

  it('of towns are those of their airports', () => {
    areFound({ '伊丹空港へ急いだ。': ['伊丹=itami'] });
  });
});
