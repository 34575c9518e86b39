import type { Case } from './case';
import { dossierOf } from '../dossier';
import { isCommon } from '../lexicon/commonWords';
import type { Hypothesis } from '../owner';
import type { Weighed } from './weigh';

/** Of some who share a surname, and for none of whom more speaks than for others, the one who leads a country. */
export function leaderAmong(one: Case, weighed: readonly Weighed[]): Weighed | undefined {
  const { find, read } = one;
  if (find.title) return undefined;
  const leader = weighed.find(({ hypothesis }) => isLeader(hypothesis));
  if (!leader || leader.score < (weighed[0]?.score ?? 0)) return undefined;
  const others = weighed.filter((other) => other !== leader).map(({ hypothesis }) => hypothesis);
  if (others.some(isLeader)) return undefined;
  const isMeant = /^(?:en|de)/.test(read.language) ? areUnnamed : isOneOfTwo;
  return isMeant(one, leader.hypothesis, others) ? leader : undefined;
}

function isLeader({ owner }: Hypothesis): boolean {
  return dossierOf(owner.entry).isLeader;
}

/** The others are athletes or relatives whom the article does not name: Merkels Nachfolger. */
function areUnnamed(
  { find: { form, start }, read, names }: Case,
  leader: Hypothesis,
  others: readonly Hypothesis[],
): boolean {
  return (
    form.length >= 4 &&
    !isCommon(form, read.language) &&
    [leader, ...others].every(({ owner, way }) => owner.role === 'surname' && way === 'exact') &&
    others.every(({ owner: { entry } }) => {
      return dossierOf(entry).isAthleteOrKin && !names.fullName(entry.id, { read, start });
    })
  );
}

/** The surname is a word as well, and the other is a person. */
function isOneOfTwo(
  { find: { form }, read }: Case,
  _leader: Hypothesis,
  [other, third]: readonly Hypothesis[],
): boolean {
  return (
    /^[ァ-ヺ]/.test(form) &&
    isCommon(form, read.language) &&
    other?.owner.entry.type === 'person' &&
    third === undefined
  );
}
