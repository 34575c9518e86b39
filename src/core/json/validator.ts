import { toCodePoints } from '../text/codePoints';
import type { Definitions, Schema, Violation } from './schema';

/** Finds everything in which a value, as `JSON.parse` gives it, does not satisfy a schema. */
export type Validate = (value: unknown) => readonly Violation[];

/** Adds what is wrong with a value, by paths that start at it. */
type Check<Value = unknown> = (value: Value, found: Violation[]) => void;
type List = readonly unknown[];
type Properties = Readonly<Record<string, unknown>>;

/** Makes closures of a schema, so that nothing is looked up in it for each of ten thousand notes. */
export function validator(schema: Schema): Validate {
  const check = checkOf(schema, schema.definitions ?? {});
  return (value) => {
    const found: Violation[] = [];
    check(value, found);
    return found;
  };
}

function checkOf(schema: Schema, definitions: Definitions): Check {
  const { $ref } = schema;
  if ($ref !== undefined) {
    const referred = definitions[$ref.slice('#/definitions/'.length)];
    if (!referred) throw new Error(`${$ref} is not defined`);
    return checkOf(referred, definitions);
  }
  const checks = [...valueChecks(schema)];
  const listChecks = [...itemChecks(schema, definitions)];
  const objectChecks = [...propertyChecks(schema, definitions)];
  return (value, found) => {
    for (const check of checks) check(value, found);
    if (Array.isArray(value)) for (const check of listChecks) check(value, found);
    else if (isObject(value)) for (const check of objectChecks) check(value, found);
  };
}

/** What a schema says of a value as such. A keyword for one type of value says nothing of others. */
function* valueChecks(schema: Schema): Generator<Check> {
  const { type, const: constant, enum: options, minimum } = schema;
  const { maxLength, minLength, pattern, minItems, minProperties } = schema;
  const expect =
    (keyword: keyof Schema, isSatisfied: (value: unknown) => boolean): Check =>
    (value, found) => {
      if (!isSatisfied(value)) found.push({ path: '', schema, keyword });
    };
  if (type) yield expect('type', (value) => isOfType(value, type));
  if (constant !== undefined) yield expect('const', (value) => value === constant);
  if (options) yield expect('enum', (value) => options.includes(value));
  if (minimum !== undefined) {
    yield expect('minimum', (value) => typeof value !== 'number' || value >= minimum);
  }
  if (maxLength !== undefined) {
    yield expect('maxLength', (value) => typeof value !== 'string' || length(value) <= maxLength);
  }
  if (minLength !== undefined) {
    yield expect('minLength', (value) => typeof value !== 'string' || length(value) >= minLength);
  }
  if (pattern !== undefined) {
    const form = new RegExp(pattern, 'u');
    yield expect('pattern', (value) => typeof value !== 'string' || form.test(value));
  }
  if (minItems !== undefined) {
    yield expect('minItems', (value) => !Array.isArray(value) || value.length >= minItems);
  }
  if (minProperties !== undefined) {
    yield expect(
      'minProperties',
      (value) => !isObject(value) || Object.keys(value).length >= minProperties,
    );
  }
}

function* itemChecks(schema: Schema, definitions: Definitions): Generator<Check<List>> {
  const { items, contains } = schema;
  if (Array.isArray(items)) {
    for (const [index, item] of items.entries()) {
      const check = checkOf(item, definitions);
      yield (list, found) => {
        if (index < list.length) checkPart(check, list[index], index, found);
      };
    }
  } else if (items) {
    const check = checkOf(items, definitions);
    yield (list, found) => {
      for (const [index, item] of list.entries()) checkPart(check, item, index, found);
    };
  }
  if (contains) {
    const check = checkOf(contains, definitions);
    yield (list, found) => {
      const contained = list.some((item) => {
        const missed: Violation[] = [];
        check(item, missed);
        return missed.length === 0;
      });
      if (!contained) found.push({ path: '', schema, keyword: 'contains' });
    };
  }
}

function* propertyChecks(schema: Schema, definitions: Definitions): Generator<Check<Properties>> {
  const { required, propertyNames, additionalProperties, properties = {} } = schema;
  if (required) {
    yield (object, found) => {
      for (const key of required) {
        if (!Object.hasOwn(object, key)) found.push({ path: '', key, schema, keyword: 'required' });
      }
    };
  }
  if (propertyNames) {
    const check = checkOf(propertyNames, definitions);
    yield (object, found) => {
      for (const key of Object.keys(object)) {
        const wrong: Violation[] = [];
        check(key, wrong);
        for (const violation of wrong) found.push({ ...violation, key });
      }
    };
  }
  if (additionalProperties !== undefined) {
    const check = additionalProperties && checkOf(additionalProperties, definitions);
    yield (object, found) => {
      for (const key of Object.keys(object)) {
        if (Object.hasOwn(properties, key)) continue;
        if (check) checkPart(check, object[key], key, found);
        else found.push({ path: '', key, schema, keyword: 'additionalProperties' });
      }
    };
  }
  const named = Object.entries(properties).map(
    ([key, property]) => [key, checkOf(property, definitions)] as const,
  );
  yield (object, found) => {
    for (const [key, check] of named) {
      if (Object.hasOwn(object, key)) checkPart(check, object[key], key, found);
    }
  };
}

/** Checks what a value holds at a key or index, and puts that in front of the paths of what it finds. */
function checkPart(check: Check, part: unknown, at: string | number, found: Violation[]): void {
  const before = found.length;
  check(part, found);
  if (found.length === before) return;
  const segment = String(at).replaceAll('~', '~0').replaceAll('/', '~1');
  for (const violation of found.splice(before)) {
    found.push({ ...violation, path: `/${segment}${violation.path}` });
  }
}

function isOfType(value: unknown, type: NonNullable<Schema['type']>): boolean {
  switch (type) {
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'object':
      return isObject(value);
    default:
      return typeof value === type;
  }
}

function isObject(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** In code points. */
function length(text: string): number {
  return toCodePoints(text, text.length);
}
