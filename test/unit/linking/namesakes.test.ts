import assert from 'node:assert/strict';
import type { Entry } from '../../../src/core/glossary/entry';
import { compileLinker } from '../../../src/core/linking/link';
import { person } from './entries';
import { found } from './found';

function entry(id: string, ja: string, said: string, type: Entry['type'] = 'person'): Entry {
  return { id, type, names: { ja: { name: ja } }, description: { ja: said } };
}

const ENTRIES: Entry[] = [
  entry('keller', 'マルクス・ケラー', 'オーストリアの外相。'),
  entry('fidel', 'フィデル・カストロ', 'キューバの革命家。'),
  entry('raul', 'ラウル・カストロ', 'キューバの議長。フィデル・カストロの弟。'),
  entry('miliband', 'エド・ミリバンド', 'イギリスのエネルギー相。'),
  entry('tan', 'レナ・タン', 'マレーシアのデジタル相。'),
  entry('wong', 'ローレンス・ウォン', 'シンガポールの首相。'),
  entry('kelly', 'グレース・ケリー', '女優。'),
  person('mori', '森鴎外', '日本の小説家、軍医。', 'もり おうがい'),
  person('yoshimasa', '林芳正', '日本の政治家。元官房長官。', 'はやし よしまさ'),
  person('fumiko', '林芙美子', '小説家。『放浪記』の著者。', 'はやし ふみこ'),
  person('akiko', '与謝野晶子', '歌人。', 'よさの あきこ'),
  person('danjuro', '市川團十郎', '歌舞伎俳優。', 'いちかわ だんじゅうろう'),
  {
    ...entry('victoria', 'ヴィクトリア女王', 'イギリスの女王。'),
    aliases: [{ language: 'ja', name: 'ヴィクトリア', kind: 'variant' }],
  },
  entry('mitsui', '三井', '日本の企業グループ。', 'organization'),
  entry('austria', 'オーストリア', '国。', 'place'),
];

const linker = compileLinker(ENTRIES);
const entries = (text: string): string[] => found(linker, text);

describe('of two who share a name', () => {
  it('the one whom a sentence is about is meant in the next', () => {
    const vet = '獣医師のアンナ・ケラー';
    assert.deepEqual(entries(`${vet}は、マルクス・ケラー外相の犬を診た。ケラーは笑った。`), [
      'マルクス・ケラー=keller',
    ]);
    assert.deepEqual(entries(`マルクス・ケラー外相は、${vet}に礼を言った。ケラーは笑った。`), [
      'マルクス・ケラー=keller',
      'ケラー=keller',
    ]);
    assert.deepEqual(entries('林芳正氏は林芙美子の『放浪記』を読んだ。林氏は笑った。'), [
      '林芳正=yoshimasa',
      '林芙美子=fumiko',
      '林=yoshimasa',
    ]);
  });

  it('one is told from the other by an office that the other never held', () => {
    assert.deepEqual(
      entries('弁護士のアンナ・ケラーが来た。外相のマルクス・ケラーも来た。ケラー弁護士は黙った。'),
      ['マルクス・ケラー=keller'],
    );
    assert.deepEqual(entries('ケラー船長は港へ戻った。マルクス・ケラー外相が出迎えた。'), [
      'マルクス・ケラー=keller',
    ]);
  });

  it('none is meant who is said to be somebody else', () => {
    const baker = 'パン屋のケラーさんは、マルクス・ケラー外相とは赤の他人だ。';
    assert.deepEqual(entries(`${baker}「ケラーはどこにでもいます」`), ['マルクス・ケラー=keller']);
  });
});

describe('names of one kanji', () => {
  it('are those of whom the sentence before was, if they do something', () => {
    assert.deepEqual(entries('森鴎外は小倉に赴任した。森は日記を残した。'), [
      '森鴎外=mori',
      '森=mori',
    ]);
    assert.deepEqual(entries('森鴎外は散歩に出た。森は静かだった。'), ['森鴎外=mori']);
    assert.deepEqual(entries('森鴎外の家を訪ねた。森は日記に出てくる。'), ['森鴎外=mori']);
  });
});

describe('given names', () => {
  it('are those of a family that is named beside', () => {
    assert.deepEqual(entries('フィデル・カストロが退き、ラウルが後を継いだ。'), [
      'フィデル・カストロ=fidel',
      'ラウル=raul',
    ]);
    assert.deepEqual(entries('フィデル・カストロの絵を売るパン屋のラウルがいた。'), [
      'フィデル・カストロ=fidel',
    ]);
  });

  it('in kanji stand behind what someone is in the family, and not behind a surname', () => {
    assert.deepEqual(entries('政治家の与謝野馨は、祖母晶子の歌集を開いた。'), ['晶子=akiko']);
    assert.deepEqual(entries('元教師の渡辺晶子さんは歌を詠む。'), []);
  });

  it('are what actors of the old stages are called by', () => {
    assert.deepEqual(entries('團十郎さんとの共演は久しぶりだ。'), ['團十郎=danjuro']);
  });
});

describe('titles', () => {
  it('in katakana may be joined to a name in katakana', () => {
    assert.deepEqual(entries('ミリバンドエネルギー相とタン・デジタル相が会った。'), [
      'ミリバンド=miliband',
      'タン=tan',
    ]);
    assert.deepEqual(entries('タンデム自転車で通う。'), []);
  });
});

describe('what is called after people and companies', () => {
  it('is neither', () => {
    assert.deepEqual(entries('ヴィクトリア州の支配人、ヴィクトリア・ロペスさん。'), []);
    assert.deepEqual(entries('三井物産と三井化学の株を買った。'), []);
    assert.deepEqual(entries('ケラー兄弟商会の時計。'), []);
    assert.deepEqual(entries('理髪店「ケラー」の主人。'), []);
    assert.deepEqual(entries('ウォン安が進む。ウォン首相は黙った。'), ['ウォン=wong']);
  });

  it('is not who has planted something, nor where a shop of seeds is', () => {
    assert.deepEqual(entries('母のグレース・ケリーが植えたバラ。'), ['グレース・ケリー=kelly']);
    assert.deepEqual(entries('オーストリアの種苗店。'), ['オーストリア=austria']);
  });
});
