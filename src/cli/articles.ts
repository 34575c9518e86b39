import type { Article } from '../core/article/article';
import { formatOf, languageOf } from '../core/article/format';
import { parseArticle } from '../core/article/parse';
import { readText } from './files';

/**
 * Reads an article; its name tells whether it is Markdown, and perhaps its language.
 *
 * @throws InputError if the file cannot be read
 */
export function readArticle(file: string): Article {
  const language = languageOf(file);
  return parseArticle(readText(file), {
    format: formatOf(file),
    ...(language === undefined ? {} : { language }),
  });
}
