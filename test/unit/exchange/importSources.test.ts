import assert from 'node:assert/strict';
import type { ImportedNote, ImportedSource } from '../../../src/core/exchange/importedNote';
import { assign, KnownNotes } from '../../../src/core/exchange/importSources';
import { ARTICLE, note, uuid } from './samples';

const here = {
  id: ARTICLE,
  path: 'articles/川.md',
  title: '川辺の朝市',
  uri: 'file:///home/reader/%E5%B7%9D/articles/%E5%B7%9D.md',
};
const other = { id: uuid(800), path: 'b.txt', title: 'Other', uri: 'https://news.example/b.txt' };

function item(about: Partial<ImportedSource>, rest: Partial<ImportedNote> = {}): ImportedNote {
  return {
    place: '',
    answers: [],
    isAnswer: false,
    about: { uris: [], ...about },
    kind: 'personal',
    body: '',
    tags: [],
    ...rest,
  };
}

function found(items: readonly ImportedNote[], known = new KnownNotes([])): (string | undefined)[] {
  const { of } = assign(items, [here, other], known);
  return items.map((one) => [...of].find(([, notes]) => notes.includes(one))?.[0].id);
}

describe('the article of an imported note', () => {
  it('is known by its id, path, address, the end of its address, and title', () => {
    const sources: Partial<ImportedSource>[] = [
      { uris: [`urn:uuid:${ARTICLE}`] },
      { path: 'articles/川.md' },
      { uris: ['file:///home/reader/川/articles/川.md#L3'] },
      { uris: ['file:///C:/elsewhere/articles/%E5%B7%9D.md'] },
      { title: '川辺の朝市' },
    ];
    assert.deepEqual(
      found(sources.map((source) => item(source))),
      sources.map(() => ARTICLE),
    );
  });

  it('is none where nothing fits, or where two have the same title', () => {
    assert.deepEqual(found([item({ uris: ['https://x.example/articles/川.md'] })]), [undefined]);
    assert.deepEqual(found([item({ uris: ['file:///%E0%A4%A'] })]), [undefined]);
    const twins = [here, { ...other, title: here.title }];
    const { homeless } = assign([item({ title: here.title })], twins, new KnownNotes([]));
    assert.equal(homeless.length, 1);
  });

  it('is that of the note that is here already, and of what a note answers', () => {
    const known = new KnownNotes([note(1, '川')]);
    const answer = item({}, { id: 'b', answers: ['a'] });
    const answered = item({ uris: [other.uri] }, { id: 'a' });
    assert.deepEqual(
      found([item({}, { id: uuid(1) }), item({}, { answers: [uuid(1)] }), answer, answered], known),
      [ARTICLE, ARTICLE, other.id, other.id],
    );
  });

  it('is the one that the reader chooses for the rest', () => {
    const { of, homeless } = assign([item({})], [here, other], new KnownNotes([]), here);
    assert.deepEqual([of.get(here)?.length, homeless], [1, []]);
  });
});
