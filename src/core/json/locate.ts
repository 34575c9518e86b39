import { parseTree, type Node } from 'jsonc-parser';
import { Lines } from './lines';
import type { Problem } from './problem';

/** Finds values in a JSON text. The text must be valid JSON and not nested too deeply. */
export class Locator {
  readonly #root: Node | undefined;
  readonly #lines: Lines;

  constructor(text: string) {
    this.#root = parseTree(text);
    this.#lines = new Lines(text);
  }

  /**
   * The place of the value at a JSON Pointer (RFC 6901), or of one of its keys. A key that stands
   * there twice is found where it stands last, which is the one that counts.
   */
  find(path: string, key?: string): Omit<Problem, 'message'> {
    const segments = path
      .split('/')
      .slice(1)
      .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
    const value = segments.reduce(child, this.#root);
    const node = key === undefined ? value : (property(value, key)?.children?.[0] ?? value);
    return { ...this.#lines.position(node?.offset ?? 0), path };
  }
}

function child(node: Node | undefined, segment: string): Node | undefined {
  return node?.type === 'array'
    ? node.children?.[Number(segment)]
    : property(node, segment)?.children?.[1];
}

function property(node: Node | undefined, key: string): Node | undefined {
  return node?.children?.findLast(
    ({ type, children }) => type === 'property' && children?.[0]?.value === key,
  );
}
