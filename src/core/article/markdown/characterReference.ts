import { characterEntitiesHtml4 } from 'character-entities-html4';

const REFERENCE = /&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([A-Za-z][A-Za-z0-9]{1,31}));/y;
const ESCAPE = /\\([!-/:-@[-`{-~])|&(?:#[xX]?[0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);/g;

export interface CharacterReference {
  readonly text: string;
  /** The offset after its semicolon. */
  readonly end: number;
}

/** The character reference (`&amp;`, `&#x3042;`) at an offset, decoded. */
export function characterReferenceAt(text: string, at: number): CharacterReference | undefined {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(text);
  if (!match) return undefined;
  const [{ length }, hexadecimal, decimal, name] = match;
  const end = at + length;
  if (hexadecimal !== undefined) return { text: characterOf(parseInt(hexadecimal, 16)), end };
  if (decimal !== undefined) return { text: characterOf(parseInt(decimal, 10)), end };
  const decoded = characterNamed(name ?? '');
  return decoded === undefined ? undefined : { text: decoded, end };
}

/** A text without its backslash escapes and character references, as in the address of a link. */
export function unescape(text: string): string {
  return text.replace(ESCAPE, (found, escaped?: string) => {
    return escaped ?? characterReferenceAt(found, 0)?.text ?? found;
  });
}

/** The names of HTML 4 and XML: HTML 5 knows two thousand, which take 35 KB and stand in no article. */
function characterNamed(name: string): string | undefined {
  if (name === 'apos') return "'";
  return Object.hasOwn(characterEntitiesHtml4, name) ? characterEntitiesHtml4[name] : undefined;
}

/** White space is a space, and what is no character, or a control character, is U+FFFD. */
function characterOf(codePoint: number): string {
  if (codePoint >= 0x09 && codePoint <= 0x0d) return ' ';
  const isControl = codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0);
  const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
  if (isControl || isSurrogate || codePoint > 0x10ffff) return '\uFFFD';
  return String.fromCodePoint(codePoint);
}
