import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Entry, EntryPart } from '../../../src/core/glossary/entry';
import { completeEntry, mergeEntries } from '../../../src/core/glossary/merge';

const MOSCOW: Entry = {
  id: 'moscow',
  type: 'place',
  names: {
    ja: { name: 'モスクワ', reading: 'モスクワ', romanization: 'Mosukuwa' },
    ru: { name: 'Москва', romanization: 'Moskva' },
  },
  aliases: [{ language: 'ja', name: '莫斯科', kind: 'variant', reading: 'モスクワ' }],
  description: { en: 'The capital.', ja: '首都。' },
  facts: [
    {
      label: { en: 'Population', ja: '人口' },
      value: { en: '13 million', ja: '1300万人' },
      asOf: '2024',
    },
    { label: { en: 'Mayor', ja: '市長' }, value: { en: 'Sobyanin', ja: 'ソビャーニン' } },
  ],
  renderings: { en: [{ text: 'Moscow' }] },
  note: { en: 'A city.' },
  links: [{ label: 'Wikipedia', url: 'https://a.example/' }],
  sources: [{ title: 'Britannica' }],
};

const merged = (part: Omit<EntryPart, 'id'>): EntryPart =>
  mergeEntries(MOSCOW, { id: 'moscow', ...part });

describe('mergeEntries', () => {
  it('keeps what the later glossary is silent about', () => {
    assert.deepEqual(merged({ names: {} }), MOSCOW);
  });

  it('takes the type and the code from the later one', () => {
    const { type, code } = merged({ names: {}, type: 'organization', code: 'RU' });
    assert.deepEqual([type, code], ['organization', 'RU']);
  });

  it('takes names language by language, and keeps the reading of one that is spelt as before', () => {
    const { names } = merged({
      names: {
        ja: { name: 'モスクワ', romanization: 'Mosukuwa-shi' },
        ru: { name: 'г. Москва' },
        de: { name: 'Moskau' },
      },
    });
    assert.deepEqual(names, {
      ja: { name: 'モスクワ', reading: 'モスクワ', romanization: 'Mosukuwa-shi' },
      ru: { name: 'г. Москва' },
      de: { name: 'Moskau' },
    });
  });

  it('takes texts and renderings language by language', () => {
    const { description, note, renderings } = merged({
      names: {},
      description: { en: 'A metropolis.' },
      note: { ja: '都市。' },
      renderings: { en: [{ text: 'the Kremlin' }], de: [{ text: 'Moskau' }] },
    });
    assert.deepEqual(description, { en: 'A metropolis.', ja: '首都。' });
    assert.deepEqual(note, { en: 'A city.', ja: '都市。' });
    assert.deepEqual(renderings, { en: [{ text: 'the Kremlin' }], de: [{ text: 'Moskau' }] });
  });

  it('unites lists, later items first and in place of earlier ones of the same kind', () => {
    const { aliases, facts, links, sources } = merged({
      names: {},
      aliases: [
        { language: 'en', name: '莫斯科', kind: 'variant' },
        { language: 'ja', name: '莫斯科', kind: 'former' },
      ],
      facts: [{ label: { en: 'Population' }, value: { en: '14 million' } }],
      links: [{ label: 'ウィキペディア', url: 'https://a.example/' }],
      sources: [{ title: 'TASS' }],
    });
    assert.deepEqual(
      aliases?.map(({ language, name, kind }) => `${language} ${name} ${kind}`),
      ['en 莫斯科 variant', 'ja 莫斯科 former'],
    );
    assert.deepEqual(
      facts?.map(({ label, value, asOf }) => [label['en'], value['en'], asOf]),
      [
        ['Population', '14 million', undefined],
        ['Mayor', 'Sobyanin', undefined],
      ],
    );
    assert.deepEqual(links, [{ label: 'ウィキペディア', url: 'https://a.example/' }]);
    assert.deepEqual(
      sources?.map(({ title }) => title),
      ['TASS', 'Britannica'],
    );
  });

  it('takes no language for more than a key', () => {
    const later: unknown = JSON.parse(
      '{"id":"moscow","names":{"__proto__":{"name":"x"}},"description":{"constructor":"y"}}',
    );
    const result = mergeEntries(MOSCOW, later as EntryPart);
    assert.equal(({} as Record<string, unknown>)['name'], undefined);
    assert.deepEqual(result.names['ja'], MOSCOW.names['ja']);
  });

  it('changes neither of the two, and merging the same again changes nothing', () => {
    const text = fc.string({ minLength: 1, maxLength: 3 });
    const localized = fc.dictionary(fc.constantFrom('ja', 'en', 'de'), text);
    const part = fc
      .record(
        {
          id: fc.constant('moscow'),
          names: fc.dictionary(
            fc.constantFrom('ja', 'en'),
            fc.record({ name: text, reading: text }),
            { noNullPrototype: true },
          ),
          description: localized,
          note: localized,
          links: fc.array(fc.record({ label: text, url: fc.constantFrom('a', 'b') }), {
            maxLength: 1,
          }),
        },
        { requiredKeys: ['id', 'names'] },
      )
      // Without a prototype they would not be deeply equal to what is made of them.
      .map((value) => JSON.parse(JSON.stringify(value)) as EntryPart);
    fc.assert(
      fc.property(part, part, (earlier, later) => {
        const before = JSON.stringify([earlier, later]);
        const once = mergeEntries(earlier, later);
        assert.equal(JSON.stringify([earlier, later]), before);
        assert.deepEqual(mergeEntries(once, later), once);
      }),
    );
  });
});

describe('completeEntry', () => {
  it('is a term, if nobody says what it is', () => {
    const part = { id: 'a', names: { ja: { name: '甲' } } };
    assert.deepEqual(completeEntry(part), { ...part, type: 'term', description: {} });
    assert.deepEqual(completeEntry(MOSCOW), MOSCOW);
  });
});
