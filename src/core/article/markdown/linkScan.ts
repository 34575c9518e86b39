import { unescape } from './characterReference';

/** The parts of links and of their definitions (CommonMark 4.7, 6.3), found at an offset of a text. */

const MAX_LABEL_LENGTH = 999;
/** Parentheses inside each other in an address. */
const MAX_PARENTHESES = 32;
const SPACE = /[ \t\n]*/y;

/** The offset after the white space at an offset. */
export function spaceEnd(text: string, at: number): number {
  SPACE.lastIndex = at;
  SPACE.exec(text);
  return SPACE.lastIndex;
}

/** The offset after a label, `[` and `]` included; undefined if there is none at the offset. */
export function labelEnd(text: string, at: number): number | undefined {
  if (text.charAt(at) !== '[') return undefined;
  const limit = Math.min(text.length, at + MAX_LABEL_LENGTH + 2);
  for (let i = at + 1; i < limit; i++) {
    const character = text.charAt(i);
    if (character === '[') return undefined;
    if (character === ']') return text.slice(at + 1, i).trim() === '' ? undefined : i + 1;
    if (character === '\\') i++;
  }
  return undefined;
}

/** What two labels have in common that are the same: case and white space do not count. */
export function normalizeLabel(label: string): string {
  return label
    .trim()
    .replace(/[ \t\n]+/g, ' ')
    .toLowerCase()
    .toUpperCase();
}

export interface Destination {
  readonly url: string;
  readonly end: number;
}

/** The address at an offset; it may be empty only in angle brackets. */
export function destinationAt(text: string, at: number): Destination | undefined {
  return text.charAt(at) === '<' ? bracketedDestination(text, at) : bareDestination(text, at);
}

function bracketedDestination(text: string, at: number): Destination | undefined {
  for (let i = at + 1; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === '>') return { url: unescape(text.slice(at + 1, i)), end: i + 1 };
    if (character === '<' || character === '\n') return undefined;
    if (character === '\\') i++;
  }
  return undefined;
}

function bareDestination(text: string, at: number): Destination | undefined {
  let depth = 0;
  let i = at;
  for (; i < text.length && text.charCodeAt(i) > 0x20 && text.charCodeAt(i) !== 0x7f; i++) {
    const character = text.charAt(i);
    if (character === '\\' && text.charCodeAt(i + 1) > 0x20) i++;
    else if (character === '(' && ++depth > MAX_PARENTHESES) return undefined;
    else if (character === ')' && --depth < 0) break;
  }
  if (i === at || depth > 0) return undefined;
  return { url: unescape(text.slice(at, i)), end: i };
}

const TITLE_END: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['(', ')'],
]);

/** The offset after a title in quotation marks or parentheses. */
export function titleEnd(text: string, at: number): number | undefined {
  const open = text.charAt(at);
  const close = TITLE_END.get(open);
  if (close === undefined) return undefined;
  for (let i = at + 1; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === close) return i + 1;
    if (character === '(' && open === '(') return undefined;
    if (character === '\\') i++;
  }
  return undefined;
}
