import { isCalledLikeNoun } from './press';
import { isCommon } from './lexicon/commonWords';
import type { Hypothesis } from './owner';

/** Whether a form may well be something else, so that it names an entry only where something speaks for it. */
export function needsEvidence(
  { owner: { entry, form, of } }: Hypothesis,
  language: string,
): boolean {
  return (
    isPhrase(entry.type, form, language) ||
    isCommon(form, language) ||
    isCalledLikeNoun(entry, form, of)
  );
}

/** What nobody says by chance: 源氏物語, ダ・ヴィンチ・コード, 吾輩は猫である. */
const NO_PHRASE =
  /^(?:[\p{Script=Han}\p{Script=Katakana}ー・]{2,}(?:協定|条約|議定書|憲章|协定|条约|议定书|宪章|新聞|日報|協奏曲|交響曲|行進曲|狂詩曲|国歌|法典|大全|事典|辞典)|\p{Script=Han}{2,}(?:物語|草[子紙])|\p{Script=Han}{2,}[論記伝集経抄譚志紀]|[\p{Script=Katakana}ー]+(?:・[\p{Script=Katakana}ー]+)+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]{7,})$/u;

/** A title or an event that is made of ordinary words: 戦争と平和, プラハの春, こころ, Der Prozess. */
function isPhrase(type: string, form: string, language: string): boolean {
  if (type === 'work') {
    const isNamed = /^\p{Lu}.* /u.test(form) || NO_PHRASE.test(form);
    return !isNamed || isGermanNoun(form, language);
  }
  return type === 'event' && (language.startsWith('zh') ? /[与之]/ : /[のと]/).test(form);
}

/** All German nouns have capitals, those of titles no more than others. */
export function isGermanNoun(form: string, language: string): boolean {
  return language.startsWith('de') && /^(?:Der|Die|Das|Eine?) \p{L}+$/u.test(form);
}
