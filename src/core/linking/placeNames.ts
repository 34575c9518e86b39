import type { Entry } from '../glossary/entry';
import { scriptAfter, scriptBefore } from './boundaries';
import { dossierOf } from './dossier';
import { isCommon } from './lexicon/commonWords';
import { GERMAN_NUMBERS } from './numerals';
import { isBetweenWords } from './words';
import { matchesAt } from '../text/matchesAt';

/** Chinese names that begin as those of places do: 马里兰 is not 马里. */
const LONGER_IN_CHINESE =
  /^(?:马里(?:兰|奥|亚)|埃森[哲曼豪]|苏丹红|尼斯湖|米兰(?:达|妮)|约旦河|巴林[石左右银]|古巴比|罗马(?:尼|诺|音|数)|巴黎(?:[圣水]|世家)|牛津[布鞋纺衫]|波士顿(?:龙虾|矩阵)|大阪[烧燒]|夏威夷(?:果|衬衫|披萨|比萨)|丹麦(?:曲奇|酥)|比利时(?:华夫|松饼)|斯德哥尔摩综合|芝加哥学派|维也纳学派|法兰克福学派|曼哈顿(?:计划|距离)|剑桥(?:包|学派|分析)|希腊(?:字母|酸奶)|阿富汗猎犬|马赛[曲皂克鱼]|阿曼[达苏]|加纳(?:利|瓦)|利马(?:索|豆)|伦敦[德塔]|柏林[顿格]|里昂[内纳]|荷兰(?:[豆猪芹病弟式]|乳牛)|智利硝|维也纳(?:香|咖)|波兰[斯尼]|多哈姆|科隆[坡比]|波恩[斯特]|日内瓦湖|哈瓦那雪|蒙古[包症斑]|印度(?:洋|支(?![持付援])|教(?![授育师師练练堂材科训])|袋)|东京湾|汉堡[包王]|法兰克福肠|乍得湖|泰国香|曼谷包|韩国瑜|法国(?:梧桐|斗牛犬)|俄罗斯(?:方块|轮盘|套娃)|土耳其(?:浴|软糖)|意大利(?:面|粉|炮)|瑞士(?:[卷巻糖]|军刀)|瑞典肉丸|[德徳]国(?:牧羊)|英国(?:短毛猫|管)|美国(?:队长)|西班牙(?:流感|苍蝇)|墨西哥(?:卷饼)|巴西(?:[木龟]|坚果|柔术)|新加坡司令|日本(?:桥|海(?![军外上运关事警鲜域岸滩防])|脑炎)|中国[结城红]|埃及(?:艳后)|爱尔兰(?:咖啡)|加拿大[鹅雁]|澳大利亚(?:坚果)|匈牙利(?:舞曲|狂想曲)|巴拿马[帽草])/;

/** How far behind a place what is called after it goes on. */
const LONGEST_REST = 3;

/** The commonest surnames of China that are no other words behind which a country is named. */
const CHINESE_SURNAMES =
  '王李张張刘劉陈陳杨楊黄赵吴呉徐孙孫朱马馬胡郭林罗羅郑鄭梁谢謝宋唐邓鄧冯馮曹曾彭蔡潘袁董苏蘇叶葉吕魏蒋田杜丁沈姜范傅钟盧卢汪戴崔陆陸廖姚邹熊孟薛侯雷贺賀顾毛郝龚邵钱銭莫孔';

/** Whether a place is not meant, as a longer name begins with it. */
export function isNamedAfter(text: string, start: number, end: number, language: string): boolean {
  if (!language.startsWith('zh')) return false;
  const longer = LONGER_IN_CHINESE.exec(text.slice(start, end + LONGEST_REST))?.[0];
  return (longer !== undefined && longer.length > end - start) || isBehindPlace(text, start);
}

/** 东京都 is Tokyo, not the east of 京都 as the dictionary has it, which has 大同市 for one word, too. */
export function isPrefecture(text: string, start: number, end: number): boolean {
  const next = text.charAt(end);
  if (next === '都') return /^[东東]京$/.test(text.slice(start, end));
  return '市省县縣镇鎮'.includes(next || '。') && isBetweenWords(text, start, 'zh');
}

/** Places whose second character others begin with: 京都 in 东京都, 南京 in 云南京族, 西安 in 江西安福. */
const PLACES_BEFORE =
  /^(?:[东東北南]京|[江广廣山陕]西|[河湖海云雲越]南|[湖河台]北|[广廣山辽遼]东|[东東华華][北南东東中]|西[北南藏])$/;

function isBehindPlace(text: string, start: number): boolean {
  return start > 0 && PLACES_BEFORE.test(text.slice(start - 1, start + 1));
}

/** Words that towns are called by as well, where they are words: 高山植物, 日光浴, 三次元. */
const WORD_OF_PLACE =
  /高山(?:植物|病|帯|蝶|性|気候)|日光(?:浴|[がはも](?:差|射|当)|を(?:遮|浴|避)|に(?:当|さら))|青梅酒|国立[大公病劇図競研美博]|三次[元産会]|三原色|大和[魂撫煮芋]|瀬戸[際物]|大分(?![生育行入寄沖産発着])\p{Script=Han}[いきくけしすちつっんめれりむま]/uy;
const TOWN_BEHIND = /[市町村](?![場民街])/y;
const NO_TOWN = /島|省|州|island|province/;

/**
 * Whether a place in Japanese is a word there, or part of another place: 高山植物, 小伊丹橋, 新広島, and 海南市 is no
 * island.
 */
export function isOtherThanPlace(text: string, start: number, end: number, entry: Entry): boolean {
  if (end - start > 3 || scriptBefore(text, end) !== 'kanji') return false;
  WORD_OF_PLACE.lastIndex = start;
  if (WORD_OF_PLACE.test(text)) return true;
  if ('小新'.includes(text.charAt(start - 1) || '。') && scriptBefore(text, start - 1) !== 'kanji')
    return true;
  TOWN_BEHIND.lastIndex = end;
  if (!TOWN_BEHIND.test(text)) return false;
  const said = dossierOf(entry).text;
  // A city’s name is that of a town elsewhere: 岐阜県神戸町.
  if (text.charAt(end) !== '市') return CITY.test(said) && !TOWN_OR_VILLAGE.test(said);
  return NO_TOWN.test(said) && !TOWN.test(said) && !/市|県|prefecture/.test(said);
}

const CITY = /市|\bcity\b|首都|capital/;
const TOWN_OR_VILLAGE = /[町村]|\b(?:town|village)\b/;

/** A town and its state: in Macon, Georgia; but in Ukraine, Georgia and Moldova. */
const TOWN_BEFORE =
  /\b(?:in|near|from|of|at|outside) (?!Tbilisi|Batumi|Kutaisi|Gori|Poti|Zugdidi|Armenia|Azerbaijan|Ukraine|Moldova|Russia|Turkey|Turkiye|Belarus|Iran|Kazakhstan|Poland|Estonia|Latvia|Lithuania)\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?, $/u;
const STATES =
  'Alabama Alaska Arizona Arkansas California Carolina Colorado Connecticut Delaware Florida Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Hampshire Jersey Mexico Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Wisconsin Wyoming Ontario Quebec'.split(
    ' ',
  );
const AMERICAN = new RegExp(
  `Atlanta|Savannah|Macon\\b|Augusta|Fulton|Kemp\\b|\\b(?:governor|peach(?:es)?|peanuts?|Bulldogs)\\b|[Ss]wing states?|\\b(?:${STATES.filter((state) => !/^(?:Jersey|Mexico|California)$/.test(state)).join('|')})\\b`,
);
const STATE_BEHIND = new RegExp(
  `^, (?:(?:New|North|South|West) )?(${STATES.join('|')}|Georgia)\\b`,
);

/** Paris, Texas is not the capital of France; of Lincoln, Nebraska the state is told. */
export function isElsewhere(text: string, end: number, entry: Entry): boolean {
  if (text.charAt(end) !== ',') return false;
  const state = STATE_BEHIND.exec(text.slice(end, end + 24))?.[1];
  return state !== undefined && !dossierOf(entry).text.includes(state.toLowerCase());
}

/** Whether Georgia is the state of America, not the country. */
export function isAmericanGeorgia(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 70), start);
  return (
    TOWN_BEFORE.test(before) || AMERICAN.test(before) || AMERICAN.test(text.slice(end, end + 70))
  );
}

/** Given names in kanji mostly end like this, behind which is said that it is a person’s. */
const GIVEN_BEHIND =
  /^\p{Script=Han}{0,2}[子美香奈菜恵絵織衣里江枝代乃花華咲苗沙紗綾郎男夫雄介太平一二三吾悟樹也司志史治之彦斗翔徹茂健誠隆浩博勇](?:さん|氏(?!族)|ちゃん|くん|君|容疑者|被告|選手|[(]\d)/u;
/** Whose sister Georgia is, or Paris the daughter. */
const KIN: ReadonlySet<string> = new Set(
  'sister brother daughter son wife husband mother father niece nephew cousin aunt uncle girlfriend boyfriend fiancee twin granddaughter grandson stepdaughter neighbor neighbour classmate Schwester Tochter Frau Freundin Mutter Nichte Cousine Tante Enkelin Nachbarin'.split(
    ' ',
  ),
);
const WHOSE =
  /(?:\b(?:his|her|my|our|your|their|\p{L}'s|(?:seine|ihre|meine|unsere|deine)[nrm]?) (?:\p{Ll}+ )?)$/iu;
const CALLED: ReadonlySet<string> = new Set(['called', 'named', 'namens']);
const WHO =
  /\b(?:girl|boy|woman|man|baby|child|toddler|dog|cat|horse|pony|Madchen|Junge|Frau|Mann|Hund|Hundin|Katze|Stute|Pferd) $/;
const KIN_BEFORE_JAPANESE =
  /(?:[娘妹姉弟兄妻夫]|息子|長女|次女|三女|長男|次男|三男|恋人|彼女|彼氏|婚約者|親友|同級生|孫娘|[愛飼い][犬猫])の$/;

/** Whether what bears the name of a place is a person: 中東和子さん, his sister Georgia, 老支书王德国. */
export function isPersonsName(text: string, start: number, end: number, language: string): boolean {
  if (scriptBefore(text, end) === 'kanji') {
    if (language.startsWith('zh')) return isGivenName(text, start, end);
    return scriptAfter(text, end) === 'kanji' && GIVEN_BEHIND.test(text.slice(end, end + 7));
  }
  if (language.startsWith('ja')) {
    return (
      text.charAt(start - 1) === 'の' &&
      /^(?:は|が|も|と|さん|ちゃん|くん|、)/.test(text.slice(end, end + 3)) &&
      KIN_BEFORE_JAPANESE.test(text.slice(Math.max(0, start - 5), start))
    );
  }
  return isIntroduced(text, start);
}

/** By the word before it: his sister Georgia, a girl called Paris. */
function isIntroduced(text: string, start: number): boolean {
  if (text.charAt(start - 1) !== ' ') return false;
  const to = text.charAt(start - 2) === ',' ? start - 2 : start - 1;
  const from = text.lastIndexOf(' ', to - 1) + 1;
  if (to - from > LONGEST_KIN) return false;
  const word = text.slice(from, to);
  const before = CALLED.has(word) ? WHO : KIN.has(word) ? WHOSE : undefined;
  return before?.test(text.slice(Math.max(0, from - 24), from)) ?? false;
}

const LONGEST_KIN = 13;

/** 德国 is a given name, too. */
function isGivenName(text: string, start: number, end: number): boolean {
  return (
    text.charAt(end - 1) === '国' &&
    end - start === 2 &&
    start > 0 &&
    CHINESE_SURNAMES.includes(text.charAt(start - 1)) &&
    (scriptBefore(text, start - 1) !== 'kanji' || isBetweenWords(text, start - 1, 'zh')) &&
    isBetweenWords(text, start, 'zh')
  );
}

/** Countries that are called like their people, and what stands before people: die Ungarn, zwei Polen. */
const LIKE_PEOPLE = /^(?:Ungarn|Polen|Schweden|Bayern|Sachsen|Hessen|Preußen|Franken|Schwaben)$/;
const BEFORE_PEOPLE = new RegExp(
  String.raw`(?:^|[^\p{L},] |[^\p{L}] ?(?=[Dd]ie )|\p{L} )(?:[Dd](?:ie|e[rn])|[Ee]inen?|[Kk]eine?n?|[Jj]ede[nr]|[Vv]iele[nr]?|[Ee]inige[nr]?|[Aa]lle[nr]?|[Mm]anche[nr]?|[Mm]ehrere[nr]?|[Bb]eide[nr]?|[Ww]enige[nr]?|[Mm]illionen|[Tt]ausende|${GERMAN_NUMBERS})(?: \p{Ll}{2,}en)? $`,
  'u',
);
/** Peoples that no country is called by, in a row with which a people is meant: nur Polen, Russen und ein Däne. */
const PEOPLE =
  '(?:Russ|Ruman|Tschech|Slowak|Serb|Turk|Dan|Franzos|Brit)en|Deutschen?|Ukrainer|Italiener';
const PEOPLE_BEHIND = new RegExp(`^(?:,| und| oder)(?: \\p{Ll}+)? (?:${PEOPLE})(?!\\p{L})`, 'u');
const PEOPLE_BEFORE = new RegExp(`(?:^|\\P{L})(?:(?:${PEOPLE})(?:,| und| oder)|[Ll]auter) $`, 'u');

/** Who visited Poland: a verb in the singular is not said of the Poles. */
const RELATIVE_BEHIND = /^ \p{Ll}+t(?:e|en)?(?!\p{L})/u;

/** Whether the people is meant rather than the country, where both have one name in German. */
export function isPeople(text: string, start: number, end: number): boolean {
  if (!LIKE_PEOPLE.test(text.slice(start, end)) || text.charAt(end) === '-') return false;
  const before = text.slice(Math.max(0, start - 30), start);
  if (PEOPLE_BEHIND.test(text.slice(end, end + 30)) || PEOPLE_BEFORE.test(before)) return true;
  if (!BEFORE_PEOPLE.test(before)) return false;
  return !(/, [Dd]\p{L}{2} $/u.test(before) && RELATIVE_BEHIND.test(text.slice(end, end + 20)));
}

const KIND_OF_PLACE =
  /\b(?:[Tt]own|[Cc]ity|[Vv]illage|[Hh]amlet|[Bb]orough|[Mm]unicipality|[Cc]ounty|[Ss]uburb|[Pp]ort|[Ii]sland) of $/;

/** Whether it is said right before that something is a place: the town of Vance. */
export function isSaidToBePlace(text: string, start: number): boolean {
  return (
    text.startsWith(' of ', start - 4) &&
    KIND_OF_PLACE.test(text.slice(Math.max(0, start - 17), start))
  );
}

/** Continents and other parts of the world, which are no country’s. */
const REGIONS: ReadonlySet<string> = new Set(
  '欧州 ヨーロッパ アフリカ アラブ アジア 東アジア 東南アジア 南アジア 中央アジア アジア太平洋 米州 北米 南米 中米 中南米 ラテンアメリカ アメリカ大陸 ユーラシア 中東 湾岸 北欧 東欧 西欧 中欧 北大西洋 カリブ 欧洲 非洲 亚洲 亜洲 美洲'.split(
    ' ',
  ),
);
/** How far the name of an institution goes on behind its region: 復興開発銀行. */
const INSTITUTION_BEHIND =
  /(?:(?:経済|人権|司法|防衛|安全保障|安保|協力|対外行動|投資|復興|開発|中央|決済|サッカー|陸上|オリンピック|五輪|放送|宇宙|原子力?|核|石炭鉄鋼|自由貿易|医薬品|環境|食品安全|刑事|警察|特許|会計|監査|航空|社会|政治|地域|諸国|国家){1,3}(?:銀行|機関|庁|協会)|(?:経済|人権|司法|防衛|安全保障|安保|協力|サッカー|陸上|オリンピック|五輪|放送|原子力?|核|石炭鉄鋼|自由貿易|警察|刑事|会計|監査|社会|政治|地域|諸国|国家){0,3}(?:連合|連盟|委員会|議会|理事会|評議会|裁判所|共同体|機構)|中銀|央行|联盟|聯盟|议会|議會|委员会|委員會|理事会|开发银行|開発银行|中央银行)/y;

/** Whether a region is but the beginning of an institution’s own name: 欧州連合, アフリカ開発銀行; 欧州各国議会 are of Europe. */
export function isOfInstitution(text: string, start: number, end: number): boolean {
  return REGIONS.has(text.slice(start, end)) && matchesAt(INSTITUTION_BEHIND, text, end);
}

/** States and lands that are called after another with a point of the compass, and are no part of it. */
const OTHER_STATE =
  /(?:北(?:アイルランド|愛尓蘭|爱尔兰|愛尔兰|愛爾蘭)|[南北](?:ベトナム|ヴェトナム|イエメン|ローデシア|朝鮮)|北キプロス|東パキスタン|東インド|[東西]ローマ)$/;

/** Whether a country is part of another place’s name: 北アイルランド, 小アジア, 大セルビア; 北ドイツ is part of it. */
export function isOtherState(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  if (before === '大' || before === '小') {
    return scriptAfter(text, start) === 'katakana' && scriptBefore(text, start - 1) !== 'kanji';
  }
  return (
    before !== '' && '東西南北'.includes(before) && OTHER_STATE.test(text.slice(start - 1, end))
  );
}

/** What a town is said to be. */
const TOWN = /\b(?:city|town|village|capital)\b|stadt|都市|首都|市。|城市/;
const BEFORE_NOUN =
  /(?:^|[^,] |^\P{L}+)(?:[Dd](?:ie|e[rn])|[Ee]ine[nr]?|[Kk]eine[nr]?|[Jj]ede[nr]?|[Zz]ur|(?:[Ii]hr|[Ss]ein|[Uu]nser|[Mm]ein)e[nr]?)(?: (?!meisten|anderen|wenigen|vielen)\p{Ll}+en?)? $/u;

const NEUTER_BEFORE = /(?:^|\P{L})[Dd]as $/u;
/** What a town with an article is told by: das London der Nachkriegszeit, das Berlin von 1920. */
const ATTRIBUTE_BEHIND =
  /^ (?:de[rs]|dieser|jener|(?:sein|ihr|unser)er|vo[nmr]|nach|i[nm]|um|ohne|mit|unter|\d)|^,/;

/** Towns are neuter in German, and have no article by themselves: die Halle and das Reading are none. */
export function isFeminine(text: string, start: number, end: number, entry: Entry): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  return (
    text.charAt(end) !== '-' &&
    (BEFORE_NOUN.test(before) ||
      (NEUTER_BEFORE.test(before) && !ATTRIBUTE_BEHIND.test(text.slice(end, end + 9)))) &&
    TOWN.test(dossierOf(entry).text)
  );
}

const OWNER_BEFORE = /(?:^|[^\p{L}'-])(St\.? )?(\p{Lu}\p{Ll}+)'s $/u;

/** Whether a word is the second of a place called like Shepherd's Bush or St John's Wood. */
export function isOnesPlace(text: string, start: number, language: string): boolean {
  if (!text.startsWith("'s ", start - 3)) return false;
  const [, saint, whose] = OWNER_BEFORE.exec(text.slice(Math.max(0, start - 24), start)) ?? [];
  return whose !== undefined && (saint !== undefined || isCommon(whose, language));
}

/** Whether a name is the first word of such a place: Baker's Field. */
export function isPlaceOf(text: string, start: number, end: number, language: string): boolean {
  if (!text.startsWith("'s ", end)) return false;
  const what = /^\p{Lu}\p{Ll}+(?![\p{L}'-])/u.exec(text.slice(end + 3, end + 24))?.[0];
  return (
    what !== undefined &&
    isCommon(what, language) &&
    isCommon(text.slice(start, end), language) &&
    !/^(?:White|May|March|April|June|August)$/.test(what)
  );
}
