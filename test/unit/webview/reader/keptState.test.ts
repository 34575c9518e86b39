import assert from 'node:assert/strict';
import type { Draft } from '../../../../src/webview/reader/drafts';
import { KeptState } from '../../../../src/webview/reader/keptState';

type Page = ConstructorParameters<typeof KeptState>[0];

const draft = (id: string, body: string, start = 0): Draft => ({
  id,
  range: { start, end: start + 5 },
  quote: '川沿いの道',
  kind: 'personal',
  body,
});

/** A page that was kept before, or not, and what it says to the host. */
function page(kept?: unknown) {
  const said: unknown[] = [];
  let state = kept;
  const host = {
    kept: () => state,
    keep: (next: unknown) => (state = next),
    channel: { post: (type: string, payload: unknown) => said.push([type, payload]) },
  } as unknown as Page;
  return { host, said };
}

describe('what a reader keeps', () => {
  it('is kept by the host as well: what has changed, and what is gone', () => {
    const { host, said } = page();
    const state = new KeptState(host);
    const [first, second] = [draft('a', '一'), draft('b', '二', 10)];
    state.keepDrafts([first, second]);
    state.keepDrafts([first, { ...second, body: '二、続き' }]);
    state.keepDrafts([{ ...second, body: '二、続き' }]);
    assert.deepEqual(said, [
      ['draft/keep', { key: 'a', draft: first }],
      ['draft/keep', { key: 'b', draft: second }],
      ['draft/keep', { key: 'b', draft: { ...second, body: '二、続き' } }],
      ['draft/drop', { key: 'a' }],
    ]);
  });

  it('comes back from the host where the page itself has lost it', () => {
    const lost = draft('a', '書きかけ');
    const journal = [
      { key: 'a', draft: lost },
      { key: 'x', draft: { body: 1 } },
    ];
    assert.deepEqual(new KeptState(page().host, journal).drafts, [lost]);
    const own = draft('c', 'もっと書いた');
    const kept = { drafts: [own] };
    assert.deepEqual(new KeptState(page(kept).host, journal).drafts, [own]);
  });
});
