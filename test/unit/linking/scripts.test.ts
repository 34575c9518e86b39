import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import type { Entry, EntryType } from '../../../src/core/glossary/entry';
import { compileLinker } from '../../../src/core/linking/link';

function entry(id: string, type: EntryType, ja: string, said: string, code?: string): Entry {
  const one: Entry = { id, type, names: { ja: { name: ja } }, description: { ja: said } };
  return code === undefined ? one : { ...one, code };
}

const ENTRIES: Entry[] = [
  entry('us', 'place', 'アメリカ', '北米の国。', 'US'),
  entry('britain', 'place', 'イギリス', '西欧の国。', 'GB'),
  entry('france', 'place', 'フランス', '西欧の国。', 'FR'),
  entry('germany', 'place', 'ドイツ', '西欧の国。', 'DE'),
  entry('italy', 'place', 'イタリア', '南欧の国。', 'IT'),
  entry('australia', 'place', 'オーストラリア', '南半球の国。', 'AU'),
  entry('japan', 'place', '日本', '東アジアの国。', 'JP'),
  entry('china', 'place', '中国', '東アジアの国。', 'CN'),
  entry('middle-east', 'place', '中東', 'アジアの地域。'),
  entry('trump', 'person', 'ドナルド・トランプ', 'アメリカの大統領。'),
  entry('putin', 'person', 'ウラジーミル・プーチン', 'ロシアの大統領。'),
];

function entries(text: string): string[] {
  const article = parseArticle(text, { format: 'markdown', language: 'ja' });
  return compileLinker(ENTRIES)
    .link(article)
    .mentions.map(({ surface, entry }) => `${surface.replace(/\n/g, '/')}=${entry}`);
}

function areEntries(texts: Readonly<Record<string, readonly string[]>>): void {
  for (const [text, found] of Object.entries(texts)) assert.deepEqual(entries(text), found, text);
}

describe('the characters of countries', () => {
  it('stand in lists', () => {
    areEntries({
      '米、英、仏の三カ国が集まった。': ['米=us', '英=britain', '仏=france'],
      '日、中首脳が話した。': ['日=japan', '中=china'],
      '食卓に米、豆、塩を並べた。': [],
      '上、中、下の三巻を読む。': [],
    });
  });

  it('end before words that begin with another', () => {
    areEntries({
      '豪中央銀行は利上げを見送った。': ['豪=australia'],
      '米中間選挙まで一週間だ。': ['米=us'],
      '伊代表が帰国した。': ['伊=italy'],
      '伊東部長が帰国した。': [],
      '日中の首脳が話した。': ['日=japan', '中=china'],
      '日中の暑さが続く。': [],
    });
  });
});

describe('line ends', () => {
  it('may stand within a name', () => {
    areEntries({
      '世界は中\n東の緊張を見守る。': ['中/東=middle-east'],
      '会談のあと、日\n本の外相は帰った。': ['日/本=japan'],
      '昨日、プー\nチン大統領が語った。': ['プー/チン=putin'],
    });
  });

  it('mostly stand behind a word', () => {
    areEntries({
      '雪の降る中\n東の門が開いた。': [],
      '子が外で遊ぶ日\n本を読む親もいる。': [],
      '道は工事中\n国道へ迂回する。': [],
      '絵本のプー\nチンと鳴る電子レンジ。': [],
    });
  });
});
