import { onOneLine } from '../text/excerpt';

const LONGEST = 40;
/** What a name of a file cannot have on some system, and what would show it in another order than it has. */
const NOT_IN_NAMES = /[\\/:*?"<>|#%\p{Cc}\p{Cf}\p{Cs}]+/gu;

/** What a note's text is called as a file: after its article and its passage. */
export function noteFileName(articleTitle: string, quote: string): string {
  const parts = [articleTitle, quote].map((part) => onOneLine(part.replace(NOT_IN_NAMES, ' '), LONGEST)); // prettier-ignore
  return `${parts.filter((part) => part !== '').join(' — ') || '—'}.md`;
}
