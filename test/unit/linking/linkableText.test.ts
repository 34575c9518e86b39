import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import { compileLinker } from '../../../src/core/linking/link';
import { named } from './entries';

const linker = compileLinker([
  named('putin', 'person', { en: 'Vladimir Putin', ja: 'ウラジーミル・プーチン' }, 'President.'),
  named('russia', 'place', { en: 'Russia', ja: 'ロシア' }, 'Country.'),
]);

function surfaces(text: string, language: string): string[] {
  const article = parseArticle(text, { format: 'markdown', language });
  const { mentions, candidates } = linker.link(article);
  return [...mentions, ...candidates].map(({ start, end }) => text.slice(start, end));
}

describe('names in what is written for machines', () => {
  it('are none in addresses, and are names right behind them', () => {
    assert.deepEqual(surfaces('See https://example.com/Putin/Russia and ask Putin.', 'en'), [
      'Putin',
    ]);
    assert.deepEqual(surfaces('Write to Putin@kremlin.example.ru, Russia, or www.Putin.ru.', 'en'), ['Russia']); // prettier-ignore
    assert.deepEqual(surfaces('詳細はhttps://example.jp/Russia/ロシアの声明を。', 'ja'), [
      'ロシア',
    ]);
    assert.deepEqual(surfaces('At 9 @ Russia.', 'en'), ['Russia']);
  });

  it('are none in code, whatever emphasis that is in, and are names beside it', () => {
    assert.deepEqual(surfaces('Set `Putin` and **`Russia` for Russia**.', 'en'), ['Russia']);
    assert.deepEqual(surfaces('`x` プーチン大統領の`Russia`', 'ja'), ['プーチン']);
  });
});
