import { parseArgs, type ParseArgsConfig } from 'node:util';
import { InputError } from './inputError';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>
>;

/** Options and positional arguments of a command. */
export function parseArguments<T extends Options>(args: readonly string[], options: T): Parsed<T> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) throw new InputError(error.message);
    throw error;
  }
}

/** The one argument that a command must have. */
export function onlyArgument(positionals: readonly string[], name: string): string {
  const [first, second] = positionals;
  if (first === undefined) throw new InputError(`${name} is missing: give the path of a file.`);
  if (second !== undefined) {
    throw new InputError(`Only one ${name} can be given, but there is “${second}” as well.`);
  }
  return first;
}
