import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FormAutomaton } from '../../../src/core/linking/formAutomaton';
import { deserialise, serialise } from '../../../src/core/linking/packing';

type Find = [start: number, end: number, form: number];

function scan(automaton: FormAutomaton, text: string): Find[] {
  const finds: Find[] = [];
  automaton.scan(text, (...find) => finds.push(find));
  return finds;
}

function surfaces(forms: readonly string[], text: string): string[] {
  return scan(FormAutomaton.from(forms), text).map(([start, end]) => text.slice(start, end));
}

/** What has to be found, looked for in the plainest way: all but U+FFFF, which is no character. */
function naiveScan(forms: readonly string[], text: string): Find[] {
  const finds: Find[] = [];
  for (let start = 0; start < text.length; start++) {
    for (let end = start + 1; end <= text.length; end++) {
      const surface = text.slice(start, end);
      const form = forms.indexOf(surface);
      if (form >= 0 && !surface.includes('\uffff')) finds.push([start, end, form]);
    }
  }
  return finds;
}

/** Few units, so that forms share beginnings and occur; some of them odd. */
const unit = fc.constantFrom('a', 'b', 'あ', '\u0000', '\uffff', '𠮷', '𠮟', '\ud842');
const anyText = fc.string({ unit });
const anyForms = fc.array(
  fc.oneof(fc.string({ unit, maxLength: 5 }), fc.string({ unit, minLength: 20, maxLength: 40 })),
);
/** A list of forms, and a text in which many of them occur. */
const formsAndText = anyForms.chain((forms) =>
  fc
    .array(fc.oneof(anyText, fc.constantFrom('', ...forms)))
    .map((parts) => ({ forms, text: parts.join('') })),
);

describe('FormAutomaton', () => {
  it('finds every form, from left to right, shorter ones first', () => {
    const forms = ['大統領', 'ロシア・ウクライナ戦争', 'ロシア', 'ウクライナ', 'ロシア大統領官邸'];
    assert.deepEqual(surfaces(forms, '「ロシア・ウクライナ戦争」でロシア大統領は'), [
      'ロシア',
      'ロシア・ウクライナ戦争',
      'ウクライナ',
      'ロシア',
      '大統領',
    ]);
    assert.deepEqual(surfaces(forms, 'ロシ'), []);
    assert.deepEqual(surfaces(forms, ''), []);
    assert.deepEqual(surfaces([], 'ロシア'), []);
  });

  it('tells which form of the list was found: of equal ones the first, the empty one never', () => {
    const automaton = FormAutomaton.from(['', '露', 'ロシア', '露', 'ロシア']);
    assert.deepEqual(scan(automaton, '露とロシア'), [
      [0, 1, 1],
      [2, 5, 2],
    ]);
  });

  it('finds what a naive search finds, in any forms and text', () => {
    fc.assert(
      fc.property(formsAndText, ({ forms, text }) => {
        assert.deepEqual(scan(FormAutomaton.from(forms), text), naiveScan(forms, text));
      }),
    );
  });

  it('finds each of very many forms', () => {
    // Numbers in a notation of 40 kana each, so that there are nodes with many children and with few.
    const digits =
      'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらり';
    const forms = Array.from({ length: 60_000 }, (_, index) => {
      const number = index * 7919;
      return [1, 40, 1600, 64_000, 2_560_000]
        .map((place) => digits.charAt(Math.floor(number / place) % 40))
        .join('')
        .slice(0, 2 + (index % 4));
    });
    const first = new Map<string, number>();
    forms.forEach((form, index) => first.has(form) || first.set(form, index));
    const automaton = FormAutomaton.from(forms);
    for (const form of forms) {
      const finds = scan(automaton, form).filter(([start, end]) => end - start === form.length);
      assert.deepEqual(finds, [[0, form.length, first.get(form)]]);
    }
  });

  it('finds forms of all the code units that characters have', () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
    const finds = scan(FormAutomaton.from(units), units.join(''));
    assert.deepEqual(
      finds,
      [...units.keys()].slice(0, -1).map((unit) => [unit, unit + 1, unit]),
    );
  });

  it('finds very long forms', () => {
    const long = Array.from({ length: 20_000 }, (_, number) => number).join('、');
    const automaton = FormAutomaton.from([`${long}い`, `${long}う`]);
    assert.deepEqual(scan(automaton, `い${long}う`), [[1, long.length + 2, 1]]);
  });
});

describe('a serialised FormAutomaton', () => {
  const bytes = serialise(FormAutomaton.from(['ロシア', 'ウクライナ', '露']));
  const isRefused = (changed: Uint8Array): void => {
    assert.throws(() => deserialise(changed), RangeError);
  };

  it('finds the same as before', () => {
    fc.assert(
      fc.property(formsAndText, ({ forms, text }) => {
        const read = deserialise(serialise(FormAutomaton.from(forms)));
        assert.deepEqual(scan(read, text), naiveScan(forms, text));
        assert.deepEqual(serialise(read), serialise(FormAutomaton.from(forms)));
      }),
      { numRuns: 30 },
    );
  });

  it('can be read from within a buffer, wherever it begins', () => {
    for (const offset of [0, 1, 2, 4]) {
      const buffer = new Uint8Array(bytes.length + 8).fill(0xff);
      buffer.set(bytes, offset);
      const read = deserialise(buffer.subarray(offset, offset + bytes.length));
      assert.deepEqual(scan(read, '対露'), [[1, 2, 2]]);
    }
  });

  it('is refused if any byte has changed', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Uint8Array.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ change;
        isRefused(changed);
      }),
    );
  });

  it('is refused if something is missing or too much', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(bytes.length), (from, to) => {
        fc.pre(to - from < bytes.length);
        isRefused(bytes.subarray(from, to));
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), (more) => {
        isRefused(Uint8Array.from([...bytes, ...more]));
        isRefused(Uint8Array.from([...more, ...bytes]));
      }),
      { numRuns: 30 },
    );
  });

  it('is not taken for anything else', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), isRefused));
    const other = Uint8Array.from(bytes);
    other[3] = 2;
    assert.throws(() => deserialise(other), /version/);
    assert.throws(() => deserialise(bytes.slice(0, -4)), /damaged/);
  });

  it('leads nowhere if it is forged: the search ends, within the text', () => {
    const number = fc.integer({ min: -9, max: 9 });
    const word = fc.oneof({ weight: 9, arbitrary: number }, fc.integer());
    const codes = new Uint16Array(0x10000).fill(1, 0, 0x80).fill(2, 0x80);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), anyText, (words, text) => {
        const forged = new FormAutomaton({ codes, cells: Int32Array.from(words) });
        const { length } = text;
        for (const [start, end] of scan(forged, text)) assert(start < end && end <= length);
      }),
    );
  });
});
