import {
  isBeforePredicate,
  isBeforeVerbalNoun,
  isRunOver,
  isWordBoundary,
  scriptAfter,
  scriptBefore,
} from './boundaries';
import {
  beginsAnother,
  goesOnInSyllables,
  isAcrossChineseWords,
  isBeforeWord,
  isCalledAfterInChinese,
  isDoubled,
  isFamily,
  isInSaying,
  isLandscape,
  isShortOfForeignName,
} from './chinese';
import { isCalledAfter, isCalledAfterTitled, isMeasured } from './compounds';
import { endOfOrigin, isOtherGeneration } from './generation';
import { isBeforeSurname, isGivenNameToo as isGermanGivenName } from './germanGivenNames';
import { isTheThing } from './germanNouns';
import { endOfGivenName, isBehindKin, isFoundAsGiven } from './givenName';
import { isInFamily, isSomebodyElse } from './humbleRoles';
import { type Title, titleAfter, titleBefore } from './lexicon/titles';
import { isBeforeGiven, isOfHouse, isOthersName, isTitleCutShort } from './otherPersons';
import type { Owner } from './owner';
import { isOnesPlace, isPlaceOf, isSaidToBePlace } from './placeNames';
import type { Site } from './site';
import type { Verdict } from './verdict';
import { isWord } from './words';

/** Armstrong-Jones is not Armstrong, though there is a Trump-Kim summit. */
const DOUBLE_NAME =
  /^-\p{Lu}\p{Ll}+(?! (?:talks|summit|meet|deal|call|debate|race|pact|accord|axis|feud|era|relation|ties|war|clash|duel|ticket|alliance|administration))\b/u;

/** Initials and a surname behind a given name. */
const LATIN_REST = /^(?: \p{Lu}\.)+ (\p{Lu}[\p{L}'-]+)/u;

const NAME_BEHIND = /^ \p{Lu}\p{Ll}/u;

/** Whether a person can be meant, of whom a form may be the name. */
export function judgePerson(owner: Owner, site: Site): Verdict {
  const { text, language, index, start, end, beside, title } = site;
  const { entry, role } = owner;
  const isOther = isOtherGeneration(entry, text, end);
  if (isOther !== undefined && (isOther || role === 'given')) {
    // The younger of two is told from his father by evidence.
    if (!isOther) return 'extended';
    if (role !== 'surname') return 'other';
  }
  if (
    role !== 'surname' &&
    owner.isOneWord &&
    (isSomebodyElse(entry, text, end) || (role === 'listed' && isInFamily(text, start)))
  ) {
    return 'other';
  }
  if (role === 'listed' && owner.isOneWord && !title && isFromElsewhere(owner, site))
    return 'other';
  if (
    role === 'surname' &&
    language.startsWith('en') &&
    text.charAt(end) === '-' &&
    !index.beginsAt(text, end + 1) &&
    DOUBLE_NAME.test(text.slice(end, end + 30))
  ) {
    return 'other';
  }
  if (isTitleCutShort(text, start, end)) return undefined;
  if (role === 'surname' && (isOfHouse(text, end) || isTheThing(text, start, end, owner))) {
    return undefined;
  }
  if (role === 'surname' && isMeasured(text, start, language)) return undefined;
  if (role === 'surname' && isSaidToBePlace(text, start)) return undefined;
  if (role === 'surname' && (isInAddress(site) || isInner(site))) {
    return undefined;
  }
  if (
    beside.names.length > 0 &&
    role !== 'listed' &&
    owner.nameInFull.includes(text.slice(start, end))
  ) {
    if (role === 'surname' && owner.acceptsGiven(beside.names)) return 'extended';
    if (beside.isBehindNoun !== true) return 'other';
  }
  if (role === 'given' && owner.hasSurname(LATIN_REST.exec(text.slice(end, end + 40))?.[1] ?? '')) {
    return undefined;
  }
  // Peter Neumann; in German no other noun follows a given name.
  if (role === 'given' && language.startsWith('de') && NAME_BEHIND.test(text.slice(end, end + 3))) {
    return undefined;
  }
  // Frank Weber is not Anne Frank.
  if (
    role === 'surname' &&
    end - start === owner.form.length &&
    isGermanGivenName(owner.form, language) &&
    isBeforeSurname(text, end)
  ) {
    return 'other';
  }
  if (role === 'given' && beside.isLonger) {
    const last = text.slice(end, beside.to).split(/[・ ]/).at(-1) ?? '';
    return owner.hasSurname(last) ? undefined : 'other';
  }
  if (beside.isLonger && isOther !== false && !isWhole(owner, site)) return 'other';
  if (role === 'surname' && (isOthersName(text, end) || isBeforeGiven(text, start, end)))
    return 'other';
  if (role === 'surname' && endOfOthers(site) !== undefined) return 'other';
  return isPersonThere(owner, site) ? 'there' : undefined;
}

/** Where the given name of someone else ends behind a surname in Japanese. */
export function endOfOthers({ text, language, start, end }: Site): number | undefined {
  return language.startsWith('ja') ? endOfGivenName(text, start, end) : undefined;
}

/** Francis of Assisi is not the pope, but Lula of Brazil its president. */
function isFromElsewhere({ entry }: Owner, { text, index, end }: Site): boolean {
  const origin = endOfOrigin(entry, text, end);
  return origin !== undefined && index.ownersOf(origin.where)[0]?.codeKind !== 'country';
}

/** Shepherd's Bush, King's Cross: where neither has another name in it, it is a place of two words. */
function isInAddress({ text, index, language, start, end, last }: Site): boolean {
  if (!language.startsWith('en')) return false;
  return (
    (last?.end !== start - 3 && isOnesPlace(text, start, language)) ||
    (!index.beginsAt(text, end + 3) && isPlaceOf(text, start, end, language))
  );
}

/** Das Willy-Brandt-Haus is called after him; but a Trump-Putin-Gipfel is of both. */
function isInner({ text, language, start, end, last }: Site): boolean {
  if (text.charAt(start - 1) !== '-' || text.charAt(end) !== '-') return false;
  if (FOR_OR_AGAINST.test(text.slice(Math.max(0, start - 6), start))) return false;
  return language.startsWith('de') && (last?.end !== start - 1 || isFoundAsGiven(text, last));
}

/** An Anti-Trump-Kurs is about him, and nobody called Anti. */
const FOR_OR_AGAINST = /(?<!\p{L})(?:[Aa]nti|[Pp]ro|[Pp]ost|[Ee]x|[Pp]ra|[Nn]eo)-$/u;

/**
 * Whether a name in full ends there though ・ joins something to it: モハメド・アリ・ジンナー is somebody else, but
 * ラリー・ペイジ・グーグル最高経営責任者 leads what is named.
 */
function isWhole({ role, form, isOneWord }: Owner, site: Site): boolean {
  const { text, language } = site;
  const { isKatakana, to } = site.beside;
  if (role !== 'listed' || form.length < 5) return false;
  // ヴィクトリア・ロペス is no queen.
  if (isKatakana && isOneWord) return false;
  return !isKatakana || titleAfter(text, to, language) !== undefined;
}

/** Kanji names are no words of the dictionary: what stands beside them decides. */
function isPersonThere(owner: Owner, site: Site): boolean {
  const { text, language, start, end, title } = site;
  // ヴィクトリア州 is called after the queen; but those who are named in full are meant.
  if (owner.role !== 'listed' || (owner.isOneWord && scriptBefore(text, end) === 'katakana')) {
    if (isCalledAfter(text, end)) return false;
    const isBehind = title !== undefined && text.startsWith(title.text, end);
    if (isBehind && isCalledAfterTitled(text, end + title.text.length)) return false;
  }
  const isHan = scriptAfter(text, start) === 'kanji';
  if (!isHan) return isWordBoundary(text, start, language) && isWordBoundary(text, end, language);
  const isFull = owner.role === 'listed' && end - start > 2;
  const isHanAfter = scriptAfter(text, end) === 'kanji';
  const isHanBefore = scriptBefore(text, start) === 'kanji';
  if (language.startsWith('zh')) {
    const isTransliterated = owner.of.includes('·') || owner.of.includes('・');
    // 卡尼尔曼 is not 卡尼.
    if (isTransliterated && (isShortOfForeignName(text, start, end) || isShortened(site))) {
      return false;
    }
    if (isDoubled(text, start, end)) return false;
    if (isTransliterated && beginsAnother(text, start, end)) return false;
    if (owner.role !== 'listed' && isCalledAfterInChinese(text, end)) return false;
    if (isFamily(text, start, end) || isLandscape(text, end)) return false;
    if (isInSaying(text, start, end) || isRunOver(text, end)) return false;
    if (isFull && !isTransliterated && isAcrossChineseWords(text, start, end)) return false;
    if (isFull || (isTransliterated && end - start > 2)) return true;
    return owner.role === 'listed' || isTransliterated
      ? ((isTransliterated && /[小老]/.test(text.charAt(start - 1))) ||
          isWordBoundary(text, start, language)) &&
          (isWordBoundary(text, end, language) || isBeforeWord(text, end))
      : titleAfter(text, end, language) !== undefined ||
          (end - start > 1 && !isHanAfter && titleBefore(text, start) !== undefined);
  }
  const after = titleAfter(text, end, language);
  // 渡辺晶子さん has a surname of her own.
  if (owner.role === 'given' && isHanBefore) return isBehindKin(text, start) && (!isHanAfter || after !== undefined); // prettier-ignore
  if (end - start === 1 && after && !isTitleOnly(after) && !isWordBoundary(text, end, language))
    return false;
  if (isHanAfter && isBeforeVerbalNoun(text, end)) return false;
  if (isHanAfter && !after && !(isFull && isWordBoundary(text, end, language))) {
    if (end - start < 2 || !isBeforePredicate(text, end)) return false;
  }
  if (isHanBefore && !titleBefore(text, start)) {
    if (!isFull && !after) return false;
    // 大森喜朗 is not 森喜朗.
    if (isWord(text.slice(start - 1, start + 1))) return false;
    if (!isWordBoundary(text, start, language)) return false;
  }
  return true;
}

/** Whether a foreign name in Chinese goes on, and no other one follows: 特朗普埃尔多安. */
function isShortened({ text, index, end }: Site): boolean {
  const isName = (at: number): boolean => index.beginsAt(text, at, true, 2);
  return goesOnInSyllables(text, end) && !isName(end) && !isName(end + 1);
}

/** Whether nothing stands between a name and a title but when it was held, and the country. */
function isTitleOnly({ text, office }: Title): boolean {
  return (
    office === '' ||
    /^(?:[前元次期故現新旧米英仏独露中韓]*|[前元]\p{Script=Han}{1,6}[省庁院局会党])$/u.test(
      text.slice(0, -office.length),
    )
  );
}
