import type { Violation } from './schema';

const KINDS: Readonly<Record<string, string>> = {
  array: 'A list […]',
  boolean: 'true or false',
  integer: 'A whole number',
  number: 'A number',
  object: 'An object {…}',
  string: 'A text in double quotes',
};

/**
 * What a violation means for the one who mends the file. Where a value must follow a pattern, the
 * schema's own description says which.
 */
export function explain({ keyword, schema, key }: Violation): string {
  switch (keyword) {
    case 'required':
      return `“${String(key)}” is missing. Add it.`;
    case 'additionalProperties':
      return `“${String(key)}” is not known here. Correct its spelling, or remove it.`;
    case 'enum':
      return `One of these is expected: ${String(schema.enum?.join(', '))}.`;
    case 'const':
      return `${JSON.stringify(schema.const)} is expected.`;
    case 'type':
      return `${KINDS[String(schema.type)] ?? 'Something else'} is expected.`;
    case 'pattern': {
      const subject = key === undefined ? 'This' : `The key “${key}”`;
      const hint = schema.description ?? `It must match ${String(schema.pattern)}.`;
      return `${subject} does not have the right form. ${hint}`;
    }
    case 'minLength':
      return 'This must not be empty. Fill it in, or remove it.';
    case 'maxLength':
      return `This is too long: at most ${String(schema.maxLength)} characters are allowed.`;
    case 'minItems':
      return atLeast(schema.minItems);
    case 'minProperties':
      return atLeast(schema.minProperties);
    case 'contains':
      return 'An item that must be in this list is missing.';
    case 'minimum':
      return `A number not below ${String(schema.minimum)} is expected.`;
    default:
      return `This is not allowed (${keyword}).`;
  }
}

function atLeast(limit: number | undefined): string {
  return `At least ${String(limit)} ${limit === 1 ? 'item is' : 'items are'} expected.`;
}
