import type { Add, Case } from './case';
import { dossierOf } from '../dossier';
import { isCommon } from '../lexicon/commonWords';
import type { Hypothesis } from '../owner';
import { WEIGHTS } from './weights';

/** How many finds before and behind it. */
const NEAR = 3;

/**
 * Of those who share a name the one is meant who is among their like: beside Keynes the economist Friedman, beside
 * Stalin the Roosevelt of his time.
 */
export function addPeers({ find, index, read }: Case, { owner }: Hypothesis, add: Add): void {
  const { hypotheses } = find;
  if (hypotheses.length === 1 || owner.entry.type !== 'person') return;
  const { finds } = read.finds;
  const dossier = dossierOf(owner.entry);
  let isPeer = false;
  let isOfTheirTime = false;
  for (let at = Math.max(0, index - NEAR); at <= index + NEAR; at++) {
    const other = finds[at];
    const known = other?.hypotheses[0].owner;
    if (!other || other.hypotheses.length > 1 || known?.entry.type !== 'person') continue;
    if (known.role === 'given' || isCommon(other.form, read.language)) continue;
    if (hypotheses.some(({ owner }) => owner.entry === known.entry)) {
      continue;
    }
    const peer = dossierOf(known.entry);
    isPeer ||= dossier.isOfTrade(peer);
    isOfTheirTime ||= dossier.isOfTime(peer);
  }
  if (isPeer) add(WEIGHTS.peer);
  if (isOfTheirTime) add(WEIGHTS.time);
}
