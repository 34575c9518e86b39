import { codeKind, type Entry, type EntryType } from '../glossary/entry';

/** 2 for a man and 1 for someone who may be one; the same below zero for women; 0 if unknown. */
export type Gender = -2 | -1 | 0 | 1 | 2;

/** What can be told of an entry, or of someone unknown, to see whether a reference fits. */
export interface Profile {
  readonly type: EntryType;
  /** Names, and what the description says it is, one a line, in small letters. */
  readonly kinds: string;
  /** All that is said of it, in small letters. */
  readonly text: string;
  readonly gender: Gender;
}

const profiles = new WeakMap<Entry, Profile>();

export function profileOf(entry: Entry): Profile {
  const known = profiles.get(entry);
  if (known) return known;
  const names = [...Object.values(entry.names), ...(entry.aliases ?? [])].map(({ name }) => name);
  const descriptions = Object.values(entry.description);
  const facts = (entry.facts ?? []).flatMap(({ value }) => Object.values(value));
  const isCountry = entry.type === 'place' && codeKind(entry) === 'country';
  const kinds = [...names, ...descriptions.flatMap(headsOf), ...(isCountry ? ['国'] : [])];
  const said = [...names, ...descriptions, ...facts].join('\n');
  const profile: Profile = {
    type: entry.type,
    kinds: kinds.join('\n').toLowerCase(),
    text: said.toLowerCase(),
    gender:
      entry.type === 'person'
        ? describedGender(said) || genderOfName(entry.names['ja']?.name ?? names[0] ?? '')
        : 0,
  };
  profiles.set(entry, profile);
  return profile;
}

/** City of “City in Hyogo Prefecture”; Japanese has it last: 兵庫県の都市。 */
function headsOf(description: string): string[] {
  return description.split(/[。；;,.(（]| (?:of|in|from|for|at|on|that|which|based)\b/).slice(0, 2);
}

const FEMALE =
  /女性|女優|女子|女王|王女|夫人|王妃|皇后|\b(?:[Ss]he|[Hh]ers?|(?:business|congress|sports|states)?wom[ae]n|female|actress|queen|princess)\b|^(?:Woman|Actress|Queen|Princess|First Lady)\b/m;
const MALE =
  /男性|男子|国王|王子|\b(?:[Hh]e|[Hh]is|(?:business|congress|sports|states)?man|men|male|actor|king|prince)\b|^(?:Actor|King|Prince)\b/m;

function describedGender(text: string): Gender {
  const isFemale = FEMALE.test(text);
  return isFemale === MALE.test(text) ? 0 : isFemale ? -2 : 2;
}

const FEMALE_KANJI = /[子美香奈菜恵絵織衣里江枝代乃花華咲苗沙紗綾]$/;
const MALE_KANJI = /[郎男夫雄介太平一二三吾悟樹也司志史治之彦斗翔徹茂健誠隆浩博勇]$/;
/** Women's names end like these, and some others do. */
const FEMALE_KANA =
  /[アカガサタダナハバマヤラ]$|ーヌ$|[リシ]ー$|ット$|^(?:アイリス|アグネス|アリス|アリソン|アン|アンネ|イザベル|イネス|エイミー|エスター|エディス|エブリン|エヴリン|エリザベス|エリン|エレン|カミーユ|カレン|キャサリン|キャロライン|キャロリン|キャロル|クリステン|グレース|ケイト|ジェニファー|ジェーン|シャルロッテ|シャロン|ジャクリーン|ジュディス|スーザン|ソフィー|ダイアン|ドロシー|ナンシー|ニコール|ブリギッテ|ヘザー|ヘレン|マリリン|マリーヌ|ミシェル|ミーガン|メーガン|ルース|レイチェル)$/;
/** Men's names that end as women's mostly do. */
const MALE_KANA =
  /^(?:アナトリー|アブドラ|イリヤ|ヴァシリー|ヴィタリー|エメット|エリオット|オサマ|グリゴリー|ゲイリー|ゲーリー|サーシャ|ジェフリー|ジェリー|ジャンルカ|ジョシュア|スコット|スタンリー|チャーリー|テリー|[ドデ][ミィ]ー?トリー|ニキータ|ニコラ|ハリー|バリー|パーシー|ビタリー|ビリー|ブラッドリー|ブレット|ヘンリー|マット|ムーサ|ユーリー|ラリー|ワシリー|ヴァシーリー)$/;

/** By the given name; little to rely on. */
export function genderOfName(name: string): Gender {
  const given = /^([ァ-ヶー]+)[・＝=]/.exec(name)?.[1];
  if (given === undefined) return FEMALE_KANJI.test(name) ? -1 : MALE_KANJI.test(name) ? 1 : 0;
  // Surnames of Korea come first.
  if (given.length < 3) return 0;
  return FEMALE_KANA.test(given) && !MALE_KANA.test(given) ? -1 : 1;
}
