import { validate } from 'schema:glossary';
import { Locator } from '../json/locate';
import { parseValue, schemaProblems, withoutMark } from '../json/parseJson';
import type { Problem } from '../json/problem';
import type { Entry } from './entry';

/** The version of the format that this Kunten reads. */
const SCHEMA_VERSION = 1;

export interface ParsedGlossary {
  /** The entries that are as they should be, in the file's order. */
  readonly entries: readonly Entry[];
  /** What is wrong, in the file's order. An entry with a problem is left out. */
  readonly problems: readonly Problem[];
}

/** Reads a glossary file, as `annotations/schema/glossary.schema.json` defines it. It never throws. */
export function parseGlossary(json: string): ParsedGlossary {
  const text = withoutMark(json);
  const parsed = parseValue(text);
  if ('problem' in parsed) return { entries: [], problems: [parsed.problem] };
  const newer = versionProblem(text, parsed.value);
  if (newer) return { entries: [], problems: [newer] };

  const problems = validate(parsed.value) ? [] : schemaProblems(text, validate);
  const broken = new Set(validate.errors?.map(({ instancePath }) => entryIndex(instancePath)));
  const listed = property(parsed.value, 'entries');
  const sound = new Map<string, Entry>();
  const repeated: number[] = [];
  for (const [index, value] of Array.isArray(listed) ? listed.entries() : []) {
    if (broken.has(index)) continue;
    const entry = value as Entry;
    if (sound.has(entry.id)) repeated.push(index);
    else sound.set(entry.id, entry);
  }
  return {
    entries: [...sound.values()],
    problems: [...problems, ...repetitionProblems(text, repeated)]
      .map((problem) => named(problem, listed))
      .sort((a, b) => a.offset - b.offset),
  };
}

function versionProblem(text: string, value: unknown): Problem | undefined {
  const version = property(value, 'schemaVersion');
  if (typeof version !== 'number' || version <= SCHEMA_VERSION) return undefined;
  const message = `This glossary was made with a newer Kunten (format ${version}; this one reads ${SCHEMA_VERSION}). Update Kunten to use it.`;
  return { ...new Locator(text).find('/schemaVersion'), message };
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
