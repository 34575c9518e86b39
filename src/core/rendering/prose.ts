import { parseMarkdown } from '../article/markdown';
import type { Markup } from '../markup/element';
import { renderBlock } from './blocks';

/** The Markdown of a note or a description. HTML in it is shown as the text that it is. */
export function prose(markdown: string): Markup[] {
  return parseMarkdown(markdown).map((block) =>
    renderBlock(block, { attributes: () => ({}), text: () => (text) => [text] }),
  );
}
