import assert from 'node:assert/strict';
import { languageIn, localize } from '../../../src/core/rendering/localized';

describe('what there is for a reader of a language', () => {
  const find = (language: string, ...tags: string[]): string | undefined =>
    languageIn(Object.fromEntries(tags.map((tag) => [tag, ''])), language);

  it('is in that language, in it without its region, or in it as of another region', () => {
    assert.equal(find('pt-BR', 'pt', 'pt-BR'), 'pt-BR');
    assert.equal(find('pt-br', 'pt-PT', 'pt-BR'), 'pt-BR');
    assert.equal(find('zh-Hant-TW', 'zh-Hans', 'zh-Hant'), 'zh-Hant');
    assert.equal(find('ja-JP', 'en', 'ja'), 'ja');
    assert.equal(find('zh-CN', 'en', 'zh-Hans'), 'zh-Hans');
  });

  it('is nothing where there are other languages only', () => {
    assert.equal(find('ja', 'jam', 'en'), undefined);
    assert.equal(find('constructor'), undefined);
    assert.equal(find(''), undefined);
  });

  it('is English, Japanese or whatever there is, for a text', () => {
    assert.equal(localize({ fr: 'f', ja: 'j', 'en-GB': 'e' }, 'de').text, 'e');
    assert.equal(localize({ fr: 'f', ja: 'j' }, 'de').text, 'j');
    assert.deepEqual(localize({ fr: 'f' }, 'de'), { text: 'f', language: 'fr' });
  });
});
