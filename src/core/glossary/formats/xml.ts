import type { Complaints } from './complaints';

export interface XmlElement {
  /** Without its prefix: TBX writes `basic:definition` as well as `definition`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
  readonly parent: XmlElement | undefined;
  readonly offset: number;
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
  readonly parent: OpenElement | undefined;
}

/** Deeper nesting than any such file has; more is an attack on the stack of whoever walks the tree. */
const MOST_NESTED = 64;

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  apos: "'",
  quot: '"',
};

/**
 * The tree of an XML text, read without a document type: what one declares is passed over, and an entity
 * that it would define stays as it is written. What is not well formed is said, and read as well as can
 * be. It takes time linear in the text's length.
 */
export function parseXml(text: string, complaints: Complaints): XmlElement {
  const root: OpenElement = {
    name: '',
    attributes: new Map(),
    children: [],
    parent: undefined,
    offset: 0,
  };
  let open = root;
  let depth = 0;
  let at = 0;

  /** Goes behind what closes a piece of markup; to the end of the text if nothing does. */
  const skip = (closing: string): number => {
    const end = text.indexOf(closing, at);
    if (end < 0) complaints.add(at, `“${closing}” is missing.`);
    at = end < 0 ? text.length : end + closing.length;
    return end < 0 ? text.length : end;
  };

  const close = (name: string, offset: number): void => {
    let closed: OpenElement | undefined = open;
    let levels = 1;
    while (closed && closed.name !== name) {
      closed = closed.parent;
      levels++;
    }
    if (closed !== open) {
      const message = `The closing tag “${name}” does not fit what is open, “${open.name}”.`;
      complaints.add(offset, message);
    }
    if (!closed?.parent) return;
    open = closed.parent;
    depth -= levels;
  };

  while (at < text.length) {
    const tag = text.indexOf('<', at);
    const until = tag < 0 ? text.length : tag;
    if (until > at) open.children.push(unescaped(text.slice(at, until)));
    at = until;
    if (at === text.length) break;
    if (text.startsWith('<!--', at)) skip('-->');
    else if (text.startsWith('<![CDATA[', at)) {
      const start = at + '<![CDATA['.length;
      open.children.push(text.slice(start, skip(']]>')));
    } else if (text.startsWith('<?', at)) skip('?>');
    else if (text.startsWith('<!', at)) at = endOfDeclaration(text, at);
    else if (text[at + 1] === '/') {
      const start = at;
      close(localName(text.slice(at + 2, skip('>')).trim()), start);
    } else {
      const { name, attributes, isEmpty, end } = readTag(text, at);
      if (name === '') {
        complaints.add(at, 'A “<” that begins no tag is written “&lt;”.');
        open.children.push('<');
        at++;
        continue;
      }
      const element: OpenElement = { name, attributes, children: [], parent: open, offset: at };
      at = end;
      open.children.push(element);
      if (isEmpty) continue;
      if (depth === MOST_NESTED) {
        const message = `This is nested too deeply: more than ${MOST_NESTED} levels. The rest is left out.`;
        complaints.add(element.offset, message);
        return root;
      }
      open = element;
      depth++;
    }
  }
  if (open !== root) {
    complaints.add(open.offset, `“${open.name}” is never closed.`);
  }
  return root;
}

/** Name, attributes, `/` and `>` of a tag, one after the other. */
const TAG_NAME = /<([\p{L}_:][\p{L}\p{N}_:.-]*)/uy;
const ATTRIBUTE = /\s+([^\s=<>/"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /\s*(\/?)>/y;

function readTag(
  text: string,
  start: number,
): {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly isEmpty: boolean;
  readonly end: number;
} {
  const attributes = new Map<string, string>();
  const matchAt = (pattern: RegExp, at: number): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const name = matchAt(TAG_NAME, start);
  let at = start + (name?.[0].length ?? 0);
  for (;;) {
    const attribute = matchAt(ATTRIBUTE, at);
    if (!attribute) break;
    const [whole, key = '', double, single] = attribute;
    attributes.set(key, unescaped(double ?? single ?? ''));
    at += whole.length;
  }
  const ending = matchAt(TAG_END, at);
  if (!name || !ending) return { name: '', attributes, isEmpty: true, end: start + 1 };
  const end = at + ending[0].length;
  return { name: localName(name[1] ?? ''), attributes, isEmpty: ending[1] === '/', end };
}

/** Where `<!DOCTYPE … [ … ]>` ends: what stands between brackets and quotation marks is passed over. */
function endOfDeclaration(text: string, start: number): number {
  const mark = /["'[\]>]/g;
  mark.lastIndex = start;
  let brackets = 0;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    if (found[0] === '[') brackets++;
    else if (found[0] === ']') brackets--;
    else if (found[0] !== '>') {
      const closing = text.indexOf(found[0], mark.lastIndex);
      if (closing < 0) break;
      mark.lastIndex = closing + 1;
    } else if (brackets <= 0) return mark.lastIndex;
  }
  return text.length;
}

function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      // prettier-ignore
      if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}

/** All elements below one, in the text's order; not those below one that is not `entered`. */
export function* descendants(
  { children }: XmlElement,
  entered: (element: XmlElement) => boolean = () => true,
): Generator<XmlElement> {
  for (const child of children) {
    if (typeof child === 'string') continue;
    yield child;
    if (entered(child)) yield* descendants(child, entered);
  }
}

/** The words of an element and of all below it, their white space as read. */
export function textOf({ children }: XmlElement): string {
  const words = (nodes: XmlElement['children']): string =>
    nodes.map((node) => (typeof node === 'string' ? node : words(node.children))).join('');
  return words(children).replace(/\s+/g, ' ').trim();
}
