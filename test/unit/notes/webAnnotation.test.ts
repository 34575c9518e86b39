import assert from 'node:assert/strict';
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

describe('a note’s file', () => {
  it('comes back as it was written', () => {
    assert.deepEqual(parseNote(serializeNote(NOTE)), { note: NOTE });
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
    const annotation = JSON.parse(serializeNote(NOTE)) as Record<string, unknown>;
    const parsed = parseNote(JSON.stringify({ ...annotation, 'other:colour': 'yellow' }));
    assert.ok('note' in parsed);
    assert.match(serializeNote(parsed.note), /"other:colour": "yellow"/);
  });

  it('remembers that it was deleted, with everything it said', () => {
    const deleted = { ...NOTE, deleted: '2026-11-24T00:00:00.000Z' };
    assert.deepEqual(parseNote(serializeNote(deleted)), { note: deleted });
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
