import type { Problem } from '../core/json/problem';

/** What is wrong with a file, in one line as editors and terminals understand it. */
export function problemLine(file: string, { line, column, message }: Problem): string {
  return oneLine(`${file}:${line}:${column}: ${message}`);
}

/** A problem with a file as a whole. */
export function problemOfFile(message: string): Problem {
  return { line: 1, column: 1, offset: 0, path: '', message };
}

/** Line breaks and control characters, which a file can hold to upset a terminal, are made visible. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, (c) => {
    return `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
