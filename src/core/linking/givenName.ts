import type { Find } from './find';
import { scriptAfter, scriptBefore } from './boundaries';
import { isCommon } from './lexicon/commonWords';
import { isOffice, titleAfter } from './lexicon/titles';
import { isPersonWord } from './personWords';
import { isWord } from './words';

/** What given names in kanji mostly end with, and other words do less often. */
const ENDS =
  '子美郎男夫雄彦哉也斗翔香奈菜恵耶沙紗綾介佑輔弥吾一二三司志史之樹太朗昭宏弘裕里江乃希絵咲苗吉助蔵造孝茂敏俊博浩隆豊智莉穂馬久雅昌紀彰彬晃亮聡治明信光義成幸康良春緒輝憲徳範臣葉織羽那亜晴伸慎瑠凜琉和行則典平枝衣宣仁直正';
/** Those of one kanji that are hardly another word beside a name. */
const WHOLE =
  '実健誠隆浩博勇茂豊清薫恵稔修聡剛徹翔蓮葵凛亮淳潤仁宏弘寛毅猛昇昭勉努孝裕悟梓楓凪渉悠颯隼聖翼稜湊樹彰晃敦篤崇卓哲瞳泉忍巌肇譲瑛慧遥碧杏匡亘亨侃允旬駿諒洸滉煌熙玲瑛甫睦祐祥禎穣紘絢翠耀脩舜茜菫萌蒼蓉遼靖馨麟龍晋';
/** Words that end as given names do. */
const NO_NAME =
  /(?:[女男様調親母父王分原電量粒因双椅帽菓弟息格拍団]子|遺伝子|[長次三]男|英雄|[賛優]美|野郎|知恵|野菜|[夫介司史]|[統唯万均随第同単]一|[同意有遺闘]志|[果植]樹|[郷海]里|[補援救扶互]助|[構製改創木]造|[貯冷所]蔵|[世風綱]紀|[永恒持]久|優雅|[競乗出群落]馬|[政自統法明退療]治|[皇平]太|[不親]孝|[声説証文発表解不判透鮮照賢聡克黎]明|[通自確送受配返発着電迷私過威背交混逓]信|[観栄日月電蛍感脚採後威夜]光|[主講正意定名道仁律大広狭異疑]義|[賛完作養形構結編育合達助平生熟既混]成|[不多薄]幸|健康|[改不優最善消]良|[青新早立思晩今来昨]春|[言紅若枯双]葉|[組機]織|[家大重功忠君旧]臣|[師模広]範|[道人美悪功]徳|[立改護違合]憲|快晴|謹慎|[平昭令共調緩総]和|[執銀代旅飛発平現刊急流進実運施移犯洋]行|[規原反校総鉄会]則|[事古辞式祭特]典|[水公太和]平|[白着浴]衣|[宿率当硬垂]直|[公校適不補訂改是修]正)$/;
/** What stands before a title rather than before the rest of a name. */
const NO_BEGIN =
  /^(?:代表|[前元現新旧故副総両准全初同各本名党州都府県市区町村第]|特任|客員|主任|兄弟|姉妹|夫妻|親子|父子|母子|政権|内閣)/;
/** What is said of someone right behind the name in full. */
const CALLED =
  /(?:さん|ちゃん|くん|氏(?!族)|容疑者|被告|受刑者|選手|[投捕騎]手|(?:主演|出演|脚本|演出|原作|監修|作[詞曲]|編著|司会)(?![者家])|[（(](?:\d{1,3}|[一二三四五六七八九十〇]{1,4})[)）歳])/y;
const TRADE = /^.+(?:[者手授家優師]|[護計]士)$|監督$/;
/** Kana that are no name: 大谷から選手に. */
const FUNCTIONAL =
  /^(?:から|まで|より|など|だけ|ほか|こそ|さえ|しか|ばかり|くらい|ぐらい|なら|ような|という|といった|である|だった|にも|でも|とも|には|では|とは|への|との|での|からの|までの|のもと|のほか|または|および|ならびに|ではなく)$/;
const KANJI_GIVEN = /[\p{Script=Han}々]{1,3}/uy;
const KANA_GIVEN =
  /(?:[ぁ-ん]{2,4}?|[ァ-ヶー]{2,4})(?=さん|ちゃん|くん|氏(?!族)|選手|[投捕騎]手|容疑者|被告|[（(]\d)/uy;
/** What stands behind a name as behind any noun. */
const NOUN_END = /[はがもをにと、。）)」]|の(?!ぞ)|だ(?!け)|で(?:す|あ)/y;
/** How far a word for someone is read before a name. */
const LONGEST_ROLE = 8;

const KIN_BEFORE =
  /(?:^|[\P{Script=Han}元前亡故実義])(?:[妻夫父母兄弟姉妹娘孫甥姪婿嫁]|[長次三四五六末][男女]|息子|夫人|[祖養義実][父母]|[叔伯][父母]|[実義末][兄弟姉妹]|孫娘|弟子)$/u;

/** Whether a given name in kanji stands right behind what someone is in a family: 祖母晶子. */
export function isBehindKin(text: string, start: number): boolean {
  return KIN_BEFORE.test(text.slice(Math.max(0, start - 4), start));
}

/**
 * Where the given name of somebody else ends, behind a surname: 斎藤実市長 and 大谷さくら選手 are not 斎藤 and 大谷 of the
 * glossary, nor is the 村上健一 of 棋士の村上健一が.
 */
export function endOfGivenName(text: string, start: number, end: number): number | undefined {
  const isForeign = scriptBefore(text, end) === 'katakana';
  if (!isForeign && scriptBefore(text, end) !== 'kanji') return undefined;
  const script = scriptAfter(text, end);
  if (!isForeign && (script === 'hiragana' || script === 'katakana')) {
    const given = matchAt(KANA_GIVEN, text, end);
    return given === undefined || FUNCTIONAL.test(given) ? undefined : end + given.length;
  }
  if (script !== 'kanji') return undefined;
  const most = matchAt(KANJI_GIVEN, text, end)?.length ?? 0;
  for (let length = 1; length <= most; length++) {
    const isOne = isForeign ? isUsualGiven : isGivenName;
    if (isOne(text, end, end + length, start)) return end + length;
  }
  return undefined;
}

/** Of those who have a foreign surname as well: クライン洋子教授. */
function isUsualGiven(text: string, from: number, to: number): boolean {
  const given = text.slice(from, to);
  return (
    to - from > 1 && ENDS.includes(text.charAt(to - 1)) && !isNoGiven(given) && isCalled(text, to)
  );
}

function isNoGiven(given: string): boolean {
  return isOffice(given) || NO_BEGIN.test(given) || NO_NAME.test(given);
}

function isGivenName(text: string, from: number, to: number, start: number): boolean {
  const given = text.slice(from, to);
  if (isNoGiven(given)) return false;
  const isUsual = (given.length === 1 ? WHOLE : ENDS).includes(given.slice(-1));
  if (isUsual && isCalled(text, to)) return true;
  const isUnusual = given.length > 1 && !isWord(given);
  // 金民秀記者: of three kanji are most names in Korean and in Chinese.
  if (isUnusual && given.length === 2 && from - start === 1 && isTraded(text, to)) return true;
  // 斎藤美緒は: of the commonest surnames, whatever is no other word behind them.
  if (
    isUnusual &&
    given.length === 2 &&
    'はがも'.includes(text.charAt(to) || '。') &&
    from - start === 2 &&
    isCommon(text.slice(start, from), 'ja')
  ) {
    return true;
  }
  return (isUsual || isUnusual) && isNounEnd(text, to) && isIntroduced(text, start);
}

/** Whether an honorific, an age or a title alone stands there: 市長, 元首相. */
function isCalled(text: string, at: number): boolean {
  if (matchAt(CALLED, text, at) !== undefined) return true;
  const title = titleAfter(text, at, 'ja');
  return title !== undefined && /^[前元現新旧故]?$/.test(title.text.slice(0, -title.office.length));
}

/** Whether an honorific stands there, or what someone is by trade: 記者, 教授. */
function isTraded(text: string, at: number): boolean {
  if (matchAt(CALLED, text, at) !== undefined) return true;
  const title = titleAfter(text, at, 'ja');
  return title !== undefined && title.text === title.office && TRADE.test(title.office);
}

function isNounEnd(text: string, at: number): boolean {
  return at === text.length || matchAt(NOUN_END, text, at) !== undefined;
}

/** Whether it is said right before who someone is: 棋士の, 外交官、. */
function isIntroduced(text: string, start: number): boolean {
  if (!'の、'.includes(text.charAt(start - 1) || '。')) return false;
  const to = start - 1;
  let from = to;
  while (from > 0 && to - from < LONGEST_ROLE && scriptBefore(text, from) === 'kanji') from--;
  return from < to && isPersonWord(text.slice(from, to));
}

function matchAt(sticky: RegExp, text: string, offset: number): string | undefined {
  sticky.lastIndex = offset;
  return sticky.exec(text)?.[0];
}

/** Whether a find is a given name, or may be one. */
export function isFoundAsGiven(text: string, { start, end, hypotheses }: Find): boolean {
  return (
    hypotheses.every(({ owner }) => owner.role === 'given') ||
    isCountryAndGivenName(text, start, end)
  );
}

/** Countries by whose names people are called as well: マリ・クレール. */
export function isCountryAndGivenName(text: string, start: number, end: number): boolean {
  return /^(?:マリ|チャド|ジョージア|ヨルダン)$/.test(text.slice(start, end));
}
