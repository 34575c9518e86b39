import type { ArticleRecord } from '../../core/notes/articleRecord';
import { creation } from '../../core/notes/noteChange';
import { takeDrafts } from '../../core/storage/draftJournal';
import type { StoreServices } from '../../core/storage/lock';
import type { OpenLibrary } from './libraries';

/**
 * Takes an article's record, its notes and what is being written on it from one library to another, when its
 * file has been moved there. They are removed from the one when they are safe in the other.
 *
 * @param path as the record will have it
 */
export async function takeAlong(
  record: ArticleRecord,
  from: OpenLibrary,
  to: OpenLibrary,
  path: string,
  services: StoreServices,
): Promise<void> {
  await Promise.all([from, to].map(({ notes }) => notes.load([record.id])));
  const notes = from.notes.everOn(record.id);
  await to.notes.apply(notes.map(creation));
  // Not before: where its record is, all of its notes are taken to be.
  await to.records.save({ ...record, path });
  try {
    await takeDrafts(record.id, from.files, to.files, services);
    await from.notes.release(notes);
    await from.records.remove(record.id);
  } catch {
    // Where nothing can be removed, there are two of each.
  }
}
