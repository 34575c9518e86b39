import assert from 'node:assert/strict';
import { NotePlaces } from '../../../src/core/anchoring/places';
import { select } from '../../../src/core/anchoring/select';
import type { Anchor, Note } from '../../../src/core/notes/note';

const TEXT = '一つ目の文。二つ目の文。三つ目の文。';

function noteOn(text: string, passage: string): Note {
  const start = text.indexOf(passage);
  return {
    id: '0',
    kind: 'personal',
    body: '',
    tags: [],
    created: '',
    modified: '',
    article: '',
    selector: select(text, { start, end: start + passage.length }),
  };
}

/** A text with notes on it, edited as an editor would. */
class Edited {
  readonly #places: NotePlaces;

  constructor(private text: string) {
    this.#places = new NotePlaces(text, true);
  }

  replace(old: string, by: string, from = 0): this {
    const start = this.text.indexOf(old, from);
    assert.ok(start >= 0, `“${old}” is not in the text`);
    this.text = this.text.slice(0, start) + by + this.text.slice(start + old.length);
    this.#places.follow([{ start, length: old.length, inserted: by.length }], this.text);
    return this;
  }

  where(note: Note): { state: string; found: string } {
    const { state, range }: Anchor = this.#places.of(note);
    return { state, found: range ? this.text.slice(range.start, range.end) : '' };
  }
}

/** Where the note on `passage` is after `old` was replaced by `by`. */
function edit(passage: string, old: string, by: string): { state: string; found: string } {
  const note = noteOn(TEXT, passage);
  const edited = new Edited(TEXT);
  edited.where(note);
  return edited.replace(old, by).where(note);
}

describe('notes while the article is edited', () => {
  it('stay on their passage when text above changes', () => {
    assert.deepEqual(edit('二つ目の文', '一つ目', 'ずっと長い一番目'), {
      state: 'exact',
      found: '二つ目の文',
    });
  });

  it('take in what is typed inside their passage, and say so', () => {
    assert.deepEqual(edit('二つ目の文。三つ目の文', '。三', '、その次が三'), {
      state: 'changed',
      found: '二つ目の文、その次が三つ目の文',
    });
  });

  it('keep what is left of their passage when its edge is rewritten', () => {
    assert.deepEqual(edit('二つ目の文', 'つ目の文。三', '番目の一節。四'), {
      state: 'changed',
      found: '二',
    });
  });

  it('leave out what is typed at their edges', () => {
    assert.deepEqual(edit('二つ目の文', '。二', '。さて二'), {
      state: 'exact',
      found: '二つ目の文',
    });
    assert.deepEqual(edit('二つ目の文', '文。三', '文章。三'), {
      state: 'exact',
      found: '二つ目の文',
    });
  });

  it('tell alike passages apart, which no search could', () => {
    const line = 'まったく同じ行。';
    const text = line.repeat(8);
    const start = line.length * 5;
    const note = { ...noteOn(text, line), selector: select(text, { start, end: start + 4 }) };
    const edited = new Edited(text);
    assert.equal(edited.where(note).state, 'exact');
    edited.replace(line, '').replace(line, 'あ');
    assert.equal(edited.where(note).state, 'exact');
  });

  it('are whole again when a deletion that cut them is undone', () => {
    const note = noteOn(TEXT, '二つ目の文');
    const edited = new Edited(TEXT);
    edited.where(note);
    edited.replace('文。二つ目', '');
    assert.equal(edited.where(note).state, 'changed');
    edited.replace('一つ目の', '一つ目の文。二つ目');
    assert.deepEqual(edited.where(note), { state: 'exact', found: '二つ目の文' });
  });

  it('are found again when their passage was cut and is put back', () => {
    const note = noteOn(TEXT, '二つ目の文');
    const edited = new Edited(TEXT);
    edited.where(note);
    edited.replace('二つ目の文。', '');
    assert.equal(edited.where(note).state, 'orphan');
    edited.replace('一つ目の文。', '一つ目の文。二つ目の文。');
    assert.deepEqual(edited.where(note), { state: 'exact', found: '二つ目の文' });
  });

  it('are found where they are pasted, not only where they were cut', () => {
    const note = noteOn(TEXT, '二つ目の文');
    const edited = new Edited(`${TEXT}\n\n${'別の話が続く。'.repeat(3)}\n\n終わり。`);
    edited.where(note);
    edited.replace('二つ目の文。', '');
    assert.equal(edited.where(note).state, 'orphan');
    edited.replace('終わり。', '一つ目の文。二つ目の文。三つ目の文。');
    assert.equal(edited.where(note).found, '二つ目の文');
  });

  it('are the same asked for one by one and all at once, whatever is edited', () => {
    const sentences = Array.from({ length: 30 }, (_, i) => `第${i}の文には第${i}の話がある。`);
    const text = sentences.join('');
    const notes = sentences.map((sentence, i) => ({ ...noteOn(text, sentence), id: `${i}` }));
    const [one, many] = [new NotePlaces(text, true), new NotePlaces(text, true)];
    many.all(notes);
    for (const note of notes) one.of(note);
    let now = text;
    const edits: [string, string][] = [['第3の文', ''], ['第7の話がある。第8', '第七。八'], ['第20の文に', '第20の文や第21の文に']]; // prettier-ignore
    for (const [old, by] of edits) {
      const start = now.indexOf(old);
      now = now.slice(0, start) + by + now.slice(start + old.length);
      const edit = { start, length: old.length, inserted: by.length };
      one.follow([edit], now);
      many.follow([edit], now);
      assert.deepEqual(
        notes.map((note) => one.of(note)),
        many.all(notes),
      );
      for (const { range } of many.all(notes)) assert.ok(!range || range.end <= now.length);
    }
  });
});
