import { scriptAfter, scriptBefore } from './boundaries';
import { isCommon } from './lexicon/commonWords';
import { isOffice, titleAfter } from './lexicon/titles';
import { isPersonWord } from './personWords';
import { isWord } from './words';

/** What given names in kanji mostly end with, and other words do less often. */
const ENDS =
  '子美郎男夫雄彦哉也斗翔香奈菜恵耶沙紗綾介佑輔弥吾一二三司志史之樹太朗昭宏弘裕里江乃希絵咲苗吉助蔵造孝茂敏俊博浩隆豊智莉穂馬久雅昌紀彰彬晃亮聡治明信光義成幸康良春緒輝憲徳範臣葉織羽那亜晴伸慎瑠凜琉';
/** Those of one kanji that are hardly another word beside a name. */
const WHOLE =
  '実健誠隆浩博勇茂豊清薫恵稔修聡剛徹翔蓮葵凛亮淳潤仁宏弘寛毅猛昇昭勉努孝裕悟梓楓凪渉悠颯隼聖翼稜湊樹彰晃敦篤崇卓哲瞳泉忍巌肇譲瑛慧遥碧杏';
/** Words that end as given names do. */
const NO_NAME =
  /(?:女子|男子|様子|調子|親子|母子|父子|王子|分子|原子|電子|量子|粒子|因子|長男|次男|三男|双子|椅子|帽子|菓子|弟子|息子|格子|拍子|団子|遺伝子|英雄|賛美|優美|丈夫|夫|野郎|知恵|野菜|紹介|仲介|介|統一|唯一|万一|均一|随一|第一|同一|単一|上司|行司|宮司|司|同志|意志|有志|遺志|闘志|歴史|女史|史|果樹|植樹|郷里|海里|補助|援助|救助|扶助|互助|構造|製造|改造|創造|木造|貯蔵|冷蔵|所蔵|世紀|風紀|綱紀|永久|恒久|持久|優雅|競馬|乗馬|出馬|群馬|落馬|政治|自治|統治|法治|明治|退治|療治|皇太|平太|不孝|親孝|[声説証文発表解不判透鮮照賢聡克黎]明|[通自確送受配返発着電迷私過威背交混逓]信|[観栄日月電蛍感脚採後威夜]光|[主講正意定名道仁律大広狭異疑]義|[賛完作養形構結編育合達助平生熟既混]成|[不多薄]幸|健康|[改不優最善消]良|[青新早立思晩今来昨]春|[言紅若枯双]葉|[組機]織|[家大重功忠君旧]臣|[師模広]範|[道人美悪功]徳|[立改護違合]憲|快晴|謹慎)$/;
/** What stands before a title rather than before the rest of a name. */
const NO_BEGIN =
  /^(?:代表|[前元現新旧故副総両准全初同各本名党州都府県市区町村第]|特任|客員|主任|兄弟|姉妹|夫妻|親子|父子|母子|政権|内閣)/;
/** What is said of someone right behind the name in full. */
const CALLED =
  /(?:さん|ちゃん|くん|氏(?!族)|容疑者|被告|受刑者|選手|[投捕騎]手|[（(](?:\d{1,3}|[一二三四五六七八九十〇]{1,4})[)）歳])/y;
const TRADE = /^.+(?:[者手授家優師]|[護計]士)$|監督$/;
/** Kana that are no name: 大谷から選手に. */
const FUNCTIONAL =
  /^(?:から|まで|より|など|だけ|ほか|こそ|さえ|しか|ばかり|くらい|ぐらい|なら|ような|という|といった|である|だった|にも|でも|とも|には|では|とは|への|との|での|からの|までの|のもと|のほか|または|および|ならびに|ではなく)$/;
const KANJI_GIVEN = /[\p{Script=Han}々]{1,3}/uy;
const KANA_GIVEN =
  /(?:[ぁ-ん]{2,4}?|[ァ-ヶー]{2,4})(?=さん|ちゃん|くん|氏(?!族)|選手|[投捕騎]手|容疑者|被告|[（(]\d)/uy;
/** What stands behind a name as behind any noun. */
const NOUN_END = /[はがもをにと、。）)」]|の(?!ぞ)/y;
/** How far a word for someone is read before a name. */
const LONGEST_ROLE = 8;

const KIN_BEFORE =
  /(?:^|[\P{Script=Han}元前亡故実義])(?:[妻夫父母兄弟姉妹娘孫甥姪婿嫁]|[長次三四五六末][男女]|息子|夫人|[祖養義実][父母]|[叔伯][父母]|[実義末][兄弟姉妹]|孫娘|弟子)$/u;

/** Whether a given name in kanji stands right behind what someone is in a family: 祖母晶子. */
export function isBehindKin(text: string, start: number): boolean {
  return KIN_BEFORE.test(text.slice(Math.max(0, start - 4), start));
}

/**
 * Where the given name of somebody else ends, behind a surname in kanji: 斎藤実市長 and 大谷さくら選手 are not 斎藤
 * and 大谷 of the glossary, nor is the 村上健一 of 棋士の村上健一が.
 */
export function endOfGivenName(text: string, start: number, end: number): number | undefined {
  if (scriptBefore(text, end) !== 'kanji') return undefined;
  const script = scriptAfter(text, end);
  if (script === 'hiragana' || script === 'katakana') {
    const given = matchAt(KANA_GIVEN, text, end);
    return given === undefined || FUNCTIONAL.test(given) ? undefined : end + given.length;
  }
  if (script !== 'kanji') return undefined;
  const most = matchAt(KANJI_GIVEN, text, end)?.length ?? 0;
  for (let length = 1; length <= most; length++) {
    if (isGivenName(text, start, end, end + length)) return end + length;
  }
  return undefined;
}

function isGivenName(text: string, start: number, from: number, to: number): boolean {
  const given = text.slice(from, to);
  if (isOffice(given) || NO_BEGIN.test(given) || NO_NAME.test(given)) return false;
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
