import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unknownNames } from '../../../src/core/linking/candidates';

function found(text: string, ...taken: readonly string[]): string[] {
  const spots = taken.map((name) => {
    const textStart = text.indexOf(name);
    return { textStart, textEnd: textStart + name.length };
  });
  return unknownNames(text, spots).map(({ textStart, textEnd }) => text.slice(textStart, textEnd));
}

describe('unknown names', () => {
  it('are told by an honorific or a title behind them', () => {
    assert.deepEqual(found('カラス氏とケインさん、ラブロフ外相が来た。'), [
      'カラス',
      'ケイン',
      'ラブロフ',
    ]);
    assert.deepEqual(found('デボラ・ホワイトさんとマルタ・クルス議員'), [
      'デボラ・ホワイト',
      'マルタ・クルス',
    ]);
    assert.deepEqual(found('社長の榊原満氏、会長宮坂亘氏、古川隆被告'), [
      '榊原満',
      '宮坂亘',
      '古川隆',
    ]);
    assert.deepEqual(found('俳優の高梨まどかさん(41)'), ['高梨まどか']);
    const [name] = unknownNames('カラス氏', []);
    assert.deepEqual(name, {
      textStart: 0,
      textEnd: 3,
      type: 'person',
      reason: { kind: 'titled', title: '氏' },
    });
  });

  it('are told by their full form where it is said who they are, or how old', () => {
    assert.deepEqual(found('俳優のマリア・カラス、ヤン・ノバク(45)が出る。'), [
      'マリア・カラス',
      'ヤン・ノバク',
    ]);
    assert.deepEqual(unknownNames('俳優のマリア・カラス', [])[0]?.reason, { kind: 'full-name' });
  });

  it('are told by a title before them in Latin letters', () => {
    assert.deepEqual(found('Then Mr Harker and Dr. Van Helsing met President O’Neill’s aide.'), [
      'Harker',
      'Van Helsing',
      'O’Neill',
    ]);
    assert.deepEqual(found('Mr President, Frau Müller ist da.'), ['Müller']);
  });

  it('are no common words, companies, or references', () => {
    assert.deepEqual(
      found('サッカー選手とメーカー社長、グループ会長、プロの記者、エネルギー相。'),
      [],
    );
    assert.deepEqual(
      found('サッカー・ワールドカップとニューヨーク・タイムズ、パリ・オペラ座。'),
      [],
    );
    assert.deepEqual(found('同氏、両氏、皆さん、お母さん、娘さん、患者さん、学生さん、各氏。'), []);
    assert.deepEqual(found('氏名と氏族、さんご礁、被告人。'), []);
  });

  it('may begin or end as common words do', () => {
    const names =
      'スターマー スターリン スタージョン プロディ フリーランド バスケス ヘッドリー テニソン スキーナー';
    for (const name of names.split(' '))
      for (const title of ['氏', '首相', '英外相'])
        assert.deepEqual(found(`${name}${title}は語った。`), [name], name + title);
    assert.deepEqual(found('クリーグ氏とケネス・スター氏、シューメーカー氏。'), [
      'クリーグ',
      'ケネス・スター',
      'シューメーカー',
    ]);
    const words =
      'スター プロ スタープレーヤー プロゴルファー フリーアナウンサー トップアスリート スキーチーム プロデューサー プログラマー';
    for (const word of words.split(' '))
      for (const title of ['氏', 'さん', '会長'])
        assert.deepEqual(found(`${word}${title}は語った。`), [], word + title);
    assert.deepEqual(found('自動車メーカーさん、テレビ氏、サッカーリーグ会長。'), []);
  });

  it('are not where a name is known', () => {
    assert.deepEqual(found('トランプ氏とカラス氏', 'トランプ'), ['カラス']);
    assert.deepEqual(found('ドナルド・トランプ氏', 'トランプ'), []);
  });

  it('never overlap, whatever the text', () => {
    const piece = fc.constantFrom(
      ...['カラス', '・', '=', 'J', '氏', 'さん', '大統領', '田中', '一郎', 'の', '(41)', '俳優'],
      ...['Mr ', 'Dr. ', 'Smith ', 'van ', '’s ', '。', 'まどか', '同', '\n'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let done = 0;
        for (const { textStart, textEnd } of unknownNames(text, [])) {
          assert.ok(textStart >= done && textEnd > textStart && textEnd <= text.length);
          done = textEnd;
        }
      }),
    );
  });
});
