import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseArticle } from '../../../src/core/article/parse';
import type { Entry } from '../../../src/core/glossary/entry';
import { compileLinker } from '../../../src/core/linking/link';
import type { Mention } from '../../../src/core/linking/mention';
import { NO_OVERRULES, type Overrules } from '../../../src/core/linking/overrules';
import { entry } from './entries';

const ENTRIES = [
  entry('trump', 'person', 'ドナルド・トランプ', 'トランプ', 'Donald Trump', 'Trump'),
  entry('putin', 'person', 'ウラジーミル・プーチン', 'プーチン', 'Путин'),
  entry('vance', 'person', 'JDヴァンス', 'ヴァンス'),
  entry('russia', 'place', 'ロシア', 'Russia', 'Россия'),
  entry('ukraine', 'place', 'ウクライナ'),
  entry('united-states', 'place', '米国', 'アメリカ'),
  entry('munich', 'place', 'ミュンヘン', 'München'),
  entry('kremlin', 'organization', 'ロシア大統領官邸'),
  entry('nato', 'organization', '北大西洋条約機構', 'NATO'),
  entry('x', 'organization', 'X', 'X(旧ツイッター)'),
  entry('war', 'event', 'ロシア・ウクライナ戦争'),
  entry('ceasefire', 'term', '停戦', 'ceasefire'),
];

function link(
  text: string,
  entries: readonly Entry[] = ENTRIES,
  markdown = false,
): readonly Mention[] {
  const format = markdown ? 'markdown' : 'plain';
  return compileLinker(entries).link(parseArticle(text, { format, language: 'ja' })).mentions;
}

/** Each mention as `surface=entry`. */
function linked(...args: Parameters<typeof link>): string[] {
  return link(...args).map(({ surface, entry }) => `${surface}=${entry}`);
}

describe('linking', () => {
  it('says what is named, where, and what kind of thing it is', () => {
    assert.deepEqual(link('見出し\n\n米国とロシア。'), [
      {
        ...{ start: 5, end: 7, surface: '米国', entry: 'united-states', type: 'place' },
        ...{ passage: 1, textStart: 0, textEnd: 2 },
        ...{ kind: 'name', reason: { kind: 'listed' }, others: [] },
      },
      {
        ...{ start: 8, end: 11, surface: 'ロシア', entry: 'russia', type: 'place' },
        ...{ passage: 1, textStart: 3, textEnd: 6 },
        ...{ kind: 'name', reason: { kind: 'listed' }, others: [] },
      },
    ]);
  });

  it('prefers the longest name', () => {
    assert.deepEqual(
      linked('ロシア大統領官邸はロシア・ウクライナ戦争でドナルド・トランプ氏に反論した。'),
      ['ロシア大統領官邸=kremlin', 'ロシア・ウクライナ戦争=war', 'ドナルド・トランプ=trump'],
    );
  });

  it('finds no name within a longer katakana word', () => {
    assert.deepEqual(
      linked('トランプスとベラロシア、ロシアンティー、ヴァンスー、小トランプヽ。'),
      [],
    );
  });

  it('takes the middle dot for the end of a katakana word', () => {
    assert.deepEqual(linked('トランプ・プーチン会談、ロシア・中国、ウクライナ・ロシア間。'), [
      'トランプ=trump',
      'プーチン=putin',
      'ロシア=russia',
      'ウクライナ=ukraine',
      'ロシア=russia',
    ]);
  });

  it('finds names between katakana and other scripts', () => {
    assert.deepEqual(linked('トランプ米大統領がアプリXに投稿、プーチンNATO批判、JDヴァンス氏。'), [
      'トランプ=trump',
      'X=x',
      'プーチン=putin',
      'NATO=nato',
      'JDヴァンス=vance',
    ]);
  });

  it('finds no name within a longer alphabetic word, in any such script', () => {
    assert.deepEqual(linked('NATOs trumped. Trumpism, Trumpé, NATO2. Путина Россияне.'), []);
    assert.deepEqual(linked('NATO-led: Trump’s Russia; Путин, Россия.'), [
      'NATO=nato',
      'Trump=trump',
      'Russia=russia',
      'Путин=putin',
      'Россия=russia',
    ]);
  });

  it('tells a one-letter name from a letter of a compound', () => {
    assert.deepEqual(linked('X線、Xデー、X-ray、X軸、X’masとSpaceX。A-X。'), []);
    assert.deepEqual(linked('Xは「X」とX、旧X。X’s rules.'), ['X=x', 'X=x', 'X=x', 'X=x', 'X=x']);
  });

  it('tells a place from its people and its language', () => {
    assert.deepEqual(linked('アメリカ人とロシア語、ウクライナ人捕虜。'), []);
    assert.deepEqual(linked('ウクライナ人道支援とロシア人権団体、ロシアの人々。'), [
      'ウクライナ=ukraine',
      'ロシア=russia',
      'ロシア=russia',
    ]);
    const american = entry('american', 'term', 'アメリカ人');
    assert.deepEqual(linked('アメリカ人マーク', [...ENTRIES, american]), ['アメリカ人=american']);
  });

  it('finds a name in any width, and however its letters are composed', () => {
    assert.deepEqual(linked('ﾄﾗﾝﾌﾟ氏とﾌﾟｰﾁﾝ氏、ＮＡＴＯ、Ｘ（旧ツイッター）、Mu\u0308nchen。'), [
      'ﾄﾗﾝﾌﾟ=trump',
      'ﾌﾟｰﾁﾝ=putin',
      'ＮＡＴＯ=nato',
      'Ｘ（旧ツイッター）=x',
      'Mu\u0308nchen=munich',
    ]);
    assert.deepEqual(linked('X(旧ツイッター)', [entry('x', 'organization', 'Ｘ（旧ﾂｲｯﾀｰ）')]), [
      'X(旧ツイッター)=x',
    ]);
  });

  it('finds a term at the start of an English sentence', () => {
    assert.deepEqual(linked('Ceasefire talks. A ceasefire.'), [
      'Ceasefire=ceasefire',
      'ceasefire=ceasefire',
    ]);
  });

  it('finds names that run over a line break or markup', () => {
    const text = '会談したトラン\nプ氏とDonald\r\nTrump氏と北大西洋\r\n条約機構。';
    assert.deepEqual(linked(text, ENTRIES, true), [
      'トラン\nプ=trump',
      'Donald\r\nTrump=trump',
      '北大西洋\r\n条約機構=nato',
    ]);
    assert.deepEqual(linked('会談した**トラン**プ氏と[ロシア](x)&#x4EBA;。', ENTRIES, true), [
      'トラン**プ=trump',
    ]);
  });

  it('leaves code out', () => {
    assert.deepEqual(linked('ロシア\n\n```\nロシア\n```\n\nロシア', ENTRIES, true).length, 2);
  });

  it('gives a form that two entries share to the one that is named in full, and else to none', () => {
    const writer = entry('bush-h', 'person', 'ジョージ・H・ブッシュ', 'ブッシュ');
    const son = entry('bush-w', 'person', 'ジョージ・W・ブッシュ', 'ブッシュ');
    const bushes = [writer, son];
    assert.deepEqual(linked('ブッシュ氏。', bushes), []);
    assert.deepEqual(linked('ブッシュ氏。ジョージ・Ｗ・ブッシュ氏。', bushes), [
      'ブッシュ=bush-w',
      'ジョージ・Ｗ・ブッシュ=bush-w',
    ]);
    assert.deepEqual(linked('ブッシュ、ジョージ・W・ブッシュ、ジョージ・H・ブッシュ。', bushes), [
      'ジョージ・W・ブッシュ=bush-w',
      'ジョージ・H・ブッシュ=bush-h',
    ]);
  });

  it('links names whatever they are called', () => {
    const odd = [
      entry('constructor', 'term', '__proto__', 'toString'),
      entry('b', 'term', '(?:.*)*$'),
    ];
    assert.deepEqual(linked('x __proto__ toString (?:.*)*$', odd).length, 3);
  });

  describe('a reference with a term in it', () => {
    const terms = [
      ...['報道官', '国務長官', '副大統領', '特使'].map((title) => entry(title, 'term', title)),
      entry('peskov', 'person', 'ドミトリー・ペスコフ', 'ペスコフ'),
    ];
    const kinds = (text: string, overrules?: Overrules): string[] =>
      compileLinker(terms)
        .link(parseArticle(text, { format: 'plain', language: 'ja' }), overrules)
        .mentions.map(({ kind, surface, entry: id }) => `${kind} ${surface}=${id}`);

    it('is found rather than the term', () => {
      for (const title of ['報道官', '国務長官', '副大統領', '特使']) {
        assert.deepEqual(kinds(`ペスコフ${title}は会見した。同${title}は否定した。`), [
          'name ペスコフ=peskov',
          `name ${title}=${title}`,
          `reference 同${title}=peskov`,
        ]);
      }
    });

    it('leaves the term where nobody is meant, or the reader says that it is no reference here', () => {
      const name = 'name 報道官=報道官';
      assert.deepEqual(kinds('会見があった。同報道官は否定した。'), [name]);
      const notHere = [{ start: 13, end: 17, entry: 'peskov' }];
      assert.deepEqual(
        kinds('ペスコフ報道官は会見した。同報道官は否定した。', { ...NO_OVERRULES, notHere }),
        ['name ペスコフ=peskov', name, name],
      );
    });

    it('is none where the term goes beyond it or is the whole of it', () => {
      const text = 'ペスコフ報道官は会見した。同報道官の会見は延びた。';
      for (const term of ['報道官の会見', '同報道官']) {
        const { mentions } = compileLinker([...terms, entry('longer', 'term', term)]).link(
          parseArticle(text, { format: 'plain', language: 'ja' }),
        );
        assert.deepEqual(mentions.at(-1)?.entry, 'longer');
        assert.ok(mentions.every(({ kind }) => kind === 'name'));
      }
    });
  });

  it('never lets two decisions of the reader overlap; the longer one holds', () => {
    const both = [entry('rin', 'person', '佐伯凛'), entry('saeki', 'place', '佐伯')];
    const read = parseArticle('きょう佐伯凛は来た。', { format: 'plain', language: 'ja' });
    const { mentions } = compileLinker(both).link(read, {
      never: [],
      notHere: [],
      always: [
        { form: '佐伯', entry: 'saeki' },
        { form: '佐伯凛', entry: 'rin' },
        { form: '佐伯', entry: 'rin' },
      ],
    });
    assert.deepEqual(
      mentions.map(({ surface, entry: id }) => `${surface}=${id}`),
      ['佐伯凛=rin'],
    );
  });

  it('takes what is no name for none, though markup stands in it', () => {
    const read = parseArticle('きのうデボラ・**ホワイト**さんが来た。', {
      format: 'markdown',
      language: 'ja',
    });
    const linker = compileLinker(ENTRIES);
    assert.equal(linker.link(read).candidates.length, 1);
    const never = [{ form: 'デボラ・ホワイト' }];
    assert.deepEqual(linker.link(read, { never, always: [], notHere: [] }).candidates, []);
  });

  it('is not held up by names without end, nor by marks', function () {
    this.timeout(30_000);
    for (const text of [
      'アイ・'.repeat(200_000),
      `ゾルゲ・${'トランプ・'.repeat(20_000)}`,
      `a${'\u0301\u0316'.repeat(100_000)}`,
      'トランプ氏は、'.repeat(20_000),
    ]) {
      assert.ok(link(text));
    }
  });

  it('takes a time linear in the text, whatever the forms', () => {
    const forms = Array.from({ length: 200 }, (_, i) => `${'あ'.repeat(i)}い`);
    const [name = '', ...aliases] = forms;
    assert.deepEqual(linked('あ'.repeat(100_000), [entry('a', 'term', name, ...aliases)]), []);
  });
});

describe('mentions of any text', () => {
  const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });
  const pieces = [
    ...ENTRIES.flatMap(({ names, aliases = [] }) => [
      ...Object.values(names).map(({ name }) => name),
      ...aliases.map(({ name }) => name),
    ]),
    ...[
      '。',
      'は',
      '・',
      'ー',
      '人',
      '語',
      '線',
      ' ',
      '\n',
      '\n\n',
      '　',
      'ｶﾞ',
      'Ｘ',
      '**',
      '&amp;',
    ],
    ...[
      '\u3099',
      '\u0301',
      '\u{e0100}',
      '\u200d',
      '𠮷',
      '👩‍🚀',
      '\ud83d',
      '\ude00',
      '# ',
      '- ',
      '> ',
    ],
  ];
  const article = fc
    .array(fc.constantFrom(...pieces), { maxLength: 30 })
    .map((all) => all.join(''));
  const odd = [...ENTRIES, entry('odd', 'term', '\ude00', '\ud83d', '👩', 'か', '吉', 'e')];

  it('are in order, do not overlap, and are slices of the source', () => {
    fc.assert(
      fc.property(article, fc.boolean(), (text, markdown) => {
        let end = 0;
        for (const mention of link(text, odd, markdown)) {
          assert.ok(mention.start >= end && mention.end > mention.start);
          assert.equal(mention.surface, text.slice(mention.start, mention.end));
          end = mention.end;
        }
      }),
    );
  });

  it('never cut what a reader sees as one character', () => {
    fc.assert(
      fc.property(article, fc.boolean(), (text, markdown) => {
        const allowed = new Set(Array.from(segmenter.segment(text), ({ index }) => index));
        allowed.add(text.length);
        for (const { start, end } of link(text, odd, markdown)) {
          assert.ok(allowed.has(start) && allowed.has(end));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are the same whatever the line endings are', () => {
    const shape = (text: string): unknown[] =>
      link(text, odd).map(({ surface, entry, passage, textStart, textEnd }) => {
        return { surface: surface.replaceAll('\r\n', '\n'), entry, passage, textStart, textEnd };
      });
    fc.assert(
      fc.property(article, (text) => {
        assert.deepEqual(shape(text.replaceAll('\n', '\r\n')), shape(text));
      }),
    );
  });

  it('are the same each time, and whatever else the glossary holds', () => {
    const linker = compileLinker(ENTRIES);
    fc.assert(
      fc.property(
        article,
        fc.shuffledSubarray(ENTRIES, { minLength: ENTRIES.length }),
        (text, other) => {
          const read = parseArticle(text, { format: 'plain', language: 'ja' });
          const { mentions } = linker.link(read);
          assert.deepEqual(linker.link(read).mentions, mentions);
          // No two of these entries share a form, so that their order must not matter.
          assert.deepEqual(compileLinker(other).link(read).mentions, mentions);
        },
      ),
    );
  });

  it('are after each edit what they would be in a new article', () => {
    const bushes = [
      entry('bush-h', 'person', 'ジョージ・H・ブッシュ', 'ブッシュ'),
      entry('bush-w', 'person', 'ジョージ・W・ブッシュ', 'ブッシュ'),
    ];
    const entries = [...odd, ...bushes];
    const piece = fc.constantFrom(
      ...pieces,
      ...[
        '\n\n',
        'ブッシュ',
        'ブッシュ氏',
        'ジョージ・W・ブッシュ',
        'ジェブ・ブッシュ',
        '同氏は',
        '両国',
      ],
      ...['マリア・カラス氏', '大統領'],
    );
    const text = fc.array(piece, { maxLength: 40 }).map((all) => all.join(''));
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      gone: fc.nat(8),
      piece,
    });
    const overrules = fc.constantFrom<Overrules>(
      NO_OVERRULES,
      NO_OVERRULES,
      { ...NO_OVERRULES, never: [{ form: 'トランプ' }] },
      { ...NO_OVERRULES, always: [{ form: 'ブッシュ', entry: 'bush-w' }] },
      { ...NO_OVERRULES, notHere: [{ start: 0, end: 20, entry: 'bush-w' }] },
    );
    const edits = fc.array(fc.tuple(edit, overrules), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(text, edits, fc.boolean(), (original, edits, isMarkdown) => {
        const linker = compileLinker(entries);
        const format = isMarkdown ? 'markdown' : 'plain';
        let edited = original;
        for (const [{ at, gone, piece }, overrules] of edits) {
          const start = Math.floor(at * edited.length);
          edited = edited.slice(0, start) + piece + edited.slice(start + gone);
          const article = parseArticle(edited, { format, language: 'ja' });
          assert.deepEqual(
            linker.link(article, overrules),
            compileLinker(entries).link(article, overrules),
          );
        }
      }),
    );
  });
});
