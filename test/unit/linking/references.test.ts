import assert from 'node:assert/strict';
import fs from 'node:fs';
import fc from 'fast-check';
import { parseArticle } from '../../../src/core/article/parse';
import { passages } from '../../../src/core/article/passages';
import { toText } from '../../../src/core/article/offsets';
import type { Entry, EntryType } from '../../../src/core/glossary/entry';
import { unknownNames } from '../../../src/core/linking/candidates';
import {
  CONTEXT_PASSAGES,
  referenceFinder,
  type FoundReference,
  type ReadPassage,
} from '../../../src/core/linking/references';
import { readMarks } from '../../evaluation/marks';

const CORPUS = 'test/fixtures/linking/references';
const ARTICLE = '../shared/articles/000_f966188cf404bc6d.txt';
const MARKED = '../shared/articles/000_f966188cf404bc6d.mentions.json';
const GLOSSARIES = 'annotations/glossary';

function entry(
  id: string,
  type: EntryType,
  name: string,
  description: string,
  code?: string,
): Entry {
  return {
    id,
    type,
    ...(code === undefined ? {} : { code }),
    names: { ja: { name } },
    description: { ja: description },
  };
}

const ENTRIES = new Map(
  [
    entry('sato', 'person', '佐藤健太', '架空の国の首相。'),
    entry('mori', 'person', '森由美子', '映画監督。'),
    entry('weber', 'person', 'カール・ウェーバー', '架空の国の大統領。'),
    entry('novak', 'person', 'ヤン・ノバク', '物理学者。'),
    entry('france', 'place', 'フランス', '国。', 'FR'),
    entry('germany', 'place', 'ドイツ', '国。', 'DE'),
    entry('kobe', 'place', '神戸市', '兵庫県の都市。'),
    entry('aoba', 'organization', '青葉電機', '電機メーカー。'),
    entry('midori', 'organization', '緑自動車', '自動車メーカー。'),
    entry('ministry', 'organization', '環境省', '日本の省庁。'),
    entry('marsh', 'person', 'ジョン・マーシュ', '架空の国の長官。'),
    entry('petrov', 'person', 'ドミトリー・ペトロフ', '架空の国の報道官。'),
    entry('warren', 'person', 'エリザベス・ウォレン', '架空の国の上院議員。'),
    entry('kane', 'person', 'ロビン・ケイン', '架空の国の長官。'),
    entry('lee', 'person', '李在民', '架空の国の議員。'),
    entry('residence', 'organization', '白亜館', 'ある国の大統領の官邸兼執務の場。'),
    entry('court', 'organization', '最高裁', '司法の頂点にある。'),
    entry('diet', 'organization', '国会', '立法府。'),
    entry('bureau', 'organization', '連邦捜査局', '米国の治安を守る。'),
    entry('embassy', 'organization', '英国大使館', '東京にある。'),
    entry('militants', 'organization', 'アルバ', '武装組織。'),
    entry('network', 'organization', 'ツブヤキ', '短文の交流サイト。'),
    entry('station', 'organization', '港放送局', 'ラジオを流す。'),
    entry('guards', 'organization', '白鷺警備隊', '警備会社。'),
  ].map((one) => [one.id, one]),
);

function read(marked: string): ReadPassage & ReturnType<typeof readMarks> {
  const passage = readMarks(marked);
  return { ...passage, unknown: unknownNames(passage.text, passage.names) };
}

const finder = (): ReturnType<typeof referenceFinder> => referenceFinder((id) => ENTRIES.get(id));

/** Holds what is found in the last of some marked passages against its marks. */
function check(...marked: readonly string[]): readonly FoundReference[] {
  const all = marked.map(read);
  const last = all.at(-1);
  const found = finder()(all, all.length - 1);
  const expected = last?.references.filter(({ meant }) => meant.length > 0) ?? [];
  assert.deepEqual(
    found.map(({ textStart, textEnd, guesses }) => [textStart, textEnd, [...guesses].sort()]),
    expected.map(({ textStart, textEnd, meant }) => [textStart, textEnd, [...meant].sort()]),
    last?.text,
  );
  return found;
}

describe('references without a name', () => {
  it('go back to the topic of the sentence before rather than to whom it mentions last', () => {
    const [found] = check(
      '{sato|佐藤}首相は{weber|ウェーバー}大統領に書簡を送った。[sato|同氏]は訪問を望んでいる。',
    );
    assert.deepEqual(found?.reason, { kind: 'topic', form: '佐藤' });
    assert.equal(found.type, 'person');
  });

  it('go back to the one who said or did it, not to the source of the report', () => {
    check(
      '{novak|ノバク}氏によると、{sato|佐藤}首相は辞任を考えている。[sato|同氏]は疲れているという。',
    );
  });

  it('go back to someone who has just been brought in', () => {
    check('{sato|佐藤}首相は、顧問に{novak|ノバク}氏を任命した。[novak|同氏]は物理学者だ。');
  });

  it('go back to the one who has the title', () => {
    const [found] = check(
      '{sato|佐藤}首相は10日、{weber|ウェーバー}大統領と会談した。[weber|同大統領]は支援を約束した。',
    );
    assert.deepEqual(found?.reason, { kind: 'fitting', form: 'ウェーバー' });
    check(
      '{mori|森由美子}さんが賞を受けた。会場には{novak|ノバク}氏もいた。[mori|同監督]は涙ぐんだ。',
    );
  });

  it('take a title to mean nobody who only had it before, or has a lower one', () => {
    check(
      '{weber|ウェーバー}副大統領と{novak|ノバク}前長官が会談した。[-|同長官]は何も語らなかった。',
    );
  });

  it('are told by gender', () => {
    check(
      '{sato|佐藤健太}首相は{mori|森由美子}監督をたたえた。[mori|彼女]の新作は来月公開される。',
    );
    check('{mori|森由美子}監督は{sato|佐藤健太}首相を招いた。[sato|彼]は映画好きで知られる。');
  });

  it('mean no one whose name or description says otherwise', () => {
    check('{marsh|マーシュ}長官は会見した。[-|彼女]は否定した。');
    check('{marsh|マーシュ}氏は会見した。[marsh|彼]は否定した。');
    check('{petrov|ペトロフ}報道官は会見した。[-|彼女]は否定した。');
    check('{petrov|ペトロフ}報道官は会見した。[petrov|彼]は否定した。');
    check('{mori|森由美子}監督は会見した。[-|彼]は否定した。');
    check('{warren|ウォレン}議員は会見した。[warren|彼女]は否定した。');
    check('{lee|李}議員は会見した。[lee|彼女]は否定した。');
  });

  it('mean a woman where the text says that she is one', () => {
    check('{kane|ケイン}長官は会見した。[-|彼女]は否定した。');
    check('女性長官の{kane|ケイン}氏は会見した。[kane|彼女]は否定した。');
  });

  it('in a quotation do not mean who is only referred to as its speaker', () => {
    const met = '{sato|佐藤}氏は、{weber|ウェーバー}氏と会談した。';
    check(`${met}[sato|同氏]は「[weber|彼]は良い」と語った。`);
    check(`${met}「[weber|彼]は良い」と[sato|同氏]は語った。`);
    check(`${met}[sato|同氏]によると「[weber|彼]は良い」という。`);
    check(`${met}[sato|同氏]は「[weber|彼]は良い」と語った。「[weber|彼]は友人だ」とも述べた。`);
    check(
      `${met}「[ministry|同省]に任せる」と[sato|同氏]は語った。`.replace(
        met,
        `{ministry|環境省}は急いだ。${met}`,
      ),
    );
    check('{sato|佐藤}氏は会見した。[sato|同氏]は「[-|彼]は良い」と語った。');
    check('{sato|佐藤}氏は会見した。[sato|彼]は「[-|彼]は良い」と語った。');
    check('{sato|佐藤}首相は{weber|ウェーバー}氏と会談した。首相は「[weber|彼]は良い」と語った。');
    // Who speaks cannot be told, so that it may be either.
    check('{sato|佐藤}氏と{weber|ウェーバー}氏が会談した。[-|同氏]は「[-|彼]は良い」と語った。');
  });

  it('to a company mean no office, court, parliament or force', () => {
    const others = ['residence', 'court', 'diet', 'bureau', 'embassy', 'militants'];
    for (const id of others) check(`{${id}|それ}は反発した。[-|同社]は笑った。`);
    for (const id of ['network', 'station', 'guards', 'aoba']) {
      check(`{${id}|それ}は反発した。[${id}|同社]は笑った。`);
    }
    check('{aoba|青葉電機}は{court|最高裁}に上告した。[aoba|同社]は争う。');
  });

  it('in a quotation do not mean its speaker', () => {
    check('{sato|佐藤}首相は{weber|ウェーバー}大統領に目をやり、「[weber|彼]は友人だ」と語った。');
    check('{sato|佐藤}首相が壇上に立った。「[-|彼]を忘れない」と声を詰まらせた。');
  });

  it('mean places and organisations of their kind', () => {
    check(
      '{france|フランス}は、{germany|ドイツ}が求めた案に反対した。[france|同国]の外相が述べた。',
    );
    check('{france|フランス}の{novak|ノバク}氏は{kobe|神戸市}に住む。[kobe|同市]は港で栄えた。');
    check(
      '{ministry|環境省}は{aoba|青葉電機}を調べた。[ministry|同省]は結果を公表する。[aoba|同社]は争う。',
    );
  });

  it('to two go back to those named together', () => {
    const [found] = check(
      '{aoba|青葉電機}と{midori|緑自動車}が提携する。[aoba,midori|両社]は電池を作る。',
    );
    assert.deepEqual(found?.reason, { kind: 'pair', forms: ['青葉電機', '緑自動車'] });
    check('{sato|佐藤}首相は{weber|ウェーバー}大統領と会談した。[sato,weber|両首脳]は合意した。');
    check('{sato|佐藤}氏が反対した。{novak|ノバク}氏は賛成だ。[sato,novak|両者]の溝は深い。');
    check('交渉は{france|フランス}と{germany|ドイツ}の[france,germany|両国]が進める。');
    check('{germany|独}{france|仏}の企業が組んだ。[france,germany|両国]の政府も支える。');
  });

  it('mean nothing where several may be meant alike', () => {
    check('{sato|佐藤}氏と{novak|ノバク}氏が会見した。[-|同氏]は時折うなずいた。');
    check('{france|フランス}と{germany|ドイツ}が案を示した。[-|同国]の外相が説明した。');
    check(
      '{sato|佐藤}氏、{novak|ノバク}氏、{weber|ウェーバー}氏が集まった。[-|両氏]は黙っていた。',
    );
  });

  it('mean nothing where it is someone or something that no entry is for', () => {
    check('{sato|佐藤}首相の側近だったハンス・ケプラー氏が死去した。[-|同氏]は78歳だった。');
    check('{sato|佐藤}首相を育てたのは、港で働く元船長だ。[-|彼]は多くを語らない。');
    check('{kobe|神戸市}に続き、芦屋市も値上げを決めた。[-|同市]では人口が減っている。');
    check(
      '{aoba|青葉電機}に部品を納める丸栄精工(愛知県豊川市)が工場を建てる。[-|同社]は人手を募る。',
    );
    check('{sato|佐藤}首相はキルギスのジャパロフ大統領と会談した。[-|両首脳]は合意した。');
  });

  it('are no words that only look like them', () => {
    check(
      '{sato|佐藤}首相は同日、同様の考えを示した。同時に同行した同級生の彼らと両手を挙げ、双方向の対話を求めた。' +
        '同大使館と同大会、彼岸、両国国技館、共同市場、両親、同盟国、同意。',
    );
  });

  it('stand for whom they mean from then on', () => {
    check(
      '{sato|佐藤}首相が会見した。',
      '[sato|同首相]は陳謝した。[sato|彼]が頭を下げるのは初めてだ。',
    );
  });

  it(`look back over ${CONTEXT_PASSAGES} passages and no further`, () => {
    const idle = Array.from({ length: CONTEXT_PASSAGES - 1 }, () => '雨が降った。');
    check('{sato|佐藤}首相が会見した。', ...idle, '[sato|同首相]は陳謝した。');
    check('{sato|佐藤}首相が会見した。', ...idle, '雪も降った。', '[-|同首相]は陳謝した。');
  });

  it('are right in the corpus for at least 85 of 100, and wrong for 5 at most', () => {
    const { entries } = JSON.parse(fs.readFileSync(`${CORPUS}/glossary.json`, 'utf8')) as {
      entries: Entry[];
    };
    const byId = new Map(entries.map((one) => [one.id, one]));
    const country = (id: string): Entry => entry(id, 'place', id, '国。', id.slice(-2));
    const find = referenceFinder((id) => byId.get(id) ?? country(id));
    const { passages: all } = JSON.parse(fs.readFileSync(`${CORPUS}/first.json`, 'utf8')) as {
      passages: { text: string }[];
    };
    let [right, wrong, meaning, marks] = [0, 0, 0, 0];
    for (const { text } of all) {
      const passage = read(text);
      const found = find([passage], 0);
      for (const { textStart, meant } of passage.references) {
        const guesses = found.find((one) => one.textStart === textStart)?.guesses ?? [];
        const isRight = [...guesses].sort().join() === [...meant].sort().join();
        if (meant.length > 0) meaning++;
        if (meant.length > 0 && isRight) right++;
        if (guesses.length > 0 && !isRight) wrong++;
        marks++;
      }
    }
    assert.ok(right >= 0.85 * meaning, `${right} of ${meaning}`);
    assert.ok(wrong <= 0.05 * marks, `${wrong} of ${marks}`);
  });
});

describe('references in the article that Kunten was conceived for', () => {
  before(function () {
    if (!fs.existsSync(ARTICLE)) this.skip();
  });

  it('are who a careful reader takes them for', () => {
    const entries = new Map(
      fs
        .readdirSync(GLOSSARIES)
        .flatMap(
          (name) =>
            (JSON.parse(fs.readFileSync(`${GLOSSARIES}/${name}`, 'utf8')) as { entries: Entry[] })
              .entries,
        )
        .map((one) => [one.id, one]),
    );
    const { mentions } = JSON.parse(fs.readFileSync(MARKED, 'utf8')) as {
      mentions: { start: number; end: number; entry: string }[];
    };
    const text = fs.readFileSync(ARTICLE, 'utf8');
    const all = passages(parseArticle(text, { format: 'plain', language: 'ja' })).map((passage) => {
      const names = mentions
        .filter(({ start, end }) => start >= passage.start && end <= passage.end)
        .map((mention) => {
          const { start, end } = toText(passage, mention);
          return { textStart: start, textEnd: end, entry: mention.entry };
        });
      return { text: passage.text, names, unknown: unknownNames(passage.text, names) };
    });
    const find = referenceFinder((id) => entries.get(id));
    const found = all.flatMap((passage, index) =>
      find(all, index).map(({ textStart, textEnd, guesses }) => [
        passage.text.slice(textStart, textEnd),
        ...guesses,
      ]),
    );
    assert.deepEqual(found, [
      ['双方', 'donald-trump', 'vladimir-putin'],
      ['同氏', 'donald-trump'],
      ['両者', 'donald-trump', 'volodymyr-zelenskyy'],
      ['双方', 'vladimir-putin', 'donald-trump'],
      ['両国', 'russia', 'ukraine'],
      ['彼', 'pete-hegseth'],
    ]);
  });
});

describe('references in any text', () => {
  const piece = fc.constantFrom(
    ...[
      '{sato|佐藤}首相',
      '{weber|ウェーバー}',
      '{mori|森由美子}さん',
      '{france|仏}',
      '{germany|独}',
    ],
    ...['{aoba|青葉電機}', '{kobe|神戸市}', '田中一郎氏', 'ハンス・ケプラー', '元船長', '丸栄精工'],
    ...[
      '同氏',
      '彼',
      '彼女',
      '同首相',
      '同国',
      '同社',
      '同市',
      '両氏',
      '両国',
      '両社',
      '双方',
      '両首脳',
    ],
    ...[
      'は',
      'が',
      'を',
      'に',
      'と',
      'の',
      '、',
      '。',
      '「',
      '」',
      '\n',
      '任命した',
      '求めた',
      '・',
      'のは',
    ],
  );
  const article = fc.array(fc.array(piece, { maxLength: 30 }), { minLength: 1, maxLength: 8 });

  it('never overlap a name or each other, and are the same however often they are looked for', () => {
    fc.assert(
      fc.property(article, (pieces) => {
        const all = pieces.map((of) => read(of.join('')));
        const find = finder();
        all.forEach((passage, index) => {
          const found = find(all, index);
          const spots = [...found, ...passage.names, ...passage.unknown];
          spots.sort((a, b) => a.textStart - b.textStart);
          spots.forEach((spot, i) => {
            assert.ok(spot.textStart < spot.textEnd);
            assert.ok(spot.textEnd <= (spots[i + 1]?.textStart ?? passage.text.length));
          });
          assert.deepEqual(find(all, index), found);
          const near = all.slice(Math.max(0, index - CONTEXT_PASSAGES), index + 1);
          assert.deepEqual(finder()(near, near.length - 1), found);
        });
      }),
    );
  });

  it('take no longer than the text is long', function () {
    // Far beyond what is needed in linear time; far short of what else would be.
    this.timeout(20_000);
    for (const part of ['同氏は', '{sato|佐藤}と', '「彼', '元船長は同社の', 'ァ・', '両国と、']) {
      const passage = read(part.repeat(20_000));
      finder()([passage], 0);
    }
  });
});
