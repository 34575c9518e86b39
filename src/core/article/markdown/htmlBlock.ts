/** A block of HTML (CommonMark 4.6): how it ends, and whether it can stand right below a paragraph. */
export interface HtmlBlock {
  readonly endsAtBlank: boolean;
  readonly yieldsToParagraph: boolean;
  /** Whether a line ends it. */
  isEnd(line: string): boolean;
}

/** Blocks that end with the line that holds a certain text, blank lines or not. */
const DELIMITED: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^<(?:script|pre|textarea|style)(?=[\s>]|$)/i, /<\/(?:script|pre|textarea|style)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![A-Za-z]/, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
];

const BLOCK_TAG = new RegExp(
  `^</?(?:${[
    'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog',
    'dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html',
    'iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section',
    'summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul',
  ].join('|')})(?:\\s|/?>|$)`,
  'i',
);

const ATTRIBUTE = /\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?/;
/** An opening or closing tag (CommonMark 6.6) of at most a hundred attributes, or patterns use the stack up. */
export const TAG_SOURCE = `<(?:[A-Za-z][A-Za-z0-9-]*(?:${ATTRIBUTE.source}){0,100}\\s*/?|/[A-Za-z][A-Za-z0-9-]*\\s*)>`;
const LONE_TAG = new RegExp(`^${TAG_SOURCE}\\s*$`);

const ENDS_AT_BLANK: HtmlBlock = {
  endsAtBlank: true,
  yieldsToParagraph: false,
  isEnd: () => false,
};

/** The block of HTML that a line begins. */
export function htmlBlockAt(line: string): HtmlBlock | undefined {
  if (!line.startsWith('<')) return undefined;
  for (const [start, end] of DELIMITED) {
    if (start.test(line)) {
      return { endsAtBlank: false, yieldsToParagraph: false, isEnd: (text) => end.test(text) };
    }
  }
  if (BLOCK_TAG.test(line)) return ENDS_AT_BLANK;
  return LONE_TAG.test(line) ? { ...ENDS_AT_BLANK, yieldsToParagraph: true } : undefined;
}
