import { makerHint } from './actor';
import { isCapitals } from './anyWord';
import type { Find } from '../find';
import { type Beside, type Hint, NOTHING, isQuoted, wordless } from './hint';
import { isCommon } from '../lexicon/commonWords';
import { organizationHint, organizationKind } from './organization';
import type { Owner } from '../owner';
import { personHint, personKind } from './person';
import { placeHint, placeKind } from './place';
import { eventHint, isByAuthor, workHint } from './work';

/** How far the sentence is looked at, in UTF-16 code units. */
export const AHEAD = 40;

/** Looks at what stands right before and behind a find. */
export function hintsAt(
  text: string,
  find: Find,
  owner: Owner,
  isShared: boolean,
  language: string,
): Hint {
  const { entry, form } = owner;
  const before = text.slice(Math.max(0, find.start - 20), find.start);
  const behind = text.slice(find.end, find.end + AHEAD);
  const isInDoubt =
    isShared ||
    isCommon(form, language) ||
    isCommon(find.form, language) ||
    (entry.type === 'person' && isCapitals(find.form));
  const beside = { text, find, before, behind, isShared, isInDoubt, language };
  const own = hintFor(owner, beside);
  if (find.hypotheses.length === 1) return own;
  // What speaks for a company speaks against its founder.
  let against = 0;
  for (const { owner: other } of find.hypotheses) {
    const { type } = other.entry;
    if (type === entry.type) continue;
    // 「ゲルニカ」 is the painting rather than the town.
    if (type === 'work' && isQuoted(before, behind)) against = 2;
    against = Math.max(against, kindHint(other, beside)?.weight ?? 0);
  }
  return against === 0 ? own : { ...own, weight: own.weight - against };
}

function hintFor(owner: Owner, beside: Beside): Hint {
  switch (owner.entry.type) {
    case 'work':
      return workHint(owner, beside);
    case 'event':
      return eventHint(owner, beside);
    case 'place':
      return placeHint(owner, beside);
    case 'organization':
      return organizationHint(owner, beside);
    case 'person':
      return makerHint(owner, beside) ?? personHint(beside);
    case 'term':
      return vesselHint(beside);
    default:
      return NOTHING;
  }
}

/** A ship, a train or a probe is meant by a word that is its name: 砕氷艦しらせ. */
function vesselHint({ before, behind }: Beside): Hint {
  const isSaid =
    isQuoted(before, behind) || /(?:[船艦機号]|衛星|列車|特急|新幹線)の?$/.test(before);
  return isSaid ? wordless(2) : NOTHING;
}

/** What tells that a place, an organisation or a person is named, whichever it is. */
function kindHint(owner: Owner, beside: Beside): Hint | undefined {
  const { before, behind } = beside;
  switch (owner.entry.type) {
    case 'place':
      return placeKind(owner, beside);
    case 'organization':
      return organizationKind(owner, beside);
    case 'person':
      return personKind(beside);
    case 'work':
      return (/[『《]$/.test(before) && /^[』》]/.test(behind)) || isByAuthor(owner, before)
        ? wordless(3)
        : undefined;
    default:
      return undefined;
  }
}
