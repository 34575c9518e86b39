import { firstIndex } from '../../core/order/firstIndex';

/**
 * The index of the first element that reaches below a height in the viewport, among elements in the
 * order of the text; their number if none does.
 */
export function firstAtOrBelow(elements: readonly Element[], y: number): number {
  return firstIndex(elements, (element) => element.getBoundingClientRect().bottom > y);
}

/** Whether any of some boxes is, at least in part, in the window. */
export function isInView(boxes: readonly DOMRect[]): boolean {
  return boxes.some((box) => box.bottom > 0 && box.top < window.innerHeight);
}

/** Whether the reader asked for no motion, of the system or of VS Code. */
export function reducesMotion(): boolean {
  return (
    document.body.classList.contains('vscode-reduce-motion') ||
    matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}
