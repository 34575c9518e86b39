import { createHash } from 'node:crypto';
import path from 'node:path';
import { exportHtml, inlineScript, inlineStyle, type Inlined } from '../core/exchange/html';
import { compileLinker } from '../core/linking/link';
import { translator, type Translate } from '../core/text/translate';
import { onlyArgument, parseArguments } from './arguments';
import { readArticle } from './articles';
import type { Command } from './command';
import { readText, writeText } from './files';
import { glossaryFiles, loadGlossary } from './glossaries';
import { InputError } from './inputError';

const ROOT = path.join(__dirname, '..');
const STYLE_SHEETS = ['export', 'theme', 'article', 'card'];

export const exportArticle: Command = {
  summary: 'Write an article as a page for people who have no VS Code',
  help: `Usage: node dist/cli.js export ARTICLE --format html [--output FILE]
         [--glossary FILE_OR_DIR]… [--language en|ja]

Writes the article as one HTML file that needs nothing else: names and terms are
marked, and their cards open on hover, on focus and on a click, in any browser.

ARTICLE is a UTF-8 text file; .md and .markdown files are read as Markdown.

Options:
  --format html           the format; there is only this one so far
  --output FILE           write to this file rather than to standard output
  --glossary FILE_OR_DIR  use this glossary, or all glossaries of this folder (.json,
                          .csv, .tbx, .tsv, .txt, .utf8), in place of those that come
                          with Kunten and of the countries, languages and currencies
                          of the world. Can be given several times: later ones win
                          field by field. What is wrong in a glossary is said on
                          standard error, and left out.
  --language en|ja        the language of the cards and of the page's own words
                          (default: en); where an entry lacks it, another is taken
  -h, --help              show this text

Exit codes: 0 done, 2 something given cannot be used.`,

  run(args) {
    const { values, positionals } = parseArguments(args, {
      format: { type: 'string' },
      output: { type: 'string' },
      glossary: { type: 'string', multiple: true },
      language: { type: 'string' },
    });
    const { format, output, language = 'en' } = values;
    const file = onlyArgument(positionals, 'ARTICLE');
    if (format === undefined) throw new InputError('Say which format: --format html.');
    if (format !== 'html') throw new InputError(`There is no format “${format}”, only html.`);
    if (language !== 'en' && language !== 'ja') {
      throw new InputError(`There is no language “${language}”, only en and ja.`);
    }
    const article = readArticle(file);
    const entries = loadGlossary(values.glossary ?? [], [article.language, language]);
    const html = exportHtml({
      article,
      mentions: compileLinker(entries).link(article).mentions,
      entries,
      style: style(),
      script: script(),
      t: translation(language),
      uiLanguage: language,
    });
    if (output === undefined) process.stdout.write(html);
    else writeText(output, html, [file, ...glossaryFiles(values.glossary ?? [])]);
    return 0;
  },
};

function style(): Inlined {
  const sheets = STYLE_SHEETS.map((name) => readText(path.join(ROOT, 'media', `${name}.css`)));
  return inlined(inlineStyle(sheets.join('\n')));
}

function script(): Inlined {
  const code = readText(path.join(ROOT, 'dist', 'webview', 'export.js'));
  // A page that stands for itself has no source map beside it.
  return inlined(inlineScript(code.replace(/^\/\/# sourceMappingURL=.*$/m, '')));
}

function inlined(text: string): Inlined {
  return { text, sha256: createHash('sha256').update(text, 'utf8').digest('base64') };
}

function translation(language: 'en' | 'ja'): Translate {
  if (language === 'en') return translator({});
  const bundle = readText(path.join(ROOT, 'l10n', `bundle.l10n.${language}.json`));
  return translator(JSON.parse(bundle) as Record<string, string>);
}
