/** Enough to tell a language by; the rest of a long text would not change the answer. */
const SAMPLE_LENGTH = 4000;

const SCRIPTS = {
  kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  han: /\p{Script=Han}/gu,
  hangul: /\p{Script=Hangul}/gu,
  cyrillic: /\p{Script=Cyrillic}/gu,
  arabic: /\p{Script=Arabic}/gu,
  hebrew: /\p{Script=Hebrew}/gu,
  greek: /\p{Script=Greek}/gu,
  thai: /\p{Script=Thai}/gu,
  devanagari: /\p{Script=Devanagari}/gu,
  latin: /\p{Script=Latin}/gu,
};
type Script = keyof typeof SCRIPTS;

/** An ideograph says as much as several letters. */
const LETTERS_PER_IDEOGRAPH = 3;

/**
 * The language of a text as a BCP 47 tag, told by its script: what cannot be told apart that way is
 * taken for the most widespread (Latin letters for English, Han alone for Chinese).
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const count = (script: Script): number => sample.match(SCRIPTS[script])?.length ?? 0;
  const [kana, han] = [count('kana'), count('han')];
  const hangul = count('hangul');
  const candidates: readonly (readonly [weight: number, language: () => string])[] = [
    [count('latin'), () => 'en'],
    // Chinese quotes a kana word now and then; Japanese cannot do without.
    [(kana + han) * LETTERS_PER_IDEOGRAPH, () => (kana * 20 > han ? 'ja' : 'zh')],
    // Korean may be written with many ideographs.
    [
      hangul === 0 ? 0 : (hangul + han) * LETTERS_PER_IDEOGRAPH,
      () => (kana > hangul ? 'ja' : 'ko'),
    ],
    [count('cyrillic'), () => cyrillicLanguage(sample)],
    [count('arabic'), () => (/[پچژگ]/.test(sample) ? 'fa' : 'ar')],
    [count('hebrew'), () => 'he'],
    [count('greek'), () => 'el'],
    [count('thai'), () => 'th'],
    [count('devanagari'), () => 'hi'],
  ];
  return candidates.reduce((best, candidate) => (candidate[0] > best[0] ? candidate : best))[1]();
}

/** By the letters that only one of the two has. */
function cyrillicLanguage(text: string): 'ru' | 'uk' {
  const russian = text.match(/[ыэъё]/gi)?.length ?? 0;
  const ukrainian = text.match(/[іїєґ]/gi)?.length ?? 0;
  return ukrainian > russian ? 'uk' : 'ru';
}
