import { firstIndex } from '../../order/firstIndex';
import { characterReferenceAt } from './characterReference';
import { DelimiterStack, delimiterRunAt, type DelimiterRun } from './delimiters';
import type { Definitions } from './definitions';
import { TAG_SOURCE } from './htmlBlock';
import { destinationAt, labelEnd, normalizeLabel, spaceEnd, titleEnd } from './linkScan';

/** The parts of a leaf's text in order; offsets are in that text. */
export type Token =
  | { readonly kind: 'text' | 'code'; readonly start: number; readonly end: number }
  | {
      readonly kind: 'character';
      readonly start: number;
      readonly end: number;
      readonly text: string;
    }
  | { readonly kind: 'softBreak' | 'hardBreak'; readonly start: number; readonly end: number }
  | DelimiterRun
  | Bracket
  | { readonly kind: 'closeBracket' };

/** A `[` or `![`: text, unless it has become the beginning of a link or an image. */
export interface Bracket {
  readonly kind: 'bracket';
  readonly start: number;
  readonly end: number;
  readonly isImage: boolean;
  /** Where the link leads; undefined as long as it is none. */
  url: string | undefined;
}

interface OpenBracket {
  readonly bracket: Bracket;
  /** The topmost delimiters before it. */
  readonly below: DelimiterRun | undefined;
  /** Whether another bracket stands between it and here, so that this is no label. */
  hasBracketAfter: boolean;
}

const PLAIN = /[^\n\\`*_![\]<&]+/y;
const ESCAPED = /[!-/:-@[-`{-~]/;
const AUTOLINK = /<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>\p{Cc}]*)>/uy;
const EMAIL =
  /<([\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*)>/y;
const TAG = new RegExp(TAG_SOURCE, 'y');
/** Other HTML: how it begins, how it ends. Comments come first, so that they are not declarations. */
const HTML: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
];

/**
 * Takes the text of a leaf apart: the second of CommonMark's two phases. Every character is looked at a
 * bounded number of times, whatever the text.
 */
export function tokenize(text: string, definitions: Definitions): Token[] {
  const tokenizer = new Tokenizer(text, definitions);
  tokenizer.run();
  return tokenizer.tokens;
}

class Tokenizer {
  readonly tokens: Token[] = [];
  #at = 0;
  /** Where the text begins that is no token yet. */
  #textStart = 0;
  readonly #delimiters = new DelimiterStack();
  readonly #brackets: OpenBracket[] = [];
  /** Brackets below this cannot begin a link, since one stands inside them. */
  #linkFloor = 0;
  /** What does not occur any more in the rest of the text. */
  readonly #absent = new Set<string>();
  #backticks: ReadonlyMap<number, readonly number[]> | undefined;

  constructor(
    private readonly text: string,
    private readonly definitions: Definitions,
  ) {}

  run(): void {
    while (this.#at < this.text.length) {
      PLAIN.lastIndex = this.#at;
      if (PLAIN.test(this.text)) this.#at = PLAIN.lastIndex;
      else if (!this.#special(this.text.charAt(this.#at))) this.#at++;
    }
    this.#flush(this.#at);
    this.#delimiters.match(undefined);
  }

  /** @returns whether the character was more than text */
  #special(character: string): boolean {
    switch (character) {
      case '\n':
        return this.#lineBreak(true);
      case '\\':
        return this.#escape();
      case '&':
        return this.#characterReference();
      case '`':
        return this.#code();
      case '<':
        return this.#autolink() || this.#html();
      case '*':
      case '_':
        return this.#emphasis();
      case '!':
        return this.text.charAt(this.#at + 1) === '[' && this.#openBracket(true);
      case '[':
        return this.#openBracket(false);
      default:
        return this.#closeBracket();
    }
  }

  /** Ends the text before a token. */
  #flush(end: number): void {
    if (end > this.#textStart) this.tokens.push({ kind: 'text', start: this.#textStart, end });
  }

  #push(token: Token, end: number): true {
    this.#flush(this.#at);
    this.tokens.push(token);
    this.#at = this.#textStart = end;
    return true;
  }

  #lineBreak(mayBeHard: boolean): true {
    const end = this.#at + 1;
    let start = this.#at;
    while (start > this.#textStart && /[ \t]/.test(this.text.charAt(start - 1))) start--;
    const isHard = mayBeHard && this.text.slice(start, this.#at).endsWith('  ');
    this.#at = start;
    return this.#push({ kind: isHard ? 'hardBreak' : 'softBreak', start, end }, end);
  }

  #escape(): boolean {
    const start = this.#at;
    const escaped = this.text.charAt(start + 1);
    if (escaped === '\n')
      return this.#push({ kind: 'hardBreak', start, end: start + 2 }, start + 2);
    if (!ESCAPED.test(escaped)) return false;
    return this.#push({ kind: 'text', start: start + 1, end: start + 2 }, start + 2);
  }

  #characterReference(): boolean {
    const start = this.#at;
    const reference = characterReferenceAt(this.text, start);
    return (
      reference !== undefined &&
      this.#push({ kind: 'character', start, ...reference }, reference.end)
    );
  }

  #code(): boolean {
    const open = this.#at;
    let length = 1;
    while (this.text.charAt(open + length) === '`') length++;
    const from = open + length;
    const close = this.#backtickRun(length, from);
    if (close === undefined) {
      this.#at = from - 1; // The whole run is text.
      return false;
    }
    let [start, end] = [from, close];
    const content = this.text.slice(start, end);
    if (/^[ \n][^]*[ \n]$/.test(content) && /[^ \n]/.test(content)) {
      start++;
      end--;
    }
    return this.#push({ kind: 'code', start, end }, close + length);
  }

  /** Where the next run of exactly so many backticks begins. */
  #backtickRun(length: number, from: number): number | undefined {
    this.#backticks ??= backtickRuns(this.text);
    const runs = this.#backticks.get(length) ?? [];
    return runs[firstIndex(runs, (start) => start >= from)];
  }

  #autolink(): boolean {
    AUTOLINK.lastIndex = EMAIL.lastIndex = this.#at;
    const address = AUTOLINK.exec(this.text)?.[1];
    const mail = address === undefined ? EMAIL.exec(this.text)?.[1] : undefined;
    const shown = address ?? mail;
    if (shown === undefined) return false;
    const start = this.#at;
    const end = start + 1 + shown.length;
    const url = address ?? `mailto:${shown}`;
    this.#push({ kind: 'bracket', start, end: start + 1, isImage: false, url }, start + 1);
    this.tokens.push({ kind: 'text', start: start + 1, end }, { kind: 'closeBracket' });
    this.#at = this.#textStart = end + 1;
    return true;
  }

  /** HTML is text, in which nothing has a meaning; a comment is nothing at all. */
  #html(): boolean {
    const end = this.#htmlEnd();
    if (end === undefined) return false;
    const isComment = this.text.startsWith('<!--', this.#at);
    if (isComment) {
      this.#flush(this.#at);
      this.#at = this.#textStart = end;
      return true;
    }
    while (this.#at < end) {
      if (this.text.charAt(this.#at) === '\n') this.#lineBreak(false);
      else this.#at++;
    }
    return true;
  }

  #htmlEnd(): number | undefined {
    TAG.lastIndex = this.#at;
    if (TAG.test(this.text)) return TAG.lastIndex;
    const kind = HTML.find(([start]) => this.text.startsWith(start, this.#at));
    if (!kind) return undefined;
    const [open, close] = kind;
    const from = this.#at + open.length;
    if (open === '<!' && !/[A-Za-z]/.test(this.text.charAt(from))) return undefined;
    if (open === '<!--') {
      if (this.text.startsWith('>', from)) return from + 1;
      if (this.text.startsWith('->', from)) return from + 2;
    }
    const end = this.#find(close, from);
    return end === undefined ? undefined : end + close.length;
  }

  #find(what: string, from: number): number | undefined {
    if (this.#absent.has(what)) return undefined;
    const found = this.text.indexOf(what, from);
    if (found < 0) this.#absent.add(what);
    return found < 0 ? undefined : found;
  }

  #emphasis(): true {
    const run = delimiterRunAt(this.text, this.#at);
    if (run.canOpen || run.canClose) this.#delimiters.push(run);
    return this.#push(run, run.start + run.length);
  }

  #openBracket(isImage: boolean): true {
    const start = this.#at;
    const end = start + (isImage ? 2 : 1);
    const bracket: Bracket = { kind: 'bracket', start, end, isImage, url: undefined };
    const enclosing = this.#brackets.at(-1);
    if (enclosing) enclosing.hasBracketAfter = true;
    this.#brackets.push({ bracket, below: this.#delimiters.top, hasBracketAfter: false });
    return this.#push(bracket, end);
  }

  #closeBracket(): boolean {
    const open = this.#brackets.pop();
    if (!open) return false;
    const { bracket, below } = open;
    const isBarred = !bracket.isImage && this.#brackets.length < this.#linkFloor;
    this.#linkFloor = Math.min(this.#linkFloor, this.#brackets.length);
    if (isBarred) return false;
    const target = this.#inlineTarget(this.#at + 1) ?? this.#referenceTarget(open);
    if (!target) return false;
    bracket.url = target.url;
    this.#push({ kind: 'closeBracket' }, target.end);
    this.#delimiters.match(below);
    if (!bracket.isImage) this.#linkFloor = this.#brackets.length;
    return true;
  }

  /** `(address "title")` behind a link's text. */
  #inlineTarget(at: number): { url: string; end: number } | undefined {
    const { text } = this;
    if (text.charAt(at) !== '(') return undefined;
    const start = spaceEnd(text, at + 1);
    const destination = destinationAt(text, start) ?? { url: '', end: start };
    let end = spaceEnd(text, destination.end);
    if (end > destination.end) {
      const title = titleEnd(text, end);
      if (title !== undefined) end = spaceEnd(text, title);
    }
    return text.charAt(end) === ')' ? { url: destination.url, end: end + 1 } : undefined;
  }

  /** `[label]` or `[]` behind a link's text, or nothing, where the text itself is the label. */
  #referenceTarget({
    bracket,
    hasBracketAfter,
  }: OpenBracket): { url: string; end: number } | undefined {
    const { text } = this;
    const at = this.#at + 1;
    const explicit = labelEnd(text, at);
    const isExplicit = explicit !== undefined;
    if (!isExplicit && (hasBracketAfter || this.#at - bracket.end > 999)) return undefined;
    const label = isExplicit ? text.slice(at + 1, explicit - 1) : text.slice(bracket.end, this.#at);
    const url = this.definitions.get(normalizeLabel(label));
    if (url === undefined) return undefined;
    return { url, end: explicit ?? (text.startsWith('[]', at) ? at + 2 : at) };
  }
}

/** The offsets of the runs of backticks by their length, in order. */
function backtickRuns(text: string): ReadonlyMap<number, readonly number[]> {
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const same = runs.get(run.length);
    if (same) same.push(index);
    else runs.set(run.length, [index]);
  }
  return runs;
}
