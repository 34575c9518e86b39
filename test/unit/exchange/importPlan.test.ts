import assert from 'node:assert/strict';
import { readImport } from '../../../src/core/exchange/readImport';
import { writeWebAnnotations } from '../../../src/core/exchange/webAnnotation';
import { deletion } from '../../../src/core/notes/noteChange';
import { fixture, imported, note, NOW, plan, target, uuid, write } from './samples';

interface File {
  readonly annotations: Record<string, unknown>[];
}

/** The fixture of Hypothesis, with something changed in its first annotation. */
function changed(change: Record<string, unknown>): ReturnType<typeof fixture>['items'] {
  const annotations = fixture('hypothesis.json').items.map(({ annotation }) => {
    const origin = annotation?.['kunten:origin'] as { annotation: Record<string, unknown> };
    return origin.annotation;
  });
  const file: File = { annotations: [{ ...annotations[0], ...change }, ...annotations.slice(1)] };
  return readImport(JSON.stringify(file), 'a.json').items;
}

describe('importing notes', () => {
  for (const name of ['hypothesis.json', 'annotations.jsonld', 'highlights.csv']) {
    it(`a second time adds nothing: ${name}`, () => {
      const { items } = fixture(name);
      const there = imported(plan(items));
      const again = plan(items, there);
      assert.ok(there.length > 0);
      assert.deepEqual([again.step, again.unchanged], [[], there.length]);
    });
  }

  it('takes over what has changed in the file since', () => {
    const there = imported(plan(fixture('hypothesis.json').items));
    const after = plan(changed({ text: 'Rather the town' }), there);
    assert.deepEqual([after.added, after.updated, after.unchanged], [0, 1, 2]);
    const [note] = imported(after);
    assert.deepEqual([note?.id, note?.body], [there[0]?.id, 'Rather the town']);
    assert.equal(plan(changed({ text: 'Rather the town' }), imported(after)).updated, 0);
  });

  it('leaves what was changed here', () => {
    const [first, ...others] = imported(plan(fixture('hypothesis.json').items));
    assert.ok(first);
    const there = [{ ...first, body: 'Mine', color: 'green' as const }, ...others];
    assert.equal(plan(fixture('hypothesis.json').items, there).updated, 0);
    const both = plan(changed({ text: 'Theirs' }), there);
    assert.deepEqual([both.step, both.skipped[0]?.what], [[], 'Theirs']);
  });

  it('keeps a colour that the file knows nothing of', () => {
    const [first, ...others] = imported(plan(fixture('hypothesis.json').items));
    assert.ok(first);
    const there = [{ ...first, color: 'green' as const }, ...others];
    const [note] = imported(plan(changed({ text: 'Theirs' }), there));
    assert.deepEqual([note?.body, note?.color], ['Theirs', 'green']);
  });

  it('takes the later of two versions of a note of one’s own', () => {
    const one = note(1, '川');
    const newer = { ...one, body: 'Newer', modified: '2026-05-01T00:00:00.000Z' };
    const { items } = readImport(write([newer], writeWebAnnotations), 'a.json');
    assert.equal(imported(plan(items, [one]))[0]?.body, 'Newer');
    const { items: older } = readImport(write([one], writeWebAnnotations), 'a.json');
    const kept = plan(older, [newer]);
    assert.deepEqual([kept.step, kept.skipped.length], [[], 1]);
  });

  it('brings back what was deleted', () => {
    const there = imported(plan(fixture('hypothesis.json').items));
    const gone = there.map((note) => deletion(note, NOW).after);
    const again = plan(fixture('hypothesis.json').items, gone);
    assert.equal(again.added, 3);
    assert.ok(imported(again).every(({ deleted }) => deleted === undefined));
    assert.deepEqual(
      imported(again).map(({ id }) => id),
      there.map(({ id }) => id),
    );
  });

  it('keeps a note whose passage is gone, and says so', () => {
    const text = 'Quite another text, in which nothing of that is to be found any more.';
    const result = plan(fixture('annotations.jsonld').items, [], { ...target, text });
    const [first] = imported(result);
    assert.equal(first?.selector.exact, '二つの川');
    assert.ok(result.orphans.some(({ what }) => what === '二つの川'));
  });

  it('finds a passage of which some words have changed, and keeps its quote', () => {
    const exact = '朝市の町には三つの小川が流れる。';
    const { selector } = note(1, '朝市の町には二つの川が流れる。');
    const one = { ...note(1, '川'), selector: { ...selector, exact } };
    const { items } = readImport(write([one], writeWebAnnotations), 'a.json');
    const result = plan(items);
    assert.deepEqual([result.orphans, imported(result)[0]?.selector.exact], [[], exact]);
  });

  it('needs no text of the article', () => {
    const { text: _, ...gone } = target;
    const result = plan(fixture('hypothesis.json').items, [], gone);
    assert.deepEqual([result.added, result.orphans.length], [2, 2]);
    assert.match(result.skipped[0]?.why ?? '', /no text/);
  });

  it('takes one note of several with the same id', () => {
    const { items } = readImport(write([note(1, '川'), note(1, '朝市')], writeWebAnnotations), 'a.json'); // prettier-ignore
    const result = plan(items);
    assert.deepEqual([result.added, result.skipped.length], [1, 1]);
  });

  it('comes to an end where answers go round in a circle', () => {
    const ring = [note(1, '川', { replyTo: uuid(2) }), note(2, '川', { replyTo: uuid(1) })];
    const { items } = readImport(write(ring, writeWebAnnotations), 'a.json');
    assert.deepEqual(
      imported(plan(items)).map(({ replyTo }) => replyTo),
      [uuid(2), uuid(1)],
    );
    const lost = items.map(({ selector: _, ...item }) => ({ ...item, isAnswer: true }));
    assert.equal(plan(lost).skipped.length, 2);
  });
});
