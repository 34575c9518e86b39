import type { EntryType } from '../glossary/entry';
import { firstIndex } from '../order/firstIndex';
import { isNameUnit } from './nameUnit';
import { Participant, roleAt } from './participant';
import { BEHIND_NOUN, isPersonWord, PERSON_ENDS } from './personWords';
import { genderOfName, type Gender, type Profile } from './profile';
import type { Kind } from './referents';
import { Sentences } from './sentences';
import { isCommon } from './lexicon/commonWords';

/** A name in a passage. Offsets are UTF-16 code units of its text. */
export interface NameSpot {
  readonly textStart: number;
  readonly textEnd: number;
}

/** A name, and its entry unless it is unknown. */
interface Taken extends NameSpot {
  readonly entry?: string;
}

/**
 * What may be a name without any title: given in full with a dot, named at last (代わって入ったのは18歳の
 * 白石陸。), or behind what someone is (新人作家の村田沙和).
 */
const BARE_NAME =
  /[ァ-ヶー]{2,}・[ァ-ヶー・]{2,}|のは?([\u4e00-\u9fff]{3,5}|[ァ-ヶー]{3,})(?=(?:だ|だった|です)?。)|[将家手士師員長生督授優者人腕歳]の([\u4e00-\u9fff]{3,4}|[ァ-ヶー]{3,})(?=[はがをにも])/g;
const WOMAN = /女|母|娘|妻|姉|妹|夫人/;
const MAN = /男|父|息子|夫$|兄|弟/;
/** A longer word is none for a person. */
const LONGEST_WORD = 16;

/**
 * Who and what a passage speaks of, as far as references can mean it. Nothing of it is read before it is
 * asked for: most passages are too far from any reference.
 */
export class Discourse {
  readonly sentences: Sentences;
  readonly #taken: readonly Taken[];
  readonly #kinds = new Map<Kind, readonly Participant[]>();
  #participants: readonly Participant[] | undefined;

  /**
   * @param names in order, not overlapping
   * @param unknown persons who are in no glossary; they overlap no name
   * @param profileOf undefined for what is no entry any more
   */
  constructor(
    readonly text: string,
    names: readonly (NameSpot & { readonly entry: string })[],
    unknown: readonly NameSpot[],
    private readonly profileOf: (entry: string) => Profile | undefined,
  ) {
    this.sentences = new Sentences(text);
    this.#taken =
      unknown.length === 0
        ? names
        : [...names, ...unknown].sort((a, b) => a.textStart - b.textStart);
  }

  /** In order. */
  get participants(): readonly Participant[] {
    return (this.#participants ??= this.#readParticipants());
  }

  /** Whether no name stands there. */
  isFree(start: number, end: number): boolean {
    const before = this.#lastBefore(end);
    return !before || before.textEnd <= start;
  }

  /** Whether a reference may stand there: the 報道官 of 同報道官 may be a term that an entry explains. */
  mayRefer(start: number, end: number): boolean {
    let to = end;
    let before = this.#lastBefore(to);
    while (before && before.textEnd > start) {
      if (before.textStart <= start || before.textEnd > end || !this.#isTerm(before)) return false;
      to = before.textStart;
      before = this.#lastBefore(to);
    }
    return true;
  }

  #lastBefore(offset: number): Taken | undefined {
    const taken = this.#taken;
    return taken[firstIndex(taken, ({ textStart }) => textStart >= offset) - 1];
  }

  #isTerm({ entry }: Taken): boolean {
    const type = entry === undefined ? undefined : this.profileOf(entry)?.type;
    return type === 'term' || type === 'expression';
  }

  /** Those whose names tell that they are of a kind, and whom no entry is for: 旭川市 for 市. */
  ofKind(kind: Kind): readonly Participant[] {
    let named = this.#kinds.get(kind);
    if (!named) this.#kinds.set(kind, (named = this.#readKind(kind)));
    return named;
  }

  #readParticipants(): readonly Participant[] {
    const all: Participant[] = [];
    this.#readNames(all);
    this.#readDescribed(all);
    this.#readBare(all);
    all.sort((a, b) => a.start - b.start);
    let count = 0;
    for (let i = 0; i < all.length; i++) {
      const one = all[i];
      if (!one || this.#goesOn(one, all[i + 1])) continue;
      one.index = count;
      all[count++] = one;
    }
    all.length = count;
    return all;
  }

  /** 翻訳者のデボラ・ホワイト is one person. */
  #goesOn(one: Participant, next: Participant | undefined): boolean {
    return (
      one.is === 'described' &&
      next?.start === one.end + 1 &&
      next.profile.type === 'person' &&
      next.is !== 'described' &&
      this.text.charAt(one.end) === 'の'
    );
  }

  #participant(
    start: number,
    end: number,
    who: string,
    is: Participant['is'],
    profile: Profile,
    all: readonly Participant[],
  ): Participant {
    const one = new Participant(this.text, start, end, who, is, profile, all);
    one.sentence = this.sentences.at(start);
    one.quotation = this.sentences.quotationAt(start);
    return one;
  }

  #readNames(all: Participant[]): void {
    for (const { textStart, textEnd, entry } of this.#taken) {
      const who = entry ?? this.text.slice(textStart, textEnd);
      const is = entry === undefined ? 'named' : 'known';
      const profile =
        entry === undefined ? unnamed('person', who, genderOfName(who)) : this.profileOf(entry);
      if (profile) all.push(this.#participant(textStart, textEnd, who, is, profile, all));
    }
  }

  /** Those whom a word says who is no name: 元船長. */
  #readDescribed(all: Participant[]): void {
    const { text } = this;
    const taken = this.#taken;
    let next = 0;
    for (let at = 0; at < text.length; at++) {
      if (!PERSON_ENDS[text.charCodeAt(at)] || !BEHIND_NOUN[text.charCodeAt(at + 1)]) continue;
      const end = at + 1;
      while ((taken[next]?.textStart ?? Infinity) < end) next++;
      const before = taken[next - 1];
      const limit = Math.max(before?.textEnd ?? 0, end - LONGEST_WORD);
      let start = end;
      while (start > limit && isNameUnit(text.charCodeAt(start - 1))) start--;
      // Right behind a name it is a title.
      if (start === end || (before?.textEnd === start && this.#isPerson(before))) continue;
      const who = text.slice(start, end);
      const profile = describedAs(who);
      if (!profile) continue;
      // 父親も作家だ tells what he is; it brings nobody in, as 助けたのは作家だ does.
      const isPredicate =
        roleAt(text, end) === 'focus' &&
        !text.slice(Math.max(0, start - 40), start).includes('のは');
      if (!isPredicate) all.push(this.#participant(start, end, who, 'described', profile, all));
    }
  }

  #isPerson({ entry }: Taken): boolean {
    return entry === undefined || this.profileOf(entry)?.type === 'person';
  }

  #readBare(all: Participant[]): void {
    for (const match of this.text.matchAll(BARE_NAME)) {
      const who = match[1] ?? match[2] ?? match[0];
      const end = match.index + match[0].length;
      const start = end - who.length;
      const gender = genderOfName(who);
      // 監督の采配力, 首相の施政方針.
      const isWord =
        match[2] !== undefined && who > '一' && gender === 0 && !isCommon(who.slice(0, 2), 'ja');
      if (isWord || !this.isFree(start, end)) continue;
      const profile = unnamed('person', who, gender);
      all.push(this.#participant(start, end, who, 'named', profile, all));
    }
  }

  #readKind({ named, type, word }: Kind): readonly Participant[] {
    const { participants } = this;
    const found: Participant[] = [];
    for (const { 0: who, index } of named ? this.text.matchAll(named) : []) {
      const end = index + who.length;
      if (!this.isFree(index, end)) continue;
      const profile = { ...unnamed(type, who, 0), kinds: word };
      const one = this.#participant(index, end, who, 'named', profile, participants);
      one.index = firstIndex(participants, ({ start }) => start >= index) - 1;
      found.push(one);
    }
    return found;
  }
}

/** How many words for persons are remembered: an article says the same ones again and again. */
const MOST_WORDS = 10_000;
const described = new Map<string, Profile | undefined>();

/** What a word says of the person it means; undefined if it means none. */
function describedAs(who: string): Profile | undefined {
  if (described.has(who)) return described.get(who);
  const gender: Gender = WOMAN.test(who) ? -2 : MAN.test(who) ? 2 : 0;
  const isPerson = isPersonWord(who) && !'同両各'.includes(who.charAt(0));
  const profile = isPerson ? unnamed('person', who, gender) : undefined;
  if (described.size >= MOST_WORDS) described.clear();
  described.set(who, profile);
  return profile;
}

function unnamed(type: EntryType, who: string, gender: Gender): Profile {
  return { type, kinds: who, text: who, gender };
}
