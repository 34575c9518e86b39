import type { EntryType } from '../glossary/entry';
import { firstIndex } from '../order/firstIndex';
import { isNameUnit } from './nameUnit';
import { Participant, roleAt } from './participant';
import { isPersonWord, PERSON_END } from './personWords';
import { genderOfName, type Gender, type Profile } from './profile';
import type { Kind } from './referents';
import { isCommon } from './lexicon/commonWords';

/** A name in a passage. Offsets are UTF-16 code units of its text. */
export interface NameSpot {
  readonly textStart: number;
  readonly textEnd: number;
}

/** Who and what a passage speaks of, as far as references can mean it. */
export interface Discourse {
  readonly text: string;
  readonly sentenceCount: number;
  /** In order. */
  readonly participants: readonly Participant[];
  /** Those whose names tell that they are of a kind, and whom no entry is for: 旭川市 for 市. */
  readonly ofKind: (kind: Kind) => readonly Participant[];
  /** The sentence at an offset, by its index. */
  sentenceAt(offset: number): number;
  /** What stands around an offset in its sentence. */
  sentenceNear(offset: number): string;
  /** Where the quotation begins that an offset is in; -1 outside any. */
  quotationAt(offset: number): number;
  /** Whether no name stands there. */
  isFree(start: number, end: number): boolean;
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

/** @param profileOf undefined for what is no entry any more */
export function readDiscourse(
  text: string,
  names: readonly (NameSpot & { readonly entry: string })[],
  unknown: readonly NameSpot[],
  profileOf: (entry: string) => Profile | undefined,
): Discourse {
  const { sentences, quotations } = readSentences(text);
  const lastAt = (offsets: readonly number[], offset: number): number =>
    firstIndex(offsets, (at) => at > offset) - 1;
  const sentenceAt = (offset: number): number => Math.max(0, lastAt(sentences, offset));
  const quotationAt = (offset: number): number => {
    const i = lastAt(quotations, offset);
    // Starts and ends take turns.
    return i >= 0 && i % 2 === 0 ? (quotations[i] ?? -1) : -1;
  };
  const participants: Participant[] = [];
  const add = (
    textStart: number,
    textEnd: number,
    who: string,
    is: Participant['is'],
    profile: Profile,
  ): Participant => {
    const one = new Participant(text, textStart, textEnd, who, is, profile, participants);
    one.sentence = sentenceAt(textStart);
    one.quotation = quotationAt(textStart);
    return one;
  };

  for (const { textStart, textEnd, entry } of names) {
    const profile = profileOf(entry);
    if (profile) participants.push(add(textStart, textEnd, entry, 'known', profile));
  }
  for (const { textStart, textEnd } of unknown) {
    const who = text.slice(textStart, textEnd);
    participants.push(
      add(textStart, textEnd, who, 'named', unnamed('person', who, genderOfName(who))),
    );
  }
  const taken = [...names, ...unknown].sort((a, b) => a.textStart - b.textStart);
  const starts = taken.map(({ textStart }) => textStart);
  const takenBefore = (end: number): NameSpot | undefined => taken[lastAt(starts, end - 1)];
  const isFree = (start: number, end: number): boolean => {
    const before = takenBefore(end);
    return !before || before.textEnd <= start;
  };
  const persons = new Set(
    participants.filter(({ profile }) => profile.type === 'person').map(({ end }) => end),
  );

  for (const match of text.matchAll(PERSON_END)) {
    const end = match.index + 1;
    const limit = Math.max(takenBefore(end)?.textEnd ?? 0, end - LONGEST_WORD);
    let start = end;
    while (start > limit && isNameUnit(text.charCodeAt(start - 1))) start--;
    // Right behind a name it is a title.
    if (start === end || persons.has(start)) continue;
    const who = text.slice(start, end);
    if (!isPersonWord(who) || '同両各'.includes(who.charAt(0))) continue;
    const gender: Gender = WOMAN.test(who) ? -2 : MAN.test(who) ? 2 : 0;
    const one = add(start, end, who, 'described', unnamed('person', who, gender));
    // 父親も作家だ tells what he is; it brings nobody in, as 助けたのは作家だ does.
    const isPredicate =
      roleAt(text, end) === 'focus' && !text.slice(Math.max(0, start - 40), start).includes('のは');
    if (!isPredicate) participants.push(one);
  }
  for (const match of text.matchAll(BARE_NAME)) {
    const who = match[1] ?? match[2] ?? match[0];
    const end = match.index + match[0].length;
    const start = end - who.length;
    const gender = genderOfName(who);
    // 監督の采配力, 首相の施政方針.
    const isWord =
      match[2] !== undefined && who > '一' && gender === 0 && !isCommon(who.slice(0, 2), 'ja');
    if (isWord || !isFree(start, end)) continue;
    participants.push(add(start, end, who, 'named', unnamed('person', who, gender)));
  }
  participants.sort((a, b) => a.start - b.start);
  let count = 0;
  for (const [i, one] of participants.entries()) {
    const next = participants[i + 1];
    // 翻訳者のデボラ・ホワイト is one person.
    const isSame =
      one.is === 'described' && next?.profile.type === 'person' && next.start === one.end + 1;
    if (isSame && text.charAt(one.end) === 'の' && next.is !== 'described') continue;
    one.index = count;
    participants[count++] = one;
  }
  participants.length = count;

  const kinds = new Map<Kind, readonly Participant[]>();
  return {
    text,
    sentenceCount: sentences.length,
    participants,
    sentenceAt,
    sentenceNear(offset) {
      const i = sentenceAt(offset);
      const start = Math.max(sentences[i] ?? 0, offset - 200);
      return text.slice(start, Math.min(sentences[i + 1] ?? text.length, offset + 200));
    },
    quotationAt,
    isFree,
    ofKind(kind) {
      let named = kinds.get(kind);
      if (!named) {
        named = [...(kind.named ? text.matchAll(kind.named) : [])]
          .filter(({ 0: who, index }) => isFree(index, index + who.length))
          .map(({ 0: who, index }) => {
            const profile = { ...unnamed(kind.type, who, 0), kinds: kind.word };
            const one = add(index, index + who.length, who, 'named', profile);
            one.index = firstIndex(participants, ({ start }) => start >= index) - 1;
            return one;
          });
        kinds.set(kind, named);
      }
      return named;
    },
  };
}

function unnamed(type: EntryType, who: string, gender: Gender): Profile {
  return { type, kinds: who, text: who, gender };
}

/**
 * Where sentences begin, and where quotations begin and end, by turns. What is quoted belongs to the
 * sentence around it.
 */
function readSentences(text: string): { sentences: number[]; quotations: number[] } {
  const sentences = [0];
  const quotations: number[] = [];
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(/[「」。！？!?\n]/g)) {
    if (mark === '「') {
      if (depth++ === 0) quotations.push(index);
    } else if (mark === '」') {
      if (depth > 0 && --depth === 0) quotations.push(index + 1);
    } else if (depth === 0 && index + 1 < text.length) {
      // Several marks end one sentence.
      if (sentences.at(-1) === index) sentences.pop();
      sentences.push(index + 1);
    }
  }
  return { sentences, quotations };
}
