import assert from 'node:assert/strict';
import type { Entry } from '../../../src/core/glossary/entry';
import { appendEntry, newEntryId } from '../../../src/core/glossary/newEntry';
import { parseGlossary } from '../../../src/core/glossary/parse';

const free = (): boolean => false;

function entry(id: string): Entry {
  return { id, type: 'person', names: { ja: { name: id } }, description: { en: 'Someone.' } };
}

function ids(json: string): string[] {
  const { entries, problems } = parseGlossary(json);
  assert.deepEqual(problems, []);
  return entries.map(({ id }) => id);
}

describe('the id of a new entry', () => {
  for (const [name, id] of [
    ['マリア・カラス', 'maria-karasu'],
    ['ﾏﾘｱ･ｶﾗｽ', 'maria-karasu'],
    ['ヴァン・デル・ライエン', 'van-deru-raien'],
    ['アントニー・ブリンケン', 'antoni-burinken'],
    ['ウォルツ', 'worutsu'],
    ['ジョージ・W・ブッシュ', 'joji-w-busshu'],
    ['シャルル=ド・ゴール', 'sharuru-do-goru'],
    ['ティファニー', 'tifani'],
    ['チェ・ゲバラ', 'che-gebara'],
    ['さくらももこ', 'sakuramomoko'],
    ['François Müller', 'francois-muller'],
    ['O’Brien, Jr.', 'obrien-jr'],
  ] as const) {
    it(`of ${name} is ${id}`, () => assert.equal(newEntryId(name, 'person', free), id));
  }

  it('is one that the schema allows, for a name of any kind', () => {
    for (const name of [
      '岸田文雄',
      '习近平',
      'Путин',
      '정은',
      '・・・',
      '😀',
      '-',
      'a'.repeat(300),
    ]) {
      const id = newEntryId(name, 'person', free);
      assert.match(id, /^[a-z0-9]+(-[a-z0-9]+)*$/, name);
      assert.ok(id.length <= 60);
      assert.deepEqual(ids(appendEntry(undefined, entry(id))), [id]);
    }
    assert.notEqual(newEntryId('岸田', 'person', free), newEntryId('石破', 'person', free));
  });

  it('is none that there is already', () => {
    const taken = new Set(['maria-karasu', 'maria-karasu-2']);
    assert.equal(
      newEntryId('マリア・カラス', 'person', (id) => taken.has(id)),
      'maria-karasu-3',
    );
  });
});

describe('an entry that is added to a glossary file', () => {
  it('begins a new one', () => {
    assert.deepEqual(ids(appendEntry(undefined, entry('a'))), ['a']);
  });

  it('stands at its end, with all else as it was written', () => {
    for (const written of [
      JSON.stringify({ schemaVersion: 1, title: { en: 'T' }, entries: [entry('a')] }, null, 2),
      JSON.stringify({ schemaVersion: 1, title: { en: 'T' }, entries: [entry('a')] }, null, '\t'),
      JSON.stringify({ schemaVersion: 1, title: { en: 'T' }, entries: [entry('a')] }),
      '{ "entries": [\n {"id":"a", "type":"person",\n"names":{"ja":{"name":"あ"}},"description":{"en":"x"}} ],\n\n "schemaVersion": 1, "title": { "en": "]}," } }\n',
    ]) {
      const text = appendEntry(written, entry('b'));
      assert.deepEqual(ids(text), ['a', 'b']);
      let at = 0;
      while (written[at] === text[at]) at++;
      assert.ok(text.endsWith(written.slice(at)), 'the rest is as it was');
      assert.deepEqual(ids(appendEntry(text, entry('c'))), ['a', 'b', 'c']);
    }
  });

  it('is written as its neighbours are', () => {
    const glossary = { schemaVersion: 1, title: { en: 'T' }, entries: [entry('a')] };
    const both = { ...glossary, entries: [entry('a'), entry('b')] };
    for (const unit of [2, 4, '\t']) {
      const written = `${JSON.stringify(glossary, null, unit)}\n`;
      assert.equal(appendEntry(written, entry('b')), `${JSON.stringify(both, null, unit)}\n`);
      const windows = written.replaceAll('\n', '\r\n');
      const expected = `${JSON.stringify(both, null, unit)}\n`.replaceAll('\n', '\r\n');
      assert.equal(appendEntry(windows, entry('b')), expected);
      const none = `${JSON.stringify({ ...glossary, entries: [] }, null, unit)}\n`;
      assert.equal(appendEntry(none, entry('a')), written);
    }
  });

  it('keeps comments', () => {
    const written = '{\n  // mine\n  "entries": [\n    // none yet\n  ]\n}\n';
    const text = appendEntry(written, entry('a'));
    assert.match(text, /\/\/ mine\n[^]+"id": "a"[^]+\/\/ none yet\n {2}]\n}\n$/);
  });

  it('changes nothing where there is no list of entries', () => {
    for (const json of ['', '{', '[]', '"entries"', '{"entries": {}}', '<<<<<<< ours']) {
      assert.equal(appendEntry(json, entry('a')), json);
    }
  });
});
