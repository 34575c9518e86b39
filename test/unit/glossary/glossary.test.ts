import assert from 'node:assert/strict';
import type { Entry } from '../../../src/core/glossary/entry';
import { Glossary } from '../../../src/core/glossary/glossary';

function entry(id: string, name: string): Entry {
  return { id, type: 'term', names: { ja: { name } }, description: { en: name } };
}

describe('Glossary', () => {
  const shipped = [{ ...entry('a', '一'), description: { de: 'eins' } }, entry('b', '二')];
  const own = [entry('c', '三'), entry('a', '壱')];

  it('holds the entries of several files, later ones winning field by field', () => {
    const glossary = Glossary.from([shipped, own]);
    assert.equal(glossary.size, 3);
    assert.equal(glossary.get('a')?.names['ja']?.name, '壱');
    assert.deepEqual(glossary.get('a')?.description, { en: '壱', de: 'eins' });
    assert.equal(glossary.get('b')?.names['ja']?.name, '二');
    assert.equal(glossary.get('constructor'), undefined);
  });

  it('keeps the order in which ids came', () => {
    const ids = [...Glossary.from([shipped, own])].map(({ id }) => id);
    assert.deepEqual(ids, ['a', 'b', 'c']);
  });
});
