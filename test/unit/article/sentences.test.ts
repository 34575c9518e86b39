import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseArticle } from '../../../src/core/article/parse';
import { sentenceAt, sentences } from '../../../src/core/article/sentences';
import { anyText } from './texts';

const split = (text: string, language: string): string[] =>
  sentences(text, language).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('end in Japanese with 。 and the like', () => {
    assert.deepEqual(split('一つ目だ。二つ目か？　三つ目！？四つ目', 'ja'), [
      '一つ目だ。',
      '二つ目か？',
      '三つ目！？',
      '四つ目',
    ]);
    assert.deepEqual(split('明确立场。继续谈判！', 'zh-Hans'), ['明确立场。', '继续谈判！']);
  });

  it('do not end inside brackets', () => {
    assert.deepEqual(split('「行く。もう行く。」と述べた。（注。二つ。）また来た。', 'ja'), [
      '「行く。もう行く。」と述べた。',
      '（注。二つ。）また来た。',
    ]);
    assert.deepEqual(split('「『はい。』と言え。」という。次。', 'ja'), [
      '「『はい。』と言え。」という。',
      '次。',
    ]);
  });

  it('end all the same where a bracket is not closed, or never was open', () => {
    assert.deepEqual(split('「行く。もう行く。', 'ja'), ['「行く。', 'もう行く。']);
    assert.deepEqual(split('行く。」もう行く。', 'ja'), ['行く。」', 'もう行く。']);
  });

  it('do not end inside a name such as Yahoo!ニュース', () => {
    assert.deepEqual(split('Yahoo!ニュースが伝えた。本当!?そうだ!', 'ja'), [
      'Yahoo!ニュースが伝えた。',
      '本当!?',
      'そうだ!',
    ]);
  });

  it('end with each line of a passage that has hard breaks', () => {
    assert.deepEqual(split('古池や\n蛙飛び込む', 'ja'), ['古池や', '蛙飛び込む']);
  });

  it('end in other languages where Unicode says so, but not behind Mr. or an initial', () => {
    assert.deepEqual(split('Mr. Trump met John F. Kennedy. They “talked.”  Then?', 'en'), [
      'Mr. Trump met John F. Kennedy.',
      'They “talked.”',
      'Then?',
    ]);
    assert.deepEqual(split('Он сказал. Она нет.', 'ru'), ['Он сказал.', 'Она нет.']);
    assert.deepEqual(split('One. Two.', 'no language'), ['One.', 'Two.']);
  });

  it('are found in passages longer than the window that they are looked for in', () => {
    const text = 'This is a sentence. '.repeat(2000);
    const found = split(text, 'en');
    assert.equal(found.length, 2000);
    assert.deepEqual([...new Set(found)], ['This is a sentence.']);
    assert.equal(split('word '.repeat(5000), 'en').length, 1);
  });

  it('come in order, without white space around them, and leave nothing else out', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('ja', 'zh', 'en', 'ko'), (text, language) => {
        let from = 0;
        for (const { start, end } of sentences(text, language)) {
          assert.equal(text.slice(from, start).trim(), '');
          assert.ok(end > start);
          assert.equal(text.slice(start, end).trim(), text.slice(start, end));
          from = end;
        }
        assert.equal(text.slice(from).trim(), '');
      }),
    );
  });
});

describe('the sentence at an offset', () => {
  const source = '# 題\n\n一つ目だ。**二つ目**だ。 三つ目';
  const article = parseArticle(source, { format: 'markdown', language: 'ja' });
  const at = (part: string): string => {
    const sentence = sentenceAt(article, source.indexOf(part));
    return source.slice(sentence?.start, sentence?.end);
  };

  it('is the one that the offset stands in, as a range of the source', () => {
    assert.equal(at('つ目だ'), '一つ目だ。');
    assert.equal(at('つ目**'), '二つ目**だ。');
    assert.equal(at('三'), '三つ目');
    assert.equal(at('題'), '題');
  });

  it('is the one before, where the offset stands between two', () => {
    assert.equal(at(' 三'), '二つ目**だ。');
    assert.deepEqual(sentenceAt(article, 9999), sentenceAt(article, source.indexOf('三')));
  });

  it('is none in an article without text', () => {
    assert.equal(sentenceAt(parseArticle('', { format: 'plain' }), 0), undefined);
  });
});
