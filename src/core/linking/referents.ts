import type { EntryType } from '../glossary/entry';
import { isPublicBody } from './publicBodies';

/** What the word after 同 or 両 says of the place or organisation meant: 市 in 同市, 党 in 両党. */
export interface Kind {
  readonly word: string;
  readonly type: EntryType;
  /** Whether what is known of an entry, one kind a line, agrees. */
  readonly fits: (kinds: string) => boolean;
  /** Finds names that tell their kind themselves: 旭川市, 独紙ターゲスブラット. */
  readonly named: RegExp | undefined;
}

/** Kinds that names end with, or descriptions; then other words that tell the same. */
const PLACES =
  '国 country kingdom republic|政府 国 country kingdom republic|市 都市 首都 city town capital|町 town|村 village|区|州 state|県|府|都 首都|島 諸島 island';
const ORGANIZATIONS =
  '省 省庁 ministry|庁 agency|紙 新聞 newspaper|誌 magazine|党 party|大学 university|大 大学 university|委員会|機構 organization|機関 organization|基金|行 銀行 bank|銀行 bank|連合|連盟|協会|財団|団体|組合|球団 club|チーム クラブ 代表 team club|クラブ club|校|軍';
const COMPANY =
  '社|メーカー|自動車|電[機器力]|製薬|工業|商事|産業|建設|精[工密機]|製作所|製鉄|食品|化学|不動産|証券|保険|航空|鉄道|テレビ|ホールディングス|グループ';
const NAME = '(?![同両各全当他])[\\p{Script=Han}ァ-ヶーA-Za-z・]{2,12}?';
/** Names that do not just end with the kind: what they are stands before, or in brackets where. */
const NAMED: Readonly<Record<string, string>> = {
  行: `${NAME}銀行`,
  大: `${NAME}大学`,
  紙: `${NAME}新聞|紙の?[ァ-ヶ][ァ-ヶー・]+`,
  市: `${NAME}(?<!都)市|(?<=(?:都市?|[東西南北中]部|近郊)の?)[ァ-ヶ][ァ-ヶー]+`,
  社: `${NAME}(?:${COMPANY})|(?<=(?:新興|大手|企業)の?)[ァ-ヶA-Z][ァ-ヶーA-Za-z・]+|[\\p{Script=Han}ァ-ヶー]{2,12}(?=[(（][^()（）]{0,12}[市区町村][)）])`,
};

function kindsOf(type: EntryType, kinds: string): [string, Kind][] {
  return kinds.split('|').map((words) => {
    const [word = '', ...others] = words.split(' ');
    // In Japanese the last word tells what something is; in English it is no part of another.
    const fitting = new RegExp(`(?:${[word, ...others].join('|')})$`, 'm');
    // Any 母国 or 外国 would be a country.
    const isCountry = type === 'place' && words.includes('国');
    const named = isCountry ? undefined : new RegExp(NAMED[word] ?? NAME + word, 'gu');
    return [word, { word, type, fits: remembered((text) => fitting.test(text)), named }];
  });
}

/** How many answers are remembered: the same entries come up again and again. */
const MOST_ANSWERS = 5000;

function remembered(answer: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    let is = known.get(text);
    if (is === undefined) {
      if (known.size >= MOST_ANSWERS) known.clear();
      known.set(text, (is = answer(text)));
    }
    return is;
  };
}

const OTHERS = kindsOf('organization', ORGANIZATIONS);
const COMPANIES: Kind = {
  word: '社',
  type: 'organization',
  // Few companies say that they are one: so are those of no other kind.
  fits: remembered((kinds) => !isPublicBody(kinds) && !OTHERS.some(([, { fits }]) => fits(kinds))),
  named: new RegExp(NAMED['社'] ?? '', 'gu'),
};
const KINDS = new Map([...kindsOf('place', PLACES), ...OTHERS, ['社', COMPANIES] as const]);

export function kindOf(word: string): Kind | undefined {
  return KINDS.get(word);
}

/** Matches one of the words that have a kind, longer ones first. */
export const KIND_WORDS = [...KINDS.keys()].sort((a, b) => b.length - a.length).join('|');
