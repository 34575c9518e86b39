import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import type { Entry } from '../../../src/core/glossary/entry';
import { compileLinker } from '../../../src/core/linking/link';

function person(id: string, ja: string, said: string, reading?: string): Entry {
  const name = reading === undefined ? { name: ja } : { name: ja, reading };
  return { id, type: 'person', names: { ja: name }, description: { ja: said } };
}

const ENTRIES: Entry[] = [
  person('saito', '斎藤恵子', '青葉町の町長。', 'さいとう けいこ'),
  person('otani', '大谷翔平', '日本の野球選手。', 'おおたに しょうへい'),
  person('murakami', '村上春樹', '日本の小説家。', 'むらかみ はるき'),
  person('mori', '森鴎外', '日本の小説家、軍医。', 'もり おうがい'),
  person('son', '孫正義', 'ソフトバンクの創業者。', 'そん まさよし'),
  person('marie', 'マリー・キュリー', '物理学者。ピエール・キュリーの妻。'),
  person('naomi', 'ナオミ・クライン', 'カナダの作家。'),
  person('azuma', '東涼子', '推理小説の主人公、警部。', 'あずま りょうこ'),
];

function entries(text: string): string[] {
  const article = parseArticle(text, { format: 'plain', language: 'ja' });
  return compileLinker(ENTRIES)
    .link(article)
    .mentions.filter(({ kind }) => kind === 'name')
    .map(({ surface, entry }) => `${surface}=${entry}`);
}

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
});
