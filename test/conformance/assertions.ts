import { Ajv } from 'ajv';
import fs from 'node:fs';
import path from 'node:path';

/** One of the assertion schemas of the W3C's web-annotation-tests. */
export interface Assertion {
  /** Its file, from the root of the checkout. */
  readonly file: string;
  readonly level: 'must' | 'should' | 'may';
  readonly message: string;
  readonly holds: (value: unknown) => boolean;
}

interface AssertionSchema {
  readonly assertionType: Assertion['level'];
  readonly errorMessage: string;
  readonly [keyword: string]: unknown;
}

/** Formats as these schemas mean them: RFC 3986 addresses that are not relative, RFC 3339 times. */
const FORMATS = {
  uri: /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]*$/i,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i,
};

/** All assertions of a checkout. */
export function readAssertions(checkout: string): Assertion[] {
  const ajv = new Ajv({ strict: false, validateSchema: false, formats: FORMATS });
  for (const file of jsonFiles(checkout, 'definitions')) {
    ajv.addSchema(readSchema(checkout, file), path.basename(file));
  }
  return ['annotations', 'collections'].flatMap((folder) =>
    jsonFiles(checkout, folder).map((file) => {
      const schema = readSchema(checkout, file);
      const { assertionType: level, errorMessage: message } = schema;
      return { file, level, message, holds: ajv.compile(schema) as Assertion['holds'] };
    }),
  );
}

/** The files of the assertions that something has to fulfil: a `.test` file lists them. */
export function listedIn(checkout: string, test: string): ReadonlySet<string> {
  const text = fs.readFileSync(path.join(checkout, test), 'utf8');
  return new Set((JSON.parse(text) as { readonly assertions: readonly string[] }).assertions);
}

/** The JSON files below a folder, from the root of the checkout, with `/`. */
export function jsonFiles(checkout: string, folder: string): string[] {
  return fs
    .readdirSync(path.join(checkout, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`)
    .sort();
}

/** The schemas are of draft 4: names without `$`, and exclusive limits that are only flags. */
function readSchema(checkout: string, file: string): AssertionSchema {
  const text = fs.readFileSync(path.join(checkout, file), 'utf8');
  const { id: _id, $schema: _draft, ...schema } = JSON.parse(text, modernLimit) as AssertionSchema;
  return schema;
}

function modernLimit(_key: string, value: unknown): unknown {
  const isFlagged = typeof value === 'object' && value !== null && 'exclusiveMinimum' in value;
  if (!isFlagged || value.exclusiveMinimum !== true) return value;
  const { minimum, ...rest } = value as { readonly minimum?: unknown };
  return { ...rest, exclusiveMinimum: minimum };
}
