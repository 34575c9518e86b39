/**
 * Transliterations of one name differ by rule: ヴァンス and バンス, ウラジーミル and ウラジミール, ガンジー and ガンディー.
 * Each rule gives a spelling and what it is read as when spellings are compared.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  // ワーグナー and ヴァーグナー; small kana are printed as large ones by some: ウイルソン.
  [/^ヴ(?=ラ)/, 'ウ'],
  [/ヴ[ァア]|ワ/g, 'バ'],
  [/[ヴウ][ィイ]/g, 'ビ'],
  [/[ヴウ][ェエ]/g, 'ベ'],
  [/[ヴウ][ォオ]/g, 'ボ'],
  [/ヴ(?=[ャュョ])/g, 'ビ'],
  [/ヴ/g, 'ブ'],
  [/ディ|ヂ/g, 'ジ'],
  [/ティ/g, 'チ'],
  [/デュ/g, 'ジュ'],
  [/テュ/g, 'チュ'],
  [/ドゥ/g, 'ド'],
  // パスツール and パストゥール.
  [/トゥ|ツ(?=[ール])/g, 'ト'],
  [/ツィ/g, 'チ'],
  [/ズィ/g, 'ジ'],
  [/スィ/g, 'シ'],
  [/クァ/g, 'カ'],
  [/グァ/g, 'ガ'],
  [/シェ/g, 'セ'],
  [/ジェ/g, 'ゼ'],
  [/フ[ァア]/g, 'ハ'],
  [/フ[ィイ]/g, 'ヒ'],
  [/フ[ェエ]/g, 'ヘ'],
  [/フ[ォオ]/g, 'ホ'],
  [/フュ/g, 'ヒュ'],
  [/ヅ/g, 'ズ'],
  // イェレン, イエレン and エレン.
  [/イェ|(?:^|(?<=・))イエ/g, 'エ'],
  [/ヒェ/g, 'ヘ'],
  [/([イキギシジチニヒビピミリ])[ヤャ]/g, '$1ア'],
  [/ム(?=[バビブベボパピプペポ])/g, 'ン'],
  // Long vowels are written, or not, or by the vowel itself; so are double consonants.
  [/([イキギシジチニヒビピミリエケゲセゼテデネヘベペメレ])イ(?=.)/g, '$1'],
  [/([オコゴソゾトドノホボポモヨロョウクスツヌフムユルュ])ウ(?=.)/g, '$1'],
  // Before the war a long vowel was written by the vowel: ゲエテ, ベエトオヴェン, ニイチェ.
  [/([エケゲセゼテデネヘベペメレ])エ/g, '$1'],
  [/([オコゴソゾトドノホボポモヨロョ])オ/g, '$1'],
  [/([イキギシジチニヒビピミリ])イ(?=.)/g, '$1'],
  [/(?<=[キギシジチニヒビピミリエケゲセゼテデネヘベペメレ])イ$/, 'ー'],
  [/[ッ・]|(?<=.)ー(?=.)/g, ''],
  [/([イキギシジチニヒビピミリ])ー$/, '$1'],
  // Which of these a name ends with is heard in one way and written in another: ハンブルク and ハンブルグ.
  [/(?<=..)ズ$/, 'ス'],
  [/(?<=...)グ$/, 'ク'],
  [/(?<=...)ド$/, 'ト'],
  // Small kana were once printed as large as the others.
  [/ァ/g, 'ア'],
  [/ィ/g, 'イ'],
  [/ゥ/g, 'ウ'],
  [/ェ/g, 'エ'],
  [/ォ/g, 'オ'],
  [/([アイウエオン])\1+/g, '$1'],
];

/** With a sign for long vowels, where they are written by the vowel itself: ゲーテ for ゲエテ. */
export function withLongVowels(katakana: string): string {
  return katakana
    .replace(/([エケゲセゼテデネヘベペメレ])エ/g, '$1ー')
    .replace(/([オコゴソゾトドノホボポモヨロョ])オ/g, '$1ー')
    .replace(/([イキギシジチニヒビピミリ])イ/g, '$1ー');
}

/** What ヴ is written by where it is not: メルビル for メルヴィル. */
export function withoutV(katakana: string): string {
  return katakana.replace(/ヴ([ァィェォャュョ]?)/g, (_, small: string) => WITHOUT_V[small] ?? 'ブ');
}

const WITHOUT_V: Readonly<Record<string, string>> = {
  ァ: 'バ',
  ィ: 'ビ',
  ェ: 'ベ',
  ォ: 'ボ',
  ャ: 'ビャ',
  ュ: 'ビュ',
  ョ: 'ビョ',
};

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

const LONG_WITHIN = /.ー./;
const VOICED_AT_END = /[ズグド]$/;
/** What is left of longer names tells them from others. */
const SHORT_SOUND = 4;

/**
 * Whether names that sound alike are too short to be one, as they differ both in a long vowel and in the voice of
 * the last consonant: バーンズ and ヴァンス.
 */
export function soundOtherwise(a: string, b: string): boolean {
  return (
    VOICED_AT_END.test(a) !== VOICED_AT_END.test(b) &&
    LONG_WITHIN.test(a) !== LONG_WITHIN.test(b) &&
    skeleton(a).length < SHORT_SOUND
  );
}

/** The consonants of each row of the table of fifty sounds that transliterations do not keep apart. */
const CONSONANTS: readonly (readonly [string, string])[] = [
  ['カキクケコ', 'k'],
  ['ガギグゲゴジゼヤユヨ', 'j'],
  ['サシスセソザズゾ', 's'],
  ['タチツテト', 't'],
  ['ダデド', 'd'],
  ['ナニヌネノン', 'n'],
  ['ハヒフヘホ', 'h'],
  ['バビブベボ', 'b'],
  ['パピプペポ', 'p'],
  ['マミムメモ', 'm'],
  ['ラリルレロ', 'r'],
  ['ワヲ', 'w'],
];
const CONSONANT_OF: ReadonlyMap<string, string> = new Map(
  CONSONANTS.flatMap(([kana, consonant]) =>
    Array.from(kana, (character) => [character, consonant] as const),
  ),
);
/** Shorter frames are those of too many names: ジョン and ジャン, マリー and ムーア. */
const LEAST_CONSONANTS = 3;

/**
 * Whether two given names may be one in two languages, or heard by two reporters: テリーザ and テレサ,
 * ベンヤミン and ベンジャミン, アンゲラ and アンジェラ have the same consonants, more or less. Little to rely on
 * without the surname.
 */
export function soundAlike(a: string, b: string): boolean {
  const [one, other] = [frame(a), frame(b)];
  return one === other && one.length >= LEAST_CONSONANTS;
}

/** Longer frames belong to few surnames. */
const LEAST_OF_SURNAME = 4;

/**
 * What a full name in katakana has in common with others of the same given name whose surnames have the same
 * consonants: フランクリン・ルーズベルト and フランクリン・ローズヴェルト. Undefined if there is too little to tell by.
 */
export function frameOfFullName(name: string): string | undefined {
  const parts = name.split('・');
  const [given = '', surname = ''] = parts;
  if (parts.length !== 2) return undefined;
  const consonants = frame(surname);
  return consonants.length < LEAST_OF_SURNAME ? undefined : `${skeleton(given)}・${consonants}`;
}

/** Whether two surnames may be one, little as that tells without the given name. */
export function areSurnamesAlike(a: string, b: string): boolean {
  const one = frame(a);
  return one.length >= LEAST_OF_SURNAME && one === frame(b);
}

function frame(katakana: string): string {
  const sounds = skeleton(katakana);
  // アルベルト is not ロベルト.
  const first = /^[アイウエオ]/.test(sounds) ? '-' : '';
  const consonants = Array.from(sounds, (kana) => CONSONANT_OF.get(kana) ?? '').join('');
  return first + consonants.replace(/n(?=[mbp])/g, '').replace(/(.)\1+/g, '$1');
}
