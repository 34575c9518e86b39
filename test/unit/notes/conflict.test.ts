import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { notesInConflict, splitConflict } from '../../../src/core/notes/conflict';
import type { Note } from '../../../src/core/notes/note';
import { deletion, revision } from '../../../src/core/notes/noteChange';
import { serializeNote } from '../../../src/core/notes/webAnnotation';
import { translator } from '../../../src/core/text/translate';
import { noteOf } from '../storage/library';

const MONDAY = '2026-02-02T00:00:00.000Z';
const TUESDAY = '2026-02-03T00:00:00.000Z';

describe('a text in a merge conflict', () => {
  it('has two sides, without the part that they come from', () => {
    const text = 'a\n<<<<<<< HEAD\nb\n||||||| base\nx\n=======\nc\n>>>>>>> other\nd\n<<<<<<< HEAD\n=======\ne\n>>>>>>> other\n'; // prettier-ignore
    assert.deepEqual(splitConflict(text), ['a\nb\nd\n', 'a\nc\nd\ne\n']);
    assert.deepEqual(splitConflict(text.replaceAll('\n', '\r\n')), [
      'a\r\nb\r\nd\r\n',
      'a\r\nc\r\nd\r\ne\r\n',
    ]);
  });

  it('has none where the marks do not fit, or there are none', () => {
    for (const text of [
      '',
      'a\n',
      '<<<<<<< HEAD\na\n',
      '=======\na\n>>>>>>> b\n',
      '<<<<<<< HEAD\n<<<<<<< HEAD\n=======\n>>>>>>> b\n',
      '"<<<<<<<"\n',
    ]) {
      assert.equal(splitConflict(text), undefined, text);
    }
  });
});

/** What git makes of a note that has been changed on two branches. */
function merged(base: Note, ours: Note, theirs: Note): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kunten-merge-'));
  try {
    const files = [ours, base, theirs].map((note, i) => {
      const file = path.join(folder, `${i}.json`);
      fs.writeFileSync(file, serializeNote(note));
      return file;
    });
    try {
      return execFileSync('git', ['merge-file', '-p', ...files], { encoding: 'utf8' });
    } catch (error) {
      // Its exit code is the number of conflicts.
      return (error as { stdout: string }).stdout;
    }
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

describe('a note that git could not merge', () => {
  const base = noteOf('一行目\n\n二行目', { tags: ['甲', '乙', '丙'] });
  const read = (text: string): readonly Note[] => notesInConflict(text, base, translator({})) ?? [];

  it('is two where both sides say something else, always with the same ids', () => {
    const ours = revision(base, { body: '我々' }, MONDAY).after;
    const theirs = revision(base, { body: '彼ら' }, TUESDAY).after;
    const text = merged(base, ours, theirs);
    const notes = read(text);
    assert.deepEqual(
      notes.map(({ body }) => body),
      ['我々', '彼ら'],
    );
    assert.equal(notes[0]?.id, base.id);
    assert.match(
      notes[1]?.id ?? '',
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    assert.deepEqual(read(text), notes);
  });

  it('is one where only the times differ after git has merged the rest', () => {
    const theirs = revision(base, { color: 'green' }, TUESDAY).after;
    const text = serializeNote(theirs).replace(
      /^ {2}"modified": .*\n/m,
      (line) => `<<<<<<< HEAD\n${line.replace(TUESDAY, MONDAY)}=======\n${line}>>>>>>> branch\n`,
    );
    const [note, ...others] = read(text);
    assert.equal(note?.color, 'green');
    assert.equal(note.modified, TUESDAY);
    assert.deepEqual(others, []);
  });

  it('is not deleted where one side went on writing', () => {
    for (const [ours, theirs] of [
      [deletion(base, MONDAY).after, revision(base, { body: '書き足した' }, TUESDAY).after],
      [revision(base, { body: '書き足した' }, MONDAY).after, deletion(base, TUESDAY).after],
    ] as const) {
      const text = merged(base, ours, theirs);
      assert.match(text, /^<{7}/m, 'git must not take this for merged');
      const [note, ...others] = read(text);
      assert.equal(note?.body, '書き足した');
      assert.equal(note.deleted, undefined);
      assert.deepEqual(others, []);
    }
  });

  it('stays deleted where both sides have deleted it', () => {
    const text = merged(base, deletion(base, MONDAY).after, deletion(base, TUESDAY).after);
    assert.deepEqual(
      read(text).map(({ deleted }) => deleted),
      [TUESDAY],
    );
  });

  it('is none where a side is no note', () => {
    assert.deepEqual(read('<<<<<<< HEAD\n{\n=======\n[]\n>>>>>>> branch\n'), []);
  });
});
