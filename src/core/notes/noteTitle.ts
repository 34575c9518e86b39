import { parseMarkdown } from '../article/markdown';
import { passages } from '../article/passages';
import { isGraphemeBoundary } from '../text/graphemes';
import type { Note } from './note';

const LONGEST = 60;

/** What a note is called where there is one line for it: how its text begins, or else its passage. */
export function noteTitle({ body, selector }: Pick<Note, 'body' | 'selector'>): string {
  // A line is enough, and a body may be long.
  const blocks = parseMarkdown(body.slice(0, 2_000));
  const text = passages({ blocks }).find((passage) => passage.text.trim() !== '')?.text;
  return shortened((text ?? selector.exact).replace(/\s+/g, ' ').trim());
}

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  let end = LONGEST;
  while (end > 0 && !isGraphemeBoundary(text, end)) end--;
  return `${text.slice(0, end).trimEnd()}…`;
}
