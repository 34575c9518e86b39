import { actorHint, isSeldomWord } from './actor';
import { isCapitalInside, isCapitals } from './anyWord';
import { BAND, BAND_BEHIND, FIRM_OWNS, ORGANIZATION_APPOSITION } from '../apposition';
import { dossierOf } from '../dossier';
import type { Find } from '../find';
import { type Beside, type Hint, NOTHING, hint, wordless } from './hint';
import { AHEAD } from './hints';
import { isFunctionWord } from '../lexicon/latinWords';
import type { Owner } from '../owner';
import { HEADLINE_VERB } from './person';
import { ARTICLE } from './place';
import { isPress } from '../press';
import { isBeforeNoun, isMadeOf, isOfThings, thing } from './thing';
import { isPaper } from './work';

/** What a company makes, has and runs: トラック, 株価, 倉庫. */
const BUSINESS =
  '株価|株式|株主|決算|業績|売り?上げ?|販売|発表会|買収|工場|製品|商品|新車|車[^一-龠]|車種|車載|トラック|ピックアップ|セダン|充電|電池|端末|通販|サービス|労組|役員|担当者|広報|取締役|最高経営|社員|社名|社史|社長|創業|従業員|店舗|直営店|売り場|部品|アプリ|サイト|レビュー|会員|年会費|アカウント|クラウド|倉庫|配送|配達|段ボール|注文|商標|スマートフォン|スマホ|電話|パソコン|イヤホン|新機種|新型|提携|出資|減益|増益|減収|増収|赤字|黒字|シェア|幹部|本社|支社|支店|生産|リコール|ディーラー|バッグ|腕時計|スーツ|香水|口紅|配信|遊園地|料金|流通|供給網|販路|時計|新作|規約|修理|鉱区|油田|ガス田|製油所|給油所|権益|部門|子会社|基地局|新薬|治験|旅客機|機体|データセンター|サーバー|検索|ソフト|拠点|四半期';

/** What companies do, and people do not alone. */
const TRADING =
  '発売|売却|撤退|値下げ|値上げ|参入|提訴|出荷|増産|減産|量産|回収|人員|解雇|採用|上場|受注|閉鎖|開設|新設|合併|手数料|物流';

/** What companies have as others do, but not people: の荷物 is Amazon's. */
const OWNED_BY_COMPANY =
  '荷物|箱|旗艦|書籍|電子書籍|広告|顧客|返品|開発者|技術者|エンジニア|経営|広報|ロゴ|タブレット|ノートパソコン|携帯|電気自動車|自動車|工員|基本ソフト|人工知能';

/** What those have made who make clothes: シャネルの服. */
const FASHION =
  /ファッション|服飾|アパレル|衣料|化粧品|宝飾|高級品|皮革|fashion|luxury|clothing|cosmetics/;

const FASHION_BEHIND =
  /^の[^。、はがをに]{0,6}(?:服|ドレス|バッグ|スーツ|香水|口紅|帽子|靴|財布|コート|ジャケット|時計|スカーフ|マフラー|化粧|指輪|首飾り|ネックレス|鞄|かばん|眼鏡|ワンピース|ブラウス|新作|ショー|店|ボトル|広告)/;

/** What nothing but a company has. */
const ORGANIZATION_SURELY =
  /^(?:(?:日本|現地|[米英中欧][国州])法人|社(?![会交説])|製(?![作造])|株(?!分)|車(?!\p{Script=Han})|グループ|財閥|の(?:株価|社名|社史|最高経営|時価総額|投手|打線|先発|主砲|[四4]番))/u;

export const ORGANIZATION_BEHIND = new RegExp(
  `^(?:製(?![作造])|社(?![会交説])|株|側|ファン(?![ァ-ヺー])|戦(?![争略車闘士時後場力術死])|本社|プライム|に(?:出品|拘束|逮捕|摘発|収容|勤め|勤務|入社|入党|加盟|加入|所属|就職|乗っ|乗[るりれ]|試乗|買い替え|乗り換え)|で.{0,8}(?:買|売|注文|購入|働|検索|取り寄せ)|(?:しか|ばかり)[^。、]{0,3}(?:運転|乗ら)|を(?:運転|乗り回|[^。、]{0,8}円で)|の(?:${OWNED_BY_COMPANY})|[はが]、?(?:自社|来年|今期|通期)|の[^。、はがをにで]{0,8}(?:${BUSINESS})|[はがもと、][^。]{0,24}?(?:${TRADING}|${BUSINESS}))`,
);

const ORGANIZATION_BEHIND_CHINESE =
  /^(?:公司|集团|汽车|旗下|股份|门店|新车|车主|销量|工厂|首席|总裁|股价|股票|发布|推出|宣布|手机|电脑|用户|员工|财报|产品|新品|乐园|网站|官网|平台|仓库|系统|芯片|将?(?:裁员|召回|涨价|降价)|[^，。]{0,6}(?:工厂|产量|销量|裁员|召回|门店|股价))/;

/** What is done with millet and apples, and how much of them there is. */
const THING_BEHIND_CHINESE = /^(?:品种|种[植子]|粥|饭|[醋酱汁派糕园树皮核])/;

const THING_BEFORE_CHINESE = /(?:[一二两三四五六七八九十几半\d][斤袋碗颗箱筐个粒]|[吃煮啃削种摘])$/;

/** Companies take no article, unless it belongs to what they are joined to; rivers and regions do. */
const ORGANIZATION_BEHIND_LATIN =
  /^(?:'s (?:[\p{Ll}-]+ ){0,2}?(?:chief|shares?|stock|board|chairman|customers|engineers|employees|profits?|sales|headquarters|lawyers|factor(?:y|ies)|warehouses?|plants?|stores?|products?|earnings|revenues?|market value|ceo|app|website|software|platform|workers|takeover|merger|quarter|smartphones?|laptops?|suppliers?|shareholders|investors|logo|patents?)\b| (?:fell|rose|gained|lost|dropped|climbed|slid|jumped|shed|tumbled|sank|soared) (?:by )?(?:(?:more than|nearly|almost|about|some|as much as) )?\d| (?:CEO|CFO|chief executive|chairman|chairwoman|co-founder|founder|boss|spokes(?:man|woman|person)|shares?|stock|employees|executives|engineers|customers|workers|announced|unveiled|posted|reported|launched|delivered|shipped|sued|recalled|recalls|delivers|ships|sells|makes|builds|opens|launches|charges|hires|plans to|expects to|(?:said|says) (?:it|its|on)|(?:is|has been) (?:selling|buying|hiring|cutting|opening|closing|recalling|suing|planning|testing|launching|building|expanding)|[^.!?]{1,50}? (?:plants?|factor(?:y|ies)|vehicles|shares|profits?|sales|workers|employees|jobs|stores?|boutiques?|warehouses?|streaming|customers|subscribers|batteries|quarter|deliveries|layoffs|dealers?)|(?:verlangt|erhoht|senkt|kündigt|kundigt|offnet|stellt|baut|streicht|eröffnet|eroffnet|entlasst|liefert|verkauft|ruft|produziert|investiert|schließt|ubernimmt))\b)/u;

/** What Germans say before a noun, and not before a name: ein alter Mann, der Wolf. */
export const GERMAN_ARTICLE =
  /(?:^|\P{L})(?:[KMDSkmds]?[Ee]ine?[mnrs]?|[Dd](?:e[rnms]|as|ie)|(?:[JjMmWw](?:ed|anch|elch)|[Dd]ies|[Jj]en)e[rnms]?|(?:[Ii]hr|[Uu]nser|[Ee]uer)(?:e[mnrs]?)?|[Zz]wei|[Dd]rei|[Vv]ier|[Ff]unf|[Vv]iele|[Ee]inige|[Mm]ehrere|[Aa]lle|[Bb]eide|[Zz]u[mr]|[AaIi]m|[Vv]om|[Bb]eim|[Ii]ns|[Aa]ns) (?:(?:(?:sehr|ganz|so|noch) )?(?:\p{Ll}+e[rnms]?|\d+ Jahre alte[rnms]?|\d+-[Jj]ahrige[rnms]?),? ){0,2}$/u;

export const ORGANIZATION_BEFORE =
  /(?:大手の?|メーカーの?|バンド(?:の|・)?|[楽劇球]団の?|チェーン(?:の|・)?|ブランド(?:の|・)?|強豪の?|企業の?|会社の?|自動車の?|通販の?|運営する|傘下の|中古の?|愛車の|愛用の|新品の|黒塗りの|[赤白黒青]い|銀色の|真っ赤な|高級な?|古い|旧型の?|が(?:率いる|創業した|設立した|創設した|経営する|保有する)|(?:ordered|bought) (?:\p{L}+ ){1,2}from |(?:belong(?:s|ed)? to|owned by|made by|built by|employed by|work(?:s|ed|ing)? (?:at|for)|(?:jobs?|shares|stake|customers) (?:at|in|of)) |\bbei )$/u;

/** What someone drives or wears is of a maker: his Tesla, an old Ford. */
const OWNED =
  /(?:^|\P{L})(?:an?|his|her|my|their|our|your|sein(?:en?|em)?|ihr(?:en?|em)?|mein(?:en?|em)?|einen?|einem|die|der|den|dem) (?:\p{Ll}+ )?$/iu;

const MAKER = /メーカー|ブランド|ホテル|maker|manufacturer|hersteller|brand|fashion house|hotel/;

/** What a thing does of which the maker alone is named. */
const GOES =
  /^(?:hit|drove|ran|sped|swerved|stood|stops?|stopped|parked|crashed|rolled|skidded|caught|pulled|came|fuhr|stand|hielt|krachte|prallte)$/;

/** With digits it is no name at all, see `namesSomethingElse`. */
const NUMBER_BEFORE = /[一二三四五六七八九十百]$/;

/** What has something of its own is no person: Ford moved its headquarters. */
const ITS_BEHIND = /^ (?!(?:is|was) )\p{Ll}+ (?:[\p{Ll}-]+ ){0,3}its\b/u;

export function organizationHint(owner: Owner, beside: Beside): Hint {
  const { text, find, before, behind, isShared, isInDoubt, language } = beside;
  if (NUMBER_BEFORE.test(before)) return wordless(-3);
  if (language.startsWith('de') && isPress(before, behind)) return wordless(2);
  if (isCapitals(find.form) && HEADLINE_VERB.test(behind)) return wordless(1.5);
  if (!isInDoubt) return NOTHING;
  if (isOfThings(find, before)) return wordless(-2.5);
  if (isMadeOf(before, behind)) return wordless(-4);
  if (isDriven(text, find, owner.entry)) return wordless(2);
  if (language.startsWith('zh') && isThingInChinese(before, behind)) return wordless(-4);
  return (
    organizationKind(owner, beside) ??
    actorHint(before, behind, language) ??
    (isInHeadline(text, find) ? wordless(1.2) : undefined) ??
    articleHint(before, behind, isShared) ??
    (isBeforeNoun(text, find, behind, language) ? wordless(-2) : undefined) ??
    (isCapitalInside(text, find, language)
      ? wordless(1.5)
      : (thing(behind, find) ?? (isSeldomWord(find.form, behind) ? wordless(1) : NOTHING)))
  );
}

/** Whom a headline is about stands before all else: アップル、新機種を発売へ. */
function isInHeadline(text: string, { start, end }: Find): boolean {
  return (
    start === 0 &&
    text.charAt(end) === '、' &&
    text.length < LONGEST_HEADLINE &&
    !text.includes('。')
  );
}

const LONGEST_HEADLINE = 50;

export function organizationKind(
  owner: Owner,
  { before, behind, language }: Beside,
): Hint | undefined {
  return (
    hint(ORGANIZATION_SURELY, behind, 3.5) ??
    (isPaper(owner, behind) ? wordless(3) : undefined) ??
    (FASHION_BEHIND.test(behind) && FASHION.test(dossierOf(owner.entry).text)
      ? wordless(2.5)
      : undefined) ??
    hint(ORGANIZATION_APPOSITION, behind, 3) ??
    (FIRM_OWNS.test(behind) ? wordless(2) : undefined) ??
    (BAND_BEHIND.test(behind) && BAND.test(dossierOf(owner.entry).text)
      ? wordless(2)
      : undefined) ??
    (ITS_BEHIND.test(behind) ? wordless(2.5) : undefined) ??
    hint(ORGANIZATION_BEHIND, behind, 1.5) ??
    hint(ORGANIZATION_BEHIND_LATIN, behind, 1.5) ??
    (language.startsWith('zh') ? hint(ORGANIZATION_BEHIND_CHINESE, behind, 1.5) : undefined) ??
    hint(ORGANIZATION_BEFORE, before, 1.5) ??
    (isMakersProduct(owner, before, behind) ? wordless(1.5) : undefined)
  );
}

/** Whether a thing is called by its maker’s name: he parked his Tesla. */
function isMakersProduct({ entry }: Owner, before: string, behind: string): boolean {
  const next = /^ ([\p{L}'-]+)/u.exec(behind)?.[1];
  return (
    OWNED.test(before) &&
    (next === undefined || isFunctionWord(next) || GOES.test(next)) &&
    MAKER.test(dossierOf(entry).text)
  );
}

/** Cars go by the name of their maker: 古いフォードで. */
const CAR =
  /愛車|運転|車検|助手席|中古|乗り回|乗り換え|ワイパー|エンジン|ドライブ|駐車|ハンドル|後部座席|車庫|給油|ガソリン|廃車|洗車/;

function isDriven(text: string, { start, end }: Find, entry: Owner['entry']): boolean {
  return (
    /自動車|car ?maker|automaker|autobauer|汽车/.test(dossierOf(entry).text) &&
    CAR.test(text.slice(Math.max(0, start - AHEAD), end + AHEAD))
  );
}

/** 抗旱的小米品种, 一箱苹果. */
function isThingInChinese(before: string, behind: string): boolean {
  return (
    (THING_BEFORE_CHINESE.test(before) && !ORGANIZATION_BEHIND_CHINESE.test(behind)) ||
    THING_BEHIND_CHINESE.test(behind)
  );
}

/** The Amazon is a river; but an Apple engineer works for a company. */
function articleHint(before: string, behind: string, isShared: boolean): Hint | undefined {
  if (!ARTICLE.test(before)) return undefined;
  const next = /^ (\p{Ll}+)/u.exec(behind)?.[1];
  const isJoined = next !== undefined && !next.endsWith('ed') && !isFunctionWord(next);
  if (isJoined && !isShared) return undefined;
  return isJoined ? NOTHING : wordless(-1.5);
}
