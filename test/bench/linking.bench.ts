/**
 * Linking Japanese prose with the glossaries that come with Kunten: 1 MB of it against its matching stage,
 * which only finds forms, two articles, and an edit.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Article } from '../../src/core/article/article';
import { parseArticle } from '../../src/core/article/parse';
import { passages } from '../../src/core/article/passages';
import type { Entry } from '../../src/core/glossary/entry';
import { Glossary } from '../../src/core/glossary/glossary';
import { worldEntries, type WorldData } from '../../src/core/glossary/world';
import { foldText } from '../../src/core/text/foldText';
import { FormIndex } from '../../src/core/linking/formIndex';
import { compileLinker } from '../../src/core/linking/link';
import { prose } from './prose';
import { createRandom, shuffled } from './random';
import { count, row, target, times } from './report';
import { best } from './timing';

const BYTES = 1_000_000;
const GLOSSARIES = 'annotations/glossary';
const SAMPLE = 'annotations/sample/beiro-denwa-kaidan.ja.md';
/** The article that started it all; not there in every checkout. */
const FIRST = '../shared/articles/000_f966188cf404bc6d.txt';
const EDITS = 30;

const readJson = (file: string): unknown => JSON.parse(fs.readFileSync(file, 'utf8'));

const shipped = fs
  .readdirSync(GLOSSARIES)
  .map((name) => (readJson(path.join(GLOSSARIES, name)) as { entries: Entry[] }).entries);
const world = worldEntries(readJson('dist/world.json') as WorldData, ['ja', 'en']);
const glossary = Glossary.from([world, ...shipped]);
const index = new FormIndex(glossary);

/** What finding the forms of the glossary takes, and nothing else. */
function matching(article: Article): number {
  const texts = passages(article).map(({ text }) => foldText(text).text);
  return best(
    () => {
      let found = 0;
      for (const text of texts) index.scan(text, () => found++);
      return found;
    },
    { atMost: 200, within: 3000 },
  );
}

/** What linking takes for a linker that knows the names of an article, but keeps nothing of its passages. */
function linking(article: Article, rounds: number): number {
  const linker = compileLinker(glossary);
  const other = parseArticle('何もない。', article);
  const before = (): unknown => linker.link(other);
  return best(() => linker.link(article), { atMost: rounds, within: 20_000, before });
}

/** What linking takes after a sentence somewhere in an article has changed. */
function relinking(article: Article): number {
  const linker = compileLinker(glossary);
  linker.link(article);
  const edited = Array.from({ length: EDITS }, (_, edit) => {
    const at = article.text.indexOf('。', (article.text.length * edit) / EDITS);
    const text = `${article.text.slice(0, at)}という${article.text.slice(at)}`;
    return parseArticle(text, article);
  });
  return best(() => linker.link(edited.pop() ?? article), { atMost: EDITS, within: 20_000 });
}

/** Names of people, places and organisations as Japanese news have them. */
function names(): string[] {
  const entries = [...shipped.flat(), ...world].filter(({ type }) => type !== 'term');
  const all = entries.flatMap(({ names: { ja }, aliases = [] }) => [
    ...(ja ? [ja.name] : []),
    ...aliases.filter(({ language }) => language === 'ja').map(({ name }) => name),
  ]);
  return shuffled(all, createRandom(3));
}

const long = parseArticle(prose(BYTES, names()), { format: 'plain', language: 'ja' });
const sample = parseArticle(fs.readFileSync(SAMPLE, 'utf8'), {
  format: 'markdown',
  language: 'ja',
});

/** Links an article, prints how that went, and says how long it took. */
function measure(name: string, article: Article, rounds: number): { match: number; link: number } {
  const { mentions, candidates } = compileLinker(glossary).link(article);
  const match = matching(article);
  const link = linking(article, rounds);
  const sizes = [passages(article), mentions, candidates].map(({ length }) => count(length));
  console.log(row(name, ...sizes, match.toFixed(2), link.toFixed(2)));
  return { match, link };
}

console.log(`Linking with ${count(glossary.size)} entries, Node ${process.version}`);
console.log(row('', 'passages', 'mentions', 'unknown', 'match ms', 'link ms'));
const whole = measure('1 MB of prose', long, 8);
const articles = [{ name: 'the sample article', ...measure('the sample article', sample, 1000) }];
if (fs.existsSync(FIRST)) {
  const first = parseArticle(fs.readFileSync(FIRST, 'utf8'), { format: 'plain', language: 'ja' });
  articles.push({ name: 'the first article', ...measure('the first article', first, 1000) });
} else console.log(`${FIRST} is not there, and not measured.`);
const edit = relinking(long);

console.log('\nTargets');
const ratio = whole.link / whole.match;
target(ratio <= 5, `linking takes ${times(ratio)} as long as its matching stage (5 ×)`);
for (const { name, link } of articles) target(link <= 2, `${link.toFixed(2)} ms for ${name} (2)`);
target(edit <= 5, `${edit.toFixed(1)} ms for an edit in 1 MB (5)`);
