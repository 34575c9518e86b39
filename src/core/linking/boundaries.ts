import type { EntryType } from '../glossary/entry';
import { isGraphemeBoundary } from '../text/graphemes';
import { codePointBefore, scriptOf, type Script } from '../text/scripts';

/**
 * Whether what stands from `start` to `end` can be a name of its own there, rather than a part of
 * something longer. Offsets are UTF-16 code units of a folded text.
 */
export function standsAlone(text: string, start: number, end: number, type: EntryType): boolean {
  return (
    isWordBoundary(text, start) &&
    isWordBoundary(text, end) &&
    !(isSingleLetter(text, start, end) && isPartOfCompound(text, start, end)) &&
    !(type === 'place' && isPeopleOrLanguage(text, end))
  );
}

/**
 * Whether a word may begin or end at an offset: not within a run of katakana, nor within an alphabetic
 * word. The middle dot parts runs of katakana: ロシア・ウクライナ戦争.
 */
function isWordBoundary(text: string, offset: number): boolean {
  if (!isGraphemeBoundary(text, offset)) return false;
  const before = scriptBefore(text, offset);
  const after = scriptAfter(text, offset);
  if (before === 'katakana' || before === 'alphabetic') return before !== after;
  return !(before === 'hiragana' && text.startsWith('ー', offset));
}

function isSingleLetter(text: string, start: number, end: number): boolean {
  return end - start === 1 && scriptAfter(text, start) === 'alphabetic';
}

const JOINER = /[-+&]/;
/** Not the genitive: X’s owner. */
const JOINER_AFTER = /[-+&]|['’](?!s\b)/y;

/** A single letter is part of a compound rather than a name in X線, Xデー, X-ray and X’mas. */
function isPartOfCompound(text: string, start: number, end: number): boolean {
  const after = scriptAfter(text, end);
  return (
    after === 'kanji' ||
    after === 'katakana' ||
    JOINER.test(text.charAt(start - 1)) ||
    matchesAt(JOINER_AFTER, text, end)
  );
}

/** ロシア人, ロシア語; but not 人 that begins a word of its own, as in ウクライナ人道支援. */
const PEOPLE_OR_LANGUAGE = /人(?![道権口質材事命])|語/y;

function isPeopleOrLanguage(text: string, end: number): boolean {
  return matchesAt(PEOPLE_OR_LANGUAGE, text, end);
}

function matchesAt(sticky: RegExp, text: string, offset: number): boolean {
  sticky.lastIndex = offset;
  return sticky.test(text);
}

function scriptBefore(text: string, offset: number): Script {
  return scriptOf(codePointBefore(text, offset) ?? 0);
}

function scriptAfter(text: string, offset: number): Script {
  return scriptOf(text.codePointAt(offset) ?? 0);
}
