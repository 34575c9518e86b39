/**
 * Transliterations of one name differ by rule: ヴァンス and バンス, ウラジーミル and ウラジミール, ガンジー and ガンディー.
 * Each rule gives a spelling and what it is read as when spellings are compared.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/ヴァ/g, 'バ'],
  [/ヴィ|ウィ/g, 'ビ'],
  [/ヴェ|ウェ/g, 'ベ'],
  [/ヴォ|ウォ/g, 'ボ'],
  [/ヴ(?=[ャュョ])/g, 'ビ'],
  [/ヴ/g, 'ブ'],
  [/ディ|ヂ/g, 'ジ'],
  [/ティ/g, 'チ'],
  [/デュ/g, 'ジュ'],
  [/テュ/g, 'チュ'],
  [/ドゥ/g, 'ド'],
  [/トゥ/g, 'ト'],
  [/ツィ/g, 'チ'],
  [/ズィ/g, 'ジ'],
  [/スィ/g, 'シ'],
  [/クァ/g, 'カ'],
  [/グァ/g, 'ガ'],
  [/シェ/g, 'セ'],
  [/ジェ/g, 'ゼ'],
  [/ファ/g, 'ハ'],
  [/フィ/g, 'ヒ'],
  [/フェ/g, 'ヘ'],
  [/フォ/g, 'ホ'],
  [/ヅ/g, 'ズ'],
  [/イェ/g, 'エ'],
  [/ヒェ/g, 'ヘ'],
  [/([イキギシジチニヒビピミリ])ヤ/g, '$1ア'],
  // Long vowels are written, or not, or by the vowel itself; so are double consonants.
  [/([イキギシジチニヒビピミリエケゲセゼテデネヘベペメレ])イ(?=.)/g, '$1'],
  [/([オコゴソゾトドノホボポモヨロョウクスツヌフムユルュ])ウ(?=.)/g, '$1'],
  [/(?<=[キギシジチニヒビピミリエケゲセゼテデネヘベペメレ])イ$/, 'ー'],
  [/[ッ・]|(?<=.)ー(?=.)/g, ''],
  // Small kana were once printed as large as the others.
  [/ァ/g, 'ア'],
  [/ィ/g, 'イ'],
  [/ゥ/g, 'ウ'],
  [/ェ/g, 'エ'],
  [/ォ/g, 'オ'],
  [/(.)\1+/g, '$1'],
];

/** How many skeletons are remembered: an article has the same words again and again. */
const MOST_SKELETONS = 20_000;
const skeletons = new Map<string, string>();

/** What spellings of one name in katakana have in common. */
export function skeleton(katakana: string): string {
  const known = skeletons.get(katakana);
  if (known !== undefined) return known;
  const read = RULES.reduce((name, [spelling, read]) => name.replace(spelling, read), katakana);
  if (skeletons.size >= MOST_SKELETONS) skeletons.clear();
  skeletons.set(katakana, read);
  return read;
}
