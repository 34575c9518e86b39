import assert from 'node:assert/strict';
import type { PanelModel } from '../../../../src/protocol/messages';
import { initialState, journal, keptOf, reduce } from '../../../../src/webview/notes/panelState';

const model = (id: string, drafts: PanelModel['drafts'] = []): PanelModel => ({
  article: { id, title: '雨', language: 'ja' },
  notes: [],
  entryNotes: [],
  people: [],
  unknownNames: [],
  vocabulary: { colors: {}, tags: [] },
  drafts,
});
const target = { range: { start: 0, end: 5 }, quote: '川沿いの道', kind: 'translation' } as const;

describe('what is being written in the panel', () => {
  it('is told to the host as it changes, and when it is done', () => {
    const shown = reduce(initialState(undefined), { type: 'shown', model: model('a') });
    const composed = reduce(shown, { type: 'composed', target });
    const drafted = reduce(composed, { type: 'drafted', writing: { body: '訳', tags: [] } });
    const { kept } = journal(composed, drafted);
    assert.deepEqual(kept, [{ key: 'new', draft: { ...target, body: '訳', tags: [] } }]);
    const edited = reduce(drafted, { type: 'edited', id: 'reply:n1', writing: { body: '答' } });
    assert.deepEqual(journal(drafted, edited).kept, [{ key: 'reply-n1', draft: { body: '答' } }]);
    const closed = reduce(edited, { type: 'draftClosed' });
    assert.deepEqual(journal(edited, closed), { kept: [], dropped: ['new'] });
  });

  it('is not thrown away for another note, be it a tag or a colour only', () => {
    const shown = reduce(initialState(undefined), { type: 'shown', model: model('a') });
    const composed = reduce(shown, { type: 'composed', target });
    const other = { ...target, range: { start: 6, end: 9 } };
    assert.deepEqual(reduce(composed, { type: 'composed', target: other }).drafts['a']?.range, other.range); // prettier-ignore
    const tagged = reduce(composed, { type: 'drafted', writing: { body: '', tags: ['語順'] } });
    const held = reduce(tagged, { type: 'composed', target: other });
    assert.ok(held.isHeld);
    assert.deepEqual(held.drafts['a']?.tags, ['語順']);
  });

  it('is brought back only where nothing else has been begun', () => {
    const shown = reduce(initialState(undefined), { type: 'shown', model: model('a') });
    const draft = { ...target, body: '訳' };
    const restored = reduce(shown, { type: 'draftRestored', draft });
    assert.equal(restored.drafts['a'], draft);
    assert.deepEqual(journal(shown, restored).kept, [{ key: 'new', draft }]);
    const other = reduce(restored, { type: 'draftRestored', draft: { ...target, body: '別' } });
    assert.equal(other.drafts['a'], draft);
    assert.ok(other.isHeld);
  });

  it('comes back from the host where the panel itself has lost it', () => {
    const drafts = [
      { key: 'new', draft: { ...target, body: '訳' } },
      { key: 'reply-n1', draft: { body: '答' } },
      { key: 'n2', draft: { body: 2 } },
    ];
    const lost = reduce(initialState(undefined), { type: 'shown', model: model('a', drafts) });
    assert.equal(lost.drafts['a']?.body, '訳');
    assert.deepEqual(lost.edits, { 'reply:n1': { body: '答' } });
    const own = reduce(lost, { type: 'drafted', writing: { body: '訳、続き', tags: [] } });
    const again = reduce(initialState(keptOf(own)), { type: 'shown', model: model('a', drafts) });
    assert.equal(again.drafts['a']?.body, '訳、続き');
    const closed = reduce(own, { type: 'draftClosed' });
    const next = reduce(closed, { type: 'shown', model: model('a', drafts) });
    assert.equal(next.drafts['a'], undefined, 'what was done is not brought back');
  });
});
