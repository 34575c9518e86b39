import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { EntryPart } from '../../../../src/core/glossary/entry';
import { isGlossaryName, readGlossary } from '../../../../src/core/glossary/formats/read';

const MOSCOW = 'モスクワ\tMoscow\tThe capital of Russia.\n';

function problems(fileName: string, text: string): string[] {
  return readGlossary(fileName, text).problems.map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );
}

/** The entries of a glossary file without a problem. */
function entries(fileName: string, text: string): readonly EntryPart[] {
  assert.deepEqual(problems(fileName, text), []);
  return readGlossary(fileName, text).entries;
}

const ids = (list: readonly EntryPart[]): string[] => list.map(({ id }) => id);

describe('readGlossary', () => {
  it('knows the format by the name', () => {
    const json = JSON.stringify({ schemaVersion: 1, title: { en: 'x' }, entries: [] });
    assert.deepEqual(readGlossary('a/b.json', json).title, { en: 'x' });
    for (const name of ['x.tsv', 'x.TXT', 'x.ja-en.utf8']) {
      assert.ok(isGlossaryName(name), name);
      assert.deepEqual(ids(entries(name, MOSCOW)), ['moscow'], name);
    }
    assert.deepEqual(ids(entries('x.csv', 'モスクワ,Moscow')), ['moscow']);
    for (const name of ['x.md', 'tsv', 'x.json.bak']) assert.ok(!isGlossaryName(name), name);
  });

  it('never throws, whatever a file holds, and is done with much of it at once', () => {
    const unit = fc.constantFrom(...Array.from('<>/!?[]-="\'&;#,\t\r\n aあ=x:\u0000\u{1F600}'), '<term>', '</', '<![CDATA[', '<!--', '<tbx>', '<langSec xml:lang="ja">', '&lt;', '""', '\uD800'); // prettier-ignore
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        for (const name of ['x.tsv', 'x.csv', 'x.tbx', 'x.json']) readGlossary(name, text);
      }),
      { numRuns: 300 },
    );
    const repeated = ['a', '"', '""', 'a,', '"a",', '<', '<a ', '<a b="', '<a>', '</a>', '<!', '<!--', '<![CDATA[', '<!DOCTYPE [', '&a;', '&#', '<tbx>', '<term>x</term>', 'x\t', '\t', 'a\tb\n', '\n', ' ', '<a b="c" ', "'", ']]>', '<?', '-', 'a\tb\n'.repeat(9)]; // prettier-ignore
    for (const part of repeated) {
      const text = part.repeat(50_000 / part.length);
      for (const name of ['x.tsv', 'x.csv', 'x.tbx']) {
        readGlossary(name, text);
        readGlossary(name, `<tbx>${text}`);
      }
    }
  });

  it('takes ten megabytes on a line for no term', () => {
    const line = 'a'.repeat(10_000_000);
    for (const [name, text] of [
      ['x.tsv', `${line}\tb\n${MOSCOW}`],
      ['x.csv', `${line}\nモスクワ,Moscow\n`],
      ['x.tbx', tbx(`<conceptEntry>${section('en', line)}</conceptEntry>${entry('モスクワ', 'Moscow')}`)], // prettier-ignore
    ] as const) {
      const read = readGlossary(name, text);
      assert.equal(read.entries.at(-1)?.id, 'moscow', name);
      assert.match(read.problems[0]?.message ?? '', /“a{20}…” is too long/, name);
    }
  });

  it('gives every entry an id of its own that tells what it is', () => {
    const text = [
      '霞が関\tKasumigaseki',
      "コートジボワール\tCôte d'Ivoire",
      '前大統領\tformer president',
      '元大統領\tFormer President',
      '……\t---',
      'ドル\tU.S. dollar ($)',
      '',
    ].join('\n');
    assert.deepEqual(ids(entries('x.ja-en.tsv', text)), [
      'kasumigaseki',
      'cote-divoire',
      'former-president',
      'former-president-2',
      'entry',
      'u-s-dollar',
    ]);
    assert.deepEqual(ids(entries('x.ja-de.tsv', '霞が関 ビル\tx\nｶﾞｽ\ty\n')), [
      '霞が関-ビル',
      'ｶﾞｽ',
    ]);
    const many = Array.from({ length: 5_000 }, (_, i) => `${i}号\tship\n`).join('');
    assert.equal(new Set(ids(entries('x.ja-en.tsv', many))).size, 5_000);
  });
});

describe('a glossary of OmegaT', () => {
  it('is source, translation and comment, parted by tabs', () => {
    const text = `\uFEFF# Remarks\tare passed over.\r\n\r\n${MOSCOW}停戦 \tceasefire\r\n`;
    assert.deepEqual(entries('x.ja-en.txt', text), [
      {
        id: 'moscow',
        names: { ja: { name: 'モスクワ' }, en: { name: 'Moscow' } },
        description: { en: 'The capital of Russia.' },
        renderings: { ja: [{ text: 'モスクワ' }], en: [{ text: 'Moscow' }] },
      },
      {
        id: 'ceasefire',
        names: { ja: { name: '停戦' }, en: { name: 'ceasefire' } },
        renderings: { ja: [{ text: '停戦' }], en: [{ text: 'ceasefire' }] },
      },
    ]);
  });

  it('can have several translations of one source', () => {
    const [truce, ...others] = entries('x.ja-en.tsv', '停戦\tceasefire\tA.\n停戦\ttruce\tB.\n');
    assert.deepEqual(others, []);
    assert.deepEqual(truce?.renderings?.['en'], [{ text: 'ceasefire' }, { text: 'truce' }]);
    assert.deepEqual(truce.aliases, [{ language: 'en', name: 'truce', kind: 'variant' }]);
    assert.deepEqual(truce.description, { en: 'A.\n\nB.' });
  });

  it('says what languages it has by its name, or else by the scripts of its terms', () => {
    const languages = (name: string, text: string): string[] =>
      Object.keys(entries(name, text)[0]?.names ?? {});
    assert.deepEqual(languages('x.de-fr.tsv', 'Moskau\tMoscou'), ['de', 'fr']);
    assert.deepEqual(languages('x.de.tsv', 'Moskau\tMoscow'), ['de', 'en']);
    assert.deepEqual(languages('to-do.tsv', 'Москва\tMoscow'), ['ru', 'en']);
    assert.deepEqual(languages('x.tsv', 'Moscow\tモスクワ'), ['en', 'ja']);
    assert.deepEqual(languages('x.tsv', 'Moskau\tMoscow'), ['und', 'en']);
    assert.deepEqual(languages('x.xx-yy.tsv', 'モスクワ\tMoscow'), ['ja', 'en']);
  });

  it('says the language of its comments by their script', () => {
    assert.deepEqual(entries('x.ja-de.tsv', 'モスクワ\tMoskau\tEine Stadt.')[0]?.description, {
      de: 'Eine Stadt.',
    });
    assert.deepEqual(entries('x.ja-de.tsv', 'モスクワ\tMoskau\t都市である。')[0]?.description, {
      ja: '都市である。',
    });
  });

  it('names the lines that are no entries, and reads the others', () => {
    const text = `停戦 ceasefire\n\tx\n${MOSCOW}a\u0001\tb\n`;
    assert.deepEqual(problems('x.ja-en.tsv', text), [
      '1:1 A source and its translation are expected, with a tab between them.',
      '2:1 A source and its translation are expected, with a tab between them.',
      '4:1 There are control characters in this term. Remove them.',
    ]);
    assert.deepEqual(ids(readGlossary('x.ja-en.tsv', text).entries), ['moscow', 'b']);
  });

  it('is not what a text without tabs is', () => {
    assert.deepEqual(entries('readme.txt', 'What these files are:\n\nglossaries.\n'), []);
  });

  it('lists a hundred problems at most', () => {
    const found = problems('x.tsv', `${'x\n'.repeat(5000)}${MOSCOW}`);
    assert.equal(found.length, 101);
    assert.match(found[100] ?? '', /^101:1 More problems/);
  });
});

describe('a glossary in CSV', () => {
  it('names its columns in the first line', () => {
    const text =
      'id,Type,ja,en,description,note\r\nus-dollar,term,米ドル,US dollar,"A ""currency"", a dollar.",\r\n,place,霞が関,Kasumigaseki,,"Two\r\nlines"\r\n';
    assert.deepEqual(entries('x.csv', text), [
      {
        id: 'us-dollar',
        type: 'term',
        names: { ja: { name: '米ドル' }, en: { name: 'US dollar' } },
        description: { en: 'A "currency", a dollar.' },
        renderings: { ja: [{ text: '米ドル' }], en: [{ text: 'US dollar' }] },
      },
      {
        id: 'kasumigaseki',
        type: 'place',
        names: { ja: { name: '霞が関' }, en: { name: 'Kasumigaseki' } },
        note: { en: 'Two\r\nlines' },
        renderings: { ja: [{ text: '霞が関' }], en: [{ text: 'Kasumigaseki' }] },
      },
    ]);
  });

  it('has the columns of OmegaT if it names none', () => {
    assert.deepEqual(entries('x.csv', '停戦の合意,"ceasefire, truce",A pause.'), [
      {
        id: 'ceasefire-truce',
        names: { ja: { name: '停戦の合意' }, en: { name: 'ceasefire, truce' } },
        description: { en: 'A pause.' },
        renderings: { ja: [{ text: '停戦の合意' }], en: [{ text: 'ceasefire, truce' }] },
      },
    ]);
    assert.deepEqual(ids(entries('x.csv', 'term,note,translation\n停戦,x,ceasefire\n')), [
      'ceasefire',
    ]);
    assert.deepEqual(ids(entries('x.csv', 'note,注\n')), ['note']);
  });

  it('names what is wrong by its line, and reads the rest', () => {
    const text =
      'id,type,ja,Category\nMoscow,place,モスクワ,x\nrussia,country,ロシア,x\nnato,,NATO,x\nnato,,北大西洋条約機構,x\nx,term,,x\ny,"term",露\n"z,term,独';
    assert.deepEqual(problems('x.csv', text), [
      '1:1 The column “Category” is not known here, and left out. Known are id, type, term, target, description, note, and languages: ja, en.',
      '2:1 “Moscow” is no id: kebab-case English is, as donald-trump.',
      '3:1 One of these types is expected: person, place, organization, event, work, term, expression.',
      '5:1 Another line above has the same id, “nato”. Give this one an id of its own, or join the two.',
      '6:1 There is no term on this line.',
      '8:1 The closing quotation mark is missing.',
    ]);
    assert.deepEqual(ids(readGlossary('x.csv', text).entries), ['nato', 'y']);
  });

  it('takes a formula for the text that it is', () => {
    const [formula] = entries(
      'x.csv',
      'source,target\n"=HYPERLINK(""https://x.example"")",@SUM(A1)',
    );
    assert.equal(Object.values(formula?.names ?? {})[0]?.name, '=HYPERLINK("https://x.example")');
  });
});

function section(language: string, ...terms: string[]): string {
  return `<langSec xml:lang="${language}">${terms.map((term) => `<termSec><term>${term}</term></termSec>`).join('')}</langSec>`;
}

function entry(ja: string, en: string): string {
  return `<conceptEntry>${section('ja', ja)}${section('en', en)}</conceptEntry>`;
}

function tbx(body: string): string {
  return `<?xml version="1.0"?>\n<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">\n<text><body>${body}</body></text></tbx>`;
}

describe('a glossary in TBX', () => {
  it('can be of version 2', () => {
    const text = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd" [ <!ENTITY x "]>"> ]>
<martif type="TBX-Basic" xml:lang="en">
  <martifHeader><fileDesc><titleStmt><title>News &amp; more</title></titleStmt></fileDesc></martifHeader>
  <text><body>
    <termEntry id="c1">
      <descripGrp><descrip type="definition">A pause in
        fighting.</descrip></descripGrp>
      <langSet xml:lang="ja">
        <note>戦争の「終戦」とは別。</note>
        <tig><term>停戦</term><termNote type="partOfSpeech">noun</termNote></tig>
        <ntig><termGrp><term>休戦</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termGrp></ntig>
      </langSet>
      <langSet xml:lang="en">
        <tig><term>truce</term></tig>
        <tig><term>cease<hi>fire</hi></term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
        <tig><term>CF</term><termNote type="termType">acronym</termNote></tig>
      </langSet>
    </termEntry>
    <termEntry id="c2">
      <langSet xml:lang="ja"><tig><term><![CDATA[<明らかにする>]]></term><termNote type="partOfSpeech">verb</termNote></tig></langSet>
      <langSet xml:lang="EN_us"><tig><term>make&#x20;clear</term></tig></langSet>
    </termEntry>
  </body></text>
</martif>`;
    const read = readGlossary('x.tbx', text);
    assert.deepEqual(read.problems, []);
    assert.deepEqual(read.title, { en: 'News & more' });
    assert.deepEqual(read.entries, [
      {
        id: 'ceasefire',
        names: { ja: { name: '停戦' }, en: { name: 'ceasefire' } },
        aliases: [
          { language: 'ja', name: '休戦', kind: 'variant' },
          { language: 'en', name: 'truce', kind: 'variant' },
          { language: 'en', name: 'CF', kind: 'abbreviation' },
        ],
        description: { en: 'A pause in fighting.' },
        note: { ja: '戦争の「終戦」とは別。' },
        renderings: {
          ja: [{ text: '停戦' }],
          en: [{ text: 'ceasefire' }, { text: 'truce' }, { text: 'CF' }],
        },
      },
      {
        id: 'make-clear',
        type: 'expression',
        names: { ja: { name: '<明らかにする>' }, 'en-US': { name: 'make clear' } },
        renderings: { ja: [{ text: '<明らかにする>' }], 'en-US': [{ text: 'make clear' }] },
      },
    ]);
  });

  it('can be of version 3, in either style', () => {
    const text = `<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:basic="http://www.tbxinfo.net/ns/basic" xmlns:min="http://www.tbxinfo.net/ns/min">
      <text><body><conceptEntry id="1">
        <langSec xml:lang="ja"><basic:definition>戦闘の一時停止。</basic:definition>
          <termSec><term>停戦</term><min:partOfSpeech>noun</min:partOfSpeech></termSec></langSec>
        <langSec xml:lang="en"><termSec><term>truce</term></termSec>
          <termSec><term>ceasefire</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec></langSec>
      </conceptEntry></body></text></tbx>`;
    const [ceasefire] = entries('x.tbx', text);
    assert.equal(ceasefire?.id, 'ceasefire');
    assert.deepEqual(ceasefire.description, { ja: '戦闘の一時停止。' });
    assert.deepEqual(ids(entries('x.tbx', tbx(entry('停戦', 'ceasefire')))), ['ceasefire']);
  });

  it('never fetches, expands or nests without end', () => {
    const bomb = `<!DOCTYPE tbx [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>${tbx(entry('停戦', '&b;&f;&#x110000;&#0;'))}`;
    const [ceasefire] = readGlossary('x.tbx', bomb).entries;
    assert.equal(ceasefire?.names['en']?.name, undefined);
    const plain = bomb.replace('&#0;', '');
    assert.equal(readGlossary('x.tbx', plain).entries[0]?.names['en']?.name, '&b;&f;&#x110000;');
    const deep = tbx(`${entry('停戦', 'ceasefire')}${'<x>'.repeat(200_000)}`);
    assert.deepEqual(ids(readGlossary('x.tbx', deep).entries), ['ceasefire']);
    assert.match(problems('x.tbx', deep)[0] ?? '', /nested too deeply/);
  });

  it('that is not well formed is read as well as can be, and the reason is said with its line', () => {
    const text = tbx(
      `\n<conceptEntry>${section('ja', 'AT&T < x')}</conceptEntry>\n<conceptEntry></i>${section('en', 'truce')}</conceptEntry>\n<conceptEntry>${section('ja')}</conceptEntry>\n<conceptEntry><langSec><termSec><term>x</term></termSec></langSec></conceptEntry>`,
    ).replace('</tbx>', '');
    assert.deepEqual(ids(readGlossary('x.tbx', text).entries), ['at-t-x', 'truce']);
    assert.deepEqual(
      readGlossary('x.tbx', text).problems.map(({ line, message }) => `${line} ${message}`),
      [
        '2 “tbx” is never closed.',
        '4 A “<” that begins no tag is written “&lt;”.',
        '5 The closing tag “i” does not fit what is open, “conceptEntry”.',
        '6 There is no term in this entry.',
        '7 There is no term in this entry.',
        '7 The language of these terms is missing. Add it: xml:lang="ja".',
      ],
    );
    assert.match(problems('x.tbx', '<html></html>')[0] ?? '', /This is no TBX/);
    assert.match(problems('x.tbx', '')[0] ?? '', /This is no TBX/);
  });
});
