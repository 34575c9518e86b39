import assert from 'node:assert/strict';
import { skeleton, soundAlike, soundOtherwise } from '../../../src/core/linking/katakana';
import { latinGiven, latinSkeleton } from '../../../src/core/linking/latinSpelling';

describe('names in other spellings', () => {
  it('have in katakana a skeleton in common', () => {
    for (const [one, other] of [
      ['ヴァンス', 'バンス'],
      ['ウラジーミル', 'ウラジミール'],
      ['ワーグナー', 'ヴァーグナー'],
      ['ウィルソン', 'ウイルソン'],
      ['フェルナンデス', 'フェルナンデズ'],
      ['ハンブルク', 'ハンブルグ'],
      ['モディ', 'モディー'],
      ['コロンボ', 'コロムボ'],
      ['ネタニヤフ', 'ネタニアフ'],
    ] as const) {
      assert.equal(skeleton(one), skeleton(other), `${one} ${other}`);
    }
  });

  it('are told from other names', () => {
    for (const [one, other] of [
      ['スロバキア', 'スロベニア'],
      ['オーストリア', 'オーストラリア'],
      ['ニジェール', 'ナイジェリア'],
      ['イラン', 'イラク'],
      ['プーチン', 'プリン'],
    ] as const) {
      assert.notEqual(skeleton(one), skeleton(other), `${one} ${other}`);
    }
  });

  it('sound alike as given names where they have the consonants in common', () => {
    assert.ok(soundAlike('テリーザ', 'テレサ'));
    assert.ok(soundAlike('ベンヤミン', 'ベンジャミン'));
    assert.ok(soundAlike('ムハンマド', 'モハメド'));
    assert.ok(!soundAlike('ジョン', 'ジャン'));
    assert.ok(!soundAlike('マリア', 'マリー'));
    assert.ok(!soundAlike('スーザン', 'サイモン'));
    assert.ok(!soundAlike('ロベルト', 'アルベルト'));
  });

  it('are other names if they are short and differ in more than one sound', () => {
    assert.ok(soundOtherwise('バーンズ', 'ヴァンス'));
    for (const [one, other] of [
      ['バンズ', 'ヴァンス'],
      ['バンス', 'ヴァンス'],
      ['ヘグセズ', 'ヘーグセス'],
      ['ルーズベルト', 'ローズヴェルト'],
    ] as const)
      assert.ok(!soundOtherwise(one, other), `${one} ${other}`);
  });

  it('have in Latin letters a skeleton in common, if they are long enough', () => {
    assert.equal(latinSkeleton('Zelenskyy'), latinSkeleton('Zelensky'));
    assert.equal(latinSkeleton('Zelenskiy'), latinSkeleton('Zelensky'));
    assert.notEqual(latinSkeleton('Merkel'), latinSkeleton('Merker'));
    assert.equal(latinSkeleton('Rice'), undefined);
  });

  it('have, if they are given names, a form in common in all languages', () => {
    for (const same of [
      'Wladimir Vladimir',
      'Wolodymyr Volodymyr',
      'Sergej Sergei Sergey',
      'Alexej Alexei Aleksey',
      'Michail Mikhail',
      'Dmitri Dmitry Dmitrij',
      'Emanuel Emmanuel',
      'Christoph Kristof',
      'Nikolaj Nicolai',
    ])
      assert.equal(new Set(same.split(' ').map(latinGiven)).size, 1, same);
    for (const others of [
      'Michail Michael',
      'Jan Ian',
      'Charlie Karlie',
      'Sergey Sergio',
      'Jon Ion',
    ])
      assert.equal(new Set(others.split(' ').map(latinGiven)).size, 2, others);
  });
});
