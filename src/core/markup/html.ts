import { TAGS, type Markup } from './element';

const VOID_TAGS: ReadonlySet<string> = new Set(['br', 'hr']);
const KNOWN_TAGS: ReadonlySet<string> = new Set(TAGS);
const ATTRIBUTE_NAME = /^[a-z][a-z0-9-]*$/;

/**
 * HTML text of a piece of markup (HTML Standard, section 13.3, serialising).
 *
 * @throws RangeError for a tag or an attribute name that no markup of ours can have: event handlers
 * (`on…`) and `style` are refused here as well, so that no caller can bring one in by mistake.
 */
export function toHtml(markup: Markup): string {
  if (typeof markup === 'string') return escapeHtml(markup);
  const { tag, attributes, children } = markup;
  if (!KNOWN_TAGS.has(tag)) throw new RangeError(`No such tag: ${tag}`);
  let out = `<${tag}`;
  for (const [name, value] of Object.entries(attributes)) {
    assertAttribute(name);
    out += ` ${name}="${escapeHtml(value)}"`;
  }
  out += '>';
  if (VOID_TAGS.has(tag)) return out;
  // A parser drops a line feed right behind `<pre>` (13.1.2.5): the first of two, so that none is lost.
  if (tag === 'pre') out += '\n';
  for (const child of children) out += toHtml(child);
  return `${out}</${tag}>`;
}

/** @throws RangeError for an attribute that could run code or carry styles. */
export function assertAttribute(name: string): void {
  if (
    !ATTRIBUTE_NAME.test(name) ||
    name.startsWith('on') ||
    name === 'style' ||
    name === 'srcdoc'
  ) {
    throw new RangeError(`No such attribute: ${name}`);
  }
}

/** Text made safe for element content and for attribute values in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
