import assert from 'node:assert/strict';
import type { Entry } from '../../../src/core/glossary/entry';
import { compileLinker } from '../../../src/core/linking/link';
import { found } from './found';

function person(id: string, ja: string, en: string, said: string): Entry {
  const names = { ja: { name: ja }, en: { name: en } };
  return { id, type: 'person', names, description: { ja: said } };
}

const ENTRIES: Entry[] = [
  person(
    'gordon',
    'ゴードン・ブラウン',
    'Gordon Brown',
    'イギリスの首相（2007～10年）、元財務相。',
  ),
  person('dan', 'ダン・ブラウン', 'Dan Brown', 'アメリカの小説家。'),
  person('father', 'ジョージ・H・W・ブッシュ', 'George H. W. Bush', '第41代大統領（1989～93年）。'),
  person('son', 'ジョージ・W・ブッシュ', 'George W. Bush', '第43代大統領（2001～09年）。'),
  person('hillary', 'ヒラリー・クリントン', 'Hillary Clinton', '2016年大統領選の民主党候補。'),
  person('bill', 'ビル・クリントン', 'Bill Clinton', '第42代大統領（1993～2001年）。'),
  person('ruto', 'ウィリアム・ルト', 'William Ruto', 'ケニアの大統領。'),
  person('may', 'テリーザ・メイ', 'Theresa May', 'イギリスの首相（2016～19年）。'),
  {
    id: 'kenya',
    type: 'place',
    code: 'KE',
    names: { ja: { name: 'ケニア' } },
    description: { ja: '東アフリカの国。' },
  },
  {
    id: 'sweden',
    type: 'place',
    code: 'SE',
    names: { ja: { name: 'スウェーデン' } },
    description: { ja: '北欧の国。' },
  },
  {
    id: 'left',
    type: 'organization',
    names: { ja: { name: '左派党' } },
    description: { ja: 'ドイツの左派政党。' },
  },
];

const linker = compileLinker(ENTRIES);
const entries = (text: string, language?: string): string[] => found(linker, text, language);

describe('evidence', () => {
  it('is a title that only one of those who share a name has, from then on', () => {
    const text = 'ブラウン元財務相が演説した。ブラウン氏は笑顔を見せた。';
    assert.deepEqual(entries(text), ['ブラウン=gordon', 'ブラウン=gordon']);
  });

  it('is a year in which only one of them was spoken of', () => {
    assert.deepEqual(entries('クリントン氏は2016年の大統領選で敗れた。'), ['クリントン=hillary']);
  });

  it('are initials, with or without full stops', () => {
    assert.deepEqual(entries('ジョージ・W.・ブッシュ元大統領'), ['ジョージ・W.・ブッシュ=son']);
  });

  it('is the surname where the given name is only spelt in another way', () => {
    assert.deepEqual(entries('テレサ・メイ元首相が自伝を出した。'), ['テレサ・メイ=may']);
    assert.deepEqual(entries('ジョナサン・メイ選手が決勝に進んだ。'), []);
  });

  it('parts a surname from the country written behind it', () => {
    assert.deepEqual(entries('ルトケニア大統領が署名した。'), ['ルト=ruto', 'ケニア=kenya']);
  });

  it('tells the party of one country from that of another', () => {
    assert.deepEqual(entries('スウェーデンの左派党は議席を減らした。'), ['スウェーデン=sweden']);
    assert.deepEqual(entries('左派党は議席を増やした。'), ['左派党=left']);
  });

  it('is none for anybody in particular where many are spoken of', () => {
    assert.deepEqual(entries('Every Brown in the village is a cousin.', 'en'), []);
  });
});
