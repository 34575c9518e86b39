import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { Article } from '../../../src/core/article/article';
import { parseArticle } from '../../../src/core/article/parse';
import { exportHtml, inlineScript, inlineStyle } from '../../../src/core/exchange/html';
import type { Entry } from '../../../src/core/glossary/entry';
import { compileLinker } from '../../../src/core/linking/link';
import { translator } from '../../../src/core/text/translate';

const TRUMP: Entry = {
  id: 'donald-trump',
  type: 'person',
  names: { ja: { name: 'トランプ' }, en: { name: 'Donald Trump' } },
  description: { en: 'President', ja: '大統領' },
  sources: [{ title: 'The White House', url: 'https://www.whitehouse.gov/', date: '2025-01-20' }],
};
const PUTIN: Entry = { ...TRUMP, id: 'vladimir-putin', names: { ja: { name: 'プーチン' } } };

const digest = (text: string): string => createHash('sha256').update(text).digest('base64');
const inlined = (text: string) => ({ text, sha256: digest(text) });

function page(text: string, entries: readonly Entry[] = [TRUMP, PUTIN], uiLanguage = 'en'): string {
  const article: Article = parseArticle(text, { format: 'markdown' });
  const bundle: Record<string, string> =
    uiLanguage === 'ja' ? { 'People and terms': '人物と用語' } : {};
  return exportHtml({
    article,
    mentions: compileLinker(entries).link(article).mentions,
    entries,
    style: inlined(inlineStyle('p { color: red } /* </style> */')),
    script: inlined(inlineScript('const a = "</script><!-- <script>"; run(a);')),
    t: translator(bundle),
    uiLanguage,
  });
}

describe('an article exported as HTML', () => {
  it('is one document with its language, title and place for mobile screens', () => {
    const html = page('# 首脳が\\<電話\n\n本文。', [], 'ja');
    assert.match(html, /^<!DOCTYPE html>\n<html lang="ja">/);
    assert.match(html, /<title>首脳が&#60;電話<\/title>/);
    assert.match(html, /<meta name="viewport"/);
    assert.match(html, /<main id="article" lang="ja">/);
  });

  it('holds the cards of the entries that are mentioned, in order, with their sources', () => {
    const html = page('プーチン氏とトランプ氏。トランプ氏。');
    const cards = [...html.matchAll(/<section class="card[^>]* id="([^"]*)"/g)].map(([, id]) => id);
    assert.deepEqual(cards, ['card-vladimir-putin', 'card-donald-trump']);
    assert.match(html, /href="#card-donald-trump"/);
    assert.match(html, /2 mentions here/);
    assert.match(html, /href="https:\/\/www\.whitehouse\.gov\/"/);
    assert.doesNotMatch(page('トランプ氏'), /card-vladimir-putin/);
  });

  it('gives the cards a heading, for where they are read below the article', () => {
    assert.match(page('トランプ氏', [TRUMP], 'ja'), /<h2 class="appendix-title">人物と用語<\/h2>/);
    assert.doesNotMatch(page('誰もいない'), /appendix/);
  });

  it('runs and applies only what its policy has the digest of', () => {
    const html = page('トランプ氏');
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const [, style = ''] = /<style>([^]*?)<\/style>/.exec(html) ?? [];
    const [, script = ''] = /<script>([^]*?)<\/script>/.exec(html) ?? [];
    assert.equal(
      policy.replaceAll('&#39;', "'"),
      `default-src 'none'; style-src 'sha256-${digest(style)}'; script-src 'sha256-${digest(script)}'; base-uri 'none'; form-action 'none'`,
    );
  });

  it('keeps style sheet and script in their elements, their meaning unchanged', () => {
    assert.equal(
      inlineStyle('a::after { content: "</STYLE>" }\r\n'),
      'a::after { content: "\\3c /STYLE>" }\n',
    );
    const script = 'return "</script><!-- <SCRIPT" + `</script` + /<!--/u.source;';
    const safe = inlineScript(script);
    assert.doesNotMatch(safe, /<!--|<\/?script/i);
    const run = (code: string): unknown => Function(code)(); // eslint-disable-line
    assert.equal(
      run(safe.replace('.source', '.test("<!--")')),
      run(script.replace('.source', '.test("<!--")')),
    );
    assert.equal(page('').match(/<script/g)?.length, 1);
  });

  it('refuses a style sheet or script that could end its element', () => {
    const article = parseArticle('', { format: 'plain' });
    const options = { article, mentions: [], entries: [], t: translator({}), uiLanguage: 'en' };
    const harmless = inlined('');
    for (const text of ['</style>', '</script>', '\r']) {
      assert.throws(
        () => exportHtml({ ...options, style: harmless, script: inlined(`${text}<!--`) }),
        RangeError,
      );
      assert.throws(
        () => exportHtml({ ...options, style: inlined(`${text}</style`), script: harmless }),
        RangeError,
      );
    }
  });

  it('brings in nothing from an article or a glossary but text', () => {
    const evil = '</title></main><script>alert(1)</script><img src=x onerror=alert(1)>';
    const html = page(`# トランプ${evil}\n\n[a](javascript:alert(1))`, [
      {
        ...TRUMP,
        description: { en: evil },
        facts: [{ label: { en: evil }, value: { en: evil }, asOf: '2025-02-31' }],
        sources: [{ title: evil, url: 'javascript:alert(1)' }],
        links: [{ label: evil, url: 'data:text/html,x' }],
      },
    ]);
    assert.match(html, /id="card-donald-trump"/);
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.doesNotMatch(html, /<img|href="(?!#|https?:|mailto:)/);
    assert.equal(html.match(/<\/main>/g)?.length, 1);
  });
});
