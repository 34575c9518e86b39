/**
 * A page as data: the one description of what is shown, from which both HTML text (the first paint,
 * an exported file) and DOM nodes (an update in a webview) are made. Text is always text: there is no
 * way to put raw HTML into it, and only the tags below exist.
 */

export const TAGS = [
  'a', 'aside', 'b', 'blockquote', 'br', 'button', 'code', 'dd', 'div', 'dl', 'dt', 'em', 'footer',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'li', 'main', 'ol', 'p', 'pre', 'rp', 'rt',
  'ruby', 'section', 'small', 'span', 'strong', 'time', 'ul',
] as const; // prettier-ignore

export type Tag = (typeof TAGS)[number];

export interface Element {
  readonly tag: Tag;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Markup[];
}

export type Markup = Element | string;

type Child = Markup | readonly Child[] | false | undefined;

/** An element. Attributes that are `undefined` or `false` are left out; `true` gives an empty value. */
export function h(
  tag: Tag,
  attributes: Readonly<Record<string, string | number | boolean | undefined>> | null,
  ...children: readonly Child[]
): Element {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === false) continue;
    kept[name] = value === true ? '' : String(value);
  }
  return { tag, attributes: kept, children: flatten(children) };
}

function flatten(children: readonly Child[]): Markup[] {
  const out: Markup[] = [];
  collect(children, out);
  return out;
}

function collect(children: readonly Child[], out: Markup[]): void {
  for (const child of children) {
    if (child === undefined || child === false) continue;
    if (isList(child)) collect(child, out);
    else out.push(child);
  }
}

function isList(child: Exclude<Child, undefined | false>): child is readonly Child[] {
  return Array.isArray(child);
}

/** Whether a value that came from outside has the shape of markup. Tags are checked when it is used. */
export function isMarkup(value: unknown): value is Markup {
  return typeof value === 'string' || isElement(value);
}

/** As `isMarkup`, for markup that is an element. */
export function isElement(value: unknown): value is Element {
  if (!isRecord(value)) return false;
  const { tag, attributes, children } = value;
  return (
    typeof tag === 'string' &&
    isRecord(attributes) &&
    Object.values(attributes).every((attribute) => typeof attribute === 'string') &&
    Array.isArray(children) &&
    children.every(isMarkup)
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
