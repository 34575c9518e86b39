import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block, Inline, Passage } from '../../../src/core/article/article';
import { parseArticle } from '../../../src/core/article/parse';
import { passages } from '../../../src/core/article/passages';
import { anyArticle } from './texts';

describe('an article', () => {
  it('has the text of its first heading for a title, if it has one', () => {
    const title = (text: string): string | undefined =>
      parseArticle(text, { format: 'markdown' }).title;
    assert.equal(title('本文\n\n# *題*名\n\n## 節'), '題名');
    assert.equal(title('本文'), undefined);
  });

  it('is in the language that it is said to be in, or else looks to be in', () => {
    assert.equal(parseArticle('題名', { format: 'plain', language: 'ja' }).language, 'ja');
    assert.equal(parseArticle('これは', { format: 'plain' }).language, 'ja');
  });

  it('has passages whose runs cover their text, in order and without gaps', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        for (const { text, runs } of passages(article)) {
          let at = 0;
          let from = 0;
          for (const run of runs) {
            assert.equal(run.at, at);
            assert.ok(run.length > 0);
            assert.ok(run.start >= from && run.end >= run.start && run.end <= article.text.length);
            at += run.length;
            from = run.end;
          }
          assert.equal(at, text.length);
          assert.notEqual(text.trim(), '');
        }
      }),
    );
  });

  it('has runs that are the source, character by character, white space and U+0000 aside', () => {
    const alike = (text: string): string =>
      text.replace(/[\r\n\t ]/g, ' ').replaceAll('\0', '\ufffd');
    fc.assert(
      fc.property(anyArticle, (article) => {
        for (const { text, runs } of passages(article)) {
          for (const { at, length, start, end } of runs) {
            if (length !== end - start) continue;
            const source = article.text.slice(start, end);
            assert.equal(alike(text.slice(at, at + length)), alike(source));
          }
        }
      }),
    );
  });

  it('has content that reads as the text of its passage, each part in its place', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        for (const passage of passages(article)) assert.equal(textOf(passage), passage.text);
      }),
    );
  });

  it('has blocks in the order of the text, each within the one around it', () => {
    const check = (blocks: readonly Block[], from: number, to: number): void => {
      let start = from;
      for (const block of blocks) {
        assert.ok(block.start >= start && block.end >= block.start && block.end <= to);
        start = block.end;
        if (block.kind === 'quotation') check(block.children, block.start, block.end);
        else if (block.kind === 'list') check(block.items.flat(), block.start, block.end);
        else if (block.kind !== 'break') {
          const [first, last] = [block.runs[0], block.runs.at(-1)];
          assert.ok(first && last && first.start >= block.start && last.end <= block.end);
        }
      }
    };
    fc.assert(
      fc.property(anyArticle, ({ blocks, text }) => {
        check(blocks, 0, text.length);
      }),
    );
  });
});

function textOf({ content }: Passage): string {
  let text = '';
  const read = (part: Inline): void => {
    if ('children' in part) part.children.forEach(read);
    else {
      assert.equal(part.at, text.length);
      text += part.kind === 'break' ? '\n' : part.text;
    }
  };
  content.forEach(read);
  return text;
}
