import type { Block, Inline, Passage } from '../article/article';
import { h, type Element, type Markup, type Tag } from '../markup/element';
import { parseNoteLink, type NoteLink } from '../notes/noteLink';

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
  /** Attributes for a link to a note or an entry. Without it, such a link is its words only. */
  noteLink?(link: NoteLink): Readonly<Record<string, string>>;
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
  const content = renderInlines(passage.content, renderer.text(passage), false, renderer);
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

function renderInlines(
  inlines: readonly Inline[],
  text: RenderText,
  isLinked: boolean,
  renderer: BlockRenderer,
): Markup[] {
  const all = (children: readonly Inline[], areLinked = isLinked): Markup[] =>
    renderInlines(children, text, areLinked, renderer);
  return inlines.flatMap((inline): Markup[] => {
    switch (inline.kind) {
      case 'text':
        return [...text(inline.text, inline.at, isLinked)];
      case 'code':
        return [h('code', null, text(inline.text, inline.at, isLinked))];
      case 'emphasis':
        return [h('em', null, all(inline.children))];
      case 'strong':
        return [h('strong', null, all(inline.children))];
      case 'link': {
        const link = parseNoteLink(inline.url);
        const attributes = link
          ? renderer.noteLink?.(link)
          : { href: inline.url, rel: 'noreferrer' };
        return attributes ? [h('a', attributes, all(inline.children, true))] : all(inline.children);
      }
      case 'break':
        return [h('br', null)];
    }
  });
}
