const EXCERPT = 80;

/** The beginning of a text, in one line, without what upsets a line. */
export function excerpt(text: string): string {
  const line = text
    .slice(0, 4 * EXCERPT)
    .replace(/[\s\p{Cc}\p{Bidi_Control}\p{Cs}]+/gu, ' ')
    .trim();
  const characters = Array.from(line);
  return characters.length > EXCERPT ? `${characters.slice(0, EXCERPT - 1).join('')}…` : line;
}

/** Tags as notes have them: in one line, none twice, none empty. */
export function cleanTags(tags: readonly string[]): string[] {
  const clean = tags.map((tag) => tag.replace(/[\s\p{Cc}]+/gu, ' ').trim());
  return [...new Set(clean.filter(Boolean))];
}
