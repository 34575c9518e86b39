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
  // 理事会|議長, which the dictionary takes for 理事|会議|長.
  if (next === '議') return text.startsWith('会議長', end - 1);
  // 美国产 and 中国籍, where 国产 and 国籍 are words.
  if (text.charAt(end - 1) === '国' && /^[产産籍]/.test(next)) return end - start < 4;
  if (next === '短') return text.startsWith('短観', end);
  if (next === '' || !'後前中下上時内間刊編版製側系発案筋卒'.includes(next)) return false;
  if (scriptAfter(text, end + 1) === 'kanji' || scriptBefore(text, end) !== 'kanji') return false;
  if (next === '卒') return text.charAt(end - 1) === '大';
  if (end - start > 2 && '社党省庁局院会軍所館団署'.includes(text.charAt(end - 1))) return true;
  return '後前中下上時内間'.includes(next) && isWord(text.slice(start, end));
}

/**
 * Whether the dictionary only has another word across the end of a name, and a character is left behind that:
 * 上|海洋|山|港 for 上海|洋山港, 長|江流|域 for 長江|流域, 日本海|军 for 日本|海军.
 */
export function isTakenApart(text: string, start: number, end: number, language: string): boolean {
  if (scriptAfter(text, end) !== 'kanji' || !isWordBoundary(text, start, language)) return false;
  // 中|东部 is the east of the middle.
  if (end - start === 2 && /[东東西南北中]/.test(text.slice(start, end))) return false;
  if (language.startsWith('zh') && /^[东西南北中][部麓坡]/.test(text.slice(end, end + 2)))
    return true;
  let across = start;
  while (across < end) across += firstWord(text.slice(across, across + 5));
  if (across === end) return true;
  while (across <= end) across += firstWord(text.slice(across, across + 5));
  const isLeft =
    across === end + 1 &&
    scriptAfter(text, across) === 'kanji' &&
    !LONE.includes(text.charAt(across)) &&
    firstWord(text.slice(across, across + 4)) === 1;
  return isLeft && (language.startsWith('zh') || isWord(text.slice(end, end + 2)));
}

/** What towns and provinces run, are and have: 豊田市役所, 横浜市立, 愛知県警. */
const ADMINISTRATION =
  /役所|役場|庁|政府|教委|議会?(?!論)|[立民営有内外域警街]|境|道(?!路)|下|産(?!業)|出身|在住|当局/y;

/** Whether a place’s name ends there though the dictionary has another word: 豊田|市役所, 高山市|街. */
export function isBeforeAdministration(text: string, end: number): boolean {
  const isTown = (at: number): boolean => '都道府県市区町村'.includes(text.charAt(at) || '。');
  if (scriptAfter(text, end) !== 'kanji') return false;
  const at = isTown(end - 1) ? end : isTown(end) ? end + 1 : undefined;
  if (at === undefined) return false;
  // 村上市長 is mostly called 村上.
  return matchesAt(ADMINISTRATION, text, at);
}

/** What a name in kanji stands right before as a subject does: 鄭和率いる船団, 李白作の詩, 信長没後, 河野主導. */
const PREDICATE_BEHIND =
  /率い|擁[しす]|演じ|扮[しす]|詠[むん]|作の|著[の『「、]|描[いく]|撮る|[没死]後|訳の|似の|自[ら身]|以[来後外降前]|亡き|主[導演]|出演|名義|原作|脚本|演出|指揮|執筆|抜き|不在|人気(?!者)|旋風|待望|[辞退就]任|退陣|続投|[当落再]選|勝利|敗北|優勝|引退|逮捕|起訴|死去|急死|暗殺|生誕|出馬|擁立|登板|先発|復帰|移籍|獲得|欠場|起用|来日|訪[米中韓英日露仏印]/y;

export function isBeforePredicate(text: string, end: number): boolean {
  return matchesAt(PREDICATE_BEHIND, text, end);
}

const AIRPORT = /(?:国際)?空?港(?![湾区])|流域|地方[政官债财]/y;

/** 伊丹 in 伊丹空港, 長江 in 長江流域 and 中国 in 中国地方政府, which the dictionary takes for one word. */
export function isBeforeAirport(text: string, end: number): boolean {
  return matchesAt(AIRPORT, text, end);
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

/** 大の里 in 大の里帰り好き: its last kanji begins a word of another kanji and the ending of a verb. */
export function isBeforeVerbalNoun(text: string, end: number): boolean {
  return scriptAfter(text, end + 1) === 'hiragana' && firstWord(text.slice(end - 1, end + 2)) > 2;
}

/**
 * 東京 in 山東京劇団, 中国 in 対中国際協力: its first kanji ends one word, and its last one begins another.
 */
export function isAcrossWords(text: string, start: number, end: number): boolean {
  // 本日銀 is silver of today.
  if (text.charAt(start) === '日' && '本昨明翌'.includes(text.charAt(start - 1) || '。'))
    return true;
  return (
    scriptBefore(text, start) === 'kanji' &&
    scriptAfter(text, end) === 'kanji' &&
    (isWord(text.slice(end - 1, end + 1)) || NATIONAL.test(text.slice(end - 1, end + 1))) &&
    // 駐日|英国|大使
    text.charAt(start - 2) !== '駐' &&
    // 飞往|上海|港
    !'往赴抵从從'.includes(text.charAt(start - 1)) &&
    isPair(text.slice(start - 1, start + 1))
  );
}

/** What the dictionary lacks: 书法国画, 高中东侧. */
const NATIONAL = /^(?:国[画产企足粹货债库资]|[东東西南北][侧側])$/;

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
