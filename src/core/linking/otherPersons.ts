import { scriptAfter } from './boundaries';
import { isOffice, type Title } from './lexicon/titles';
import type { Owner } from './owner';

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
  /[\p{Script=Han}々]{1,2}[子美郎男夫雄彦哉也斗翔香奈菜恵耶沙紗綾介佑輔弥吾](?=$|[はがもをにのと、。）)」]|さん|氏)/uy;

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
  /(?:女子|男子|様子|調子|親子|王子|分子|原子|電子|長男|次男|三男|夫妻|団子|双子|椅子|帽子|茶菓子|菓子|弟子|息子|粒子|格子|餃子|英雄|賛美|大夫|農夫|漁夫|工夫|丈夫|新郎|野郎|美男|東男|知恵|山菜|野菜|白菜|線香|色香|門徒|拍子|因子|量子|中性子|紹介|仲介|媒介|厄介|魚介|節介|遺伝子|扇子|冊子|硝子|獅子|面子|太夫|水夫|坑夫|飛翔|北斗|善哉|芳香|審美|優美|華美)$/;

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
