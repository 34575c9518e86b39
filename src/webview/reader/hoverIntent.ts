import type { Box } from './cardPlacement';

export interface PointerSample {
  readonly x: number;
  readonly y: number;
  /** Milliseconds. */
  readonly time: number;
}

export interface Timers {
  set(run: () => void, milliseconds: number): unknown;
  clear(timer: unknown): void;
}

/** Something that shows a card when the pointer rests on it. */
export interface HoverTarget {
  /** What it is told apart by. */
  readonly key: unknown;
  /** Shows the card; the pointer is at `at`. */
  open(at: PointerSample): void;
}

/** A pointer that moves faster than this, in px/ms, is on its way to somewhere else (as in 10ten). */
const CROSSING_SPEED = 0.5;
/** How long a card stays when the pointer has left it, in milliseconds. */
const GRACE = 300;
/** Added around the way to the card, in px: hands do not move in straight lines. */
const SLACK = 4;

/**
 * Tells from the pointer's movements when a card is wanted and when it no longer is. A card opens
 * once the pointer rests on its target, at once if another one is open already; it stays while the
 * pointer is on the target or the card, on the way between them (the triangle from where the target
 * was left to the card's near edge), and for a grace period elsewhere.
 */
export class HoverIntent {
  /** How long the pointer must rest on a target, in milliseconds. */
  delay: number;

  #shown: { readonly key: unknown; readonly held: boolean } | undefined;
  #waiting: { readonly key: unknown; readonly timer: unknown } | undefined;
  #grace: unknown;
  #last: PointerSample | undefined;
  #over: HoverTarget | undefined;
  #leftTargetAt: PointerSample | undefined;

  constructor(
    delay: number,
    private readonly close: () => void,
    private readonly timers: Timers,
  ) {
    this.delay = delay;
  }

  /** A card has been opened, by whatever means. A held one does not close when the pointer leaves. */
  shown(key: unknown, held: boolean): void {
    this.#stopWaiting();
    this.#stopGrace();
    this.#shown = { key, held };
    this.#leftTargetAt = this.#last;
  }

  /** No card is open any more. The target under the pointer must be left before it opens again. */
  closed(): void {
    this.#stopWaiting();
    this.#stopGrace();
    this.#shown = undefined;
  }

  /**
   * The pointer has moved.
   *
   * @param over the target under it, or whether it is on the card
   * @param card where the open card is
   */
  moved(at: PointerSample, over: HoverTarget | 'card' | undefined, card: Box | undefined): void {
    const fast = this.#isFast(at);
    const target = over === 'card' ? undefined : over;
    const entered = target?.key !== this.#over?.key;
    this.#last = at;
    this.#over = target;

    if (this.#shown && (over === 'card' || target?.key === this.#shown.key)) {
      this.#stopWaiting();
      this.#stopGrace();
      if (target) this.#leftTargetAt = at;
      return;
    }
    if (this.#closesByItself) {
      if (card && this.#leftTargetAt && isOnTheWay(at, this.#leftTargetAt, card)) {
        this.#stopWaiting();
        this.#stopGrace();
        this.#startGrace();
        return;
      }
      if (this.#grace === undefined) this.#startGrace();
    }
    if (!target) this.#stopWaiting();
    else if (this.#closesByItself && !fast) this.#open(target);
    else if (fast || (this.#waiting ? this.#waiting.key !== target.key : entered))
      this.#wait(target);
  }

  /** The pointer has left the page, or does something else, such as selecting. */
  left(): void {
    this.#over = undefined;
    this.#last = undefined;
    this.#stopWaiting();
    if (this.#closesByItself && this.#grace === undefined) this.#startGrace();
  }

  get #closesByItself(): boolean {
    return this.#shown?.held === false;
  }

  #isFast(at: PointerSample): boolean {
    if (!this.#last) return true;
    const elapsed = at.time - this.#last.time;
    const distance = Math.hypot(at.x - this.#last.x, at.y - this.#last.y);
    return distance >= CROSSING_SPEED * elapsed;
  }

  #wait(target: HoverTarget): void {
    this.#stopWaiting();
    const timer = this.timers.set(() => this.#open(target), this.delay);
    this.#waiting = { key: target.key, timer };
  }

  #open(target: HoverTarget): void {
    this.#stopWaiting();
    if (this.#last) target.open(this.#last);
  }

  #startGrace(): void {
    this.#grace = this.timers.set(() => {
      this.#grace = undefined;
      const over = this.#over;
      this.close();
      // The pointer came to rest on something else on its way to the card.
      if (over) this.#wait(over);
    }, GRACE);
  }

  #stopWaiting(): void {
    if (this.#waiting) this.timers.clear(this.#waiting.timer);
    this.#waiting = undefined;
  }

  #stopGrace(): void {
    if (this.#grace !== undefined) this.timers.clear(this.#grace);
    this.#grace = undefined;
  }
}

/** Whether a point lies between where the target was left and the near edge of a card. */
function isOnTheWay(
  { x, y }: PointerSample,
  from: { readonly x: number; readonly y: number },
  card: Box,
): boolean {
  const edge = from.y <= card.top ? card.top : from.y >= card.bottom ? card.bottom : undefined;
  if (edge === undefined) return false;
  const way = edge - from.y;
  const share = way === 0 ? 1 : (y - from.y) / way;
  if (share < -SLACK / Math.max(SLACK, Math.abs(way)) || share > 1) return false;
  const left = from.x + (card.left - from.x) * share - SLACK;
  const right = from.x + (card.right - from.x) * share + SLACK;
  return x >= left && x <= right;
}
