import type { Problem } from '../json/problem';
import { notesInConflict } from '../notes/conflict';
import type { Note } from '../notes/note';
import { parseNoteFile, type NotePlace } from '../notes/noteFile';
import { fingerprint } from '../text/hash';
import type { Translate } from '../text/translate';
import type { FileSystem } from './fileSystem';
import { decode } from './bytes';
import { unreadable } from './unreadable';
import { targetOf } from './wholeFile';

const NOTES = 'notes';
const ENDING = '.json';

/** A note's file as it was read. */
export interface ReadFile {
  readonly place: NotePlace;
  /** `fingerprint` of its text; absent if it could not be read. */
  readonly hash?: string;
  /** What it holds: in a conflict perhaps two notes, and none if it is no note. */
  readonly notes: readonly Note[];
  readonly problems: readonly Problem[];
  /** Whether both sides of a merge are in it, and both are notes. */
  readonly isConflict?: boolean;
}

/** Where the file of a note is in its library. */
export function pathOf({ article, id }: NotePlace): string {
  return `${NOTES}/${article}/${id}${ENDING}`;
}

/** The place of the note whose file has a path, if it is a note's. */
export function placeOf(path: string): NotePlace | undefined {
  const [, article, id] = /^notes\/([^/]+)\/([^/.][^/]*)\.json$/.exec(path) ?? [];
  return article === undefined || id === undefined ? undefined : { article, id };
}

/** The articles that there are notes on. */
export async function articlesIn(files: FileSystem): Promise<string[]> {
  return (await files.list(NOTES)).flatMap(({ name, isFolder }) => (isFolder ? [name] : []));
}

/**
 * The files of the notes on an article, and what else is in their folder. A file that is being written anew
 * counts as there: where a rename deletes what it replaces, it is not for a moment.
 */
export async function filesIn(
  files: FileSystem,
  article: string,
): Promise<{ readonly places: readonly NotePlace[]; readonly others: readonly string[] }> {
  const places = new Map<string, NotePlace>();
  const others: string[] = [];
  for (const { name, isFolder } of await files.list(folderOf(article))) {
    if (isFolder) continue;
    const target = targetOf(name);
    const place = placeOf(`${folderOf(article)}/${target ?? name}`);
    if (place) places.set(place.id, place);
    if (!place || target !== undefined) others.push(name);
  }
  return { places: [...places.values()], others };
}

export function folderOf(article: string): string {
  return `${NOTES}/${article}`;
}

/**
 * Reads a note's file.
 *
 * @param known as it was read before: a file that is still the same is not looked at again
 * @returns `undefined` if there is no such file
 * @throws if it cannot be read
 */
export async function readNoteFile(
  files: FileSystem,
  place: NotePlace,
  t: Translate,
  known?: ReadFile,
): Promise<ReadFile | undefined> {
  const bytes = await files.read(pathOf(place));
  if (!bytes) return undefined;
  let text: string;
  try {
    text = decode(bytes);
  } catch (error) {
    return { place, notes: [], problems: [unreadable(error)] };
  }
  const hash = fingerprint(text);
  if (known?.hash === hash) return known;
  const parsed = parseNoteFile(text, place, t);
  if ('note' in parsed) return { place, hash, notes: [parsed.note], problems: [] };
  const notes = notesInConflict(text, place, t);
  return { place, hash, notes: notes ?? [], problems: parsed.problems, isConflict: !!notes };
}
