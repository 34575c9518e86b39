import { LeafText } from './leafText';
import { LineCursor } from './lineCursor';
import { takeDefinitions, type Definitions } from './definitions';
import { htmlBlockAt, type HtmlBlock } from './htmlBlock';
import type { Leaf, Node, QuotationNode, SourceLine } from './syntax';

/**
 * Quotations and list items inside each other. Markers that would open one still deeper are read as
 * text, so that no text can make a page, or the programs that walk it, go down without end.
 */
const MAX_DEPTH = 24;
/** White space of so many columns makes a line of code. */
const CODE_INDENT = 4;

const HEADING = /^(#{1,6})(?:[ \t]+|$)/;
const UNDERLINE = /^(?:=+|-+)[ \t]*$/;
const FENCE = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const ITEM = /^(?:([-+*])|([0-9]{1,9})([.)]))(?=[ \t]|$)/;

interface OpenContainer {
  readonly children: Node[];
  /** Of a list item: the columns that its lines are set in by. A quotation has none. */
  readonly indent?: number;
}

interface OpenLeaf extends Pick<Leaf, 'kind' | 'start'> {
  readonly lines: SourceLine[];
  readonly fence?: { readonly marker: string; readonly indent: number };
  readonly html?: HtmlBlock;
}

/** Reads the block structure of a Markdown text from an offset on: the first of CommonMark's two phases. */
export function readBlocks(
  source: string,
  from: number,
): { blocks: Node[]; definitions: Definitions } {
  const reader = new BlockReader(source);
  let start = from;
  for (const { 0: lineBreak, index } of source.slice(from).matchAll(/\r\n?|\n/g)) {
    reader.readLine(start, from + index);
    start = from + index + lineBreak.length;
  }
  if (start < source.length) reader.readLine(start, source.length);
  return reader.finish();
}

class BlockReader {
  readonly #definitions: Definitions = new Map();
  /** The containers that are open, from the document inwards. */
  readonly #open: OpenContainer[] = [{ children: [] }];
  /** The leaf that is open in the innermost of them. */
  #leaf: OpenLeaf | undefined;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  finish(): { blocks: Node[]; definitions: Definitions } {
    this.#closeLeaf();
    return { blocks: this.#open[0]?.children ?? [], definitions: this.#definitions };
  }

  readLine(start: number, end: number): void {
    const line = new LineCursor(this.#source, start, end);
    const matched = this.#matchContainers(line);
    if (matched === this.#open.length && this.#continueLeaf(line)) return;
    const depth = this.#openBlocks(line, matched);
    if (depth === undefined) return;
    if (line.isBlank) {
      this.#closeTo(depth);
      this.#closeLeaf();
    } else if (this.#leaf?.kind === 'paragraph') {
      // Also where its quotation or list is not continued: CommonMark's lazy continuation lines.
      addLine(this.#leaf, line);
    } else {
      this.#closeTo(depth);
      addLine(this.#openLeaf({ kind: 'paragraph', start: line.next }), line);
    }
  }

  /** Takes the markers of the open containers off a line. */
  #matchContainers(line: LineCursor): number {
    let depth = 1;
    for (const container of this.#open.slice(1)) {
      if (!this.#matches(container, line)) break;
      depth++;
    }
    return depth;
  }

  #matches({ indent, children }: OpenContainer, line: LineCursor): boolean {
    if (indent === undefined) return this.#takeQuotationMarker(line);
    if (line.isBlank) {
      // An item may begin with one blank line, not with two.
      if (children.length === 0 && !this.#leaf) return false;
    } else if (line.indent < indent) {
      return false;
    }
    line.skipColumns(indent);
    return true;
  }

  #takeQuotationMarker(line: LineCursor): boolean {
    if (line.indent >= CODE_INDENT || this.#source.charAt(line.next) !== '>' || line.isBlank) {
      return false;
    }
    line.skipMarker(1);
    line.skipColumns(1);
    return true;
  }

  /** Gives a line to an open block of code or HTML. @returns whether the line is done with */
  #continueLeaf(line: LineCursor): boolean {
    const leaf = this.#leaf;
    if (leaf?.kind === 'html') {
      if (leaf.html?.endsAtBlank && line.isBlank) return false;
      this.#addHtmlLine(leaf, line);
      return true;
    }
    if (leaf?.kind !== 'code') return false;
    const { fence } = leaf;
    if (fence) {
      if (line.indent < CODE_INDENT && isClosingFence(line.rest, fence.marker)) this.#closeLeaf();
      else {
        line.skipColumns(Math.min(fence.indent, line.indent));
        addCode(leaf, line);
      }
      return true;
    }
    if (line.indent < CODE_INDENT && !line.isBlank) return false;
    line.skipColumns(CODE_INDENT);
    addCode(leaf, line);
    return true;
  }

  /**
   * Opens what begins on a line.
   *
   * @returns how many containers the rest of the line is in, or undefined if there is no rest
   */
  #openBlocks(line: LineCursor, matched: number): number | undefined {
    let depth = matched;
    const makeRoom = (): void => {
      this.#closeTo(depth);
      this.#closeLeaf();
    };
    for (; !line.isBlank; depth++) {
      const paragraph = this.#leaf?.kind === 'paragraph' ? this.#leaf : undefined;
      const interrupted = depth === this.#open.length ? paragraph : undefined;
      if (line.indent >= CODE_INDENT) {
        if (paragraph) return depth;
        makeRoom();
        const leaf = this.#openLeaf({ kind: 'code', start: line.next });
        line.skipColumns(CODE_INDENT);
        addCode(leaf, line);
        return undefined;
      }
      const start = line.next;
      if (depth <= MAX_DEPTH && this.#takeQuotationMarker(line)) {
        makeRoom();
        const quotation: QuotationNode = { kind: 'quotation', start, children: [] };
        this.#addNode(quotation);
        this.#open.push(quotation);
        continue;
      }
      if (interrupted && UNDERLINE.test(line.rest) && this.#underline(interrupted, line.rest)) {
        return undefined;
      }
      if (this.#addLeafAt(line, paragraph !== undefined, makeRoom)) return undefined;
      const item = depth <= MAX_DEPTH ? itemAt(line, interrupted !== undefined) : undefined;
      if (!item) return depth;
      makeRoom();
      this.#openItem(item);
    }
    return depth;
  }

  /** Adds a heading, a rule, or the first line of a block of code or HTML. */
  #addLeafAt(line: LineCursor, isInParagraph: boolean, makeRoom: () => void): boolean {
    const { next: start, rest, end, indent } = line;
    const heading = HEADING.exec(rest);
    if (heading) {
      makeRoom();
      const [{ length }, { length: level } = ''] = heading;
      const lines = [headingLine(this.#source, start + length, end)];
      this.#addNode({ kind: 'heading', level, start, lines, isFenced: false });
      return true;
    }
    const fence = FENCE.exec(rest);
    if (fence) {
      makeRoom();
      this.#openLeaf({
        kind: 'code',
        start,
        fence: { marker: fence[1] ?? fence[2] ?? '', indent },
      });
      return true;
    }
    const html = htmlBlockAt(rest);
    if (html && !(isInParagraph && html.yieldsToParagraph)) {
      makeRoom();
      this.#addHtmlLine(this.#openLeaf({ kind: 'html', start, html }), line);
      return true;
    }
    if (RULE.test(rest)) {
      makeRoom();
      this.#addNode({ kind: 'break', start, end });
      return true;
    }
    return false;
  }

  /** Makes a paragraph a heading, unless there is nothing in it but link definitions. */
  #underline(paragraph: OpenLeaf, underline: string): boolean {
    const lines = this.#withoutDefinitions(paragraph);
    const [first] = lines;
    if (!first) return false;
    this.#leaf = undefined;
    const level = underline.startsWith('=') ? 1 : 2;
    this.#addNode({ kind: 'heading', level, start: first.start, lines, isFenced: false });
    return true;
  }

  #openItem({ delimiter, number, start, indent }: Item): void {
    const siblings = this.#open.at(-1)?.children ?? [];
    const before = siblings.at(-1);
    const children: Node[] = [];
    if (before?.kind === 'list' && before.delimiter === delimiter) before.items.push(children);
    else {
      const [ordered, first] = [number !== undefined, number ?? 1];
      this.#addNode({ kind: 'list', start, ordered, first, delimiter, items: [children] });
    }
    this.#open.push({ children, indent });
  }

  #addNode(node: Node): void {
    this.#open.at(-1)?.children.push(node);
  }

  #openLeaf(leaf: Omit<OpenLeaf, 'lines'>): OpenLeaf {
    this.#closeLeaf();
    this.#leaf = { ...leaf, lines: [] };
    return this.#leaf;
  }

  #addHtmlLine(leaf: OpenLeaf, line: LineCursor): void {
    const { rest } = line;
    addLine(leaf, line);
    if (leaf.html?.isEnd(rest)) this.#closeLeaf();
  }

  #closeTo(depth: number): void {
    if (depth === this.#open.length) return;
    this.#closeLeaf();
    this.#open.length = depth;
  }

  #closeLeaf(): void {
    const leaf = this.#leaf;
    if (!leaf) return;
    this.#leaf = undefined;
    const { kind, start, fence } = leaf;
    const lines = kind === 'paragraph' ? this.#withoutDefinitions(leaf) : leaf.lines;
    const from = kind === 'paragraph' ? (lines[0]?.start ?? start) : start;
    this.#addNode({ kind, level: 0, start: from, lines, isFenced: fence !== undefined });
  }

  #withoutDefinitions({ lines }: OpenLeaf): SourceLine[] {
    if (this.#source.charAt(lines[0]?.start ?? 0) !== '[') return lines;
    const leaf = new LeafText(this.#source, lines);
    const end = takeDefinitions(leaf.text, this.#definitions);
    return end === leaf.text.length ? [] : leaf.linesFrom(end);
  }
}

interface Item {
  readonly delimiter: string;
  /** Of an ordered list. */
  readonly number: number | undefined;
  readonly start: number;
  readonly indent: number;
}

/** Takes the marker of a list item off a line. */
function itemAt(line: LineCursor, interrupts: boolean): Item | undefined {
  const match = ITEM.exec(line.rest);
  if (!match) return undefined;
  const [{ length }, bullet, digits, behind] = match;
  const number = digits === undefined ? undefined : Number(digits);
  const isEmpty = line.rest.slice(length).trim() === '';
  if (interrupts && (isEmpty || (number !== undefined && number !== 1))) return undefined;
  const start = line.next;
  const before = line.indent;
  line.skipMarker(length);
  const space = line.indent;
  // Five columns and more are one of space and a line of code.
  const after = isEmpty || space > CODE_INDENT ? 1 : space;
  line.skipColumns(after);
  return { delimiter: bullet ?? behind ?? '', number, start, indent: before + length + after };
}

function isClosingFence(rest: string, marker: string): boolean {
  const fence = rest.trimEnd();
  return fence.length >= marker.length && fence === marker.charAt(0).repeat(fence.length);
}

/** The text of a heading that begins with `#`, without those that may end it. */
function headingLine(source: string, start: number, end: number): SourceLine {
  const text = source.slice(start, end);
  let length = trimmedLength(text, text.length);
  let mark = length;
  while (text.charAt(mark - 1) === '#') mark--;
  if (mark === 0 || /[ \t]/.test(text.charAt(mark - 1))) length = trimmedLength(text, mark);
  return { start, end: start + length, padding: 0 };
}

/** How long a text is up to an offset, without spaces and tabs at the end. */
function trimmedLength(text: string, end: number): number {
  let length = end;
  while (length > 0 && /[ \t]/.test(text.charAt(length - 1))) length--;
  return length;
}

function addLine(leaf: OpenLeaf, line: LineCursor): void {
  leaf.lines.push({ start: line.next, end: line.end, padding: 0 });
}

function addCode(leaf: OpenLeaf, { offset, end, padding }: LineCursor): void {
  leaf.lines.push({ start: offset, end, padding });
}
