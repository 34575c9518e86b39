const LONGEST = 60;

/**
 * A name as an id, readable in any script: `cote-divoire`, `霞が関`. Empty if it has neither letters nor
 * digits.
 */
export function slug(name: string): string {
  const words = name
    .slice(0, LONGEST)
    .toLowerCase()
    .normalize('NFD')
    // What voices kana (が) and vocalises other scripts is part of the letter.
    .replace(/[\u0300-\u036F'’]/g, '')
    .normalize('NFC')
    .match(/[\p{L}\p{M}\p{N}ー]+/gu);
  return words?.join('-') ?? '';
}
