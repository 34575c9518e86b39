import assert from 'node:assert/strict';
import type { Entry, EntryType } from '../../../src/core/glossary/entry';
import { compileLinker } from '../../../src/core/linking/link';
import { found } from './found';

function entry(id: string, type: EntryType, ja: string, en: string, said: string): Entry {
  return { id, type, names: { ja: { name: ja }, en: { name: en } }, description: { ja: said } };
}

function person(id: string, ja: string, reading: string, said: string): Entry {
  return { id, type: 'person', names: { ja: { name: ja, reading } }, description: { ja: said } };
}

const linker = compileLinker([
  entry('tetris', 'work', 'テトリス', 'Tetris', '1984年のパズルゲーム。'),
  entry('doraemon', 'work', 'ドラえもん', 'Doraemon', '漫画。'),
  entry('carmen', 'work', 'カルメン', 'Carmen', 'ビゼーのオペラ。'),
  entry('analects', 'work', '論語', 'Analects', '孔子の言行録。'),
  entry('figaro', 'work', 'フィガロ', 'Le Figaro', 'フランスの日刊紙。'),
  entry('abiy', 'person', 'アビー・アハメド', 'Abiy Ahmed', 'エチオピアの首相。'),
  entry('keynes', 'person', 'ジョン・ケインズ', 'John Keynes', '英国の経済学者。'),
  entry('marx', 'person', 'カール・マルクス', 'Karl Marx', 'ドイツの経済学者。'),
  entry('brown', 'person', 'ピーター・ブラウン', 'Peter Brown', '古代末期の歴史家。'),
  entry('elder', 'person', 'ジョージ・H・W・ブッシュ', 'George H. W. Bush', '1989年から大統領。'),
  entry('younger', 'person', 'ジョージ・W・ブッシュ', 'George W. Bush', '2001年から大統領。'),
  entry('buck', 'person', 'パール・バック', 'Pearl Buck', '米国の作家。'),
  person('higashi', '東健一', 'ひがし けんいち', '神戸の病院の院長。'),
  person('hayashi', '林芙美子', 'はやし ふみこ', '日本の小説家。'),
  entry('target', 'organization', 'ターゲット', 'Target', '米国の小売り大手。'),
  entry('queen', 'organization', 'クイーン', 'Queen', '英国のロックバンド。'),
  entry('ferrari', 'organization', 'フェラーリ', 'Ferrari', 'イタリアの自動車メーカー。'),
  entry('arsenal', 'organization', 'アーセナル', 'Arsenal', 'サッカークラブ。'),
  entry('adb', 'organization', 'アジア開発銀行', 'Asian Development Bank', '国際金融機関。'),
  entry('council', 'organization', '安全保障理事会', 'Security Council', '国連の機関。'),
  entry('rengo', 'organization', '連合', 'Rengo', '労働組合の全国組織。'),
  entry('plaza', 'event', 'プラザ合意', 'Plaza Accord', '1985年の合意。'),
  entry('spring', 'event', 'アラブの春', 'Arab Spring', '民衆蜂起。'),
  entry('easing', 'term', '量的緩和', 'quantitative easing', '中央銀行の政策。'),
  entry('komi', 'term', 'コミ', 'komi', '囲碁の点数。'),
  entry('shirase', 'term', 'しらせ', 'Shirase', '日本の砕氷艦。'),
  entry('train', 'term', 'のぞみ', 'Nozomi', '新幹線の列車。'),
]);

function areFound(texts: Readonly<Record<string, readonly string[]>>): void {
  for (const [text, names] of Object.entries(texts)) assert.deepEqual(found(linker, text), names);
}

describe('titles of one word', () => {
  it('need no evidence where nothing else goes by them', () => {
    areFound({
      '昨年テトリスの大会を制した。': ['テトリス=tetris'],
      '祖母はドラえもんを描いた。': ['ドラえもん=doraemon'],
      '論語を枕元に置く。': ['論語=analects'],
      '踊り子カルメンは二十歳だった。': [],
      'テトリスという名の猫がいる。': [],
    });
  });

  it('are those of papers where these are said to be some', () => {
    areFound({ '有力紙フィガロは社説で批判した。': ['フィガロ=figaro'] });
  });
});

describe('what something is part of', () => {
  it('is another thing: notes, papers, drugs', () => {
    areFound({
      'アジア開発銀行券が刷られた。': [],
      'アジア開発銀行総裁が語った。': ['アジア開発銀行=adb'],
      '商店街はプラザ合意書を交わした。': [],
      '駅前プラザ合意形成会議が開かれた。': [],
      'プラザ合意後の円高。': ['プラザ合意=plaza'],
      '量的緩和剤が売れた。': [],
      '量的緩和策が続く。': ['量的緩和=easing'],
      '雑誌の口コミを読む。': [],
    });
  });

  it('is a noun for many behind another', () => {
    areFound({
      '野党連合は候補を立てた。': [],
      '連合会長が語った。': ['連合=rengo'],
      '安全保障理事会議長が語った。': ['安全保障理事会=council'],
    });
  });

  it('is a shop, a troupe or a place that is called after it', () => {
    areFound({
      '喫茶フェラーリの主人は免許がない。': [],
      '劇団アーセナル座の主宰者が語る。': [],
      'フェラーリ・レッドの口紅を塗る。': [],
      'ロックバンドクイーンの新曲を聴く。': ['クイーン=queen'],
    });
  });
});

describe('words that are names as well, beside particles', () => {
  it('are what something is made or taken for', () => {
    areFound({
      '若者をターゲットに広告を打つ。': [],
      '港をバックに写真を撮る。': [],
      '訳者をバックに紹介し、作家は喜んだ。': ['バック=buck'],
    });
  });

  it('are directions', () => {
    areFound({
      '病院の東に公園がある。': [],
      '東健一は神戸の病院で働く。東の窓から海が見える。': ['東健一=higashi'],
    });
  });

  it('are of those who own what woods do not', () => {
    areFound({
      '林芙美子は尾道で育った。林の日記が残る。': ['林芙美子=hayashi', '林=hayashi'],
      '林芙美子は尾道で育った。林の向こうに港が見えた。': ['林芙美子=hayashi'],
    });
  });

  it('are vessels where these are said', () => {
    areFound({
      '遭難のしらせが届いた。': [],
      '砕氷艦しらせが港を離れた。': ['しらせ=shirase'],
      '新幹線のぞみは定刻に着いた。': ['のぞみ=train'],
    });
  });
});

describe('people', () => {
  it('are called by given names where they have no surnames', () => {
    areFound({ '平和賞を受けたアビーは国境を開いた。': ['アビー=abiy'] });
  });

  it('are what one may choose from', () => {
    areFound({ '「ケインズかマルクスか」という帯。': ['ケインズ=keynes', 'マルクス=marx'] });
  });

  it('are told apart behind their title', () => {
    areFound({
      'ブッシュ大統領（息子）は就任した。': ['ブッシュ=younger'],
      'ブッシュ元大統領（父）は飛んだ。': ['ブッシュ=elder'],
    });
  });

  it('have no ranks who never were soldiers', () => {
    areFound({
      'ブラウン大佐は撤退を命じた。': [],
      'ブラウン教授が講義した。': ['ブラウン=brown'],
    });
  });
});

describe('events', () => {
  it('are what has come since, or what one has lived through', () => {
    areFound({
      'アラブの春から十数年がたつ。': ['アラブの春=spring'],
      'アラブの春を経験した若者。': ['アラブの春=spring'],
      'アラブの春は短い。': [],
    });
  });
});

describe('terms', () => {
  it('are of the language that they have a name in, whoever else writes with the same characters', () => {
    const only = (language: string, name: string): Entry => ({
      ...entry('consent', 'term', name, 'consent', 'Saying yes.'),
      names: { [language]: { name }, en: { name: 'consent' } },
    });
    const japanese = compileLinker([only('ja', '同意')]);
    assert.deepEqual(found(japanese, '双方が同意した。', 'ja'), ['同意=consent']);
    assert.deepEqual(found(japanese, '他同意了。', 'zh'), []);
    assert.deepEqual(found(compileLinker([only('zh', '同意')]), '他同意了。', 'zh'), [
      '同意=consent',
    ]);
    assert.deepEqual(found(compileLinker([only('und', '同意')]), '他同意了。', 'zh'), [
      '同意=consent',
    ]);
  });
});
