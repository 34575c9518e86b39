import assert from 'node:assert/strict';
import type { ListedNote } from '../../../src/core/notes/listedNote';
import { isEmptyQuery, parseNoteQuery } from '../../../src/core/notes/noteQuery';
import { NoteSearch } from '../../../src/core/notes/search';
import { occurrences } from '../../../src/core/text/foldForSearch';
import { listed } from './listed';

const search = new NoteSearch((color) => (color === 'yellow' ? '大事なところ' : undefined));

function find(notes: readonly ListedNote[], query: string): string[] {
  return search.find(notes, parseNoteQuery(query)).map((found) => found.listed.note.id);
}

describe('searching notes', () => {
  it('finds words in body, quote, tags, name and article title, and wants all of them', () => {
    const notes = [
      listed('body', { body: '停戦の条件' }),
      listed('quote', { quote: '停戦交渉' }),
      listed('tag', { tags: ['外交', '停戦'] }),
      listed('creator', { creator: '停戦太郎' }),
      listed('title', {}, { article: { key: 'b', title: '停戦へ' } }),
      listed('none', { body: '関係ない' }),
    ];
    assert.deepEqual(find(notes, '停戦').sort(), ['body', 'creator', 'quote', 'tag', 'title']);
    assert.deepEqual(find(notes, '停戦 条件'), ['body']);
    assert.deepEqual(find(notes, '停戦　外交'), ['tag']);
    assert.deepEqual(find(notes, '停戦 平和'), []);
  });

  it('does not mind width, case, old kanji, or what parts the words of a name', () => {
    const notes = [
      listed('a', { body: 'ドナルド・トランプと NATO、會議。' }),
      listed('b', { body: 'ドナルド トランプ' }),
    ];
    for (const query of [
      'ﾄﾗﾝﾌﾟ',
      'ドナルド トランプ',
      '"ドナルド トランプ"',
      'ドナルド=トランプ',
    ]) {
      assert.deepEqual(find(notes, query).sort(), ['a', 'b'], query);
    }
    for (const query of ['ｎａｔｏ', '会議', 'nato 會議'])
      assert.deepEqual(find(notes, query), ['a'], query);
  });

  it('finds what stands in brackets behind kanji, too', () => {
    const notes = [listed('a', { body: '尹錫悦（ゆんそんにょる）大統領' })];
    assert.deepEqual(find(notes, 'そんにょる'), ['a']);
    assert.deepEqual(find(notes, '尹錫悦大統領'), ['a']);
  });

  it('puts first what has the words in its body and at the beginning, then what is latest', () => {
    const notes = [
      listed('title', {}, { article: { key: 'b', title: '制裁' } }),
      listed('quote', { quote: '制裁' }),
      listed('inside', { body: '新しい制裁' }),
      listed('older', { body: '制裁は続く', modified: '2026-01-02T00:00:00.000Z' }),
      listed('newer', { body: '制裁とは', modified: '2026-01-03T00:00:00.000Z' }),
      listed('word', { body: '経済、制裁' }),
    ];
    assert.deepEqual(find(notes, '制裁'), ['newer', 'older', 'word', 'inside', 'quote', 'title']);
    const all = find(notes, '');
    assert.deepEqual([all.length, ...all.slice(0, 2)], [6, 'newer', 'older']);
  });

  it('knows fields: tag, color by name or meaning, is, article, by', () => {
    const notes = [
      listed(
        'a',
        { tags: ['ロシア', 'ウクライナ'], color: 'yellow', creator: 'Sato' },
        { state: 'orphan' },
      ),
      listed('b', { tags: ['語彙 文法'], kind: 'translation', replyTo: 'a' }, { state: 'exact' }),
      listed('c', { color: 'green' }, { article: { key: 'b', title: '気象庁の発表' } }),
    ];
    for (const [query, ids] of [
      ['tag:ウクライナ', ['a']],
      ['tag:ロシア tag:ウク', ['a']],
      ['tag:クライナ', []],
      ['tag:"語彙 文法"', ['b']],
      ['color:yellow', ['a']],
      ['color:大事', ['a']],
      ['color:yellow color:green', ['a', 'c']],
      ['color:none', ['b']],
      ['is:orphan', ['a']],
      ['is:translation is:exact', ['b']],
      ['is:reply', ['b']],
      ['article：気象', ['c']],
      ['by:sato', ['a']],
      ['TAG:ロシア 会談', ['a']],
    ] as const) {
      assert.deepEqual(find(notes, query).sort(), ids, query);
    }
  });

  it('takes a field without a value for nothing yet, and an unknown one for a word', () => {
    const notes = [listed('a', { body: 'https://example.jp を参照' }), listed('b')];
    for (const query of ['tag:', 'is:"', ' ', '""']) {
      assert.ok(isEmptyQuery(parseNoteQuery(query)), query);
      assert.equal(find(notes, query).length, 2, query);
    }
    assert.deepEqual(find(notes, 'https://example'), ['a']);
    assert.deepEqual(find(notes, 'foo:"bar"'), []);
  });

  it('says where the words are, in the text as it is written', () => {
    const body = 'まず、ﾄﾗﾝﾌﾟ氏（とらんぷし）が';
    const [found] = search.find([listed('a', { body })], parseNoteQuery('トランプ'));
    const [hit] = found?.hits ?? [];
    assert.deepEqual([hit?.field, body.slice(hit?.start, hit?.end)], ['body', 'ﾄﾗﾝﾌﾟ']);
  });

  it('marks every occurrence of the words in a text, without overlaps', () => {
    const text = 'ABC abc İabc ＡＢ';
    const marked = occurrences(text, ['abc', 'ab', '']).map(({ start, end }) =>
      text.slice(start, end),
    );
    assert.deepEqual(marked, ['ABC', 'abc', 'abc', 'ＡＢ']);
  });

  it('takes up a note that has changed', () => {
    const before = listed('a', { body: '古い' });
    assert.deepEqual(find([before], '新しい'), []);
    assert.deepEqual(find([{ ...before, note: { ...before.note, body: '新しい' } }], '新しい'), [
      'a',
    ]);
  });
});
