import type { AnchoredNote } from '../notes/note';
import { Anchoring } from './anchor';
import { shift, type Edit } from './shift';

/**
 * Takes notes through edits made while the article is open: offsets are shifted, which is exact,
 * however alike the places are. Only a note whose passage was swallowed by an edit, or that had no
 * place before, is looked for anew.
 *
 * @param edits in the order in which they apply, each in the offsets that hold when it does
 * @param text the text after all of them
 */
export function followEdits(
  notes: readonly AnchoredNote[],
  edits: readonly Edit[],
  text: string,
): AnchoredNote[] {
  let anchoring: Anchoring | undefined;
  return notes.map(({ note, anchor }) => {
    let range = anchor.range;
    for (const edit of edits) range &&= shift(range, edit);
    if (range && range.end > range.start) {
      const unchanged = text.slice(range.start, range.end) === note.selector.exact;
      const state = unchanged ? (anchor.state === 'moved' ? 'moved' : 'exact') : 'changed';
      return { note, anchor: { state, range } };
    }
    anchoring ??= new Anchoring(text);
    return { note, anchor: anchoring.find(note.selector) };
  });
}
