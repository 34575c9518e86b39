import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Anchoring } from '../../../src/core/anchoring/anchor';
import { readable } from '../../../src/core/anchoring/readable';
import { select } from '../../../src/core/anchoring/select';
import type { Range } from '../../../src/core/article/article';
import type { Anchor } from '../../../src/core/notes/note';
import { CodePoints } from '../../../src/core/text/codePoints';
import { ENGLISH, MIXED, NEWS } from './texts';

/** Anchors of passages, with the old text at hand and without. */
function findBothWays(before: string, passages: readonly Range[], after: string): Anchor[][] {
  const anchoring = new Anchoring(after);
  const points = new CodePoints(before);
  const selectors = passages.map((passage) => select(before, passage, points));
  return [anchoring.findPassages(before, passages), anchoring.findAll(selectors)];
}

function assertWithin(text: string, anchors: readonly Anchor[]): void {
  for (const { state, range } of anchors) {
    assert.equal(range === undefined, state === 'orphan' || state === 'ambiguous');
    assert.ok(!range || (range.start >= 0 && range.start < range.end && range.end <= text.length));
  }
}

const anyCharacter = fc.constantFrom('あ', '、', '。', '\n', '\r\n', ' ', '\t', '\u3000', '\ufeff', '\u200b', '\ud800', '\udc00', '𠮷', 'か\u3099', '각'.normalize('NFD'), 'ﷺ', '\u0301', '\uffff', '\ufffd', '\0', '*', '# ', '| '); // prettier-ignore
const anyText = fc.array(anyCharacter, { minLength: 1, maxLength: 40 }).map((all) => all.join(''));

/** A passage by two numbers. */
function passageOf(text: string, a: number, b: number): Range {
  const start = a % text.length;
  return { start, end: start + 1 + (b % (text.length - start)) };
}

describe('finding passages whatever the texts are', () => {
  it('says nothing wrong about lone surrogates, controls, marks without a letter', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(), fc.nat(), (before, after, a, b) => {
        const passage = passageOf(before, a, b);
        for (const anchors of findBothWays(before, [passage], after)) assertWithin(after, anchors);
        const [same] = new Anchoring(before).findPassages(before, [passage]);
        assert.deepEqual(same, { state: 'exact', range: passage });
      }),
      { numRuns: 200 },
    );
  }).timeout(20_000);

  it('finds nothing where there is nothing', () => {
    const passages = [{ start: 0, end: 1 }, { start: 3, end: 9 }, { start: 0, end: NEWS.length }]; // prettier-ignore
    for (const empty of ['', ' ', '\n\n', '\ufeff', '***', '\u200b']) {
      for (const anchors of findBothWays(NEWS, passages, empty)) {
        assert.deepEqual(anchors, [{ state: 'orphan' }, { state: 'orphan' }, { state: 'orphan' }]);
      }
      if (empty === '') continue;
      for (const anchors of findBothWays(empty, [{ start: 0, end: empty.length }], NEWS)) {
        assertWithin(NEWS, anchors);
      }
    }
  });

  it('finds a character by what stands around it, and the whole text by itself', () => {
    const after = `号外。\n\n${NEWS}`;
    const shift = after.length - NEWS.length;
    const whole = { start: 0, end: NEWS.length };
    const characters = Array.from({ length: 40 }, (_, i) => ({ start: i * 5, end: i * 5 + 1 }));
    const passages = [whole, ...characters.filter(({ start }) => NEWS[start]?.trim() !== '')];
    for (const anchors of findBothWays(NEWS, passages, after)) {
      anchors.forEach(({ state, range }, i) => {
        const { start, end } = passages[i] ?? whole;
        assert.deepEqual(range, { start: start + shift, end: end + shift });
        assert.equal(state, 'exact');
      });
    }
  });

  it('finds passages that overlap or are the same as if each were alone', () => {
    const after = NEWS.replace('新しい方針', 'あらたな方針').replace('一方、', '');
    const passages = Array.from({ length: 60 }, (_, i) => ({ start: i * 2, end: i * 2 + 12 }));
    const doubled = [...passages, ...passages];
    const anchoring = new Anchoring(after);
    const together = anchoring.findPassages(NEWS, doubled);
    assert.deepEqual(together.slice(60), together.slice(0, 60));
    for (const [i, passage] of passages.entries()) {
      assert.deepEqual(anchoring.findPassages(NEWS, [passage]), [together[i]]);
    }
    const selectors = doubled.map((passage) => select(NEWS, passage));
    const alone = anchoring.findAll(selectors);
    assert.deepEqual(alone.slice(60), alone.slice(0, 60));
  });

  it('goes by what is read: a text written down in several other ways at once keeps every passage', () => {
    const ways: ((text: string) => string)[] = [
      (text) => text.normalize('NFD'),
      (text) => text.replaceAll('\n', '\r\n'),
      (text) => text.replaceAll('、', '，').replaceAll('。', '．'),
      (text) => text.replaceAll('。', '｡').replaceAll('、', '､'),
      (text) => text.replace(/[!-~]/g, (c) => (/[#>+*_`|\\-]/.test(c) ? c : String.fromCharCode(c.charCodeAt(0) + 0xfee0))), // prettier-ignore
      (text) => text.replace(/(.{17})(?![\p{M}\u1160-\u11FF#>+*-])/gu, '$1\n'),
      (text) => text.replaceAll('\n\n', '\n\n> '),
      (text) => text.replace(/(\p{Script=Han}{2})/gu, '**$1**'),
      (text) => `\ufeff${text}`,
    ];
    const anyWays = fc.subarray(ways, { minLength: 1 });
    const anyProse = fc.constantFrom(NEWS, ENGLISH, MIXED);
    fc.assert(
      fc.property(anyProse, anyWays, fc.nat(), fc.nat({ max: 50 }), (before, chosen, a, b) => {
        const after = chosen.reduce((text, way) => way(text), before);
        const passage = passageOf(before, a, b);
        const read = (text: string): string => String.fromCharCode(...readable(text).units);
        const quote = read(before.slice(passage.start, passage.end));
        fc.pre(quote.length > 3);
        const [{ state, range } = { state: 'orphan' as const }] = new Anchoring(after).findPassages(before, [passage]); // prettier-ignore
        assert.equal(state, 'exact');
        assert.ok(read(after.slice(range?.start, range?.end)).includes(quote));
      }),
      { numRuns: 150 },
    );
  }).timeout(20_000);

  it('comes to an end with one line repeated over a megabyte, and with a line of five', () => {
    const line = 'どの行もまったく同じ文である、と書いてある行がどこまでも続く。\n';
    const repeated = line.repeat(Math.ceil(1_000_000 / (3 * line.length)));
    const long = NEWS.replaceAll('\n', '').repeat(Math.ceil(5_000_000 / (3 * NEWS.length)));
    for (const before of [repeated, long]) {
      const middle = before.length >> 1;
      const after = `${before.slice(0, middle)}号外${before.slice(middle + 1)}`;
      const passages = [3, middle + 30, before.length - 30].map((start) => ({ start, end: start + 27 })); // prettier-ignore
      assert.deepEqual(
        new Anchoring(after).findPassages(before, passages).map(({ range }) => range?.start),
        [3, middle + 31, after.length - 30],
      );
    }
    const passages = Array.from({ length: 50 }, (_, i) => ({ start: i * 91, end: i * 91 + 40 }));
    for (const anchors of findBothWays(repeated, passages, `号外。${repeated}`)) {
      assertWithin(`号外。${repeated}`, anchors);
    }
  }).timeout(60_000);
});
