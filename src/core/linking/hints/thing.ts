import { isSentenceStart, mayBeAnyWord } from './anyWord';
import type { Find } from '../find';
import { type Hint, NOTHING, wordless } from './hint';
import { isCommon } from '../lexicon/commonWords';
import { isFunctionWord } from '../lexicon/latinWords';
import { NUMBERED_BEFORE } from './person';

/** What is done to and with things that share a name with people: トランプをする, マスクを外す. */
const THING_BEHIND =
  /^(?:で(?!は|も|す|あ|な)|を(?:し|す|切|配|外|着|つけ|付け|塗|引|敷|買|撮|かき|刈|締め|緩め|回|混ぜ|並べ|めく|くぐ|薄く|飲|食|焼|かけ)|に(?:興じ|写[っりる]|潜[っりむん])|と(?:呼ぶ(?:ほか|べき)|パン|チーズ)|[一二三四五六七八九十\d]+(?:枚|組|箱|個|本(?!部|社)|束|皿|箱|杯|セット)|(?:が|も)?付(?:く|い)|[」』]?というのは[^。]{0,16}?(?:語|呼び名|意味|別名)|[」』]?という(?:名|語|言葉|単語|複数形|動詞|名詞|英語|呼び名|俳号|雅号|芸名|筆名|品種|花|木|魚|料理|菓子)|の(?:(?:木|肉|粉|実|上|色|服|味|中|束|箱|皮|柄|下(?!で[^。]{0,16}(?:学[びんぶ]|研究|修[業行]|働[いき]|育[っち]|仕え|鍛え|成功|経験|腕を)))(?!\p{Script=Han})|コート|着用|価格|値段)|味|色|ソース|が流行)/u;

/** What behind a surname in katakana is no title, and yet what people have: ブッシュ政策, メルケル像. */
const PEOPLE_COMPOUND =
  /^(?:自身|本人|像|風(?![船呂])|釈放|逮捕|暗殺|節|流|派|世代|内閣|政権|時代|側|陣営|家|一[家族派人]|[夫父母子兄弟姉妹両]|訪[米日中露欧英韓]|来日|会談|支持|批判|反対|政[治策]|外交|路線|主義|教|論|研究|信[者奉]|人気|旋風|現象|効果|疑[惑獄]|裁判|弁護|関[連係税]|暴言|発言|演[説奏]|減税|砲|劇場|[前後以]|再[選来登]|当選|勝[利訴]|敗[北戦]|辞任|就任|退[陣任]|復[帰活]|離れ|包囲|下ろし|降ろし|寄り|嫌い|好き|級|並み|役|作|著|訳|画(?!面)|筆|宛|案|法|症|病|邸|宅|記念|伝|展|生[誕家]|没|追悼|死|逝去|[最初新次元故現旧全第]|[米英独仏伊露宇韓豪印比加日中欧]|圧勝|快勝|完勝|優勝|連[覇勝敗]|制覇|引退|欠場|始動|激[白怒]|謝罪|起訴|提訴|急死|[離結]婚|婚約|受賞|獲得|合流|加入|移籍|残留|解任|更迭|続投|出馬|表明|帰国|[入退]院|失言|登場|財団|基金|委員|報告|声明|書簡|回顧|自[伝叙]|名義|夫妻)/;

/** What things are made of, made for, with or in, how many they are, and what they belong to: 革製の, 係船用の, 一杯の, 貝の. */
const THING_BEFORE =
  /(?:(?:[^\p{Script=Han}]|\p{Script=Han}{2}|^)(?:[用製式柄味]|入り|付き|向け|仕立て|仕様)|[冬夏春秋]物|[一二三四五六七八九十数\d][枚個杯本冊皿匙切粒瓶箱袋丁台着足匹羽頭輪株束斤缶鉢棟組]|(?:^|[^\p{Script=Han}])[庭畑木花草葉実根枝海砂土石雪氷床棚壁窓箱鍋皿瓶缶靴帽服布糸紙革皮毛肉魚貝豚鶏卵麦粉酒茶水金銀銅鉄松竹梅桜])の$/u;

/** Rice or bread: what one chooses from, unless it is names. */
const CHOICE_BEHIND = /^か(?!ら)/;

export function thing(behind: string, find: Find): Hint | undefined {
  if (isThing(find, behind)) return wordless(-4);
  return THING_BEHIND.test(behind) ? NOTHING : undefined;
}

export function isThing({ form }: Find, behind: string): boolean {
  if (/^\p{Script=Latin}/u.test(form)) return false;
  return THING_BEHIND.test(behind) || (CHOICE_BEHIND.test(behind) && isCommon(form, 'ja'));
}

/**
 * What surnames in kanji mean is mostly a piece of land or water: 小池に張った氷, 大島を渡る.
 */
const LANDSCAPE_BEHIND =
  /^(?:の(?:ほとり|水面|水が|水を|水は|岸|底|中州|流れ|向こう岸|ふもと|頂|斜面|土手|河口|茂み|木々|中を|奥で|畔|源)|には?、?[^。、]{0,6}(?:が泳|鯉|蛙|睡蓮|蓮が)|に(?:張[っりる]|浮か|架か|注[いぐ]|沈[みむん]|棲|湧|生え|植え|茂|囲まれ)|が(?:凍|濁|増水|氾濫|干上が|枯れ|流れ|湧|茂|生い)|を(?:泳|抜け(?!出)|埋め立|掘))/;

export function isLandscape({ form }: Find, behind: string): boolean {
  return /^\p{Script=Han}/u.test(form) && LANDSCAPE_BEHIND.test(behind);
}

export function isOfThings({ form }: Find, before: string): boolean {
  if (!/^[ァ-ヺ]/.test(form)) return false;
  return before.endsWith('の') ? THING_BEFORE.test(before) : NUMBERED_BEFORE.test(before);
}

/** To whom or what somebody is taken, given or shown. */
const GIVEN_BEHIND =
  /^に[^。、]{0,6}(?:紹介|引き合わせ|預け|会わせ|[渡託返]し|与え|[贈送売貸譲][っり]|届け|任せ|見せ|迎え|聞か|教え)/;

/** 若者をターゲットに, 海をバックに: what something is made or taken for. */
export function isMadeOf(before: string, behind: string): boolean {
  return before.endsWith('を') && behind.startsWith('に') && !GIVEN_BEHIND.test(behind);
}

/** 病院の東に, 東の窓: where something is. */
export function isDirection({ form }: Find, before: string, behind: string): boolean {
  if (!/^[東西南北]$/.test(form)) return false;
  return (
    (before.endsWith('の') && /^(?:[にへ](?!よ)|から|側|端|隣)/.test(behind)) ||
    /^の(?:[方空端角隅窓壁門海山丘塔島国棟]|外れ|果て|斜面|入り?口)(?!\p{Script=Han})/u.test(behind)
  );
}

/** 標高の高い高原, 広い河原: whoever is called so is neither high nor wide. */
export function isLand({ form }: Find, before: string): boolean {
  return /[高低広狭深浅青白黒赤暗明長遠近]い$/.test(before) && /^\p{Script=Han}/u.test(form);
}

/** Whether a common word in katakana goes on with another in kanji: コール音, クレー射撃. */
export function isInCompound({ form }: Find, behind: string): boolean {
  return /^[ァ-ヺ]/.test(form) && /^\p{Script=Han}/u.test(behind) && !PEOPLE_COMPOUND.test(behind);
}

const PLURAL_BEHIND =
  /^ \p{Ll}{3,}s(?: (?:in|of|at|from|on|like|with|along|near|across|for)(?: (?:the|this|that|these|a|its|their|our))? [\p{L}-]+(?: [\p{L}-]+)?)? (?:are|were|have|do|don't|aren't|weren't|fell|rose|run|ran|go|went|grow|grew|\p{Ll}{3,}ed)\b/u;

/** Where a sentence begins, any noun has a capital that tells what others are of: Park rangers have asked. */
export function isAttribute(text: string, find: Find, behind: string, language: string): boolean {
  return (
    language.startsWith('en') &&
    isSentenceStart(text, find) &&
    !FOLLOWERS.test(behind) &&
    PLURAL_BEHIND.test(behind)
  );
}

/** What people have, and followers whom they have. */
const HAD =
  'aide|ally|adviser|advisor|appointee|nominee|envoy|speechwriter|biographer|insider|confidant|opponent|rally|tariff|decree|win|symphony|sonata|opera|poem|portrait|administration|government|cabinet|speech|campaign|team|family|era|presidency|visit|interview|budget|policy|supporter|critic|loyalist|doctrine|biography|memoir|legacy|estate|trial|case|affair|plan|bill|victory|defeat|resignation|concert|album|song|novel|film|movie|fan'; // prettier-ignore
const HAD_BEHIND = new RegExp(`^(?:-| (?:${HAD})\\b)`);

/** A Macron aide, another Trump rally: it is these of which there are many. */
export function isOfWhatFollows(behind: string): boolean {
  return HAD_BEHIND.test(behind);
}

/** People have those, and Trump rallies, but no rangers, bridges or peppers. */
const FOLLOWERS = new RegExp(
  `^ (?:(?:${HAD}|official|voter|lawyer|backer|donor|relative|year|insist|hope|want|say|think|believe|argue|warn)e?s|allies|rallies|policies)\\b`,
);

const HIS_OR_HERS = new RegExp(
  `^(?:'s (?:\\p{Ll}+ )?(?:${HAD}|remarks|comments|deputy|successor|predecessor|widow|wife|husband)\\b|-era\\b)`,
  'u',
);

/** Brown’s government, Bush-era cuts. */
export function isHisOrHers(behind: string): boolean {
  return HIS_OR_HERS.test(behind);
}

/** What people do or have, of the words in small letters that may stand behind a name: irregular verbs, and followers. */
const DOES_OR_HAS = new RegExp(
  `^(?:said|told|won|went|came|took|gave|made|left|met|ran|sang|wrote|spoke|knew|thought|felt|began|saw|held|led|lost|sat|stood|kept|sent|spent|bought|brought|built|fought|got|put|cut|hit|let|set|quit|drew|flew|grew|threw|drove|rode|rose|chose|broke|fell|ate|forgot|hid|became|found|paid|read|sold|swore|taught|tore|wore|woke|slept|spun|swam|sank|shot|shook|struck|stuck|swung|understood|withdrew|beat|bet|bit|blew|caught|dealt|dug|drank|fed|fled|froze|heard|hung|hurt|knelt|laid|lay|leapt|learnt|lent|lit|meant|overcame|rang|sought|shut|slid|spread|sprang|stole|strode|swept|undid|upset|wept|wound|back|et|who|that|himself|herself|alone|junior|senior|père|fils|${HAD})$`,
);

/** Brown rice, Bush telegraph: where a sentence begins, a word with a noun behind it is one that tells what kind it is. */
export function isBeforeNoun(text: string, find: Find, behind: string, language: string): boolean {
  if (!language.startsWith('en') || !mayBeAnyWord(text, find)) return false;
  if (!isCommon(find.form, language)) return false;
  const next = /^ (\p{Ll}{3,})(?![\p{L}'-])/u.exec(behind)?.[1];
  return (
    next !== undefined &&
    !/(?:ed|s|ly)$/.test(next) &&
    !isFunctionWord(next) &&
    !DOES_OR_HAS.test(next)
  );
}
