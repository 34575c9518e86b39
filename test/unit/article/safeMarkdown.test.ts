import assert from 'node:assert/strict';
import fs from 'node:fs';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { parseMarkdown } from '../../../src/core/article/markdown';
import { safeMarkdown } from '../../../src/core/article/markdown/safeMarkdown';
import { passages } from '../../../src/core/article/passages';
import { outline } from './outline';

interface Vectors {
  readonly vectors: readonly string[];
}

const corpus = (
  JSON.parse(fs.readFileSync('test/fixtures/xss.json', 'utf8')) as readonly Vectors[]
).flatMap(({ vectors }) => vectors);

/** A text in which Markdown's marks stand close together. */
const marks = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'b c',
        '甲',
        '「',
        '」',
        '。',
        '1. ',
        '1',
        '.',
        ')',
        '(',
        ' ',
        '\n',
        '\n\n',
        '    ',
        '\t',
      ],
      ...[
        '*',
        '**',
        '_',
        '`',
        '``',
        '```\n',
        '~~~\n',
        '[',
        ']',
        '](https://x.example)',
        '](<https://x.example/a b>)',
      ],
      ...[
        '](javascript:x)',
        '![',
        '<b>',
        '</b>',
        '<https://x.example/>',
        '<!-- ',
        ' -->',
        '&lt;',
        '&',
        '\\',
        '\\\n',
        '  \n',
      ],
      ...['> ', '- ', '+ ', '* ', '# ', '#', '---\n', '===\n', '|', '| - |\n', ':-\n', '~', '~~', '$(x)', '[a]: https://x.example\n', 'www.x.example', '!'], // prettier-ignore
    ),
    { maxLength: 16 },
  )
  .map((parts) => parts.join(''));

/** What is read in a text, without the marks. */
function words(markdown: string): string {
  return passages({ blocks: parseMarkdown(markdown) })
    .map(({ text }) => text)
    .join('\n');
}

/** Without white space, and without what Markdown replaces. */
function squeezed(text: string): string {
  return text.replace(/[\s\u200a\p{Cc}\ufffd]+/gu, '');
}

function everyNode(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(everyNode) : [])];
}

describe('Markdown that is written anew for other readers of Markdown', () => {
  it('stays what it is where there is nothing but text, emphasis, code, lists, quotations and links', () => {
    const plain =
      '# 見出し\n\n*a* **b** `c` [d](<https://x.example/d>)\n\n- e\n- f\n\n> g\n\n```\nh = 1 * 2\n```\n\n1. i\n2. j';
    assert.equal(safeMarkdown(plain), plain);
    const english = 'A plain sentence, with a comma (and brackets); it costs 5$ + tax - at 10:30!';
    assert.equal(safeMarkdown(english), english);
  });

  it('has HTML as text, an image as its description, and no link but to the web or a mail address', () => {
    assert.equal(
      safeMarkdown(
        '<img src=x> ![map](https://x.example/m.png) [run](command:kunten.x) [to](kunten:entry/x) <mailto:a@x.example>',
      ),
      '\\<img src=x> map run to [mailto:a@x.example](<mailto:a@x.example>)',
    );
  });

  it('keeps emphasis around Japanese brackets for readers that know CommonMark only', async () => {
    const { fromMarkdown } = await import('mdast-util-from-markdown');
    const written = safeMarkdown('は**「原因」**を、*（甲）*と*乙***丙**だ');
    const kinds = everyNode(fromMarkdown(written)).map(({ type }) => type);
    assert.equal(kinds.filter((kind) => kind === 'strong').length, 2);
    assert.equal(kinds.filter((kind) => kind === 'emphasis').length, 2);
    assert.ok(!written.includes('\\*'));
  });

  it('makes no image of an exclamation mark before a link', () => {
    assert.equal(safeMarkdown('\\![a](https://x.example)'), '\\![a](<https://x.example>)');
    assert.equal(safeMarkdown('!<https://x.example/>').slice(0, 3), '\\![');
  });

  it('makes nothing of what only looks like a mark', () => {
    for (const [text, written] of [
      ['\\# a', '\\# a'],
      ['1\\. a', '1\\. a'],
      ['\\- a', '\\- a'],
      ['# a \\#', '# a \\#'],
      ['a\\\n\\> b', 'a\\\n\\> b'],
      ['\\*a\\* \\_b\\_ \\`c\\` \\[d](e) \\&lt;', '\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\&lt;'],
    ] as const) {
      assert.equal(safeMarkdown(text), written);
    }
  });

  it('is read by us as the text that it was made of', () => {
    fc.assert(
      fc.property(marks, (text) => {
        const written = safeMarkdown(text);
        const context = JSON.stringify({ text, written });
        assert.equal(squeezed(words(written)), squeezed(words(text)), context);
      }),
      { numRuns: 500, seed: 7 },
    );
  }).timeout(60_000);

  it('has for micromark, too, the same words, and nothing that could load or run', async () => {
    const { fromMarkdown } = await import('mdast-util-from-markdown');
    const allowed = new Set(
      'root paragraph heading text emphasis strong inlineCode code break link list listItem blockquote thematicBreak'.split(' '), // prettier-ignore
    );
    const check = (text: string): void => {
      const written = safeMarkdown(text);
      const context = JSON.stringify({ text, written });
      let read = '';
      for (const node of everyNode(fromMarkdown(written))) {
        assert.ok(allowed.has(node.type), `${node.type} in ${context}`);
        if (node.type === 'link') assert.match(node.url, /^(https?:|mailto:)/i, context);
        if ('value' in node) read += node.value;
      }
      assert.equal(squeezed(read), squeezed(words(text)), context);
    };
    corpus.forEach(check);
    fc.assert(fc.property(marks, check), { numRuns: 500, seed: 11 });
    fc.assert(fc.property(fc.string({ unit: 'binary' }), check));
  }).timeout(60_000);

  it('does not become what it was not when it is written twice', () => {
    for (const text of corpus) {
      const once = safeMarkdown(text);
      assert.deepEqual(
        outline(parseMarkdown(safeMarkdown(once))).join('\n'),
        outline(parseMarkdown(once)).join('\n'),
      );
    }
  });

  it('takes no longer for long runs of marks', () => {
    for (const mark of ['`', '`a', '*', '> ', '- ', '[', '\\', '#']) {
      assert.equal(typeof safeMarkdown(mark.repeat(20_000)), 'string');
    }
  }).timeout(60_000);
});
