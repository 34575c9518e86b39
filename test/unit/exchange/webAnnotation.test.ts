import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readImport } from '../../../src/core/exchange/readImport';
import { writeWebAnnotations } from '../../../src/core/exchange/webAnnotation';
import type { Note } from '../../../src/core/notes/note';
import { serializeNote } from '../../../src/core/notes/webAnnotation';
import { article, fixture, imported, note, plan, TEXT, trouble, uuid, write } from './samples';

interface Annotation {
  readonly [key: string]: unknown;
  readonly target: { readonly selector: readonly unknown[]; readonly source: string };
}

function annotations(text: string): Annotation[] {
  const { first } = JSON.parse(text) as { first: { items: Annotation[] } };
  return first.items;
}

describe('W3C Web Annotations', () => {
  const all: Note[] = [
    note(1, '二つの川', { tags: ['川', 'to check'], color: 'blue', creator: '瑞希' }),
    note(2, '𠮷野家', { kind: 'translation', body: '' }),
    note(3, '二つの川', { replyTo: uuid(1), earlier: [note(1, '朝市').selector] }),
  ];

  it('come back as the notes that went out', () => {
    const { items, skipped } = readImport(write(all, writeWebAnnotations), 'a.jsonld');
    assert.deepEqual(skipped, []);
    const came = imported(plan(items));
    assert.deepEqual(came.map(serializeNote), all.map(serializeNote));
  });

  it('count code points', () => {
    const [annotation] = annotations(write([note(1, '前に')], writeWebAnnotations));
    const before = TEXT.slice(0, TEXT.indexOf('前に'));
    const start = Array.from(before).length;
    assert.notEqual(start, before.length);
    assert.deepEqual(annotation?.target.selector[1], {
      type: 'TextPositionSelector',
      start,
      end: start + 2,
    });
  });

  it('say which article they are on, by a name that is an IRI', () => {
    const [annotation] = annotations(write([note(1, '川')], writeWebAnnotations));
    assert.match(annotation?.target.source ?? '', /^urn:uuid:/);
    assert.deepEqual(annotation?.['kunten:article'], {
      id: `urn:uuid:${article.id}`,
      path: 'articles/kawa.md',
      title: '川辺の朝市',
    });
  });

  it('of any content come back', () => {
    const body = fc.string({ unit: trouble, maxLength: 30 }).map((text) => text.trim());
    const tags = fc.uniqueArray(fc.string({ unit: trouble, minLength: 1, maxLength: 8 }), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(body, tags, (body, tags) => {
        const one = note(1, '川', { body, tags: tags.filter((tag) => tag.trim() !== '') });
        const { items } = readImport(write([one], writeWebAnnotations), 'a.json');
        assert.deepEqual(imported(plan(items)).map(serializeNote), [serializeNote(one)]);
      }),
    );
  });

  it('of other programs are read as far as notes hold them, and say what is left out', () => {
    const { items, skipped } = fixture('annotations.jsonld');
    const [first, whole, reply, tag] = imported(plan(items));
    assert.equal(first?.body, 'Why two?\n& which?\n\n<https://places.example/rivers>');
    assert.deepEqual([first.tags, first.creator], [['川'], '由良']);
    assert.equal(first.selector.exact, '二つの川');
    assert.equal(
      TEXT.indexOf('二つの川'),
      first.selector.start,
      'the quote counts, not the position',
    );
    assert.equal(whole?.selector.exact, '川辺の朝市', 'on the title');
    assert.deepEqual([reply?.replyTo, reply?.selector], [first.id, first.selector]);
    assert.deepEqual([tag?.tags, tag?.selector.exact], [['market'], '七時']);
    assert.deepEqual(
      skipped.map(({ place }) => place),
      ['/first/next', '/first/items/0', '/first/items/3', '/first/items/4', '/first/items/5'],
    );
  });

  it('of other programs go back as they came, but for what was changed', () => {
    const { items } = fixture('annotations.jsonld');
    const [first, ...others] = imported(plan(items));
    assert.ok(first);
    const edited: Note = { ...first, body: 'Two?', modified: '2026-04-01T00:00:00Z' };
    const [back, ...unchanged] = annotations(write([edited, ...others], writeWebAnnotations));
    assert.equal(back?.['id'], 'https://annotations.example/1');
    assert.equal(back['rights'], 'https://creativecommons.org/publicdomain/zero/1.0/');
    assert.equal(back['modified'], '2026-04-01T00:00:00Z');
    assert.equal(back.target.selector.length, 3);
    assert.match(JSON.stringify(back['body']), /"Two\?".*places\.example/);
    const { 'kunten:article': _, ...whole }: Record<string, unknown> = unchanged[0] ?? {};
    assert.deepEqual(whole, {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'https://annotations.example/2',
      type: 'Annotation',
      bodyValue: 'A remark on the whole of it',
      target: 'https://news.example/kawa.html',
    });
  });

  it('are read from lists, pages and one alone', () => {
    const one = { type: 'Annotation', body: 'https://x.example/', target: 'https://y.example/' };
    for (const value of [one, [one], { type: 'AnnotationPage', items: [one] }]) {
      const { items } = readImport(JSON.stringify(value), 'a.json');
      assert.deepEqual(
        items.map(({ body, about }) => [body, about.uris]),
        [['<https://x.example/>', ['https://y.example/']]],
      );
    }
  });
});
