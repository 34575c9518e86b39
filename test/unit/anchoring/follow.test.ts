import assert from 'node:assert/strict';
import { followEdits } from '../../../src/core/anchoring/follow';
import { select } from '../../../src/core/anchoring/select';
import type { AnchoredNote } from '../../../src/core/notes/note';

const TEXT = '一つ目の文。二つ目の文。三つ目の文。';

function noteOn(text: string, passage: string): AnchoredNote {
  const start = text.indexOf(passage);
  const range = { start, end: start + passage.length };
  return {
    note: {
      id: '0',
      kind: 'personal',
      body: '',
      tags: [],
      created: '',
      modified: '',
      article: '',
      selector: select(text, range),
    },
    anchor: { state: 'exact', range },
  };
}

/** Replaces `old` by `by` as an editor would, and tells where the note on `passage` went. */
function edit(passage: string, old: string, by: string): { state: string; found: string } {
  const start = TEXT.indexOf(old);
  const text = TEXT.slice(0, start) + by + TEXT.slice(start + old.length);
  const [followed] = followEdits(
    [noteOn(TEXT, passage)],
    [{ start, length: old.length, inserted: by.length }],
    text,
  );
  const { state, range } = followed?.anchor ?? assert.fail();
  return { state, found: range ? text.slice(range.start, range.end) : '' };
}

describe('notes while the article is edited', () => {
  it('stay on their passage when text above changes', () => {
    assert.deepEqual(edit('二つ目の文', '一つ目', 'ずっと長い一番目'), {
      state: 'exact',
      found: '二つ目の文',
    });
  });

  it('take in what is typed inside their passage, and say so', () => {
    assert.deepEqual(edit('二つ目の文', '目の', '目の短い'), {
      state: 'exact',
      found: '二つ目の文',
    });
    assert.deepEqual(edit('二つ目の文', 'つ目の文。三', 'つ目の文。四'), {
      state: 'changed',
      found: '二',
    });
    assert.deepEqual(edit('二つ目の文。三つ目の文', '。三', '、その次が三'), {
      state: 'changed',
      found: '二つ目の文、その次が三つ目の文',
    });
  });

  it('leave out what is typed at their edges', () => {
    assert.equal(edit('二つ目の文', '。二', '。では二').found, 'つ目の文');
    assert.deepEqual(edit('つ目の文。二', '一つ', '第一つ').found, 'つ目の文。二'.slice(1));
  });

  it('are found again when their passage was cut and is put back', () => {
    const note = noteOn(TEXT, '二つ目の文');
    const cut = TEXT.replace('二つ目の文。', '');
    const [orphan] = followEdits([note], [{ start: 6, length: 6, inserted: 0 }], cut);
    assert.equal(orphan?.anchor.state, 'orphan');
    const [back] = followEdits([orphan], [{ start: 6, length: 0, inserted: 6 }], TEXT);
    assert.deepEqual(back?.anchor, { state: 'exact', range: { start: 6, end: 11 } });
  });
});
