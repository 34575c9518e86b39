import assert from 'node:assert/strict';
import {
  draftOf,
  withDraft,
  withoutDraft,
  type Draft,
} from '../../../../src/webview/reader/drafts';

const draft = (start: number, end: number, body = 'begun', note?: string): Draft => ({
  range: { start, end },
  quote: '停戦',
  kind: 'personal',
  body,
  ...(note === undefined ? {} : { note }),
});

describe('drafts', () => {
  it('are found again by any text that they share', () => {
    const drafts = [draft(0, 10), draft(20, 30)];
    assert.equal(draftOf(drafts, { range: { start: 25, end: 40 } }), drafts[1]);
    assert.equal(draftOf(drafts, { range: { start: 10, end: 20 } }), undefined);
  });

  it('keep several passages apart', () => {
    const drafts = withDraft(withDraft([], draft(0, 10, 'one')), draft(20, 30, 'two'));
    assert.deepEqual(drafts.map(({ body }) => body), ['one', 'two']); // prettier-ignore
  });

  it('of existing notes are theirs alone', () => {
    const drafts = [draft(0, 10, 'of a note', 'n1')];
    assert.equal(draftOf(drafts, { range: { start: 0, end: 10 } }), undefined);
    assert.equal(draftOf(drafts, { note: 'n1', range: { start: 5, end: 6 } })?.body, 'of a note');
  });

  it('end when nothing is left of them, or when they are saved', () => {
    assert.deepEqual(withDraft([draft(0, 10)], draft(0, 10, ' \n')), []);
    const tagged = { ...draft(0, 10, ''), tags: ['語順'] };
    assert.deepEqual(withDraft([], tagged), [tagged], 'tags are something');
    assert.deepEqual(withoutDraft([draft(0, 10)], { range: { start: 0, end: 10 } }), []);
  });
});
