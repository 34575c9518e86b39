import assert from 'node:assert/strict';
import type { KeptDrafts, PanelModel } from '../../../../src/protocol/messages';
import {
  draftOf,
  initialState,
  journal,
  keptOf,
  reduce,
  type PanelEvent,
  type PanelState,
} from '../../../../src/webview/notes/panelState';

const model = (id: string, drafts?: KeptDrafts): PanelModel => ({
  article: { id, title: '雨', language: 'ja' },
  notes: [],
  entryNotes: [],
  people: [],
  unknownNames: [],
  vocabulary: { colors: {}, tags: [] },
  ...(drafts ? { drafts } : {}),
});
const target = { range: { start: 0, end: 5 }, quote: '川沿いの道', kind: 'translation' } as const;
const other = { ...target, range: { start: 6, end: 9 } };
const draft = { ...target, id: 'd1', article: 'a', body: '訳', written: 2 };

const show = (id: string, drafts?: KeptDrafts): PanelEvent => ({ type: 'shown', model: model(id, drafts) }); // prettier-ignore
const compose = (id: string, at = 1, on: typeof target | typeof other = target): PanelEvent => ({ type: 'composed', target: on, id, at }); // prettier-ignore
const write = (id: string, body: string, at: number, tags?: string[]): PanelEvent => ({ type: 'drafted', id, writing: { body, ...(tags ? { tags } : {}) }, at }); // prettier-ignore
const edit = (id: string, body: string, at: number): PanelEvent => ({ type: 'edited', id, writing: { body }, at }); // prettier-ignore

/** The states that follow from a new page, one for each event. */
function after(...events: readonly PanelEvent[]): PanelState {
  return events.reduce(reduce, initialState(undefined));
}

/** A page that is opened with what another one has kept. */
function reopened(state: PanelState, event: PanelEvent): PanelState {
  return reduce(initialState(JSON.parse(JSON.stringify(keptOf(state)))), event);
}

describe('what is being written in the panel', () => {
  it('is told to the host as it changes, and when it is done', () => {
    const composed = after(show('a'), compose('d1'));
    assert.deepEqual(journal(after(show('a')), composed), { kept: [], dropped: [] }, 'no news yet');
    const drafted = reduce(composed, write('d1', '訳', 2));
    assert.deepEqual(journal(composed, drafted).kept, [{ article: 'a', key: 'd1', draft }]);
    const edited = reduce(drafted, edit('reply-n1', '答', 3));
    const answer = { article: 'a', body: '答', written: 3 };
    assert.deepEqual(journal(drafted, edited).kept, [{ article: 'a', key: 'reply-n1', draft: answer }]); // prettier-ignore
    const closed = reduce(edited, { type: 'draftClosed', id: 'd1' });
    assert.deepEqual(journal(edited, closed), { kept: [], dropped: [{ article: 'a', key: 'd1' }] });
  });

  it('is done on the article that it was written on, whichever is shown by then', () => {
    const drafted = after(show('a'), compose('d1'), write('d1', '訳', 2), edit('n1', '改', 3));
    const elsewhere = [show('b'), compose('d2'), write('d2', '別', 4)].reduce(reduce, drafted);
    const saved = reduce(elsewhere, { type: 'draftClosed', id: 'd1' });
    assert.equal(draftOf(saved)?.body, '別');
    assert.deepEqual(journal(elsewhere, saved).dropped, [{ article: 'a', key: 'd1' }]);
    const changed = reduce(saved, { type: 'editClosed', id: 'n1' });
    assert.deepEqual(journal(saved, changed).dropped, [{ article: 'a', key: 'n1' }]);
    assert.equal(draftOf(reduce(changed, show('a'))), undefined);
  });

  it('is not thrown away for another note, be it a tag or a colour only', () => {
    const composed = after(show('a'), compose('d1'));
    assert.deepEqual(draftOf(reduce(composed, compose('d2', 2, other)))?.range, other.range);
    const tagged = reduce(composed, write('d1', '', 2, ['語順']));
    const held = reduce(tagged, compose('d2', 3, other));
    assert.ok(held.isHeld);
    assert.deepEqual(draftOf(held)?.tags, ['語順']);
  });

  it('is brought back only where nothing else has been begun', () => {
    const shown = after(show('a'));
    const restored = reduce(shown, { type: 'draftRestored', draft });
    assert.equal(draftOf(restored), draft);
    assert.deepEqual(journal(shown, restored).kept, [{ article: 'a', key: 'd1', draft }]);
    const second = { ...draft, id: 'd2', body: '別' };
    const held = reduce(restored, { type: 'draftRestored', draft: second });
    assert.equal(draftOf(held), draft);
    assert.ok(held.isHeld);
  });

  it('comes back from the host where the panel itself has lost it', () => {
    const answer = { article: 'a', body: '答', written: 1 };
    const kept = [
      { key: 'd1', draft },
      { key: 'reply-n1', draft: answer },
      { key: 'n2', draft: { body: 2, written: 1 } },
    ];
    const lost = after(show('a', { kept, dropped: {} }));
    assert.deepEqual(draftOf(lost), draft);
    assert.deepEqual(lost.edits, { 'reply-n1': answer });
    const closed = reduce(lost, { type: 'draftClosed', id: 'd1' });
    const next = reduce(closed, show('a', { kept, dropped: {} }));
    assert.equal(draftOf(next), undefined, 'what was done is not brought back');
  });

  it('is what was written last, be it that the page or the host kept it', () => {
    const own = after(show('a'), compose('d1'), write('d1', '訳、続き', 4), edit('n1', '改', 4));
    const hosts = (written: number): KeptDrafts => ({
      kept: [
        { key: 'd1', draft: { ...draft, body: '訳、もっと', written } },
        { key: 'n1', draft: { body: '改、もっと', written } },
      ],
      dropped: {},
    });
    const older = reopened(own, show('a', hosts(3)));
    assert.deepEqual([draftOf(older)?.body, older.edits['n1']?.body], ['訳、続き', '改']);
    const newer = reopened(own, show('a', hosts(5)));
    assert.deepEqual([draftOf(newer)?.body, newer.edits['n1']?.body], ['訳、もっと', '改、もっと']);
  });

  it('does not come back from an older page when it has been saved or given up', () => {
    const own = after(show('a'), compose('d1'), write('d1', '訳', 2), edit('n1', '改', 2));
    const dropped = { d1: 3, n1: 3 };
    const next = reopened(own, show('a', { kept: [], dropped }));
    assert.deepEqual([draftOf(next), next.edits], [undefined, {}]);
    const elsewhere = reopened(own, show('b', { kept: [], dropped: {} }));
    assert.equal(
      draftOf(reduce(elsewhere, show('a')))?.body,
      '訳',
      'nor is another article’s lost',
    );
  });

  it('is shown one after the other where two windows have begun a note', () => {
    const second = { ...draft, id: 'd2', body: '別', written: 3 };
    const kept = [second, draft].map((one) => ({ key: one.id, draft: one }));
    const both = after(show('a', { kept, dropped: {} }));
    assert.equal(draftOf(both)?.body, '別');
    assert.equal(draftOf(reduce(both, { type: 'draftClosed', id: 'd2' }))?.body, '訳');
  });
});
