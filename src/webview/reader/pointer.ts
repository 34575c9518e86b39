import type { Box } from './cardPlacement';
import type { HoverIntent, HoverTarget } from './hoverIntent';

/** A kind of card that shows on hover. */
export interface HoverSurface {
  /** The open card, if there is one. */
  readonly openElement: HTMLElement | undefined;
  /** What would be shown for the place in the text that the pointer is at. */
  targetAt(event: PointerEvent): HoverTarget | undefined;
}

/** Feeds the pointer's movements to the hover intent. Surfaces that come first win. */
export function watchPointer(intent: HoverIntent, surfaces: readonly HoverSurface[]): void {
  let x = NaN;
  let y = NaN;
  const moved = (event: PointerEvent) => {
    // The page scrolled under a pointer that rests: nobody pointed at anything.
    if (event.clientX === x && event.clientY === y) return;
    x = event.clientX;
    y = event.clientY;
    if (event.pointerType === 'touch' || event.buttons !== 0) {
      intent.left();
      return;
    }
    const open = surfaces.find(({ openElement }) => openElement)?.openElement;
    const box: Box | undefined = open?.getBoundingClientRect();
    const over =
      open && event.target instanceof Node && open.contains(event.target)
        ? 'card'
        : targetAt(event, surfaces);
    intent.moved({ x, y, time: event.timeStamp }, over, box);
  };
  document.addEventListener('pointermove', moved, { passive: true });
  document.addEventListener('pointerdown', () => intent.left(), { passive: true, capture: true });
  document.documentElement.addEventListener('pointerleave', () => {
    x = NaN;
    y = NaN;
    intent.left();
  });
}

function targetAt(event: PointerEvent, surfaces: readonly HoverSurface[]): HoverTarget | undefined {
  for (const surface of surfaces) {
    const target = surface.targetAt(event);
    if (target) return target;
  }
  return undefined;
}
