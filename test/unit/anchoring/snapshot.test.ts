import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Anchoring } from '../../../src/core/anchoring/anchor';
import { select } from '../../../src/core/anchoring/select';
import type { Range } from '../../../src/core/article/article';
import type { Anchor } from '../../../src/core/notes/note';
import { isGraphemeBoundary } from '../../../src/core/text/graphemes';
import { ENGLISH, MIXED, NEWS } from './texts';

function rangeOf(text: string, passage: string): Range {
  const start = text.indexOf(passage);
  assert.ok(start >= 0, `“${passage}” is not in the text`);
  return { start, end: start + passage.length };
}

interface Found {
  readonly state: string;
  readonly found?: string;
}

function found(text: string, { state, range }: Anchor | undefined = { state: 'orphan' }): Found {
  return range ? { state, found: text.slice(range.start, range.end) } : { state };
}

/** What is found of a passage, once with the old text at hand and once with its selector alone. */
function find(before: string, passage: string, after: string): Found[] {
  const range = rangeOf(before, passage);
  const anchoring = new Anchoring(after);
  return [
    found(after, anchoring.findPassages(before, [range])[0]),
    found(after, anchoring.find(select(before, range))),
  ];
}

function assertFound(before: string, passage: string, after: string, expected: Found): void {
  assert.deepEqual(find(before, passage, after), [expected, expected]);
}

/** All passages of two to forty characters that begin at every seventh place. */
function passagesOf(text: string): Range[] {
  const passages: Range[] = [];
  for (let start = 0, length = 2; start + length < text.length; start += 7) {
    const passage = { start, end: start + length };
    const isWhole = isGraphemeBoundary(text, start) && isGraphemeBoundary(text, passage.end);
    const isTrim = !/^\s|\s$/.test(text.slice(start, passage.end));
    if (isWhole && isTrim) passages.push(passage);
    length = length >= 40 ? 2 : length + 3;
  }
  return passages;
}

describe('finding passages of an earlier text', () => {
  for (const [name, text] of Object.entries({ Japanese: NEWS, English: ENGLISH, mixed: MIXED })) {
    describe(`in ${name} prose`, () => {
      it('finds everything exactly where it is when nothing has changed', () => {
        const passages = passagesOf(text);
        const expected = passages.map((range) => ({ state: 'exact', range }));
        const anchoring = new Anchoring(text);
        assert.deepEqual(anchoring.findPassages(text, passages), expected);
        const selectors = passages.map((passage) => select(text, passage));
        assert.deepEqual(anchoring.findAll(selectors, true), expected);
        assert.deepEqual(
          anchoring.findAll(selectors).map(({ range }) => range),
          passages,
        );
      });

      it('finds what stands around anything that is put in', () => {
        const passages = passagesOf(text);
        for (const inserted of ['号外。', '\n\nA new paragraph, of several words.\n\n', '！']) {
          for (let at = 0; at < text.length; at += 41) {
            if (!isGraphemeBoundary(text, at)) continue;
            const after = text.slice(0, at) + inserted + text.slice(at);
            const anchors = new Anchoring(after).findPassages(text, passages);
            passages.forEach(({ start, end }, i) => {
              if (start < at && end > at) return;
              const shift = start >= at ? inserted.length : 0;
              const there = { start: start + shift, end: end + shift };
              assert.deepEqual(anchors[i], { state: 'exact', range: there }, `${start} ${at}`);
            });
          }
        }
      });

      it('makes orphans of passages whose paragraph is gone, however short', () => {
        const paragraphs = text.split('\n\n');
        paragraphs.forEach((paragraph, gone) => {
          const start = text.indexOf(paragraph);
          const after = paragraphs.filter((_, i) => i !== gone).join('\n\n');
          const passages = passagesOf(paragraph).map((passage) => {
            return { start: passage.start + start, end: passage.end + start };
          });
          const anchoring = new Anchoring(after);
          const selectors = passages.map((passage) => select(text, passage));
          for (const anchors of [
            anchoring.findPassages(text, passages),
            anchoring.findAll(selectors),
          ]) {
            anchors.forEach((anchor, i) => {
              const passage = text.slice(passages[i]?.start, passages[i]?.end);
              assert.equal(
                anchor.range,
                undefined,
                `${passage} is not ${found(after, anchor).found}`,
              );
            });
          }
        });
      });

      it('finds the same however the text is written down', () => {
        const writings: Readonly<Record<string, (part: string) => string>> = {
          'line endings': (part) => part.replaceAll('\n', '\r\n'),
          NFD: (part) => part.normalize('NFD'),
          'full-width punctuation': (part) =>
            part.replace(/[!?,.:()]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
          '，．': (part) => part.replaceAll('、', '，').replaceAll('。', '．'),
          'half-width': (part) =>
            part.replaceAll('。', '｡').replaceAll('、', '､').replaceAll('ト', 'ﾄ'),
          'wave dash': (part) => part.replaceAll('〜', '～').replaceAll('—', '―'),
          'no-break spaces': (part) => part.replaceAll(' ', '\u00a0'),
        };
        const passages = passagesOf(text);
        for (const [how, write] of Object.entries(writings)) {
          const after = write(text);
          const expected = passages.map(({ start, end }) => {
            const from = write(text.slice(0, start)).length;
            const range = { start: from, end: from + write(text.slice(start, end)).length };
            return { state: 'exact', range };
          });
          assert.deepEqual(new Anchoring(after).findPassages(text, passages), expected, how);
          const back = new Anchoring(text).findPassages(
            after,
            expected.map(({ range }) => range),
          );
          assert.deepEqual(
            back,
            passages.map((range) => ({ state: 'exact', range })),
            how,
          );
        }
      });

      it('finds it in lines wrapped anew', () => {
        const after = text.replace(/(?<!\n)\n(?!\n)/g, ' ').replace(/(.{23}) /g, '$1\n  ');
        const squeeze = (part: string): string => part.replace(/\s/g, '');
        const passages = passagesOf(text);
        new Anchoring(after).findPassages(text, passages).forEach((anchor, i) => {
          const passage = text.slice(passages[i]?.start, passages[i]?.end);
          assert.equal(anchor.state, 'exact', passage);
          assert.equal(squeeze(found(after, anchor).found ?? ''), squeeze(passage));
        });
      });
    });
  }

  it('finds what was Markdown in plain text, and the other way round', () => {
    const markdown = `# 交渉の行方\n\n> **首相**は記者団に対し、\n> [交渉](https://example.com/a)は\`近く\`始まると述べた。\n\n- 一つ目の条件\n- 二つ目の条件\n\n${NEWS}`;
    const plain = `交渉の行方\n\n首相は記者団に対し、交渉は近く始まると述べた。\n\n一つ目の条件\n二つ目の条件\n\n${NEWS}`;
    for (const passage of ['交渉の行方', '記者団に対し', 'つ目の条件', '予算委員会での審議']) {
      assertFound(markdown, passage, plain, { state: 'exact', found: passage });
      assertFound(plain, passage, markdown, { state: 'exact', found: passage });
    }
    assertFound(markdown, '**首相**は記者団', plain, { state: 'exact', found: '首相は記者団' });
    assertFound(plain, '首相は記者団', markdown, { state: 'exact', found: '首相**は記者団' });
  });

  it('says that a passage has other words now, and takes in those at its edge', () => {
    const after = NEWS.replace('近く始まるとの見通し', '来月にも始まるとの見通し');
    assertFound(NEWS, '交渉は近く始まるとの見通しを示した', after, {
      state: 'changed',
      found: '交渉は来月にも始まるとの見通しを示した',
    });
    assertFound(NEWS, '近く始まるとの見通し', after, {
      state: 'changed',
      found: '来月にも始まるとの見通し',
    });
  });

  it('says that a passage has moved', () => {
    const [first = '', second = '', ...rest] = NEWS.split('\n\n');
    const after = [second, ...rest, first].join('\n\n');
    const passage = first.slice(4, 14);
    assert.deepEqual(find(NEWS, passage, after)[0], { state: 'moved', found: passage });
  });

  it('tells passages apart that read alike all around, by what has happened between them', () => {
    const verse = 'また夜が明けて、また日が暮れて、また同じ歌がどこからともなく聞こえてくる。\n\n';
    const before = verse.repeat(6);
    const after = `${verse}${verse}新しい一節がここに入る。\n\n${verse.repeat(4)}`;
    const passages = [0, 1, 2, 3, 4, 5].map((i) => ({
      start: i * verse.length + 2,
      end: i * verse.length + 6,
    }));
    const inserted = after.length - before.length;
    assert.deepEqual(
      new Anchoring(after).findPassages(before, passages).map(({ range }) => range?.start),
      passages.map(({ start }, i) => (i < 2 ? start : start + inserted)),
    );
  });

  it('takes an insertion between like sentences for a sentence', () => {
    const before = '首相は会談したと述べた。外相は同意したと述べた。';
    const after = '首相は会談したと述べた。防衛相は帰国したと述べた。外相は同意したと述べた。';
    assertFound(before, '会談したと述べた。', after, {
      state: 'exact',
      found: '会談したと述べた。',
    });
  });

  it('leaves out the marks and spaces at a passage’s edges that are gone, and keeps those that are there', () => {
    const before = `一行目。\n\n${NEWS}`;
    assertFound(before, '一行目。\n\n', `号外。${before}`, {
      state: 'exact',
      found: '一行目。\n\n',
    });
    assertFound(before, '一行目。\n\n', before.replace('\n\n', '\n'), {
      state: 'exact',
      found: '一行目。',
    });
  });

  it('finds notes that were made on different states of the text', () => {
    const later = `号外が出た。\n\n${NEWS}`;
    const now = `${later}\n\n以上。`;
    const passage = '予算委員会での審議';
    const selectors = [NEWS, later].flatMap((text) => {
      const { start, end } = rangeOf(text, passage);
      return [select(text, { start, end }), select(text, { start: start - 5, end: end - 5 })];
    });
    const anchors = new Anchoring(now).findAll(selectors);
    for (const { exact } of selectors) {
      const i = selectors.findIndex((selector) => selector.exact === exact);
      assert.deepEqual(found(now, anchors[i]), { state: 'exact', found: exact });
    }
  });

  it('never leaves the text, never cuts a character, and says no place where it knows none', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        'あ',
        'い',
        '交',
        '。',
        '、',
        '\n',
        ' ',
        '𠮷',
        'か\u3099',
        '👩‍👩‍👧',
        'a',
        '*',
        '- ',
      ),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (before, after, a, b) => {
        fc.pre(before.length > 0);
        const start = a % before.length;
        const range = { start, end: start + 1 + (b % (before.length - start)) };
        const anchoring = new Anchoring(after);
        const anchors = [
          ...anchoring.findPassages(before, [range]),
          anchoring.find(select(before, range)),
        ];
        for (const { state, range: place } of anchors) {
          assert.equal(place === undefined, state === 'orphan' || state === 'ambiguous');
          if (!place || before === after) continue;
          assert.ok(place.start >= 0 && place.start < place.end && place.end <= after.length);
          if (place.end - place.start < range.end - range.start) continue;
          assert.ok(isGraphemeBoundary(after, place.start) || state === 'exact');
        }
      }),
      { numRuns: 200 },
    );
  }).timeout(20_000);

  it('comes to an end with texts that were made to keep it busy', () => {
    const texts = [
      'あ'.repeat(200_000),
      'あい'.repeat(100_000),
      '\u0301'.repeat(200_000),
      '\n'.repeat(200_000),
      '*_`'.repeat(60_000),
      'ﷺ'.repeat(50_000),
      '\ud800'.repeat(100_000),
      '。'.repeat(100_000),
    ];
    for (const before of texts) {
      const after = `${before.slice(0, 70_001)}号外${before.slice(60_000)}`;
      const passages = Array.from({ length: 500 }, (_, i) => ({ start: i * 90, end: i * 90 + 40 }));
      const anchoring = new Anchoring(after);
      for (const { range } of [
        ...anchoring.findPassages(before, passages),
        ...anchoring.findAll(passages.slice(0, 50).map((passage) => select(before, passage))),
      ]) {
        assert.ok(!range || (range.start >= 0 && range.end <= after.length));
      }
    }
  }).timeout(60_000);
});
