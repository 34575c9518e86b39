import type { Block, Inline } from '../../../src/core/article/article';

/** Blocks as text, a line each: `h1 …`, `p …`, `pre …`, `---`; what is inside others is set in. */
export function outline(blocks: readonly Block[], indent = ''): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'break':
        return [`${indent}---`];
      case 'quotation':
        return [`${indent}quotation`, ...outline(block.children, `${indent}  `)];
      case 'list': {
        const kind = block.ordered ? `list from ${block.first}` : 'list';
        const items = block.items.flatMap((item) => [
          `${indent}- item`,
          ...outline(item, `${indent}  `),
        ]);
        return [`${indent}${kind}`, ...items];
      }
      case 'heading':
        return [`${indent}h${block.level} ${inline(block.content)}`];
      case 'paragraph':
        return [`${indent}p ${inline(block.content)}`];
      case 'code':
        return [`${indent}pre ${inline(block.content)}`];
    }
  });
}

function inline(content: readonly Inline[]): string {
  return content
    .map((part) => {
      switch (part.kind) {
        case 'text':
          return part.text;
        case 'code':
          return `<code>${part.text}</code>`;
        case 'break':
          return '<br>';
        case 'emphasis':
          return `<em>${inline(part.children)}</em>`;
        case 'strong':
          return `<strong>${inline(part.children)}</strong>`;
        case 'link':
          return `<a ${part.url}>${inline(part.children)}</a>`;
      }
    })
    .join('');
}
