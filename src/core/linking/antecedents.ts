import type { EntryType } from '../glossary/entry';
import type { Discourse } from './discourse';
import { firstIndex } from '../order/firstIndex';
import { likeTitles } from './lexicon/titles';
import type { Participant, Role } from './participant';
import type { Gender } from './profile';
import type { ReferenceWord } from './referenceWords';
import { kindOf } from './referents';

/** A participant as seen from a reference after it. */
export class Trace {
  /**
   * @param quotation where the quotation begins that it stands in; -1 outside any
   * @param ago how many sentences ago; 0 in the reference's own
   * @param passagesAgo likewise
   * @param as what it is there, if a reference to it stands there
   */
  constructor(
    readonly one: Participant,
    readonly quotation: number,
    readonly ago: number,
    readonly passagesAgo: number,
    private readonly as?: Role,
  ) {}

  get role(): Role {
    return this.as ?? this.one.role;
  }

  get isEmbedded(): boolean {
    return this.as === undefined && this.one.isEmbedded;
  }
}

/** A reference to a person, outside any quotation; `who` is undefined where that cannot be told. */
export interface Around {
  readonly start: number;
  readonly who: string | undefined;
}

/** A reference and what stands before it. */
export interface Context {
  readonly word: ReferenceWord;
  readonly role: Role;
  readonly discourse: Discourse;
  /** Of those who have been called 彼 or 彼女 before. */
  readonly genders: ReadonlyMap<string, Gender>;
  /** In order, nothing far away. */
  readonly traces: readonly Trace[];
  /** The references in its sentence that may be whose words are quoted, in order. */
  readonly around: readonly Around[];
}

/** How much each role lends to whom a reference means. */
const WEIGHTS: Readonly<Record<Role, number>> = {
  introduced: 1.3,
  topic: 1,
  focus: 1,
  subject: 0.9,
  object: 0.6,
  owner: 0.6,
  oblique: 0.5,
  possessor: 0.45,
  adnominal: 0.35,
  origin: 0.35,
  source: 0.35,
  other: 0.3,
};
const EMBEDDED = 0.5;
const QUOTED = 0.5;
/** From the second sentence before on. */
const PER_SENTENCE = 0.78;
const REPEATED = 0.1;
const PER_PASSAGE = 0.85;
/** What must speak for an antecedent; less will do where a title or a kind must fit. */
const FLOOR = 0.22;
const FLOOR_OF_KIND = 0.1;
/** How much more must speak for it than for any other. */
const MARGIN = 1.18;
const PRONOUN_MARGIN = 1.3;

/** What a reference most likely goes back to; undefined if there is nothing, or no telling. */
export function antecedent(context: Context): Trace | undefined {
  const { word } = context;
  const fitting = context.traces.filter((trace) => fits(trace, context));
  const exact = word.of === 'title' ? sharingTitle(fitting, word.word) : fitting;
  const rivals = exact.length > 0 ? exact : fitting.filter(isCalled(word.word));
  const speakers = speakersOf(context);
  if (!speakers) return undefined;
  const scores = new Map<string, { score: number; trace: Trace }>();
  for (const trace of rivals) {
    const { who } = trace.one;
    if (speakers.has(who) || isArgumentBeside(trace, context)) continue;
    const score = salience(trace, context) * agreement(trace, context);
    const known = scores.get(who);
    // What is spoken of again and again is a little more in mind.
    const again = REPEATED * Math.min(score, known?.score ?? 0);
    const best = known && known.score > score ? known : { score, trace };
    scores.set(who, { ...best, score: best.score + again });
  }
  const [first, second] = [...scores.values()].sort((a, b) => b.score - a.score);
  if (!first || first.score < (word.of === 'person' ? FLOOR : FLOOR_OF_KIND)) return undefined;
  if (first.trace.one.is === 'known' && !isOfGender(first.trace, context)) return undefined;
  const margin = word.gender === 0 ? MARGIN : PRONOUN_MARGIN;
  return second && first.score < margin * second.score ? undefined : first.trace;
}

function fits(trace: Trace, context: Context): boolean {
  const { word } = context;
  const { is, form, profile } = trace.one;
  if (word.of === 'kind') {
    const kind = kindOf(word.word);
    return profile.type === kind?.type && kind.fits(profile.kinds);
  }
  if (profile.type !== 'person' || word.gender * genderOf(trace, context) <= -2) return false;
  // 氏 is said of those who have been named, as they may be in 西川副社長.
  return is !== 'described' || word.word !== '氏' || form.length > 3;
}

function genderOf({ one: { who, profile } }: Trace, { genders }: Context): Gender {
  return genders.get(who) ?? profile.gender;
}

/** Whether nothing says that 彼 is a woman, or 彼女 a man. */
function isOfGender(trace: Trace, context: Context): boolean {
  const { word, traces } = context;
  if (word.gender * genderOf(trace, context) >= 0) return true;
  // More is to be learnt from what is said of her than from a name.
  return (
    word.gender < 0 && traces.some(({ one }) => one.who === trace.one.who && isSaidOfWoman(one))
  );
}

/** 初の女性首相だったアーデン氏, 妻のジルさん, 与謝野女史. */
const WOMAN_BEFORE = /女(?:性[\u4e00-\u9fff]{0,8}|優|流作家|王|帝)$|(?:夫人|[妻母娘姉妹])$/;

function isSaidOfWoman({ before, title }: Participant): boolean {
  return WOMAN_BEFORE.test(before) || title.endsWith('女史');
}

/** Those who have been given a title, wherever it was. */
function sharingTitle(traces: readonly Trace[], title: string): Trace[] {
  const holders = new Set(
    traces.filter(({ one }) => hasTitle(one, title)).map(({ one }) => one.who),
  );
  return traces.filter(({ one }) => holders.has(one.who));
}

function hasTitle(one: Participant, word: string): boolean {
  return saidOf(one).some((text) => endsWithTitle(text, word));
}

/** 国務長官 and 米国の国務長官 for 長官; neither 前長官 nor 副長官. */
function endsWithTitle(text: string, title: string): boolean {
  return (
    text.endsWith(title) && !/[前元副][\u4e00-\u9fff]{0,6}$/.test(text.slice(0, -title.length))
  );
}

function saidOf({ title, before, is, form }: Participant): string[] {
  return [title, before, is === 'described' ? form : ''];
}

/** Whether the glossary has that title for someone; in other languages, or its like. */
function isCalled(title: string): (trace: Trace) => boolean {
  const like = likeTitles(title);
  return ({ one: { is, profile } }) =>
    is === 'known' &&
    profile.kinds.split('\n').some((kind) => endsWithTitle(kind, title) || like.includes(kind));
}

function salience(trace: Trace, { word, discourse }: Context): number {
  const { role, isEmbedded, quotation, ago, passagesAgo } = trace;
  let weight = WEIGHTS[role];
  // One who remains the topic needs no pronoun, so that 彼 is often someone else.
  if (word.gender !== 0 && role === 'object') weight *= 1.3;
  if (isEmbedded) weight *= EMBEDDED;
  const isInSame = passagesAgo === 0 && discourse.sentences.quotationAt(word.start) === quotation;
  if (quotation >= 0 && !isInSame) weight *= QUOTED;
  return weight * PER_SENTENCE ** Math.max(0, ago - 1) * PER_PASSAGE ** passagesAgo;
}

/** What speaks for or against someone besides the place. */
function agreement(trace: Trace, context: Context): number {
  const { is, title, form } = trace.one;
  const { word } = context;
  let factor = is === 'described' ? 0.75 : 1;
  const gender = word.gender * genderOf(trace, context);
  if (gender < 0 && is === 'known') factor *= 0.25;
  if (gender === 1) factor *= 1.15;
  if (gender === 2) factor *= 1.3;
  if (word.gender < 0 && gender === 0) factor *= 0.8;
  if (word.of === 'kind' && word.word !== '国' && form.endsWith(word.word)) factor *= 1.7;
  if (word.word === '氏' && title.endsWith('氏')) factor *= 1.4;
  return factor;
}

/**
 * Nobody speaks of himself as 彼: those who may be saying what a reference is quoted from. Undefined if it is
 * someone whom nothing tells.
 */
function speakersOf({ word, discourse, traces, around }: Context): ReadonlySet<string> | undefined {
  const speakers = new Set<string>();
  if (discourse.sentences.quotationAt(word.start) < 0) return speakers;
  const sentence = discourse.sentences.at(word.start);
  const { participants } = discourse;
  // The sentence may go on for long, but who speaks stands near.
  const from = word.start - SPEAKER_NEAR;
  const near = firstIndex(participants, ({ start }) => start >= from);
  for (const one of participants.slice(near, near + 40)) {
    if (one.sentence !== sentence || one.quotation >= 0 || one.profile.type !== 'person') continue;
    if (one.isEmbedded || !maySpeak(one.role)) continue;
    speakers.add(one.who);
    // 長官は「彼は…」と語った: whoever is one.
    if (one.is === 'described')
      sharingTitle(traces, one.form).forEach((t) => speakers.add(t.one.who));
  }
  for (let i = firstIndex(around, ({ start }) => start >= from); i < around.length; i++) {
    const { start = Infinity, who } = around[i] ?? {};
    if (start > word.start + SPEAKER_NEAR) break;
    if (who === undefined && word.of === 'person') return undefined;
    if (who !== undefined) speakers.add(who);
  }
  const outside = discourse.sentences.near(word.start).replace(/「[^「」]*」/g, '');
  if (speakers.size > 0 || /[はが]/.test(outside)) return speakers;
  // Nobody is said to speak: it is who was the topic last.
  const last = traces.findLast(
    (trace) =>
      trace.ago > 0 &&
      trace.one.profile.type === 'person' &&
      trace.quotation < 0 &&
      !trace.isEmbedded &&
      isMainRole(trace.role),
  );
  return last ? speakers.add(last.one.who) : speakers;
}

/** Whether a role is that of those whose words are quoted: Xは「…」と語った, Xによると「…」. */
export function maySpeak(role: Role): boolean {
  return isMainRole(role) || role === 'source';
}

function isMainRole(role: Role): boolean {
  return role === 'topic' || role === 'subject';
}

/** How far from what is quoted its speaker is looked for. */
const SPEAKER_NEAR = 200;

/** Where a clause ends, so that another can speak of the same person. */
const CLAUSE_END = /[しりきいちみびぎてでばずくただる]、|が、/;

/** Whether someone takes part in what the reference takes part in: in XはYと彼を… it is not X. */
function isArgumentBeside(trace: Trace, { word, discourse, role }: Context): boolean {
  if (trace.ago > 0 || discourse.sentences.quotationAt(word.start) >= 0 || role === 'other')
    return false;
  if (role === 'possessor' && !isMain(trace)) return false;
  const between = discourse.text.slice(Math.max(trace.one.end, word.start - 200), word.start);
  return role === 'topic' || !CLAUSE_END.test(between);
}

/** How many sentences back two may have been named together. */
const LONGEST_MEMORY = 4;

/** The two that a reference to two goes back to; undefined if they cannot be told. */
export function pair(context: Context): readonly [Trace, Trace] | undefined {
  const { word, discourse } = context;
  const isQuoted = discourse.sentences.quotationAt(word.start) >= 0;
  const fitting = fittingPair(context).filter(({ quotation }) => quotation < 0 || isQuoted);
  let single: Trace | undefined;
  for (let ago = 0; ago <= LONGEST_MEMORY; ago++) {
    const here = fitting.filter((trace) => trace.ago === ago);
    const found = word.of === 'any' ? strongest(here) : together(here);
    if (found === 'many') return undefined;
    const [a, b] = found;
    if (a && b) {
      // Who speaks of 両国 may count in a country that is not said.
      return isQuoted && ago > 0 && a.role === 'other' ? undefined : known(a, b);
    }
    if (a && single && a.one.who !== single.one.who && isMain(a) && isMain(single)) {
      return known(a, single);
    }
    single ??= a;
  }
  return undefined;
}

function known(a: Trace, b: Trace): readonly [Trace, Trace] | undefined {
  return a.one.is === 'known' && b.one.is === 'known' ? [a, b] : undefined;
}

function fittingPair(context: Context): readonly Trace[] {
  const { word, traces } = context;
  const persons = traces.filter(({ one }) => one.profile.type === 'person');
  if (word.of === 'leader') return persons.filter(isLeader);
  if (word.of === 'title') {
    const sharing = sharingTitle(persons, word.word);
    return distinct(sharing).length > 1 ? sharing : persons.filter(isCalled(word.word));
  }
  if (word.of !== 'any') return traces.filter((trace) => fits(trace, context));
  return traces.filter(({ one, role }) =>
    one.is === 'described' ? isMainRole(role) : CLASSES.includes(one.profile.type),
  );
}

const LEADER = /大統領$|首相|主席|国王|総書記|president of|prime minister|chancellor|king of/m;

function isLeader({ one }: Trace): boolean {
  return (
    saidOf(one).some((text) => LEADER.test(text)) ||
    (one.is === 'known' && LEADER.test(one.profile.text))
  );
}

type Found = readonly Trace[] | 'many';

const CLASSES: readonly EntryType[] = ['person', 'organization', 'place'];

/** Two of one class; only what stands side by side may be a state and an organisation. */
function strongest(traces: readonly Trace[]): Found {
  const mixed = traces.filter(
    (a) => a.one.profile.type !== 'person' && traces.some((b) => areBeside(a, b)),
  );
  const classes = CLASSES.map((type) => traces.filter(({ one }) => one.profile.type === type));
  const [best = []] = [...classes, mixed].map(together).sort((a, b) => strength(b) - strength(a));
  return best;
}

/** Those of a sentence that go together, if they are no more than two. */
function together(traces: readonly Trace[]): Found {
  const beside = traces.findLast((a) => traces.some((b) => areBeside(a, b)));
  const list = beside && distinct(traces.filter(({ one }) => one.last === beside.one.last));
  const all = list ?? distinct(traces);
  if (all.length <= 2) return all;
  const main = all.filter(isCentral);
  return !list && main.length === 2 ? main : 'many';
}

function areBeside(a: Trace, b: Trace): boolean {
  return a.one.last === b.one.last && a.one.who !== b.one.who;
}

function distinct(traces: readonly Trace[]): Trace[] {
  return [...new Map(traces.map((trace) => [trace.one.who, trace])).values()];
}

function isMain({ role, isEmbedded }: Trace): boolean {
  return !isEmbedded && WEIGHTS[role] >= WEIGHTS.subject;
}

function isCentral({ role, isEmbedded }: Trace): boolean {
  return !isEmbedded && WEIGHTS[role] >= WEIGHTS.oblique && role !== 'owner';
}

function strength(found: Found): number {
  if (found === 'many') return 0.1;
  return found.reduce((sum, { role }) => sum + WEIGHTS[role], found.length === 2 ? 2 : 0);
}
