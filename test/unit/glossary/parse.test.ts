import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseGlossary } from '../../../src/core/glossary/parse';

const MOSCOW = {
  id: 'moscow',
  type: 'place',
  names: { ja: { name: 'モスクワ' }, en: { name: 'Moscow' } },
  description: { en: 'The capital of Russia.' },
};
const NATO = { ...MOSCOW, id: 'nato', type: 'organization', names: { ja: { name: 'NATO' } } };

function glossary(...entries: readonly unknown[]): string {
  return JSON.stringify({ schemaVersion: 1, title: { en: 'Test' }, entries }, null, 2);
}

function ids(json: string): string[] {
  return parseGlossary(json).entries.map(({ id }) => id);
}

function messages(json: string): string[] {
  return parseGlossary(json).problems.map(({ message }) => message);
}

describe('parseGlossary', () => {
  it('reads entries as they are', () => {
    assert.deepEqual(parseGlossary(glossary(MOSCOW, NATO)), {
      title: { en: 'Test' },
      entries: [MOSCOW, NATO],
      problems: [],
    });
    assert.deepEqual(ids(`\uFEFF${glossary(MOSCOW)}`), ['moscow']);
  });

  it('leaves out a broken entry, names it with its place, and loads the others', () => {
    const { type: _, ...untyped } = MOSCOW;
    const json = glossary({ ...untyped, id: 'kyiv' }, NATO, { ...MOSCOW, tpye: 'place' }, MOSCOW);
    const { entries, problems } = parseGlossary(json);
    assert.deepEqual(
      entries.map(({ id }) => id),
      ['nato', 'moscow'],
    );
    const lines = json.split('\n');
    const misspelt = lines.findIndex((line) => line.includes('tpye'));
    assert.deepEqual(problems, [
      {
        line: lines.indexOf('    {') + 1,
        column: 5,
        offset: json.indexOf('    {') + 4,
        path: '/entries/0',
        message: 'Entry “kyiv”: “type” is missing. Add it.',
      },
      {
        line: misspelt + 1,
        column: 7,
        offset: json.indexOf('"tpye"'),
        path: '/entries/2',
        message: 'Entry “moscow”: “tpye” is not known here. Correct its spelling, or remove it.',
      },
    ]);
  });

  it('says what is expected in place of what is wrong', () => {
    const wrong: readonly [object, RegExp][] = [
      [{ type: 'city' }, /person, place, organization, event, work, term, expression/],
      [{ id: 'Moscow City' }, /kebab-case English: donald-trump/],
      [{ names: { Japanese: { name: 'モスクワ' } } }, /“Japanese”.*BCP 47 language tag: ja, en/],
      [{ names: { ja: { name: '' } } }, /not empty/],
      [{ names: { ja: { name: 'あ'.repeat(201) } } }, /at most 200/],
      [{ names: { ja: { name: '莫斯科', reading: '莫斯科' } } }, /in kana/],
      [{ names: [] }, /An object/],
      [{ description: {} }, /At least 1/],
      [{ sources: [{ title: 'x', date: '12.2.2025' }] }, /2025-02-12, 2025-02 or 2025/],
      [{ links: [{ label: 'x', url: 'javascript:alert(1)' }] }, /https:\/\/ or http:\/\//],
    ];
    for (const [change, expected] of wrong) {
      const [message, ...others] = messages(glossary({ ...MOSCOW, ...change }));
      assert.match(message ?? '', expected);
      assert.deepEqual(others, []);
    }
  });

  it('keeps the first of two entries with one id, and names the second', () => {
    const json = glossary(MOSCOW, { ...NATO, id: 'moscow' });
    const { entries, problems } = parseGlossary(json);
    assert.deepEqual(entries, [MOSCOW]);
    assert.equal(problems.length, 1);
    assert.equal(problems[0]?.offset, json.lastIndexOf('"moscow"'));
    assert.match(problems[0].message, /same id/);
  });

  it('points to what is no JSON', () => {
    const [problem, ...others] = parseGlossary('{\n  "title": "x",\n  "entries": [,]\n}').problems;
    assert.deepEqual([problem?.line, problem?.column, others.length], [3, 15, 0]);
    assert.match(problem?.message ?? '', /comma/);
    for (const json of ['', 'null', '[]', '"', '{"a":1}}', '// note\n{}', "{'a': 1}", 'oops']) {
      assert.deepEqual(ids(json), [], json);
      assert.ok(messages(json).length > 0, json);
    }
  });

  it('loads the entries of a file whose title is missing', () => {
    const json = JSON.stringify({ schemaVersion: 1, entries: [MOSCOW] });
    assert.deepEqual(ids(json), ['moscow']);
    assert.deepEqual(messages(json), ['“title” is missing. Add it.']);
  });

  it('says that a glossary of a newer format needs a newer Kunten', () => {
    const json = glossary(MOSCOW).replace('"schemaVersion": 1', '"schemaVersion": 2');
    assert.deepEqual(ids(json), []);
    const [message, ...others] = messages(json);
    assert.match(message ?? '', /made with a newer Kunten/);
    assert.deepEqual(others, []);
  });

  it('takes no key for more than a key', () => {
    const json = glossary(MOSCOW).replace(
      '"moscow",',
      '"moscow", "__proto__": { "type": "term" },',
    );
    assert.deepEqual(ids(json), []);
    assert.match(messages(json)[0] ?? '', /__proto__/);
    assert.deepEqual(ids(glossary({ ...MOSCOW, id: 'constructor' })), ['constructor']);
    assert.equal(({} as Record<string, unknown>)['type'], undefined);
  });

  it('survives nesting without end, valid or not', () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
      ['[},', ''],
      ['/*"*/[', ']'],
    ] as const) {
      const json = open.repeat(200_000) + close.repeat(200_000);
      assert.deepEqual(ids(json), []);
      assert.ok(messages(json).length > 0);
    }
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    assert.match(messages(glossary(MOSCOW).replace('"place"', deep))[0] ?? '', /nested too deeply/);
  });

  it('lists a hundred problems at most, and leaves every broken entry out, however many', () => {
    const broken = Array.from({ length: 20_000 }, (_, i) => ({ ...MOSCOW, id: `x-${i}`, type: i }));
    const { entries, problems } = parseGlossary(glossary(...broken, MOSCOW));
    assert.deepEqual(entries, [MOSCOW]);
    assert.equal(problems.length, 101);
    assert.match(problems.at(-1)?.message ?? '', /More problems/);
  });

  it('never throws, whatever the file holds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('{}[]:,"\\/*ab1-.\n\u0000あ')) }),
        (json) => {
          const { entries, problems } = parseGlossary(json);
          assert.deepEqual(entries, []);
          assert.ok(problems.length > 0);
        },
      ),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = glossary(value, MOSCOW);
        assert.deepEqual(ids(json), ['moscow']);
        assert.ok(messages(json).length > 0);
      }),
    );
  });
});
