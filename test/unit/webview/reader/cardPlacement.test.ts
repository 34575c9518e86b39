import assert from 'node:assert/strict';
import fc from 'fast-check';
import { placeCard, type Box } from '../../../../src/webview/reader/cardPlacement';

const WINDOW = { width: 1000, height: 800 };
const CARD = { width: 400, height: 300 };
const word = (left: number, top: number, width = 60): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + 20,
});

describe('placeCard', () => {
  it('puts the card below its word, nearly aligned with it', () => {
    const { left, top, side } = placeCard(word(200, 100), [], CARD, WINDOW);
    assert.deepEqual({ left, top, side }, { left: 184, top: 126, side: 'below' });
  });

  it('puts it above where there is no room below', () => {
    const { top, side } = placeCard(word(200, 600), [], CARD, WINDOW);
    assert.deepEqual({ top, side }, { top: 600 - 6 - 300, side: 'above' });
  });

  it('stays on its side while it fits there', () => {
    const { side } = placeCard(word(200, 400), [], CARD, WINDOW, 'above');
    assert.equal(side, 'above');
  });

  it('rather scrolls below than jumps above, where there is room for the most of it', () => {
    const { side, maxHeight } = placeCard(word(200, 450), [], { width: 400, height: 400 }, WINDOW);
    assert.deepEqual({ side, maxHeight }, { side: 'below', maxHeight: 800 - 8 - 476 });
  });

  it('takes the larger side, and scrolls, where it fits on neither', () => {
    const { side, maxHeight, top } = placeCard(word(200, 560), [], { width: 400, height: 900 }, WINDOW); // prettier-ignore
    assert.deepEqual({ side, top, maxHeight }, { side: 'above', top: 8, maxHeight: 560 - 6 - 8 });
  });

  it('stays inside the window at the right', () => {
    assert.equal(placeCard(word(930, 100), [], CARD, WINDOW).left, 1000 - 8 - 400);
  });

  it('does not cover the rest of a word that goes on in the next line', () => {
    const [end, start] = [word(900, 100), word(20, 130)];
    // The card would begin at 592: the rest, at 20 to 80, is clear of it.
    assert.equal(placeCard(end, [start], CARD, WINDOW).top, 126);
    const wide = word(20, 130, 700);
    assert.equal(placeCard(end, [wide], CARD, WINDOW).top, 156);
  });

  it('does not cover the beginning of a word that ends in the line pointed at', () => {
    const [start, end] = [word(300, 570, 700), word(20, 600)];
    const { top, side } = placeCard(end, [start], CARD, WINDOW);
    assert.deepEqual({ top, side }, { top: 570 - 6 - 300, side: 'above' });
  });

  it('covers no line and leaves no window, wherever the word is', () => {
    const edge = fc.integer({ min: 0, max: 940 });
    const height = fc.integer({ min: 0, max: 780 });
    const size = fc.integer({ min: 20, max: 1200 });
    fc.assert(
      fc.property(edge, height, size, (left, top, cardHeight) => {
        const anchor = word(left, top);
        const placed = placeCard(anchor, [], { width: 400, height: cardHeight }, WINDOW);
        const bottom = placed.top + Math.min(cardHeight, placed.maxHeight);
        assert.ok(placed.left >= 8 && placed.left + 400 <= 992);
        assert.ok(placed.top >= 8 && bottom <= 792);
        assert.ok(bottom <= anchor.top || placed.top >= anchor.bottom);
      }),
    );
  });

  it('lies over the text rather than shrinking to nothing in a very low window', () => {
    const { top, maxHeight } = placeCard(word(10, 60), [], CARD, { width: 500, height: 150 });
    assert.deepEqual({ top, maxHeight }, { top: 8, maxHeight: 134 });
  });
});
