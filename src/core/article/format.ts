import type { ArticleFormat } from './article';

/** How a file is written, by its name: Markdown for `.md` and `.markdown`, otherwise plain text. */
export function formatOf(path: string): ArticleFormat {
  return /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'plain';
}

/**
 * The language that a file's name gives, as `news.ja.md` does; undefined if it gives none. A script and
 * a region may follow it, each written as BCP 47 writes it: `plan.to-do.txt` is not in Tongan.
 */
export function languageOf(path: string): string | undefined {
  // Words of three letters are seldom languages, even if they are the codes of some: `index.min.md`.
  const tag = /\.([a-z]{2}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?)\.[A-Za-z]+$/.exec(path)?.[1];
  if (tag === undefined) return undefined;
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  return names.of(tag.slice(0, 2)) === undefined ? undefined : Intl.getCanonicalLocales(tag)[0];
}
