import type { Block, Inline, List } from '../article';
import { safeUrl } from '../../text/url';
import { parseMarkdown } from './index';

/**
 * A Markdown text, written anew so that other readers of Markdown (VS Code's) take it as ours does:
 * text in which there is emphasis, code, lists and links to the web, and nothing else. HTML is text
 * there as well, an image its description, a link that leads elsewhere its words.
 */
export function safeMarkdown(markdown: string): string {
  return writeBlocks(parseMarkdown(markdown));
}

function writeBlocks(blocks: readonly Block[]): string {
  let lists = 0;
  return blocks
    .map((block) => {
      lists = block.kind === 'list' ? lists + 1 : 0;
      return writeBlock(block, lists);
    })
    .join('\n\n');
}

/** @param lists how many stand here one after the other: two would be one if their marks were alike */
function writeBlock(block: Block, lists: number): string {
  switch (block.kind) {
    case 'break':
      return '---';
    case 'quotation':
      return indented(writeBlocks(block.children), '> ', '> ');
    case 'list':
      return writeList(block, lists % 2 === 1);
    case 'heading':
      return `${'#'.repeat(block.level)} ${writeHeading(block.content)}`;
    case 'paragraph':
      return writeLines(block.content);
    case 'code':
      return writeCodeBlock(block.text);
  }
}

function writeList({ ordered, first, items }: List, isOdd: boolean): string {
  const isTight = items.every((blocks) => blocks.length <= 1);
  return items
    .map((blocks, i) => {
      const mark = ordered ? `${first + i}${isOdd ? '.' : ')'} ` : isOdd ? '- ' : '+ ';
      return indented(writeBlocks(blocks), mark, ' '.repeat(mark.length));
    })
    .join(isTight ? '\n' : '\n\n');
}

function indented(text: string, first: string, further: string): string {
  return first + text.replaceAll('\n', `\n${further}`);
}

function writeCodeBlock(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}\n${text.replace(/\r\n?/g, '\n').replace(/\n$/, '')}\n${fence}`;
}

function writeHeading(content: readonly Inline[]): string {
  return writeLines(content).replaceAll('\\\n', ' ').replace(/#+$/, '\\$&');
}

/** The lines of a passage, none of which begins as a block of another kind would. */
function writeLines(content: readonly Inline[]): string {
  // A break that nothing follows would be read as a backslash.
  const lines = writeInlines(content, new Set())
    .replace(/(?:\\\n\s*)+$/, '')
    .split('\n');
  return lines.map((line) => withPlainStart(line.trimStart())).join('\n');
}

function withPlainStart(line: string): string {
  return line.replace(/^\d+(?=[.)])/, '$&\\').replace(/^(?=[#>+=-]|:-)/, '\\');
}

/** @param within what the inlines are inside of: there is no emphasis in emphasis, and no link in a link */
function writeInlines(inlines: readonly Inline[], within: ReadonlySet<string>): string {
  let written = '';
  let afterEmphasis: string | undefined;
  for (const inline of inlines) {
    const piece = writeInline(inline, within);
    if (piece === '') continue;
    // Not an image.
    if (piece.startsWith('[') && written.endsWith('!')) written = `${written.slice(0, -1)}\\!`;
    const isEmphasis = inline.kind === 'emphasis' || inline.kind === 'strong';
    if (isEmphasis && !within.has(inline.kind)) {
      const mark = inline.kind === 'strong' ? 2 : 1;
      written += gap(written.at(-1), piece.charAt(mark)) + piece;
      afterEmphasis = piece.at(-1 - mark);
    } else {
      if (afterEmphasis !== undefined) written += gap(piece.charAt(0), afterEmphasis);
      written += piece;
      afterEmphasis = undefined;
    }
  }
  return written;
}

const PUNCTUATION = /[\p{P}\p{S}]/u;
/** So thin that it is not seen, and white space to every reader of Markdown. */
const HAIR_SPACE = '\u200a';

/**
 * What must stand between a mark of emphasis and what is outside, so that it is taken for one: CommonMark
 * does not, where a bracket is inside and a kanji outside (は**「…」**を).
 */
function gap(outside: string | undefined, inside: string | undefined): string {
  if (outside === undefined || outside === '' || /\s/u.test(outside)) return '';
  const isPunctuation = PUNCTUATION.test(outside);
  const isTaken = outside !== '*' && (isPunctuation || !PUNCTUATION.test(inside ?? ''));
  return isTaken ? '' : HAIR_SPACE;
}

function writeInline(inline: Inline, within: ReadonlySet<string>): string {
  switch (inline.kind) {
    case 'text':
      return escaped(inline.text);
    case 'code':
      return writeCode(inline.text);
    case 'break':
      return '\\\n';
    case 'emphasis':
      return wrapped(inline.children, 'emphasis', within, (words) => `*${words}*`);
    case 'strong':
      return wrapped(inline.children, 'strong', within, (words) => `**${words}**`);
    case 'link': {
      const url = safeUrl(inline.url);
      if (url === undefined) return writeInlines(inline.children, within);
      const address = url.replace(/[<>\\`]/g, (mark) => encodeURIComponent(mark));
      return wrapped(inline.children, 'link', within, (words) => `[${words}](<${address}>)`);
    }
  }
}

function wrapped(
  children: readonly Inline[],
  kind: string,
  within: ReadonlySet<string>,
  wrap: (words: string) => string,
): string {
  const words = writeInlines(children, new Set([...within, kind]));
  return within.has(kind) || words.trim() === '' ? words : wrap(words);
}

function escaped(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').replace(/[\\`*_[\]<~|]|&(?=#?\w+;)/g, '\\$&');
}

function writeCode(text: string): string {
  const line = text.replace(/[\r\n]+/g, ' ');
  const fence = '`'.repeat(longestRun(line) + 1);
  const space = /^`|`$|^ .*\S.* $/.test(line) ? ' ' : '';
  return line.trim() === '' ? '' : fence + space + line + space + fence;
}

/** How many backticks follow each other at most. */
function longestRun(text: string): number {
  return [...text.matchAll(/`+/g)].reduce((most, [{ length }]) => Math.max(most, length), 0);
}
