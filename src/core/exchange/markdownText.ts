const MARKS = /[\\`*_[\]<>&|~#!]/g;
/** What makes a line something else than a paragraph: a list, a heading's underline, a break, a table. */
const AT_LINE_START = /^(\s*)([-+=:]|\d{1,9}(?=[.)]))/;

/** A line of text as Markdown that reads as just that. Line breaks and control characters become spaces. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(MARKS, (mark) => `\\${mark}`)
    .replace(AT_LINE_START, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );
}

const NOTE_LINK = /\[([^[\]]*)\]\(<?kunten:[a-z]+\/[^()<>\s]*>?\)/g;

/** Markdown whose links to notes and entries are only words: elsewhere they lead nowhere. */
export function withoutNoteLinks(markdown: string): string {
  return markdown.includes('](') ? markdown.replace(NOTE_LINK, '$1') : markdown;
}
