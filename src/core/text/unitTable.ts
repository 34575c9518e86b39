/** Tells of each UTF-16 code unit whether it is one of some characters: 1, else 0. Texts are gone through faster by it than by a regular expression. */
export function unitTable(characters: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] = 1;
  return table;
}
