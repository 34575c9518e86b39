import type { Read, Told } from '../read';
import { matchesAt } from '../../text/matchesAt';

type Place = Pick<Told, 'read' | 'start' | 'form'>;

/** What may stand between a name and its particle: a title, an honorific, an age. */
const TAIL =
  '[\\p{Script=Han}ァ-ヶー]{0,12}(?:さん|くん|ちゃん|さま)?(?:[(（][^()（）]{0,16}[)）])?';
const TOPIC = new RegExp(
  `${TAIL}(?:[はも](?!や)|が|とい[いうっ]|と名乗|の[^、。はがをのと]{1,8}(?:に?は|が))`,
  'uy',
);
const FOCUS = new RegExp(`${TAIL}(?:だ(?!け)|である|です)`, 'uy');
/** What is said where two who share a name are told apart. */
export const NAMESAKES =
  /同じ(?:名|苗字|姓)|同姓|同名|縁もゆかりも|無関係|関係[はが]な|血縁|血のつなが|別人|人違い|赤の他人|(?:親戚|親類|親族|身内|家族)(?:で[はも]|関係)|間違え|取り違え|混同|名前が同じ/;
const COMPARED = new RegExp(
  `${TAIL}(?:と(?!を)は?|に|の)、?[^。、]{0,14}?(?:${NAMESAKES.source})`,
  'uy',
);
const SAME = /(?:の(?:筆|芸|本|実|雅)?(?:名|名義|号)で|として)/y;
/** What is said of woods, springs and the points of the compass, and not of those who are called so. */
const NATURE =
  /[はがも]、?[^。]{0,8}?(?:[白黒青赤暗深浅広狭高低][くい]|[緑濁澄凍枯茂燃湧涸]|静[かま]|明る|広が|冷た|温か|熱[いく]|揺れ|荒れ|流れ|続[いく]|残っ|見え|美し|豊|伐|切り開|消え|ざわ|紅葉し|色づ|手つかず|自然|晴れ|値上|値下|売られ|買われ)/y;
/** How far two names of a sentence may be from each other. */
const LONGEST = 120;

/** Whether a sentence is about whom it names there. */
export function isTopic({ read: { text }, start, form }: Place): boolean {
  const end = start + form.length;
  return (
    matchesAt(TOPIC, text, end) ||
    (text.startsWith('のは', start - 2) && matchesAt(FOCUS, text, end))
  );
}

/** Whether someone is named only to tell another from them: 石破茂元首相とは縁もゆかりもない. */
export function isOnlyCompared({ read: { text }, start, form }: Place): boolean {
  return matchesAt(COMPARED, text, start + form.length);
}

/** Whether it is a name of one already spoken of: 軍医の森は作家森鷗外の名で書いた. */
export function isAnotherNameOfIt({ read: { text }, start, form }: Place): boolean {
  return matchesAt(SAME, text, start + form.length);
}

/** What those have who write, speak and have a family, and woods have not. */
const OWNED =
  /の(?:[習遺]作|小説|著[作書]|日記|手紙|書簡|随筆|[短長]編|[句詩歌]集|自伝|弟子|妻|夫|父|母|息子|娘|晩年|演説|発言|証言|主張|論文|側近|辞任|答弁)/y;

/** Whether someone may do what is said behind a word of one kanji: 森は日記をつけた, 森の手紙, but 森は深かった. */
export function doesSomething({ text }: Read, end: number): boolean {
  const next = text.charAt(end);
  if (next === 'の') return matchesAt(OWNED, text, end);
  return 'はがも'.includes(next || '。') && !matchesAt(NATURE, text, end);
}

/**
 * Whether a text goes on about the first of two who share a name: it is about them, and the second, in the same
 * sentence or in one that has no other topic, is only had to do with.
 */
export function remainsTopic(first: Place, second: Place): boolean {
  if (first.read !== second.read || !isTopic(first) || isTopic(second)) return false;
  const between = textBetween(first.read, first.start + first.form.length, second.start);
  if (between === undefined) return false;
  const [, next, more] = between.split('。');
  return more === undefined && (next === undefined || !/[はが]/.test(next));
}

function textBetween({ text }: Read, from: number, to: number): string | undefined {
  return from <= to && to - from < LONGEST ? text.slice(from, to) : undefined;
}
