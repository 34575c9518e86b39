import type { Block, Inline, Passage } from '../article';
import { PassageText } from '../passageText';
import { readBlocks } from './blocks';
import type { Definitions } from './definitions';
import { readInlines } from './inlines';
import type { Leaf, Node, SourceLine } from './syntax';

/**
 * Reads a Markdown text: CommonMark 0.31, with what is safe and useful to a reader. HTML is shown as
 * the text it is written in, its comments are left out, an image is shown as its description, and a
 * link that leads elsewhere than to the web or a mail address as its text. Front matter between `---`
 * lines is not part of the article.
 *
 * Written for Kunten: the parsers at hand either lose where in the source a character stands, or take
 * minutes over a few kilobytes of nested brackets. This one takes time linear in the text's length.
 */
export function parseMarkdown(source: string): Block[] {
  const { blocks, definitions } = readBlocks(source, frontMatterEnd(source));
  return new Reader(source, definitions).blocks(blocks);
}

/** Where the article begins behind front matter: `---`, a first line `key: value`, and so on to `---`. */
function frontMatterEnd(source: string): number {
  const open = /^---[ \t]*(?:\r\n?|\n)(?=[\w-]+[ \t]*:)/.exec(source);
  if (!open) return 0;
  const [{ length }] = open;
  const close = /^(?:---|\.\.\.)[ \t]*$/m.exec(source.slice(length));
  return close ? length + close.index + close[0].length : 0;
}

class Reader {
  constructor(
    private readonly source: string,
    private readonly definitions: Definitions,
  ) {}

  /** Blocks with nothing to read in them (`#`, an image without a description) are left out. */
  blocks(nodes: readonly Node[]): Block[] {
    return nodes.flatMap((node) => this.#block(node) ?? []);
  }

  #block(node: Node): Block | undefined {
    switch (node.kind) {
      case 'break':
        return node;
      case 'quotation': {
        const children = this.blocks(node.children);
        const end = endOf(children);
        if (end === undefined) return undefined;
        return { kind: 'quotation', start: node.start, end, children };
      }
      case 'list': {
        const { start, ordered, first } = node;
        const items = node.items.map((children) => this.blocks(children));
        const end = endOf(items.flat());
        if (end === undefined) return undefined;
        return { kind: 'list', start, end, ordered, first, items };
      }
      case 'code':
        return this.#code(node);
      case 'html':
        return this.#html(node);
      default:
        return this.#text(node);
    }
  }

  #text({ kind, level, start, lines }: Leaf): Passage | undefined {
    const { content, passage } = readInlines(this.source, lines, this.definitions);
    return finished(kind === 'heading' ? 'heading' : 'paragraph', level, start, content, passage);
  }

  #code({ start, lines, isFenced }: Leaf): Passage | undefined {
    const passage = new PassageText(this.source);
    const shown = isFenced ? lines : withoutBlankEnd(this.source, lines);
    const texts = shown.map((line, index) => {
      const before = shown[index - 1];
      const from = line.padding > 0 ? line.start - 1 : line.start;
      if (before) passage.stand('\n', before.end, from);
      // What is left of a tab that a list or quotation took a part of.
      const padding = ' '.repeat(line.padding);
      passage.stand(padding, from, line.start);
      return padding + passage.copy(line.start, line.end);
    });
    const content = [{ kind: 'text', at: 0, text: texts.join('\n') }] as const;
    return finished('code', 0, start, content, passage);
  }

  #html({ start, lines }: Leaf): Passage | undefined {
    const shown = lines.filter((line) => line.start < line.end);
    const [first, last] = [shown[0], shown.at(-1)];
    if (!first || !last || isComment(this.source.slice(first.start, last.end))) return undefined;
    const passage = new PassageText(this.source);
    const content = shown.flatMap((line, index): Inline[] => {
      const before = shown[index - 1];
      const lineBreak: Inline[] = before ? [{ kind: 'break', at: passage.length }] : [];
      if (before) passage.stand('\n', before.end, line.start);
      const at = passage.length;
      return [...lineBreak, { kind: 'text', at, text: passage.copy(line.start, line.end) }];
    });
    return finished('paragraph', 0, start, content, passage);
  }
}

function isComment(html: string): boolean {
  return html.startsWith('<!--') && html.indexOf('-->') === html.trimEnd().length - 3;
}

function withoutBlankEnd(source: string, lines: readonly SourceLine[]): readonly SourceLine[] {
  const last = lines.findLastIndex(({ start, end }) => source.slice(start, end).trim() !== '');
  return lines.slice(0, last + 1);
}

function finished(
  kind: Passage['kind'],
  level: number,
  start: number,
  content: readonly Inline[],
  passage: PassageText,
): Passage | undefined {
  const { text, runs } = passage;
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last || text.trim() === '') return undefined;
  return { kind, level, start: Math.min(start, first.start), end: last.end, content, text, runs };
}

function endOf(blocks: readonly Block[]): number | undefined {
  return blocks.at(-1)?.end;
}
