/** Kanji, katakana and capitals make up names and titles. */
export function isNameUnit(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x30a1 && unit <= 0x30fc && unit !== 0x30fb) ||
    unit === 0x3005 ||
    (unit >= 0x41 && unit <= 0x5a)
  );
}
