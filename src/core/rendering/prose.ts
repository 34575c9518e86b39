import { parseMarkdown } from '../article/markdown';
import type { Markup } from '../markup/element';
import { renderBlock } from './blocks';

/**
 * The Markdown of a note or a description. HTML in it is shown as the text that it is. Links to notes
 * and entries lead to a place on the page, and say in `data-opens` what it is that they open.
 */
export function prose(markdown: string): Markup[] {
  return parseMarkdown(markdown).map((block) =>
    renderBlock(block, {
      attributes: () => ({}),
      text: () => (text) => [text],
      noteLink: ({ to, id }) => ({
        class: `note-link ${to}`,
        href: to === 'entry' ? `#card-${id}` : `#note-${id}`,
        'data-opens': `${to}/${id}`,
      }),
    }),
  );
}
