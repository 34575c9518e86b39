import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NotePlaces } from '../../../src/core/anchoring/places';
import { select } from '../../../src/core/anchoring/select';
import type { Anchor, AnchorState, Note } from '../../../src/core/notes/note';

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

describe('notes beside words like theirs', () => {
  const TWINS = 'はい。はい。いいえ。';
  const SECOND = { start: 3, end: 6 };
  const note = { id: '0', selector: select(TWINS, SECOND) };

  /** Where the note is after each of some edits. */
  function after(...edits: [start: number, length: number, inserted: string][]): Anchor[] {
    let text = TWINS;
    const places = new NotePlaces(text, true);
    places.of(note);
    return edits.map(([start, length, inserted]) => {
      text = text.slice(0, start) + inserted + text.slice(start + length);
      places.follow([{ start, length, inserted: inserted.length }], text);
      return places.of(note);
    });
  }

  it('stay on their own when they are typed into', () => {
    assert.deepEqual(after([4, 0, 'っ'], [4, 1, '']), [
      { state: 'changed', range: { start: 3, end: 7 } },
      { state: 'exact', range: SECOND },
    ]);
  });

  it('stay on their own when they are cut, and made whole again', () => {
    assert.deepEqual(after([4, 2, ''], [4, 0, 'い。']), [
      { state: 'changed', range: { start: 3, end: 4 } },
      { state: 'exact', range: SECOND },
    ]);
    assert.deepEqual(after([3, 1, ''], [3, 0, 'は']), [
      { state: 'changed', range: { start: 3, end: 5 } },
      { state: 'exact', range: SECOND },
    ]);
  });

  it('grow with what is typed into them, wherever that is, and are whole without it', () => {
    const text = fc.string({ unit: fc.constantFrom('あ', 'い'), minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), fc.nat(), (source, a, b, c) => {
        const start = a % (source.length - 1);
        const end = start + 2 + (b % (source.length - start - 1));
        const at = start + 1 + (c % (end - start - 1));
        const placed = { id: '0', selector: select(source, { start, end }) };
        const places = new NotePlaces(source, true);
        places.of(placed);
        places.follow(
          [{ start: at, length: 0, inserted: 1 }],
          `${source.slice(0, at)}字${source.slice(at)}`,
        );
        assert.deepEqual(places.of(placed), { state: 'changed', range: { start, end: end + 1 } });
        places.follow([{ start: at, length: 1, inserted: 0 }], source);
        assert.deepEqual(places.of(placed), { state: 'exact', range: { start, end } });
      }),
    );
  });
});

describe('notes while someone types on', () => {
  it('are where they would be had they been asked for after every key', () => {
    const sentences = Array.from({ length: 12 }, (_, i) => `第${i}の文には第${i}の話がある。`);
    const text = sentences.join('');
    const notes = sentences.map((sentence, i) => ({ ...noteOn(text, sentence), id: `${i}` }));
    const keys = fc.array(fc.constantFrom('字', '。', '\n', '\b'), { maxLength: 12 });
    fc.assert(
      fc.property(fc.nat({ max: text.length }), keys, (start, typed) => {
        const [often, once] = [new NotePlaces(text, true), new NotePlaces(text, true)];
        often.all(notes);
        once.all(notes);
        let put = '';
        for (const key of typed) {
          const removed = key === '\b' ? put.slice(-1).length : 0;
          const inserted = key === '\b' ? '' : key;
          const edit = { start: start + put.length - removed, length: removed, inserted: inserted.length }; // prettier-ignore
          put = put.slice(0, put.length - removed) + inserted;
          const now = text.slice(0, start) + put + text.slice(start);
          often.follow([edit], now);
          once.follow([edit], now);
          often.all(notes);
        }
        assert.deepEqual(once.all(notes), often.all(notes));
      }),
    );
  });
});

describe('notes on a text that was changed elsewhere', () => {
  const SAID = '首相は記者団の問いに答えなかった。';
  const BESIDE = [
    '夜になると雨が強まり、官邸の前に集まっていた人々も一人また一人と帰っていった。',
    '与党の幹部はその晩、都内の料理店で二時間あまり顔を合わせ、今後の進め方を話し合った。',
  ] as const;
  const BEFORE = ['朝の会見。', SAID, '昼には党の会合があった。', BESIDE[0], SAID, BESIDE[1], '一日が終わった。'].join('\n\n'); // prettier-ignore
  const SECOND = BEFORE.lastIndexOf(SAID);

  /** Where the note is that was on a stretch of `before`, once that has become `after`. */
  function takenOver(
    note: Note,
    [before, start, end, state = 'exact']: [string, number, number, AnchorState?],
    after: string,
  ): { state: string; found?: string; start?: number } {
    const places = new NotePlaces(after, false);
    const anchors = new Map([[note.id, { state, range: { start, end } }]]);
    places.takeOver([note], { text: before, anchors });
    const { state: now, range } = places.of(note);
    if (!range) return { state: now };
    return { state: now, found: after.slice(range.start, range.end), start: range.start };
  }

  function noteOnSecond(): Note {
    const range = { start: SECOND, end: SECOND + SAID.length };
    return { ...noteOn(BEFORE, SAID), selector: select(BEFORE, range) };
  }

  it('stay on theirs of two sentences alike, though all beside it is new', () => {
    const after = `号外。\n\n${BEFORE}`
      .replace(BESIDE[0], 'The rain grew heavier towards the evening.')
      .replace(BESIDE[1], 'Party leaders met for dinner to talk about what comes next.');
    const note = noteOnSecond();
    assert.notEqual(new NotePlaces(after, false).of(note).range?.start, after.lastIndexOf(SAID));
    assert.deepEqual(takenOver(note, [BEFORE, SECOND, SECOND + SAID.length], after), {
      state: 'exact',
      found: SAID,
      start: after.lastIndexOf(SAID),
    });
  });

  it('do not go over to the other of two sentences alike when theirs is gone', () => {
    const after = `${BEFORE.slice(0, SECOND)}一日が終わった。`;
    const place: [string, number, number] = [BEFORE, SECOND, SECOND + SAID.length];
    assert.deepEqual(takenOver(noteOnSecond(), place, after), { state: 'orphan' });
  });

  it('stay changed until their passage reads as they quote it', () => {
    const rewritten = '昼には与党の集まりがあった。';
    const before = BEFORE.replace('昼には党の会合があった。', rewritten);
    const start = before.indexOf(rewritten);
    const place: [string, number, number, AnchorState] = [
      before,
      start,
      start + rewritten.length,
      'changed',
    ];
    const note = noteOn(BEFORE, '昼には党の会合があった。');
    const still = takenOver(note, place, `号外。\n\n${before}`);
    assert.deepEqual([still.state, still.found], ['changed', rewritten]);
    const again = takenOver(note, place, BEFORE);
    assert.deepEqual([again.state, again.found], ['exact', '昼には党の会合があった。']);
  });

  it('are whole again with the part that had been cut from their passage', () => {
    const note = noteOn(BEFORE, '昼には党の会合があった。');
    const before = BEFORE.replace('昼には党の', '');
    const start = before.indexOf('会合があった。');
    const again = takenOver(note, [before, start, start + 7, 'changed'], BEFORE);
    assert.deepEqual([again.state, again.found], ['exact', '昼には党の会合があった。']);
  });

  it('are found by what they quote where nothing is left of the other words', () => {
    const note = noteOn(BEFORE, '昼には党の会合があった。');
    const before = BEFORE.replace('昼には党の会合があった。', 'Nothing else happened.');
    const start = before.indexOf('Nothing');
    const again = takenOver(note, [before, start, start + 22, 'changed'], BEFORE);
    assert.deepEqual([again.state, again.found], ['exact', '昼には党の会合があった。']);
  });

  it('are found by their selectors where what is known cannot be of that text', () => {
    const note = noteOn(BEFORE, '昼には党の会合があった。');
    const found = takenOver(note, ['短い', 0, 500], BEFORE);
    assert.deepEqual([found.state, found.found], ['exact', '昼には党の会合があった。']);
  });
});
