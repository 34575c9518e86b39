import { unitTable } from '../text/unitTable';
import { isNameUnit } from './nameUnit';
import { isOffice, titleAfter } from './lexicon/titles';
import type { Reason } from './reason';
import { matchesAt } from '../text/matchesAt';

/** A name that no entry goes by, in a passage's text: offsets in UTF-16 code units. */
export interface UnknownName {
  readonly textStart: number;
  readonly textEnd: number;
  readonly type: 'person';
  readonly reason: Reason;
}

type Spot = Pick<UnknownName, 'textStart' | 'textEnd'>;

/**
 * The persons whom a passage names though no entry is for them, as far as the form of a name tells: with
 * a title or an honorific, or in full. In order, none where a name is known.
 *
 * @param taken where names are known, in order
 */
export function unknownNames(text: string, taken: readonly Spot[]): UnknownName[] {
  const found: UnknownName[] = [];
  findKatakanaNames(text, freeOf(taken), found);
  findKanjiNames(text, taken, found);
  findLatinNames(text, found);
  if (found.length === 0) return found;
  return found.sort((a, b) => a.textStart - b.textStart).filter(freeOf(taken));
}

const KATAKANA = /[ァ-ヶー]{2,}(?:[・＝=](?:[A-Z][.．]?[・＝=])?[ァ-ヶー]{2,}){0,3}/y;
/** What is no name, though a title may follow: サッカー選手, メーカー社長. */
const NO_NAME =
  /^(?:ベテラン|ライバル|テレビ|スポーツ|サッカー|ラグビー|オリンピック|エネルギー|デジタル|サイバー|ノーベル|スタッフ|ボランティア|ユーザー)|(?:グループ|クラブ|チーム|リーグ|センター|メーカー|カップ|タイムズ|バンク|サービス|システム|ホテル|スクール|ベンチャー|ファンド|アジア|アフリカ|アメリカ)$/;
/**
 * Short words that names begin with as well, and what makes longer words of them: スター and スタープレーヤー are
 * none, but スターマー is, as are プロディ, フリーランド and バスケス.
 */
const NO_NAME_AT_ALL =
  /^(?:プロ|フリー|トップ|スター|ヘッド|テニス|ゴルフ|バスケ|スキー)(?:|ット(?:ボール)?|ター|ランサー?ス?|フェッショナル|グラ(?:ム|マー)|ジェクト|ダクション|トアップ|リンク|バックス|.*(?:プレー?イ?ヤー|ゴルファー|ボクサー|レスラー|ライター|レーサー|アナ|アナウンサー|キャスター|レポーター|ディレクター|プロデューサー|デューサー|モーター|モデル|ダンサー|ボウラー|シェフ|コーチ|トレーナー|アスリート|セールス|[ズルラン]マン|ハンター|タレント|ジャーナリスト|スケーター|スキーヤー|ヤー|ライダー|サーファー|ドライバー|ランナー|スイマー|ジャンパー?|サッカー|テニス|ゴルフ|バスケ|ボール|チーム|クラブ|リーグ|スクール|ツアー|スタッフ|ユーザー|リーダー|メーカー|エンジニア|デザイナー))$/;
const COURTESY = /^(?:氏|さん|さま|様|君|くん|ちゃん|夫妻|夫人|女史)/;
const HIRAGANA_COURTESY = /(?:さん|さま|くん|ちゃん)/y;
/** Titles that stand behind words of all kinds: ミステリー作家, エネルギー相. */
const LOOSE_TITLE =
  /^(?:代表|コーチ|記者|先生|主将|政権|内閣|陣営|[王妃公師相関]|キャスター|.*[家優手者員])$/;
const AGE = /[(（](?:当時)?[0-9０-９]{1,3}歳?[)）]/y;

function findKatakanaNames(
  text: string,
  isFree: (name: Spot) => boolean,
  found: UnknownName[],
): void {
  for (let at = 0; at < text.length; at++) {
    if (!isKatakana(text.charCodeAt(at))) continue;
    const textStart = at;
    while (isKatakana(text.charCodeAt(at))) at++;
    if (at - textStart < 2) continue;
    let textEnd = at;
    const isFull = isJoint(text.charCodeAt(at)) && (textEnd = endOfName(text, textStart)) > at;
    at = textEnd;
    const isBeside = isNameUnit(text.charCodeAt(textEnd)) || isCourtesyAt(text, textEnd);
    if ((!isFull && !isBeside) || !isFree({ textStart, textEnd })) continue;
    const name = text.slice(textStart, textEnd);
    const title = isBeside ? titleAfter(text, textEnd, 'ja') : undefined;
    if (isNoName(name, isFull, title?.text)) continue;
    const place = { textStart, textEnd, type: 'person' } as const;
    if (title && isOfPerson(title.text, title.office, isFull)) {
      found.push({ ...place, reason: { kind: 'titled', title: title.text } });
    } else if (isFull && !isBeside && (hasAge(text, textEnd) || isIntroduced(text, textStart))) {
      found.push({ ...place, reason: { kind: 'full-name' } });
    }
  }
}

/** 氏 is said of nobody but persons, though ケネス・スター and クリーグ look like other words. */
function isNoName(name: string, isFull: boolean, title: string | undefined): boolean {
  if (title === '氏')
    return !isFull && (NO_NAME_AT_ALL.test(name) || NO_NAME.exec(name)?.[0] === name);
  return name.split(/[・＝=]/).some((part) => NO_NAME.test(part) || NO_NAME_AT_ALL.test(part));
}

function isCourtesyAt(text: string, offset: number): boolean {
  return matchesAt(HIRAGANA_COURTESY, text, offset);
}

function isKatakana(unit: number): boolean {
  return (unit >= 0x30a1 && unit <= 0x30f6) || unit === 0x30fc;
}

/** ・, ＝ and =. */
function isJoint(unit: number): boolean {
  return unit === 0x30fb || unit === 0xff1d || unit === 0x3d;
}

function endOfName(text: string, start: number): number {
  KATAKANA.lastIndex = start;
  return KATAKANA.test(text) ? KATAKANA.lastIndex : start;
}

function isOfPerson(title: string, office: string, isFull: boolean): boolean {
  return office === '' ? COURTESY.test(title) : isFull || !LOOSE_TITLE.test(office);
}

function hasAge(text: string, offset: number): boolean {
  return matchesAt(AGE, text, offset);
}

/** Whether what someone is stands before: 俳優のマリア・カラス, 元外相マリア・カラス. */
function isIntroduced(text: string, start: number): boolean {
  const to = text.charAt(start - 1) === 'の' ? start - 1 : start;
  return [2, 3, 4].some((length) => isOffice(text.slice(Math.max(0, to - length), to)));
}

const HONORIFIC = /(?:氏|さん|容疑者|被告|受刑者)(?![\u4e00-\u9fffァ-ヶー])/y;
const FIRST_OF_HONORIFIC = unitTable('氏さ容被受');
const LONGEST_RUN = 14;
/** 田中一郎; names are seldom longer. */
const LONGEST_NAME = 6;
/** Words for persons that さん is said to, and whatever else is no name. */
const NO_KANJI_NAME =
  /(?:^.|[者員長屋客神仏婿夫父母兄姉弟妹娘嫁孫皆奥々同両各某]|息子|患者|学生|職人|先生|農家|大工)$/;
const KANA_OF_NAME = /[\u4e00-\u9fff]([ぁ-ん]{2,4})$/;

function findKanjiNames(text: string, taken: readonly Spot[], found: UnknownName[]): void {
  let next = 0;
  for (let end = 0; end < text.length; end++) {
    if (!FIRST_OF_HONORIFIC[text.charCodeAt(end)]) continue;
    HONORIFIC.lastIndex = end;
    const title = HONORIFIC.exec(text)?.[0];
    if (title === undefined) continue;
    while ((taken[next]?.textEnd ?? Infinity) < end) next++;
    if (taken[next]?.textEnd === end) continue;
    // 高梨まどか is told from a particle and another word by her age only.
    const before = text.slice(Math.max(0, end - LONGEST_RUN), end);
    const kana = hasAge(text, end + title.length) ? KANA_OF_NAME.exec(before)?.[1] : undefined;
    let start = end - (kana?.length ?? 0);
    while (end - start < LONGEST_RUN && isKanji(text.charCodeAt(start - 1))) start--;
    const name = withoutOffice(text.slice(start, end));
    if (name.length < 2 || name.length > LONGEST_NAME || NO_KANJI_NAME.test(name)) continue;
    const textStart = end - name.length;
    found.push({ textStart, textEnd: end, type: 'person', reason: { kind: 'titled', title } });
  }
}

function isKanji(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || unit === 0x3005;
}

/** 宮坂亘 of 会長宮坂亘. */
function withoutOffice(run: string): string {
  for (let from = run.length - 2; from > 1; from--) {
    for (let length = 2; length <= Math.min(4, from); length++) {
      if (isOffice(run.slice(from - length, from))) return run.slice(from);
    }
  }
  return run;
}

const LATIN_WORD = "\\p{Lu}(?:[\\p{L}\\p{M}-]|['’](?=\\p{L}{2}))*";
const LATIN = new RegExp(
  '(?<![\\p{L}\\p{N}])((?:M(?:r|rs|s|x|iss)|Dr|Prof|Sir|Dame|Lord|Lady|Herrn?|Frau|(?:Prime |Foreign )?Minister(?:in)?|(?:Vice )?President|Präsident(?:in)?|(?:Bundesk|K)anzler(?:in)?|Chancellor|Senator|Governor|Mayor|Professor|Secretary|Ambassador)\\.?) ' +
    `(${LATIN_WORD}(?: (?:v[ao]n|de[rnl]?|d[aiu]|bin|al|\\p{Lu}\\.)(?= ))*(?: ${LATIN_WORD}){0,2})`,
  'gu',
);

/** Most passages in Chinese or Japanese have no word like this. */
const CAPITALIZED = /[A-Z][a-z]/;

function findLatinNames(text: string, found: UnknownName[]): void {
  if (!CAPITALIZED.test(text)) return;
  for (const { 0: whole, 1: title = '', 2: name = '', index } of text.matchAll(LATIN)) {
    // Mr President.
    if (isOffice(name.split(' ')[0] ?? '')) continue;
    const textEnd = index + whole.length;
    const textStart = textEnd - name.length;
    found.push({ textStart, textEnd, type: 'person', reason: { kind: 'titled', title } });
  }
}

function freeOf(taken: readonly Spot[]): (name: Spot) => boolean {
  let next = 0;
  let done = 0;
  return ({ textStart, textEnd }) => {
    while ((taken[next]?.textEnd ?? Infinity) <= textStart) next++;
    if (textStart < done || (taken[next]?.textStart ?? Infinity) < textEnd) return false;
    done = textEnd;
    return true;
  };
}
