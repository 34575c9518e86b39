import type { Edge } from './runs';

/** A text node, or a hard break, which reads as one line feed. */
type Piece = Text | HTMLBRElement;

/** The parts of a passage element that make up its text: everything but ruby annotations. */
function* pieces(passage: Element): Generator<Piece> {
  const walker = document.createTreeWalker(
    passage,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) => {
      if (node instanceof Text || node instanceof HTMLBRElement) return NodeFilter.FILTER_ACCEPT;
      return node.nodeName === 'RT' || node.nodeName === 'RP'
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_SKIP;
    },
  );
  while (walker.nextNode()) yield walker.currentNode as Piece;
}

function lengthOf(piece: Piece): number {
  return piece instanceof Text ? piece.length : 1;
}

/** The text of a passage as it is read; what `Passage.text` is in the host. */
export function passageText(passage: Element): string {
  let text = '';
  for (const piece of pieces(passage)) text += piece instanceof Text ? piece.data : '\n';
  return text;
}

export function passageLength(passage: Element): number {
  let length = 0;
  for (const piece of pieces(passage)) length += lengthOf(piece);
  return length;
}

/** How much of a passage's text comes before a point of the DOM inside it. */
export function textOffset(passage: Element, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(passage, 0);
  before.setEnd(node, offset);
  let length = 0;
  for (const piece of pieces(passage)) {
    if (piece === node) return length + offset;
    if (before.comparePoint(piece, 0) > 0) break;
    length += lengthOf(piece);
  }
  return length;
}

/**
 * The point of the DOM at an offset of a passage's text. Between two text nodes, a range's start
 * belongs to the second and its end to the first, so that the range touches no line in vain.
 */
function textPoint(passage: Element, offset: number, edge: Edge): [Node, number] {
  let at = 0;
  let last: [Node, number] = [passage, 0];
  for (const piece of pieces(passage)) {
    const length = lengthOf(piece);
    const into = offset - at;
    if (edge === 'start' ? into < length : into <= length) return pointIn(piece, Math.max(0, into));
    at += length;
    last = pointIn(piece, length);
  }
  return last;
}

function pointIn(piece: Piece, offset: number): [Node, number] {
  if (piece instanceof Text) return [piece, offset];
  const parent = piece.parentNode ?? piece;
  return [parent, [...parent.childNodes].indexOf(piece) + offset];
}

/** The DOM range of a part of a passage's text. */
export function textRange(passage: Element, start: number, end: number): Range {
  const range = document.createRange();
  range.setStart(...textPoint(passage, start, 'start'));
  range.setEnd(...textPoint(passage, end, 'end'));
  return range;
}
