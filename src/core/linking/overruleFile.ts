import schema from 'schema:overrules';
import { parseValue, schemaProblems, withoutMark } from '../json/parseJson';
import type { Problem } from '../json/problem';
import { validator } from '../json/validator';
import { newerVersion } from '../json/version';
import type { Selector } from '../notes/note';
import { foldText } from '../text/foldText';
import type { Overrules } from './overrules';

/** A place of an article that does not mean an entry. */
export interface PlaceOverrule {
  /** The id of the article: a UUID. */
  readonly article: string;
  readonly entry: string;
  /** The anchor that it was made with, by which the place is found again when the text has changed. */
  readonly selector: Selector;
}

/** Overrules as a library keeps them. They may hold more than is known here. */
export interface KeptOverrules {
  readonly never: Overrules['never'];
  readonly always: Overrules['always'];
  readonly notHere: readonly PlaceOverrule[];
}

/** What is to be kept from now on, and what no longer. */
export interface OverruleChange {
  readonly add?: Partial<KeptOverrules>;
  readonly remove?: Partial<KeptOverrules>;
}

/** A file of overrules (`annotations/schema/overrules.schema.json`) as it was read. */
export interface OverruleFile {
  readonly overrules: KeptOverrules;
  /** What is wrong, in the file's order. An overrule with a problem is left out. */
  readonly problems: readonly Problem[];
  /** All that the file holds; absent where nothing can be made of it, so that it must not be written. */
  readonly content?: Readonly<Record<string, unknown>>;
}

const LISTS = ['never', 'always', 'notHere'] as const;
type List = (typeof LISTS)[number];

const validate = validator(schema);
/** The version of the format that this Kunten reads and writes. */
const SCHEMA_VERSION = 1;
const EMPTY: OverruleFile = {
  overrules: { never: [], always: [], notHere: [] },
  problems: [],
  content: { schemaVersion: SCHEMA_VERSION },
};

/** Reads a file of overrules; without one there are none. It never throws. */
export function parseOverrules(json: string | undefined): OverruleFile {
  if (json === undefined) return EMPTY;
  const text = withoutMark(json);
  const { overrules } = EMPTY;
  const parsed = parseValue(text);
  if ('problem' in parsed) return { overrules, problems: [parsed.problem] };
  const violations = validate(parsed.value);
  const broken = new Set(violations.map(({ path }) => /^\/\w+\/\d+/.exec(path)?.[0]));
  const newer = newerVersion(text, parsed.value, SCHEMA_VERSION);
  const problems = newer ? [newer] : schemaProblems(text, violations);
  if (broken.has(undefined)) return { overrules, problems };

  const content = parsed.value as Readonly<Record<string, unknown>>;
  const sound = LISTS.map((list) => [
    list,
    itemsOf(content, list).filter((_, index) => !broken.has(`/${list}/${index}`)),
  ]);
  return { overrules: Object.fromEntries(sound) as KeptOverrules, problems, content };
}

/**
 * The text of a file after a change of its overrules, and the change that takes this one back. What is
 * not known here stays as it is. The lists are sorted, so that branches of a repository merge.
 *
 * @throws Error with the first problem of a file of which nothing can be made
 */
export function changeOverrules(
  file: OverruleFile,
  { add = {}, remove = {} }: OverruleChange,
): { readonly text: string; readonly undo: OverruleChange } {
  const { overrules, content, problems } = file;
  if (!content) throw new Error(problems[0]?.message);
  // The lists are written anew, in this order, whichever was there first.
  const { never: _never, always: _always, notHere: _notHere, ...rest } = content;
  const changed: Record<string, unknown> = rest;
  const undo: Record<'add' | 'remove', Record<string, unknown>> = { add: {}, remove: {} };
  for (const list of LISTS) {
    const sound: readonly Item[] = overrules[list];
    const gone = new Set((remove[list] ?? []).map(keyOf));
    const kept = sound.filter((item) => !gone.has(keyOf(item)));
    const known = new Set(kept.map(keyOf));
    const added = (add[list] ?? []).filter((item) => !known.has(keyOf(item)));
    const broken = itemsOf(content, list).filter((item) => !sound.includes(item as Item));
    const items = [...[...kept, ...added].sort(byKey), ...broken];
    if (items.length > 0) changed[list] = items;
    undo.add[list] = sound.filter((item) => gone.has(keyOf(item)));
    undo.remove[list] = added;
  }
  return { text: `${JSON.stringify(changed, null, 2)}\n`, undo };
}

/** A form no longer means an entry, or without one is no name at all. */
export function neverMeans(form: string, entry: string | undefined): Overruling {
  return ({ always }) => ({
    add: { never: [entry === undefined ? { form } : { form, entry }] },
    remove: {
      always: always.filter(
        (other) => isSame(other.form, form) && (entry ?? other.entry) === other.entry,
      ),
    },
  });
}

/** A form means an entry from now on, and no other. */
export function alwaysMeans(form: string, entry: string): Overruling {
  return ({ never, always }) => ({
    add: { always: [{ form, entry }] },
    remove: {
      always: always.filter((other) => isSame(other.form, form) && other.entry !== entry),
      never: never.filter((other) => isSame(other.form, form) && (other.entry ?? entry) === entry),
    },
  });
}

/** What a decision changes, in the light of what has been decided before. */
export type Overruling = (kept: KeptOverrules) => OverruleChange;

type Item = KeptOverrules[List][number];

function itemsOf(content: Readonly<Record<string, unknown>>, list: List): readonly unknown[] {
  return (content[list] ?? []) as readonly unknown[];
}

function isSame(form: string, other: string): boolean {
  return foldText(form).text === foldText(other).text;
}

/** The same for overrules that say the same; in the order in which they are written. */
function keyOf(item: Item): string {
  const { entry = '' } = item;
  if ('form' in item) return `${foldText(item.form).text}\n${entry}`;
  const { start, exact } = item.selector;
  return [item.article, String(start).padStart(9, '0'), exact, entry].join('\n');
}

function byKey(a: Item, b: Item): number {
  const [x, y] = [keyOf(a), keyOf(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
