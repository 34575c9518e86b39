import assert from 'node:assert/strict';
import type { Entry, EntryType } from '../../../src/core/glossary/entry';
import { compileLinker } from '../../../src/core/linking/link';
import { found } from './found';

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
  entry('roosevelt', 'person', 'フランクリン・ルーズベルト', 'アメリカの大統領。'),
  entry('london', 'place', 'ロンドン', 'イギリスの首都。'),
  entry('paris', 'place', 'パリ', 'フランスの首都。'),
  entry('mali', 'place', 'マリ', '西アフリカの国。', 'ML'),
  entry('thailand', 'place', 'タイ', '東南アジアの国。', 'TH'),
  entry('samsung', 'organization', 'サムスン', '韓国の電機メーカー。'),
  entry('finance', 'organization', '財務省', '日本の省。'),
  entry('msf', 'organization', 'MSF', '医療団体。'),
  entry('world-cup', 'event', 'W杯', 'サッカーの大会。'),
  entry('olympics', 'event', '五輪', 'スポーツの祭典。'),
  entry('tokyo', 'place', '東京', '日本の首都。'),
  entry('kyoto', 'place', '京都', '日本の都市。'),
  entry('beijing', 'place', '北京', '中国の首都。'),
  entry('melville', 'person', 'ハーマン・メルヴィル', '小説家。'),
  entry('nishida', 'person', '西田幾多郎', '哲学者。'),
  entry('hakodate', 'place', '函館', '港町。'),
  entry('gates', 'person', 'ビル・ゲイツ', '実業家。'),
  entry('bis', 'organization', '国際決済銀行', '中央銀行の銀行。'),
  entry('kabuki', 'term', '歌舞伎', '日本の演劇。'),
  entry('ceasefire', 'term', '停戦', '戦闘を止めること。'),
  entry('gao', 'person', '高明', '中国の劇作家。'),
  entry('genji', 'work', '源氏物語', '紫式部の物語。'),
  entry('kokoro', 'work', 'こころ', '夏目漱石の小説。'),
  entry('putin', 'person', 'ウラジーミル・プーチン', 'ロシアの大統領。'),
];

const linker = compileLinker(ENTRIES);
const entries = (text: string): string[] => found(linker, text);

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

describe('a line', () => {
  it('may begin with a name though its end would make another', () => {
    areEntries({
      '駅の東\n京都行きの切符を買う。': ['京都=kyoto'],
      '代表団は東\n京都内で会見した。': ['東/京=tokyo'],
      '今日の風は北\n京極通りは休み。': [],
      '会談は北\n京で開かれる。': ['北/京=beijing'],
    });
  });
});

describe('names in other characters', () => {
  it('are those of old prints', () => {
    areEntries({
      '西田幾多郞は凾館に来た。': ['西田幾多郞=nishida', '凾館=hakodate'],
      'メルビルは船を降りた。': ['メルビル=melville'],
    });
  });
});

describe('names in katakana', () => {
  it('stand before particles in telegrams', () => {
    areEntries({
      'フランスノプーチンハ語ラズ。': ['フランス=france', 'プーチン=putin'],
      'フランスノートを買った。': [],
      '店の名は「フランスノ」という。': [],
    });
  });

  it('are spelt otherwise where the given name is the same', () => {
    areEntries({
      'フランクリン・ローズヴェルトが語った。': ['フランクリン・ローズヴェルト=roosevelt'],
      'フランクリン・ローズウッドが語った。': [],
      'ヴラジーミル・プーチンが語った。': ['ヴラジーミル・プーチン=putin'],
    });
  });

  it('are called after places', () => {
    areEntries({
      'ロンドン・メタルズ社はロンドンにある。': ['ロンドン=london'],
      'ロンドン・パリ間を走る。': ['ロンドン=london', 'パリ=paris'],
      'マリ・クレールの店が開いた。': [],
      '同点（タイ）に追いつき、タイとヒラメで祝った。': [],
      'タイとフランスの国境はない。': ['タイ=thailand', 'フランス=france'],
    });
  });
});

describe('what is called alike', () => {
  it('is another company, ministry or event', () => {
    areEntries({
      'サムスン物産とサムスンは別だ。': ['サムスン=samsung'],
      '経済財務省と財務省は別だ。': ['財務省=finance'],
      'スキーのW杯を見た。': [],
      'サッカーのW杯を見た。': ['W杯=world-cup'],
      'MSF-3型の装備だ。': [],
      'MSFの医師だ。': ['MSF=msf'],
    });
  });

  it('is a building, or has its seat elsewhere', () => {
    areEntries({
      'ビル・ゲイツ氏のいるビルの屋上。': ['ビル・ゲイツ=gates'],
      'イギリスの国際決済銀行と財務省。': [
        'イギリス=britain',
        '国際決済銀行=bis',
        '財務省=finance',
      ],
    });
  });

  it('is a cat, a street or a flower', () => {
    areEntries({
      'プーチンという名の猫がいた。': [],
      'プーチンという名の大統領がいた。': ['プーチン=putin'],
      '歌舞伎町で歌舞伎を見た。': ['歌舞伎=kabuki'],
      '白バラ五輪を飾った。': [],
      '高明な僧だ。': [],
      '高明の戯曲だ。': ['高明=gao'],
      'パリ五輪に出た。': ['パリ=paris', '五輪=olympics'],
    });
  });

  it('is the word that stands before a suffix', () => {
    areEntries({
      '停戦後の町を歩く。': ['停戦=ceasefire'],
      '調停戦後の町を歩く。': [],
    });
  });

  it('is a title that nobody says by chance', () => {
    areEntries({
      '源氏物語を読む。': ['源氏物語=genji'],
      '『こころ』を読む。': ['こころ=kokoro'],
      'こころを開く。': [],
    });
  });
});
