import { parseNoteLink } from '../../notes/noteLink';
import { safeUrl } from '../../text/url';
import type { Inline } from '../article';
import { lineJoin } from '../lineJoin';
import { PassageText } from '../passageText';
import type { Definitions } from './definitions';
import type { DelimiterRun, Emphasis } from './delimiters';
import { LeafText } from './leafText';
import type { SourceLine } from './syntax';
import { tokenize, type Token } from './tokens';

/** Emphasis and links inside each other; what is nested deeper is shown without. */
const MAX_DEPTH = 24;

/** Reads emphasis, links, code and so on in the lines of a paragraph or heading. */
export function readInlines(
  source: string,
  lines: readonly SourceLine[],
  definitions: Definitions,
): { content: Inline[]; passage: PassageText } {
  const leaf = new LeafText(source, withoutTrailingSpace(source, lines));
  const tokens = tokenize(leaf.text, definitions);
  const builder = new InlineBuilder(source, leaf);
  const shown = shownCharacters(leaf.text, tokens);
  tokens.forEach((token, index) => {
    builder.add(token, shown[index + 1]);
  });
  return { content: builder.content, passage: builder.passage };
}

function withoutTrailingSpace(source: string, lines: readonly SourceLine[]): SourceLine[] {
  const trimmed = [...lines];
  const last = trimmed.pop();
  if (!last) return trimmed;
  const { length } = source.slice(last.start, last.end).trimEnd();
  return [...trimmed, { ...last, end: last.start + length }];
}

/** For each token, the first character that is shown of it or of those after it. */
function shownCharacters(text: string, tokens: readonly Token[]): (number | undefined)[] {
  const shown: (number | undefined)[] = new Array<undefined>(tokens.length + 1);
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    shown[i] = (token && shownCharacter(text, token)) ?? shown[i + 1];
  }
  return shown;
}

function shownCharacter(text: string, token: Token): number | undefined {
  switch (token.kind) {
    case 'text':
    case 'code':
      return text.codePointAt(token.start);
    case 'character':
      return token.text.codePointAt(0);
    case 'delimiters':
      return token.left > 0 ? token.marker.codePointAt(0) : undefined;
    case 'bracket':
      return token.url === undefined ? text.codePointAt(token.start) : undefined;
    default:
      return undefined;
  }
}

type Wrap = (children: readonly Inline[]) => Inline;

interface OpenInline {
  readonly children: Inline[];
  /** Undefined if the children are shown without anything around them. */
  readonly wrap: Wrap | undefined;
  /** Whether they are part of a link, in which there can be no other (<https://…> could make one). */
  readonly isLinked: boolean;
}

const emphasized =
  (kind: Emphasis): Wrap =>
  (children) => ({ kind, children });

class InlineBuilder {
  readonly content: Inline[] = [];
  readonly passage: PassageText;
  readonly #open: OpenInline[] = [];
  /** How many of the open ones will be shown. */
  #depth = 0;

  constructor(
    source: string,
    private readonly leaf: LeafText,
  ) {
    this.passage = new PassageText(source);
  }

  add(token: Token, next: number | undefined): void {
    switch (token.kind) {
      case 'text':
        this.#copy(token.start, token.end);
        break;
      case 'character':
        this.#stand(token.text, token.start, token.end);
        break;
      case 'softBreak':
        this.#stand(lineJoin(this.passage.lastCodePoint, next), token.start, token.end);
        break;
      case 'hardBreak':
        this.#children.push({ kind: 'break', at: this.passage.length });
        this.#note('\n', token.start, token.end);
        break;
      case 'code':
        this.#code(token.start, token.end);
        break;
      case 'delimiters':
        this.#delimiters(token);
        break;
      case 'bracket':
        if (token.url === undefined) this.#copy(token.start, token.end);
        else if (token.isImage || this.#isLinked) this.#openInline(undefined, this.#isLinked);
        else this.#openInline(linkTo(token.url), true);
        break;
      case 'closeBracket':
        this.#closeInline();
        break;
    }
  }

  get #children(): Inline[] {
    return this.#open.at(-1)?.children ?? this.content;
  }

  #delimiters({ start, left, closes, opens }: DelimiterRun): void {
    const closing = closes.reduce((sum, kind) => sum + widthOf(kind), 0);
    closes.forEach(() => {
      this.#closeInline();
    });
    if (left > 0) this.#copy(start + closing, start + closing + left);
    for (const kind of opens.toReversed()) this.#openInline(emphasized(kind), this.#isLinked);
  }

  get #isLinked(): boolean {
    return this.#open.at(-1)?.isLinked ?? false;
  }

  #openInline(wrap: Wrap | undefined, isLinked: boolean): void {
    const isShown = wrap !== undefined && this.#depth < MAX_DEPTH;
    if (isShown) this.#depth++;
    const place = isShown ? { children: [], wrap } : { children: this.#children, wrap: undefined };
    this.#open.push({ ...place, isLinked });
  }

  #closeInline(): void {
    const { children, wrap } = this.#open.pop() ?? {};
    if (!children || !wrap) return;
    this.#depth--;
    if (children.length > 0) this.#children.push(wrap(children));
  }

  #copy(start: number, end: number): void {
    const at = this.passage.length;
    const from = this.leaf.toSource(start);
    this.#append(at, this.passage.copy(from, from + end - start));
  }

  #stand(text: string, start: number, end: number): void {
    const at = this.passage.length;
    this.#note(text, start, end);
    this.#append(at, text);
  }

  #note(text: string, start: number, end: number): void {
    this.passage.stand(text, this.leaf.toSource(start), this.leaf.toSource(end));
  }

  #append(at: number, text: string): void {
    if (text === '') return;
    const children = this.#children;
    const last = children.at(-1);
    if (last?.kind === 'text') children[children.length - 1] = { ...last, text: last.text + text };
    else children.push({ kind: 'text', at, text });
  }

  #code(start: number, end: number): void {
    const at = this.passage.length;
    let from = start;
    const lines = this.leaf.text.slice(start, end).split('\n');
    const shown = lines.map((line, index) => {
      if (index > 0) this.#note(' ', from - 1, from);
      const source = this.leaf.toSource(from);
      from += line.length + 1;
      return this.passage.copy(source, source + line.length);
    });
    this.#children.push({ kind: 'code', at, text: shown.join(' ') });
  }
}

function widthOf(kind: Emphasis): number {
  return kind === 'strong' ? 2 : 1;
}

function linkTo(address: string): Wrap | undefined {
  const url = parseNoteLink(address) ? address : safeUrl(address);
  return url === undefined ? undefined : (children) => ({ kind: 'link', url, children });
}
