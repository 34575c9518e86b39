import { isCalledLikeNoun } from './press';
import type { Entry } from '../glossary/entry';
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
    isCalledLikeNoun(entry, form, of) ||
    isWordToo(entry, form)
  );
}

/** Ships, probes and trains are called by words: しらせ. In English these have a capital as what is no name has not. */
function isWordToo({ type, names }: Entry, form: string): boolean {
  return type === 'term' && /^[ぁ-ん]{2,5}$/.test(form) && /^\p{Lu}/u.test(names['en']?.name ?? '');
}

/** What nobody says by chance: 源氏物語, ダ・ヴィンチ・コード, 吾輩は猫である. */
const NO_PHRASE =
  /^(?:[\p{Script=Han}\p{Script=Katakana}ー・]{2,}(?:協定|条約|議定書|憲章|协定|条约|议定书|宪章|新聞|日報|協奏曲|交響曲|行進曲|狂詩曲|国歌|法典|大全|事典|辞典)|\p{Script=Han}{2,}(?:物語|草[子紙])|\p{Script=Han}{2,}[論記伝集経抄譚志紀]|[\p{Script=Katakana}ー]+(?:・[\p{Script=Katakana}ー]+)+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]{7,})$/u;

/** One foreign word, which is a title and nothing else unless it is on the list of common words: テトリス, ドラえもん, AlphaGo. */
const FOREIGN_WORD = /^(?:[ァ-ヺー]{4,}|[ァ-ヺー]{2,}[ぁ-ん]{2,}|[A-Z][A-Za-z]*[A-Z][A-Za-z]*)$/;

/** Titles of one word that heroes, places, things or other papers are called by as well. */
const CALLED_ALSO: ReadonlySet<string> = new Set(
  'カルメン ファウスト ハムレット マクベス フィガロ シンデレラ リンカーン ハミルトン ゲルニカ ユートピア タイタニック タイムズ ガーディアン エイリアン アバター ジョーカー'.split(
    ' ',
  ),
);

/** Classics that are called by few kanji, and are no common nouns. */
const CLASSIC = /^(?:論語|孟子|史記|詩経|易経|枕草子|徒然草|聖書|紅楼夢)$/;

/** A title or an event that is made of ordinary words: 戦争と平和, こころ, Der Prozess; プラハの春 is one of each year. */
function isPhrase(type: string, form: string, language: string): boolean {
  if (type === 'work') {
    const isNamed = /^\p{Lu}.* /u.test(form) || NO_PHRASE.test(form) || isTitleOnly(form, language);
    return !isNamed || isGermanNoun(form, language);
  }
  return type === 'event' && (language.startsWith('zh') ? /[与之]/ : /の[春夏秋冬]$/).test(form);
}

/** Whether a title is no word that would be said otherwise. */
function isTitleOnly(form: string, language: string): boolean {
  if (CLASSIC.test(form)) return true;
  return language.startsWith('ja') && FOREIGN_WORD.test(form) && !CALLED_ALSO.has(form);
}

/** All German nouns have capitals, those of titles no more than others. */
export function isGermanNoun(form: string, language: string): boolean {
  return language.startsWith('de') && /^(?:Der|Die|Das|Eine?) \p{L}+$/u.test(form);
}
