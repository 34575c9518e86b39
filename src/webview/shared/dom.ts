import { TAGS, type Markup } from '../../core/markup/element';
import { assertAttribute } from '../../core/markup/html';

const KNOWN_TAGS: ReadonlySet<string> = new Set(TAGS);
/** A place on the page, a page on the web, an address: nothing that could run. */
const SAFE_HREF = /^(?:#|https?:\/\/|mailto:)/i;

/**
 * The DOM nodes of a piece of markup: in a webview what `toHtml` is in the host. Text becomes text
 * nodes only, and a link that could run is none.
 *
 * @throws RangeError for a tag or an attribute that no markup of ours can have
 */
export function toNode(markup: Markup): Node {
  if (typeof markup === 'string') return document.createTextNode(markup);
  return toElement(markup);
}

/** As `toNode`, for markup that is an element. */
export function toElement(markup: Exclude<Markup, string>): HTMLElement {
  const { tag, attributes, children } = markup;
  if (!KNOWN_TAGS.has(tag)) throw new RangeError(`No such tag: ${tag}`);
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    assertAttribute(name);
    if (name !== 'href' || SAFE_HREF.test(value)) element.setAttribute(name, value);
  }
  element.append(...children.map(toNode));
  return element;
}
