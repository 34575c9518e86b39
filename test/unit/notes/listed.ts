import type { ListedNote } from '../../../src/core/notes/listedNote';
import type { Note } from '../../../src/core/notes/note';

const ARTICLE = { key: 'a', title: '米露電話会談' };

/** A listed note, with what a test is not about filled in. */
export function listed(
  id: string,
  note: Partial<Note> & { readonly quote?: string } = {},
  rest: Partial<ListedNote> = {},
): ListedNote {
  const { quote = '会談', ...given } = note;
  const made: Note = {
    id,
    kind: 'personal',
    body: '',
    tags: [],
    created: '2026-01-01T00:00:00.000Z',
    modified: '2026-01-01T00:00:00.000Z',
    article: 'a',
    selector: { exact: quote, prefix: '', suffix: '', start: 0, end: quote.length },
    ...given,
  };
  return { note: made, article: ARTICLE, state: undefined, ...rest };
}
