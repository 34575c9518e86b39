import assert from 'node:assert/strict';
import type { Entry } from '../../../src/core/glossary/entry';
import { toHtml } from '../../../src/core/markup/html';
import { entryCard } from '../../../src/core/rendering/entryCard';
import { translator } from '../../../src/core/text/translate';

const ENTRY: Entry = {
  id: 'united-states',
  type: 'place',
  names: {
    ja: { name: 'アメリカ合衆国', reading: 'アメリカがっしゅうこく' },
    en: { name: 'United States' },
    fr: { name: 'États-Unis' },
  },
  description: { en: 'A country.', ja: '国。' },
  facts: [
    { label: { en: 'Head' }, value: { en: 'Donald Trump' }, asOf: '2025-02' },
    { label: { en: 'Founded' }, value: { en: '1776' } },
  ],
  renderings: { en: [{ text: 'US', use: 'in headlines' }] },
  note: { en: 'Not *America*.' },
  sources: [{ title: 'An almanac', url: 'https://example.org/', date: '2024' }],
};

const t = translator({});
const card = (entry: Entry, uiLanguage = 'en', count = 3, language = 'ja'): string =>
  toHtml(entryCard(entry, { language, uiLanguage, count }, t));

describe('a card', () => {
  it('shows the name in the article’s language, with furigana over its kanji only', () => {
    assert.match(
      card(ENTRY),
      /lang="ja">アメリカ<ruby>合衆国<rp>\(<\/rp><rt>がっしゅうこく<\/rt><rp>\)<\/rp><\/ruby><\/h2>/,
    );
  });

  it('gives the other languages, the user’s own first', () => {
    const languages = [...card(ENTRY, 'fr').matchAll(/<li><span lang="([a-z]+)">/g)];
    assert.deepEqual(languages.map(([, language]) => language), ['fr', 'en']); // prettier-ignore
  });

  it('finds names and renderings in the same language of another region or script', () => {
    const names = { en: { name: 'Japan' }, ja: { name: '日本' } };
    assert.match(card({ ...ENTRY, names }, 'en', 3, 'ja-JP'), /<h2[^>]* lang="ja">日本</);
    const renderings = {
      en: [{ text: 'US' }],
      'pt-PT': [{ text: 'EUA (PT)' }],
      'pt-BR': [{ text: 'EUA (BR)' }],
      'zh-Hans': [{ text: '美国' }],
    };
    const rendered = { ...ENTRY, renderings };
    assert.match(card(rendered, 'pt-br'), /<ul lang="pt-BR"><li><b>EUA \(BR\)</);
    assert.match(card(rendered, 'zh-CN'), /<ul lang="zh-Hans"><li><b>美国</);
    assert.match(card(rendered, 'de'), /<ul lang="en"><li><b>US</);
    assert.doesNotMatch(card(rendered, 'en', 3, 'en-GB'), /card-renderings/);
  });

  it('dates its facts in the user’s language', () => {
    assert.match(
      card(ENTRY),
      /Donald Trump<\/span> <time [^>]*datetime="2025-02">as of February 2025</,
    );
    assert.match(card(ENTRY, 'ja'), /2025年2月/);
    assert.doesNotMatch(card(ENTRY), /1776<\/span> <time/);
  });

  it('speaks the user’s language where the entry does, and says where it does not', () => {
    assert.match(card(ENTRY, 'ja'), /<div class="card-description"><p>国。/);
    assert.match(card(ENTRY, 'de'), /<div class="card-description" lang="en"><p>A country\./);
  });

  it('says how often the entry occurs, and leads from one mention to the next', () => {
    assert.match(
      card(ENTRY),
      /3 mentions here[\s\S]*data-action="previous-same"[\s\S]*data-action="next-same"/,
    );
    assert.doesNotMatch(card(ENTRY, 'en', 1), /data-action="next-same"/);
  });

  it('has the preferred rendering, the translation note and the sources', () => {
    assert.match(card(ENTRY), /<b>US<\/b> <small class="card-use">in headlines<\/small>/);
    assert.match(card(ENTRY), /Not <em>America<\/em>\./);
    assert.match(
      card(ENTRY),
      /<a href="https:\/\/example.org\/" rel="noreferrer">An almanac<\/a> \(2024\)/,
    );
  });

  it('survives a date that no calendar has', () => {
    const facts = [{ label: { en: 'Odd' }, value: { en: 'day' }, asOf: '2025-02-31' }];
    assert.match(card({ ...ENTRY, facts }), /as of /);
  });

  it('links nowhere that could run', () => {
    const links = [{ label: 'x', url: 'javascript:alert(1)' }];
    assert.doesNotMatch(card({ ...ENTRY, links }), /href="javascript/);
  });
});
