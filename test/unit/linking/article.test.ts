import assert from 'node:assert/strict';
import fs from 'node:fs';
import { parseArticle } from '../../../src/core/article/parse';
import { Glossary } from '../../../src/core/glossary/glossary';
import { parseGlossary } from '../../../src/core/glossary/parse';
import { compileLinker } from '../../../src/core/linking/link';

const ARTICLE = '../shared/articles/000_f966188cf404bc6d.txt';
const MARKED = '../shared/articles/000_f966188cf404bc6d.mentions.json';
const GLOSSARIES = 'annotations/glossary';

interface Marked {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly entry: string;
}

/** Terms that take a place name in may stand in the place's stead, as the note in the file says. */
const LONGER_TERMS: ReadonlySet<string> = new Set(['russo-ukrainian-war', 'iranian-nuclear-issue']);
const NAMED: ReadonlySet<string> = new Set(['person', 'place', 'organization']);

describe('linking the article that Kunten was conceived for', () => {
  before(function () {
    if (fs.existsSync(ARTICLE)) return;
    console.log(
      `      skipped: ${ARTICLE} is not there (it belongs to the workshop, not to Kunten)`,
    );
    this.skip();
  });

  it('finds all marked mentions, and no person, place or organisation besides', () => {
    const text = fs.readFileSync(ARTICLE, 'utf8');
    const { mentions: marked } = JSON.parse(fs.readFileSync(MARKED, 'utf8')) as {
      mentions: Marked[];
    };
    const glossary = Glossary.from(
      fs
        .readdirSync(GLOSSARIES)
        .map((name) => parseGlossary(fs.readFileSync(`${GLOSSARIES}/${name}`, 'utf8')).entries),
    );
    const article = parseArticle(text, { format: 'plain', language: 'ja' });
    const linked = compileLinker(glossary).link(article).mentions;
    const mentions = linked.filter(({ kind }) => kind === 'name');
    const overlapping =
      (a: { start: number; end: number }) => (b: { start: number; end: number }) =>
        a.start < b.end && b.start < a.end;

    const missed = marked.filter(
      (mark) =>
        !mentions
          .filter(overlapping(mark))
          .some(({ entry }) => entry === mark.entry || LONGER_TERMS.has(entry)),
    );
    assert.deepEqual(missed, []);

    const unmarked = mentions.filter(
      (mention) =>
        NAMED.has(mention.type) &&
        !marked.filter(overlapping(mention)).some(({ entry }) => entry === mention.entry),
    );
    assert.deepEqual(unmarked, []);
    assert.equal(marked.length, 100);

    const meantBy = (word: string): unknown[] =>
      linked.flatMap((mention) =>
        mention.kind === 'reference' && mention.surface === word ? [mention.guesses] : [],
      );
    assert.deepEqual(meantBy('同氏'), [['donald-trump']]);
    assert.deepEqual(meantBy('彼'), [['pete-hegseth']]);
  });
});
