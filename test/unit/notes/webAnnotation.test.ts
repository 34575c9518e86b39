import assert from 'node:assert/strict';
import fs from 'node:fs';
import type { Note } from '../../../src/core/notes/note';
import { parseNote, serializeNote } from '../../../src/core/notes/webAnnotation';

const NOTE: Note = {
  id: '01951f2c-8a40-7c1e-9d35-5b1f0c6a72e4',
  kind: 'translation',
  body: '**de facto**, not “virtual”\n\n<script>alert(1)</script>',
  tags: ['register'],
  created: '2026-11-23T01:02:03.000Z',
  modified: '2026-11-23T02:00:00.000Z',
  article: '01951f2c-0000-7c1e-9d35-5b1f0c6a72e4',
  selector: { exact: '事実上の', prefix: '早期終結を', suffix: '公約', start: 7, end: 11 },
};

function problems(json: string): readonly { line: number; message: string }[] {
  const parsed = parseNote(json);
  assert.ok('problems' in parsed);
  return parsed.problems;
}

function parsed(json: string): Note {
  const result = parseNote(json);
  assert.ok('note' in result);
  return result.note;
}

/** What a note says, whatever else its file holds. */
function said({ annotation: _annotation, ...note }: Note): Note {
  return note;
}

/** A note as other programs might write it. */
const FOREIGN = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  'other:colour': 'yellow',
  id: `urn:uuid:${NOTE.id}`,
  type: 'Annotation',
  motivation: 'commenting',
  created: NOTE.created,
  modified: NOTE.modified,
  body: [
    { type: 'TextualBody', value: 'register', purpose: 'tagging', 'other:by': 'me' },
    {
      type: 'TextualBody',
      value: 'a',
      format: 'text/plain',
      language: 'en',
      purpose: 'commenting',
    },
    { type: 'TextualBody', value: 'b', purpose: 'commenting', creator: 'someone' },
    { type: 'TextualBody', value: 'syntax', purpose: 'tagging' },
  ],
  target: {
    source: `urn:uuid:${NOTE.article}`,
    'other:state': { cached: true },
    selector: [
      { type: 'TextQuoteSelector', exact: '霞が関', prefix: '', suffix: '', 'other:x': 1 },
      { type: 'TextPositionSelector', start: 0, end: 3, 'other:y': 2 },
      { type: 'FragmentSelector', value: 'xywh=1,2,3,4' },
    ],
  },
};

describe('a note’s file', () => {
  it('comes back as it was written', () => {
    assert.deepEqual(said(parsed(serializeNote(NOTE))), NOTE);
  });

  it('is written byte for byte as it was read, for every note that Kunten ships', () => {
    const root = 'annotations/sample/.kunten/notes';
    const files = fs.readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json')); // prettier-ignore
    assert.ok(files.length > 0);
    for (const file of files) {
      const json = fs.readFileSync(`${root}/${file}`, 'utf8');
      assert.equal(serializeNote(parsed(json)), json, file);
      assert.equal(serializeNote(said(parsed(json))), json, file);
    }
  });

  it('is a Web Annotation that other programs can read', () => {
    const annotation = JSON.parse(serializeNote(NOTE)) as Record<string, unknown>;
    assert.equal(annotation['@context'], 'http://www.w3.org/ns/anno.jsonld');
    assert.equal(annotation['id'], `urn:uuid:${NOTE.id}`);
    assert.equal(annotation['type'], 'Annotation');
    assert.deepEqual(annotation['target'], {
      source: `urn:uuid:${NOTE.article}`,
      selector: [
        { type: 'TextQuoteSelector', exact: '事実上の', prefix: '早期終結を', suffix: '公約' },
        { type: 'TextPositionSelector', start: 7, end: 11 },
      ],
    });
  });

  it('keeps what it does not know', () => {
    const json = `${JSON.stringify(FOREIGN, null, 2)}\n`;
    assert.equal(serializeNote(parsed(json)), json);
  });

  it('keeps what it does not know when the note is changed', () => {
    const note = parsed(JSON.stringify(FOREIGN));
    const changed: Note = { ...note, kind: 'translation', body: 'A', tags: ['register', 'new'] };
    const [register, comment, second] = FOREIGN.body;
    assert.deepEqual(JSON.parse(serializeNote(changed)), {
      ...FOREIGN,
      body: [
        register,
        { ...comment, value: 'A' },
        second,
        { type: 'TextualBody', value: 'translation-note', purpose: 'tagging' },
        { type: 'TextualBody', value: 'new', purpose: 'tagging' },
      ],
    });
    assert.deepEqual(said(parsed(serializeNote(changed))), said(changed));
  });

  it('remembers that it was deleted, with everything it said', () => {
    const deleted = { ...NOTE, deleted: '2026-11-24T00:00:00.000Z' };
    const read = parsed(serializeNote(deleted));
    assert.deepEqual(said(read), deleted);
    const { deleted: _deleted, ...restored } = read;
    assert.equal(serializeNote(restored), serializeNote(NOTE));
  });

  it('is refused with line and reason when it is broken', () => {
    const json = serializeNote(NOTE);
    const [cut] = problems(json.slice(0, json.length / 2));
    assert.ok(cut && cut.line > 5);
    const [wrong] = problems(json.replace('"start": 7', '"start": "seven"'));
    assert.equal(wrong?.line, json.slice(0, json.indexOf('"start": 7')).split('\n').length);
    const [conflict] = problems(json.replace('"body"', '<<<<<<< HEAD\n"body"'));
    assert.match(conflict?.message ?? '', /merge conflict/);
    assert.match(problems('[]')[0]?.message ?? '', /object/);
    assert.ok(problems('['.repeat(200_000)).length > 0);
    assert.ok(problems('').length > 0);
  });
});
