/** A note with the notes that answer it, also by way of one another, the oldest first. */
export interface Thread<T> {
  readonly note: T;
  readonly replies: readonly T[];
}

interface Answering {
  readonly id: string;
  readonly replyTo?: string | undefined;
  readonly created: string;
}

/**
 * The notes as threads, in the order of the notes that begin them. An answer to what is not among them
 * begins a thread of its own; of answers that go round in a circle, one does.
 */
export function threads<T extends Answering>(notes: readonly T[]): Thread<T>[] {
  const first = beginnings(notes);
  const replies = new Map<T, T[]>();
  for (const note of notes) {
    const begins = first.get(note) ?? note;
    if (begins === note) continue;
    const there = replies.get(begins);
    if (there) there.push(note);
    else replies.set(begins, [note]);
  }
  const answers = new Set([...replies.values()].flat());
  return notes
    .filter((note) => !answers.has(note))
    .map((note) => ({ note, replies: (replies.get(note) ?? []).sort(byCreation) }));
}

/**
 * The note that each one's thread begins with; the note itself if its thread has no beginning. What is
 * found for one holds for all on the way, so that long threads take no longer than short ones.
 */
function beginnings<T extends Answering>(notes: readonly T[]): ReadonlyMap<T, T> {
  const byId = new Map(notes.map((note) => [note.id, note]));
  const found = new Map<T, T>();
  for (const note of notes) {
    const way = new Set<T>();
    let at = note;
    for (;;) {
      way.add(at);
      const before = at.replyTo === undefined ? undefined : byId.get(at.replyTo);
      if (found.has(at) || !before || way.has(before)) break;
      at = before;
    }
    const first = found.get(at) ?? at;
    for (const passed of way) found.set(passed, first);
  }
  return found;
}

function byCreation(a: Answering, b: Answering): number {
  return a.created < b.created ? -1 : a.created > b.created ? 1 : 0;
}
