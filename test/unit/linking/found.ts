import { parseArticle } from '../../../src/core/article/parse';
import type { Linker } from '../../../src/core/linking/link';

/** The names that are found in a text, each as `surface=entry`; a line break in one as a slash. */
export function found(linker: Linker, text: string, language = 'ja'): string[] {
  const { mentions } = linker.link(parseArticle(text, { format: 'markdown', language }));
  return mentions
    .filter(({ kind }) => kind === 'name')
    .map(({ surface, entry }) => `${surface.replace(/\n/g, '/')}=${entry}`);
}
