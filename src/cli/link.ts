import { compileLinker } from '../core/linking/link';
import { onlyArgument, parseArguments } from './arguments';
import { readArticle } from './articles';
import type { Command } from './command';
import { loadGlossary } from './glossaries';

export const link: Command = {
  summary: 'List the names and terms in an article',
  help: `Usage: node dist/cli.js link ARTICLE [--glossary FILE_OR_DIR]…

Finds the people, places, organisations, events, works, terms and expressions that
an article names, and prints them as one JSON object:

  { "article": "…", "mentions": [{ "start", "end", "surface", "entry", "type" }, …] }

start and end (exclusive) count UTF-16 code units of the file's text without its
byte-order mark; line endings are kept as they are. entry is the id in the glossary.

ARTICLE is a UTF-8 text file; .md and .markdown files are read as Markdown.

Options:
  --glossary FILE_OR_DIR  use this glossary, or all .json files of this folder, in place
                          of those that come with Kunten. Can be given several times:
                          later entries replace earlier ones with the same id. What is
                          wrong in a glossary is said on standard error, and left out.
  -h, --help              show this text

Exit codes: 0 done, 2 something given cannot be used.`,

  run(args) {
    const { values, positionals } = parseArguments(args, {
      glossary: { type: 'string', multiple: true },
    });
    const file = onlyArgument(positionals, 'ARTICLE');
    const article = readArticle(file);
    const linker = compileLinker(loadGlossary(values.glossary ?? []));
    const mentions = linker
      .link(article)
      .mentions.map(({ start, end, surface, entry, type }) => ({
        start,
        end,
        surface,
        entry,
        type,
      }));
    console.log(JSON.stringify({ article: file, mentions }, null, 2));
    return 0;
  },
};
