import assert from 'node:assert/strict';
import fs from 'node:fs';
import type { Anchor, AnchoredNote, Note } from '../../../src/core/notes/note';
import {
  commentThreads,
  threadChanges,
  type ThreadView,
} from '../../../src/core/rendering/commentThreads';
import { translator } from '../../../src/core/text/translate';

const PLACE: Anchor = { state: 'exact', range: { start: 12, end: 15 } };
let created = 0;

function note(id: string, change: Partial<Note> = {}): Note {
  const now = new Date(Date.UTC(2026, 0, 1) + created++ * 1000).toISOString();
  return {
    id,
    kind: 'personal',
    body: `*${id}*`,
    tags: [],
    created: now,
    modified: now,
    article: 'article',
    selector: { exact: '会談は', prefix: '', suffix: '', start: 12, end: 15 },
    ...change,
  };
}

function threadsOf(notes: readonly (readonly [Note, Anchor])[], perLine = 10): ThreadView[] {
  const anchored = notes.map(([one, anchor]): AnchoredNote => ({ note: one, anchor }));
  return commentThreads(anchored, {
    t: translator({}),
    colorName: (color) => (color === 'green' ? 'Vocabulary' : color),
    positionAt: (at) => ({ line: Math.floor(at / perLine), character: at % perLine }),
  });
}

describe('notes as threads of comments', () => {
  it('are on their passages, which are quoted above them', () => {
    const [thread] = threadsOf([[note('a'), PLACE]]);
    assert.deepEqual(thread?.range, {
      start: { line: 1, character: 2 },
      end: { line: 1, character: 5 },
    });
    assert.equal(thread.label, '“会談は”');
    assert.deepEqual(
      thread.comments.map(({ author, body, markdown, label, context }) => ({ author, body, markdown, label, context })), // prettier-ignore
      [
        {
          author: 'Personal note',
          body: '*a*',
          markdown: '*a*',
          label: '',
          context: 'personal',
        },
      ],
    );
  });

  it('say who wrote them, of which kind and colour they are, and their tags', () => {
    const [thread] = threadsOf([
      [note('a', { kind: 'translation', creator: '由紀', color: 'green', tags: ['語彙', '敬語'] }), PLACE], // prettier-ignore
    ]);
    assert.equal(thread?.comments[0]?.author, '由紀');
    assert.equal(thread.comments[0].label, 'Translation note · Vocabulary · #語彙 · #敬語');
    assert.equal(thread.comments[0].context, 'translation');
    const [highlight] = threadsOf([[note('b', { body: '', color: 'blue' }), PLACE]]);
    assert.equal(highlight?.comments[0]?.author, 'Highlight');
    assert.equal(highlight.comments[0].label, 'blue');
  });

  it('say what became of their passages; one that is not found for sure is put nowhere', () => {
    const of = (anchor: Anchor): ThreadView | undefined => threadsOf([[note('a'), anchor]])[0];
    const range = { start: 12, end: 15 };
    assert.equal(of({ state: 'changed', range })?.label, 'Since changed: “会談は”');
    assert.equal(of({ state: 'moved', range })?.label, 'Moved: “会談は”');
    for (const [state, label] of [
      ['ambiguous', 'Occurs more than once: “会談は”'],
      ['orphan', 'No longer in the text: “会談は”'],
    ] as const) {
      const lost = of({ state });
      assert.equal(lost?.label, label);
      assert.equal(lost.range, undefined);
    }
  });

  it('have their answers in one thread, the oldest first', () => {
    const a = note('a');
    const b = note('b', { replyTo: 'a' });
    const c = note('c', { replyTo: 'b' });
    const [thread, other] = threadsOf([[c, PLACE], [b, PLACE], [a, PLACE]]); // prettier-ignore
    assert.equal(other, undefined);
    assert.deepEqual(
      thread?.comments.map(({ id, context }) => [id, context]),
      [['a', 'personal'], ['b', 'reply'], ['c', 'reply']], // prettier-ignore
    );
  });

  it('come to no harm by what is in them', () => {
    const corpus = JSON.parse(fs.readFileSync('test/fixtures/xss.json', 'utf8')) as readonly {
      readonly vectors: readonly string[];
    }[];
    for (const body of [...corpus.flatMap(({ vectors }) => vectors), '`'.repeat(100_000)]) {
      const [thread] = threadsOf([
        [note('a', { body, creator: body, tags: [body], selector: { ...note('b').selector, exact: body } }), PLACE], // prettier-ignore
      ]);
      const { markdown = '' } = thread?.comments[0] ?? {};
      assert.ok(markdown.length < 50_000);
      assert.doesNotMatch(markdown, /(?<!\\)!\[/, body);
      const outside = markdown.replace(/(`+)[^`][\s\S]*?[^`]?\1(?!`)/g, '');
      assert.doesNotMatch(outside, /(?<!\\|\()<(?!https?:|mailto:)/, body);
      assert.doesNotMatch(outside, /\]\(<(?!https?:\/\/|mailto:)/i, body);
      assert.ok((thread?.label.length ?? 0) < 100);
    }
  });
});

describe('what changes of the threads that are shown', () => {
  const shown = (threads: readonly ThreadView[]): ReadonlyMap<string, ThreadView> =>
    new Map(threads.map((thread) => [thread.id, thread]));
  const [a, b] = [note('a'), note('b')];

  it('is nothing where nothing has changed, though the notes were read anew', () => {
    const before = shown(threadsOf([[a, PLACE]]));
    const { added, changed, removed } = threadChanges(before, threadsOf([[{ ...a }, PLACE]]));
    assert.deepEqual([added, changed, removed], [[], [], []]);
  });

  it('is just the thread that is new, gone, elsewhere, or says something else', () => {
    const before = shown(threadsOf([[a, PLACE], [b, PLACE]])); // prettier-ignore
    const ids = (now: readonly ThreadView[]): unknown => {
      const { added, changed, removed } = threadChanges(before, now);
      return [added.map(({ id }) => id), changed.map(({ id }) => id), removed];
    };
    const c = note('c');
    assert.deepEqual(ids(threadsOf([[a, PLACE], [b, PLACE], [c, PLACE]])), [['c'], [], []]); // prettier-ignore
    assert.deepEqual(ids(threadsOf([[b, PLACE]])), [[], [], ['a']]);
    assert.deepEqual(ids(threadsOf([[a, { state: 'orphan' }], [b, PLACE]])), [[], ['a'], []]); // prettier-ignore
    assert.deepEqual(ids(threadsOf([[a, PLACE], [{ ...b, body: 'c' }, PLACE]])), [[], ['b'], []]); // prettier-ignore
    assert.deepEqual(ids(threadsOf([[a, PLACE], [{ ...b, tags: ['d'] }, PLACE]])), [[], ['b'], []]); // prettier-ignore
    const answer = note('e', { replyTo: 'a' });
    assert.deepEqual(ids(threadsOf([[a, PLACE], [b, PLACE], [answer, PLACE]])), [[], ['a'], []]); // prettier-ignore
  });

  it('counts lines and characters: an edit can move a passage without changing its offsets', () => {
    const before = shown(threadsOf([[a, PLACE]], 10));
    assert.equal(threadChanges(before, threadsOf([[a, PLACE]], 11)).changed.length, 1);
  });
});
