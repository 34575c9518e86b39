import { unitTable } from '../text/unitTable';
import { isOffice } from './lexicon/titles';
import { KIND_WORDS } from './referents';
import type { Gender } from './profile';

/** A word that means someone or something without a name. */
export interface ReferenceWord {
  /** Offsets in the passage's text. */
  readonly start: number;
  readonly end: number;
  /** Two are meant: 両氏. */
  readonly isPair: boolean;
  /**
   * Who may be meant: any person, one with a title, a leader of a country, a place or organisation of
   * a kind, or whatever two there are.
   */
  readonly of: 'person' | 'title' | 'leader' | 'kind' | 'any';
  /** The title or the kind: 長官 in 同長官, 市 in 同市. */
  readonly word: string;
  readonly gender: Gender;
}

/** Most passages have none of these characters. */
const FIRST = unitTable('同両双彼');
const PRONOUN = /彼(?!女?(?:ら|たち|達|等)|岸|方|氏|我)女?|双方(?!向)/y;
const SAME_OR_BOTH = new RegExp(
  '[同両](?:' +
    [
      '氏',
      // 両国国技館 and its station are named after a quarter of Tokyo.
      '(?<=両)(?:者|首脳|国(?!技館|駅|橋))',
      // Where these begin another word, they are no reference: 同市場, 同大会, 同社員, 同国際会議.
      '(?<=同)(?:国(?![際防会連])|大(?=[ぁ-ん、。」]|教授|学長|病院))',
      `(?!国|大(?!学))(?:${KIND_WORDS})(?![場長間員議]|学部)`,
    ].join('|') +
    ')',
  'y',
);
const TITLE = /[\p{Script=Han}ァ-ヶーA-Z]{2,10}/uy;
/** Titles that are not listed end like these: 同館長, 同報道官. */
const LIKE_TITLE = /^[^\p{Script=Katakana}]{1,4}[長官相]$/u;

/** Goes on as another word, or is no title of a person: 同大使館, 同大統領選, 同政権. */
const NO_PERSON = /^..[館団選会府室官補公邸制級職杯賞]|^(?:政権|内閣|陣営|議院|産党)/;

/** Whether any word of a text may be a reference. */
export function hasReferenceWords(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (FIRST[text.charCodeAt(at)] && wordAt(text, at)) return true;
  }
  return false;
}

/** The words of a text that may be references, in order. */
export function referenceWords(text: string): ReferenceWord[] {
  const words: ReferenceWord[] = [];
  for (let at = 0; at < text.length; at++) {
    const word = FIRST[text.charCodeAt(at)] ? wordAt(text, at) : undefined;
    if (word && at >= (words.at(-1)?.end ?? 0)) words.push(word);
  }
  return words;
}

function wordAt(text: string, start: number): ReferenceWord | undefined {
  const is = (length: number, of: ReferenceWord['of'], rest?: Partial<ReferenceWord>) => ({
    start,
    end: start + length,
    isPair: text.charAt(start) === '両' || text.charAt(start) === '双',
    of,
    word: text.slice(start + 1, start + length),
    gender: 0 as const,
    ...rest,
  });
  const pronoun = matchAt(PRONOUN, text, start);
  if (pronoun === '双方') return is(2, 'any');
  if (pronoun !== undefined)
    return is(pronoun.length, 'person', { gender: pronoun === '彼' ? 1 : -1 });
  // 共同市場, 合同会社; 車両.
  if (/[共合協一大混車千百]/.test(text.charAt(start - 1))) return undefined;
  const title = titleAt(text, start + 1);
  if (title !== undefined) return is(1 + title.length, 'title');
  const word = matchAt(SAME_OR_BOTH, text, start);
  if (word === undefined) return undefined;
  // To go along with someone, unless it is a bank.
  if (word === '同行' && !/[はがのもで]/.test(text.charAt(start + 2))) return undefined;
  if (word.endsWith('氏')) return is(2, 'person');
  if (word === '両者') return is(2, 'any');
  return is(word.length, word === '両首脳' ? 'leader' : 'kind');
}

/** The longest title that begins at an offset: 国務長官 rather than 国務. */
function titleAt(text: string, start: number): string | undefined {
  const run = matchAt(TITLE, text, start) ?? '';
  for (let length = run.length; length > 1; length--) {
    const title = run.slice(0, length);
    if (NO_PERSON.test(run.slice(length - 2))) continue;
    if (isOffice(title) || (length === run.length && LIKE_TITLE.test(title))) return title;
  }
  return undefined;
}

function matchAt(sticky: RegExp, text: string, offset: number): string | undefined {
  sticky.lastIndex = offset;
  return sticky.exec(text)?.[0];
}
