import assert from 'node:assert/strict';
import fs from 'node:fs';
import { writeHypothesis } from '../../../src/core/exchange/hypothesis';
import { readImport } from '../../../src/core/exchange/readImport';
import { fixture, imported, note, plan, TEXT, uuid, write } from './samples';

interface Export {
  readonly annotations: readonly Record<string, unknown>[];
}

describe('Hypothesis', () => {
  const ours = [
    note(1, '𠮷野家', { tags: ['川'], creator: '瑞希' }),
    note(2, '𠮷野家', { replyTo: uuid(1), kind: 'translation' }),
    note(3, '𠮷野家', { replyTo: uuid(2) }),
  ];

  it('gets what its client exports, with offsets in code units', () => {
    const { annotations, ...head } = JSON.parse(write(ours, writeHypothesis)) as Export;
    assert.deepEqual(Object.keys(head), ['export_date', 'export_userid', 'client_version']);
    const start = TEXT.indexOf('𠮷野家');
    const { selector } = ours[0] ?? assert.fail();
    assert.deepEqual(annotations[0]?.['target'], [
      {
        source: `urn:uuid:${ours[0]?.article}`,
        selector: [
          { type: 'TextPositionSelector', start, end: start + '𠮷野家'.length },
          {
            type: 'TextQuoteSelector',
            exact: selector.exact,
            prefix: selector.prefix,
            suffix: selector.suffix,
          },
        ],
      },
    ]);
    assert.deepEqual(annotations[2]?.['references'], [uuid(1), uuid(2)]);
    assert.deepEqual(annotations[1]?.['tags'], ['translation-note']);
  });

  it('gives back the notes that went there', () => {
    const came = imported(plan(readImport(write(ours, writeHypothesis), 'a.json').items));
    const bare = came.map(({ annotation: _, ...rest }) => rest);
    assert.deepEqual(bare, ours);
  });

  it('is read with answers, and with what cannot be', () => {
    const { items } = fixture('hypothesis.json');
    const result = plan(items);
    const [first, reply, whole] = imported(result);
    assert.equal(first?.body, 'Is the **river** meant, or the town?');
    assert.deepEqual([first.tags, first.creator], [['河川', 'to check'], '瑞希']);
    assert.deepEqual([first.created, first.modified], ['2026-02-27T10:11:12.123Z', '2026-02-28T10:11:12.654Z']); // prettier-ignore
    assert.deepEqual([reply?.replyTo, reply?.creator], [first.id, 'ren']);
    assert.equal(whole?.selector.exact, '川辺の朝市');
    assert.deepEqual(
      result.skipped.map(({ what }) => what),
      ['An answer to what was deleted.'],
    );
  });

  it('gets back what came from there, as it came', () => {
    const file = JSON.parse(fs.readFileSync('test/fixtures/exchange/hypothesis.json', 'utf8')) as Export; // prettier-ignore
    const came = imported(plan(readImport(JSON.stringify(file), 'a.json').items));
    const back = JSON.parse(write(came, writeHypothesis)) as Export;
    assert.deepEqual(back.annotations, file.annotations.slice(0, 3));
    const [first] = came;
    assert.ok(first);
    const edited = { ...first, body: 'Changed', modified: '2026-04-01T00:00:00Z' };
    const [changed] = (JSON.parse(write([edited], writeHypothesis)) as Export).annotations;
    assert.deepEqual(changed, {
      ...file.annotations[0],
      text: 'Changed',
      updated: '2026-04-01T00:00:00Z',
    });
  });
});
