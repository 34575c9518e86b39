import { Lines } from '../json/lines';
import type { ArticleReading, ExportContext, ExportedArticle, ExportedNote } from './exportedNote';
import { escapeMarkdown, withoutNoteLinks } from './markdownText';

/**
 * One Markdown document, article by article: each passage as a quotation, the note, its tags, what its
 * colour means, and a link back. What Markdown programs would run or fetch stands as text, as it does here.
 */
export function* writeMarkdown(
  notes: readonly ExportedNote[],
  { t, meaning }: ExportContext,
): Generator<string> {
  let current: ExportedArticle | undefined;
  let lines: Lines | undefined;
  for (const { note, article, range } of notes) {
    if (article !== current) {
      const heading = `# ${escapeMarkdown(article.title)}\n\n${link(article.path, article.href)}\n`;
      yield current ? `\n${heading}` : heading;
      current = article;
      lines = linesOf(article.reading);
    }
    const line = range && lines?.position(range.start).line;
    const place = line === undefined ? article.href : `${article.href}#L${line}`;
    const label = line === undefined ? t('Article') : t('Line {0}', line);
    const { kind, tags, color, creator, created, selector, body } = note;
    const facts = [
      link(label, place),
      ...(kind === 'translation' ? [t('Translation note')] : []),
      ...(color === undefined ? [] : [escapeMarkdown(meaning(color))]),
      ...tags.map((tag) => escapeMarkdown(`#${tag.replaceAll(' ', '_')}`)),
      ...(creator === undefined ? [] : [escapeMarkdown(creator)]),
      created.slice(0, 10),
    ];
    const said = safeBody(body);
    yield `\n---\n\n${quotation(selector.exact)}\n${said === '' ? '' : `\n${said}\n`}\n${facts.join(' · ')}\n`;
  }
}

function linesOf(reading: ArticleReading | undefined): Lines | undefined {
  return reading && new Lines(reading.text);
}

function link(label: string, href: string): string {
  return `[${escapeMarkdown(label)}](<${href.replace(/[<>\s\\]/g, encodeURIComponent)}>)`;
}

function quotation(text: string): string {
  return text
    .trim()
    .split(/\r\n?|\n/)
    .map((line) => `> ${escapeMarkdown(line.trim())}`.trimEnd())
    .join('\n');
}

/** A note's own Markdown. Here HTML and pictures stand as text; elsewhere they would not. */
function safeBody(body: string): string {
  return withoutNoteLinks(body)
    .trim()
    .replace(/<(?!https?:\/\/[^\s<>]*>)/g, '\\<')
    .replace(/!(?=\[)/g, '\\!');
}
