import assert from 'node:assert/strict';
import fs from 'node:fs';
import fc from 'fast-check';
import { ImportError } from '../../../src/core/exchange/importedNote';
import { importReport } from '../../../src/core/exchange/importReport';
import { readImport } from '../../../src/core/exchange/readImport';
import { parseMarkdown } from '../../../src/core/article/markdown';
import { translator } from '../../../src/core/text/translate';
import { imported, plan, trouble } from './samples';

function annotation(rest: object): object {
  const target = {
    source: 'https://news.example/kawa.html',
    selector: { type: 'TextQuoteSelector', exact: '二つの川' },
  };
  return { type: 'Annotation', body: { value: 'x' }, target, ...rest };
}

describe('a file that means harm', () => {
  it('is refused when it is too large, too deep or broken, and where', () => {
    assert.throws(() => readImport(' '.repeat(100_000_000), 'a.json'), /too large: 100 million/);
    assert.throws(() => readImport('\n'.repeat(3) + '['.repeat(1e6), 'a.json'), /line 4, column 41: .*nested too deeply/); // prettier-ignore
    assert.throws(() => readImport('[\n{"a": }]', 'a.json'), /line 2, column 7: /);
    assert.throws(() => readImport('{"a":1}', 'a.json'), /no notes in a form that is known/);
  });

  it('has each wrong annotation named, and the rest read', () => {
    const wrong = [
      null,
      1,
      'x',
      [],
      {},
      annotation({ target: null }),
      annotation({ target: {} }),
      annotation({ target: { selector: { type: 'TextQuoteSelector', exact: 5 } } }),
      annotation({ body: 'x'.repeat(1_000_001) }),
      annotation({ body: { value: 'x'.repeat(1_000_001) } }),
    ];
    const rows = [annotation({}), ...wrong, annotation({ body: { value: 'y' } })];
    const { items, skipped } = readImport(JSON.stringify(rows), 'a.json');
    const bodies = imported(plan(items)).map(({ body }) => body);
    assert.deepEqual([bodies[0], bodies.at(-1)], ['x', 'y']);
    assert.ok(skipped.length >= 8, JSON.stringify(skipped));
    const list = { annotations: [...wrong, { uri: 5 }, { uri: 'x', target: 7, tags: {} }] };
    assert.equal(readImport(JSON.stringify(list), 'a.json').items.length, 3);
  });

  it('cannot reach prototypes', () => {
    const json = '[{"__proto__":{"polluted":1},"type":"Annotation","constructor":{"prototype":{"polluted":1}},"target":{"__proto__":{"source":"x"},"selector":{"type":"TextQuoteSelector","exact":"二つの川","__proto__":{"polluted":1}}}}]'; // prettier-ignore
    const notes = imported(plan(readImport(json, 'a.json').items));
    assert.equal(notes.length, 1);
    assert.equal(({} as { polluted?: number }).polluted, undefined);
  });

  it('with lone surrogates, controls and odd times is read', () => {
    const odd = annotation({
      body: [{ value: '\ud800 \u0000' }, { value: '\udc00', purpose: 'tagging' }],
      created: '+275760-09-13T00:00:00.000Z',
      modified: 'yesterday',
      creator: [{ name: [] }, { name: '\u202e名' }],
    });
    const [note] = imported(plan(readImport(JSON.stringify([odd]), 'a.json').items));
    assert.deepEqual([note?.body, note?.tags], ['\ud800 \u0000', ['\udc00']]);
    assert.equal(note?.created, '2026-03-02T00:00:00.000Z');
  });

  it('of very many things is read to its end', () => {
    const list = `[${annotationJson},${'0,'.repeat(19_998)}${annotationJson}]`;
    const { items, skipped } = readImport(list, 'a.json');
    assert.deepEqual([items.length, skipped.length], [2, 19_998]);
    const report = importReport({ file: 'a', added: 2, updated: 0, unchanged: 0, orphans: [], skipped }, translator({})); // prettier-ignore
    assert.match(report, /18998 more/);
    const tags = { value: 'x', purpose: 'tagging' };
    const many = annotation({ body: new Array(10_000).fill(tags) });
    assert.deepEqual(readImport(JSON.stringify([many]), 'a.json').items[0]?.tags, ['x']);
  });
});

describe('a file in which anything can be anywhere', () => {
  const files = ['hypothesis.json', 'annotations.jsonld'].map(
    (name) => JSON.parse(fs.readFileSync(`test/fixtures/exchange/${name}`, 'utf8')) as unknown,
  );

  it('is read, or refused with a reason', () => {
    const junk = fc.oneof(fc.jsonValue({ maxDepth: 3 }), trouble);
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.nat(), junk, (file, nth, junk) => {
        let at = 0;
        const size = countOf(file);
        const json = JSON.stringify(file, (_, value: unknown) =>
          at++ === nth % size ? junk : value,
        );
        try {
          imported(plan(readImport(json, 'a.json').items));
        } catch (error) {
          if (!(error instanceof ImportError)) throw error;
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** How many values there are in a value, with itself. */
function countOf(value: unknown): number {
  let count = 0;
  JSON.stringify(value, (_, inner: unknown) => {
    count++;
    return inner;
  });
  return count;
}

const annotationJson = JSON.stringify(annotation({}));

describe('the report of an import', () => {
  it('shows what came from the file as text only', () => {
    const evil = '<img src=x>[x](command:evil) `a`\n# b\n![c](https://spy.example/c)';
    const listed = [{ place: evil, what: evil, why: evil }];
    const report = importReport(
      { file: evil, added: 1, updated: 0, unchanged: 0, orphans: listed, skipped: listed },
      translator({}),
    );
    assert.doesNotMatch(JSON.stringify(parseMarkdown(report)), /"kind":"(?:link|code|emphasis)"/);
    assert.doesNotMatch(report, /(?<!\\)</);
    assert.equal(report.match(/^#/gm)?.length, 3);
  });
});
