import type { Article, ArticleFormat } from './article';
import { detectLanguage } from './language';
import { parseMarkdown } from './markdown';
import { passages } from './passages';
import { parsePlainText } from './plainText';

export interface ArticleOptions {
  readonly format: ArticleFormat;
  /** BCP 47 tag; found out from the text if absent. */
  readonly language?: string;
}

/**
 * Reads a text as an article. Any text is one: what is no markup is text. The time it takes grows
 * linearly with the text's length.
 *
 * @param text the source without a byte-order mark
 */
export function parseArticle(text: string, { format, language }: ArticleOptions): Article {
  const blocks = format === 'markdown' ? parseMarkdown(text) : parsePlainText(text);
  const heading = passages({ blocks }).find(({ kind }) => kind === 'heading');
  return { text, language: language ?? detectLanguage(text), format, title: heading?.text, blocks };
}
