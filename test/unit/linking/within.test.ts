import assert from 'node:assert/strict';
import type { Entry } from '../../../src/core/glossary/entry';
import { compileLinker } from '../../../src/core/linking/link';
import { named as entry } from './entries';
import { found } from './found';

function country(code: string, id: string, names: Record<string, string>): Entry {
  return { ...entry(id, 'place', names, 'Country.'), code };
}

const ENTRIES: Entry[] = [
  country('US', 'us', { ja: '米国', zh: '美国' }),
  country('GB', 'gb', { ja: '英国', zh: '英国' }),
  country('FR', 'fr', { ja: 'フランス', zh: '法国' }),
  country('DE', 'de', { ja: 'ドイツ', zh: '德国' }),
  country('NL', 'nl', { ja: 'オランダ', zh: '荷兰' }),
  country('JP', 'jp', { ja: '日本', zh: '日本' }),
  country('CN', 'cn', { ja: '中国', zh: '中国' }),
  country('IN', 'in', { ja: 'インド', zh: '印度' }),
  country('ML', 'ml', { ja: 'マリ', zh: '马里' }),
  entry('shandong', 'place', { zh: '山东' }, 'Province of China.'),
  entry('datong', 'place', { zh: '大同' }, 'City in China.'),
  entry('grass', 'person', { zh: '君特·格拉斯' }, 'German novelist.'),
  entry('king', 'person', { zh: '斯蒂芬·金' }, 'American novelist.'),
  entry('han-kang', 'person', { zh: '韩江' }, 'South Korean novelist.'),
  entry('lam', 'person', { zh: '林百里' }, 'Founder of a company.'),
  entry('xiaomi', 'organization', { zh: '小米' }, 'Maker of smartphones.'),
  entry('toyota-city', 'place', { ja: '豊田市' }, 'City in Japan.'),
  entry('toyota', 'organization', { ja: 'トヨタ', zh: '丰田' }, 'Car maker.'),
  entry('takayama', 'place', { ja: '高山' }, 'City in Japan.'),
  entry('hainan', 'place', { ja: '海南' }, 'Island province of China.'),
  entry('zheng-he', 'person', { ja: '鄭和' }, 'Admiral of the Ming.'),
  entry('shinchosha', 'organization', { ja: '新潮社' }, 'Publishing house.'),
  entry('defence', 'organization', { ja: '防衛省' }, 'Ministry of Defence of Japan.'),
  entry('labour', 'organization', { ja: '労働党' }, 'Party.'),
  entry('ntt', 'organization', { ja: 'NTT' }, 'Telecoms group.'),
  entry('oscar', 'event', { ja: 'オスカー' }, 'Film prize.'),
  entry('paris-agreement', 'work', { ja: 'パリ協定' }, 'Climate treaty.'),
];

const linker = compileLinker(ENTRIES);

function areEntries(language: string, texts: Readonly<Record<string, readonly string[]>>): void {
  for (const [text, names] of Object.entries(texts))
    assert.deepEqual(found(linker, text, language), names, text);
}

describe('names within other words', () => {
  it('of countries are one character where another country, a number or a minister tells', () => {
    areEntries('ja', {
      英蘭の商人が争った: ['英=gb', '蘭=nl'],
      米二社が応札した: ['米=us'],
      米二俵を背負う: [],
      'ある仏文化相は語った。': ['仏=fr'],
      仏文学の棚: [],
      蘭の鉢が並ぶ: [],
      英独の東インド会社: ['英=gb', '独=de'],
    });
    areEntries('zh', {
      法德作家共读一首诗: ['法=fr', '德=de'],
      中日译者应邀到场: ['中=cn', '日=jp'],
      中日益升高的气温: [],
      传统美德: [],
    });
  });

  it('of places are streets, sayings, plants and words', () => {
    areEntries('zh', {
      中山东路积水: [],
      山东路政部门清雪: ['山东=shandong'],
      口味大同小异: [],
      大同市的煤矿: ['大同=datong'],
      法国梧桐的叶子: [],
      法国作家的书: ['法国=fr'],
    });
    areEntries('ja', {
      高山植物の保護区: [],
      高山市街を歩く: ['高山=takayama'],
      和歌山県海南市の漆器: [],
      豊田市役所前で待つ: ['豊田市=toyota-city'],
      豊田の名字は多い: [],
      マリという少女: [],
      マリという国: ['マリ=ml'],
    });
  });

  it('of people begin other names, and stand right before a verb', () => {
    areEntries('zh', {
      '君特·格拉斯来过。格拉斯哥下雨。': ['君特·格拉斯=grass'],
      诗人金素月的诗集: [],
      作家金说他累了: ['金=king'],
      韩江边的老榕树: [],
      韩江说她累了: ['韩江=han-kang'],
      园林百里长廊: [],
      记者见到林百里: ['林百里=lam'],
    });
    areEntries('ja', { 鄭和率いる船団: ['鄭和=zheng-he'] });
  });

  it('of organizations are part of others, or end where a house does', () => {
    areEntries('ja', {
      '新潮社刊、1900円': ['新潮社=shinchosha'],
      防衛省人化の試み: [],
      朝鮮労働党の大会: [],
      与党労働党の大会: ['労働党=labour'],
      NTTデータの決済網: [],
      NTTの決済網: ['NTT=ntt'],
    });
    areEntries('zh', { 抗旱的小米品种: [], 小米手机的门店: ['小米=xiaomi'] });
  });

  it('of countries are part of the names of other lands', () => {
    const lands = compileLinker([
      country('IE', 'ie', { ja: 'アイルランド', zh: '爱尔兰' }),
      country('VN', 'vn', { ja: 'ベトナム' }),
      country('DE', 'de', { ja: 'ドイツ' }),
      country('FR', 'fr', { ja: 'フランス' }),
      country('RS', 'rs', { ja: 'セルビア' }),
      country('GB', 'gb', { ja: '英国' }),
    ]);
    for (const [text, names] of Object.entries({
      北アイルランドで選挙が行われた: [],
      アイルランドの北で選挙が行われた: ['アイルランド=ie'],
      南ベトナムが崩れた: [],
      ベトナム南部の町: ['ベトナム=vn'],
      '北ドイツの町、南フランスの村': ['ドイツ=de', 'フランス=fr'],
      西ドイツの首都: [],
      大セルビア主義者: [],
      拡大セルビア会合: ['セルビア=rs'],
      大英国展: ['英国=gb'],
    }))
      assert.deepEqual(found(lands, text), names, text);
    assert.deepEqual(found(lands, '北爱尔兰举行选举。爱尔兰也是。', 'zh'), ['爱尔兰=ie']);
  });

  it('of regions are part of the names of institutions', () => {
    const regions = compileLinker([
      entry('europe', 'place', { ja: '欧州', zh: '欧洲' }, 'Continent.'),
      entry('africa', 'place', { ja: 'アフリカ' }, 'Continent.'),
      country('FR', 'fr', { ja: 'フランス' }),
    ]);
    for (const text of [
      '欧州連合（EU）は首脳会議を開いた。',
      '欧州議会選と欧州委員会と欧州理事会、欧州中央銀行',
      '欧州人権裁判所、欧州復興開発銀行、欧州宇宙機関、欧州自由貿易連合',
      'アフリカ連合とアフリカ開発銀行',
    ])
      assert.deepEqual(found(regions, text), [], text);
    for (const rest of '各国 首脳 市場 諸国 委員 経済 各国議会 主要銀行 連携 の議会 社会 大陸'.split(
      ' ',
    ))
      assert.deepEqual(found(regions, `欧州${rest}が動く`), ['欧州=europe'], rest);
    assert.deepEqual(found(regions, 'フランス議会は'), ['フランス=fr']);
    assert.deepEqual(found(regions, '欧洲议会和欧洲央行。', 'zh'), []);
    const known = entry('eu', 'organization', { ja: '欧州連合' }, 'Union.');
    const both = compileLinker([known, entry('europe', 'place', { ja: '欧州' }, 'Continent.')]);
    assert.deepEqual(found(both, '欧州連合と欧州'), ['欧州連合=eu', '欧州=europe']);
  });

  it('of prizes and treaties need no more than what is said of such', () => {
    areEntries('ja', {
      オスカー像を抱えた: ['オスカー=oscar'],
      オスカー・ピーターソンの左手: [],
      パリ協定を離れる: ['パリ協定=paris-agreement'],
    });
  });
});

describe('names that go on', () => {
  const people = compileLinker([
    entry('gates', 'person', { zh: '比尔·盖茨' }, 'Co-founder of Microsoft.'),
    entry('bush', 'person', { zh: '乔治·布什' }, 'President of the United States.'),
    entry('lin-dan', 'person', { zh: '林丹' }, 'Chinese badminton player.'),
    entry('yao-ming', 'person', { zh: '姚明' }, 'Chinese basketball player.'),
    entry('middle-east', 'place', { zh: '中东' }, 'Region of Asia.'),
    entry('hamburg', 'place', { zh: '汉堡' }, 'City in Germany.'),
    entry('onosato', 'person', { ja: '大の里' }, 'Sumo wrestler.'),
    entry('rengo', 'organization', { ja: '連合' }, 'Trade union centre of Japan.'),
    entry('kobe', 'place', { ja: '神戸' }, 'Port city in Hyogo, Japan.'),
    entry('ryogoku', 'place', { ja: '両国' }, 'District of Tokyo.'),
  ]);
  const are = (language: string, texts: Readonly<Record<string, readonly string[]>>): void => {
    for (const [text, names] of Object.entries(texts))
      assert.deepEqual(found(people, text, language), names, text);
  };

  it('in syllables, or doubled, are others in Chinese', () => {
    are('zh', {
      '《了不起的盖茨比》上映了。': [],
      盖茨比巴菲特年轻: ['盖茨=gates'],
      布什内尔是创始人: [],
      布什内阁的部长: ['布什=bush'],
      布什莱布尼茨: ['布什=bush'],
      林丹丹在教舞蹈: [],
      姚明明年退休: ['姚明=yao-ming'],
      几所高中东侧的围墙: [],
    });
  });

  it('are food where it is eaten', () => {
    are('zh', {
      孩子啃着汉堡: [],
      他在汉堡住了三年: ['汉堡=hamburg'],
    });
  });

  it('are other words, bodies and towns in Japanese', () => {
    are('ja', {
      大の里帰り好き: [],
      大の里が勝った: ['大の里=onosato'],
      森林組合連合会の声明: [],
      連合会長の談話: ['連合=rengo'],
      岐阜県の神戸町: [],
      神戸港に着いた: ['神戸=kobe'],
      両国の首脳が会う: [],
      両国の国技館: ['両国=ryogoku'],
    });
  });
});
