import { isGraphemeBoundary } from '../text/graphemes';
import { codePointBefore, scriptOf, type Script } from '../text/scripts';
import { isBetweenWords } from './words';

/**
 * Whether a word may begin or end at an offset of a folded text: not within a run of katakana, nor within
 * an alphabetic word. The middle dot parts runs of katakana: ロシア・ウクライナ戦争.
 */
export function isScriptBoundary(text: string, offset: number): boolean {
  const before = scriptBefore(text, offset);
  const after = scriptAfter(text, offset);
  if (before === 'katakana' || before === 'alphabetic') {
    if (before === after) return false;
  } else if (before === 'hiragana' && text.startsWith('ー', offset)) return false;
  return isGraphemeBoundary(text, offset);
}

/** Whether a word begins or ends at an offset inside a run of kanji, or of hiragana. */
export function isWordBoundary(text: string, offset: number): boolean {
  const before = scriptBefore(text, offset);
  if (before !== scriptAfter(text, offset)) return true;
  if (before !== 'kanji' && before !== 'hiragana') return true;
  return isBetweenWords(text, offset);
}

export function scriptBefore(text: string, offset: number): Script {
  return scriptOf(codePointBefore(text, offset) ?? 0);
}

export function scriptAfter(text: string, offset: number): Script {
  return scriptOf(text.codePointAt(offset) ?? 0);
}
