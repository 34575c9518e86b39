import type { Article } from '../article/article';
import type { Entry } from '../glossary/entry';
import type { Mention } from '../linking/mention';
import { h } from '../markup/element';
import { escapeHtml, toHtml } from '../markup/html';
import { articleBlocks } from '../rendering/article';
import { articleCards } from '../rendering/cards';
import { articleElement } from '../rendering/page';
import type { Translate } from '../text/translate';

/** A style sheet or a script that becomes part of a page. */
export interface Inlined {
  /** As `inlineStyle` or `inlineScript` gives it. */
  readonly text: string;
  /** The SHA-256 digest of `text` in UTF-8, in Base64: the page runs and applies nothing else. */
  readonly sha256: string;
}

export interface HtmlExport {
  readonly article: Article;
  readonly mentions: readonly Mention[];
  /** The entries that are mentioned; others are left out. */
  readonly entries: Iterable<Entry>;
  readonly style: Inlined;
  readonly script: Inlined;
  readonly t: Translate;
  /** BCP 47 tag of the language that `t` speaks. */
  readonly uiLanguage: string;
}

/**
 * The article as one HTML document that needs nothing else and asks nothing of any server. Its mentions
 * open cards, which the script shows as popovers; without script or popovers they can be read below the
 * article, under a heading of their own, where the mentions' links lead.
 *
 * @throws RangeError for a style sheet or script that could end its element early
 */
export function exportHtml(options: HtmlExport): string {
  const { article, mentions, entries, style, script, t, uiLanguage } = options;
  assertInline(style.text, inlineStyle(style.text));
  assertInline(script.text, inlineScript(script.text));
  const title = article.title ?? t('Untitled');
  const byId = new Map([...entries].map((entry) => [entry.id, entry]));
  const entryOf = (id: string): Entry | undefined => byId.get(id);
  // Nobody can add to the glossary from this page.
  const linking = { mentions, candidates: [] };
  const cards = articleCards(article, linking, { entryOf, uiLanguage, t });
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${style.sha256}'`,
    `script-src 'sha256-${script.sha256}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const appendix = h(
    'section',
    { class: 'appendix' },
    h('h2', { class: 'appendix-title' }, t('People and terms')),
    h(
      'div',
      { id: 'cards' },
      cards.map(({ markup }) => markup),
    ),
  );
  return `<!DOCTYPE html>
<html lang="${escapeHtml(uiLanguage)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${style.text}</style>
</head>
<body>
${toHtml(articleElement(article.language, articleBlocks(article, linking)))}
${cards.length > 0 ? toHtml(appendix) : ''}
<script>${script.text}</script>
</body>
</html>
`;
}

/**
 * A style sheet as it can stand in a `<style>` element: nothing in it ends the element, and the HTML
 * parser leaves it as it is, so that its digest stays right.
 */
export function inlineStyle(css: string): string {
  return withLineFeeds(css).replace(/<(?=\/style)/gi, '\\3c ');
}

/**
 * A script as it can stand in a `<script>` element (HTML Standard, 4.12.1.3, restrictions for contents
 * of script elements). The three sequences in question occur in strings, templates and regular
 * expressions only, where the escape means the same.
 */
export function inlineScript(script: string): string {
  return withLineFeeds(script).replace(/<(?=!--|\/?script)/gi, '\\x3c');
}

function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function assertInline(text: string, safe: string): void {
  if (text !== safe) throw new RangeError('A style sheet or script has not been made fit for HTML');
}
