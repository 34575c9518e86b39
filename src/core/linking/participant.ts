import { isNameUnit } from './nameUnit';
import { isPersonWord } from './personWords';
import type { Profile } from './profile';
import { matchesAt } from '../text/matchesAt';

/** What a participant is in its sentence, by the particle behind it. */
export type Role =
  /** は or も. */
  | 'topic'
  /** が. */
  | 'subject'
  /** Named at last: …のは、Xだ。 */
  | 'focus'
  /** を. */
  | 'object'
  /** を, of someone who is brought in: Xを任命した. */
  | 'introduced'
  /** に, と, から and the like. */
  | 'oblique'
  /** への, からの and the like. */
  | 'adnominal'
  /** の. */
  | 'possessor'
  /** の, of what the sentence is about: 同社の担当者は. */
  | 'owner'
  /** の before a person: where someone is from. */
  | 'origin'
  /** によると. */
  | 'source'
  /** Part of a compound, or not to be told. */
  | 'other';

/** Between a name and its particle: an honorific, further ones, an age. */
const TAIL = /(さん|さま|くん|ちゃん)?(?:ら|たち)?(?:[(（][^()（）]{0,20}[)）])?(?:自身)?/y;
const LONGEST_TITLE = 16;
const HEAD = /([\p{Script=Han}ァ-ヶーA-Z]{1,12})の?$/u;
const PARTICLE =
  /(によると|によれば)|([はも])|(が)|(を)|((?:へ|と|から|で)の)|((?:に|へ|と|から|で)[はも]?)|(の)|((?:だ|だった|である|です)?[。」]|$)/y;
const ROLES: readonly Role[] = [
  'source',
  'topic',
  'subject',
  'object',
  'adnominal',
  'oblique',
  'possessor',
  'focus',
];
const OWNER = /の[\p{Script=Han}ァ-ヶー]{1,12}[はが]/uy;
/** A verb before a noun qualifies it; nouns of time only tell when. */
const QUALIFYING =
  /[^、。「」]{0,30}?(?<![まい])[るたうすむつぶない](?=[\u4e00-\u9fffァ-ヶ「『])(?![上後際時中翌直一前])/y;
const BRINGS_IN =
  /[^、。]{0,30}?(?:任命|起用|買収|投入|指名|抜擢|選[出び任ん]|[長員者督問]に迎え|招|紹介|推薦|派遣|据え|登用|逮捕|獲得)/y;
/** A country's government acts for it, its foreign office less so. */
const SPEAKS_FOR = /^(?:政府|側|軍|勢|当局|本社)$/;
const HONORIFIC = /(?:氏|さん|さま|様|君|くん|ちゃん|夫妻|CEO)$/;
/** Nothing but what qualifies the second stands between two that are named side by side. */
const SIDE_BY_SIDE =
  /^(?:[とや]、?|[、・&＆]|および|及び)(?:[^、。「」はがをに]{0,24}の)?[\u4e00-\u9fff々ァ-ヶーA-Z]{0,12}$/;
const WIDEST_GAP = 48;
/** Lists that are longer are read in parts. */
const LONGEST_LIST = 12;

/** The role that the particle at an offset gives. */
export function roleAt(text: string, offset: number): Role {
  PARTICLE.lastIndex = offset;
  const match = PARTICLE.exec(text);
  const role = ROLES.find((_, i) => match?.at(i + 1) !== undefined);
  return role === 'object' && matchesAt(BRINGS_IN, text, offset) ? 'introduced' : (role ?? 'other');
}

interface Clause {
  /** Where the particle stands. */
  readonly end: number;
  readonly title: string;
  readonly role: Role;
  readonly isEmbedded: boolean;
}

/** Someone or something that a passage speaks of. What it is there is read when it is asked for. */
export class Participant {
  /** Its sentence in the passage, and its place among the passage's participants, by their indices. */
  sentence = 0;
  index = 0;
  /** Where the quotation begins that it stands in; -1 outside any. */
  quotation = -1;
  #clause: Clause | undefined;
  #last: Participant | undefined;

  /**
   * @param start, end the name in the passage's text
   * @param who the entry's id, or how someone is called who has none
   * @param is an entry of the glossary, someone or something else with a name, or described: 元船長
   * @param all the participants of the passage in order
   */
  constructor(
    private readonly text: string,
    readonly start: number,
    readonly end: number,
    readonly who: string,
    readonly is: 'known' | 'named' | 'described',
    readonly profile: Profile,
    private readonly all: readonly Participant[],
  ) {}

  get form(): string {
    return this.text.slice(this.start, this.end);
  }

  /** What is written behind the name without a space. */
  get title(): string {
    return this.#read().title;
  }

  /** What is written before the name, or joined to it by の. */
  get before(): string {
    return HEAD.exec(this.text.slice(Math.max(0, this.start - 13), this.start))?.[1] ?? '';
  }

  /** Those named side by side have the role of the last of them. */
  get role(): Role {
    return this.last.#read().role;
  }

  /** Whether it only helps to qualify a noun: Xが求めた予算. */
  get isEmbedded(): boolean {
    return this.last.#read().isEmbedded;
  }

  /** The last of those named side by side with it, itself if there are none: XとY. */
  get last(): Participant {
    if (this.#last) return this.#last;
    let last = this.#joined();
    for (let length = 2; last && length < LONGEST_LIST; length++) {
      const next = last.#joined();
      if (!next) break;
      last = next;
    }
    return (this.#last = last ?? this);
  }

  #read(): Clause {
    return (this.#clause ??= this.#readClause());
  }

  #readClause(): Clause {
    const { text, profile } = this;
    let at = this.end;
    if (text.charAt(at) === '・') at++;
    const from = at;
    while (at - from < LONGEST_TITLE && isNameUnit(text.charCodeAt(at))) at++;
    TAIL.lastIndex = at;
    const [tail = '', honorific = ''] = TAIL.exec(text) ?? [];
    const title = text.slice(from, at) + honorific;
    const end = at + tail.length;
    const isPerson = profile.type === 'person';
    const isWhole =
      title === '' ||
      (isPerson ? HONORIFIC.test(title) || isPersonWord(title) : SPEAKS_FOR.test(title));
    const role = isWhole ? roleAt(text, end) : 'other';
    return {
      end,
      title,
      role: role === 'possessor' && !isPerson ? this.#possession(end) : role,
      isEmbedded:
        ['subject', 'object', 'introduced', 'oblique'].includes(role) &&
        matchesAt(QUALIFYING, text, end + 1),
    };
  }

  #possession(end: number): Role {
    const next = this.all[this.index + 1];
    const isOrigin =
      this.profile.type === 'place' &&
      next?.profile.type === 'person' &&
      next.start - this.end < 12 &&
      !/[、をにがで]/.test(this.text.slice(end, next.start));
    return isOrigin ? 'origin' : matchesAt(OWNER, this.text, end) ? 'owner' : 'possessor';
  }

  /** The next one, if named side by side. */
  #joined(): Participant | undefined {
    const { all, index, profile } = this;
    let state: Participant | undefined;
    for (let i = index + 1; i <= index + 3; i++) {
      const next = all[i];
      if (!next || next.start - this.end > WIDEST_GAP || next.sentence !== this.sentence) break;
      if (!this.#isBeside(next)) continue;
      if (next.profile.type === profile.type) return next;
      // States and their unions deal with each other.
      if (next.profile.type !== 'person' && profile.type !== 'person') state ??= next;
    }
    return state;
  }

  #isBeside(next: Participant): boolean {
    // 日英.
    if (next.start === this.end)
      return this.profile.type === 'place' && this.end - this.start === 1;
    const between = this.text.slice(this.#read().end, next.start);
    return SIDE_BY_SIDE.test(between) || this.text.slice(this.end, next.start) === '・';
  }
}
