import { foldText } from './foldText';

/** What katakana from ァ to ヶ are in Hepburn's romanisation. */
const SYLLABLES =
  'a a i i u u e e o o ka ga ki gi ku gu ke ge ko go sa za shi ji su zu se ze so zo ta da chi ji - tsu zu te de to do na ni nu ne no ha ba pa hi bi pi fu bu pu he be pe ho bo po ma mi mu me mo ya ya yu yu yo yo ra ri ru re ro wa wa i e o n vu ka ke'.split(
    ' ',
  );
const FIRST_KANA = 0x30a1;
/** A kana, and the small vowel behind it that changes its own, or the small ッ before it. */
const KANA = /(ッ?)([ァ-ヶ])([ァィゥェォャュョ]?)ー*/g;

/** Writes what is kana in a text in Latin letters, without marks of length; all else stays. */
export function romanize(text: string): string {
  return foldText(text)
    .text.replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(KANA, (_, double: string, kana: string, small: string) => {
      const syllable = syllableOf(kana);
      const whole = small === '' ? syllable : joined(syllable, small);
      return double === '' ? whole : whole.charAt(0) + whole;
    });
}

function syllableOf(kana: string): string {
  return SYLLABLES[kana.charCodeAt(0) - FIRST_KANA] ?? '';
}

/** シャ is sha and キャ kya, ファ fa and ティ ti, ウォ wo. */
function joined(syllable: string, small: string): string {
  const consonants = syllable === 'u' ? 'w' : syllable.slice(0, -1);
  const vowel = syllableOf(small);
  return consonants + (/(?:sh|ch|j)$/.test(consonants) ? vowel.replace('y', '') : vowel);
}
