import { dossierOf } from '../dossier';
import { type Beside, type Hint, hint, wordless } from './hint';
import type { Owner } from '../owner';

/** What those do who decide something, people and organisations alike, and no thing does. */
const ACTS =
  '示し|示す|決め(?!られ)|決定|方針|見通し|手放|手を引|閉じ(?!込|こ|られ)|[建立]て[たる]|提案|合意|契約|締結|訴え(?!られ)|求め(?!られ)|認め(?!られ)|否定|拒[んみむ否]|撤回|申請|公開|公表|開示|感謝|投じ|投入|提供|見直|延期|断念|控訴|上告|反論|警告|促[しす]|要請|要求|約束|呼びか(?!けられ)|支持|支援|反対|賛成|応じ(?!て)|踏み切|乗り出|踏み込|解任|指名|任命|起用|罷免|打ち出|掲げ|批判|非難|謝罪|釈明|譲歩|承認|説明|主張|触れ[たる]|見守|明かし|明らかにし|招[いき]|会っ|話し|語[っり]|加え[たる]|移す|移し|減らし|増やし|引き[上下]げ|切り替え|短くし|長くし|やめ[たる]|続け[たる]|始め[たる]|終え[たる]|改め[たる]|設け[たる]|狙[いうっ]|目指|抗議|脅し|脅す|誓[いうっ]|巻き込|対抗|争[いうっ]|競[いうっ]';
const DOES = new RegExp(`^(?:は|が)(?=[^。」]{0,24}[をにとへで])[^。、」は]{1,30}(?:${ACTS})`);

/** What is done to those, or by them, and what they have. */
const CONCERNS =
  /^(?:への(?:支持|批判|反発|期待|圧力|忠誠|抗議|投票|賛否|献金|不満|怒り|追及|質問|配慮|依存|不信|制裁|苦情|敬意|手紙|恩義)|に(?:対する(?:調査|訴訟|批判|抗議|反発|不信|支持|制裁|期待|苦情|捜査|圧力|規制|懸念|不満|課税|反感|怒り)|(?:批判的|抗議|投票|仕え|忠実|忠誠|味方|反対し|屈し|謝罪|反論|警告し|(?:部品|製品|人材)を|勤め|買収され|罰金を|挑[んむ]|敗れ|失望|幻滅|制裁|罰金|召喚))|を(?:辞め[てた]|支持|批判|支え|訴え|相手取|追及|非難|起訴|逮捕|提訴|擁護|称賛|侮辱|説得|名指し|告発|尊敬|憎[んみむ]|信頼し|応援|含む各社|はじめとする(?:大手|各社|企業|政治家|首脳))|の(?:出方|方針|側近|陣営|政策|支持|意向|姿勢|思惑|主張|要求|財団|後継|再選|当選|復帰|勝利|敗北|就任|辞任|退任|[元現]?(?:社員|幹部|側近|秘書|顧問|妻|夫)|取引先|広報|担当者|決定|言動|発言|判断|責任|指示|功績|失策|回顧録|生涯|死去|遺[作族]|後任|前任|弾劾|店長|従業員|報酬|演説|失言|盟友|右腕|腹心|娘婿|弁護|友人|家族)|との(?:対立|協議|交渉|会談|契約|提携|訴訟|和解|合意|確執|蜜月|不仲|面会|約束|電話)|と(?:議会|政府|当局|各社|首脳|幹部|野党|与党)(?:と?の)|率いる|傘下の|と[ァ-ヺー一-龠]{2,8}の(?:交渉|契約|提携|対立|合併|訴訟|協議|和解)|一色(?!の)|によれば|が(?:創業|設立|創設|主導|任命|指名|買収)した|(?:陣営|政権|旋風|包囲網)|(?:支持|批判)(?![すしさ]))/;

/** Whoever is said to be against someone is so: 反トランプ. */
const FOR_OR_AGAINST_BEFORE = /(?<!\p{Script=Han})[反親嫌]$/u;

/** Whether something is said in Japanese of what a common word names that is said of none but those who act. */
export function actorHint(before: string, behind: string, language: string): Hint | undefined {
  if (!language.startsWith('ja')) return undefined;
  if (FOR_OR_AGAINST_BEFORE.test(before)) return wordless(1.2);
  return hint(CONCERNS, behind, 1.2) ?? (DOES.test(behind) ? wordless(1) : undefined);
}

const MAKER =
  /作家|小説家|詩人|[画漫]家|彫刻家|建築家|監督|作曲家|歌手|音楽|思想家|哲学者|劇|絵師|painter|writer|novelist|poet|composer|director|philosopher|singer|sculptor/;
/** A work, or one with its kind or time before it: マネの初期の「オランピア」, マネ展. */
const WORK_BEHIND =
  /^の(?:[^。、「」『』をがは]{1,8}の?)?[「『]|^(?:展(?![示開望])|の(?:絵|作品|代表作|遺作|回顧展|名画)(?=[がはをに]))/;

/** Words that are said in Japanese of little but the company that goes by them. */
const SELDOM_WORD =
  /^(?:アップル|メタ|オラクル|シャープ|シャネル|アルマーニ|バーバリー|スバル|ベンツ|コンバース|ジーメンス)$/;

/** Whether a word stands as a noun that would mean nothing else: アップルが減速している. */
export function isSeldomWord(form: string, behind: string): boolean {
  return SELDOM_WORD.test(form) && /^(?:[はがをにのもや、]|と(?![書い呼]))/.test(behind);
}

/** Whether what stands behind one who makes works is the title of one: マネの「オランピア」. */
export function makerHint({ entry }: Owner, { behind, isInDoubt }: Beside): Hint | undefined {
  if (!isInDoubt || !WORK_BEHIND.test(behind)) return undefined;
  return MAKER.test(dossierOf(entry).text) ? wordless(1.5) : undefined;
}
