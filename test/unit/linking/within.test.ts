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

  it('of prizes and treaties need no more than what is said of such', () => {
    areEntries('ja', {
      オスカー像を抱えた: ['オスカー=oscar'],
      オスカー・ピーターソンの左手: [],
      パリ協定を離れる: ['パリ協定=paris-agreement'],
    });
  });
});
