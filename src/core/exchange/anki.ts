import type { Passage } from '../article/article';
import { passageIndexAt, toText, type TextRange } from '../article/offsets';
import { sentences } from '../article/sentences';
import { escapeHtml, toHtml } from '../markup/html';
import { prose } from '../rendering/prose';
import { TRANSLATION_TAG } from '../notes/webAnnotation';
import type { ExportContext, ExportedNote } from './exportedNote';
import { withoutNoteLinks } from './markdownText';

/**
 * Anki's text format with file headers (https://docs.ankiweb.net/importing/text-files.html#file-headers):
 * the passage in its sentence in front, the note behind. Imported again, notes are updated by their guid.
 */
export function* writeAnki(
  notes: readonly ExportedNote[],
  { t }: ExportContext,
): Generator<string> {
  yield '#separator:tab\n#html:true\n#notetype:Basic\n#guid column:1\n#tags column:4\n';
  const sentencesOf = remembered();
  for (const one of notes) {
    const { note, article } = one;
    const { kind, tags, body } = note;
    const said = prose(withoutNoteLinks(body)).map(toHtml).join('');
    const source = `<small>${escapeHtml(article.title || t('Untitled'))}</small>`;
    const words = [...(kind === 'translation' ? [TRANSLATION_TAG] : []), ...tags];
    const cells = [
      note.id,
      front(one, sentencesOf),
      `${said}${source}`,
      words.map(ankiTag).join(' '),
    ];
    yield `${cells.map(inOneLine).join('\t')}\n`;
  }
}

type SentencesOf = (passage: Passage, language: string) => readonly TextRange[];

/** Many notes one after the other are on the same passage. */
function remembered(): SentencesOf {
  let last: Passage | undefined;
  let found: readonly TextRange[] = [];
  return (passage, language) => {
    if (passage !== last) found = sentences(passage.text, language);
    last = passage;
    return found;
  };
}

function front({ note, article, range }: ExportedNote, sentencesOf: SentencesOf): string {
  const { reading } = article;
  const passage = range && reading?.passages[passageIndexAt(reading.passages, range.start)];
  const marked = `<b>${escapeHtml(note.selector.exact)}</b>`;
  if (!passage) return marked;
  const { start, end } = toText(passage, range);
  if (start >= end) return marked;
  const all = sentencesOf(passage, reading.language);
  const from = all.findLast((sentence) => sentence.start <= start)?.start ?? start;
  const to = all.find((sentence) => sentence.end >= end)?.end ?? end;
  const [before, inside, after] = [
    passage.text.slice(Math.min(from, start), start),
    passage.text.slice(start, end),
    passage.text.slice(end, Math.max(to, end)),
  ];
  return `${escapeHtml(before)}<b>${escapeHtml(inside)}</b>${escapeHtml(after)}`;
}

/** A cell cannot hold a tab, nor, without quotation marks, a line break. */
function inOneLine(html: string): string {
  return html.replace(/\r\n?|\n/g, '<br>').replace(/\t/g, '&#9;');
}

/** Anki's tags are parted by spaces. */
function ankiTag(tag: string): string {
  return tag.replace(/[\s"]+/g, '_');
}
