import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readImport } from '../../../src/core/exchange/readImport';
import { writeReadwiseCsv } from '../../../src/core/exchange/readwiseCsv';
import { fixture, imported, note, plan, trouble, write } from './samples';

describe('CSV with Readwise’s columns', () => {
  it('holds highlights, with tags before the note', () => {
    const one = note(1, '二つの川', { tags: ['to check', '川'], body: 'He said "so"\nand left' });
    assert.equal(
      write([one], writeReadwiseCsv),
      `Highlight,Title,Author,URL,Note,Location,Date\r\n二つの川,川辺の朝市,,,".to_check .川\nHe said ""so""\nand left",${one.selector.start},2026-02-11 00:00:00\r\n`,
    );
  });

  it('has no cell that a spreadsheet would reckon', () => {
    for (const first of ['=', '+', '-', '@', '\t', '\r', '\n', '＝', "'="]) {
      const body = `${first}HYPERLINK("http://x.example")`;
      const csv = write([note(1, '川', { body })], writeReadwiseCsv);
      assert.doesNotMatch(csv, /(?:^|,)"?[=+\-@\t\r＝]/m);
      assert.equal(readImport(csv, 'a.csv').items[0]?.body, body.trim());
    }
  });

  it('comes back with its text and its tags', () => {
    const body = fc.string({ unit: trouble, maxLength: 20 }).map((text) => text.trim());
    fc.assert(
      fc.property(body, (body) => {
        fc.pre(!body.startsWith('.'));
        const one = note(1, '二つの川', { body, tags: ['a_b', 'c'], kind: 'translation' });
        const [came] = imported(plan(readImport(write([one], writeReadwiseCsv), 'a.CSV').items));
        assert.deepEqual(
          [came?.body, came?.tags, came?.kind, came?.selector],
          [body, ['a_b', 'c'], 'translation', one.selector],
        );
      }),
    );
  });

  it('is read with what it lacks', () => {
    const { items, skipped } = fixture('highlights.csv');
    const [first, second] = imported(plan(items));
    assert.deepEqual([first?.body, first?.tags], ['=1+1 is no sum, "they" say', ['river', 'to_check']]); // prettier-ignore
    assert.equal(first?.created, '2026-02-27T10:11:12Z');
    assert.deepEqual([second?.selector.exact, second?.body], ['七時に開く', '']);
    assert.deepEqual(skipped, [{ place: 'line 5', what: '', why: 'It has no highlight.' }]);
  });

  it('brings nothing twice', () => {
    const there = imported(plan(fixture('highlights.csv').items));
    const again = plan(fixture('highlights.csv').items, there);
    assert.deepEqual([again.step, again.unchanged], [[], 2]);
  });

  it('without a column of highlights is refused', () => {
    assert.throws(() => readImport('a,b\r\n1,2', 'a.csv'), /does not name the columns/);
  });
});
