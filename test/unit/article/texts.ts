import fc from 'fast-check';
import type { Article } from '../../../src/core/article/article';
import { parseArticle } from '../../../src/core/article/parse';

/** Any text, as likely as not made of what means something in plain text or Markdown. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        'トランプ',
        '大統領',
        '。',
        '「',
        '」',
        '（',
        '）',
        'a b',
        'é',
        '😀',
        '\ud800',
        '\0',
        '\ufeff',
        '　',
        ' ',
        '\t',
        '\n',
        '\n\n',
        '\r\n',
        '\r',
        '・',
        '- ',
        '1. ',
        '① ',
        '> ',
        '＞',
        '# ',
        '---',
        '===',
        '***',
        '**',
        '_',
        '`',
        '```\n',
        '[',
        '](https://x.example)',
        '](javascript:x)',
        '![',
        '<b onclick="x">',
        '</p>',
        '<script>',
        '<!--',
        '-->',
        '&amp;',
        '&#13;',
        '&#10;',
        '\\',
        '"',
        "'",
        '[a]: /b\n',
        '[a]',
        '<https://y.example/?a="b>',
        '    ',
        '- \t\t',
        'x'.repeat(50),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
);

/** An article of any text, in either format. */
export const anyArticle: fc.Arbitrary<Article> = fc
  .tuple(anyText, fc.constantFrom('plain', 'markdown'), fc.constantFrom('ja', 'en', undefined))
  .map(([text, format, language]) =>
    parseArticle(text, { format, ...(language === undefined ? {} : { language }) }),
  );
