/**
 * Transliterations of one name differ by rule: ヴァンス and バンス, ウラジーミル and ウラジミール, ガンジー and ガンディー.
 * Each rule gives a spelling and what it is read as when spellings are compared.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/ヴァ/g, 'バ'],
  [/ヴィ|ウィ/g, 'ビ'],
  [/ヴェ|ウェ/g, 'ベ'],
  [/ヴォ|ウォ/g, 'ボ'],
  [/ヴュ/g, 'ビュ'],
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
  [/([オコゴソゾトドノホボポモヨロョ])ウ(?=.)/g, '$1'],
  [/(?<=[キギシジチニヒビピミリエケゲセゼテデネヘベペメレ])イ$/, 'ー'],
  [/[ッ・]|(?<=.)ー(?=.)/g, ''],
  [/(.)\1+/g, '$1'],
];

/** What spellings of one name in katakana have in common. */
export function skeleton(katakana: string): string {
  return RULES.reduce((name, [spelling, read]) => name.replace(spelling, read), katakana);
}
