import assert from 'node:assert/strict';
import type { Entry } from '../../../src/core/glossary/entry';
import { compileLinker } from '../../../src/core/linking/link';
import { entry, person } from './entries';
import { found } from './found';

const linkerOf = (...entries: Entry[]) => compileLinker(entries);

const LAURA = person('laura', 'ローラ・ブッシュ', '元司書、アメリカの元大統領夫人。');
const GEORGE = person('george', 'ジョージ・W・ブッシュ', '第43代アメリカ大統領。');
const KLEIN = person('klein', 'フェリックス・クライン', 'ドイツの数学者。');
const TEDROS = person(
  'tedros',
  'テドロス・アダノム・ゲブレイェスス',
  'エチオピア出身の世界保健機関の事務局長。',
);
const KEYNES = person('keynes', 'ジョン・メイナード・ケインズ', '英国の経済学者。');
const MILTON = person('milton', 'ミルトン・フリードマン', '米国の経済学者。');
const THOMAS = person('thomas', 'トーマス・フリードマン', '米国の記者。');
const STALIN = person('stalin', 'ヨシフ・スターリン', 'ソ連の最高指導者（1924〜1953年）。');
const FRANKLIN = person('franklin', 'フランクリン・ルーズベルト', '大統領（1933〜1945年）。');
const THEODORE = person('theodore', 'セオドア・ルーズベルト', '大統領（1901〜1909年）。');
const SERENA = person('serena', 'セリーナ・ウィリアムズ', 'テニス選手。ビーナスの妹。');
const VENUS = person('venus', 'ビーナス・ウィリアムズ', 'テニス選手。セリーナの姉。');

describe('relatives', () => {
  it('are told by what a wife is called by after her husband', () => {
    const text = 'ブッシュ元大統領夫人は司書だった。';
    assert.deepEqual(found(linkerOf(LAURA, GEORGE), text), ['ブッシュ=laura']);
    assert.deepEqual(found(linkerOf(GEORGE), text), ['ブッシュ=george']);
  });

  it('go by their given names where descriptions tell of each other', () => {
    const linker = linkerOf(SERENA, VENUS);
    const both = ['セリーナ=serena', 'ビーナス=venus'];
    assert.deepEqual(found(linker, '勝ち残ったのはセリーナとビーナスだった。'), both);
    assert.deepEqual(found(linker, '犬のセリーナが逃げた。'), []);
  });

  it('are no others of a foreign surname who have a Japanese given name', () => {
    assert.deepEqual(found(linkerOf(KLEIN), 'クライン洋子教授が着任した。'), []);
    assert.deepEqual(found(linkerOf(KLEIN), 'クライン教授が着任した。'), ['クライン=klein']);
  });
});

describe('names of one person', () => {
  it('are the first where people have no surnames, and the first two of three', () => {
    assert.deepEqual(found(linkerOf(TEDROS), 'テドロスは言葉を詰まらせた。'), ['テドロス=tedros']);
    assert.deepEqual(found(linkerOf(TEDROS), 'テドロス・アダノムは黙とうした。'), [
      'テドロス・アダノム=tedros',
    ]);
    assert.deepEqual(found(linkerOf(KEYNES), 'ジョンは黙とうした。'), []);
  });

  it('are told from another’s by those of the same trade or time beside', () => {
    const economists = linkerOf(KEYNES, MILTON, THOMAS);
    assert.deepEqual(found(economists, 'ケインズとフリードマンの本を読んだ。'), [
      'ケインズ=keynes',
      'フリードマン=milton',
    ]);
    assert.deepEqual(found(economists, 'フリードマンの本を読んだ。'), []);
    const leaders = linkerOf(STALIN, FRANKLIN, THEODORE);
    assert.deepEqual(found(leaders, 'スターリンはルーズベルト大統領を待った。'), [
      'スターリン=stalin',
      'ルーズベルト=franklin',
    ]);
    assert.deepEqual(found(leaders, 'ルーズベルト大統領を待った。'), []);
  });

  it('are split where a surname of two kanji is read with two kana', () => {
    const omi = person('omi', '尾身茂', '医師、政府分科会の会長。', 'おみ しげる');
    assert.deepEqual(found(linkerOf(omi), '尾身会長が語った。'), ['尾身=omi']);
  });

  it('are what seas and orders are called after, and what people do is done by them', () => {
    const bering = person('bering', 'ヴィトゥス・ベーリング', '探検家。');
    const linker = linkerOf(bering, entry('santiago', 'place', 'サンティアゴ'));
    assert.deepEqual(found(linker, 'ベーリング海の蟹を食べた。'), []);
    assert.deepEqual(found(linker, 'ベーリング諸島に着いた。'), []);
    assert.deepEqual(found(linker, 'ベーリングが釣った魚を焼いた。'), ['ベーリング=bering']);
    assert.deepEqual(found(linker, '老漁師サンティアゴは海に出た。'), []);
    assert.deepEqual(found(linker, '漁師はサンティアゴに出た。'), ['サンティアゴ=santiago']);
  });
});
