import type { SchemaError, Validator } from './parseJson';

const KINDS: Readonly<Record<string, string>> = {
  array: 'A list […]',
  boolean: 'true or false',
  integer: 'A whole number',
  number: 'A number',
  object: 'An object {…}',
  string: 'A text in double quotes',
};

/**
 * What a schema error means for the one who mends the file. Where a value must follow a pattern, the
 * schema's own description says which. If it is a key that is wrong, it is given.
 */
export function explain(
  { keyword, params }: SchemaError,
  key: string | undefined,
  { hints }: Validator,
): string {
  const limit = Number(params['limit']);
  switch (keyword) {
    case 'required':
      return `“${String(params['missingProperty'])}” is missing. Add it.`;
    case 'additionalProperties':
      return `“${String(params['additionalProperty'])}” is not known here. Correct its spelling, or remove it.`;
    case 'enum':
      return `One of these is expected: ${(params['allowedValues'] as unknown[]).join(', ')}.`;
    case 'const':
      return `${JSON.stringify(params['allowedValue'])} is expected.`;
    case 'type':
      return `${KINDS[String(params['type'])] ?? 'Something else'} is expected.`;
    case 'pattern': {
      const pattern = String(params['pattern']);
      const hint = Object.hasOwn(hints, pattern) ? hints[pattern] : undefined;
      const subject = key === undefined ? 'This' : `The key “${key}”`;
      return `${subject} does not have the right form. ${hint ?? `It must match ${pattern}.`}`;
    }
    case 'minLength':
      return 'This must not be empty. Fill it in, or remove it.';
    case 'maxLength':
      return `This is too long: at most ${limit} characters are allowed.`;
    case 'minItems':
    case 'minProperties':
      return `At least ${limit} ${limit === 1 ? 'item is' : 'items are'} expected.`;
    case 'contains':
      return 'An item that must be in this list is missing.';
    case 'minimum':
      return `A number not below ${limit} is expected.`;
    default:
      return `This is not allowed (${keyword}).`;
  }
}
