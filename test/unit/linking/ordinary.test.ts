import assert from 'node:assert/strict';
import type { Entry, EntryType } from '../../../src/core/glossary/entry';
import { compileLinker } from '../../../src/core/linking/link';
import { found } from './found';

function entry(id: string, type: EntryType, name: string, said: string): Entry {
  return { id, type, names: { ja: { name } }, description: { ja: said } };
}

const linker = compileLinker([
  entry('apple', 'organization', 'アップル', 'アメリカのIT企業。'),
  entry('target', 'organization', 'ターゲット', 'アメリカの小売り大手。'),
  entry('asahi', 'organization', '朝日', '日本の新聞。'),
  entry('rengo', 'organization', '連合', '日本の労働組合の中央組織。'),
  entry('boj', 'organization', '日銀', '日本の中央銀行。'),
  entry('trump', 'person', 'ドナルド・トランプ', 'アメリカの大統領。'),
  entry('judd', 'person', 'ジャッド・トランプ', 'イングランドのスヌーカー選手。'),
  entry('merkel', 'person', 'アンゲラ・メルケル', 'ドイツの元首相。'),
  entry('yellen', 'person', 'ジャネット・イエレン', 'アメリカの経済学者。'),
  entry('manet', 'person', 'エドゥアール・マネ', 'フランスの画家。'),
  entry('shiva', 'person', 'ヴァンダナ・シヴァ', 'インドの環境活動家。'),
  entry('spring', 'event', 'プラハの春', '1968年のチェコスロバキアの改革運動。'),
  entry('green', 'event', '緑の革命', '1960年代の穀物増産。'),
  entry('press', 'term', '報道の自由', '権利の一つ。'),
  entry('ai', 'term', 'AI', '人工知能。'),
]);

function areFound(texts: Readonly<Record<string, readonly string[]>>): void {
  for (const [text, names] of Object.entries(texts)) assert.deepEqual(found(linker, text), names);
}

describe('names in ordinary positions', () => {
  it('are those of whoever acts, though they are words as well', () => {
    areFound({
      'アップルは果樹園の跡地に新社屋を建てた。': ['アップル=apple'],
      '当局はアップルに対する調査を終えた。': ['アップル=apple'],
      'トランプの側近が捕まった。': ['トランプ=trump'],
      '反トランプ派が集まった。': ['トランプ=trump'],
      'アップル、端末を回収へ': ['アップル=apple'],
      'アップルが減速している。': ['アップル=apple'],
      'アップルは焼くと甘みが増す。': [],
      'アップルと書かれた木箱が届いた。': [],
      'トランプは準決勝で世界王者を破った。': ['トランプ=judd'],
      'トランプが子どもに人気だ。': [],
      '市長は「ターゲットは若い家族です」と語った。': [],
    });
  });

  it('are told by what someone made and where someone writes', () => {
    areFound({
      'マネの「オランピア」が届いた。': ['マネ=manet'],
      '兄のマネばかりする。': [],
      '朝日の記者が捕まった。': ['朝日=asahi'],
      '朝日が差し込む。': [],
    });
  });

  it('are titles of events, unless a season is meant', () => {
    areFound({
      '緑の革命は収穫を倍にした。': ['緑の革命=green'],
      'プラハの春を戦車が押しつぶした。': [],
      'プラハの春から半世紀が過ぎた。': ['プラハの春=spring'],
      'プラハの春は遅い。': [],
    });
  });

  it('are found behind a prefix, and in another spelling', () => {
    areFound({
      'ポストメルケルを巡る争い。': ['メルケル=merkel'],
      'ジャネット・イェレン前財務長官が語った。': ['ジャネット・イェレン=yellen'],
      '日銀短観が出た。': ['日銀=boj'],
      '本日銀の先物は続伸した。': [],
    });
  });

  it('are none of gods, seats, singers and unions of others', () => {
    areFound({
      'シヴァ神の像が立つ。': [],
      '報道の自由席は後方だ。': [],
      '歌手のAIさんが歌った。': [],
      '三つの組合が連合を組んだ。': [],
      '連合は旗を降ろさなかった。': ['連合=rengo'],
    });
  });
});
