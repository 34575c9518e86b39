import assert from 'node:assert/strict';
import {
  draftOn,
  withDraft,
  withoutDraft,
  type Draft,
} from '../../../../src/webview/reader/drafts';

const draft = (id: string, start: number, end: number, body = 'begun', note?: string): Draft => ({
  id,
  written: 1,
  range: { start, end },
  quote: '停戦',
  kind: 'personal',
  body,
  ...(note === undefined ? {} : { note }),
});

describe('drafts', () => {
  it('are found again by any text that they share: of several the last', () => {
    const drafts = [draft('a', 0, 10), draft('b', 20, 30)];
    assert.equal(draftOn(drafts, { start: 25, end: 40 }), drafts[1]);
    assert.equal(draftOn(drafts, { start: 10, end: 20 }), undefined);
    assert.equal(draftOn(drafts, { start: 5, end: 25 }), drafts[1]);
  });

  it('keep apart, also where their passages overlap', () => {
    const drafts = withDraft(withDraft([], draft('a', 0, 10, 'one')), draft('b', 5, 30, 'two'));
    assert.deepEqual(drafts.map(({ body }) => body), ['one', 'two']); // prettier-ignore
    assert.deepEqual(withoutDraft(drafts, 'a').map(({ body }) => body), ['two']); // prettier-ignore
  });

  it('of existing notes are no new ones', () => {
    assert.equal(draftOn([draft('n1', 0, 10, 'of a note', 'n1')], { start: 0, end: 10 }), undefined); // prettier-ignore
  });

  it('end when nothing is left of them', () => {
    assert.deepEqual(withDraft([draft('a', 0, 10)], draft('a', 0, 10, ' \n')), []);
    const tagged = { ...draft('a', 0, 10, ''), tags: ['語順'] };
    assert.deepEqual(withDraft([], tagged), [tagged], 'tags are something');
  });
});
