import { firstWord, isBetweenWords } from '../words';
import { newsBehind } from './countryNews';

/** The characters that stand for countries in compounds, by ISO 3166-1 code. */
const CHARACTERS: Readonly<Record<string, string>> = {
  US: '米美',
  GB: '英',
  FR: '仏法',
  DE: '独德徳',
  RU: '露ロ俄',
  CN: '中',
  JP: '日',
  KR: '韓韩',
  KP: '朝',
  AU: '豪',
  CA: '加',
  IN: '印',
  IT: '伊',
  VN: '越',
  UA: '宇乌',
  TW: '台',
  TH: '泰',
  PH: '比',
  ES: '西',
  NL: '蘭',
  AT: '墺',
  PT: '葡',
};

const ALL = Object.values(CHARACTERS).flatMap((characters) => Array.from(characters));

export function countryCharacters(code: string | undefined): string[] {
  const isKnown = code !== undefined && Object.hasOwn(CHARACTERS, code);
  return isKnown ? Array.from(CHARACTERS[code] ?? '') : [];
}

/** Of these Japanese makes no countries: 仏法 is of Buddha, 英法 is English law. 德 is folded to 徳. */
const CHINESE_ONLY = '美法德徳俄韩乌';
const IN_CHINESE: ReadonlySet<string> = new Set(ALL);
const ELSEWHERE: ReadonlySet<string> = new Set(
  ALL.filter((character) => !CHINESE_ONLY.includes(character)),
);

/** ロ stands for Russia only where no other katakana follows: 英ロ首脳, but not 英ロック. */
function isCountryAt(text: string, at: number, isChinese: boolean): boolean {
  const character = text.charAt(at);
  if (character === 'ロ') return !/[ァ-ヺー]/.test(text.charAt(at + 1) + text.charAt(at - 1));
  return (isChinese ? IN_CHINESE : ELSEWHERE).has(character);
}

/** Those of which news tell by one character, and which are no word with what they tell. */
const NAMED_IN_NEWS = '米英仏独露韓豪伊';

/** What governs, speaks or acts for a country; a character before it is one. */
const HEADS =
  '国連 球界 政界 財界 経済界 映画界 音楽界 学界 大統領 首相 外相 国防 国務 財務 財相 外務 内務 法相 防衛相 政府 政権 議会 軍 海軍 空軍 陸軍 海兵隊 当局 紙 誌 メディア 企業 大手 社 側 大使 領事 外交 特使 高官 国籍 上院 下院 上下 連邦 最高裁 司法 中央情報局 中央銀行 中銀 疾病 食品医薬品 航空宇宙局 通商 商務 労働省 農務省 エネルギー省 運輸省 国土安全保障省 環境保護局 国立 王室 王子 女王 国王 国会 国民議会 与党 野党 共和党 民主党 保守党 労働党 検察 警察 研究 大学 東部 西部 南部 北部 中部 東海岸 西海岸 本土 国内 国債 株 経済 代表 選手 大リーグ プロ 同時多発 俳優 歌手 ロック バンド 映画 作家 議員 次期 前 元 副 新 現 両国 両政府 両軍 両首脳 首脳 独立 会談 関係 間 貿易 摩擦 対立 対話 協議 交渉 戦争 同盟 安保 条約 合同 共同 合意 国境 関税 総領事 主導 主催 産 製 発 系 艦 機 兵 人 総選挙 中間選挙 双方 两国 两军 高级 高层 关系 元首 外长 防长 财长 总统 总理 领导 谈判 贸易 冲突 边境 边界 协议 会晤 联合 之间 媒 军方';
const HEAD = new RegExp(`^(?:${HEADS.split(' ').join('|')})`);
/** Of these only the ones before an office or a government are sure: 加 is in 加盟, 中 in 中小企業. */
const HESITANT = new Set('中日加台朝西比泰蘭墺葡越ロ法美徳伊印');
const OFFICE =
  /^(?:前|元|次期|副|新)?(?:大統領|首相|国連(?:大使|代表)|外相|国防相|国防省|財務相|財務省|外務省|政府|政権|議会|大使|总统|总理|外长|防长|国务卿|财长|媒体|军方|軍(?!事|艦|人|隊|配))/;
/** Whatever a minister or a ministry is in charge of: ダティ仏文化相, 伊環境相, 米教育長官. */
const IN_CHARGE =
  /^[前元]?(?:文化|(?:高等)?教育|保健|健康|家庭|厚生|福祉|保健福祉|農業|農務|農林|農|労働|雇用|鉱業|資源|通産|安全保障|難民|海外領土|経済財[政務]|運輸|交通|鉄道|産業|工業|経済|財政|予算|環境|気候|エネルギー|石油|電力|水利|デジタル|情報|通信|科学|技術|観光|スポーツ|青年|家族|女性|平等|社会|宗教|移民|住宅|都市|国土|開発|計画|復興|治安|公安|司法|法務|法|内|厚|海洋|漁業|欧州|商業|商務|通商|貿易|投資|退役軍人)(?:問題)?(?:担当)?(?:相(?![手当談関続応互])|大臣|閣外相|長官|次官|省(?![略人力エ資電]))/;
/** 米5州, 英三行: what is counted behind a country, and rice is not counted in. And 仏独自の; rice has a taste of its own. */
const COUNTED =
  /^[一二三四五六七八九十数\d]{1,3}(?:社|行(?![程目分])|州|都市|大学|[紙誌]|団体|企業|銀行|空港|機関|選手|議員|人組)|^独自の(?![味風甘旨香食品粘])/;
/** These stand before a foreign name and little else: 蘭ASML, 伊フェラーリ, 加企業. */
const BEFORE_NAME = '蘭伊加台印泰墺葡越';
const FIRM =
  /^(?:[ァ-ヴ][ァ-ヴー]|[A-Z]{2}|\p{Lu}\p{Ll}|企業|最?大手|メーカー|当局|国[防籍営]|[陸海空]軍|王室)/u;
/** 三台ジープ and この台レール: a counter and a noun stand behind other words than a country does. */
const BEFORE_FIRM = /[はがをにでとや、。「（(\s]/;

/** Before the character, towards a country or in it: 訪米, 対露, 在日, 駐仏. */
const TOWARDS = '訪対在駐反親嫌離知滞';
const TOWARDS_ONLY = new Set('米英仏独露中韓日豪印伊越台朝加');
/** 伊 begins names mostly, 伊東 and 伊達, but none with these. */
const ITALIAN =
  /^(?:代表|選手|企業|大手|北部|南部|紙|最大|国債|司法|検察|与党|野党|警察|内閣|海軍|映画|中銀|高級)/;
/** 美方, 俄媒: how Chinese newspapers call those who speak for a country. */
const CHINESE_SIDE = /^(?:军(?![人事工装])|方(?![法面向式案便程形才针位])|媒(?!介))/;
/** 仏間 is a room for prayer; before 仏前 flowers are put. */
const IN_HOUSE = /^(?:間|前(?!\p{Script=Han}))/u;
/** What is led towards a country, or is in it: 対露制裁, 在米邦人, 滞英三年. */
const TOWARDS_HEAD =
  /^(?:[一二三四五六七八九十数中歴派客団]|家(?!族)|邦人|日系|日本|公館|法人|資産|住民|勢力|感情|意識|政策|戦略|輸出|輸入|投資|援助|依存|包囲|強硬|融和|制裁|赤字|黒字|債務|批判|協力|支援|宣伝|運動|団体|抗議|世論|主義|闘争|姿勢|路線|教育|外国人|観光|留学|報道|工作|抑止|防衛|配慮|追随)/;
/** 伊藤駐伊大使: an envoy’s name stands right before where he is. */
const ENVOY = /^(?:[大公]使|総?領事|武官)/;
const STATIONED = /(?:^|\P{Script=Han})[在駐]\p{Script=Han}{2}(?:軍|大使|公使|領事|総領)/u;
/** An envoy’s own country stands behind where he is: 駐日英国大使. */
const OWN_COUNTRY =
  /^(?:[\p{Script=Katakana}ー]{2,9}|[米英中韓独仏露]国?)(?:[前元]?大使|[前元]?公使|総?領事)/u;
/** Words that begin like a country and its army or its like. */
const NOT_AFTER = /^(?:国際|国人|製品|産業|発売|機会|機能|機関|人口|人材|間隔|社会|紙幣)/;

/** 英石油大手: what it is about comes before. Words that begin with the character are no countries. */
const FAR_HEAD =
  /^(?!作[^曲]|生産|消費|加工|輸[入出]|販売|品種|流通|備蓄)(?![自立占特身学裁創唱断国語雄才知気和文会菓穀飯粉価屋粒俵教像壇具閣典師殿前間道罰心店天出骨光地見営払呈点流方倉問卸騒不袋料非雨華快邸商族腕遊雪農字訳])(?:(?:小売り|たばこ|格付け)[\p{Script=Han}\p{Script=Katakana}ー]{0,5}?|[\p{Script=Han}\p{Script=Katakana}ー]{0,8}?)(?:最?大手|企業|会社|メーカー|当局|省|庁|協会|(?:漁|商|客|母|帆|貨物|捕鯨|巡視|調査|病院|宇宙)船|空母|(?:潜水|駆逐|巡洋|戦)艦|[表察査節渉楽劇球]団|(?:[学究記揮術]|創業|経営)者|[曲刻検険真資論築想動説治楽出術産明]家|[女俳]優|選手|監督|歌手|研究員|外交[官員])/u;

/** Countries whose leaders are called so: 米のトランプ大統領. */
const LED = '米英仏独露韓豪伊宇加印';
/** 英のスターマー首相; but 仏のゲンさん is a friendly man. */
const ITS_LEADER =
  /^の[ァ-ヶー・]{2,14}[前元現新故]?(大統領|首相|外相|国防相|財務相|国王|女王|皇太子|王子|外務次官|国防次官|議員|国連大使|選手|代表)/;

/**
 * What shows that a character stands for a country at a place in a text, if anything does: a row of such
 * characters (日米韓), what governs it (米大統領), what is done towards it (訪米), a name before it (トランプ米大統領), or
 * a name behind it (米アップル, 独左派党).
 *
 * @param nameAt the organisation that is named at an offset
 */
export function countryEvidence(
  text: string,
  at: number,
  language: string,
  nameAt: (offset: number) => string | undefined,
): string | undefined {
  let from = at;
  let to = at + 1;
  const isChinese = language.startsWith('zh');
  if (!isCountryAt(text, at, isChinese)) return undefined;
  while (isCountryAt(text, from - 1, isChinese)) from--;
  while (isCountryAt(text, to, isChinese)) to++;
  if (to - from > 1 && ROW_TAIL.test(text.slice(to - 1, to + 3))) to--;
  // 駐日|英国大使
  if (to - from === 2 && text.charAt(to) === '国' && text.charAt(from - 1) === '駐') to--;
  if (at === to) return undefined;
  const row = text.slice(from, to);
  const before = text.charAt(from - 1);
  const behind = text.slice(to, to + 8);
  // 前米国防長官 was one of 米.
  const isWordStart = !isHan(before) || /[前元]/.test(before);
  // 在米日系人 are in 米.
  const isTowards = row.length > 1 && at === from && before !== '' && TOWARDS.includes(before);
  // 在日米軍 are of 米 and in 日, and so is a 駐日米大使.
  if (row.length === 2 && STATIONED.test(text.slice(Math.max(0, from - 2), to + 2))) return before;
  if (isTowards && TOWARDS_HEAD.test(text.slice(at + 1, at + 4))) return before;
  if (row.length > 1) {
    const said = rowEvidence(row, isChinese ? '' : before, behind);
    return said ?? (isChinese && isRowInChinese(text, from, to) ? row : undefined);
  }
  const character = row;
  if (TOWARDS.includes(before) && before !== '' && TOWARDS_ONLY.has(character)) {
    const isEnvoy = before === '駐' && (ENVOY.test(behind) || OWN_COUNTRY.test(behind));
    const isWhole =
      (!isHan(text.charAt(from - 2)) || isEnvoy) &&
      (!isHan(behind.charAt(0)) || HEAD.test(behind) || TOWARDS_HEAD.test(behind) || isEnvoy);
    return isWhole ? before : undefined;
  }
  const list = listEvidence(text, at, isChinese);
  if (list !== undefined) return list;
  const isInNews = isWordStart && !isChinese && NAMED_IN_NEWS.includes(character);
  if (behind.startsWith('の')) {
    const isSure = isWordStart && LED.includes(character);
    return isSure ? ITS_LEADER.exec(text.slice(to, to + 24))?.[1] : undefined;
  }
  const news = isInNews ? newsBehind(behind) : undefined;
  if (news !== undefined) return news;
  if (NOT_AFTER.test(behind)) {
    return isWordStart && !HESITANT.has(character) ? nameAt(to) : undefined;
  }
  if (character === '伊' && isWordStart && ITALIAN.test(behind)) return ITALIAN.exec(behind)?.[0];
  if (isWordStart && !isChinese && !isKana(behind)) {
    const said =
      (STRICT.includes(character) ? undefined : IN_CHARGE.exec(text.slice(to, to + 14))?.[0]) ??
      (HESITANT.has(character) ? undefined : COUNTED.exec(behind)?.[0]) ??
      (BEFORE_NAME.includes(character) && (before === '' || BEFORE_FIRM.test(before))
        ? FIRM.exec(behind)?.[0]
        : undefined);
    if (said !== undefined) return said;
  }
  if (isChinese && CHINESE_SIDE.test(behind) && isBetweenWords(text, at, 'zh')) {
    return behind.charAt(0);
  }
  if (character === '仏' && IN_HOUSE.test(behind)) return undefined;
  const head = (HESITANT.has(character) ? OFFICE : HEAD).exec(behind)?.[0];
  const far =
    HESITANT.has(character) || !isWordStart
      ? undefined
      : FAR_HEAD.exec(text.slice(to, to + 14))?.[0];
  if (head === undefined && far !== undefined) return far;
  // What is between is between several: 仏間 is a room.
  if (head === '間') return undefined;
  if (head !== undefined && (isWordStart || isHan(before))) {
    return isWordStart || OFFICE.test(behind) ? head : undefined;
  }
  if (
    isWordStart &&
    !HESITANT.has(character) &&
    /^(?:\p{Script=Katakana}[\p{Script=Katakana}ー]|[A-Z]{2}|\p{Lu}\p{Ll})/u.test(behind)
  ) {
    return /^[\p{Script=Katakana}ー]+|^[A-Za-z]+/u.exec(behind)?.[0];
  }
  if (isWordStart && !HESITANT.has(character)) return nameAt(to);
  return undefined;
}

/** Words by themselves, and within others. */
const STRICT = '中西朝日';

/** Words whose first character ends no row of countries: 豪|中央銀行, 米|中間選挙, 英|独立委員会. */
const ROW_TAIL =
  /^(?:宇宙|中(?:央|銀|間(?:選挙|層)|西部|東部|部|堅|古)|西(?:部|海岸|岸)|独(?:立|自|占|裁)|日(?:本|系|刊)|法(?:相|務|人)|加(?:盟|工)|印(?:象|刷)|比(?:較|率))/;

/** Of these there is hardly a word of one character that might stand in a list. */
const LISTED_SURELY = '英仏独露韓豪伊';
/** How many countries of a list are looked at on either side. */
const LONGEST_LIST = 6;
/** What may stand behind the last of a list. */
const LIST_END =
  /^(?:[のがはにをとでもやから、。）」]|など|[両各数二三四五六七八九]|首脳|外相|国防|政府|軍|海軍|空軍|合作|合同|共同|当局|企業|選手|代表)/;

/** What only countries share. */
const SHARED_BY_COUNTRIES =
  /^(?:の?両(?:国|政府|軍|首脳|外相)|の?[二三四五六七八2-8][カか国]国?|各国|首脳|外相)/;

/**
 * A list of such characters that a comma parts: 米、英、仏の三カ国. Two of them must be no words of their own, or what
 * stands behind must be said of countries.
 */
function listEvidence(text: string, at: number, isChinese: boolean): string | undefined {
  const isParted = (offset: number): boolean =>
    (text.charAt(offset) === '、' || text.charAt(offset) === '・') &&
    !isCountryAt(text, offset - 2, isChinese) &&
    !isCountryAt(text, offset + 2, isChinese);
  if (!isParted(at - 1) && !isParted(at + 1)) return undefined;
  let from = at;
  let to = at;
  while (
    at - from < 2 * LONGEST_LIST &&
    isParted(from - 1) &&
    isCountryAt(text, from - 2, isChinese)
  ) {
    from -= 2;
  }
  while (to - at < 2 * LONGEST_LIST && isParted(to + 1) && isCountryAt(text, to + 2, isChinese)) {
    to += 2;
  }
  const list = text.slice(from, to + 1);
  const sure = Array.from(list).filter((character) => LISTED_SURELY.includes(character));
  const behind = text.slice(to + 1, to + 6);
  if (isHan(text.charAt(from - 1))) return undefined;
  const isSure = sure.length > 1 ? LIST_END.test(behind) : SHARED_BY_COUNTRIES.test(behind);
  return isSure ? list : undefined;
}

/** What two countries have that stands behind both: 日米国交, 日中友好. */
const ROW_HEAD =
  /^(?:国交|友好|正常化|平和(?:友好)?条約|交流|連携|協定|協会|合作|共演|対決|親善|文化(?!人)|往来|航路|共催|合弁|混血|ハーフ|両語|決戦|開戦|有事|密約|関税|為替|混成|首脳|外相|防衛相|閣僚|半導体|覇権|野球|修好|和親|通商|安全保障|友好条約|不可侵|经贸|自贸|建交|双[边方]|断交)/;

/** What two countries have, and not a day: 日中の首脳, but 日中の暑さ. */
const OF_ROW =
  /^の(?:両[国軍政首]|首脳|外相|外交|政府|国交|関係|交流|友好|対立|対話|協力|貿易|経済|合作|歴史|文化|研究者|学生|学者|若者|青年|市民|民間|合弁|懸け橋|架け橋|はざま|狭間|摩擦|緊張|国境|防衛|軍事|企業|実務者|船)/;

/** 日中 is daytime, too, and 中台 nothing: a row of two needs company, or to stand free. */
function rowEvidence(row: string, before: string, behind: string): string | undefined {
  const characters = new Set(row);
  if (characters.size < row.length) return undefined;
  if (isHan(before) || /^(?:国(?![境防交民内際])|洲)/.test(behind)) return undefined;
  if (WORDS.has(row)) return undefined;
  if (HEAD.test(behind) || ROW_HEAD.test(behind)) return row;
  if (OF_ROW.test(behind)) return row;
  if (NO_ROW.has(row)) return undefined;
  if (newsBehind(behind) !== undefined) return row;
  if (isHan(behind.charAt(0))) return row.length > 2 ? row : undefined;
  const isAnySure = Array.from(row).some((character) => SURE_IN_ROW.includes(character));
  return isAnySure || Array.from(row).every((character) => TOWARDS_ONLY.has(character))
    ? row
    : undefined;
}

/** Beside one of these the other is a country as well: 英蘭, 台韓. */
const SURE_IN_ROW = '米英仏独露韓豪伊';

/** Rows that are words even before a government: West Germany, the Dutch East Indies. */
const WORDS: ReadonlySet<string> = new Set(['西独', '西米', '仏印', '蘭印', '越中']);

/** Rows that are words: daytime, an old province, Indochina, morning dew. */
const NO_ROW: ReadonlySet<string> = new Set(
  '日中 中日 中台 台中 朝日 印加 中米 中越 朝露 露台 加法 中西 美徳'.split(' '),
);

/** 法德作家, 中日译者: in Chinese two countries stand before any noun, where words begin and end. */
function isRowInChinese(text: string, from: number, to: number): boolean {
  const row = text.slice(from, to);
  return (
    row.length === 2 &&
    (row === '中日' || !NO_ROW.has(row)) &&
    isBetweenWords(text, from, 'zh') &&
    isBetweenWords(text, to, 'zh') &&
    firstWord(text.slice(to, to + 4)) > 1
  );
}

/** Whether hiragana or a mark comes first: behind most characters that might stand for a country. */
function isKana(behind: string): boolean {
  const unit = behind.charCodeAt(0);
  return unit > 0x3000 && unit < 0x30a1;
}

function isHan(character: string): boolean {
  return /[\u3400-\u9fff々]/.test(character);
}
