import type { Note } from '../notes/note';

/** What of a note its reader has written. */
export type Content = Pick<Note, 'kind' | 'body' | 'tags' | 'color'>;

export function isSameContent(a: Content, b: Content): boolean {
  return partsOf(a) === partsOf(b);
}

function partsOf({ kind, body, tags, color }: Content): string {
  return JSON.stringify([kind, body.trim(), tags, color]);
}
