/** A rectangle in the viewport, in CSS pixels; every `DOMRect` is one. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export type Side = 'below' | 'above';

export interface Placement {
  readonly left: number;
  readonly top: number;
  /** What there is room for; a taller card scrolls. */
  readonly maxHeight: number;
  readonly side: Side;
}

/** Between what a card belongs to and the card. */
const GAP = 6;
/** Between a card and the edge of the window. */
const MARGIN = 8;
/** How far a card begins to the left of its anchor, so that the two texts are nearly aligned. */
const OUTDENT = 16;
/** With this much room a card scrolls on the side that is expected rather than jump to the other. */
const COMFORTABLE_HEIGHT = 280;
/** Less room than this is none: the card then lies over the text rather than showing two lines. */
const MIN_HEIGHT = 120;

/**
 * Where a card goes: on the preferred side of its anchor if there is room, else on the other, else
 * where there is more; cards that jump from side to side annoy. It stays in the window and covers neither the anchor nor the boxes to avoid
 * (the rest of a name that is broken over two lines).
 */
export function placeCard(
  anchor: Box,
  avoid: readonly Box[],
  card: Size,
  viewport: Size,
  preferred: Side = 'below',
): Placement {
  const left = clamp(anchor.left - OUTDENT, MARGIN, viewport.width - MARGIN - card.width);
  const across = avoid.filter((box) => box.right > left && box.left < left + card.width);

  let below = Math.max(MARGIN, anchor.bottom + GAP);
  for (const box of [...across].sort((a, b) => a.top - b.top)) {
    if (box.bottom > anchor.top && box.top < below + card.height) {
      below = Math.max(below, box.bottom + GAP);
    }
  }
  let above = Math.min(viewport.height - MARGIN, anchor.top - GAP);
  for (const box of [...across].sort((a, b) => b.bottom - a.bottom)) {
    if (box.top < anchor.bottom && box.bottom > above - card.height) {
      above = Math.min(above, box.top - GAP);
    }
  }

  const room: Readonly<Record<Side, number>> = {
    below: viewport.height - MARGIN - below,
    above: above - MARGIN,
  };
  const other: Side = preferred === 'below' ? 'above' : 'below';
  const side =
    Math.min(card.height, COMFORTABLE_HEIGHT) <= room[preferred]
      ? preferred
      : card.height <= room[other]
        ? other
        : room.below >= room.above
          ? 'below'
          : 'above';

  const whole = viewport.height - 2 * MARGIN;
  if (room[side] < Math.min(card.height, MIN_HEIGHT)) {
    const height = Math.min(card.height, whole);
    return { left, top: viewport.height - MARGIN - height, maxHeight: whole, side };
  }
  const maxHeight = Math.min(room[side], whole);
  const height = Math.min(card.height, maxHeight);
  return { left, top: side === 'below' ? below : above - height, maxHeight, side };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
