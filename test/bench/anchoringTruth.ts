import type { Range } from '../../src/core/article/article';

/** How many of the passages were found where they are, misplaced, or not found though they are there. */
export interface Outcome {
  right: number;
  wrong: number;
  orphaned: number;
  /** Of those that were deleted: attached to something all the same. */
  deleted: number;
  attached: number;
  deletedShort: number;
  attachedShort: number;
}

export function noOutcome(): Outcome {
  return { right: 0, wrong: 0, orphaned: 0, deleted: 0, attached: 0, deletedShort: 0, attachedShort: 0 }; // prettier-ignore
}

/** Share of a changed passage's place that must be hit. */
const OVERLAP = 0.5;

/** Share of a passage that must be left for its loss to count. */
const MUST_FIND = 0.6;

interface Judged {
  readonly verdict: 'right' | 'wrong' | 'orphaned';
  readonly fate: 'intact' | 'changed' | 'deleted';
}

/**
 * Compares a found place with the true one. An intact passage must be found to the letter; of a changed one
 * at least half must be hit; a deleted one must not be found; one of which little is left may be found
 * or not. A passage that was torn apart may be found as a whole or by its largest part.
 */
function judge(truth: Int32Array, { start, end }: Range, found: Range | undefined): Judged {
  const places = truth.subarray(start, end).filter((place) => place >= 0);
  const length = end - start;
  const largest = largestPart(places);
  if (!largest) return { verdict: found ? 'wrong' : 'right', fate: 'deleted' };
  const whole = { start: Math.min(...places), end: Math.max(...places) + 1 };
  if (places.length === length && whole.end - whole.start === length) {
    const isThere = found?.start === whole.start && found.end === whole.end;
    return { verdict: found ? (isThere ? 'right' : 'wrong') : 'orphaned', fate: 'intact' };
  }
  const isMuch = largest.count >= MUST_FIND * length;
  if (!found) return { verdict: isMuch ? 'orphaned' : 'right', fate: 'changed' };
  const isRight = [largest, whole].some((place) => isHit(place, found, length));
  return { verdict: isRight ? 'right' : 'wrong', fate: 'changed' };
}

/** Whether at least half is hit; what replaced the passage's edge may be taken in. */
function isHit(place: Range, found: Range, length: number): boolean {
  const shared = Math.min(found.end, place.end) - Math.max(found.start, place.start);
  const all = Math.max(found.end, place.end) - Math.min(found.start, place.start);
  const isAllOfIt = shared === place.end - place.start;
  const isLittleMore = found.end - found.start <= Math.max(length, shared) + 8;
  return shared >= OVERLAP * all || (isAllOfIt && isLittleMore);
}

/** Where most of a passage has gone, if not all went together. */
function largestPart(places: Int32Array): (Range & { count: number }) | undefined {
  const parts: { start: number; end: number; count: number }[] = [];
  for (const place of places) {
    let part = parts.find(({ end }) => place >= end && place - end <= Math.max(32, places.length));
    if (!part) parts.push((part = { start: place, end: place, count: 0 }));
    part.end = place + 1;
    part.count++;
  }
  return parts.sort((a, b) => b.count - a.count)[0];
}

/** Whether a place is the true one: to the letter, but for a passage whose surroundings were reworded, half is enough. */
export function isAt(truth: Range, place: Range | undefined, isInRevised: boolean): boolean {
  if (!place || !isInRevised) return place?.start === truth.start && place.end === truth.end;
  const shared = Math.min(place.end, truth.end) - Math.max(place.start, truth.start);
  const all = Math.max(place.end, truth.end) - Math.min(place.start, truth.start);
  return shared >= OVERLAP * all;
}

export function tally(
  truth: Int32Array,
  passages: readonly Range[],
  found: readonly (Range | undefined)[],
): Outcome {
  const outcome = noOutcome();
  passages.forEach((passage, i) => {
    const { verdict, fate } = judge(truth, passage, found[i]);
    outcome[verdict]++;
    if (fate !== 'deleted') return;
    const isShort = passage.end - passage.start <= 8;
    outcome.deleted++;
    if (isShort) outcome.deletedShort++;
    if (verdict !== 'wrong') return;
    outcome.attached++;
    if (isShort) outcome.attachedShort++;
  });
  return outcome;
}
