import type { ArticleNames } from './articleNames';
import { dossierOf } from './dossier';
import { needsEvidence } from './doubt';
import type { Case } from './evidence/case';
import { leaderAmong } from './evidence/leader';
import { inOwnLanguage, isOrdinary, weighEvidence } from './evidence/weigh';
import type { Find } from './find';
import type { Hypothesis } from './owner';
import type { Read } from './read';
import type { Reason } from './reason';

/** What a find names, and why. */
export interface Decision {
  readonly find: Find;
  readonly hypothesis: Hypothesis;
  readonly reason: Reason;
}

/** What must speak for an entry before it is linked, and by how much more than for another. */
const FLOOR = 1;
const MARGIN = 0.5;

const LISTED: Reason = { kind: 'listed' };

/**
 * Decides what the finds of a passage name, in order. A form that only one entry goes by, and that is no
 * common word, needs nothing else. For the others what stands beside them is weighed: titles, names in full
 * elsewhere in the article, years and words that the entry’s description has too, and entries that belong
 * together. Where nothing tells, nothing is linked.
 */
export function decide(read: Read, names: ArticleNames): readonly Decision[] {
  const decisions: Decision[] = [];
  for (const [index, find] of read.finds.finds.entries()) {
    if (isOfAnotherCountry(find, index, read) || isOfAnotherSport(find, read)) continue;
    const decision = certain(find, read, names) ?? weigh({ find, index, read, names });
    if (decision) decisions.push(decision);
  }
  return decisions;
}

/** Each country has its own: the スウェーデンの左派党 is not that of Germany. */
const NATIONAL = /(?:党|省|庁|軍|議会|新聞|銀行|[Pp]arty|[Mm]inistry|Partei|部)$/;

/** What belongs to many countries has its seat in one of them: スイスの国際決済銀行. */
const OF_MANY =
  /^(?:国際|世界|国連|欧州|アジア|アフリカ|International|World|European|Asian|African)/;

function isOfAnotherCountry(find: Find, index: number, { text, finds }: Read): boolean {
  if (!NATIONAL.test(find.form) || OF_MANY.test(find.form)) return false;
  const before = finds.finds[index - 1];
  const country = before?.hypotheses[0].owner;
  if (!before || country?.codeKind !== 'country' || before.hypotheses.length > 1) return false;
  if (!/^(?:の|的)?$/.test(text.slice(before.end, find.start))) return false;
  return find.hypotheses.every(
    ({ owner: { entry } }) =>
      entry.type === 'organization' && !dossierOf(entry).isRelatedTo(dossierOf(country.entry)),
  );
}

/** By what they are called in Japanese. */
const SPORTS =
  'サッカー ラグビー スキー スケート フィギュア バレー バレーボール バスケット バスケットボール ハンドボール クリケット ホッケー 柔道 体操 卓球 テニス 野球 自転車 陸上 競泳'.split(
    ' ',
  );
const LONGEST_SPORT = 10;

/** Each sport has its own: the スキーのW杯 is not that of football. */
function isOfAnotherSport({ start, hypotheses }: Find, { text }: Read): boolean {
  const { type } = hypotheses[0].owner.entry;
  if (type !== 'event' && type !== 'organization') return false;
  const to = text.charAt(start - 1) === 'の' ? start - 1 : start;
  const before = text.slice(Math.max(0, to - LONGEST_SPORT), to);
  const sport = SPORTS.find((word) => before.endsWith(word));
  if (sport === undefined) return false;
  return hypotheses.every(({ owner }) => {
    const said = dossierOf(owner.entry).text;
    return !said.includes(sport) && SPORTS.some((word) => said.includes(word));
  });
}

/** The decision on a find that leaves no doubt. */
function certain(find: Find, read: Read, names: ArticleNames): Decision | undefined {
  const [hypothesis] = find.hypotheses;
  if (find.hypotheses.length > 1) return undefined;
  const { owner, way, beside } = hypothesis;
  if (way === 'extended') {
    return { find, hypothesis, reason: { kind: 'extended', of: owner.of } };
  }
  if (way === 'overruled') return { find, hypothesis, reason: { kind: 'overruled' } };
  if (beside !== undefined) return { find, hypothesis, reason: { kind: 'beside', word: beside } };
  if (owner.role !== 'listed' || way !== 'exact' || needsEvidence(hypothesis, read.language))
    return undefined;
  if (isOrdinary(find, read)) return undefined;
  // Whoever is called Jordan has been spoken of: is it the country?
  if (owner.entry.type === 'place' && names.namesake(find.form, { read, start: find.start })) {
    return undefined;
  }
  return { find, hypothesis, reason: LISTED };
}

function weigh(one: Case): Decision | undefined {
  const { find } = one;
  const own = inOwnLanguage(one);
  const weighed = own.find.hypotheses
    .map((hypothesis) => weighEvidence(own, hypothesis))
    .sort((a, b) => b.score - a.score);
  let [best] = weighed;
  const [, next] = weighed;
  if (!best || best.score < FLOOR) return undefined;
  if (next && best.score - next.score < MARGIN) best = leaderAmong(own, weighed);
  if (!best) return undefined;
  return { find, hypothesis: best.hypothesis, reason: best.reason };
}
