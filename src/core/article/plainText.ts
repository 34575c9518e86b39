import { columns } from '../text/eastAsian';
import type { Block, List, Passage, Quotation } from './article';
import { lineJoin } from './lineJoin';
import { listMarker, type ListMarker } from './listMarker';
import { PassageText } from './passageText';
import { endsSentence } from './punctuation';
import { codePointBefore } from '../text/scripts';

/** A heading is at most this wide; all widths are in columns, of which a full-width character takes two. */
const HEADING_WIDTH = 90;
/** A line that was broken to fit is at least so wide… */
const WRAPPED_WIDTH = 40;
/** …and no line of such a text is wider than this. */
const WRAP_COLUMN = 120;
/** Longer lines are no rules (and patterns that look back use the stack up on lines without end). */
const MAX_RULE_LENGTH = 200;
/** Quotations and lists inside each other; what is nested deeper is read as paragraphs. */
const MAX_DEPTH = 8;

/** A line of text, without the white space around it or the markers in front of it. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Columns of white space before it. */
  readonly indent: number;
  /** Whether it is set in by a full-width space, as the first line of a Japanese paragraph is. */
  readonly opensParagraph: boolean;
}

interface Item {
  readonly marker: ListMarker;
  readonly lines: readonly Line[];
}

/**
 * Reads a text that has no markup the way a reader would: blank lines part its blocks, a short line
 * that stands alone and is no sentence is a heading, each line is a paragraph unless it was plainly
 * broken to fit, and bullets, numbers and quotation marks at the start of lines mean what they say.
 */
export function parsePlainText(source: string): Block[] {
  const lines = linesOf(source, 0, source.length);
  const blocks = chunksOf(lines).flatMap((chunk, index): Block[] => {
    const [line] = chunk;
    if (chunk.length === 1 && line && isHeading(line)) {
      return [passage(source, chunk, index === 0 ? 1 : 2)];
    }
    return readChunk(source, chunk, 0);
  });
  // A heading heads something: what stands below the last paragraph is a signature or the like.
  const last = blocks.at(-1);
  if (last?.kind === 'heading' && last.level > 1) {
    blocks[blocks.length - 1] = { ...last, kind: 'paragraph', level: 0 };
  }
  return blocks;
}

function linesOf(source: string, start: number, end: number): Line[] {
  const lines: Line[] = [];
  let from = start;
  for (const { 0: lineBreak, index } of source.slice(start, end).matchAll(/\r\n?|\n/g)) {
    lines.push(lineAt(source, from, start + index));
    from = start + index + lineBreak.length;
  }
  lines.push(lineAt(source, from, end));
  return lines;
}

function lineAt(source: string, from: number, to: number): Line {
  const raw = source.slice(from, to);
  const text = raw.trim();
  const lead = raw.length - raw.trimStart().length;
  return {
    start: from + lead,
    end: from + lead + text.length,
    text,
    indent: indentation(raw.slice(0, lead)),
    opensParagraph: raw.startsWith('\u3000'),
  };
}

function indentation(space: string): number {
  return columns(space) + 3 * (space.split('\t').length - 1);
}

/** Lines that belong together: those between blank lines; a rule (`* * *`) stands for itself. */
function chunksOf(lines: readonly Line[]): Line[][] {
  const chunks: Line[][] = [];
  let chunk: Line[] = [];
  const close = (): void => {
    if (chunk.length > 0) chunks.push(chunk);
    chunk = [];
  };
  for (const line of lines) {
    const rule = isRule(line.text);
    if (line.text === '' || rule) close();
    if (rule) chunks.push([line]);
    else if (line.text !== '') chunk.push(line);
  }
  close();
  return chunks;
}

function isRule(text: string): boolean {
  return text.length <= MAX_RULE_LENGTH && /^([-*_=~＊─━])(?:\s*\1){2,}$/.test(text);
}

function isHeading({ text, opensParagraph }: Line): boolean {
  return (
    /[\p{L}\p{N}]/u.test(text) &&
    !opensParagraph &&
    !endsSentence(text) &&
    !/[、，,；;：:]$/.test(text) &&
    !isSpeech(text) &&
    !isQuoted(text) &&
    !listMarker(text)?.isBullet &&
    text.length <= HEADING_WIDTH &&
    columns(text) <= HEADING_WIDTH
  );
}

const SPEECH_MARKS: ReadonlyMap<string, string> = new Map([
  ['「', '」'],
  ['『', '』'],
  ['“', '”'],
  ['"', '"'],
]);

/** Whether a whole line is between one pair of quotation marks. */
function isSpeech(text: string): boolean {
  const open = text.charAt(0);
  const close = SPEECH_MARKS.get(open);
  if (close === undefined || !text.endsWith(close)) return false;
  let depth = 0;
  for (let i = 0; i < text.length - 1; i++) {
    if (text[i] === open) depth++;
    else if (text[i] === close && --depth === 0) return false;
  }
  return true;
}

function isQuoted(text: string): boolean {
  return /^[>＞|]/.test(text);
}

function readChunk(source: string, lines: readonly Line[], depth: number): Block[] {
  const [first] = lines;
  if (!first) return [];
  if (isRule(first.text)) return [{ kind: 'break', start: first.start, end: first.end }];
  if (depth >= MAX_DEPTH) return paragraphs(source, lines);
  const blocks: Block[] = [];
  let text: Line[] = [];
  const closeParagraphs = (): void => {
    for (const paragraph of paragraphs(source, text)) blocks.push(paragraph);
    text = [];
  };
  let at = 0;
  for (let line = first; at < lines.length; line = lines[at] ?? line) {
    const quoted = isQuoted(line.text) ? countWhile(lines, at, ({ text }) => isQuoted(text)) : 0;
    const items = quoted === 0 ? itemsAt(lines, at) : [];
    if (quoted > 0) {
      closeParagraphs();
      blocks.push(quotation(source, lines.slice(at, at + quoted), depth));
      at += quoted;
    } else if (items.length >= 2) {
      closeParagraphs();
      blocks.push(list(source, items, depth));
      for (const item of items) at += item.lines.length;
    } else {
      text.push(line);
      at++;
    }
  }
  closeParagraphs();
  return blocks;
}

function countWhile(
  lines: readonly Line[],
  from: number,
  belongs: (line: Line, before: Line | undefined) => boolean,
): number {
  let count = 0;
  for (let line = lines[from]; line && belongs(line, lines[from + count - 1]);) {
    count++;
    line = lines[from + count];
  }
  return count;
}

function quotation(source: string, lines: readonly Line[], depth: number): Quotation {
  const inner = lines.map(({ start, end }) => lineAt(source, start + 1, end));
  const children = chunksOf(inner).flatMap((chunk) => readChunk(source, chunk, depth + 1));
  return { kind: 'quotation', ...spanOf(lines), children };
}

/** The items of a list from a line on: of the same style, numbers in sequence. */
function itemsAt(lines: readonly Line[], from: number): Item[] {
  const items: Item[] = [];
  let at = from;
  for (let first = lines[at]; first; first = lines[at]) {
    const marker = listMarker(first.text);
    const previous = items.at(-1)?.marker;
    if (!marker || (previous && !follows(marker, previous))) break;
    const { indent } = first;
    const more = countWhile(lines, at + 1, (line, before) =>
      line.indent > indent
        ? true
        : before !== undefined &&
          !listMarker(line.text) &&
          !isQuoted(line.text) &&
          !line.opensParagraph &&
          isBroken(before),
    );
    items.push({ marker, lines: lines.slice(at, at + 1 + more) });
    at += 1 + more;
  }
  return items;
}

function follows(marker: ListMarker, previous: ListMarker): boolean {
  return (
    marker.style === previous.style && (marker.isBullet || marker.number === previous.number + 1)
  );
}

function list(source: string, items: readonly Item[], depth: number): List {
  const [first] = items;
  return {
    kind: 'list',
    ...spanOf(items.flatMap(({ lines }) => lines)),
    ordered: first?.marker.isBullet === false,
    first: first?.marker.number ?? 1,
    items: items.map((item) => readChunk(source, itemLines(source, item), depth + 1)),
  };
}

/** The lines of an item without its marker, their indentation seen from its text. */
function itemLines(source: string, { marker, lines }: Item): Line[] {
  const [first, ...more] = lines;
  if (!first) return [];
  const indent = first.indent + columns(first.text.slice(0, marker.length));
  const head = lineAt(source, first.start + marker.length, first.end);
  return [
    { ...head, indent, opensParagraph: false },
    ...more.map((line) => ({ ...line, opensParagraph: line.indent > indent })),
  ];
}

/** Each line a paragraph, lines that were broken to fit made whole again. */
function paragraphs(source: string, lines: readonly Line[]): Passage[] {
  const isWrapped = looksWrapped(lines);
  const wrapColumn = isWrapped ? widest(lines) : 0;
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const continues =
      isWrapped &&
      before !== undefined &&
      isSetLikeNext(before, line) &&
      (isBroken(before) || isFull(before, line, wrapColumn));
    if (continues) group?.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => passage(source, group, 0));
}

function looksWrapped(lines: readonly Line[]): boolean {
  return (
    lines.some((line, i) => {
      const next = lines[i + 1];
      return next !== undefined && isBroken(line) && isSetLikeNext(line, next);
    }) && widest(lines) <= WRAP_COLUMN
  );
}

function widest(lines: readonly Line[]): number {
  return lines.reduce((width, { text }) => Math.max(width, columns(text)), 0);
}

function isSetLikeNext(line: Line, next: Line): boolean {
  return !next.opensParagraph && next.indent <= line.indent && !listMarker(next.text)?.isBullet;
}

/** Whether a line was broken in the middle of a sentence. */
function isBroken({ text }: Line): boolean {
  return !endsSentence(text) && !isSpeech(text) && columns(text) >= WRAPPED_WIDTH;
}

/** Whether a line had no room for the beginning of the next one, though a sentence ends with it. */
function isFull({ text }: Line, next: Line, wrapColumn: number): boolean {
  const word = /^[\x21-\x7e]*/.exec(next.text)?.[0] ?? '';
  return columns(text) + Math.max(word.length, 4) >= wrapColumn;
}

function passage(source: string, lines: readonly Line[], level: number): Passage {
  const out = new PassageText(source);
  let before: Line | undefined;
  for (const line of lines) {
    if (before) {
      const join = lineJoin(codePointBefore(source, before.end), line.text.codePointAt(0));
      out.stand(join, before.end, line.start);
    }
    out.copy(line.start, line.end);
    before = line;
  }
  const { text, runs } = out;
  const content = [{ kind: 'text', at: 0, text }] as const;
  const kind = level > 0 ? 'heading' : 'paragraph';
  return { kind, level, ...spanOf(lines), content, text, runs };
}

function spanOf(lines: readonly Line[]): { start: number; end: number } {
  return { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
}
