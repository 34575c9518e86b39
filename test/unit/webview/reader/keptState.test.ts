import assert from 'node:assert/strict';
import type { Draft } from '../../../../src/webview/reader/drafts';
import { KeptState } from '../../../../src/webview/reader/keptState';

type Page = ConstructorParameters<typeof KeptState>[0];

const draft = (id: string, body: string, start = 0, written = 1): Draft => ({
  id,
  written,
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

/** What the host says of the article, with what it has kept. */
const model = (kept: readonly Draft[] = [], dropped: Record<string, number> = {}) => ({
  article: 'x',
  drafts: { kept: kept.map((one) => ({ key: one.id, draft: one })), dropped },
});

describe('what a reader keeps', () => {
  it('is kept by the host as well: what has changed, and what is gone', () => {
    const { host, said } = page();
    const state = new KeptState(host, { article: 'x' });
    const [first, second] = [draft('a', '一'), draft('b', '二', 10)];
    const more = { ...second, body: '二、続き' };
    state.keepDrafts([first, second]);
    state.keepDrafts([first, more]);
    const before = Date.now();
    state.keepDrafts([more]);
    const [, { at }] = said.pop() as [string, { at: number }];
    assert.ok(at >= before);
    assert.deepEqual(said, [
      ['draft/keep', { article: 'x', key: 'a', draft: first }],
      ['draft/keep', { article: 'x', key: 'b', draft: second }],
      ['draft/keep', { article: 'x', key: 'b', draft: more }],
    ]);
  });

  it('comes back from the host where the page itself has lost it', () => {
    const lost = draft('a', '書きかけ');
    const { article, drafts } = model([lost]);
    const broken = { key: 'x', draft: { body: 1, written: 1 } };
    const hosts = { article, drafts: { ...drafts, kept: [...drafts.kept, broken] } };
    assert.deepEqual(new KeptState(page().host, hosts).drafts, [lost]);
    // One on the same passage is another.
    const own = draft('c', 'もっと書いた', 0, 2);
    assert.deepEqual(new KeptState(page({ drafts: [own] }).host, hosts).drafts, [lost, own]);
  });

  it('is what was written last, be it that the page or the host kept it', () => {
    const [old, now] = [draft('a', '書き', 0, 1), draft('a', '書きかけ', 0, 2)];
    assert.deepEqual(new KeptState(page({ drafts: [old] }).host, model([now])).drafts, [now]);
    assert.deepEqual(new KeptState(page({ drafts: [now] }).host, model([old])).drafts, [now]);
  });

  it('does not come back from an older page when it has been saved or given up', () => {
    const kept = { drafts: [draft('a', '保存した', 0, 1), draft('b', '書きかけ', 0, 3)] };
    const state = new KeptState(page(kept).host, model([], { a: 2, b: 2 }));
    assert.deepEqual(state.drafts.map(({ id }) => id), ['b']); // prettier-ignore
  });
});
