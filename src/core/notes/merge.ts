import type { Range } from '../article/article';
import type { Note, Selector } from './note';
import { deletion, revision, type NoteStep } from './noteChange';
import { redirectLinks } from './noteLink';

/**
 * The passage of several notes together, if each shares some text with another or nothing but white
 * space parts them; otherwise undefined.
 */
export function unionOf(ranges: readonly (Range | undefined)[], text: string): Range | undefined {
  let union: Range | undefined;
  for (const range of [...ranges].sort((a, b) => (a?.start ?? 0) - (b?.start ?? 0))) {
    if (!range) return undefined;
    if (union && text.slice(union.end, range.start).trim() !== '') return undefined;
    union = { start: union?.start ?? range.start, end: Math.max(union?.end ?? 0, range.end) };
  }
  return union;
}

/**
 * Makes one note of several: the earliest stays, with what all say and all their tags; the others are
 * deleted. What answers them, or leads to them, answers the one that stays and leads there.
 *
 * @param merged two or more
 * @param all the notes of the article, to be redirected
 * @param place the passage that they have together, if they have one; otherwise the earliest's stays
 * @param now ISO 8601, UTC
 */
export function merge(
  merged: readonly Note[],
  all: readonly Note[],
  place: Selector | undefined,
  now: string,
): NoteStep {
  const [kept, ...others] = [...merged].sort(byCreation);
  if (!kept) return [];
  const gone = new Set(others.map(({ id }) => id));
  const redirected = (body: string): string => redirectLinks(body, gone, kept.id);
  const color = [kept, ...others].find((note) => note.color !== undefined)?.color;
  const bodies = [kept, ...others].map(({ body }) => body.trim()).filter(Boolean);
  // It may have been deleted while the other was chosen.
  const { deleted: _, ...there } = kept;
  const { replyTo: answered, ...standing } = there;
  const isAnswer = answered !== undefined && !gone.has(answered);
  const change: Partial<Note> = {
    body: redirected(bodies.join('\n\n')),
    tags: [...new Set([kept, ...others].flatMap(({ tags }) => tags))],
    kind: [kept, ...others].some(({ kind }) => kind === 'translation') ? 'translation' : kept.kind,
    ...(color === undefined ? {} : { color }),
    ...(place === undefined
      ? {}
      : { selector: place, earlier: [...(kept.earlier ?? []), kept.selector] }),
  };
  const led = all.flatMap((note) => {
    if (note.id === kept.id || gone.has(note.id)) return [];
    const body = redirected(note.body);
    const answers = note.replyTo !== undefined && gone.has(note.replyTo);
    if (!answers && body === note.body) return [];
    return [revision(note, { body, ...(answers ? { replyTo: kept.id } : {}) }, now)];
  });
  const { after } = revision(isAnswer ? there : standing, change, now);
  return [{ before: kept, after }, ...others.map((note) => deletion(note, now)), ...led];
}

function byCreation(a: Note, b: Note): number {
  return a.created < b.created || (a.created === b.created && a.id < b.id) ? -1 : 1;
}
