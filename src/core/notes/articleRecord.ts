import schema from 'schema:article';
import { parseJson } from '../json/parseJson';
import type { Problem } from '../json/problem';
import { validator } from '../json/validator';

/** Which file an article's notes belong to: `.kunten/articles/<id>.json`. */
export interface ArticleRecord {
  /** A UUID. */
  readonly id: string;
  /** Relative to the folder that holds `.kunten`, or a whole address for an article outside it. */
  readonly path: string;
  readonly title: string;
  /** `fingerprint` of the text when it was last seen at `path`. */
  readonly hash: string;
}

const validate = validator(schema);
const URN = 'urn:uuid:';

export function serializeArticleRecord({ id, path, title, hash }: ArticleRecord): string {
  return `${JSON.stringify({ id: URN + id, path, title, hash }, null, 2)}\n`;
}

/** An article's record from the text of its file, or what is wrong with it. */
export function parseArticleRecord(
  json: string,
): { readonly record: ArticleRecord } | { readonly problems: readonly Problem[] } {
  const parsed = parseJson(json, validate);
  if ('problems' in parsed) return parsed;
  const { id, path, title, hash } = parsed.value as ArticleRecord;
  return { record: { id: id.slice(URN.length), path, title, hash } };
}

/** Whether a record's path is a whole address. Files may have a colon in their names. */
export function isWholeAddress(path: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\//i.test(path);
}
