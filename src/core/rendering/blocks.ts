import type { Block, Inline, Passage } from '../article/article';
import { h, type Element, type Markup, type Tag } from '../markup/element';

/**
 * Renders the text of a passage, or of a part of it, from its place `at` in the passage's text. Inside a
 * link there can be no other.
 */
export type RenderText = (text: string, at: number, isLinked: boolean) => readonly Markup[];

export interface BlockRenderer {
  /** Attributes for a passage's element. */
  attributes(passage: Passage): Readonly<Record<string, string | undefined>>;
  /** How the texts in a passage are rendered. */
  text(passage: Passage): RenderText;
}

/** Headings keep their rank, from 1 to 6. */
const HEADINGS: readonly Tag[] = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** A block as an element, whatever is inside. */
export function renderBlock(block: Block, renderer: BlockRenderer): Element {
  switch (block.kind) {
    case 'break':
      return h('hr', null);
    case 'quotation':
      return h(
        'blockquote',
        null,
        block.children.map((child) => renderBlock(child, renderer)),
      );
    case 'list':
      return h(
        block.ordered ? 'ol' : 'ul',
        { start: block.ordered && block.first !== 1 ? block.first : undefined },
        block.items.map((item) =>
          h(
            'li',
            null,
            item.map((child) => renderBlock(child, renderer)),
          ),
        ),
      );
    default:
      return renderPassage(block, renderer);
  }
}

function renderPassage(passage: Passage, renderer: BlockRenderer): Element {
  const content = renderInlines(passage.content, renderer.text(passage), false);
  const attributes = renderer.attributes(passage);
  switch (passage.kind) {
    case 'heading':
      return h(HEADINGS[passage.level - 1] ?? 'h6', attributes, content);
    case 'code':
      return h('pre', attributes, content);
    case 'paragraph':
      return h('p', attributes, content);
  }
}

function renderInlines(inlines: readonly Inline[], text: RenderText, isLinked: boolean): Markup[] {
  return inlines.flatMap((inline): Markup[] => {
    switch (inline.kind) {
      case 'text':
        return [...text(inline.text, inline.at, isLinked)];
      case 'code':
        return [h('code', null, text(inline.text, inline.at, isLinked))];
      case 'emphasis':
        return [h('em', null, renderInlines(inline.children, text, isLinked))];
      case 'strong':
        return [h('strong', null, renderInlines(inline.children, text, isLinked))];
      case 'link':
        return [
          h(
            'a',
            { href: inline.url, rel: 'noreferrer' },
            renderInlines(inline.children, text, true),
          ),
        ];
      case 'break':
        return [h('br', null)];
    }
  });
}
