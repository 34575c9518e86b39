import { scriptAfter, scriptBefore } from './boundaries';
import { isOffice, titleBefore, type Title } from './lexicon/titles';
import type { Owner } from './owner';
import { isPersonWord } from './personWords';

/** What a title may begin with, and given names hardly do: 代表監督, 元選手. */
const NO_GIVEN =
  /^(?:代表|[前元現新旧故副総両准男女全初同各本米英仏独露中韓日]|名誉|特任|客員|主任|党|州|都|府|県|市|区|町|村|兄弟|姉妹|夫妻|親子|父子|母子)/;

/** A given name in kanji with さん or a title behind it: 湯川房江さん is not 湯川 of the glossary. */
export function isOthersName(text: string, end: number): boolean {
  if (scriptAfter(text, end) !== 'kanji') return false;
  const beside = text.slice(end, end + 8);
  const given =
    /^\p{Script=Han}{1,3}?(?=さん|氏|選手|容疑者|被告|[投捕騎]手|主将|棋士|[初二三四五六七八九]段|[（(][0-9０-９])/u.exec(
      beside,
    )?.[0];
  return given !== undefined && !isOffice(given) && !NO_GIVEN.test(given);
}

/**
 * A given name in kanji by which someone of this surname is told from all others: 小泉今日子が, 本田和彦は. Only
 * those are taken for one that hardly end a word.
 */
const GIVEN_BEHIND =
  /[\p{Script=Han}々]{1,2}[子美郎男夫雄彦哉也斗翔香奈菜恵耶沙紗綾介佑輔弥吾](?=$|[はがもをにのと、。）)」]|だ(?!け)|で[すあ]|さん|氏|[署社部課校園院会町村市区所局館支店]長|教授|監督|記者|容疑者|被告|選手|医師|弁護士)/uy;

export function isBeforeGiven(text: string, start: number, end: number): boolean {
  if (
    end - start !== 2 ||
    scriptAfter(text, start) !== 'kanji' ||
    scriptAfter(text, end) !== 'kanji'
  ) {
    return false;
  }
  GIVEN_BEHIND.lastIndex = end;
  const given = GIVEN_BEHIND.exec(text)?.[0];
  return (
    given !== undefined && !isOffice(given) && !NO_GIVEN.test(given) && !NO_GIVEN_END.test(given)
  );
}

const NO_GIVEN_END =
  /(?:[女男様調親王分原電団双椅帽菓弟息粒格餃拍因量扇冊硝獅面]子|中性子|遺伝子|[長次三美東]男|夫妻|英雄|[大農漁工丈太水坑]夫|[新野]郎|[賛審優華]美|知恵|[山野白]菜|[線色芳]香|門徒|[紹仲媒厄魚節]介|飛翔|北斗|善哉)$/;

const NAMED_BEHIND = /^\. \p{Lu}\p{L}+ (?:\p{Lu}\. )?\p{Lu}\p{Ll}/u;

/** Sen. Harold Boggs: what is called so for short is a title, whoever bears it as a name. */
export function isTitleCutShort(text: string, start: number, end: number): boolean {
  return (
    text.charAt(end) === '.' &&
    isOffice(text.slice(start, end)) &&
    NAMED_BEHIND.test(text.slice(end, end + 50))
  );
}

const PARTNERS = /^ (?:&|and) (?:Sons?|Co|Company|Bro(?:ther)?s|Partners|Sohne?)(?!\p{L})/u;

/** Thatcher & Sons, Koch & Söhne: a house that is called after somebody. */
export function isOfHouse(text: string, end: number): boolean {
  return text.charAt(end) === ' ' && PARTNERS.test(text.slice(end, end + 16));
}

/** Fukushima, a retired fisherman, is no place. */
const ROLE_BEHIND =
  /^, (?:an?|the) (?:[\p{L}-]+ ){0,3}?(?:\p{L}*(?:man|woman)|nurse|teacher|farmer|driver|doctor|actor|actress|singer|painter|student|pensioner|widow|mother|father)\b/u;

/** Sisters and daughters are called after places: his sister Georgia, 娘のシドニー. */
const KIN_BEFORE =
  /(?:(?:[姉妹妻娘嫁母]|[長次三]女|孫娘|恋人|婚約者|愛犬|愛猫|飼い[犬猫])の|\b(?:[Hh]is|[Hh]er|[Mm]y|[Oo]ur|[Tt]heir|[Ww]hose) (?:\p{Ll}+ )?(?:sister|brother|wife|husband|daughter|son|mother|father|aunt|uncle|niece|nephew|cousin|granddaughter|girlfriend|boyfriend|dog|cat|horse),? )$/u;

function isOfKin(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  return (
    (before === 'の' || before === ' ') &&
    scriptAfter(text, start) !== 'kanji' &&
    KIN_BEFORE.test(text.slice(Math.max(0, start - 32), start))
  );
}

const ROLE_BEFORE = /\p{Script=Han}{1,8}$/u;

/** Whether it is right behind a word for someone without any office: 老漁師サンティアゴは. */
function isBehindRole(text: string, start: number, end: number): boolean {
  if (!'はがも、'.includes(text.charAt(end) || '。')) return false;
  if (scriptAfter(text, start) !== 'katakana' || scriptBefore(text, start) !== 'kanji')
    return false;
  const role = ROLE_BEFORE.exec(text.slice(Math.max(0, start - 8), start))?.[0];
  return role !== undefined && isPersonWord(role) && !titleBefore(text, start);
}

/** A place of which is said what only people are is someone’s name: 捕手の福島は, Queen Victoria, 维多利亚女王. */
export function isNamedPerson(
  { codeKind }: Owner,
  text: string,
  start: number,
  end: number,
  title: Title | undefined,
): boolean {
  if (codeKind !== 'language' && isOfKin(text, start)) return true;
  if (text.charAt(end) === ',' && ROLE_BEHIND.test(text.slice(end, end + 50))) return true;
  if (codeKind === undefined && isBehindRole(text, start, end)) return true;
  if (!title) return false;
  if (/^(?:mrs?|ms|miss|sir|lady|lord|queen|king|pope)\b/i.test(title.text)) return true;
  if (codeKind !== undefined) return false;
  if (/^(?:女王|公主|先生|女士|小姐)$/.test(title.text)) return true;
  return (
    /[手優将]の$/.test(title.text) &&
    scriptAfter(text, start) === 'kanji' &&
    /^(?:[はがも、]|[（(]\d)/.test(text.slice(end, end + 2))
  );
}
