import type { Article, Block, Passage } from './article';

/** The passages of an article in the order of the text, those inside lists and quotations included. */
export function passages({ blocks }: Pick<Article, 'blocks'>): Passage[] {
  const found: Passage[] = [];
  const visit = (block: Block): void => {
    if (block.kind === 'quotation') block.children.forEach(visit);
    else if (block.kind === 'list') block.items.forEach((item) => item.forEach(visit));
    else if (block.kind !== 'break') found.push(block);
  };
  blocks.forEach(visit);
  return found;
}
