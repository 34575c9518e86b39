import { scriptAfter, scriptBefore } from './boundaries';
import { dossierOf } from './dossier';
import { isLanguageByContext } from './languageNames';
import { isWordInCapitals } from './capitalWords';
import { isFunctionWord } from './lexicon/latinWords';
import { GERMAN_NUMBERS } from './numerals';
import type { Owner } from './owner';
import { isOfInstitution, isOtherState } from './placeNames';
import { matchesAt } from '../text/matchesAt';
import { unitTable } from '../text/unitTable';

const UNKNOWN_BEFORE =
  /(?:未知数|変数|定数|記号|文字|点|角|辺|集合|容疑者|少年|少女|証人|患者|地点|物質|惑星|因子|染色体|仮に|[=+×÷<>]|(?:(?:^|\P{L})(?:[Aa]n?|[Tt]he|[Ee]in(?:em|en)?|[Dd]as|[Kk]ein)|[Ww]ert von|[Vv]ariable|Unbekannte|Punkt|Faktor|Tag|Person|Zeug(?:e|in)|Fall|Patient(?:in)?|value of|factor|day|person|witness|patient|point|[Gg]eneration|solve for|Mister|[Mm]alcolm) )(?:の)?$/u;
const UNKNOWN_BEHIND =
  /^(?:と(?:置|お[いく]|す[るれ]|し(?!て)|仮定|呼[ぶびん])|の(?:値|座標|二乗|2乗|関数|累乗)|に(?:代入|当ては)|を(?:求め|代入|消去|解[いくけ])| marks the spot|について解| ?[=+×÷<>]|さん|君|世代)/;
const ALGEBRA = /方程式|未知数|変数|関数|座標|両辺|左辺|右辺|代数|[Gg]leichung|equation|algebra/;

/** Whether a letter stands for what is not known, or not to be told: 方程式のX, 容疑者X. */
function isUnknown(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  const behind = text.slice(end, end + 20);
  return (
    UNKNOWN_BEFORE.test(before) ||
    UNKNOWN_BEHIND.test(behind) ||
    ALGEBRA.test(before) ||
    ALGEBRA.test(behind)
  );
}

/** MSF-3 is a machine; but in Paris-2024 is Paris. */
function isDesignation(text: string, end: number): boolean {
  return (
    text.charAt(end) === '-' &&
    /^-\d{1,3}(?![\d-])/.test(text.slice(end, end + 5)) &&
    /[A-Z]/.test(text.charAt(end - 1))
  );
}

const CAPITALS_BEFORE = /(?:^|[^A-Z])([A-Z]{2,}) $/;
const ASKED = /^ [A-Z]{2,}[A-Z ,']*\?/;

/** WHO WILL WIN?, THE MAN WHO FELL: among words in capitals it may be any word. */
function isQuestion(text: string, start: number, end: number): boolean {
  if (end - start !== 3 || !text.startsWith('WHO', start)) return false;
  const before = CAPITALS_BEFORE.exec(text.slice(Math.max(0, start - 16), start))?.[1];
  const behind = text.slice(end, end + 60);
  if (before === undefined) return ASKED.test(behind);
  return (
    /^ [A-Z]{2}/.test(behind) &&
    !/[^S]S$/.test(before) &&
    (before === 'MAN' || !isFunctionWord(before))
  );
}

/** Not the genitive: X’s owner. */
const JOINER_AFTER = /[-+&]|'(?!s\b)/y;
const JOINER = /[-+&]/;

/**
 * Letters that are part of a compound rather than a name: a single one in X線, Xデー, X-ray and X’mas, and
 * capitals beside other Latin words in Chinese or Japanese text (THE WHO, IS欄).
 */
export function isPartOfCompound(
  text: string,
  start: number,
  end: number,
  language: string,
): boolean {
  if (scriptAfter(text, start) !== 'alphabetic') return false;
  if (isDesignation(text, end)) return true;
  if (/^(?:ja|zh)/.test(language) && end - start < 5) {
    if (/[A-Za-z] $/.test(text.slice(Math.max(0, start - 2), start))) return true;
    if (/^ [A-Za-z]/.test(text.slice(end, end + 2))) return true;
    if (
      end - start === 2 &&
      /^(?:[欄線型軸級席番組](?!\p{Script=Han})|曲線)/u.test(text.slice(end, end + 3))
    )
      return true;
  }
  if (isQuestion(text, start, end) || isWordInCapitals(text, start, end)) return true;
  if (end - start !== 1) return false;
  if (isUnknown(text, start, end)) return true;
  const after = scriptAfter(text, end);
  JOINER_AFTER.lastIndex = end;
  return (
    after === 'kanji' ||
    after === 'katakana' ||
    JOINER.test(text.charAt(start - 1)) ||
    JOINER_AFTER.test(text)
  );
}

/** ロシア人, ロシア語; but not 人 that begins a word of its own, as in ウクライナ人道支援. */
const PEOPLE_OR_LANGUAGE = /人(?![道権口質材事命民類生工气均员权质])|語|语(?!音)|族|裔/y;
/** Seas, states and things that are called after a place: インド洋, ワシントン州, トルコ石. */
const CALLED_AFTER =
  /州|洋(?![山浦人货貨房行食菓服画])|湾(?![岸内])|タワー|ドーム|スカイツリー|カステラ|ラーメン|カレー|コーヒー|ばな奈|人形|風邪|更紗|絨毯|じゅうたん|フィル(?!ム|ハ)|ブーツ|塔(?!乗)|祭(?!典)|症候群|字(?!幕)|数字|海峡|川(?!崎)|山地|山脈|大学(?!生)|石(?!油|炭)|帽|象|猫|犬|窓(?!口)|綿(?!密)|藍|文字|杉|松|瓦|鹿|猿|虎|熊|狼|鱒|刺繍|風呂|様式|行進曲|舞曲|狂詩曲|証券|证券|料理店|銀行|電力|新聞(?!各紙|記者)|航空(?!機|隊|母|宇)|テレビ|タイムズ|さん|ちゃん|くん|氏(?!族)|記録|号(?!召|码)|(?<=チリ)紙|(?:邮|时|早|晚|日)报|协定|条约|焼(?:き(?!討|払|打)|(?=[のがをはと、]))|屋(?![台外内上根敷形号])|(?:製鉄|製鋼|製紙|製薬|郵船|郵政|通運|電産|化薬|電鉄|瓦斯)(?![業各最大所会])|菜(?![市场农价品地单])|[車车](?![両輪掌道列内窓庫検線体種站队厂企展主市间辆祸手商型载])/y;
/** The regions, waters and foods that are called after 日本 and 中国, and are neither. */
const JAPANESE = /海(?!軍|外|上|岸|運|域|底|兵)|橋|酒|刀|画|髪|脳炎|三景|一(?!の|周)/y;
const CHINESE = /地方|山地|山脈|自動車道/y;
/** South America is not America, East Germany was not Germany, and Northern Ireland is not in Ireland. */
const OTHER_PARTS =
  /(?:南北|[南北中])(?:アメリカ|米)$|ラテンアメリカ$|[東西](?:ドイツ|独|パキスタン)$|中央アフリカ$|北アイルランド$|[南北](?:ベトナム|イエメン)$/;
/** The Antilles are not in India, nor were the companies that traded there Indian. */
const INDIES = /^(?:諸島|会社|連邦|航路|貿易|艦隊|総督)/;
/** 前米国防長官 is of 米, and is in charge of 国防; 米国連大使 is sent by 米 to 国連. */
const DEFENCE = /防(?:長官|総省|相|次官|費|権限|部)|連(?:次席)?(?:大使|代表|外交官)/y;
/** What stands behind a score, or is fished, cooked, sown or sewn, only sounds like a name: 1-1のタイ, タイを釣る. */
const RESULT_BEFORE = /\d[-対]\d+の$|並[ぶび]$|並んだ$|同点[（(]$|点差?を$/;
/** Fishes, beside which タイ is one. */
const FISH =
  'イサキ|ヒラメ|カレイ|ブリ|ハマチ|カンパチ|ヒラマサ|アジ|サバ|イワシ|サンマ|マグロ|カツオ|サケ|サワラ|メバル|アナゴ|ウナギ|キス|カマス|タラ|ニシン|アンコウ|ハモ|フグ|イカ|タコ|エビ|カニ|アワビ|ホタテ|[鯛鮃鰤鯵鯖鰯鮪鰹鮭]';
const FISH_BEHIND = new RegExp(
  `(?:と|や|、|・|か)(?:${FISH})(?![ァ-ヺー]|の(?:漁獲|輸|資源|国際|規制))`,
  'y',
);
const FISH_BEFORE = new RegExp(`(?<![ァ-ヺー])(?:${FISH})(?:と|や|、|・|か)$`);
const MATERIAL_BEHIND =
  /を(?:釣[っりれるろ]|煮[てた]|炒め|茹で|ゆで|揚げ|蒔|まい|植え|収穫|編[みんむ]|縫|履|脱[いぐ]|羽織|溶接|炊|漬け|さばい|さばく)|[がも](?:釣(?:れ|ら[れせ])|煮え|炊け|枯れ|咲[いく]|実っ|芽吹|(?:植え|揚げ)られ|収穫され)|(?:が|も|を|は)?[一二三四五六七八九十数\d]+(?:尾|匹|貫|皿|切れ|枚(?=[、。と]))|(?:一つ|ひとつ)(?:な[いくか]|落ち|残[さっ]|見)|と(?:片仮名|カタカナ|平仮名|ひらがな|漢字)で|に並ばれ|のまま(?:延長|[九後前終決試、])|の(?:刺身|洗い(?![物出場直])|塩焼|干物|一夜干|南蛮漬|[昆布]締|ムニエル|ポワレ|カルパッチョ|なめろう|つみれ|あら汁|味噌汁|煮付|煮つけ|天ぷら|唐揚|[皮葉種苗](?!\p{Script=Han})|缶詰|切り身|アラ|\p{Script=Han}{1,2}[煮焼漬揚](?!\p{Script=Han}))/uy;

/** Whether what is said of it is said of things only. */
export function isMaterial(text: string, start: number, end: number): boolean {
  return (
    scriptBefore(text, end) === 'katakana' &&
    ((matchesAt(MATERIAL_BEHIND, text, end) && !text.slice(start, end).includes('・')) ||
      (end - start < 3 &&
        (matchesAt(FISH_BEHIND, text, end) ||
          FISH_BEFORE.test(text.slice(Math.max(0, start - 7), start)))) ||
      (end - start < 4 &&
        'のぶびだを（('.includes(text.charAt(start - 1)) &&
        RESULT_BEFORE.test(text.slice(Math.max(0, start - 6), start))))
  );
}

/** Universities, streets and prizes bear names of people, and so do many things. */
const CALLED_AFTER_PEOPLE =
  /^(?:大学|大(?!統領|臣|使|佐|将|尉|関)|通り|賞|病院|財団|号|島|州|市(?!長)|線|研究所|研究室|記念|カップ|杯|ホール|空港|橋|駅|公園|広場|タワー|の(?:定理|法則|原理|公式|不等式|方程式|壺|輪|悪魔|猫|卵|箱|剃刀|パラドックス)|管(?![理轄区])|菌|関数|積分|定数|電池|細胞|症|病|反応|図書館|文庫|美術館|博物館|石|川|山|湖|湾|三国(?!志)|の(?:[冬夏]の)?陣(?![営頭容])|諸島|群島|半島|岬|[環岩]礁|海(?![外軍上兵岸運域])|砂漠|高[原地]|峡谷|渓谷|滝|氷[河床棚]|運河|彗星|要塞|教会|修道|学[園院]|会(?![談見議長合員場話食計報則費期派社])|神(?![妙父経学格話戸奈宮楽]))/;

/** The same behind a title: キング牧師通り. */
const CALLED_AFTER_TITLED =
  /^(?:通り|公園|空港|橋|駅(?!伝|で|に)|広場|記念|図書館|病院|賞(?!賛)|号|商会|商店(?!主)|工房|製作所|楽団|サーカス|社(?![長員説会内]))/;

/** Whether a surname is only what something is called after: ブラウン大学. */
export function isCalledAfter(text: string, end: number): boolean {
  return CALLED_AFTER_PEOPLE.test(text.slice(end, end + 5));
}

/** Whether a surname and its title are only what something is called after. */
export function isCalledAfterTitled(text: string, end: number): boolean {
  return CALLED_AFTER_TITLED.test(text.slice(end, end + 3));
}

const BEFORE_LANGUAGE =
  /(?:^|[^\p{L}])(?:in|into|from|of|speaks?|speaking|spoke|spoken|learn\w*|stud\w+|taught|teach\w*|translat\w+|writes?|wrote|written|reads?|understand\w*|broken|fluent|perfect|native|and|or|(?:his|her|their|my|your)) $/iu;
/** In halting Japanese; in Arabic, French and English; from the original Persian. */
const MANNER_BEFORE =
  /(?:^|[^\p{L}])(?:in|into|from|of) (?:(?!(?:the(?! original)|an?|these|those|both|many|most|all|some|other)\b)\p{Ll}+ (?:\p{Ll}+ )?)?(?:\p{Lu}\p{L}+(?:,? (?:and|or) |, )){0,3}$/u;
/** Other languages, or peoples, that stand in a row with it. */
const ROW_BEHIND = /^(?:(?:, |,? (?:and|or) )\p{Lu}\p{Ll}+(?:ish|ese|[aei]n|ch|ic|ss|ek|ew))+/u;
const SPOKEN =
  /(?:speak\w*|spoke|practi[sc]\w+|learn\w*|stud\w+|improve\w*) (?:his|her|their|my|your) $/i;
const BEHIND_LANGUAGE =
  /^(?:[-\s](?:language|speak\w+|lessons?|class(?:es)?|teachers?|dictionar\w+|translations?|words?|grammar)\b|[.,;:!?)\]"']|$| (?:and|or|as|at|with|to|for|from|by|over|in|into|on|was|is|are|were|but|before|after|than|because|when|while|fluently|well|badly|at|can|could|will|would|has|had|have|may|might|must|should|does|did|knows|misses|means|says|sounds|reads|explains?|explained|warns?|warned|announced?|announces|advised?|advises|remind(?:s|ed)?|urged?|urges|invited?|invites|welcomed?|welcomes|asked|told|only|aloud|too|again|first|instead|itself|alone|since|during|through|under|without|about|all|today|online|again|he|she|they|we|you|it|that|which|who)\b)/;

/** How far before the name of a language its sentence is read. */
const SENTENCE = 80;

/** In English the name of a language is an adjective as well: French politics. */
export function isAdjective(text: string, start: number, end: number, language: string): boolean {
  if (!language.startsWith('en')) return false;
  const before = text.slice(Math.max(0, start - 40), start);
  const beside = text.slice(end, end + 50);
  const behind = beside.replace(ROW_BEHIND, '');
  if (/^[-\s](?:language|speak)/.test(behind)) return false;
  const isSpoken =
    BEFORE_LANGUAGE.test(before) && !/(?:his|her|their|my|your|and|or) $/i.test(before);
  if (
    BEHIND_LANGUAGE.test(behind) &&
    isLanguageByContext(text.slice(Math.max(0, start - SENTENCE), start), beside)
  )
    return false;
  const isSubject = /(?:^|[.:;!?”"] )$/.test(before) && /^ (?:is|was|has|became)\b/.test(behind);
  return !(
    isSubject ||
    ((isSpoken || SPOKEN.test(before) || MANNER_BEFORE.test(before)) &&
      BEHIND_LANGUAGE.test(behind))
  );
}

/** What a term means is turned round by these: 仮釈放, 非同盟. */
const TURNS_BEFORE = /[仮副不未非無反脱準]$/;
const TURNS_AFTER = /[力性的者学論罪率権長席員家士師](?!\p{Script=Han})/uy;
/** Streets and houses are called after what was done there: 歌舞伎町. */
const PLACE_AFTER = /町(?![人民長])|坂(?!道)|座(?![標談席礼右頭])|揚/y;
/** Brazil nuts, Panama hats and guinea pigs come from elsewhere. */
const NAMED_THING =
  /^ (?:sandwich(?:es)?|cows?|cattle|shepherds?|terriers?|ponies|sprouts|soup|burgers?|breasts?|gravy|stuffing|shops?|cabinets?|cups?|plates?|nuts?|hats?|pigs?|syndrome|dressing|toast|fries|roses?|blue|red|grey|almonds?|ducks?|buns?|puddings?|sausages?|beans?|artichokes?|ferns?|lettuce|broil|plane trees?|envelopes?|shorts|comma|peppers?|ink|rubber|fowl|sponges?|sparrows?|tweeds?|biscuits?)\b/;
/** A bird that is eaten, though it begins the sentence: Turkey was served at Thanksgiving. */
const EATEN_BEHIND =
  /^ (?:is|was) (?:being |then |always |traditionally |often )?(?:served|carved|roasted|eaten|stuffed|cooked|basted|fried|brined|sliced)(?: (?:at|with|for|on|in|hot|cold|and|first|as) |[.,;]|$)/;
const DIRECTIONS =
  /(?:^|\s)(?:South|North|East|West|Southern|Northern|Eastern|Western|Central|Latin|New|Nord|Sud|Ost|Neu)[ -]$/;

/** 三テスラ, 二百キュリー; but 第二ブッシュ政権. */
const KANJI_NUMBER = /(?:^|[^第])[一二三四五六七八九十百千万億数]+$/;

/** 3 tesla are a unit's, though it is called after someone; 5 May and 2016 are no measures. */
export function isMeasured(text: string, start: number, language: string): boolean {
  const before = text.slice(Math.max(0, start - 5), start);
  if (language.startsWith('de') && NUMBER_WORD.test(text.slice(Math.max(0, start - 24), start))) {
    return true;
  }
  return /^(?:ja|zh)/.test(language)
    ? /\d$/.test(before) || KANJI_NUMBER.test(before)
    : /(?:^|[^\d.])\d{1,3} $/.test(before) &&
        !/^(?:May|March|April|June|August|Mai|Marz)/.test(text.slice(start));
}

/** 楽天家 and 楽天的 come from the word that the company is called by. */
const WORD_WITHIN = /(?:家(?!電)|主義|的(?!に?は)|観(?!光))/uy;

/** What bears the name of a company, and is none of its plants: サムスン生命, トヨタ財団. */
const CALLED_AFTER_COMPANIES =
  /座(?![標談席礼右長])|生命(?!線)|物産|財団|証券|不動産|商事|建設(?![中費業現へがをの])|重工|銀行|損保|海上|火災|記念|美術館|博物館|病院|学園|球場|杯|賞(?!味)/y;

/** What the others of a group of companies are called: 三井物産, 豊田通商. */
const OF_A_GROUP =
  /(?:物産|商事|商船|通商|化学|倉庫|造船|鉱山|金属|不動産|地所|生命|海上|銀行|信託|証券|財団|重工|電機|電工|電線|製鋼|製鉄|製紙|製薬|紡績|石油|運輸|汽船|食品|製糖|製粉|林業|樹脂|織機|自動織機)(?!\p{Script=Han}|[ァ-ヶ])|(?:物産|商事|通商|化学|倉庫|不動産|地所|生命|証券|重工|電機|電工)(?=[本支]?社|株|側|製|系)|高速|電鉄|電車|百貨店|競馬|工業地帯|地方|間(?!の試合)|(?<=連合)(?:会(?![長見談議員合場])|[国軍体]|艦隊|赤軍)/uy;
/** The same in katakana, behind letters or kanji: NTTデータ, 三菱ケミカル. */
const SUBSIDIARIES =
  /(?:データ|ドコモ|コミュニケーションズ|ファイナンス|フィナンシャル|キャピタル|エンジニアリング|ケミカル|モバイル|リース)(?![ァ-ヺー])/y;

/** Whether a company’s name is part of another name, which is none of its own. */
function isOtherCompany({ entry }: Owner, text: string, start: number, end: number): boolean {
  const script = scriptAfter(text, end);
  if (script === 'katakana') return matchesAt(SUBSIDIARIES, text, end);
  if (script !== 'kanji') return false;
  const others = scriptBefore(text, end) === 'kanji' ? OF_A_GROUP : CALLED_AFTER_COMPANIES;
  others.lastIndex = end;
  const word = others.exec(text)?.[0];
  const whole = word === undefined ? undefined : text.slice(start, end) + word;
  return (
    whole !== undefined && !Object.values(entry.names).some(({ name }) => name.startsWith(whole))
  );
}

/** 口コミ, 生ゴミ: two katakana behind a kanji are seldom a word of their own. */
function isEndOfWord(text: string, start: number, end: number): boolean {
  return (
    end - start === 2 &&
    scriptAfter(text, start) === 'katakana' &&
    scriptBefore(text, start) === 'kanji'
  );
}

/** 三百円安く: of a number behind which they stand, these are the unit. */
function isOfNumber(text: string, start: number): boolean {
  return (
    '円元年人月日点度回台本件'.includes(text.charAt(start)) &&
    /[\d一二三四五六七八九十百千万億兆]/.test(text.charAt(start - 1))
  );
}

/** Who performs goes by a word or a few letters, and so does nobody else who is called さん: 歌手のAIが. */
const PERFORMER_BEFORE =
  /(?:歌手|ラッパー|ボーカル|俳優|女優|声優|モデル|タレント|芸人|アイドル|選手|メンバー|ユーチューバー)の?$/;

function isStageName(text: string, start: number, end: number): boolean {
  const next = text.charAt(end);
  if (next === 'さ' || next === 'ち')
    return /^(?:さん|ちゃん)(?!ざん)/.test(text.slice(end, end + 5));
  if (!'がはもを、」'.includes(next || '。') || scriptBefore(text, end) !== 'alphabetic')
    return false;
  return PERFORMER_BEFORE.test(text.slice(Math.max(0, start - 8), start));
}

/** What a last character makes another thing of: a bank is no note (銀行券), and an agreement no paper (合意書). */
const OTHER_THING =
  /[券剤](?![売形])|(?:証|書(?!き))(?!\p{Script=Han})|(?<=合意)(?:形成|文書)|(?<=革命)家/uy;

/** Whether the last word of a name is but the first of a longer one, of which something else is called. */
function isPartOfThing(text: string, end: number): boolean {
  return scriptBefore(text, end) === 'kanji' && matchesAt(OTHER_THING, text, end);
}

/** Short names that are nouns for many: 野党連合 is none of trade unions. */
const GENERIC = /^(?:連[合盟]|同盟|協会|組合|機構|学会|財団|委員会|総会)$/;

function isOneOfMany(text: string, start: number, end: number): boolean {
  return (
    end - start < 4 &&
    scriptBefore(text, start) === 'kanji' &&
    GENERIC.test(text.slice(start, end)) &&
    !'前元現旧'.includes(text.charAt(start - 1))
  );
}

/** Quarters, grounds, colours and cups are called after those to whose name they are joined: フェラーリ・レッド. */
const JOINED_THING =
  /・(?:スクエア|スタジアム|アリーナ|センター|タワー|パーク|フィールド|ストリート|ホール|ビーチ|レッド|ブルー|グリーン|カップ)(?![ァ-ヺー])/y;

/** Shops and troupes are called after anything: 喫茶フェラーリ. */
const SHOP_BEFORE =
  /(?:劇団|喫茶|居酒屋|床屋|花屋|食堂|旅館|民宿|酒場|菓子店|理髪店|美容[院室]|銭湯|(?:バー|スナック|カフェ|ホテル)・)$/;
const LONGEST_SHOP = 5;
/** What the kinds of shops end with. */
const SHOP_ENDS = unitTable('団茶屋堂館宿場店院室湯・');

/** Whether it is the name of a shop or a troupe, which the entry is not. */
export function isShop(text: string, start: number, { entry }: Owner): boolean {
  if (!SHOP_ENDS[text.charCodeAt(start - 1)]) return false;
  const kind = SHOP_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_SHOP), start))?.[0];
  return kind !== undefined && !dossierOf(entry).text.includes(kind.replace('・', ''));
}

/** What a ministry’s name begins with: that of economy and finance is another than that of finance. */
const FIELD_BEFORE =
  /(?:経済|産業|国土|社会|文化|教育|科学|技術|環境|農業|農林|労働|厚生|通商|貿易|運輸|交通|情報|通信|保健|福祉|人民|住宅|都市|観光|安全保障|保安|予算|企業|資源|協力|開発|計画|治安|宗教|家族|青年)$/;

/** What a party’s name begins with: those of Korea and Spain are others than that of Britain. */
const PARTY_BEFORE = /(?:朝鮮|自由|社会|国民|人民|統一|立憲|進歩|共和|民族|独立|連合|革命)$/;
/** 防衛省人化 is 省人化 where defence is. */
const SAVING_BEHIND = /(?:人化|力化|エネ(?!ルギー)|電力|資源|スペース)/y;

/** 世界銀行業 is the banking of the world, and a 銀行券 is paper. */
const BANKING_BEHIND = /[业業](?![务務绩績])|券/y;

function isOtherInstitution(text: string, start: number, end: number): boolean {
  const kind = text.charAt(end - 1);
  if (kind === '省' && matchesAt(SAVING_BEHIND, text, end)) return true;
  if (kind === '行' && matchesAt(BANKING_BEHIND, text, end)) return true;
  if (!'省庁部党'.includes(kind) || scriptBefore(text, start) !== 'kanji') return false;
  const before = kind === '党' ? PARTY_BEFORE : FIELD_BEFORE;
  return before.test(text.slice(Math.max(0, start - 4), start));
}

/** Flowers are counted in 輪: 白バラ五輪. */
const FLOWER_BEFORE =
  /(?:バラ|ユリ|ラン|キク|カーネーション|チューリップ|ヒマワリ|[薇合蘭菊梅桜椿丹蓮花がをは])$/;

function isCounted(text: string, start: number, end: number): boolean {
  if (!/^[一二三四五六七八九十]輪$/.test(text.slice(start, end))) return false;
  const before = text.slice(Math.max(0, start - 7), start);
  return (
    FLOWER_BEFORE.test(before) &&
    (/[^がをは]$/.test(before) || /花|咲|蕾|つぼみ/.test(before + text.slice(end, end + 6)))
  );
}

/** Other works, shops and people are called after works: 源氏物語絵巻. */
const CALLED_AFTER_WORKS = /絵巻|図屏風|店|通り|号|さん/y;

/** A pet, a ship or a shop of a name: プーチンという名の猫. */
const NAMESAKE_BEHIND =
  /[」』]?(?:(?:という|といった)(?:名前?|愛称|異名|屋号|源氏名)の|と(?:呼ばれ(?:る|た|ていた)|名(?:づけ|付け)(?:た|られた)))[^。、]{0,6}?(?:犬|猫|馬|牛|鳥|[店船号子]|チーム|サークル|同好会|酒場|宿|喫茶|町|村|男|女|少[年女]|機械|装置|酒|料理|花|星|薬|香水|ペット|バー|カフェ)/y;

/** People and pets are called after countries: マリという少女, チャドと名づけた犬. */
const GIVEN_TO =
  /[」』]?と(?:いう(?:少[年女]|[娘男犬猫馬]|女(?![優王])|子(?!会)|青年|老[人婆])|名[付づ]け(?:た|られた)[^。、]{0,4}[犬猫馬牛鳥子娘船店]|名乗る(?!国))/y;

/** What is done is no name: バックする, ヒットした. */
const DONE =
  /する|すれば|した(?!た|い)|して(?!や)|し(?:ます|ない|よう|始め|続け|直し)|さ[れせ][たてるば]/y;

/** Whether something else is only said to go by a name, to be so or to be done: 高明な僧, ワイルドな装丁. */
export function isNotNamed(text: string, end: number): boolean {
  const next = text.charAt(end);
  if (next === 'な') {
    const before = scriptBefore(text, end);
    const after = scriptAfter(text, end + 1);
    return (
      (before === 'kanji' && after === 'kanji') ||
      (before === 'katakana' && (after === 'kanji' || after === 'katakana'))
    );
  }
  if (next === 'す' || next === 'し' || next === 'さ') {
    return scriptBefore(text, end) === 'katakana' && matchesAt(DONE, text, end);
  }
  return (next === 'と' || next === '」' || next === '』') && matchesAt(NAMESAKE_BEHIND, text, end);
}

/** Drei Tesla are of a unit, or cars. */
const NUMBER_WORD = new RegExp(String.raw`(?:^|\P{L})(?:${GERMAN_NUMBERS}) $`, 'u');

/** For the sake of peace, for God's sake: no rice wine. */
function isSakeOf(text: string, start: number, end: number): boolean {
  return (
    end - start === 4 &&
    text.startsWith('sake', start) &&
    (text.startsWith(' of ', end) || /(?:'s?) $/.test(text.slice(Math.max(0, start - 3), start)))
  );
}

/** Whether a place or a term is only what something else is called after. */
export function namesSomethingElse(
  text: string,
  start: number,
  end: number,
  owner: Owner,
  language: string,
): boolean {
  const { type } = owner.entry;
  if (owner.codeKind === 'currency') {
    // She has a yen for it.
    return (
      /(?:^|\W)a $/i.test(text.slice(Math.max(0, start - 3), start)) &&
      /^ (?:for|to) /.test(text.slice(end, end + 5))
    );
  }
  if (isPartOfThing(text, end)) return true;
  if (type === 'term') {
    if (isSakeOf(text, start, end)) return true;
    if (isEndOfWord(text, start, end) || isOfNumber(text, start)) return true;
    if (isStageName(text, start, end)) return true;
    const isHan = scriptBefore(text, end) === 'kanji';
    return (
      isHan &&
      (TURNS_BEFORE.test(text.charAt(start - 1)) ||
        matchesAt(TURNS_AFTER, text, end) ||
        matchesAt(PLACE_AFTER, text, end))
    );
  }
  if (
    type === 'organization' &&
    !language.startsWith('zh') &&
    scriptBefore(text, end) === 'kanji' &&
    end - start === 2 &&
    matchesAt(WORD_WITHIN, text, end)
  ) {
    return true;
  }
  if (text.charAt(end) === '・' && matchesAt(JOINED_THING, text, end)) return true;
  if (type === 'organization') {
    if (isOneOfMany(text, start, end)) return true;
    if (isOtherCompany(owner, text, start, end) || isOtherInstitution(text, start, end))
      return true;
  }
  if (isCounted(text, start, end)) return true;
  if (type === 'work' && matchesAt(CALLED_AFTER_WORKS, text, end)) return true;
  if (
    type === 'organization' &&
    (/\d ?$/.test(text.slice(Math.max(0, start - 2), start)) ||
      // 十億ルーブル are no museum.
      (scriptAfter(text, start) === 'katakana' && /[百千万億兆]/.test(text.charAt(start - 1))))
  ) {
    return true;
  }
  if (
    type === 'organization' &&
    language.startsWith('de') &&
    text.charAt(end) !== '-' &&
    NUMBER_WORD.test(text.slice(Math.max(0, start - 24), start))
  ) {
    return true;
  }
  if (type !== 'place') return false;
  const form = text.slice(start, end);
  if (owner.codeKind === undefined && isSchool(text, end, language)) return true;
  if (text.charAt(end) === 'と' && matchesAt(GIVEN_TO, text, end)) return true;
  if (matchesAt(PEOPLE_OR_LANGUAGE, text, end)) return true;
  if (matchesAt(CALLED_AFTER, text, end) && !isOwnName(owner, text, end)) return true;
  if (form.endsWith('国') && matchesAt(DEFENCE, text, end)) return true;
  if (!language.startsWith('zh')) {
    if (form === '日本' && matchesAt(JAPANESE, text, end)) return true;
    if (form === '中国' && matchesAt(CHINESE, text, end)) return true;
  }
  if (
    'カ米ツ独ドムン'.includes(form.slice(-1)) &&
    OTHER_PARTS.test(text.slice(Math.max(0, start - 3), end))
  )
    return true;
  if (
    form === 'インド' &&
    (text.charAt(start - 1) === '西' || text.charAt(start - 1) === '東') &&
    INDIES.test(text.slice(end, end + 2))
  )
    return true;
  if (isOtherState(text, start, end) || isOfInstitution(text, start, end)) return true;
  if (text.charAt(end) === ' ' && NAMED_THING.test(text.slice(end, end + 16))) return true;
  if (form === 'Turkey' && EATEN_BEHIND.test(text.slice(end, end + 40))) return true;
  const before = text.charAt(start - 1);
  return (
    (before === ' ' || before === '-') && DIRECTIONS.test(text.slice(Math.max(0, start - 9), start))
  );
}

/** What schools are called behind where they are; in Chinese a verb might stand there, so their fields are listed. */
const SCHOOL =
  /(?![都府県道市区町村内立各多全数私国公県一二三四五六七八九十百某])\p{Script=Han}{1,5}(?:大学|高校|学[園院]|短大)(?!生|教授)/uy;
const CHINESE_SCHOOL =
  /(?:师范|師範|交通|理工|工业|工業|农业|農業|外国语|外國語|语言|科技|医科|中医药?|财经|经济|政法|体育|电影|电力|音乐|美术|戏剧|邮电|航空航天|林业|化工|海事|第[一二三四])\p{Script=Han}{0,3}(?:大学|大學|学院|學院)/uy;

function isSchool(text: string, end: number, language: string): boolean {
  return (
    scriptAfter(text, end) === 'kanji' &&
    matchesAt(language.startsWith('zh') ? CHINESE_SCHOOL : SCHOOL, text, end)
  );
}

/** By their last character: words of descriptions that tell that something is of that kind. */
const KINDS: Readonly<Record<string, RegExp>> = {
  州: /州|\bstate\b/i,
  川: /川|河|\briver\b/i,
  湾: /湾|\bbay\b/i,
  洋: /洋|\bocean\b/i,
};

/**
 * 東京新聞 is a newspaper; 上海大学 too is no place, but the State of Georgia is called ジョージア州, and the アマゾン川
 * is the Amazon.
 */
function isOwnName({ entry }: Owner, text: string, end: number): boolean {
  const kind = text.charAt(end);
  const isOfKind = KINDS[kind];
  return (
    Object.values(entry.names).some(({ name }) => name.endsWith(kind)) ||
    (isOfKind !== undefined && Object.values(entry.description).some((said) => isOfKind.test(said)))
  );
}
