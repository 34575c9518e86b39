import assert from 'node:assert/strict';
import type { Article } from '../../../src/core/article/article';
import { parseArticle } from '../../../src/core/article/parse';
import { passages } from '../../../src/core/article/passages';
import { toSource } from '../../../src/core/article/offsets';
import type { Entry } from '../../../src/core/glossary/entry';
import type { Candidate, Mention, Spot } from '../../../src/core/linking/mention';
import { toHtml } from '../../../src/core/markup/html';
import { articleBlocks } from '../../../src/core/rendering/article';
import { articleCards } from '../../../src/core/rendering/cards';
import { translator } from '../../../src/core/text/translate';

const t = translator({});

const ENTRIES = new Map<string, Entry>(
  [
    { id: 'gordon-brown', name: 'ゴードン・ブラウン' },
    { id: 'dan-brown', name: 'ダン・ブラウン' },
  ].map(({ id, name }) => [
    id,
    { id, type: 'person', names: { ja: { name } }, description: { en: 'A man.' } },
  ]),
);

const article = parseArticle('ブラウン氏が来た。同氏は帰った。両氏は会った。ロペス氏も。', {
  format: 'plain',
  language: 'ja',
});

function spot(text: string, of: Article = article): Spot {
  const [passage] = passages(of);
  assert.ok(passage);
  const textStart = passage.text.indexOf(text);
  const textEnd = textStart + text.length;
  return {
    ...toSource(passage, textStart, textEnd),
    surface: text,
    passage: 0,
    textStart,
    textEnd,
  };
}

const shared: Mention = {
  ...spot('ブラウン'),
  kind: 'name',
  entry: 'gordon-brown',
  type: 'person',
  reason: { kind: 'company', words: ['内閣'] },
  others: ['dan-brown'],
};
const reference: Mention = {
  ...spot('同氏'),
  kind: 'reference',
  entry: 'gordon-brown',
  type: 'person',
  reason: { kind: 'topic', form: 'ブラウン氏' },
  guesses: ['gordon-brown', 'dan-brown'],
};
const pair: Mention = {
  ...spot('両氏'),
  kind: 'reference',
  entry: 'gordon-brown',
  type: 'person',
  reason: { kind: 'pair', forms: ['甲氏', '乙氏'] },
  guesses: ['gordon-brown', 'dan-brown'],
};
const unknown: Candidate = {
  ...spot('ロペス'),
  type: 'person',
  reason: { kind: 'titled', title: '氏' },
};

function cards(mentions: readonly Mention[], candidates: readonly Candidate[] = []): string[] {
  const entryOf = (id: string): Entry | undefined => ENTRIES.get(id);
  return articleCards(article, { mentions, candidates }, { entryOf, uiLanguage: 'en', t }).map(
    ({ markup }) => toHtml(markup),
  );
}

describe('the cards of an article', () => {
  it('say why each mention opens them, under the key that the mention has', () => {
    const mentions = [shared, { ...shared, ...spot('氏'), reason: { kind: 'listed' }, others: [] }] as const; // prettier-ignore
    const [card = ''] = cards(mentions);
    const [block = ''] = articleBlocks(article, { mentions, candidates: [] }).map(({ markup }) => toHtml(markup)); // prettier-ignore
    const [, key = ''] = /data-why="([0-9a-f]+)"[^>]*>ブラウン/.exec(block) ?? [];
    assert.match(card, new RegExp(`<li class="weighty" data-why="${key}"><p>Why: “ブラウン” stands near words`)); // prettier-ignore
    assert.doesNotMatch(block, /data-why[^>]*>氏/);
    assert.match(card, /<li data-why=""><p>Why: The glossary lists this name\./);
    assert.match(card, /2 mentions here/);
  });

  it('name the other entries of a shared name, which may have no card', () => {
    const all = cards([shared]);
    assert.equal(all.length, 1);
    assert.match(all[0] ?? '', /<span data-other="dan-brown" lang="ja">ダン・ブラウン<\/span>/);
  });

  it('say that a reference is a guess, and lead to the other', () => {
    const [first = '', second = ''] = cards([reference]);
    assert.match(
      first,
      /“同氏” probably means ゴードン・ブラウン\. This is a guess\.<\/p><p class="card-row">Or: <a href="#card-dan-brown" data-guess="dan-brown" lang="ja">ダン・ブラウン<\/a><\/p><p>Why: The sentence before “同氏” is about ブラウン氏\./,
    );
    assert.match(second, /id="card-dan-brown"[\s\S]*“同氏” could also mean ダン・ブラウン\./);
    assert.match(second, /data-guess="gordon-brown"/);
    assert.match(first, /1 mention here/);
    assert.doesNotMatch(second, /mentions? here/);
  });

  it('name both that 両氏 means', () => {
    const [first = ''] = cards([pair]);
    assert.match(first, /both of these\. This is a guess\. <a [^>]+>ゴードン/);
    assert.match(first, /data-guess="gordon-brown" lang="ja" aria-current="true"/);
    assert.match(first, /data-guess="dan-brown" lang="ja">/);
  });

  it('are there for unknown names, with their form', () => {
    const [card = ''] = cards([], [unknown]);
    assert.match(card, /class="card candidate person" id="card-\?[0-9a-f]{8}"/);
    assert.match(card, /data-type="person"[\s\S]*Unknown person[\s\S]*lang="ja">ロペス<\/h2>/);
    assert.match(card, /Why: “ロペス” stands beside “氏”, but no entry goes by this name\./);
    assert.match(card, /1 mention here/);
  });

  it('leave out what no glossary has any more', () => {
    assert.deepEqual(cards([{ ...shared, entry: 'gone', others: ['gone-too'] }]), []);
  });
});
