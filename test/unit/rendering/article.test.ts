import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Article } from '../../../src/core/article/article';
import { parseArticle } from '../../../src/core/article/parse';
import { passages } from '../../../src/core/article/passages';
import type { Candidate, Linking, Mention } from '../../../src/core/linking/mention';
import type { Element, Markup } from '../../../src/core/markup/element';
import { toHtml } from '../../../src/core/markup/html';
import { articleBlocks } from '../../../src/core/rendering/article';
import { toSource } from '../../../src/core/article/offsets';
import { anyArticle } from '../article/texts';

const markdown = (text: string): Article =>
  parseArticle(text, { format: 'markdown', language: 'ja' });

/** Mentions of one person, wherever a name stands in a passage's text. */
function linkingOf(article: Article, name: string): Linking {
  const mentions = passages(article).flatMap((passage, index) =>
    [...passage.text.matchAll(new RegExp(name, 'g'))].map(
      ({ 0: found, index: textStart }): Mention => {
        const textEnd = textStart + found.length;
        const { start, end } = toSource(passage, textStart, textEnd);
        const surface = article.text.slice(start, end);
        return {
          kind: 'name',
          reason: { kind: 'listed' },
          others: [],
          start,
          end,
          surface,
          entry: 'x',
          type: 'person',
          passage: index,
          textStart,
          textEnd,
        };
      },
    ),
  );
  return { mentions, candidates: [] };
}

const html = (article: Article, name = '(?!)'): string[] =>
  articleBlocks(article, linkingOf(article, name)).map(({ markup }) => toHtml(markup));

const NOTHING: Linking = { mentions: [], candidates: [] };
const MENTION = 'class="mention person" data-entry="x" data-first="article"';
const LINK = `<a ${MENTION} href="#card-x" tabindex="-1" aria-haspopup="dialog">`;

describe('the article on a page', () => {
  it('says of each passage where its text comes from, relative to its block', () => {
    assert.deepEqual(html(markdown('前置き\n\n# 題**名**\n\n- 甲\n- 乙')), [
      '<p data-at="0">前置き</p>',
      '<h1 data-at="2" data-runs="[[0,1,2,3],[1,1,5,6]]">題<strong>名</strong></h1>',
      '<ul><li><p data-at="2">甲</p></li><li><p data-at="6">乙</p></li></ul>',
    ]);
  });

  it('says where sentences begin, if there are several', () => {
    assert.deepEqual(html(markdown('一つ目。二つ目。')), [
      '<p data-at="0" data-sentences="[0,4]">一つ目。二つ目。</p>',
    ]);
  });

  it('marks mentions, whole or in parts', () => {
    assert.deepEqual(html(markdown('米トランプ氏'), 'トランプ'), [
      `<p data-at="0">米${LINK}トランプ</a>氏</p>`,
    ]);
    const [split = ''] = html(markdown('米トラ**ンプ大統**領'), 'トランプ大統領');
    assert.equal(
      split.replace(/ data-(?:at|runs)="[^"]*"/g, ''),
      `<p>米${LINK}トラ</a><strong><span ${MENTION} data-continued="">ンプ大統</span></strong><span ${MENTION} data-continued="">領</span></p>`,
    );
  });

  it('marks a mention inside a link without a link of its own, which HTML does not allow', () => {
    const [linked = ''] = html(markdown('[米*トランプ*氏](https://x.example)'), 'トランプ');
    assert.match(
      linked,
      /<a href="https:\/\/x\.example"[^>]*>米<em><span class="mention person"[^>]* role="link"[^>]*>トランプ<\/span><\/em>氏<\/a>/,
    );
  });

  it('tells references and unknown names from names, and where to look up why', () => {
    const article = markdown('同氏はロペス氏に会った。');
    const [reference] = linkingOf(article, '同氏').mentions;
    const [candidate] = linkingOf(article, 'ロペス').mentions;
    assert.ok(reference && candidate);
    const page = (guesses: readonly [string, ...string[]]): string[] => {
      const { type, start, end, surface, passage, textStart, textEnd } = candidate;
      const unknown: Candidate = {
        ...{ type, start, end, surface, passage, textStart, textEnd },
        reason: { kind: 'titled', title: '氏' },
      };
      return articleBlocks(article, {
        mentions: [
          { ...reference, kind: 'reference', reason: { kind: 'last', form: '甲' }, guesses },
        ],
        candidates: [unknown],
      }).map(({ markup }) => toHtml(markup));
    };
    const [html = ''] = page(['x', 'y']);
    assert.match(
      html,
      /<a class="mention reference person" data-entry="x" data-first="article" data-guesses="x y" data-why="[0-9a-f]{8}"/,
    );
    assert.match(
      html,
      /<a class="mention candidate person" data-entry="\?([0-9a-f]{8})" data-first="article" data-why="[0-9a-f]{8}" href="#card-\?\1"/,
    );
    assert.notEqual(page(['x', 'z'])[0]?.replace('x z', 'x y'), html);
  });

  it('says which mention of an entry is the first in the article, and in its section', () => {
    const first = (text: string): (string | undefined)[] =>
      html(markdown(text), '甲')
        .flatMap((block) => [...block.matchAll(/<a [^>]*?(?:data-first="([a-z]+)" )?href/g)])
        .map(([, value]) => value);
    assert.deepEqual(first('甲。甲。\n\n甲。\n\n## 甲\n\n甲。\n\n## 乙\n\n- 甲\n- 甲'), [
      'article',
      undefined,
      undefined,
      'section',
      undefined,
      'section',
      undefined,
    ]);
  });

  it('loses no line at the beginning of code, where an HTML parser drops one', () => {
    assert.deepEqual(html(markdown('```\n\nx\n```')), ['<pre data-at="4">\n\nx</pre>']);
  });

  it('keeps the key of a block as long as it looks the same, wherever it has moved', () => {
    const keys = (text: string): string[] =>
      articleBlocks(markdown(text), NOTHING).map(({ key }) => key);
    const [first, second] = keys('一。\n\n**二**。');
    assert.deepEqual(keys('零。\n\n一。\n\n**二**。').slice(1), [first, second]);
    assert.notEqual(first, second);
  });

  it('holds the text of each passage, and no tag, attribute or address of its own', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const blocks = articleBlocks(article, linkingOf(article, 'トランプ|b'));
        const shown = blocks.flatMap(({ markup }) => [...passageTexts(markup)]);
        assert.deepEqual(
          shown,
          passages(article).map(({ text }) => text),
        );
        for (const { markup } of blocks) {
          const page = toHtml(markup);
          const rest = page.replace(/<\/?[a-z][a-z0-9]*(?: [a-z-]+="[^"<>]*")*>/g, '');
          assert.doesNotMatch(rest, /[<>"]/);
          for (const [, tag = ''] of page.matchAll(/<([a-z0-9]+)/g)) {
            assert.match(tag, /^(?:a|blockquote|br|code|em|h[1-6]|hr|li|ol|p|pre|span|strong|ul)$/);
          }
          for (const [, name = ''] of page.matchAll(/ ([a-z-]+)="/g)) {
            assert.match(
              name,
              /^(?:aria-haspopup|role|class|data-(?:at|runs|sentences|entry|first|continued)|href|rel|start|tabindex)$/,
            );
          }
          for (const [, address = ''] of page.matchAll(/ href="([^"]*)"/g)) {
            assert.match(address, /^(?:#card-x$|https?:|mailto:)/);
          }
        }
      }),
    );
  });
});

/** The texts of the passage elements in a piece of markup, as a page reads them. */
function* passageTexts(markup: Markup): Generator<string> {
  if (typeof markup === 'string') return;
  if (markup.attributes['data-at'] !== undefined) yield textOf(markup);
  else for (const child of markup.children) yield* passageTexts(child);
}

function textOf({ children }: Element): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return child;
      return child.tag === 'br' ? '\n' : textOf(child);
    })
    .join('');
}
