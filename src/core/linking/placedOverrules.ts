import type { NotePlaces, Placed } from '../anchoring/places';
import type { Anchor } from '../notes/note';
import { fingerprint } from '../text/hash';
import type { KeptOverrules, PlaceOverrule } from './overruleFile';
import type { Overrules } from './overrules';

/** The overrule of a single place, and where that is in the text of this moment. */
export interface PlacedOverrule {
  readonly overrule: PlaceOverrule;
  readonly anchor: Anchor;
}

/** What the place of an overrule is known by. */
export function placeOf({ article, entry, selector }: PlaceOverrule): Placed {
  return { id: fingerprint(JSON.stringify([article, entry, selector])), selector };
}

/** The overrules of single places of one article. */
export function placedOverrules(
  { notHere }: KeptOverrules,
  article: string,
  places: NotePlaces,
): PlacedOverrule[] {
  return notHere
    .filter((overrule) => overrule.article === article)
    .map((overrule) => ({ overrule, anchor: places.of(placeOf(overrule)) }));
}

/** Overrules as they hold in the text of this moment. One whose place is gone does nothing. */
export function overrulesInForce(
  { never, always }: KeptOverrules,
  here: readonly PlacedOverrule[],
): Overrules {
  const notHere = here.flatMap(({ overrule: { entry }, anchor: { state, range } }) =>
    // In other words it is another name, of which nothing has been said.
    range && state !== 'changed' ? [{ ...range, entry }] : [],
  );
  return { never, always, notHere };
}
