/** What has been in its place for so many frames rests there. */
const RESTING = 3;
/** The frames after which it is left where it is. */
const AT_MOST = 30;

/** Which element is being brought into view: the last one that was asked for. */
let latest: Element | undefined;

/**
 * Brings an element into view at once, and keeps it there until the page rests: where it is in a long list
 * is supposed before what is near it has been drawn.
 */
export function bringIntoView(element: Element, block: ScrollLogicalPosition): void {
  const aim = (): number => {
    element.scrollIntoView({ block, behavior: 'instant' });
    return element.getBoundingClientRect().top;
  };
  const look = (aimed: number, frames: number, rested: number): void => {
    if (latest !== element || rested === RESTING || frames === AT_MOST) return;
    const hasMoved = element.getBoundingClientRect().top !== aimed;
    const [now, still] = hasMoved ? [aim(), 0] : [aimed, rested + 1];
    requestAnimationFrame(() => look(now, frames + 1, still));
  };
  latest = element;
  const aimed = aim();
  requestAnimationFrame(() => look(aimed, 0, 0));
}
