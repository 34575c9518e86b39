import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isGraphemeBoundary } from '../../../src/core/text/graphemes';

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

describe('isGraphemeBoundary', () => {
  it('allows cuts between ordinary characters, and at both ends', () => {
    const text = 'aあア漢。𠮷👍';
    for (const { index } of segmenter.segment(text)) assert.ok(isGraphemeBoundary(text, index));
    assert.ok(isGraphemeBoundary(text, text.length));
  });

  it('never cuts what a reader sees as one character', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      fc.constantFrom(
        ...[
          '\r',
          '\n',
          '\u200d',
          '\ufe0f',
          '\u{e0100}',
          '🇯',
          '🇵',
          '👩',
          '🚀',
          '🏽',
          'か',
          '\u3099',
        ],
        ...[
          'e',
          '\u0301',
          '각',
          '\u1100',
          '\u1161',
          '\u11a8',
          'क',
          '\u094d',
          '\u0600',
          '辻',
          '\udb40',
        ],
      ),
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
        const allowed = new Set(Array.from(segmenter.segment(text), ({ index }) => index));
        for (let offset = 1; offset < text.length; offset++) {
          if (isGraphemeBoundary(text, offset)) assert.ok(allowed.has(offset), `at ${offset}`);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
