/** What stands before an item of a list in plain text. */
export interface ListMarker {
  /** UTF-16 code units, white space after it included. */
  readonly length: number;
  readonly isBullet: boolean;
  /** Items of one list have the same style. */
  readonly style: string;
  /** 1 for a bullet. */
  readonly number: number;
}

const BULLET = /^(?:([・•])(?!\1)\s*|([-*])\s+)(?=\S)/;
const CIRCLED = /^([①-⑳])\s*(?=\S)/;
const BRACKETED = /^([（(])([0-9]{1,3}|[０-９]{1,3})[）)]\s*(?=\S)/;
const NUMBERED =
  /^(?:([0-9]{1,3})([.)])(?:\s+|(?=[^\s\x21-\x7e０-９]))|([０-９]{1,3})([．.）)])\s*(?![0-9０-９]))(?=\S)/;

/** The marker at the start of a line; undefined if there is none, or nothing after it. */
export function listMarker(line: string): ListMarker | undefined {
  const bullet = BULLET.exec(line);
  if (bullet) {
    const [{ length }, dot, dash] = bullet;
    return { length, isBullet: true, style: dot ?? dash ?? '', number: 1 };
  }
  const circled = CIRCLED.exec(line);
  if (circled) {
    const number = line.charCodeAt(0) - '①'.charCodeAt(0) + 1;
    return { length: circled[0].length, isBullet: false, style: '①', number };
  }
  const bracketed = BRACKETED.exec(line);
  if (bracketed) {
    const [{ length }, , digits = ''] = bracketed;
    return { length, isBullet: false, style: '(1)', number: toNumber(digits) };
  }
  const numbered = NUMBERED.exec(line);
  if (numbered) {
    const [{ length }, narrow, narrowEnd, wide, wideEnd] = numbered;
    const style = narrowEnd ?? wideEnd ?? '';
    return { length, isBullet: false, style, number: toNumber(narrow ?? wide ?? '') };
  }
  return undefined;
}

function toNumber(digits: string): number {
  return Number(digits.normalize('NFKC'));
}
