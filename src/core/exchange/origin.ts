import type { Note } from '../notes/note';
import { isObject, type JsonObject } from './jsonValue';

/**
 * The annotation that a note was imported from, kept whole under `kunten:origin`: by it the note is known
 * again when the file is imported once more, and what a note cannot hold goes back where it came from.
 */
export interface Origin {
  readonly format: 'web-annotation' | 'hypothesis';
  readonly annotation: JsonObject;
}

export function originOf({ annotation }: Pick<Note, 'annotation'>): Origin | undefined {
  const origin = annotation?.['kunten:origin'];
  return isOrigin(origin) ? origin : undefined;
}

export function isOrigin(value: unknown): value is Origin {
  if (!isObject(value) || !isObject(value['annotation'])) return false;
  return value['format'] === 'web-annotation' || value['format'] === 'hypothesis';
}

/** An id as notes are compared by: a UUID stands for itself. */
export function bareId(id: string): string {
  return /^urn:uuid:[0-9a-f-]{36}$/i.test(id) ? id.slice('urn:uuid:'.length).toLowerCase() : id;
}
