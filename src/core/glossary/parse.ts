import schema from 'schema:glossary';
import { Locator } from '../json/locate';
import { parseValue, schemaProblems, withoutMark } from '../json/parseJson';
import type { Problem } from '../json/problem';
import { validator } from '../json/validator';
import { newerVersion } from '../json/version';
import type { Entry, EntryPart, Localized } from './entry';

const validate = validator(schema);

/** The version of the format that this Kunten reads. */
const SCHEMA_VERSION = 1;

export interface ParsedGlossary<E extends EntryPart = EntryPart> {
  /** What the file says that the glossary is called. */
  readonly title?: Localized;
  /** The entries that are as they should be, in the file's order. */
  readonly entries: readonly E[];
  /** What is wrong, in the file's order. An entry with a problem is left out. */
  readonly problems: readonly Problem[];
}

/** Reads a glossary file, as `annotations/schema/glossary.schema.json` defines it. It never throws. */
export function parseGlossary(json: string): ParsedGlossary<Entry> {
  const text = withoutMark(json);
  const parsed = parseValue(text);
  if ('problem' in parsed) return { entries: [], problems: [parsed.problem] };
  const newer = newerVersion(text, parsed.value, SCHEMA_VERSION);
  if (newer) return { entries: [], problems: [newer] };

  const found = validate(parsed.value);
  const problems = found.length === 0 ? [] : schemaProblems(text, found);
  const broken = new Set(found.map(({ path }) => entryIndex(path)));
  const listed = property(parsed.value, 'entries');
  const sound = new Map<string, Entry>();
  const repeated: number[] = [];
  for (const [index, value] of Array.isArray(listed) ? listed.entries() : []) {
    if (broken.has(index)) continue;
    const entry = value as Entry;
    if (sound.has(entry.id)) repeated.push(index);
    else sound.set(entry.id, entry);
  }
  const title = property(parsed.value, 'title');
  const isTitled = title !== undefined && !found.some(({ path }) => path.startsWith('/title'));
  return {
    ...(isTitled && { title: title as Localized }),
    entries: [...sound.values()],
    problems: [...problems, ...repetitionProblems(text, repeated)]
      .map((problem) => named(problem, listed))
      .sort((a, b) => a.offset - b.offset),
  };
}

function repetitionProblems(text: string, indices: readonly number[]): Problem[] {
  if (indices.length === 0) return [];
  const locator = new Locator(text);
  const message =
    'Another entry above has the same id. Give this one an id of its own, or join the two.';
  return indices.map((index) => ({ ...locator.find(`/entries/${index}/id`), message }));
}

function entryIndex(path: string): number | undefined {
  const index = /^\/entries\/(\d+)/.exec(path)?.[1];
  return index === undefined ? undefined : Number(index);
}

/** Says which entry it is about, since a line number alone tells little. */
function named(problem: Problem, listed: unknown): Problem {
  const index = entryIndex(problem.path);
  if (index === undefined || !Array.isArray(listed)) return problem;
  const id = property(listed[index], 'id');
  const name = typeof id === 'string' && id.length <= 100 ? `Entry “${id}”` : `Entry ${index + 1}`;
  return { ...problem, message: `${name}: ${problem.message}` };
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
