import assert from 'node:assert/strict';
import type { Entry } from '../../../src/core/glossary/entry';
import { compileLinker } from '../../../src/core/linking/link';
import { named as entry } from './entries';
import { found } from './found';

function country(code: string, id: string, names: Record<string, string>): Entry {
  return { ...entry(id, 'place', names, 'Country.'), code };
}

const linker = compileLinker([
  country('US', 'us', { ja: '米国', zh: '美国' }),
  country('GB', 'gb', { ja: '英国', zh: '英国' }),
  country('DE', 'de', { ja: 'ドイツ', zh: '德国' }),
  country('JP', 'jp', { ja: '日本', zh: '日本' }),
  country('CN', 'cn', { ja: '中国', zh: '中国' }),
  country('IN', 'in', { ja: 'インド', zh: '印度' }),
  country('IE', 'ie', { ja: 'アイルランド' }),
  country('CL', 'cl', { ja: 'チリ' }),
  entry('shanghai', 'place', { ja: '上海', zh: '上海' }, 'City in China.'),
  entry('yangtze', 'place', { ja: '長江', zh: '长江' }, 'River in China.'),
  entry('middle-east', 'place', { ja: '中東', zh: '中东' }, 'Region.'),
  entry('oita', 'place', { ja: '大分' }, 'Prefecture in Japan.'),
  entry('fukushima', 'place', { ja: '福島' }, 'Prefecture in Japan.'),
  entry('todai', 'organization', { ja: '東大' }, 'University.'),
  entry('weak-yen', 'term', { ja: '円安' }, 'Fall of the yen.'),
  entry('mo-yan', 'person', { zh: '莫言' }, 'Chinese novelist.'),
]);

describe('Linking names at the edges of words', () => {
  function finds(language: string, cases: Readonly<Record<string, readonly string[]>>): void {
    for (const [text, names] of Object.entries(cases)) {
      assert.deepEqual(found(linker, text, language), names, text);
    }
  }

  it('news tell of countries by one character, whatever they tell', () => {
    finds('ja', {
      米長期金利が上昇した: ['米=us'],
      米雇用統計の発表: ['米=us'],
      独自動車大手が人員を減らす: ['独=de'],
      日米金利差が縮む: ['日=jp', '米=us'],
      英に亡命した作家: ['英=gb'],
      米が反発した: ['米=us'],
    });
  });

  it('rice and what is learnt alone are no countries', () => {
    finds('ja', {
      米消費量が減り米主要産地が泣いた: [],
      米小売店の前に並ぶ: [],
      米が不足した: [],
      独自の技: [],
      独学会得の技: [],
      英会話の教室: [],
    });
  });

  it('a place ends where the dictionary has a word across its end that leaves a character', () => {
    finds('zh', {
      主席在上海洋山港视察: ['上海=shanghai'],
      飞往上海浦东机场: ['上海=shanghai'],
      这是日本海军的旧址: ['日本=jp'],
      他是印度教授: ['印度=in'],
      美国产大豆涨价: ['美国=us'],
      一名中国籍船员获救: ['中国=cn'],
      中国地方政府的债务: ['中国=cn'],
    });
    finds('ja', { 長江流域の大雨: ['長江=yangtze'], 東大卒の官僚: ['東大=todai'] });
  });

  it('but not where that word is meant', () => {
    finds('zh', {
      我省中东部电网: [],
      中东欧国家: [],
      发展中国家: [],
      他信印度教: [],
      日本海沿线: [],
    });
  });

  it('words that only look like a name', () => {
    finds('ja', {
      遅霜で大分傷んだ茶: [],
      大分市の茶: ['大分=oita'],
      大分育ちの歌手: ['大分=oita'],
      三百円安く仕入れた: [],
      円安が進む: ['円安=weak-yen'],
      福島昭雄署長は黙った: [],
      北アイルランドの船: [],
      チリ一つない工場: [],
    });
    finds('zh', { '诗中写道：莫言前路少知己。': [], '他说：莫言获奖了。': ['莫言=mo-yan'] });
  });
});
