import { isInitial } from './personName';
import { isOffice, titleAmong, titleInKatakana, type Title } from './lexicon/titles';
import { isFunctionWord, isFunctionWordWithin, isRole } from './lexicon/latinWords';
import { isKatakanaUnit } from './runs';

/** What stands beside a form and may be part of the same name. */
export interface Beside {
  /** Names before it that belong to it: given names, initials. */
  readonly names: readonly string[];
  /** Where the first of them begins, or else the form. */
  readonly from: number;
  /** Where the name ends that the form is in. */
  readonly to: number;
  /** Whether the name goes on behind the form: ニューヨーク in ニューヨーク・タイムズ, Paris in Paris Hilton. */
  readonly isLonger: boolean;
  readonly isKatakana: boolean;
  /** Whether what stands before it is a German noun with its article, and no given name: die Ära Merkel. */
  readonly isBehindNoun?: boolean;
  readonly title?: Title | undefined;
}

/** A form beside which nothing belongs to it. */
export function alone(start: number, end: number): Beside {
  return { names: [], from: start, to: end, isLonger: false, isKatakana: false };
}

interface Neighbours {
  /** Where the name before ends that has been found already. */
  readonly known: number;
  /** Whether a form begins at an offset. */
  readonly isNext: (offset: number) => boolean;
  readonly language: string;
}

/** Nobody has more names before the surname. */
const MOST_NAMES = 6;

/** Of several people or places named side by side: トランプ・プーチン会談. */
const SIDE_BY_SIDE = /^(?:両|会談|戦|対|関係|間|各|ライン)/;

/** How far a name is followed behind a form, in UTF-16 code units. */
const LONGEST_REST = 60;
const MIDDLE_DOT = 0x30fb;
const FULL_STOP = 0x2e;
/** ・ and a run of katakana, or an initial and what follows it. */
const NEXT_PART = /^・(?:[\u30a1-\u30fa\u30fc-\u30ff]+|(?:[A-Z]\.?){1,2}(?=・))/;

/** What someone leads stands behind ・ as well: カーニー・イングランド銀行総裁, アボット・テキサス州知事. */
const ORGANIZATION_BEHIND =
  /^\p{Script=Han}{0,3}?(?:銀行?|大学?|州|市|党|社|連盟|協会|財団|機構|首脳?|外|国防)(?:副?総裁|学?[部学]?長|知事|党首|会長|社長|代表|長官|相|議員|教授|大統領)/u;

/** Whether ・ or an initial stands beside a form. */
export function mayBeJoined(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  return (
    before === MIDDLE_DOT ||
    before === FULL_STOP ||
    isCapital(before) ||
    text.charCodeAt(end) === MIDDLE_DOT
  );
}

export function besideKatakana(
  text: string,
  start: number,
  end: number,
  { known, isNext, language }: Neighbours,
): Beside {
  const isChinese = language.startsWith('zh');
  const names: string[] = [];
  let from = start;
  const first = text.charCodeAt(start);
  if (isKatakanaUnit(first) || isCapital(first)) {
    for (;;) {
      const part = partBefore(text, from);
      if (!part || part.end === known || names.length === MOST_NAMES) break;
      names.unshift(text.slice(part.start, part.end));
      from = part.start;
    }
  }
  if (
    isChinese &&
    isHan(text.charAt(start)) &&
    text.charAt(start - 1) === '・' &&
    isHan(text.charAt(start - 2))
  ) {
    from = Math.max(0, start - 2);
    while (isHan(text.charAt(from - 1)) && start - from < 6) from--;
    if (start - 1 !== known) names.push(text.slice(from, start - 1));
    else from = start;
  }
  let to = end;
  if (
    isChinese &&
    text.charAt(end) === '・' &&
    isHan(text.charAt(end - 1)) &&
    isHan(text.charAt(end + 1))
  ) {
    // In Chinese the dot parts the words of one name, whoever else may be called by the second.
    to = end + 2;
  }
  while (text.charCodeAt(to) === MIDDLE_DOT) {
    const next = NEXT_PART.exec(text.slice(to, to + 40))?.[0];
    if (next === undefined || to - end > LONGEST_REST || isNext(to + 1)) break;
    const rest = to + next.length;
    if (ORGANIZATION_BEHIND.test(text.slice(rest, rest + 8))) break;
    if (titleInKatakana(text, to + 1, rest)) break;
    to += next.length;
  }
  const isLonger = to > end && !SIDE_BY_SIDE.test(text.slice(to, to + 3));
  const isPair = names.length === 1 && SIDE_BY_SIDE.test(text.slice(end, end + 3));
  return {
    names: isPair ? [] : names,
    from: isPair ? start : from,
    to,
    isLonger,
    isKatakana: true,
  };
}

function isHan(character: string): boolean {
  return /[\u3400-\u9fff]/.test(character);
}

function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

/** The run of katakana, or the initials, that ・ joins to what begins at an offset. */
function partBefore(text: string, at: number): { start: number; end: number } | undefined {
  const before = text.charCodeAt(at - 1);
  const isJoined = before === MIDDLE_DOT;
  if (!isJoined && !isCapital(before) && before !== FULL_STOP) return undefined;
  const end = isJoined ? at - 1 : at;
  let start = end;
  if (isJoined) while (isKatakanaUnit(text.charCodeAt(start - 1))) start--;
  if (start === end) {
    while (/[A-Z.]/.test(text.charAt(start - 1)) && end - start < 6) start--;
    if (!/^(?:[A-Z]\.?){1,3}$/.test(text.slice(start, end))) return undefined;
    if (/[A-Za-z]/.test(text.charAt(start - 1))) return undefined;
  }
  return start < end ? { start, end } : undefined;
}

const WORD_BEFORE = /(?<![\p{L}\p{M}\p{Nd}'.-])((?:\p{Lu}\.){2,3}|[\p{L}\p{M}'-]+\.?) $/u;
const RETIRED = 'a. D. ';
/** What Germans hardly ever say before a given name. */
const ARTICLE_BEFORE =
  /(?:^|\P{L})(?:[Dd](?:e[rmns]|ie|as)|[Kk]?[Ee]ine?[mnrs]?|(?:[Ii]hr|[Ss]ein|[Uu]nser|[Dd]ies|[Jj]ed)e?[mnrs]?|[AaIi]m|[Zz]u[mr]|[Vv]om|[Bb]eim|[AaIi]ns) $/u;
const WORD_AFTER = /^ (\p{Lu}[\p{L}\p{M}'-]*)/u;

export function besideLatin(
  text: string,
  start: number,
  end: number,
  { language, known, isNext }: Neighbours,
): Beside {
  const isGerman = language.startsWith('de');
  const names: string[] = [];
  const words: string[] = [];
  let from = start;
  let at = start;
  let isNaming = true;
  let isBehindName = false;
  for (let count = 0; count < 5; count++) {
    const before = WORD_BEFORE.exec(text.slice(Math.max(0, at - 30), at))?.[1];
    if (before === undefined) break;
    // Bundeskanzler a. D.
    if (before === 'D.' && names.length === 0 && text.endsWith(RETIRED, at)) {
      at -= RETIRED.length;
      isNaming = false;
      continue;
    }
    // The full stop of a sentence ends it; that of Mr. and of initials does not.
    if (before.endsWith('.') && !isInitial(before) && !titleAmong([before])) break;
    words.unshift(before);
    at -= before.length + 1;
    if (at + before.length === known) {
      isNaming = false;
      isBehindName = true;
    }
    if (isNaming && isNamePart(before, isGerman)) {
      names.unshift(before);
      from = at;
    } else isNaming = false;
  }
  // Secretary of State Rice: State belongs to a title, and is no given name of hers.
  const whole = names.length > 0 ? titleAmong(words) : undefined;
  if (whole?.office.includes(' ') === true) {
    names.length = 0;
    from = start;
  }
  const after = WORD_AFTER.exec(text.slice(end, end + 30))?.[1];
  const isTitleCase = isHeadline(text, start) || isAllCapitals(text, start, after);
  const goesOn =
    after !== undefined &&
    !isGerman &&
    !isTitleCase &&
    !isOffice(after) &&
    !isFunctionWordWithin(after) &&
    !/^(?:Administration|Government|Cabinet|White|Republican|Republicans|Democrat|Democrats|I)$/.test(
      after,
    ) &&
    !isNext(end + 1) &&
    !(isPlaceBefore(words) && isNext(end + 2 + after.length));
  return {
    // Trump Meets Putin in Alaska: between two names there is a verb.
    names: isTitleCase && (names.length > 2 || isBehindName) ? [] : names,
    from,
    to: goesOn ? end + 1 + after.length : end,
    isLonger: goesOn,
    isKatakana: false,
    isBehindNoun:
      isGerman &&
      names.length === 1 &&
      names[0]?.endsWith('ing') !== true &&
      ARTICLE_BEFORE.test(text.slice(Math.max(0, from - 8), from)),
    title: titleAmong(names.length > 0 ? words.slice(0, -names.length) : words),
  };
}

/** Whether a word before a surname can be a given name, and no title, role or the beginning of a sentence. */
function isNamePart(word: string, isGerman: boolean): boolean {
  if (!/^\p{Lu}/u.test(word) || isOffice(word) || titleAmong([word])) return false;
  // An article or a pronoun rather than an initial without a full stop.
  if (word === 'A' || word === 'I') return false;
  // IN stands before places in headlines.
  if (isInitial(word)) return word.length === 1 || word.includes('.') || !isFunctionWord(word);
  if (word.endsWith("'s")) return false;
  if (/[A-Z]{2}/.test(word)) return false;
  // Only English has adverbs in -ing: Landing Page.
  if (isFunctionWord(word)) return isGerman && word.length > 5 && word.endsWith('ing');
  return !(isGerman && isRole(word));
}

/** In London Kate Bush sang: if what is after that is known, a place has been named, and then someone. */
function isPlaceBefore(words: readonly string[]): boolean {
  return /^(?:in|at|from|near|across|outside)$/i.test(words.at(-1) ?? '');
}

/** BEETHOVEN NIGHT says as little of what belongs together as any headline. */
function isAllCapitals(text: string, start: number, after: string | undefined): boolean {
  return (
    after !== undefined && /^[A-Z]{3}/.test(after) && /^[A-Z]{2}/.test(text.slice(start, start + 2))
  );
}

/** What short headlines begin with: How Thatcher Changed Britain. */
const QUESTION =
  /^(?:How|Why|What|When|Where|Will|Can|Should|Did|Does|Has|Is|Inside|Meet|If) (?:\p{Lu}[\p{L}'-]+ )*$/u;

/** Whether a line begins so. */
function isQuestion(before: string, from: number): boolean {
  const start = before.lastIndexOf('\n') + 1;
  return (start > 0 || from === 0) && QUESTION.test(before.slice(start));
}

/** A word in small letters, all of it. */
const SMALL_WORD = /(?<= )\p{Ll}{3,}(?=[^\p{L}'-])/gu;

/** Whether nearly every word of the line begins with a capital, and all but prepositions and their like. */
function isHeadline(text: string, at: number): boolean {
  const from = Math.max(0, at - 60);
  const line = text.slice(from, at + 60);
  const words = line.match(/\p{L}{4,}/gu) ?? [];
  return (
    (words.length > 3 || isQuestion(text.slice(from, at), from)) &&
    words.length > 0 &&
    words.filter((word) => /^\p{Lu}/u.test(word)).length > 0.75 * words.length &&
    (line.match(SMALL_WORD) ?? []).every(isFunctionWord)
  );
}
