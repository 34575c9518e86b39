import assert from 'node:assert/strict';
import type { Entry } from '../../../src/core/glossary/entry';
import { compileLinker } from '../../../src/core/linking/link';
import { named as entry } from './entries';
import { found } from './found';

const ENTRIES: Entry[] = [
  entry('tokyo', 'place', { ja: '東京' }, 'Capital of Japan.'),
  { ...entry('china', 'place', { ja: '中国', zh: '中国' }, 'Country in Asia.'), code: 'CN' },
  { ...entry('japan', 'place', { ja: '日本' }, 'Country in Asia.'), code: 'JP' },
  { ...entry('germany', 'place', { zh: '德国' }, 'Country in Europe.'), code: 'DE' },
  { ...entry('georgia', 'place', { en: 'Georgia' }, 'Country in Asia.'), code: 'GE' },
  entry('middle-east', 'place', { ja: '中東' }, 'Region of Asia.'),
  entry('paris', 'place', { en: 'Paris' }, 'Capital of France.'),
  entry('un', 'organization', { ja: '国連' }, 'International organization.'),
  entry('nato', 'organization', { zh: '北约' }, 'Military alliance.'),
  entry('x', 'organization', { ja: 'X' }, 'Social network.'),
  entry('nobel', 'event', { ja: 'ノーベル賞' }, 'Prize.'),
  entry('macron', 'person', { zh: '马克龙' }, 'President of France.'),
  entry('clinton', 'person', { zh: '比尔·克林顿' }, 'President of the United States.'),
  entry('goethe', 'person', { ja: 'ヨハン・ゲーテ' }, 'German poet.'),
  entry('tesla', 'person', { ja: 'ニコラ・テスラ' }, 'Inventor.'),
  entry('wolf', 'person', { de: 'Ilse Wolf' }, 'Soprano from Germany.'),
  entry('bush', 'person', { en: 'George Bush' }, 'President of the United States.'),
  entry('mori', 'person', { ja: '森喜朗' }, 'Prime minister of Japan.'),
];

const linker = compileLinker(ENTRIES);
const entries = (language: string, text: string): string[] => found(linker, text, language);

function areEntries(language: string, texts: Readonly<Record<string, readonly string[]>>): void {
  for (const [text, found] of Object.entries(texts))
    assert.deepEqual(entries(language, text), found);
}

describe('words', () => {
  it('may begin in a name and go on behind it', () => {
    areEntries('ja', {
      '山東京劇院の一座が来た。': [],
      '東京劇場で待ち合わせた。': ['東京=tokyo'],
      '対中国際協力を見直す。': [],
      '大森喜朗さんは大工だ。': [],
      'けさ森喜朗元首相が語った。': ['森喜朗=mori'],
    });
    areEntries('zh', {
      '他是马克龙头企业的老板。': [],
      '马克龙时常来访。': ['马克龙=macron'],
      '北约的飞行员退休了。': ['北约=nato'],
    });
  });

  it('have endings in kana, which are none of a name', () => {
    areEntries('ja', {
      '雪の国連なる山々を越えた。': [],
      '国連いわく、干ばつは続く。': ['国連=un'],
    });
  });

  it('that countries are called by are names of people, too', () => {
    areEntries('ja', { '中東和子さんが来た。': [], '中東和平は遠い。': ['中東=middle-east'] });
    areEntries('zh', { '老邻居王德国走了。': [], '他向德国出口机床。': ['德国=germany'] });
    areEntries('en', {
      'His sister Georgia runs the ferry.': [],
      'Troops crossed into Georgia.': ['Georgia=georgia'],
      'The trial in Atlanta, Georgia, went on.': [],
      'Paris buns were sold out.': [],
    });
  });

  it('that stand behind two countries show that they are two', () => {
    areEntries('ja', {
      '日中国交正常化から半世紀。': ['日=japan', '中=china'],
      '日中は暑い。': [],
    });
  });

  it('of one letter are names where something is written there', () => {
    areEntries('ja', { 首相はXに投稿した: ['X=x'], '未知数をXと置く。': [] });
  });

  it('may be part of another name that ・ joins', () => {
    areEntries('ja', {
      'イグ・ノーベル賞を受けた。': [],
      'ノーベル賞を受けた。': ['ノーベル賞=nobel'],
    });
  });

  it('are units behind a number, in kanji as well', () => {
    areEntries('ja', { 'ニコラ・テスラの名から三テスラと言う。': ['ニコラ・テスラ=tesla'] });
  });

  it('are no names behind a German article', () => {
    areEntries('de', {
      'Ein Wolf riss drei Schafe.': [],
      'Der alte Wolf starb.': [],
      'Ilse Wolf sang. Danach verbeugte sich Wolf.': ['Ilse Wolf=wolf', 'Wolf=wolf'],
    });
  });

  it('in capitals are as common as in small letters', () => {
    areEntries('en', {
      'BUSH FIRES CLOSE ROADS': [],
      'BUSH SAYS HE WILL WIN': ['BUSH=bush'],
    });
  });

  it('are written otherwise in Taiwan, and were before the war', () => {
    areEntries('zh', { '前總統克林頓到訪。': ['克林頓=clinton'] });
    areEntries('ja', { '訳者はゲエテと書いた。': ['ゲエテ=goethe'] });
  });
});
