import type { ArticleFormat } from './article';

/** How a file is written, by its name: Markdown for `.md` and `.markdown`, otherwise plain text. */
export function formatOf(path: string): ArticleFormat {
  return /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'plain';
}

/** The language that a file's name gives, as `news.ja.md` does; undefined if it gives none. */
export function languageOf(path: string): string | undefined {
  const tag = /\.([a-z]{2,3}(?:-[a-z0-9]{2,8})*)\.[a-z]+$/i.exec(path)?.[1];
  if (tag === undefined) return undefined;
  // `report.v2.md` or `index.min.md` name no language that anyone knows.
  const [subtag = ''] = tag.split('-');
  const known = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(subtag);
  return known === undefined || subtag.length > 2 ? undefined : Intl.getCanonicalLocales(tag)[0];
}
