import { foldText } from '../../text/foldText';
import { toTraditional } from '../../text/traditional';

/**
 * What stands beside the name of a person: honorifics and titles, in the languages that Kunten knows
 * best. Titles of one line mean alike, so that トランプ大統領 fits a “president”.
 */
const OFFICES = [
  '副大統領 vice-president vice_president vizeprasident vizeprasidentin 副总统 副總統',
  '大統領 政権 president prasident prasidentin bundesprasident 总统 總統',
  '首相 総理大臣 総理 宰相 内閣 政権 prime_minister pm premier chancellor kanzler kanzlerin bundeskanzler bundeskanzlerin premierminister premierministerin ministerprasident ministerprasidentin regierungschef regierungschefin 总理 首相',
  '国務長官 secretary_of_state außenminister außenministerin 国务卿',
  '国防長官 国防相 国防大臣 防衛相 防衛大臣 secretary_of_defense defence defense_minister defence_secretary verteidigungsminister verteidigungsministerin 国防部长 防长',
  '財務長官 財務相 財務大臣 財相 蔵相 treasury_secretary finance_minister chancellor_of_the_exchequer finanzminister finanzministerin 财政部长 财政大臣 财相 财长',
  '外相 外務大臣 外務長官 外務次官 foreign_minister foreign_secretary außenminister außenministerin 外长 外交部长',
  '官房長官 chief_cabinet_secretary',
  '国家主席 主席 総書記 書記長 書記 共産党 chairman general_secretary_generalsekretar 国家主席 主席 总书记 书记',
  '長官 secretary director minister 部长 局长',
  '欽差大臣',
  '関白 太閤 摂政',
  '大老 老中 若年寄 側用人',
  '藩主 城主 城代 家老 大名',
  '町奉行 奉行 代官 与力 同心',
  '大臣 相 閣僚 政務官 農相 法相 総務相 環境相 文科相 文相 厚労相 厚相 農水相 通産相 建設相 運輸相 郵政相 逓信相 商工相 陸相 海相 内相 経産相 国交相 minister ministerin ressortchef 大臣 部长',
  '議長 speaker chair chairman chairwoman 議院 议长 主席',
  '議員 上院議員 下院議員 代議士 衆院議員 参院議員 院内総務 sen rep senator senatorin congressman congresswoman representative lawmaker abgeordneter abgeordnete member_of_parliament politician 政治家 议员',
  '知事 副知事 総督 gov governor gouverneur gouverneurin landeshauptmann 州长 省长',
  '市長 副市長 町長 村長 区長 mayor burgermeister burgermeisterin oberburgermeister 市长',
  '党首 代表 国対委員長 政調会長 総務会長 幹事 副委員長 第一書記 委員長 幹事長 党総裁 共同代表 書記局長 陣営 party_leader leader parteichef parteichefin parteivorsitzender parteivorsitzende vorsitzende vorsitzender 党魁 领导人',
  '報道官 press_secretary spokesman spokeswoman spokesperson sprecher sprecherin 发言人',
  '補佐官 首席補佐官 秘書官 参与 参事官 書記官 武官 交渉官 顧問 特別代表 報道担当 特使 大使 公使 領事 外交官 adviser advisor envoy ambassador diplomat botschafter botschafterin berater beraterin 特使 大使 顾问',
  '事務総長 事務局長 総長 secretary-general director-general_secretary_general director_general generalsekretar generalsekretarin 秘书长 总干事',
  '国王 王 女王 皇帝 天皇 陛下 大王 皇后 皇太后 王太后 総統 首長 最高指導者 king queen emperor konig konigin kaiser kaiserin 国王 女王 皇帝',
  '皇太子 皇太子妃 王子 王女 王妃 妃 殿下 公 親王 内親王 大公 公爵 侯爵 伯爵 子爵 男爵 卿 閣下 crown_prince prince princess prinz prinzessin kronprinz 王储 王子 公主 王妃',
  '法王 教皇 枢機卿 大司教 上人 和尚 導師 師 司教 総主教 牧師 神父 師 pope cardinal bishop archbishop reverend papst kardinal bischof pfarrer 教皇 牧师 主教',
  '最高経営責任者 CEO 社長 会長 名誉会長 相談役 副会長 支配人 オーナー 副社長 頭取 創業者 専務 常務 取締役 経営者 実業家 chief_executive ceo founder businessman entrepreneur chairman unternehmer chef vorstandschef firmenchef 首席执行官 董事长 总裁 创始人 企业家',
  '総裁 president governor chief prasident 总裁 行长',
  '主席 会長 委員長 president prasident prasidentin chairman chairwoman chair',
  '最高財務責任者 CFO 最高執行責任者 COO 最高技術責任者 CTO chief_financial_officer',
  '教授 准教授 博士 学長 研究員 研究者 物理学者 化学者 科学者 学者 発明家 歴史家 思想家 哲学者 細菌学者 医師 professor professorin doctor scientist historian philosopher physicist chemist researcher economist wissenschaftler wissenschaftlerin physiker physikerin forscher forscherin arzt arztin 教授 博士 院士 科学家 学家 学者 研究员 工程师 专家',
  '軍医 physician surgeon doctor arzt arztin chefarzt chefarztin oberarzt oberarztin 医师',
  '選手 投手 捕手 内野手 外野手 遊撃手 大関 関脇 親方 キャプテン 打者 主将 騎手 力士 横綱 関 player striker captain pitcher footballer athlete sturmer sturmerin spieler spielerin torwart 球员 选手 球星 前锋 后卫 门将 中场',
  '監督 コーチ ヘッドコーチ coach manager trainer trainerin 教练 主帅',
  '主審 球審 線審 審判 審判員 referee umpire',
  '映画監督 director filmmaker regisseur regisseurin 导演',
  '作家 小説家 文豪 詩人 歌人 俳人 脚本家 先生 劇作家 author writer novelist poet schriftsteller schriftstellerin autor autorin dichter dichterin 作家 诗人',
  '記者 特派員 編集長 編集者 主筆 アナウンサー アナ プロデューサー ディレクター ジャーナリスト キャスター presenter broadcaster editor journalist reporter journalistin 记者',
  '俳優 女優 歌手 画家 画伯 漫画家 ピアニスト バイオリニスト 演出家 振付師 建築家 写真家 彫刻家 翻訳家 指揮者 作曲家 音楽家 芸術家 書家 陶芸家 ダンサー actor actress singer painter composer conductor schauspieler schauspielerin sanger sangerin maler malerin komponist komponistin 演员 歌手 画家 钢琴家 作曲家 指挥家 艺术家 书法家 摄影师 设计师 建筑师',
  '将軍 総司令官 最高司令官 幕僚長 参謀長 隊長 団長 艦長 船長 機長 元帥 大将 中将 少将 准将 大佐 中佐 少佐 大尉 司令官 提督 general admiral colonel commander 将军 上将 司令',
  '中尉 少尉 曹長 軍曹 伍長 兵長 上等兵 一等兵 二等兵 lieutenant sergeant corporal private unteroffizier feldwebel 中士 下士',
  '判事 裁判長 裁判官 検事 検察官 弁護士 judge justice prosecutor lawyer attorney richter richterin anwalt anwaltin 法官 律师',
  '警部 警部補 巡査 巡査部長 巡査長 警視 警視正 警視長 警視総監 警視監 刑事 刑事部長 捜査官 捜査員 署長 副署長 保安官 警官 警察官 inspector detective constable sheriff kommissar kommissarin 警官 警察',
  '料理長 副料理長 総料理長 板長 料理人 シェフ パティシエ ソムリエ 杜氏 厨师',
  '看護師 看護師長 婦長 保健師 助産師 介護士 介護福祉士 薬剤師 歯科医師 獣医師 理学療法士 作業療法士 栄養士 管理栄養士 調理師 美容師 理容師 整備士',
  '気象予報士 予報官 予報士 weather_forecaster meteorologist',
  '税理士 公認会計士 会計士 司法書士 行政書士 社会保険労務士 社労士 不動産鑑定士 測量士 建築士 技術士 accountant',
  '教諭 講師 助教 助手 担任 教頭 保育士 lecturer 讲师',
  '消防士 消防団長 分隊長 救急隊長 駅長 車掌 運転士 操縦士 副操縦士 航海士 機関長 添乗員',
  '住職 副住職 管長 座主 法主 門主 宮司 禰宜 僧正 大僧正 僧侶 修道士 修道女 長老 老師 尼 abbot monk',
  '容疑者 被告 受刑者 服役囚 死刑囚 元受刑者 suspect defendant',
  '理事長 館長 所長 院長 校長 園長 局長 部長 次官 head leiter leiterin 局长 院长 校长 馆长',
  '委員 理事 監事 評議員 座長 審議官 編集委員 論説委員 governor commissioner',
  '課長 主任 店長 支店長 工場長 manager 主任',
  '役員 執行役員 監査役 社主 executive',
  '市議 県議 都議 区議 町議 村議 道議 府議 候補 councillor candidate politician',
  '棋士 名人 竜王 王位 王座 棋王 棋聖 王将 叡王 本因坊 碁聖 八冠 七冠 六冠 五冠 四冠 三冠 二冠 十段 九段 八段 七段 六段 五段 四段 三段 初段 shogi_player chess_player go_player',
  'アナリスト エコノミスト ストラテジスト フェロー 研究官 調査官 analyst economist',
  '組合長 組合委員長 書記次長 union_leader',
  '宇宙飛行士 飛行士 船長 astronaut astronautin 宇航员',
].map((line) => line.split(' ').map((word) => foldText(word.replaceAll('_', ' ')).text));
addTraditional();

/** Chinese titles as they are written in Taiwan; what is another title in Japanese, such as 部長, is left out. */
function addTraditional(): void {
  const known = new Set(OFFICES.flat());
  for (const line of OFFICES) {
    for (const title of line.map((word) => foldText(toTraditional(word)).text)) {
      if (known.has(title)) continue;
      known.add(title);
      line.push(title);
    }
  }
}

/** Said of anyone, whatever they do. */
const HONORIFICS =
  '氏 さん さま 様 君 くん ちゃん 殿 翁 両首脳 夫婦 先輩 後輩 師匠 棟梁 女将 関取 夫妻 夫人 女史 嬢 両氏 一家 兄弟 姉妹 父子 親子 先生 女士 夫妇 小姐 mr mrs ms miss mx dr prof rev sir lady lord dame herr frau monsieur madame';

/** What a politician leads or a family shares is said with the surname alone: トランプ陣営. */
const BELONGINGS = new Set(
  '陣営 派 家 邸 側 節 路線 番 批判 外し 降ろし 政治 改革 外交 構想 発言 談話 映画 作品 文学'.split(
    ' ',
  ),
);

/** By office, in small letters: all that are in a line with it. */
const LIKE = new Map<string, readonly string[]>();
for (const group of OFFICES) {
  for (const office of group) {
    const key = office.toLowerCase();
    LIKE.set(key, [...(LIKE.get(key) ?? []), ...group]);
  }
}

const COURTESY: ReadonlySet<string> = new Set(HONORIFICS.split(' '));

/** How long the words are that begin, or end, with a character: longest first. */
type Lengths = ReadonlyMap<string, readonly number[]>;

function lengthsBy(characterOf: (word: string) => string, words: readonly string[]): Lengths {
  const lengths = new Map<string, number[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const character = characterOf(word);
    const known = lengths.get(character);
    if (!known) lengths.set(character, [word.length]);
    else if (!known.includes(word.length)) known.push(word.length);
  }
  return lengths;
}

const BEGINNING = lengthsBy((word) => word.charAt(0), [...LIKE.keys(), ...COURTESY, ...BELONGINGS]);
const ENDING = lengthsBy((word) => word.slice(-1), [...LIKE.keys()]);
const NO_LENGTHS: readonly number[] = [];

/** The lengths of the words that may begin at an offset of a text. */
function lengthsFrom(text: string, start: number): readonly number[] {
  return BEGINNING.get(text.charAt(start).toLowerCase()) ?? NO_LENGTHS;
}

/** The lengths of the offices that may end at an offset of a text. */
function lengthsTo(text: string, end: number): readonly number[] {
  return ENDING.get(text.charAt(end - 1).toLowerCase()) ?? NO_LENGTHS;
}

/** The titles that may mean the same as this one, itself included. */
export function likeTitles(office: string): readonly string[] {
  return LIKE.get(office.toLowerCase()) ?? [office];
}

export function allOffices(): string[] {
  return [...LIKE.keys()];
}

export function isOffice(word: string): boolean {
  return LIKE.has(word.toLowerCase());
}

/** A title or an honorific beside a name. */
export interface Title {
  /** What was read, with all that stands between it and the name: 前米大統領. */
  readonly text: string;
  /** The title itself: 大統領. Empty for an honorific, or for what belongs to someone: トランプ陣営. */
  readonly office: string;
}

const BESIDE_NAME = /[\p{Script=Han}\p{Script=Katakana}ーA-Z]{1,20}|さん|さま|くん|ちゃん/uy;
const MIDDLE_DOT = 0x30fb;
/** ワシントン州知事 is the governor of a state, nobody’s title; 都知事 is said of people alone. */
const REGION =
  /^(?![都府道](?:知事|議)|[市県区町村]議(?![会長員案事場]))[州市県郡区町村島省都府](?!長)/u;

/**
 * The title behind a name in Chinese or Japanese. Before the office may stand whether it still holds, the
 * country, and what it is in charge of: 前米国家安全保障担当大統領補佐官. In Chinese, where all is written in
 * Han characters, it stands right behind the name.
 */
export function titleAfter(text: string, end: number, language: string): Title | undefined {
  const from = text.charCodeAt(end) === MIDDLE_DOT ? end + 1 : end;
  if (isNoTitle(text.charCodeAt(from))) return undefined;
  BESIDE_NAME.lastIndex = from;
  const beside = BESIDE_NAME.exec(text)?.[0];
  if (beside === undefined || REGION.test(beside)) return undefined;
  const last = language.startsWith('zh') ? 0 : beside.length - 1;
  for (let at = 0; at <= last; at++) {
    for (const length of lengthsFrom(beside, at)) {
      if (at + length > beside.length) continue;
      const word = beside.slice(at, at + length);
      if (at === 0 && (COURTESY.has(word) || BELONGINGS.has(word))) {
        return isSide(text, end, word) ? undefined : { text: word, office: '' };
      }
      if (isOffice(word)) {
        if (length === 1 && isInWord(beside, at, language)) continue;
        if (beside.charAt(at + length) === '会' && IN_COUNCIL.test(word)) continue;
        return lastOffice(beside, at, at + length);
      }
    }
  }
  return undefined;
}

/** Those of whom a council is made up: the ウォーレン委員会 is no 委員. */
const IN_COUNCIL = /[委役議]員$|[理監]事$/;

/** What begins with the character of a title and is another word: 機関車, 公演, 王国. */
const IN_WORD =
  /^(?:関[係税連門節東西心数車銃誌紙長]|相[談場続互手違当性乗対応次撲]|公[演園開式約害務募立共団]|王[国朝宮冠座室政]|師[団弟範走事]|妃[嬪]|尼[僧寺])/;

/** Whether a title of one character is only a part of a word: sumo wrestlers are called 関, and so ends 機関. */
function isInWord(beside: string, at: number, language: string): boolean {
  if (language.startsWith('zh')) return false;
  if (beside.charAt(at) === '関' && at > 0) return true;
  return IN_WORD.test(beside.slice(at, at + 2));
}

/** 東側 is no side of someone called 東. */
function isSide(text: string, end: number, word: string): boolean {
  return (
    word === '側' && /(?:^|\P{Script=Han})[東西南北]$/u.test(text.slice(Math.max(0, end - 2), end))
  );
}

/** Mostly a particle, a comma or a space stands behind a name. */
function isNoTitle(unit: number): boolean {
  return (
    unit < 0x41 ||
    (unit >= 0x3000 && unit <= 0x3002) ||
    (unit >= 0x3041 && unit <= 0x309f && unit !== 0x3055 && unit !== 0x304f && unit !== 0x3061)
  );
}

/** Offices may follow each other, and the last one counts: 大統領補佐官, 大統領夫人. */
function lastOffice(beside: string, from: number, to: number): Title {
  for (const length of lengthsFrom(beside, to)) {
    const end = to + length;
    // 関 and 相 begin many words: 大統領 関税を.
    if (length === 1 && beside.charAt(to) !== '妃') continue;
    // Whoever is to be a minister is measured by that office.
    if (beside.startsWith('候補', to)) continue;
    if (end <= beside.length && isOffice(beside.slice(to, end))) {
      return lastOffice(beside, to, end);
    }
  }
  // She is called by what he is: 大統領夫人.
  const end = beside.startsWith('夫人', to) ? to + 2 : to;
  return { text: beside.slice(0, end), office: beside.slice(from, to) };
}

/** What ministers are in charge of that is written in katakana, and joined to a name in katakana. */
const FIELDS = new Set(
  'エネルギー デジタル スポーツ インフラ サイバー イノベーション ジェンダー エコロジー テクノロジー グリーン コミュニティー レジャー メディア マスコミ ケア ワクチン リサイクル サービス アイルランド スコットランド ウェールズ'.split(
    ' ',
  ),
);
const MINISTER =
  /(?:・[ァ-ヶー]{2,8}|[・\p{Script=Han}]{0,6}?)?(?:相|大臣|長官|閣外相|政務官|次官)(?!\p{Script=Han})/uy;

/**
 * The title in katakana that a run of katakana ends with: エネルギー相 of ミリバンドエネルギー相, コーチ of ナダルコーチ.
 *
 * @param from, to the run without the name
 */
export function titleInKatakana(text: string, from: number, to: number): Title | undefined {
  const word = text.slice(from, to);
  if (isOffice(word)) return { text: word, office: word };
  if (!FIELDS.has(word)) return undefined;
  MINISTER.lastIndex = to;
  const rest = MINISTER.exec(text)?.[0];
  if (rest === undefined) return undefined;
  const office = /(?:相|大臣|長官|政務官|次官)$/.exec(rest)?.[0] ?? rest;
  return { text: word + rest, office };
}

/** The title before a name in Chinese or Japanese: 总统特朗普, 大統領のトランプ. */
export function titleBefore(text: string, start: number): Title | undefined {
  const to = text.charAt(start - 1) === 'の' ? start - 1 : start;
  for (const length of lengthsTo(text, to)) {
    if (length < 2 || length > to) continue;
    const word = text.slice(to - length, to);
    if (isOffice(word) && !isMetaphor(text, to - length, word)) {
      return { text: text.slice(to - length, start), office: word };
    }
  }
  return undefined;
}

/** The queen of the lawn rules over no country: 芝の女王, 銀盤の王子. */
function isMetaphor(text: string, start: number, word: string): boolean {
  return (
    /^(?:女王|王子|王女|皇帝|国王)$/.test(word) &&
    /(?:[芝土氷雪砂水]|銀盤|盤上|コート|リング|トラック|ピッチ|マット|ポップ|ソウル|ロック|ミステリー|推理|演歌|歌謡曲|オペラ|銀幕|[^国王]界)の$/.test(
      text.slice(Math.max(0, start - 8), start),
    )
  );
}

/** The title before a name whose words are parted by spaces, given those words: Prime Minister Brown. */
export function titleAmong(words: readonly string[]): Title | undefined {
  for (let from = Math.max(0, words.length - 4); from < words.length; from++) {
    const text = words.slice(from).join(' ');
    const word = text.replaceAll('.', '').toLowerCase();
    // At 3 pm Trump spoke.
    if (text === 'pm') continue;
    if (COURTESY.has(word)) return { text, office: '' };
    if (isOffice(word)) return { text, office: word };
  }
  // Germans join what someone is with whose: CDU-Chefin, Außenministerin.
  const [last = ''] = words.slice(-1);
  for (const length of lengthsTo(last, last.length)) {
    if (length < 4 || length >= last.length) continue;
    const office = last.slice(-length).toLowerCase();
    if (isOffice(office)) return { text: last, office };
  }
  return undefined;
}

const APPOSITION =
  /^, (?:(?:the|an?|his|her|then|der|die|ein|eine|Britain's|America's) )?((?:\p{L}[\p{L}-]* ){0,4}\p{L}[\p{L}-]*)/u;

/** The title behind a name and a comma: Clinton, the former secretary of state, said so. */
export function titleInApposition(text: string, end: number): Title | undefined {
  if (text.charAt(end) !== ',') return undefined;
  const words = APPOSITION.exec(text.slice(end, end + 60))?.[1]?.split(' ') ?? [];
  for (let count = words.length; count > 0; count--) {
    const title = titleAmong(words.slice(0, count));
    if (title && title.office !== '') return title;
  }
  return undefined;
}

const PREDICATE =
  /^ (?:war|ist|wurde|wird|blieb|als|was|is|became|becomes|served as|had been|has been) (?:(?!not |nicht |kein|no )\p{Ll}+ ){0,2}?((?:\p{L}[\p{L}-]* ){0,2}\p{L}[\p{L}-]*)/u;

/** The title that someone is said to have: Kohl war Kanzler der Einheit, Brown was chancellor. */
export function titleInPredicate(text: string, end: number): Title | undefined {
  if (text.charAt(end) !== ' ') return undefined;
  const words = PREDICATE.exec(text.slice(end, end + 60))?.[1]?.split(' ') ?? [];
  for (let count = words.length; count > 0; count--) {
    const title = titleAmong(words.slice(0, count));
    if (title && title.office !== '') return title;
  }
  return undefined;
}

/** Als, what someone is, whose, and the verb. */
const AS_TITLE =
  /(?:^|[^\p{L}])[Aa]ls (?:\p{Ll}+ ){0,2}(\p{Lu}[\p{L}-]+) (?:(?:de[rs]|von|in|im|beim|fur|a\.) [^.,;:!?]{1,24}? )?(?!(?:er|sie|es|ich|wir|man|ihr|ein\p{Ll}*|de[rnms]|die|das|den|und|oder|mit|von|fur|auf|in|im|an|am|zu[rm]?|kein\p{Ll}*) )\p{Ll}{2,} $/u;

/** The title that a German sentence says of who stands behind the verb: Als Kanzler setzte Kohl. */
export function titleBeforeVerb(text: string, start: number, language: string): Title | undefined {
  if (!language.startsWith('de') || text.charAt(start - 1) !== ' ') return undefined;
  const word = AS_TITLE.exec(text.slice(Math.max(0, start - 70), start))?.[1];
  return word === undefined ? undefined : titleAmong([word]);
}
