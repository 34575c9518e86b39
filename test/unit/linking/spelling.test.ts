import assert from 'node:assert/strict';
import { skeleton, soundAlike } from '../../../src/core/linking/katakana';
import { latinSkeleton } from '../../../src/core/linking/latinSpelling';

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

  it('have in Latin letters a skeleton in common, if they are long enough', () => {
    assert.equal(latinSkeleton('Zelenskyy'), latinSkeleton('Zelensky'));
    assert.equal(latinSkeleton('Zelenskiy'), latinSkeleton('Zelensky'));
    assert.notEqual(latinSkeleton('Merkel'), latinSkeleton('Merker'));
    assert.equal(latinSkeleton('Rice'), undefined);
  });
});
