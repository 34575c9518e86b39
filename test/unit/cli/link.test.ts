import assert from 'node:assert/strict';
import path from 'node:path';
import { KASUMIGASEKI, folderWith, glossary, kunten } from './cli';

interface Linked {
  readonly article: string;
  readonly mentions: readonly Record<string, unknown>[];
  readonly candidates?: readonly Record<string, unknown>[];
}

function linked(args: readonly string[], cwd?: string): Linked {
  const { code, stdout, stderr } = kunten(['link', ...args], cwd);
  assert.deepEqual([code, stderr], [0, '']);
  return JSON.parse(stdout) as Linked;
}

/** Where the mentions are and which entries they mean. */
function places(mentions: Linked['mentions']): unknown[] {
  return mentions.map(({ start, end, surface, entry, type }) => ({
    start,
    end,
    surface,
    entry,
    type,
  }));
}

describe('the command link', () => {
  it('prints the mentions of an article with the glossaries that come with Kunten', () => {
    const folder = folderWith({ 'a.txt': 'トランプ米大統領は記者団に語った。' });
    const { article, mentions } = linked(['a.txt'], folder);
    assert.equal(article, 'a.txt');
    assert.deepEqual(places(mentions), [
      { start: 0, end: 4, surface: 'トランプ', entry: 'donald-trump', type: 'person' },
      { start: 4, end: 8, surface: '米大統領', entry: 'us-president', type: 'term' },
      {
        start: 9,
        end: 16,
        surface: '記者団に語った',
        entry: 'tell-reporters',
        type: 'expression',
      },
    ]);
  });

  it('says of each mention what it is and why it means its entry', () => {
    const folder = folderWith({ 'a.txt': '霞が関', 'own.json': glossary(KASUMIGASEKI) });
    assert.deepEqual(linked(['a.txt', '--glossary', 'own.json'], folder), {
      article: 'a.txt',
      mentions: [
        {
          start: 0,
          end: 3,
          surface: '霞が関',
          entry: 'kasumigaseki',
          type: 'place',
          kind: 'name',
          reason: 'The glossary lists this name.',
        },
      ],
    });
  });

  it('lists names that no entry goes by only when asked', () => {
    const folder = folderWith({ 'a.txt': '霞が関', 'own.json': glossary(KASUMIGASEKI) });
    const found = linked(['a.txt', '--glossary', 'own.json', '--candidates'], folder);
    assert.deepEqual(found.candidates, []);
  });

  it('counts UTF-16 code units without the byte-order mark, and keeps line endings', () => {
    const folder = folderWith({ 'a.txt': '\uFEFF𠮷田氏。\r\n\r\nロシア。\r\n' });
    const { mentions } = linked([path.join(folder, 'a.txt')]);
    assert.deepEqual(places(mentions), [
      { start: 9, end: 12, surface: 'ロシア', entry: 'russia', type: 'place' },
    ]);
  });

  it('reads Markdown by the file’s name', () => {
    const folder = folderWith({
      'a.md': '```\nロシア\n```\n\n[ウクライナ](https://x.example/ロシア)\n',
    });
    assert.deepEqual(places(linked([path.join(folder, 'a.md')]).mentions), [
      { start: 14, end: 19, surface: 'ウクライナ', entry: 'ukraine', type: 'place' },
    ]);
  });

  it('uses other glossaries in place of those that come with Kunten', () => {
    const folder = folderWith({
      'a.txt': '霞が関とロシア、永田町',
      'own.json': glossary(KASUMIGASEKI),
      'more/b.json': glossary({
        ...KASUMIGASEKI,
        id: 'nagatacho',
        names: { ja: { name: '永田町' } },
      }),
      'more/c.txt': 'no glossary',
    });
    const both = ['--glossary', 'own.json', '--glossary', 'more'];
    const entries = (args: string[]) => linked(['a.txt', ...args], folder).mentions.map(({ entry }) => entry); // prettier-ignore
    assert.deepEqual(entries(['--glossary', 'own.json']), ['kasumigaseki']);
    assert.deepEqual(entries(both), ['kasumigaseki', 'nagatacho']);
  });

  it('uses glossaries of the formats of translators', () => {
    const folder = folderWith({
      'a.txt': '霞が関、永田町、兜町',
      'own/a.ja-en.tsv': '霞が関\tKasumigaseki\n',
      'own/b.csv': 'ja,en\n永田町,Nagatacho\n',
      'own/c.tbx':
        '<tbx><body><conceptEntry><langSec xml:lang="ja"><termSec><term>兜町</term></termSec></langSec></conceptEntry></body></tbx>',
    });
    assert.deepEqual(
      linked(['a.txt', '--glossary', 'own'], folder).mentions.map(({ entry }) => entry),
      ['kasumigaseki', 'nagatacho', '兜町'],
    );
  });

  it('knows the countries, languages and currencies of the world in the article’s language', () => {
    const folder = folderWith({ 'a.ja.txt': 'ケニアのスワヒリ語', 'a.de.txt': 'In Österreich.' });
    const entries = (file: string) => linked([file], folder).mentions.map(({ entry }) => entry);
    assert.deepEqual(entries('a.ja.txt'), ['kenya', 'swahili-language']);
    assert.deepEqual(entries('a.de.txt'), ['austria']);
  });

  it('does not go without a glossary of which nothing can be used', () => {
    const folder = folderWith({ 'a.txt': '霞が関', 'null.json': 'null', 'none.json': '', 'later.json': '{"schemaVersion":99,"entries":[]}' }); // prettier-ignore
    for (const name of ['null.json', 'none.json', 'later.json']) {
      const { code, stdout, stderr } = kunten(['link', 'a.txt', '--glossary', name], folder);
      assert.deepEqual([code, stdout], [2, ''], name);
      assert.match(stderr, new RegExp(`^${name}:1:\\d+: .*\\n.*Nothing in “${name}”`));
    }
  });

  it('names what is wrong in a glossary on standard error, and uses the rest', () => {
    const folder = folderWith({
      'a.txt': '霞が関とロシア',
      'own/a.json': '{\n  "schemaVersion": 1,\n  "entries": [oops]\n}',
      'own/b.json': glossary({ ...KASUMIGASEKI, id: 'broken', type: 'town' }, KASUMIGASEKI),
      'own/c.json': Uint8Array.from([0xff]),
    });
    const { code, stdout, stderr } = kunten(['link', 'a.txt', '--glossary', 'own'], folder);
    assert.equal(code, 0);
    const { mentions } = JSON.parse(stdout) as Linked;
    assert.deepEqual(
      mentions.map(({ entry }) => entry),
      ['kasumigaseki'],
    );
    const lines = stderr.trimEnd().split('\n');
    assert.equal(lines.length, 3);
    assert.match(lines[0] ?? '', /^own\/a\.json:3:15: This is not valid JSON/);
    assert.match(
      lines[1] ?? '',
      /^own\/b\.json:9:15: Entry “broken”: One of these is expected: person/,
    );
    assert.match(lines[2] ?? '', /^own\/c\.json:1:1: .*not UTF-8 text/);
  });
});
