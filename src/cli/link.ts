import type { Article } from '../core/article/article';
import { passages } from '../core/article/passages';
import { compileLinker } from '../core/linking/link';
import type { Candidate, Mention } from '../core/linking/mention';
import { explain } from '../core/rendering/reason';
import { translator } from '../core/text/translate';
import { onlyArgument, parseArguments } from './arguments';
import { readArticle } from './articles';
import type { Command } from './command';
import { loadGlossary } from './glossaries';

export const link: Command = {
  summary: 'List the names and terms in an article',
  help: `Usage: node dist/cli.js link ARTICLE [--glossary FILE_OR_DIR]…

Finds the people, places, organisations, events, works, terms and expressions that
an article names, and prints them as one JSON object:

  { "article": "…", "mentions": [
    { "start", "end", "surface", "entry", "type", "kind", "reason", "guesses" }, …] }

start and end (exclusive) count UTF-16 code units of the file's text without its
byte-order mark; line endings are kept as they are. entry is the id in the glossary.
kind is name, or reference for words that mean an entry without naming it (同氏, 両国);
guesses, which only references have, are the entries meant, the likeliest first.
reason says in a sentence why the place means this entry.

ARTICLE is a UTF-8 text file; .md and .markdown files are read as Markdown.

Options:
  --glossary FILE_OR_DIR  use this glossary, or all glossaries of this folder (.json,
                          .csv, .tbx, .tsv, .txt, .utf8), in place of those that come
                          with Kunten and of the countries, languages and currencies
                          of the world. Can be given several times: later ones win
                          field by field. What is wrong in a glossary is said on
                          standard error, and left out.
  --candidates            list as well the names that no entry goes by:
                          "candidates": [{ "start", "end", "surface", "type", "why" }, …]
  -h, --help              show this text

Exit codes: 0 done, 2 something given cannot be used.`,

  run(args) {
    const { values, positionals } = parseArguments(args, {
      glossary: { type: 'string', multiple: true },
      candidates: { type: 'boolean' },
    });
    const file = onlyArgument(positionals, 'ARTICLE');
    const article = readArticle(file);
    const linker = compileLinker(loadGlossary(values.glossary ?? [], [article.language]));
    const { mentions, candidates } = linker.link(article);
    const why = explainer(article);
    const listed = {
      article: file,
      mentions: mentions.map((mention) => listedMention(mention, why(mention))),
      ...(values.candidates && {
        candidates: candidates.map(({ start, end, surface, type, ...spot }) => ({
          start,
          end,
          surface,
          type,
          why: why(spot),
        })),
      }),
    };
    console.log(JSON.stringify(listed, null, 2));
    return 0;
  },
};

function listedMention(mention: Mention, reason: string): Record<string, unknown> {
  const { start, end, surface, entry, type, kind } = mention;
  const guesses = kind === 'reference' ? { guesses: mention.guesses } : {};
  return { start, end, surface, entry, type, kind, reason, ...guesses };
}

/** Tells in English why a place means what it is taken to mean. */
function explainer(
  article: Article,
): (place: Pick<Mention | Candidate, 'passage' | 'textStart' | 'textEnd' | 'reason'>) => string {
  const texts = passages(article).map(({ text }) => text);
  const english = translator({});
  return ({ passage, textStart, textEnd, reason }) =>
    explain(reason, texts[passage]?.slice(textStart, textEnd) ?? '', english);
}
