/** Puts the Markdown of a link where it is being written. */
type Insert = (markdown: string) => void;

let waiting: Insert | undefined;

/** Remembers where the link goes that the host is asked for. */
export function awaitLink(insert: Insert): void {
  waiting = insert;
}

/** A link has been chosen. Where its form has been closed meanwhile, it goes nowhere. */
export function insertLink(markdown: string): void {
  waiting?.(markdown);
  waiting = undefined;
}
