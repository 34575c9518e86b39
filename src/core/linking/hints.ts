import {
  BAND,
  BAND_BEHIND,
  FIRM_OWNS,
  ORGANIZATION_APPOSITION,
  PLACE_APPOSITION,
} from './apposition';
import { dossierOf } from './dossier';
import {
  HIS_OR_HER,
  HUMAN_VERB,
  isCounted,
  isPersonsCompound,
  isPlainNoun,
  isPredicate,
} from './germanNouns';
import { isCommon } from './lexicon/commonWords';
import { isFunctionWord } from './lexicon/latinWords';
import { isPress } from './press';
import { isOffice } from './lexicon/titles';
import type { Find } from './find';
import type { Owner } from './owner';

/** What the words right beside a find say for or against an entry. */
export interface Hint {
  readonly weight: number;
  /** The word that says so. */
  readonly word: string | undefined;
}

const NOTHING: Hint = { weight: 0, word: undefined };

/** How far the sentence is looked at, in UTF-16 code units. */
const AHEAD = 40;

const PLACE_BEHIND =
  /^(?:市|町|村|県|府|都|州|川(?!崎|口)|河|行き|発(?![表言明電売])|着|入り|帰り|近郊|郊外|滞在|在住|生まれ|出身|公演|上空|沖|沿岸|市街|中心部|[東西南北]部|で(?!す|あ|も)|へ|から|に(?:住|暮らす|到着|着|入(?!社)|向|行|戻|ある|滞在|飛|広がる|生息)|[諸群列半]?島(?![国民田崎])|の(?:生まれ|海|街|町|市|郊外|広場|住民|空港|川|首都|流域|熱帯|病院|大学|通り|港|桜|夜景|夜空|冬|夏|旧市街|路地|石畳|坂|丘|浜|海岸|城|温泉|浴場|公衆浴場|遺跡|旧跡|史跡|名所|歴史地区|大聖堂|修道院|寺院|市場|市民|市長|知事|議会|埠頭|運河|水路|工業|古都|地下鉄|駅|大使館|総領事館|奥地|支流|源流|上流|下流|河口|密林|先住民|ジャングル|水位|岸辺|対岸|中心)|流域|支局|土産|を(?:空襲|爆撃|空爆|砲撃|制圧|奪還|攻略|陥落|視察|訪問|後に|発ち|目指|襲っ|訪れ|離れ|発[っち]|経由|カヌー|下[っりる]|遡|さかのぼ|流れ|直撃|占領|包囲|通過)|は[^。]{0,16}の(?:大学町|首都|州都|県都|港町|町|都市|大河|川)(?:だ|で|。))/;
/** What nothing but a place has: ワシントン公演. */
const PLACE_SURELY = /^(?:行き|発の?便|近郊|郊外|在住|公演|支局|上空|市内|市長|旧市街|空港|駅前)/;
const CAPITAL = /首都|capital|hauptstadt/;
/** Governments are called by their country or its capital: Washington imposed tariffs. */
const GOVERNING =
  /^(?:(?: has| had| will)? (?:imposed?|lifted|slapped|closed?|sanctioned|condemned|urged|accused|recalled|expelled|ratified|annexed|invaded|declared war|joined|opposes|backs|insists|denies|demands|fears|hopes|wants|is weighing|is considering)\b|[^.!?]{0,30} its (?:border|army|king|people|government|troops|airspace|parliament|embassy|ambassador|allies|ally|neighbou?rs?|economy|airline|territory|capital|citizens|coast)\b|の(?:反応|出方|思惑|意向|政界|外交筋)|(?:は|が)[^。]{0,12}(?:制裁|関税|国交|国境|大使|派兵))/;
const PLACE_BEFORE = /(?:[地市町港島都県州]|[東西南北中]部|都市|首都|保養地|観光地|近郊|郊外)の?$/;
const CAPITAL_BEFORE = /首都の?$/;
const PLACE_BEFORE_LATIN =
  /(?:^|[^\p{L}])(?:in|im|am|nach|aus|bei|von|vom|um|zum|zwischen|between|from|to|near|across|at|of|outside|around|through|into|towards?|via|reached|throughout|toward|beyond|past|over|reach|reaches|reaching|visiting|visited|left|leaving|leave|entered|overlooking|uber|richtung|erreichte|erreicht|verließ|flattened|bombed|besieged|captured|occupied|durch) $/iu;
const PLACE_BEHIND_LATIN =
  /^ (?:airport|city|county|harbou?r|port|station|district|suburbs?|state|province|region|residents|police)\b|^'s (?:hotels?|streets?|mayor|residents|airport|port|suburbs|council|population|skyline|harbou?r|museums?|police)\b/;
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
  /^(?:社(?![会交説])|製(?![作造])|株(?!分)|グループ|財閥|の(?:株価|社名|社史|最高経営|時価総額|投手|打線|先発|主砲|[四4]番))/;
const ORGANIZATION_BEHIND = new RegExp(
  `^(?:製(?![作造])|社(?![会交説])|株|側|ファン(?![ァ-ヺー])|戦(?![争略車闘士時後場力術死])|本社|プライム|に(?:出品|拘束|逮捕|摘発|収容|勤め|勤務|入社|入党|加盟|加入|所属|就職|乗っ|乗[るりれ]|試乗|買い替え|乗り換え)|で.{0,8}(?:買|売|注文|購入|働|検索|取り寄せ)|(?:しか|ばかり)[^。、]{0,3}(?:運転|乗ら)|を(?:運転|乗り回|[^。、]{0,8}円で)|の(?:${OWNED_BY_COMPANY})|[はが]、?(?:自社|来年|今期|通期)|の[^。、はがをにで]{0,8}(?:${BUSINESS})|[はがもと、][^。]{0,24}?(?:${TRADING}|${BUSINESS}))`,
);
const ORGANIZATION_BEHIND_CHINESE =
  /^(?:公司|集团|汽车|旗下|股份|门店|新车|车主|销量|工厂|首席|总裁|股价|股票|发布|推出|宣布|手机|电脑|用户|员工|财报|产品|新品|乐园|网站|官网|平台|仓库|系统|芯片|将?(?:裁员|召回|涨价|降价)|[^，。]{0,6}(?:工厂|产量|销量|裁员|召回|门店|股价))/;
/** What is done with millet and apples, and how much of them there is. */
const THING_BEHIND_CHINESE = /^(?:品种|种[植子]|粥|饭|[醋酱汁派糕园树皮核])/;
const THING_BEFORE_CHINESE = /(?:[一二两三四五六七八九十几半\d][斤袋碗颗箱筐个粒]|[吃煮啃削种摘])$/;

/** Companies take no article, unless it belongs to what they are joined to; rivers and regions do. */
const ORGANIZATION_BEHIND_LATIN =
  /^(?:'s (?:[\p{Ll}-]+ ){0,2}?(?:chief|shares?|stock|board|chairman|customers|engineers|employees|profits?|sales|headquarters|lawyers|factor(?:y|ies)|warehouses?|plants?|stores?|products?|earnings|revenues?|market value|ceo|app|website|software|platform|workers|takeover|merger|quarter|smartphones?|laptops?|suppliers?|shareholders|investors|logo|patents?)\b| (?:fell|rose|gained|lost|dropped|climbed|slid|jumped|shed|tumbled|sank|soared) (?:by )?(?:(?:more than|nearly|almost|about|some|as much as) )?\d| (?:shares?|stock|employees|executives|engineers|customers|workers|announced|unveiled|posted|reported|launched|delivered|shipped|sued|recalled|recalls|delivers|ships|sells|makes|builds|opens|launches|charges|hires|plans to|expects to|(?:said|says) (?:it|its|on)|(?:is|has been) (?:selling|buying|hiring|cutting|opening|closing|recalling|suing|planning|testing|launching|building|expanding)|[^.!?]{1,50}? (?:plants?|factor(?:y|ies)|vehicles|shares|profits?|sales|workers|employees|jobs|stores?|boutiques?|warehouses?|streaming|customers|subscribers|batteries|quarter|deliveries|layoffs|dealers?)|(?:verlangt|erhoht|senkt|kündigt|kundigt|offnet|stellt|baut|streicht|eröffnet|eroffnet|entlasst|liefert|verkauft|ruft|produziert|investiert|schließt|ubernimmt))\b)/u;
const ARTICLE = /(?:^|\P{L})(?:an?|the) $/iu;
const THE = /(?:^|\P{L})the $/iu;
/** What is said of many is no name of one. */
const DETERMINER = /(?:^|\P{L})(?:an?|every|each|another|no|any|two|three|many|some) $/iu;
/** What Germans say before a noun, and not before a name: ein alter Mann, der Wolf. */
const GERMAN_ARTICLE =
  /(?:^|\P{L})(?:[KMDSkmds]?[Ee]ine?[mnrs]?|[Dd](?:e[rnms]|as|ie)|(?:[JjMmWw](?:ed|anch|elch)|[Dd]ies|[Jj]en)e[rnms]?|(?:[Ii]hr|[Uu]nser|[Ee]uer)(?:e[mnrs]?)?|[Zz]wei|[Dd]rei|[Vv]ier|[Ff]unf|[Vv]iele|[Ee]inige|[Mm]ehrere|[Aa]lle|[Bb]eide|[Zz]u[mr]|[AaIi]m|[Vv]om|[Bb]eim|[Ii]ns|[Aa]ns) (?:(?:(?:sehr|ganz|so|noch) )?(?:\p{Ll}+e[rnms]?|\d+ Jahre alte[rnms]?|\d+-[Jj]ahrige[rnms]?),? ){0,2}$/u;
/** Countries have no him or her. */
const PRONOUN_BEHIND = /^[^.!?]{0,38}?\b(?:his|her|himself|herself)\b/;
const ORGANIZATION_BEFORE =
  /(?:大手の?|メーカーの?|企業の?|会社の?|自動車の?|通販の?|運営する|傘下の|中古の?|愛車の|愛用の|新品の|黒塗りの|[赤白黒青]い|銀色の|真っ赤な|高級な?|古い|旧型の?|が(?:率いる|創業した|設立した|創設した|経営する|保有する)|(?:ordered|bought) (?:\p{L}+ ){1,2}from |(?:belong(?:s|ed)? to|owned by|made by|built by|employed by|work(?:s|ed|ing)? (?:at|for)|(?:jobs?|shares|stake|customers) (?:at|in|of)) |\bbei )$/u;
/** What someone drives or wears is of a maker: his Tesla, an old Ford. */
const OWNED =
  /(?:^|\P{L})(?:an?|his|her|my|their|our|your|sein(?:en?|em)?|ihr(?:en?|em)?|mein(?:en?|em)?|einen?|einem|die|der|den|dem) (?:\p{Ll}+ )?$/iu;
const MAKER = /メーカー|ブランド|ホテル|maker|manufacturer|hersteller|brand|fashion house|hotel/;
/** What a thing does of which the maker alone is named. */
const GOES =
  /^(?:hit|drove|ran|sped|swerved|stood|stops?|stopped|parked|crashed|rolled|skidded|caught|pulled|came|fuhr|stand|hielt|krachte|prallte)$/;
/** What only people have and go through. */
const PERSON_SURELY =
  /^(?:[はがも、][^。]{0,24}?(?:生まれ|育[っち]|幼い|少年|少女|学ん|結婚|恋|妻|夫(?![妻人])|息子|娘|晩年|生涯|終生|亡くな|死去|死ん|世を去|逝[きっ]|歳で|病に|がんで|眠[っれる]|泣[いき]|笑[いっ]|船酔い|苦しん|暗殺|撃たれ|埋葬|孤児|眼鏡|サングラス|髪|手紙を書|と呼ばれた男)|の(?:来日|訪日|訪米|訪中|訪朝|訪欧|来訪|自伝|伝記|妻|夫人|母|父|息子|娘|孫|墓|生家|生涯|晩年|生い立ち|幼少|少年時代|弟子|肖像|死後|日記|手記|書簡|横顔|歌声|声(?!明)|笑顔|演技|涙|髪|手(?![続法段口])|目(?![標的])|背中|素顔|口癖|人柄|遺[骨体言品]|葬儀|最期|死(?![者角])|誕生日|少女時代|青年時代)|率军|的(?:歌剧|小说|作品|交响|画作|诗|自传|演讲|妻子|遗孀|学说|歌声|演技)|晚年|病逝|去世|出生| (?:died|was (?:born|buried|shot|assassinated|educated)|married|[a-z]+ (?:his|her) (?!compan|shar|firm)|starb|heiratete|wurde (?:geboren|erschossen|begraben))\b|[^.!?]{1,40} (?:(?:his|her) (?:wife|husband|cousin|sons?|daughters?|mother|father|brother|sister|will|bed|teeth|hands?|eyes|wig|coat)|himself|herself|cancer|(?:seine|ihre)[rnm]? (?:Frau|Mann|Cousine|Cousin|Sohn|Tochter|Mutter|Vater|Bruder|Schwester)|sich die)\b)/;
const PERSON_BEHIND =
  /^[はがも][^。、はがも]{0,12}(?:約束|公約|裏切|嘘|謝[っりる罪]|怒[っりる]|激怒|反論|釈明|弁明|譲歩|妥協|決断|決意|迷っ|悩[んみむ]|悔[いやし]|喜[んびぶ]|驚[いき]|微笑|黙[っり]|沈黙|涙|号泣|亡命|解雇し|雇っ|誓[っいう]|祈[っりる]|願っ|望[んみむ]|恐れ|憎|慕|尊敬し|励まし|叱|褒め|称え|罵|嘲)|^[はがも]、?「[^」]{1,60}(?:$|」と[^。]{0,8}(?:語|話|述|言[いう葉]|明か|訴|振り返|笑|つぶや|叫|答|問|説明|強調|主張|指摘|嘆|喜|[書記]))|^[はがも][^。、はが]{0,8}(?:[両片][手腕足]|(?<!\p{Script=Han})[手足腕目顔首肩腰膝口]を)|^(?![をにへで])[^。]{0,24}(?:述べ|語っ|語り|話し|訴え|強調し|表明し|辞任|就任|演説|会見|訪問し|会談し|当選|批判し|(?<!\p{Script=Han})書[いき]|描い|詠ん|うなずい|笑っ|答え|と呼[ばん]|退け|追い上げ|演じ|独身|生涯|歳で|亡くな|世を去|逝[きっ]|結婚|務め|率い|敗れ|署名|命じ|断念|否定し|拒[みん]|追われ|受賞|覚え|育[っち]|考え出|発明|考案|信じ|愛し|憎ん|暮らし|死去|死ん|がんで|倒れ|暗殺|銃撃|撃たれ|埋葬|見つけ|発見し|打ち明け|学[んび]|泣[いき]|晩年|若き|孤児|『|説い|唱え|辞退|を宣言し|引退|駆け抜|(?:父|母|妻|夫)に)|^[はがも](?:[^。]{0,24}(?:写し出|両手|両腕|肩を|首を[振横縦傾]|目を[細閉伏]|口を[開つ]|頭を[下抱]|手を[振挙合]|走[っりる]|泳[いぎ]|跳[びん]|腰掛け|腰を|座[っり]|歩[いき]|眠[っり]|泣[いき]|叫[びん]|つぶや|ほほ?笑|眺め|信じ|学[びん]|発見し|発明し|作曲し|説い|培養|染め|彫っ|撮っ|奏で|綴っ|診察|治療し|観察し|提唱|予言|証明し|実験し|論じ|訳し|編曲|指揮し|出演|主演|独奏|登頂|探検)|、?(?:妻|夫|父|母|兄|弟|姉|妹|息子|娘|自ら|弟子|友人|恋人)[のとにをへは])|^(?:―+|—+|、)[^。、]{1,14}の(?:男|女|王者|女王|英雄|巨人|天才|父|母)|^の(?:伝記|自伝|演説|小説|作品|談話|発言|妻|夫人|父|母|息子|娘|側近|詩|絵画|書簡|日記|回顧録|墓|生涯|弟子|理論|進化論|学説|死(?![者角])|生家|生い立ち|暗殺|肖像)/u;
const PERSON_BEHIND_CHINESE =
  /^(?:晚年|生前|出生|病逝|去世|毕业|说|认为|相信|发明(?!家)|写道|回忆|[^，。]{0,12}(?:病逝|去世|自传|妻子|儿子|发明(?!家)))/;
const PERSON_BEFORE_LATIN =
  /(?:sagte|erklarte|betonte|forderte|meinte|warnte|kritisierte|sprach|antwortete|fragte|schrieb|versprach|said|says|told|asked|replied|ara|fall|affare|causa|kabinett|regierung|administration|system|prinzip|lager) $/i;
const PERSON_BEHIND_LATIN =
  /^(?: (?:(?:had |has |was |never )?(?:said|says|told|asked|replied|wrote|scored|resigned|retired|died|married|smiled|learned|learnt|spent|drew|hated|loved|lived|refused|rode|walked|arrived|owned|slept|earned|studied|taught|was the|ran|wept|laughed|believed|discovered|invented|painted|born|shot|buried|assassinated|educated|elected|accused|admitted|apologi[sz]ed|appointed|argued|believes|campaigned|critici[sz]ed|defeated|denied|hopes|insisted|jailed|knighted|led|lost|nodded|pledged|praised|promised|re-elected|sang|shrugged|signed|sworn|testified|thanked|thinks|tweeted|visited|vowed|wants|won)|starb|war der|zahlte|schwieg|malte|lebte|erfand|entdeckte|studierte|glaubte|sagte|erklarte|betonte|forderte|schrieb|spielte|schoss|sprach|besuchte|betont|empfing|fordert|gewann|heiratete|hoffte|komponierte|kritisierte|kundigte|lachelte|lachte|lehrte|lobte|meint|nickte|regierte|reiste|sagt|schreibt|siegte|spricht|traf|trat|trifft|unterschrieb|unterzeichnete|verhandelte|verlor|verteidigte|warnt|warnte|weinte)\b|,? who | and (?:his|her) )/;
const PERSON_BEFORE =
  /(?:見つけ|発見し|考案し|降り|帰っ|戻っ|演じ|率い|務め|書い|考え|捧げ|愛し|学ん|過ごし|亡くなっ|失っ|移民だっ|夢見|発明し|歌っ|描い|敗れ|名乗っ|辞任し|引退し|生まれ|制し|破っ|打ち立て|退け|訴え|述べ|語っ|表明し|主張し|示唆し|批判し|非難し|約束し|宣言し|誓っ|就任し|当選し|再選され|掲げ|導い|唱え|説い|突き止め|解明し|証明し|予言し|受賞し|優勝し|勝ち取っ|追われ|亡命し|逮捕され|起訴され|暗殺され|撃たれ|処刑され|買収し|買収を終え|創業し|出馬し|敗北し|失脚し|演説し|署名し|作曲し|書き上げ)た$|(?:宰相|首相|大統領|文豪|作家|画家|詩人|監督|選手|主将|博士|四番|主砲|左腕|右腕|助っ人|名優|名匠|巨匠|鬼才)(?:の|・|、)?$/;
/** Cooks do what people called コック do. */
const OCCUPATIONS: ReadonlySet<string> = new Set(
  'コック シェフ キャプテン コーチ ドライバー ランナー ダンサー シンガー プレイヤー リーダー ライダー オーナー メンバー スカウト レンジャー ソルジャー キング クイーン プリンス プリンセス メイド ビショップ ジョッキー ドラマー チャンピオン エース ハンター マスター パイロット ガイド キッド ベビー レディ マン'.split(
    ' ',
  ),
);
/** What is done to and with things that share a name with people: トランプをする, マスクを外す. */
const THING_BEHIND =
  /^(?:で(?!は|も|す|あ|な)|を(?:し|す|切|配|外|着|つけ|付け|塗|引|敷|買|撮|かき|刈|締め|緩め|回|混ぜ|並べ|めく|くぐ|薄く|飲|食|焼|かけ)|に(?:興じ|写[っりる]|潜[っりむん])|か(?!ら)|と(?:呼ぶ(?:ほか|べき)|パン|チーズ)|[一二三四五六七八九十\d]+(?:枚|組|箱|個|本(?!部|社)|束|皿|箱|杯|セット)|(?:が|も)?付(?:く|い)|[」』]?というのは[^。]{0,16}?(?:語|呼び名|意味|別名)|[」』]?という(?:名|語|言葉|単語|複数形|動詞|名詞|英語|呼び名|俳号|雅号|芸名|筆名|品種|花|木|魚|料理|菓子)|の(?:(?:木|肉|粉|実|上|色|服|味|中|束|箱|皮|柄|下)(?!\p{Script=Han})|コート|着用|価格|値段)|味|色|ソース|が流行)/u;
/** What only things have, said without a particle: トランプ柄, ロング丈. */
const KIND_BEHIND =
  /^(?:柄|丈|類(?![似推])|占い|遊び|手品|編み|染め|煮|焼き|大盛|小盛|入り|抜き|用(?!意)|売り場)/;
/** What behind a surname in katakana is no title, and yet what people have: ブッシュ政策, メルケル像. */
const PEOPLE_COMPOUND =
  /^(?:自身|本人|像|風(?![船呂])|釈放|逮捕|暗殺|節|流|派|世代|内閣|政権|時代|側|陣営|家|一[家族派人]|[夫父母子兄弟姉妹両]|訪[米日中露欧英韓]|来日|会談|支持|批判|反対|政[治策]|外交|路線|主義|教|論|研究|信[者奉]|人気|旋風|現象|効果|疑[惑獄]|裁判|弁護|関[連係税]|暴言|発言|演[説奏]|減税|砲|劇場|[前後以]|再[選来登]|当選|勝[利訴]|敗[北戦]|辞任|就任|退[陣任]|復[帰活]|離れ|包囲|下ろし|降ろし|寄り|嫌い|好き|級|並み|役|作|著|訳|画(?!面)|筆|宛|案|法|症|病|邸|宅|記念|伝|展|生[誕家]|没|追悼|死|逝去|[最初新次元故現旧全第]|[米英独仏伊露宇韓豪印比加日中欧]|圧勝|快勝|完勝|優勝|連[覇勝敗]|制覇|引退|欠場|始動|激[白怒]|謝罪|起訴|提訴|急死|[離結]婚|婚約|受賞|獲得|合流|加入|移籍|残留|解任|更迭|続投|出馬|表明|帰国|[入退]院|失言|登場|財団|基金|委員|報告|声明|書簡|回顧|自[伝叙]|名義|夫妻)/;
/** What things are made of, made for, with or in, how many they are, and what they belong to: 革製の, 係船用の, 一杯の, 貝の. */
const THING_BEFORE =
  /(?:(?:[^\p{Script=Han}]|\p{Script=Han}{2}|^)(?:[用製式柄味]|入り|付き|向け|仕立て|仕様)|[冬夏春秋]物|[一二三四五六七八九十数\d][枚個杯本冊皿匙切粒瓶箱袋丁台着足匹羽頭輪株束斤缶鉢棟組]|(?:^|[^\p{Script=Han}])[庭畑木花草葉実根枝海砂土石雪氷床棚壁窓箱鍋皿瓶缶靴帽服布糸紙革皮毛肉魚貝豚鶏卵麦粉酒茶水金銀銅鉄松竹梅桜])の$/u;
/** A second berth, a third goal: what is numbered is one of many. */
const NUMBERED_BEFORE = /第[一二三四五六七八九十\d]+$/;
/** With digits it is no name at all, see `namesSomethingElse`. */
const NUMBER_BEFORE = /[一二三四五六七八九十百]$/;
/** What is said to be one: the painting Guernica, der Roman Effi Briest. */
const ARTWORK_BEFORE =
  /(?:\b(?:novel|painting|film|movie|opera|play|ballet|poem|album|musical|symphony|novella|sculpture)|(?:^|\P{L})\p{L}*(?:[Rr]omane?|[Gg]emaldes?|[Ff]ilm|[Oo]per|[Dd]rama|[Ss]tuck|[Bb]allett|[Gg]edicht|[Nn]ovelle|[Mm]usical|[Ss]infonie)),? $/u;
/** What a work is said to be in Japanese, right before it: 映画生きる, 晩年の大作乱. */
const ARTWORK_BEFORE_JAPANESE =
  /(?:映画|小説|[長中短]編|戯曲|歌劇|オペラ|バレエ|ミュージカル|交響曲|組曲|序曲|アリア|[詩歌句]集|絵本|童話|随筆|[大名力怪]作|傑作|代表作|話題作|遺作|処女作|出世作|名画|絵画|版画|[壁油]絵|壁画|彫刻|ドラマ|アニメ|漫画|[名楽]曲|謡曲|能楽|浄瑠璃|[日週月]刊紙|新聞|雑誌|録音された|収録された|上演された|初演された|演奏された|作曲した|書き上げた|映画化された|翻訳された|撮った|描いた)の?$/;
/** The papers are called so: タイムズ紙. */
const PAPER_BEHIND = /^[紙誌](?![面幣袋製片上])/;
const PAPER = /新聞|[日週月夕朝]刊|[紙誌]。|雑誌|newspaper|magazine/;

/** What is sung, staged and read is a work: the title role in Tosca, er dirigiert Carmen. */
const WORK_BEFORE =
  /(?:\b(?:role (?:in|of)|(?:productions?|performances?|stagings?|revivals?|premi[eè]re|adaptations?|overture|score|libretto|last act|first act|second act|third act|finale|chapters?|copy|copies|screening) (?:of|to)|arias? from|(?:sing|sang|conduct(?:ed|ing)?|premi[eè]red|staged|rewatch(?:ed)?|starr(?:ed|ing) in)|(?:Titel|Haupt)?rolle (?:in|der)|(?:Inszenierung|Auffuhrung|Premiere|Verfilmung|Ouverture|Akt|Finale) (?:von|der|des|zu)|Arien? aus|(?:singt|sang|dirigiert|dirigierte|inszeniert|inszenierte)) )$/u;
/** What is done with novels, films and songs, and what they have. */
const WORK_BEHIND =
  /^(?:搭載|を(?:[^。、]{0,8}(?:読|借り|翻訳|映画化|舞台化|上演|演奏|朗読|執筆|書[いき]上げ|薦め|観[たてる]|鑑賞|暗唱|絶賛|発表))|の(?:起動音|画面|最新版|不具合|冒頭|作者|著者|作家|訳者|主人公|初版|文庫|舞台化|映画化|映画版|一節|書き出し|結末|ラストシーン|原作|原稿|初演|楽譜|翻訳|新訳|挿絵|登場人物|続編|感想|読者)|[はが][^。]{0,12}(?:出版|刊行|封切|初演|ベストセラー|映画化|翻訳され))/;
/** Titles of fewer characters are quoted where they are meant. */
export const SHORT_TITLE = 5;
/** Only music is played, and only texts are recited. */
const PERFORMED_BEHIND = /^を(?:弾[いきく]|演奏|奏で|指揮|暗唱|朗読|上演|歌[いっう])/;
/** What is won, and where one performs. */
const PRIZE = /賞|prize|award|preis|歌合戦|番組|contest/;
const PRIZE_BEHIND =
  /^(?:像|候補|俳優|女優|監督|作家|ノミネート|受賞|獲得|授賞式|[はがにをのと、]{0,2}[^。、]{0,8}?(?:受賞|獲得|逃[しす]|輝[いき]|選ば|候補|授賞|選考|贈呈|ノミネート|届[いか]|出場|司会|視聴率|手に|狙|無縁|行方|壇上|栄[誉冠]))/;
/** What happens has a beginning and consequences. */
const EVENT_BEHIND =
  /^(?:の(?:発端|最中|直後|余波|勃発|挫折|引き金|きっかけ|起点|さなか|終結|鎮圧|立役者|担い手|波|教訓|失敗|記憶|犠牲者)|[はが](?:起[きこ]|始ま|波及|勃発|終わ|広が|挫折|失敗|鎮圧)|で(?:倒|失脚|政権|独裁|失われ)|以[後降来]|[後前]の)/;
const IN = /(?:^|\P{L})in $/iu;
const QUOTED = /^[『「《〈“"„»«‚›‹]/;

/** Whoever is called so is brought in: メルケルさんという獣医. */
const SOMEBODY_BEHIND =
  /^(?:さん|くん|君|ちゃん)と(?:いう|名乗る)(?!こと|より)|^(?:さん)?と名乗[っるり]/;
/** Shops, magazines, films and ships are called after people: 理髪店「アインシュタイン」. */
const NAMED_SO =
  /(?:[店屋館誌号犬猫宿船艇薬]|喫茶|バー|カフェ|食堂|酒場|ホテル|旅館|雑誌|映画|楽曲|番組|作戦|品種|ブランド|サイト|アプリ|チーム|バンド|劇団|ゲーム|システム|ロボット|人工知能)の?[「『〈《"]$/;
const WRITTEN = /^[」』〉》"]とある(?:の[はがを]|[看表張貼紙札])/;
/** Companies are called after people: マクロン社のジャージー. */
const MAKER_BEHIND = /^(?:社(?![会交説])|製(?![作造])|ブランド|家電|証券|銀行|財閥|百貨店)/;

/** What has something of its own is no person: Ford moved its headquarters. */
const ITS_BEHIND = /^ (?!(?:is|was) )\p{Ll}+ (?:[\p{Ll}-]+ ){0,3}its\b/u;

/** Looks at what stands right before and behind a find. */
export function hintsAt(
  text: string,
  find: Find,
  owner: Owner,
  isShared: boolean,
  language: string,
): Hint {
  const { entry, form } = owner;
  const before = text.slice(Math.max(0, find.start - 20), find.start);
  const behind = text.slice(find.end, find.end + AHEAD);
  const isInDoubt =
    isShared ||
    isCommon(form, language) ||
    isCommon(find.form, language) ||
    (entry.type === 'person' && isCapitals(find.form));
  const own = hintFor(owner, { text, find, before, behind, isShared, isInDoubt, language });
  if (find.hypotheses.length === 1) return own;
  // What speaks for a company speaks against its founder.
  let against = 0;
  for (const { owner: other } of find.hypotheses) {
    const { type } = other.entry;
    if (type === entry.type) continue;
    // 「ゲルニカ」 is the painting rather than the town.
    if (type === 'work' && isQuoted(before, behind)) against = 2;
    against = Math.max(against, kindHint(other, before, behind, language)?.weight ?? 0);
  }
  return against === 0 ? own : { ...own, weight: own.weight - against };
}

interface Beside {
  readonly text: string;
  readonly find: Find;
  readonly before: string;
  readonly behind: string;
  readonly isShared: boolean;
  readonly isInDoubt: boolean;
  readonly language: string;
}

function hintFor(owner: Owner, beside: Beside): Hint {
  const { text, find, before, behind, isShared, isInDoubt, language } = beside;
  const kind = (): Hint | undefined => kindHint(owner, before, behind, language);
  switch (owner.entry.type) {
    case 'work':
      if (isQuoted(before, behind)) return wordless(2);
      if (language.startsWith('de') && isPress(before, behind)) return wordless(2);
      if (isByAuthor(owner, before)) return wordless(3);
      if (isGermanNoun(text, find, language)) return wordless(-4);
      if (ARTWORK_BEFORE.test(before)) return wordless(1.5);
      if (WORK_BEFORE.test(before) && !behind.startsWith("'s")) return wordless(1.5);
      if (PERFORMED_BEHIND.test(behind)) return wordless(1.5);
      if (isWholeTitle(find, text) && ARTWORK_BEFORE_JAPANESE.test(before)) return wordless(1.5);
      if (isPaper(owner, behind)) return wordless(3);
      if (find.form.length < SHORT_TITLE) return NOTHING;
      return hint(WORK_BEHIND, behind, 1.5) ?? NOTHING;
    case 'event':
      return hint(EVENT_BEHIND, behind, 1) ?? prizeHint(owner, behind) ?? NOTHING;
    case 'place':
      if (!isInDoubt || ORGANIZATION_BEHIND.test(behind)) return NOTHING;
      if (isOfThings(find, before)) return wordless(-3);
      if (DETERMINER.test(before)) return wordless(-2);
      if (isGermanNoun(text, find, language) && !isFlow(owner)) return wordless(-4);
      return (
        kind() ??
        (isShared && THE.test(before) ? wordless(1.5) : undefined) ??
        (!isShared && !ARTICLE.test(before) && isCapitalInside(text, find, language)
          ? wordless(1.2)
          : NOTHING)
      );
    case 'organization':
      if (NUMBER_BEFORE.test(before)) return wordless(-3);
      if (language.startsWith('de') && isPress(before, behind)) return wordless(2);
      if (!isInDoubt) return NOTHING;
      if (isOfThings(find, before)) return wordless(-2.5);
      if (isDriven(text, find, owner.entry)) return wordless(2);
      if (language.startsWith('zh') && isThingInChinese(before, behind)) return wordless(-4);
      return (
        kind() ??
        articleHint(before, behind, isShared) ??
        (isBeforeNoun(text, find, behind, language) ? wordless(-2) : undefined) ??
        (isCapitalInside(text, find, language) ? wordless(1.5) : (thing(behind, find) ?? NOTHING))
      );
    case 'person':
      if (SOMEBODY_BEHIND.test(behind)) return wordless(-4);
      if (isQuoted(before, behind) && (NAMED_SO.test(before) || WRITTEN.test(behind))) {
        return wordless(-6);
      }
      if (find.title) return NOTHING;
      if (MAKER_BEHIND.test(behind)) return wordless(-4);
      if (isLandscape(find, behind)) return wordless(-5);
      if (isRepeated(find, behind)) return wordless(-4);
      if (isOfThings(find, before) || isLand(find, before)) return wordless(-2.5);
      if (isCommon(find.form, language) && isInCompound(find, behind)) return wordless(-2.5);
      if (isInDoubt) return personHint(text, find, before, behind, language);
      // Any word may be a name that is on no list.
      return DETERMINER.test(before) ||
        isCounted(before, behind, language) ||
        isThing(find, behind) ||
        isAttribute(text, find, behind, language)
        ? wordless(-1.5)
        : NOTHING;
    default:
      return NOTHING;
  }
}

/** What tells that a place, an organisation or a person is named, whichever it is. */
function kindHint(
  owner: Owner,
  before: string,
  behind: string,
  language: string,
): Hint | undefined {
  switch (owner.entry.type) {
    case 'place':
      return placeHint(owner, before, behind);
    case 'organization':
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
    case 'person':
      return (
        hint(PERSON_SURELY, behind, 2.2) ??
        hint(PERSON_BEFORE, before, 1.5) ??
        hint(PERSON_BEHIND, behind, 1) ??
        (language.startsWith('zh') ? hint(PERSON_BEHIND_CHINESE, behind, 1.5) : undefined) ??
        hint(PERSON_BEFORE_LATIN, before, 1.2) ??
        hint(PERSON_BEHIND_LATIN, behind, 1.2)
      );
    case 'work':
      return (/[『《]$/.test(before) && /^[』》]/.test(behind)) || isByAuthor(owner, before)
        ? wordless(3)
        : undefined;
    default:
      return undefined;
  }
}

/** オスカー像, 紅白に出場する. */
function prizeHint({ entry }: Owner, behind: string): Hint | undefined {
  return PRIZE.test(dossierOf(entry).text) ? hint(PRIZE_BEHIND, behind, 1.5) : undefined;
}

/** Whether a title ends as a noun does: 映画生きるの, and not 映画生きる力. */
function isWholeTitle({ end }: Find, text: string): boolean {
  return /^(?:$|[のはがをもにとで、。）)」]|から|まで|より|だ|や)/.test(text.slice(end, end + 2));
}

function isPaper({ entry }: Owner, behind: string): boolean {
  return PAPER_BEHIND.test(behind) && PAPER.test(dossierOf(entry).text);
}

/** Picasso's Guernica, Kafkas Prozess. */
function isByAuthor({ entry }: Owner, before: string): boolean {
  const author = /(?:^|\P{L})(\p{Lu}\p{L}{2,}?)'?s $/u.exec(before)?.[1];
  return author !== undefined && dossierOf(entry).text.includes(author.toLowerCase());
}

function placeHint(owner: Owner, before: string, behind: string): Hint | undefined {
  if (ORGANIZATION_BEHIND.test(behind) || ORGANIZATION_BEFORE.test(before)) return undefined;
  const { text } = dossierOf(owner.entry);
  // Lincoln, Nebraska
  const region = /^, (\p{Lu}\p{L}{3,})/u.exec(behind)?.[1];
  if (region !== undefined && text.includes(region.toLowerCase()))
    return { weight: 3, word: region };
  return (
    hint(PLACE_APPOSITION, behind, 3) ??
    (CAPITAL.test(text) ? hint(CAPITAL_BEFORE, before, 3) : undefined) ??
    hint(PLACE_SURELY, behind, 2.5) ??
    hint(PLACE_BEHIND, behind, 1.5) ??
    hint(PLACE_BEHIND_LATIN, behind, 1.5) ??
    hint(PLACE_BEFORE, before, 1.5) ??
    hint(PLACE_BEFORE_LATIN, before, 1.5) ??
    (owner.codeKind === 'country' || CAPITAL.test(text) ? hint(GOVERNING, behind, 1.5) : undefined)
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

/** Bale after bale, stone by stone. */
function isRepeated({ form }: Find, behind: string): boolean {
  const again = /^ (?:after|by|upon|for|against|to) (\p{Ll}+)/u.exec(behind)?.[1];
  return again !== undefined && again === form.toLowerCase();
}

/** How far the same word without a capital is looked for. */
const SAME_WORD = 90;

/** Where a sentence begins with a word that comes again without its capital: Brown rice, brown bread. */
function isWordAlso(text: string, find: Find, language: string): boolean {
  const { start, end, form } = find;
  if (!mayBeAnyWord(text, find) || !isCommon(form, language)) return false;
  // May may yet win, and Will will.
  if (/^(?:May|Will)$/.test(form)) return false;
  const word = form.toLowerCase();
  const near = text.slice(Math.max(0, start - SAME_WORD), end + SAME_WORD);
  for (let at = near.indexOf(word); at >= 0; at = near.indexOf(word, at + 1)) {
    const behind = near.charCodeAt(at + word.length);
    const rest =
      near.charAt(at + word.length) === 's' ? near.charCodeAt(at + word.length + 1) : behind;
    if (!isLetter(near.charCodeAt(at - 1)) && !isLetter(rest)) return true;
  }
  return false;
}

function isLetter(unit: number): boolean {
  return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
}

/** The Amazon is a river; but an Apple engineer works for a company. */
function articleHint(before: string, behind: string, isShared: boolean): Hint | undefined {
  if (!ARTICLE.test(before)) return undefined;
  const next = /^ (\p{Ll}+)/u.exec(behind)?.[1];
  const isJoined = next !== undefined && !next.endsWith('ed') && !isFunctionWord(next);
  if (isJoined && !isShared) return undefined;
  return isJoined ? NOTHING : wordless(-1.5);
}

function personHint(
  text: string,
  find: Find,
  before: string,
  behind: string,
  language: string,
): Hint {
  // In Washington, ワシントンで: that is where, not who.
  const mayBePlace = find.hypotheses.some(({ owner }) => owner.entry.type === 'place');
  if (mayBePlace && (PLACE_BEHIND.test(behind) || IN.test(before))) return wordless(-2);
  // King Charles has a title, and every Brown in town is nobody in particular.
  const isTitle = isOffice(find.form) && /^ \p{Lu}/u.test(behind);
  if (isCapitals(find.form)) return hint(HEADLINE_VERB, behind, 1.5) ?? NOTHING;
  if (isPersonsCompound(behind, language)) return wordless(1.5);
  const isCommonNoun =
    isTitle ||
    DETERMINER.test(before) ||
    isCounted(before, behind, language) ||
    isGermanNoun(text, find, language) ||
    (isWordAlso(text, find, language) &&
      !PERSON_BEHIND_LATIN.test(behind) &&
      !/^ \p{Ll}{2,}ed\b/u.test(behind));
  if (isCommonNoun) return wordless(-4);
  if (isCommon(find.form, language) && NUMBER_BEHIND.test(behind)) return wordless(-2.5);
  if (isAttribute(text, find, behind, language) || isBeforeNoun(text, find, behind, language)) {
    return wordless(-2.5);
  }
  if (language.startsWith('de') && isSentenceStart(text, find) && isPredicate(find.form, behind)) {
    return wordless(-4);
  }
  if (language.startsWith('zh') && isChineseWord(text, find, behind)) return wordless(-4);
  const unlike = thing(behind, find);
  if (unlike) return unlike;
  const said =
    hint(PERSON_SURELY, behind, 1.5) ??
    hint(PERSON_BEFORE, before, 1.5) ??
    (OCCUPATIONS.has(find.form) ? undefined : hint(PERSON_BEHIND, behind, 1)) ??
    (language.startsWith('zh') ? hint(PERSON_BEHIND_CHINESE, behind, 1.5) : undefined);
  if (said) return said;
  if (isOwner(text, find, behind, language)) return wordless(1.2);
  const saying = hint(PERSON_BEFORE_LATIN, before, 1.2);
  if (saying) return saying;
  const isHisOrHer = mayBePlace && PRONOUN_BEHIND.test(behind);
  if (PERSON_BEHIND_LATIN.test(behind)) return wordless(isHisOrHer ? 2.2 : 1.2);
  if (isHisOrHer) return wordless(1);
  // What can be counted has no article before it only as a name: King's latest is his longest.
  if (
    !mayBePlace &&
    language.startsWith('en') &&
    behind.startsWith("'s ") &&
    isSentenceStart(text, find)
  ) {
    return wordless(0.8);
  }
  // Nouns that can be counted take an article in English: Bolt clocked 9.81 seconds.
  if (
    language.startsWith('en') &&
    isSentenceStart(text, find) &&
    /^ (?!wanted|needed|required)\p{Ll}+ed\b/u.test(behind)
  ) {
    return wordless(PRONOUN_BEHIND.test(behind) ? 1.2 : 0.8);
  }
  if (
    language.startsWith('de') &&
    (HIS_OR_HER.test(behind) || (isCommon(find.form, language) && HUMAN_VERB.test(behind)))
  ) {
    return wordless(1.2);
  }
  if (isMonth(text, find, before, behind) || isQuoted(before, behind)) return wordless(-3);
  return isCapitalInside(text, find, language) ? wordless(1.2) : NOTHING;
}

/** Whether an article or its like makes a common noun of a name that is one in German. */
function isGermanNoun(text: string, { start, end, form }: Find, language: string): boolean {
  if (!language.startsWith('de') || !isCommon(form, language)) return false;
  const before = text.slice(Math.max(0, start - 48), start);
  return GERMAN_ARTICLE.test(before) || isPlainNoun(before, text.slice(end, end + 12));
}

/** Rivers and regions have an article, as nouns do: am Rhein. */
function isFlow({ entry }: Owner): boolean {
  return /river|region|\bsea\b|lake|mountain|valley|fluss|gebirge|川|河|地方|海|湖/.test(
    dossierOf(entry).text,
  );
}

/** 高明的医生, 手段高明, 西周的铜器: words that are names as well, as adjectives and as times. */
function isChineseWord(text: string, { start, end }: Find, behind: string): boolean {
  if (end - start !== 2) return false;
  return (
    /^(?:[地得之]|的(?!《|作品|小说|诗|妻|父|母|儿|女|话|手|一生|名字|笔)|[初末]年|时[期代]|以[前来后]|王朝)/.test(
      behind,
    ) ||
    /(?:[很更最太极十分不真够颇]|十分|非常|实在|手段|医术|手艺|技艺|棋艺)$/.test(
      text.slice(Math.max(0, start - 2), start),
    )
  );
}

/** Kohls Plan: what someone has follows the genitive at once. */
function isOwner(text: string, { end, form }: Find, behind: string, language: string): boolean {
  const isGenitive = text.charAt(end - 1) === 's' && !form.endsWith('s');
  return language.startsWith('de') && isGenitive && /^ \p{Lu}/u.test(behind);
}

/** Votes and deadlines are moved to May, and last from March to May. */
const PUT_OFF =
  /\b(?:slip\w*|slid\w*|mov(?:ed?|ing)|postpon\w+|delay\w*|push\w*|shift\w*|extend\w*|defer\w*|adjourn\w*|reschedul\w+|put (?:it |them )?off|put back|brought forward|runs?|lasts?|January|February|March|April|June|July|August|September|October|November|December)(?: \w+){0,3} (?:to|until|into|for|through|and|or) $/;

/** May, and not Mrs May. */
function isMonth(text: string, { start, form }: Find, before: string, behind: string): boolean {
  return (
    /^(?:May|March|August|June|April|Mai|Marz)$/.test(form) &&
    (/(?:in|im|since|until|till|by|of|last|next|this|every|each|early|late|mid|seit|bis|Anfang|Mitte|Ende|\d\.?)[ -]$/i.test(
      before,
    ) ||
      PUT_OFF.test(text.slice(Math.max(0, start - 48), start)) ||
      /^,? \d/.test(behind))
  );
}

function thing(behind: string, find: Find): Hint | undefined {
  if (KIND_BEHIND.test(behind) && !/^\p{Script=Latin}/u.test(find.form)) return wordless(-9);
  if (isThing(find, behind)) return wordless(-4);
  return THING_BEHIND.test(behind) ? NOTHING : undefined;
}

function isThing({ form }: Find, behind: string): boolean {
  return THING_BEHIND.test(behind) && !/^\p{Script=Latin}/u.test(form);
}

/**
 * What surnames in kanji mean is mostly a piece of land or water: 小池に張った氷, 大島を渡る.
 */
const LANDSCAPE_BEHIND =
  /^(?:の(?:ほとり|水面|水が|水を|水は|岸|底|中州|流れ|向こう岸|ふもと|頂|斜面|土手|河口|茂み|木々|中を|奥で|畔|源)|には?、?[^。、]{0,6}(?:が泳|鯉|蛙|睡蓮|蓮が)|に(?:張[っりる]|浮か|架か|注[いぐ]|沈[みむん]|棲|湧|生え|植え|茂|囲まれ)|が(?:凍|濁|増水|氾濫|干上が|枯れ|流れ|湧|茂|生い)|を(?:泳|抜け(?!出)|埋め立|掘))/;

function isLandscape({ form }: Find, behind: string): boolean {
  return /^\p{Script=Han}/u.test(form) && LANDSCAPE_BEHIND.test(behind);
}

function isOfThings({ form }: Find, before: string): boolean {
  if (!/^[ァ-ヺ]/.test(form)) return false;
  return before.endsWith('の') ? THING_BEFORE.test(before) : NUMBERED_BEFORE.test(before);
}

/** 標高の高い高原, 広い河原: whoever is called so is neither high nor wide. */
function isLand({ form }: Find, before: string): boolean {
  return /[高低広狭深浅青白黒赤暗明長遠近]い$/.test(before) && /^\p{Script=Han}/u.test(form);
}

/** Whether a common word in katakana goes on with another in kanji: コール音, クレー射撃. */
function isInCompound({ form }: Find, behind: string): boolean {
  return /^[ァ-ヺ]/.test(form) && /^\p{Script=Han}/u.test(behind) && !PEOPLE_COMPOUND.test(behind);
}

/** People have those, and Trump rallies, but no rangers, bridges or peppers. */
const FOLLOWERS =
  /^ (?:supporters|aides|allies|officials|voters|critics|advis[eo]rs|lawyers|fans|loyalists|tariffs|rallies|backers|opponents|policies|appointees|nominees|donors|relatives|speeches|years|insists|hopes|plans|wants|says|thinks|believes|argues|warns)\b/;
const PLURAL_BEHIND =
  /^ \p{Ll}{3,}s(?: (?:in|of|at|from|on|like|with|along|near|across|for)(?: (?:the|this|that|these|a|its|their|our))? [\p{L}-]+(?: [\p{L}-]+)?)? (?:are|were|have|do|don't|aren't|weren't|fell|rose|run|ran|go|went|grow|grew|\p{Ll}{3,}ed)\b/u;

/** Where a sentence begins, any noun has a capital that tells what others are of: Park rangers have asked. */
function isAttribute(text: string, find: Find, behind: string, language: string): boolean {
  return (
    language.startsWith('en') &&
    isSentenceStart(text, find) &&
    !FOLLOWERS.test(behind) &&
    PLURAL_BEHIND.test(behind)
  );
}

/** Page three, Kapitel vier, Gate 7. */
const NUMBER_BEHIND =
  /^ (?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eins|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn)(?:[ .,;:!?]|$)(?!\d)/i;

/** What people do or have, of the words in small letters that may stand behind a name: irregular verbs, and followers. */
const DOES_OR_HAS =
  /^(?:said|told|won|went|came|took|gave|made|left|met|ran|sang|wrote|spoke|knew|thought|felt|began|saw|held|led|lost|sat|stood|kept|sent|spent|bought|brought|built|fought|got|put|cut|hit|let|set|quit|drew|flew|grew|threw|drove|rode|rose|chose|broke|fell|ate|forgot|hid|became|found|paid|read|sold|swore|taught|tore|wore|woke|slept|spun|swam|sank|shot|shook|struck|stuck|swung|understood|withdrew|beat|bet|bit|blew|caught|dealt|dug|drank|fed|fled|froze|heard|hung|hurt|knelt|laid|lay|leapt|learnt|lent|lit|meant|overcame|rang|sought|shut|slid|spread|sprang|stole|strode|swept|undid|upset|wept|wound|back|aide|ally|administration|government|cabinet|speech|campaign|team|family|era|presidency|visit|interview|budget|policy|supporter|critic|loyalist|doctrine|biography|memoir|legacy|estate|trial|case|affair|plan|bill|victory|defeat|resignation|concert|album|song|novel|film|movie|fan|et|who|that|himself|herself|alone|junior|senior|père|fils)$/;

/** Brown rice, Bush telegraph: where a sentence begins, a word with a noun behind it is one that tells what kind it is. */
function isBeforeNoun(text: string, find: Find, behind: string, language: string): boolean {
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

function hint(pattern: RegExp, text: string, weight: number): Hint | undefined {
  const word = pattern.exec(text)?.[0];
  return word === undefined ? undefined : { weight, word: word.trim() };
}

function wordless(weight: number): Hint {
  return { weight, word: undefined };
}

/** What people do in headlines: without FIRES, which BUSH goes before as well. */
const HEADLINE_VERB =
  /^(?:'S)? (?:SAYS?|SAID|TELLS|VOWS|WARNS|URGES|MEETS?|WINS|WON|LOSES|LOST|SIGNS|QUITS|RESIGNS|CALLS|SLAMS|BACKS|VISITS|HAILS|FACES|SEEKS|REJECTS|STORMS|STRIDES|SURVIVES|EYES|TAKES|BEATS|STUNS|SHINES|SMASHES|BREAKS|CRUISES|EDGES|CLINCHES|REACHES|MAKES|GETS|GIVES|GOES|COMES|JOINS|KEEPS|LAUNCHES|OPENS|PAYS|PULLS|PUSHES|PUTS|RACES|RUNS|SAVES|SENDS|SHOWS|STARS|STAYS|STEALS|TURNS|MISSES|SINGS|WRITES|JOKES|ADDS|FIGHTS|DROPS|HOPES|BOWS|WANTS|PLANS|TO [A-Z]+|OFFERS|NAMES|PICKS|ORDERS|LEADS|APOLOGI[SZ]ES|DENIES|DEFENDS|ADMITS|PLEDGES|UNVEILS|THREATENS|ANNOUNCES|RETURNS|ARRIVES|LEAVES|DIES|MARRIES|SPEAKS|ADDRESSES|AGREES?|TALKS?|ACCUSES|ASKS|THANKS|PRAISES|MOCKS|BLAMES|CLAIMS|INSISTS|HINTS|SUES|TWEETS|VETOES|PARDONS|SCORES|RETIRES|TRIUMPHS|STEPS|HEADS|SAGT|WARNT|FORDERT|GEWINNT)\b/;

function isCapitals(form: string): boolean {
  return /^[A-Z][A-Z.' -]+$/.test(form);
}

function isQuoted(before: string, behind: string): boolean {
  return QUOTED.test(before.slice(-1)) && /^[』」》〉”"“«»‘›‹]/.test(behind);
}

function isSentenceStart(text: string, { start }: Find): boolean {
  return /(?:^|[.!?]["”’']? |["“]|\n)$/.test(text.slice(Math.max(0, start - 3), start));
}

/** Whether it has a capital as any word has where a sentence begins. */
export function mayBeAnyWord(text: string, find: Find): boolean {
  return /^[A-Z]/.test(find.form) && isSentenceStart(text, find);
}

/** A capital inside an English sentence makes a name of a common word. */
function isCapitalInside(text: string, { start, form }: Find, language: string): boolean {
  // All German nouns have capitals.
  if (language.startsWith('de') || !/^\p{Lu}\p{L}/u.test(form)) return false;
  return /[\p{Ll}\d,;] $/u.test(text.slice(Math.max(0, start - 2), start));
}
