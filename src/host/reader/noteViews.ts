import { linkedNotes } from '../../core/notes/noteLink';
import { noteTitle } from '../../core/notes/noteTitle';
import type { AnchoredNote, Note } from '../../core/notes/note';
import { prose } from '../../core/rendering/prose';
import type { NoteView } from '../../protocol/messages';

/** What is worked out of a note's text, for as long as the note stays the same. */
interface ReadNote {
  readonly markup: NoteView['markup'];
  readonly title: string;
  readonly links: readonly string[];
}

const read = new WeakMap<Note, ReadNote>();
/** Places are counted for as many ambiguous notes: each takes a look at the whole text. */
const MOST_COUNTED = 50;

/** The notes of an article as reader and panel show them. @param text the article's */
export function noteViews(notes: readonly AnchoredNote[], text: string): NoteView[] {
  const linkedFrom = new Map<string, { id: string; title: string }[]>();
  for (const { note } of notes) {
    const { links, title } = readNote(note);
    for (const to of links) {
      if (to === note.id) continue;
      const there = linkedFrom.get(to);
      if (there) there.push({ id: note.id, title });
      else linkedFrom.set(to, [{ id: note.id, title }]);
    }
  }
  let counted = 0;
  return notes.map(({ note, anchor }) => {
    const { id, kind, body, tags, color, creator, replyTo, created, modified, selector } = note;
    const isCounted = anchor.state === 'ambiguous' && counted++ < MOST_COUNTED;
    return {
      id,
      kind,
      state: anchor.state,
      ...(anchor.range === undefined ? {} : { range: anchor.range }),
      quote: selector.exact,
      body,
      markup: readNote(note).markup,
      tags: [...tags],
      ...(color === undefined ? {} : { color }),
      ...(creator === undefined ? {} : { creator }),
      ...(replyTo === undefined ? {} : { replyTo }),
      linkedFrom: linkedFrom.get(id) ?? [],
      ...(isCounted ? { places: text.split(selector.exact).length - 1 } : {}),
      created,
      modified,
    };
  });
}

function readNote(note: Note): ReadNote {
  let known = read.get(note);
  if (!known) {
    const { body } = note;
    known = { markup: prose(body), title: noteTitle(note), links: linkedNotes(body) };
    read.set(note, known);
  }
  return known;
}
