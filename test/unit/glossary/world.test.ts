import assert from 'node:assert/strict';
import fs from 'node:fs';
import type { Entry } from '../../../src/core/glossary/entry';
import { Glossary } from '../../../src/core/glossary/glossary';
import { parseGlossary } from '../../../src/core/glossary/parse';
import { worldEntries, type WorldData } from '../../../src/core/glossary/world';

const data = JSON.parse(fs.readFileSync('dist/world.json', 'utf8')) as WorldData;

function glossary(...languages: string[]): Glossary {
  return Glossary.from([worldEntries(data, languages)]);
}

/** All names of an entry in a language. */
function forms(entry: Entry | undefined, language: string): string[] {
  assert.ok(entry);
  const aliases = (entry.aliases ?? []).filter((alias) => alias.language === language);
  return [entry.names[language]?.name ?? '', ...aliases.map(({ name }) => name)];
}

function facts(entry: Entry | undefined, language: string): Record<string, string | undefined> {
  const listed = entry?.facts ?? [];
  return Object.fromEntries(
    listed.map(({ label, value }): [string, string | undefined] => [
      label['en'] ?? '',
      value[language],
    ]),
  );
}

describe('the entries of the world', () => {
  const world = glossary('ja', 'en');

  it('are the countries, languages and currencies, by their English names', () => {
    const ids: Record<string, readonly [type: string, code: string, name: string]> = {
      france: ['place', 'FR', 'フランス'],
      'south-korea': ['place', 'KR', '韓国'],
      'north-korea': ['place', 'KP', '北朝鮮'],
      'united-kingdom': ['place', 'GB', 'イギリス'],
      'ivory-coast': ['place', 'CI', 'コートジボワール'],
      'hong-kong': ['place', 'HK', '香港'],
      kosovo: ['place', 'XK', 'コソボ'],
      'japanese-language': ['term', 'ja', '日本語'],
      'ukrainian-language': ['term', 'uk', 'ウクライナ語'],
      euro: ['term', 'EUR', 'ユーロ'],
      'japanese-yen': ['term', 'JPY', '日本円'],
    };
    for (const [id, expected] of Object.entries(ids)) {
      const entry = world.get(id);
      assert.deepEqual([entry?.type, entry?.code, entry?.names['ja']?.name], expected, id);
    }
    assert.ok([...world].filter(({ type }) => type === 'place').length >= 249);
  });

  it('are sound: they pass for a glossary file', () => {
    const entries = worldEntries(data, ['zh', 'de', 'fr', 'ja', 'en', 'ru', 'ar']);
    const json = JSON.stringify({ schemaVersion: 1, title: { en: 'World' }, entries });
    const parsed = parseGlossary(json);
    assert.deepEqual(parsed.problems, []);
    assert.equal(parsed.entries.length, entries.length);
  });

  it('have the names that each language has, Chinese in both scripts', () => {
    const russia = glossary('zh-TW', 'uk', 'de', 'pt-br', 'en-GB', 'en').get('russia');
    assert.deepEqual(
      Object.entries(russia?.names ?? {}).map(([language, { name }]) => [language, name]),
      [
        ['zh-Hans', '俄罗斯'],
        ['zh-Hant', '俄羅斯'],
        ['uk', 'Росія'],
        ['de', 'Russland'],
        ['pt', 'Rússia'],
        ['en', 'Russia'],
      ],
    );
    assert.ok(forms(glossary('de').get('united-states'), 'de').includes('USA'));
  });

  it('leave out a language that nobody knows', () => {
    const languages = (...tags: string[]) => Object.keys(glossary(...tags).get('france')?.names ?? {}); // prettier-ignore
    assert.deepEqual(languages('und', 'qaa', 'ja'), ['ja']);
    assert.deepEqual(languages('und'), ['en']);
  });

  it('have the short and common forms that readers meet', () => {
    const expected: readonly [id: string, language: string, ...string[]][] = [
      ['united-states', 'ja', 'アメリカ合衆国', 'アメリカ', '米国', '合衆国'],
      ['united-states', 'en', 'United States', 'US', 'U.S.', 'USA', 'America'],
      ['united-kingdom', 'ja', 'イギリス', '英国'],
      ['united-kingdom', 'en', 'United Kingdom', 'UK', 'Britain'],
      ['south-korea', 'en', 'South Korea', 'Republic of Korea'],
      ['australia', 'ja', 'オーストラリア', '豪州'],
      ['netherlands', 'en', 'Netherlands', 'Holland'],
      ['china', 'ja', '中国', '中華人民共和国'],
      ['turkiye', 'en', 'Türkiye', 'Turkey'],
      ['ivory-coast', 'en', 'Côte d’Ivoire', "Côte d'Ivoire", 'Ivory Coast'],
      ['georgia', 'ja', 'ジョージア', 'グルジア'],
    ];
    for (const [id, language, name, ...others] of expected) {
      const found = forms(world.get(id), language);
      assert.equal(found[0], name);
      for (const form of others) assert.ok(found.includes(form), `${form} of ${id}`);
    }
  });

  it('say names plainly where CLDR describes', () => {
    const plain: readonly [id: string, language: string, string][] = [
      ['myanmar', 'ja', 'ミャンマー'],
      ['myanmar', 'en', 'Myanmar'],
      ['antigua-and-barbuda', 'en', 'Antigua and Barbuda'],
      ['democratic-republic-of-the-congo', 'en', 'Democratic Republic of the Congo'],
      ['democratic-republic-of-the-congo', 'ja', 'コンゴ民主共和国'],
      ['hong-kong', 'en', 'Hong Kong'],
    ];
    for (const [id, language, name] of plain) assert.equal(forms(world.get(id), language)[0], name);
    assert.ok(forms(world.get('myanmar'), 'ja').includes('ビルマ'));
    assert.ok(!forms(world.get('democratic-republic-of-the-congo'), 'ja').includes('キンシャサ'));
    assert.ok(forms(world.get('hong-kong'), 'ja').includes('中華人民共和国香港特別行政区'));
    for (const form of ['ロシアルーブル', 'ロシア・ルーブル']) {
      assert.ok(forms(world.get('russian-ruble'), 'ja').includes(form));
    }
    for (const form of ['US dollar', 'US dollars']) {
      assert.ok(forms(world.get('us-dollar'), 'en').includes(form));
    }
  });

  it('have no name of a single character, and none twice', () => {
    for (const entry of glossary('zh', 'ja', 'en', 'de')) {
      for (const language of Object.keys(entry.names)) {
        const found = forms(entry, language);
        assert.equal(new Set(found).size, found.length, `${entry.id}: ${found.join()}`);
        assert.ok(found.every((form) => form.length > 1), `${entry.id}: ${found.join()}`); // prettier-ignore
      }
    }
  });

  it('tell capital, continent, currency, languages and calling code in English and Japanese', () => {
    assert.deepEqual(facts(world.get('france'), 'en'), {
      Capital: 'Paris',
      Continent: 'Europe',
      Currency: 'Euro',
      Languages: 'French',
      'Calling code': '+33',
    });
    assert.deepEqual(facts(world.get('canada'), 'ja'), {
      Capital: 'オタワ',
      Continent: '北アメリカ大陸',
      Currency: 'カナダ ドル',
      Languages: '英語、フランス語',
      'Calling code': '+1',
    });
    // Adopted in 2026, 2023 and 2024.
    assert.equal(facts(world.get('bulgaria'), 'en')['Currency'], 'Euro');
    assert.equal(facts(world.get('croatia'), 'en')['Currency'], 'Euro');
    assert.match(facts(world.get('zimbabwe'), 'en')['Currency'] ?? '', /^Zimbabwean Gold/);
  });

  it('are described in sentences of both languages', () => {
    const sentences = (id: string) => Object.values(world.get(id)?.description ?? {});
    assert.deepEqual(sentences('france'), [
      'Country in Europe; its capital is Paris.',
      'ヨーロッパの国。首都はパリ。',
    ]);
    assert.deepEqual(sentences('guadeloupe'), [
      'Territory of France in North America; its capital is Basse-Terre.',
      '北アメリカ大陸のフランス領。',
    ]);
    assert.deepEqual(sentences('japanese-yen'), ['Currency of Japan.', '日本の通貨。']);
    assert.deepEqual(sentences('dutch-language')[1], 'ベルギー、オランダ、スリナムの言語。');
    assert.match(sentences('euro')[0] ?? '', /^Currency of \d+ countries and territories\.$/);
    for (const { id, description } of world) {
      for (const language of ['en', 'ja']) {
        assert.match(description[language] ?? '', /^.*[^.。](?:[.。]|\.。)$/, id);
        assert.doesNotMatch(description[language] ?? '', /undefined|null/, id);
      }
    }
  });

  it('lie below the shipped entries of the same things, and of no others', () => {
    const shipped = fs
      .readdirSync('annotations/glossary')
      .flatMap((name) => [...parseGlossary(fs.readFileSync(`annotations/glossary/${name}`, 'utf8')).entries]); // prettier-ignore
    const both = shipped.filter(({ id }) => world.get(id));
    assert.deepEqual(
      both.map(({ id, code }) => [id, code]),
      both.map(({ id }) => [id, world.get(id)?.code]),
    );
    for (const id of [
      'russia',
      'ukraine',
      'united-states',
      'saudi-arabia',
      'germany',
      'iran',
      'belgium',
      'us-dollar',
    ]) {
      // prettier-ignore
      assert.ok(both.some((entry) => entry.id === id), id); // prettier-ignore
    }
    for (const { id, code } of shipped) assert.equal(code !== undefined, world.get(id) !== undefined, id); // prettier-ignore
    const merged = Glossary.from([world, shipped]).get('russia');
    assert.match(merged?.description['en'] ?? '', /^Federal state/);
    assert.equal(facts(merged, 'ja')['Currency'], 'ロシア ルーブル');
  });
});
