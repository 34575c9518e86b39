import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import type { Entry } from '../../../src/core/glossary/entry';
import { compileLinker } from '../../../src/core/linking/link';
import { person } from './entries';
import { found } from './found';

const ENTRIES: Entry[] = [
  person('saito', '斎藤恵子', '青葉町の町長。', 'さいとう けいこ'),
  person('otani', '大谷翔平', '日本の野球選手。', 'おおたに しょうへい'),
  person('murakami', '村上春樹', '日本の小説家。', 'むらかみ はるき'),
  person('mori', '森鴎外', '日本の小説家、軍医。', 'もり おうがい'),
  person('son', '孫正義', 'ソフトバンクの創業者。', 'そん まさよし'),
  person('marie', 'マリー・キュリー', '物理学者。ピエール・キュリーの妻。'),
  person('naomi', 'ナオミ・クライン', 'カナダの作家。'),
  person('elder', 'ジョージ・H・W・ブッシュ', '第41代大統領（1989～93年）。'),
  person('younger', 'ジョージ・W・ブッシュ', '第43代大統領（2001～09年）。'),
  person('pierre', 'ピエール・キュリー', '物理学者。マリー・キュリーの夫。'),
  person('napoleon', 'ナポレオン・ボナパルト', 'フランスの皇帝。'),
  person('queen', 'エリザベス2世', 'イギリスの女王。'),
  person('trump', 'ドナルド・トランプ', 'アメリカの大統領。'),
  person('marquez', 'ガブリエル・ガルシア・マルケス', 'コロンビアの作家。'),
  person('thomas', 'トーマス・マン', 'ドイツの作家。『魔の山』の作者。'),
  person('heinrich', 'ハインリヒ・マン', 'ドイツの作家。'),
  person('habu', '羽生善治', '将棋の棋士。', 'はぶ よしはる'),
  person('ali', 'モハメド・アリ', 'ボクサー。'),
  person('macron', 'エマニュエル・マクロン', 'フランスの大統領。'),
  {
    id: 'cairo',
    type: 'place',
    names: { ja: { name: 'カイロ' } },
    description: { ja: 'エジプトの首都。' },
  },
  person('azuma', '東涼子', '推理小説の主人公、警部。', 'あずま りょうこ'),
];

const linker = compileLinker(ENTRIES);
const entries = (text: string): string[] => found(linker, text);

describe('people', () => {
  it('who have another given name are others, and go on to be called by the surname', () => {
    assert.deepEqual(entries('斎藤実市長が答えた。'), []);
    assert.deepEqual(entries('大谷さくら選手は二連覇した。'), []);
    assert.deepEqual(entries('棋士の村上健一が初の決勝に進んだ。村上は小説も知らない。'), []);
    assert.deepEqual(entries('森大輔さんは森鴎外の愛読者だ。森さんは豆腐店を継いだ。'), [
      '森鴎外=mori',
    ]);
  });

  it('are those of the glossary where no given name but a title or a particle follows', () => {
    assert.deepEqual(entries('斎藤町長が答えた。'), ['斎藤=saito']);
    assert.deepEqual(entries('大谷から選手に手紙が届いた。'), ['大谷=otani']);
    assert.deepEqual(entries('作家の村上が語った。'), ['村上=murakami']);
  });

  it('are not meant by a word beside their names in full', () => {
    assert.deepEqual(entries('深い森の宿に、森鴎外の全集がある。'), ['森鴎外=mori']);
    assert.deepEqual(entries('孫正義氏は、孫の話が好きだ。'), ['孫正義=son']);
    assert.deepEqual(entries('パン屋「マリー」の名はマリー・キュリーにちなむ。'), [
      'マリー・キュリー=marie',
    ]);
    assert.deepEqual(entries('ロック好きの犬マリー君の名はマリー・キュリーから取った。'), [
      'マリー・キュリー=marie',
    ]);
  });

  it('are told by titles of all trades', () => {
    assert.deepEqual(entries('東警部は一粒拾った。東涼子の第三作である。'), [
      '東=azuma',
      '東涼子=azuma',
    ]);
    assert.deepEqual(entries('東夫人は縁側で猫を待つ。'), []);
    assert.deepEqual(entries('村上機長の判断で引き返した。'), []);
  });

  it('of one name are told by years in kanji, the number of an office, works and kin', () => {
    assert.deepEqual(entries('二〇〇三年、ブッシュ大統領は開戦した。'), ['ブッシュ=younger']);
    assert.deepEqual(entries('第四十一代のブッシュ大統領は敗れた。'), ['ブッシュ=elder']);
    assert.deepEqual(entries('1990年のブッシュ大統領は父、2002年のブッシュ大統領は子である。'), [
      'ブッシュ=elder',
      'ブッシュ=younger',
    ]);
    assert.deepEqual(entries('『魔の山』のマンは早起きだった。'), ['マン=thomas']);
    assert.deepEqual(entries('未亡人のキュリーは泣いた。'), ['キュリー=marie']);
    assert.deepEqual(entries('夫のキュリーは論文を書いた。'), ['キュリー=pierre']);
  });

  it('of another generation are others', () => {
    assert.deepEqual(entries('ナポレオンは島に流された。'), ['ナポレオン=napoleon']);
    assert.deepEqual(entries('ナポレオン三世は敗れた。'), []);
    assert.deepEqual(entries('エリザベス二世が即位した。'), ['エリザベス=queen']);
    assert.deepEqual(entries('エリザベス一世が即位した。'), []);
    assert.deepEqual(entries('ドナルド・トランプ・ジュニア氏が語った。'), []);
  });

  it('go by two surnames, and by what a sign of equality parts', () => {
    assert.deepEqual(entries('ガルシア・マルケスは書いた。'), ['ガルシア・マルケス=marquez']);
    assert.deepEqual(entries('ジョージ＝H＝W＝ブッシュは書いた。'), [
      'ジョージ＝H＝W＝ブッシュ=elder',
    ]);
    assert.deepEqual(entries('羽生は駒を置いた。'), ['羽生=habu']);
  });

  it('are not meant by words, companies and whoever is brought in', () => {
    assert.deepEqual(entries('アリの行列が続く。'), []);
    assert.deepEqual(entries('アリは王者を倒した。'), ['アリ=ali']);
    assert.deepEqual(entries('使い捨てのカイロを貼る。'), []);
    assert.deepEqual(entries('カイロに着いた。'), ['カイロ=cairo']);
    assert.deepEqual(entries('マクロン社のシャツを着る。'), []);
    assert.deepEqual(entries('マクロンさんという獣医がいる。'), []);
  });

  it('may be called as neighbours are where they are named, and are told from namesakes', () => {
    assert.deepEqual(entries('孫さんは即決した。孫正義の素顔を知る人だ。'), [
      '孫=son',
      '孫正義=son',
    ]);
    assert.deepEqual(entries('庭師の孫さんは、孫正義とは縁もゆかりもない。'), ['孫正義=son']);
    assert.deepEqual(entries('東町の森先生は眼科医だ。'), []);
    assert.deepEqual(entries('クラインの壺を焼いた。'), []);
  });

  it('have their country right before their office or what they play', () => {
    const text = '伊藤駐伊大使が着いた。';
    const glossary = [
      ...ENTRIES,
      {
        id: 'italy',
        type: 'place' as const,
        code: 'IT',
        names: { ja: { name: 'イタリア' } },
        description: { ja: '国。' },
      },
    ];
    const article = parseArticle(text, { format: 'plain', language: 'ja' });
    const { mentions } = compileLinker(glossary).link(article);
    assert.deepEqual(
      mentions.map(({ surface }) => surface),
      ['伊'],
    );
  });

  it('are not meant by streets, sergeants and sisters who are called alike', () => {
    assert.deepEqual(entries('トランプ大統領通りの床屋で、トランプ大統領が語った。'), [
      'トランプ=trump',
    ]);
    assert.deepEqual(entries('マクロン伍長は片腕を失った。'), []);
    assert.deepEqual(entries('妹のマンは五歳だ。'), []);
    assert.deepEqual(entries('首相のマクロンは予定通り着いた。'), ['マクロン=macron']);
  });

  it('with a longer name are others, unless it is what they lead', () => {
    assert.deepEqual(entries('モハメド・アリ・ジンナーは国父だ。'), []);
    assert.deepEqual(entries('モハメド・アリ・スポーツ財団会長が語った。'), ['モハメド・アリ=ali']);
  });
});
