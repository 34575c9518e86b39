import { isGraphemeBoundary } from '../text/graphemes';
import { codePointBefore, scriptOf, type Script } from '../text/scripts';
import { firstWord, isBetweenWords, isWord } from './words';
import { matchesAt } from '../text/matchesAt';

/**
 * Whether a word may begin or end at an offset of a folded text: not within a run of katakana, nor within
 * an alphabetic word. The middle dot parts runs of katakana: ロシア・ウクライナ戦争.
 */
export function isScriptBoundary(text: string, offset: number): boolean {
  const before = scriptBefore(text, offset);
  const after = scriptAfter(text, offset);
  if (before === 'katakana' || before === 'alphabetic') {
    if (before === after) return false;
  } else if (before === 'hiragana' && text.startsWith('ー', offset)) return false;
  return isGraphemeBoundary(text, offset);
}

/** Whether a word begins or ends at an offset inside a run of kanji, or of hiragana. */
export function isWordBoundary(text: string, offset: number, language?: string): boolean {
  const before = scriptBefore(text, offset);
  if (before !== scriptAfter(text, offset)) return true;
  if (before !== 'kanji' && before !== 'hiragana') return true;
  return isBetweenWords(text, offset, language);
}

/** 停戦 in 停戦後の: 戦後 is a word as well, but so is what stands before 後. And 新潮社 ends as houses do: 新潮社刊. */
export function isBeforeSuffix(text: string, start: number, end: number): boolean {
  const next = text.charAt(end);
  if (next === '' || !'後前中下時内間刊編版製側系発案筋'.includes(next)) return false;
  if (scriptAfter(text, end + 1) === 'kanji' || scriptBefore(text, end) !== 'kanji') return false;
  if (end - start > 2 && '社党省庁局院会軍所館団署'.includes(text.charAt(end - 1))) return true;
  return '後前中下時内間'.includes(next) && isWord(text.slice(start, end));
}

/** What towns and provinces run, are and have: 豊田市役所, 横浜市立, 愛知県警. */
const ADMINISTRATION =
  /役所|役場|庁|議会?(?!論)|[立民営有内外域警街]|境|道(?!路)|下|産(?!業)|出身|在住|当局/y;

/** Whether a place’s name ends there though the dictionary has another word: 豊田|市役所, 高山市|街. */
export function isBeforeAdministration(text: string, end: number): boolean {
  const isTown = (at: number): boolean => '都道府県市区町村'.includes(text.charAt(at) || '。');
  if (scriptAfter(text, end) !== 'kanji') return false;
  const at = isTown(end - 1) ? end : isTown(end) ? end + 1 : undefined;
  if (at === undefined) return false;
  // 村上市長 is mostly called 村上.
  return matchesAt(ADMINISTRATION, text, at);
}

/** What a name in kanji stands right before as a subject does: 鄭和率いる船団, 李白作の詩, 信長没後. */
const PREDICATE_BEHIND =
  /率い|擁[しす]|演じ|扮[しす]|詠[むん]|作の|著[の『「、]|描[いく]|撮る|[没死]後|訳の|似の|自[ら身]|以[来後外降前]|亡き/y;

export function isBeforePredicate(text: string, end: number): boolean {
  return matchesAt(PREDICATE_BEHIND, text, end);
}

/** 伊丹 in 伊丹空港, which the dictionary takes for one word. */
export function isBeforeAirport(text: string, end: number): boolean {
  return text.startsWith('空港', end) || text.startsWith('国際空港', end);
}

/** What stands behind a name though a verb might be inflected by it. */
const NO_INFLECTION =
  /^(?:いわく|いう|いかに|いずれ|いま|いな|きって|きっと|くらい|して|しか|すら|すべて|せい|つい|って|ったら|れっき|わずか|わけ)/;

/** 国連 in 雪の国連なる山々, 停戦 in 各停戦いの日: the last kanji is that of a verb, and its ending follows. */
export function isInflected(text: string, end: number): boolean {
  if (!'いえきくけしすせちつてなむめりるれろっわ'.includes(text.charAt(end) || '。')) return false;
  if (scriptBefore(text, end) !== 'kanji') return false;
  if (NO_INFLECTION.test(text.slice(end, end + 3))) return false;
  return firstWord(text.slice(end - 1, end + 3)) > 1;
}

/**
 * 東京 in 山東京劇団, 中国 in 対中国際協力: its first kanji ends one word, and its last one begins another.
 */
export function isAcrossWords(text: string, start: number, end: number): boolean {
  return (
    scriptBefore(text, start) === 'kanji' &&
    scriptAfter(text, end) === 'kanji' &&
    (isWord(text.slice(end - 1, end + 1)) || NATIONAL.test(text.slice(end - 1, end + 1))) &&
    isPair(text.slice(start - 1, start + 1))
  );
}

/** What the dictionary lacks: 书法国画. */
const NATIONAL = /^国[画产企足粹货债库资]$/;

/** 日中 in 日中国交 is no word of the dictionary, but two countries. */
function isPair(characters: string): boolean {
  return /^[日米英仏独露中韓豪印]{2}$/.test(characters) || isWord(characters);
}

/** What often is a word of its own behind a name in Chinese. */
const LONE =
  '的了是在和与與及对対說说称就将会也都还又再曾已不没未从従向给跟同被把让譲请由为為以因于到去来上下里中时後后前等总主副外部发要想能可应或而但却则且之其该此这那先正刚才只最很更较太真';

/** 菅义伟 in 菅义伟大的抱负: its last character begins a word, for what follows that one is none by itself. */
export function isRunOver(text: string, end: number): boolean {
  return (
    scriptAfter(text, end) === 'kanji' &&
    !LONE.includes(text.charAt(end)) &&
    !/^(?:头[一两]|.[了过過着])/.test(text.slice(end, end + 2)) &&
    isWord(text.slice(end - 1, end + 1)) &&
    firstWord(text.slice(end, end + 4)) === 1
  );
}

export function scriptBefore(text: string, offset: number): Script {
  return scriptOf(codePointBefore(text, offset) ?? 0);
}

export function scriptAfter(text: string, offset: number): Script {
  return scriptOf(text.codePointAt(offset) ?? 0);
}
