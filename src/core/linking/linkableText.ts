import type { Inline, Passage } from '../article/article';

/** Of a page or of someone's mail. Bounded, for a text may be one long run without any. */
const ADDRESS = /(?:https?:\/\/|www\.)[!-~]+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g;

/** Stands for a character that nobody reads, as an image or a formula does in a text. */
const UNREAD = '\uFFFC';

/** The text of a passage, of the same length, without what is written for machines: code, and addresses. */
export function linkableText({ kind, text, content }: Passage): string {
  if (kind === 'code') return '';
  const mayHaveAddress = text.includes('@') || text.includes('://') || text.includes('www.');
  const read = mayHaveAddress ? text.replace(ADDRESS, unread) : text;
  let [done, end] = ['', 0];
  for (const { at, text: code } of codeIn(content)) {
    done += read.slice(end, at) + unread(code);
    end = at + code.length;
  }
  return done + read.slice(end);
}

function unread(text: string): string {
  return UNREAD.repeat(text.length);
}

type Code = Extract<Inline, { readonly kind: 'code' }>;

function codeIn(content: readonly Inline[]): Code[] {
  return content.flatMap((inline) => {
    if (inline.kind === 'code') return [inline];
    return 'children' in inline ? codeIn(inline.children) : [];
  });
}
