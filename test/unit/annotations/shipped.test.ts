import assert from 'node:assert/strict';
import fs from 'node:fs';
import { parseArticle } from '../../../src/core/article/parse';
import { Anchoring } from '../../../src/core/anchoring/anchor';
import type { Entry } from '../../../src/core/glossary/entry';
import { Glossary } from '../../../src/core/glossary/glossary';
import { parseGlossary } from '../../../src/core/glossary/parse';
import { compileLinker } from '../../../src/core/linking/link';
import { parseNote } from '../../../src/core/notes/webAnnotation';

const GLOSSARIES = 'annotations/glossary';
const SAMPLE = 'annotations/sample/beiro-denwa-kaidan.ja.md';

function shippedEntries(): Entry[] {
  return fs.readdirSync(GLOSSARIES).flatMap((name) => {
    const { entries, problems } = parseGlossary(fs.readFileSync(`${GLOSSARIES}/${name}`, 'utf8'));
    assert.deepEqual(problems, [], name);
    return [...entries];
  });
}

describe('what Kunten ships', () => {
  const entries = shippedEntries();
  const text = fs.readFileSync(SAMPLE, 'utf8');

  it('is a glossary without a problem, no id twice, no form in two entries', () => {
    assert.ok(entries.length >= 88);
    const ids = entries.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    const owners = new Map<string, string>();
    for (const { id, names, aliases = [] } of entries) {
      for (const form of [names['ja']?.name, ...aliases.filter(({ language }) => language === 'ja').map(({ name }) => name)]) { // prettier-ignore
        if (form === undefined) continue;
        assert.ok((owners.get(form) ?? id) === id, `${form}: ${owners.get(form)} and ${id}`);
        owners.set(form, id);
      }
    }
  });

  it('speaks English and Japanese in every entry', () => {
    for (const { id, description, note, facts = [] } of entries) {
      for (const localized of [description, note ?? description, ...facts.flatMap(({ label, value }) => [label, value])]) { // prettier-ignore
        assert.ok(localized['en'] && localized['ja'], id);
      }
    }
  });

  it('cites a source for every person, place, organisation and event, and dates offices', () => {
    for (const { id, type, sources = [], facts = [] } of entries) {
      if (!['person', 'place', 'organization', 'event'].includes(type)) continue;
      assert.ok(sources.length > 0, id);
      if (type === 'person') assert.ok(facts.some(({ asOf }) => asOf), id); // prettier-ignore
    }
  });

  it('is an article that mentions every entry', () => {
    const article = parseArticle(text, { format: 'markdown', language: 'ja' });
    const mentioned = new Set(
      compileLinker(Glossary.from([entries])).link(article).mentions.map(({ entry }) => entry), // prettier-ignore
    );
    assert.deepEqual(
      entries.map(({ id }) => id).filter((id) => !mentioned.has(id)),
      [],
    );
  });

  it('has at least fifteen translation notes on the article, each on its passage', () => {
    const root = 'annotations/sample/.kunten/notes';
    const files = fs.readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json')); // prettier-ignore
    assert.ok(files.length >= 15);
    const anchoring = new Anchoring(text);
    for (const file of files) {
      const parsed = parseNote(fs.readFileSync(`${root}/${file}`, 'utf8'));
      assert.ok('note' in parsed, file);
      const { state, range } = anchoring.find(parsed.note.selector);
      assert.equal(state, 'exact', file);
      assert.equal(text.slice(range?.start, range?.end), parsed.note.selector.exact);
    }
  });
});
