import type { Entry, EntryType } from '../glossary/entry';
import { firstIndex } from '../order/firstIndex';
import { antecedent, maySpeak, pair, Trace, type Around, type Context } from './antecedents';
import { Discourse, type NameSpot } from './discourse';
import { roleAt, type Participant } from './participant';
import { profileOf, type Gender, type Profile } from './profile';
import type { Reason } from './reason';
import { referenceWords, type ReferenceWord } from './referenceWords';
import { kindOf } from './referents';

/** A passage of a Japanese article, and the names in it. */
export interface ReadPassage {
  readonly text: string;
  /** In order, not overlapping. */
  readonly names: readonly (NameSpot & { readonly entry: string })[];
  /** Persons who are in no glossary; they overlap no name. */
  readonly unknown: readonly NameSpot[];
}

/** A word that means entries without naming them: 同氏, 両国. Terms may stand in it: 同報道官. */
export interface FoundReference {
  /** Offsets in the passage's text, in UTF-16 code units. */
  readonly textStart: number;
  readonly textEnd: number;
  readonly type: EntryType;
  /** The ids of the entries most likely meant: one, or both of 両氏 and its like. */
  readonly guesses: readonly [string, ...string[]];
  readonly reason: Reason;
}

/** References depend on their own passage and on the names in so many before it, on nothing else. */
export const CONTEXT_PASSAGES = 3;
/** What is further away than this is out of mind. */
const CONTEXT_SENTENCES = 6;
const CONTEXT_TRACES = 40;

/** Finds the references in one of the passages of an article, given by its index: in order. */
export type ReferenceFinder = (
  passages: readonly ReadPassage[],
  index: number,
) => readonly FoundReference[];

/**
 * Finds who or what is meant by references in Japanese. Where that is not clear, or someone is meant
 * whom the glossary does not have, nothing is found.
 *
 * @param entryOf undefined for an id that no entry has any more
 */
export function referenceFinder(entryOf: (id: string) => Entry | undefined): ReferenceFinder {
  /** What has been read last: passages are asked for in order. */
  const recent: { readonly passage: ReadPassage; readonly discourse: Discourse }[] = [];
  const profile = (id: string): Profile | undefined => {
    const entry = entryOf(id);
    return entry && profileOf(entry);
  };
  const discourseOf = (passage: ReadPassage): Discourse => {
    const known = recent.find((one) => one.passage === passage);
    if (known) return known.discourse;
    const discourse = new Discourse(passage.text, passage.names, passage.unknown, profile);
    if (recent.length > CONTEXT_PASSAGES) recent.shift();
    recent.push({ passage, discourse });
    return discourse;
  };
  return (passages, index) => {
    const words = referenceWords(passages[index]?.text ?? '');
    if (words.length === 0) return [];
    const from = Math.max(0, index - CONTEXT_PASSAGES);
    return resolve(
      words,
      passages
        .slice(from, index + 1)
        .map(discourseOf)
        .reverse(),
    );
  };
}

/** A reference whose antecedent is known: from then on it stands for it. */
interface Resolved {
  readonly start: number;
  readonly sentence: number;
  readonly quotation: number;
  readonly one: Participant;
  readonly role: Trace['role'];
}

/** @param discourses that of the passage itself, then those of the passages before it */
function resolve(
  words: readonly ReferenceWord[],
  discourses: readonly Discourse[],
): FoundReference[] {
  const [discourse] = discourses;
  if (!discourse) return [];
  const found: FoundReference[] = [];
  const resolved: Resolved[] = [];
  const genders = new Map<string, Gender>();
  /** Of the sentence that is read. */
  let around: Around[] = [];
  let last = -1;
  for (const word of speakersFirst(words, discourse)) {
    const { start, end } = word;
    if (!discourse.mayRefer(start, end)) continue;
    const sentence = discourse.sentences.at(start);
    if (sentence !== last) around = [];
    last = sentence;
    const role = roleAt(discourse.text, end);
    const quotation = discourse.sentences.quotationAt(start);
    const traces = tracesBefore(word, sentence, discourses, resolved);
    const context: Context = { word, role, discourse, genders, traces, around };
    const keep = ({ one }: Trace): void =>
      void resolved.push({ start, sentence, quotation, role, one });
    const isSpeaker = quotation < 0 && word.of !== 'kind' && maySpeak(role);
    if (word.isPair) {
      const both = pair(context);
      if (!both) continue;
      const [a, b] = both.map(({ one }) => one) as [Participant, Participant];
      // Those who have been spoken of together are in mind alike.
      if (a.profile.type === 'person') both.forEach(keep);
      if (isSpeaker) around.push({ start, who: a.who }, { start, who: b.who });
      const reason: Reason = { kind: 'pair', forms: [a.form, b.form] };
      found.push(reference(word, [a, b], reason));
    } else {
      const meant = antecedent(context);
      if (isSpeaker) around.push({ start, who: meant?.one.who });
      if (!meant) continue;
      keep(meant);
      if (word.gender !== 0) genders.set(meant.one.who, word.gender === 1 ? 2 : -2);
      if (meant.one.is === 'known') found.push(reference(word, [meant.one], reasonOf(word, meant)));
    }
  }
  return found.sort((a, b) => a.textStart - b.textStart);
}

/** The words of each sentence, those that are quoted last: who says what is quoted may be named behind it. */
function speakersFirst(
  words: readonly ReferenceWord[],
  { sentences }: Discourse,
): readonly ReferenceWord[] {
  const isQuoted = ({ start }: ReferenceWord): number => Number(sentences.quotationAt(start) >= 0);
  if (!words.some(isQuoted)) return words;
  return [...words].sort(
    (a, b) =>
      sentences.at(a.start) - sentences.at(b.start) ||
      isQuoted(a) - isQuoted(b) ||
      a.start - b.start,
  );
}

function reference(
  { start, end }: ReferenceWord,
  [first, ...others]: readonly [Participant, ...Participant[]],
  reason: Reason,
): FoundReference {
  const guesses = [first.who, ...others.map(({ who }) => who)] as const;
  return { textStart: start, textEnd: end, type: first.profile.type, guesses, reason };
}

/** What is still in mind where a reference stands, in order. */
function tracesBefore(
  word: ReferenceWord,
  sentence: number,
  discourses: readonly Discourse[],
  resolved: readonly Resolved[],
): Trace[] {
  const kind = word.of === 'kind' ? kindOf(word.word) : undefined;
  // Those that were resolved last come first, as all is gathered backwards.
  const traces = resolved
    .slice(-CONTEXT_TRACES)
    .filter(({ start }) => start < word.start)
    .slice(-CONTEXT_TRACES / 4)
    .reverse()
    .map((last) => new Trace(last.one, last.quotation, sentence - last.sentence, 0, last.role));
  let sentencesSince = sentence;
  for (const [passagesAgo, discourse] of discourses.entries()) {
    // The last sentence of a passage before is one more ago.
    if (passagesAgo > 0 && sentencesSince + 1 > CONTEXT_SENTENCES) break;
    if (passagesAgo > 0) sentencesSince += discourse.sentences.count;
    const add = (one: Participant): boolean => {
      const ago = sentencesSince - one.sentence;
      if (ago > CONTEXT_SENTENCES) return false;
      traces.push(new Trace(one, one.quotation, ago, passagesAgo));
      return true;
    };
    const limit = passagesAgo > 0 ? Infinity : word.start;
    const addLast = (all: readonly Participant[], most: number): void => {
      let i = firstIndex(all, ({ start }) => start >= limit) - 1;
      for (let one = all[i]; one && most > 0 && add(one); one = all[--i]) most--;
    };
    if (traces.length < CONTEXT_TRACES) {
      addLast(discourse.participants, CONTEXT_TRACES - traces.length);
    }
    if (kind) addLast(discourse.ofKind(kind), CONTEXT_TRACES);
  }
  return traces.reverse().sort((a, b) => b.ago - a.ago);
}

function reasonOf({ of }: ReferenceWord, { role, one: { form } }: Trace): Reason {
  if (of === 'title' || of === 'kind') return { kind: 'fitting', form };
  return role === 'topic' || role === 'subject' ? { kind: role, form } : { kind: 'last', form };
}
