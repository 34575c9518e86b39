import type { ListedNote } from './listedNote';

/** A note as Markdown to be pasted elsewhere: its passage as a quotation, where that is from, and what it says. */
export function quotation({ note: { selector, body }, article }: ListedNote): string {
  const source = article.title === '' ? [] : ['>', `> — ${article.title}`];
  const quoted = selector.exact
    .trim()
    .split(/\r\n?|\n/)
    .map((line) => (line.trim() === '' ? '>' : `> ${line.trim()}`));
  const said = body.trim() === '' ? [] : ['', body.trim()];
  return `${[...quoted, ...source, ...said].join('\n')}\n`;
}
